// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/exchange/desk.h"

namespace kramar::exchange::test {

// A store in Production after its first round.
class Shop : public Desk
{
public:
    explicit Shop(const demo::ShopSize &size = {.products = 120, .orders = 60, .seed = 7})
        : Desk(size)
    {
        const RoundReport first = everything();
        if (!first.ok())
            qFatal("%s", told(first).constData());
        production();
    }
    QJsonObject product(ListingId id)
    {
        const qint64 promId = number(u"SELECT prom_id FROM listing WHERE id = %1"_s.arg(id.value()));
        return control(QByteArray("/state?product=" + QByteArray::number(promId)).constData());
    }
    QJsonObject order(OrderId id)
    {
        return control(QByteArray("/state?order=" + QByteArray::number(orderNow(id).promId->value())).constData());
    }
    void setState(OrderId id, OrderState to, const std::optional<orders::Cancellation> &why = {})
    {
        must(write([&](storage::Transaction &tx) {
            return orders::OrderOperations(tx, session.actor()).setState(id, to, why);
        }));
    }
    using Desk::order;
};

} // namespace kramar::exchange::test

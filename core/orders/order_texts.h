// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "storage/transaction.h"

namespace kramar::orders {

// Prom's own answers for orders as the books keep them: the texts of a page packed together (each alone takes three
// times the room and twice the time), that of an order which changed later on a page of its own. A page goes when the
// last order of it has moved to another.

// JSON objects, packed: one page.
QByteArray packedTexts(const QList<QByteArray> &objects);

// Writes them; inside this room only, rights are the operations' business. Lives for one transaction.
class OrderTexts
{
public:
    explicit OrderTexts(storage::Transaction &tx)
        : m_tx(tx)
    {
    }

    // What put() is about to bring stands on this page (packedTexts).
    Done beginPage(const QByteArray &packed);
    // Drops it where no order came to stand on it.
    Done endPage();
    // The order's text: on the page that was begun, else on a page of its own. An earlier one is replaced.
    Done put(OrderId order, const QByteArray &object);

private:
    Result<qint64> addPage(const QByteArray &packed);
    Done dropUnused(qint64 page);

    storage::Transaction &m_tx;
    std::optional<qint64> m_page;
};

// Prom's own text of an order; empty when there is none.
Result<QByteArray> promsTextOf(storage::Connection &db, OrderId order);

} // namespace kramar::orders

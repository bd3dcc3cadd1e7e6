// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/connect.h"

#include "prom/client.h"
#include "prom/dictionaries.h"
#include "prom/group.h"
#include "prom/orders.h"
#include "prom/products.h"

namespace kramar::exchange {

namespace {

RightCheck::Verdict verdictOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Unauthorized:
    case Error::Kind::NoSecret: // not even a header can be made of it
        return RightCheck::Verdict::WrongToken;
    case Error::Kind::Forbidden:
        return RightCheck::Verdict::Missing;
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::ServerTrouble:
    case Error::Kind::RateLimited:
    case Error::Kind::Cancelled:
        return RightCheck::Verdict::OutOfReach;
    default:
        return RightCheck::Verdict::Unreadable;
    }
}

template <class E>
QFuture<RightCheck> check(prom::Transport &transport, const prom::StoreAccess &access, RightCheck::Area area,
                          const E &endpoint)
{
    return transport.ask(access, endpoint).then([area](const Result<typename E::Response> &answer) {
        if (answer)
            return RightCheck{.area = area, .verdict = RightCheck::Verdict::Ok, .error = {}};
        return RightCheck{.area = area, .verdict = verdictOf(answer.error()), .error = answer.error()};
    });
}

} // namespace

QFuture<QList<RightCheck>> checkToken(prom::Transport &transport, const QUrl &apiUrl, const QByteArray &token,
                                      const QString &language)
{
    using Area = RightCheck::Area;
    const prom::StoreAccess access{
        .store = StoreId(), .apiUrl = apiUrl, .token = prom::Secret(token), .language = language};
    QList<QFuture<RightCheck>> checks{check(transport, access, Area::Orders, prom::ListOrders{.limit = 1}),
                                      check(transport, access, Area::Products, prom::ListProducts{.limit = 1}),
                                      check(transport, access, Area::Groups, prom::ListGroups{.limit = 1}),
                                      check(transport, access, Area::Clients, prom::ListClients{.limit = 1}),
                                      check(transport, access, Area::Settings, prom::ListPaymentOptions{})};
    return QtFuture::whenAll(checks.begin(), checks.end()).then([](const QList<QFuture<RightCheck>> &done) {
        QList<RightCheck> results;
        for (const QFuture<RightCheck> &check : done)
            results.append(check.result());
        return results;
    });
}

} // namespace kramar::exchange

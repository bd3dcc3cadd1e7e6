// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/connect.h"

#include "base/settled.h"
#include "prom/client.h"
#include "prom/dictionaries.h"
#include "prom/group.h"
#include "prom/orders.h"
#include "prom/products.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

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

// One trial: five reads side by side, in the caller's thread. It deletes itself when all have answered.
class Trial : public QObject
{
public:
    explicit Trial(prom::Transport &transport)
        : m_transport(transport)
    {
        m_promise.start();
    }

    QFuture<QList<RightCheck>> answer() const { return m_promise.future(); }

    template <class E>
    void check(const prom::StoreAccess &access, RightCheck::Area area, const E &endpoint)
    {
        using Answer = Result<prom::Reply<typename E::Response>>;
        const qsizetype place = m_checks.size();
        m_checks.append({.area = area, .verdict = RightCheck::Verdict::Ok, .error = {}, .tookMs = 0});
        ++m_open;
        auto *watcher = new QFutureWatcher<Answer>(this);
        connect(watcher, &QFutureWatcherBase::finished, this, [this, place, watcher] {
            const Answer answer = settled(watcher->future());
            if (answer) {
                m_checks[place].tookMs = answer->tookMs;
                if constexpr (std::is_same_v<E, prom::ListOrders> || std::is_same_v<E, prom::ListProducts>)
                    m_checks[place].seen = answer->value.lowestId();
            } else {
                m_checks[place].verdict = verdictOf(answer.error());
                m_checks[place].error = answer.error();
            }
            if (--m_open > 0)
                return;
            m_promise.addResult(m_checks);
            m_promise.finish();
            deleteLater();
        });
        watcher->setFuture(m_transport.ask(access, endpoint));
    }

private:
    prom::Transport &m_transport;
    QPromise<QList<RightCheck>> m_promise;
    QList<RightCheck> m_checks;
    int m_open = 0;
};

} // namespace

QList<ActionKind> actionsWithout(const QList<RightCheck> &checks)
{
    QList<ActionKind> without;
    for (const RightCheck &check : checks) {
        if (check.verdict != RightCheck::Verdict::Missing)
            continue;
        if (check.area == RightCheck::Area::Clients)
            without.append(ActionKind::Clients);
        if (check.area == RightCheck::Area::Settings)
            without.append(ActionKind::BaseData);
    }
    return without;
}

QFuture<QList<RightCheck>> checkToken(prom::Transport &transport, const QUrl &apiUrl, const QByteArray &token,
                                      const QString &language)
{
    using Area = RightCheck::Area;
    const prom::StoreAccess access{
        .store = StoreId(), .apiUrl = apiUrl, .token = prom::Secret(token), .language = language};
    auto *trial = new Trial(transport);
    trial->check(access, Area::Orders, prom::ListOrders{.limit = 1});
    trial->check(access, Area::Products, prom::ListProducts{.limit = 1});
    trial->check(access, Area::Groups, prom::ListGroups{.limit = 1});
    trial->check(access, Area::Clients, prom::ListClients{.limit = 1});
    trial->check(access, Area::Settings, prom::ListPaymentOptions{});
    return trial->answer();
}

} // namespace kramar::exchange

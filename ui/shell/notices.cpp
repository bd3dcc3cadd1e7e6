// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notices.h"

#include <QMap>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

using Kind = Notice::Kind;

QLatin1StringView codeOf(Kind kind)
{
    switch (kind) {
    case Kind::NewOrders:
        return "orders"_L1;
    case Kind::Cancelled:
        return "cancelled"_L1;
    case Kind::Refused:
        return "refused"_L1;
    case Kind::Braked:
        return "braked"_L1;
    case Kind::Drift:
        return "drift"_L1;
    case Kind::Moved:
        return "moved"_L1;
    case Kind::Stopped:
        return "stopped"_L1;
    case Kind::Failed:
        return "failed"_L1;
    case Kind::Offline:
        return "offline"_L1;
    case Kind::Online:
        return "online"_L1;
    }
    return {};
}

bool isOutOfReach(const Error &error)
{
    return error.kind == Error::Kind::Network || error.kind == Error::Kind::Timeout;
}

// What a person did, or another desk does: nothing that went wrong.
bool isTrouble(const std::optional<Error> &error)
{
    return error && error->kind != Error::Kind::Cancelled && error->kind != Error::Kind::HeldByOther &&
           error->kind != Error::Kind::Paused;
}

// What lasts over the rounds of a store is told once: by what it stands in the way of.
class Troubles
{
public:
    Troubles(StoreId store, qint64 longOfflineMs, QList<Notice> &told)
        : m_store(store)
        , m_longOfflineMs(longOfflineMs)
        , m_told(told)
    {
    }
    void begin(const Error &error, std::optional<ActionKind> action, Timestamp at)
    {
        if (isOutOfReach(error)) {
            if (!m_offline)
                m_offline = Away{at, error};
            tellLost(at);
        } else if (error.stopsStore()) {
            if (!std::exchange(m_stopped, true))
                m_told.append({Kind::Stopped, m_store, at, 0, {}, error});
        } else {
            const auto known = m_failed.constFind(action);
            if (known == m_failed.constEnd() || *known != error.kind)
                m_told.append({Kind::Failed, m_store, at, 0, {}, error});
            m_failed.insert(action, error.kind);
        }
    }
    void toldBefore()
    {
        if (m_offline)
            m_offline->told = true;
    }
    void well(std::optional<ActionKind> action) { m_failed.remove(action); }
    // Prom gave an answer.
    void heard(Timestamp at)
    {
        tellLost(at);
        if (m_offline && m_offline->told)
            m_told.append({Kind::Online, m_store, at});
        m_offline.reset();
        m_stopped = false;
    }
    void tellLost(Timestamp now)
    {
        if (!m_offline || m_offline->told || now.ms() - m_offline->since.ms() < m_longOfflineMs)
            return;
        m_offline->told = true;
        m_told.append({Kind::Offline, m_store, m_offline->since, 0, {}, m_offline->error});
    }

private:
    struct Away {
        Timestamp since;
        Error error;
        bool told = false;
    };
    const StoreId m_store;
    const qint64 m_longOfflineMs;
    QList<Notice> &m_told;
    std::optional<Away> m_offline;
    bool m_stopped = false;
    QMap<std::optional<ActionKind>, Error::Kind> m_failed;
};

} // namespace

QString Notice::key() const
{
    return u"%1:%2:%3"_s.arg(codeOf(kind)).arg(store.value()).arg(at.ms());
}

QList<Notice> noticesOf(StoreId store, const QList<exchange::RoundReport> &rounds, bool whole, Timestamp now,
                        qint64 longOfflineMs)
{
    QList<Notice> all;
    Troubles troubles(store, longOfflineMs, all);
    bool reading = whole; // the shop, for the first time
    for (auto round = rounds.crbegin(); round != rounds.crend(); ++round) {
        int fresh = 0;
        int cancelled = 0;
        QList<PromOrderId> cancelledOrders;
        int refused = 0;
        int braked = 0;
        int drifted = 0;
        int moved = 0;
        bool told = !round->error; // by one of its actions
        if (told)
            troubles.well(std::nullopt);
        for (const exchange::ActionReport &action : round->actions) {
            if (isTrouble(action.error)) {
                troubles.begin(*action.error, action.action, round->ended);
            } else if (!action.error) {
                troubles.well(action.action);
                if (action.requests > 0)
                    troubles.heard(round->ended);
            }
            told = told || isTrouble(action.error);
            if (action.action == ActionKind::Orders) {
                fresh += reading ? 0 : action.created;
                reading = reading && action.error;
            }
            if (action.action == ActionKind::SendQueue)
                refused += action.failed;
            if (action.action == ActionKind::Drift)
                drifted += action.created;
            cancelled += action.cancelled;
            cancelledOrders += action.cancelledOrders;
            braked += action.held;
            moved += action.moved;
        }
        if (!told && isTrouble(round->error))
            troubles.begin(*round->error, std::nullopt, round->ended);
        if (fresh > 0)
            all.append({Kind::NewOrders, store, round->ended, fresh});
        if (cancelled > 0)
            all.append({Kind::Cancelled, store, round->ended, cancelled, cancelledOrders});
        if (refused > 0)
            all.append({Kind::Refused, store, round->ended, refused});
        if (braked > 0)
            all.append({Kind::Braked, store, round->ended, braked});
        if (drifted > 0)
            all.append({Kind::Drift, store, round->ended, drifted});
        if (moved > 0)
            all.append({Kind::Moved, store, round->ended, moved});
        if (!whole && round == rounds.crbegin()) { // what is in the way there was told when it began
            all.clear();
            troubles.toldBefore();
        }
    }
    troubles.tellLost(now);
    std::stable_sort(all.begin(), all.end(), [](const Notice &a, const Notice &b) { return b.at < a.at; });
    return all;
}

} // namespace kramar::ui

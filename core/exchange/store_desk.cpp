// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/store_desk.h"

#include "access/read_as.h"
#include "listings/images.h"
#include "listings/snapshots.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

std::optional<StoreFigures::Snapshot> snapshotOf(const std::optional<listings::Snapshot> &found)
{
    if (!found)
        return std::nullopt;
    return StoreFigures::Snapshot{.at = found->at, .listings = found->listings, .groups = found->groups};
}

Result<qint64> countOf(storage::Connection &db, const QString &sql, StoreId store)
{
    return TRY(db.firstNumber(sql, {store})).value_or(0);
}

} // namespace

StoreDesk::StoreDesk(storage::Database &db, const access::Session &session)
    : m_db(db)
    , m_session(session)
{
}

QFuture<Result<StoreFigures>> StoreDesk::figures(StoreId store)
{
    return access::readAs(m_db, m_session, [store](storage::Connection &db) -> Result<StoreFigures> {
        StoreFigures figures;
        figures.listings = TRY(countOf(db, u"SELECT count(*) FROM listing WHERE store_id = ?"_s, store));
        figures.orders = TRY(countOf(db, u"SELECT count(*) FROM orders WHERE store_id = ?"_s, store));
        figures.clients =
            TRY(db.firstNumber(u"SELECT count(*) FROM (SELECT client_id FROM client_prom WHERE store_id = ? UNION "
                               "SELECT client_id FROM orders WHERE store_id = ? AND client_id IS NOT NULL) AS people"_s,
                               {store, store}))
                .value_or(0);
        figures.picturesMissing = TRY(listings::imagesMissing(db, store));
        figures.queue = TRY(journal::queueCounts(db, store));
        figures.complete = snapshotOf(TRY(listings::lastCompleteSnapshot(db, store)));
        figures.underWay = snapshotOf(TRY(listings::runningSnapshot(db, store)));
        figures.sequence = TRY(scheduleOf(db, store));
        return figures;
    });
}

QFuture<Result<QList<RoundReport>>> StoreDesk::lastRounds(StoreId store, int limit)
{
    if (const Done may = m_session.actor().need(Right::View); !may)
        return QtFuture::makeReadyFuture(Result<QList<RoundReport>>(may.error()));
    return exchange::lastRounds(m_db, store, limit);
}

QFuture<Done> StoreDesk::setActionEnabled(StoreId store, ActionKind action, bool enabled)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        return stores::StoreOperations(tx, actor).setActionEnabled(store, action, enabled);
    });
}

} // namespace kramar::exchange

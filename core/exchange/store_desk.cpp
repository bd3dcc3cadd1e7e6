// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/store_desk.h"

#include "access/read_as.h"
#include "listings/images.h"
#include "listings/listings.h"
#include "listings/snapshots.h"
#include "orders/orders.h"
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

Result<bool> isIn(storage::Connection &db, StoreId store, const RightCheck &check)
{
    if (!check.seen)
        return false;
    if (check.area == RightCheck::Area::Orders) {
        const auto order = TRY(orders::orderByPromId(db, store, PromOrderId(*check.seen)));
        return order.has_value();
    }
    const auto listing = TRY(listings::listingByPromId(db, store, PromListingId(*check.seen)));
    return listing.has_value();
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

QFuture<Result<std::optional<stores::Store>>> StoreDesk::twinOf(const QUrl &apiUrl, const QList<RightCheck> &checks)
{
    using Twin = std::optional<stores::Store>;
    return access::readAs(m_db, m_session, [apiUrl, checks](storage::Connection &db) -> Result<Twin> {
        const QList<stores::Store> all = TRY(stores::allStores(db));
        for (const stores::Store &store : all) {
            if (store.apiUrl != apiUrl)
                continue;
            for (const RightCheck &check : checks) {
                const bool same = TRY(isIn(db, store.id, check));
                if (same)
                    return Twin(store);
            }
        }
        return Twin();
    });
}

QFuture<Done> StoreDesk::setActionEnabled(StoreId store, ActionKind action, bool enabled)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        return stores::StoreOperations(tx, actor).setActionEnabled(store, action, enabled);
    });
}

} // namespace kramar::exchange

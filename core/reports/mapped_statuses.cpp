// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/mapped_statuses.h"

#include "base/fold.h"
#include "stores/store.h"

#include <QHash>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace kramar::reports {

namespace {

constexpr int storeShift = 40;

bool isWanted(const Mapping &status, const MappingQuery &query, const QString &typed)
{
    if (!query.stores.isEmpty() && !query.stores.contains(status.store))
        return false;
    if (query.linked && *query.linked != status.isLinked())
        return false;
    return typed.isEmpty() || fold(status.promName).contains(typed) || fold(status.promId).contains(typed);
}

QString shownName(const Mapping &status)
{
    return sortKey(status.promName.isEmpty() ? status.promId : status.promName);
}

// < 0: a stands before b.
int compared(const Mapping &a, const Mapping &b, const QString &sort)
{
    if (sort == u"prom_id")
        return a.promId.compare(b.promId);
    if (sort == u"ours_name") {
        const auto place = [](const Mapping &status) { return status.state ? int(*status.state) : INT_MAX; };
        return place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0;
    }
    if (sort == u"store" && a.store != b.store)
        return a.store < b.store ? -1 : 1;
    return shownName(a).compare(shownName(b));
}

} // namespace

Result<QList<Mapping>> mappedStatuses(storage::Connection &db)
{
    QList<Mapping> found;
    const auto known = [&found](StoreId store, const QString &code) -> Mapping & {
        const auto at = std::find_if(found.begin(), found.end(), [&](const Mapping &status) {
            return status.store == store && status.promId == code;
        });
        if (at != found.end())
            return *at;
        Mapping fresh;
        fresh.kind = MappingKind::OrderStatus;
        fresh.store = store;
        fresh.promId = code;
        found.append(fresh);
        return found.last();
    };
    TRY_DONE(db.each(u"SELECT store_id, code, title FROM dictionary WHERE kind = ? ORDER BY store_id, position"_s,
                     {stores::dictionary::orderStatus}, [&](const storage::Row &row) -> Done {
                         known(row.id<StoreId>(0), row.text(1)).promName = row.text(2);
                         return {};
                     }));
    // The first one is what a status is read as: stores::stateForPromStatus().
    TRY_DONE(db.each(u"SELECT store_id, proms, ours FROM mapping WHERE kind = 'order_status' ORDER BY store_id, id"_s,
                     {}, [&](const storage::Row &row) -> Done {
                         Mapping &status = known(row.id<StoreId>(0), row.text(1));
                         if (!status.state)
                             status.state = orderStateOf(row.text(2));
                         return {};
                     }));
    // Between two letters of any collation: that part of the index of statuses.
    TRY_DONE(db.each(u"SELECT store_id, prom_status, max(coalesce(prom_status_title, '')) FROM orders "
                     "WHERE store_id IS NOT NULL AND prom_status >= 'custom-' AND prom_status < 'd' AND "
                     "prom_status LIKE 'custom-%' GROUP BY store_id, prom_status ORDER BY store_id, prom_status"_s,
                     {}, [&](const storage::Row &row) -> Done {
                         Mapping &status = known(row.id<StoreId>(0), row.text(1));
                         if (status.promName.isEmpty())
                             status.promName = row.text(2);
                         return {};
                     }));
    QHash<StoreId, qint64> inStore;
    for (Mapping &status : found)
        status.id = (status.store.value() << storeShift) + ++inStore[status.store];
    return found;
}

Result<QList<Mapping>> mappedStatuses(storage::Connection &db, const MappingQuery &query)
{
    const QString typed = fold(query.search.trimmed());
    const QList<Mapping> all = TRY(mappedStatuses(db));
    QList<Mapping> wanted;
    for (const Mapping &status : all) {
        if (isWanted(status, query, typed))
            wanted.append(status);
    }
    std::stable_sort(wanted.begin(), wanted.end(), [&query](const Mapping &a, const Mapping &b) {
        const int order = compared(a, b, query.sort);
        return query.descending ? order > 0 : order < 0;
    });
    return wanted;
}

} // namespace kramar::reports

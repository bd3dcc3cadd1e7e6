// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/queue_lines.h"

#include "exchange/schedule.h"
#include "listings/listings.h"
#include "orders/orders.h"
#include "stores/store_operations.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

using journal::QueueEntry;

template <class T>
QHash<qint64, T> byId(const QList<T> &rows)
{
    QHash<qint64, T> hash;
    for (const T &row : rows)
        hash.insert(row.id.value(), row);
    return hash;
}

QList<qint64> objectsOf(const QList<QueueEntry> &entries, const QList<QueueKind> &kinds)
{
    QList<qint64> ids;
    for (const QueueEntry &entry : entries) {
        if (kinds.contains(entry.kind))
            ids.append(entry.objectId);
    }
    return ids;
}

void describeListing(QueueLine &line, const listings::Listing &listing)
{
    line.object = QStringList{listing.sku, listing.shownName}.join(u' ').trimmed();
    line.readAt = listing.read;
    for (const listings::PendingEdit &edit : listing.pending)
        line.differences.append(
            {.field = edit.field, .onProm = edit.base, .wanted = edit.wanted, .currency = listing.currency.code()});
}

Done describeOrder(QueueLine &line, const orders::Order &order)
{
    line.object = u"№ %1"_s.arg(order.promId ? order.promId->value() : order.id.value());
    line.readAt = order.read;
    if (line.entry.kind == QueueKind::Waybill) {
        const auto intent = TRY(orders::WaybillIntent::fromJson(line.entry.intent));
        line.differences.append({.field = u"waybill"_s, .onProm = order.promWaybill, .wanted = intent.number});
        return {};
    }
    const auto intent = TRY(orders::StatusIntent::fromJson(line.entry.intent));
    line.differences.append({.field = u"prom_status"_s, .onProm = order.promStatus, .wanted = intent.status});
    if (intent.cancellation)
        line.differences.append(
            {.field = u"cancel_reason"_s, .onProm = std::nullopt, .wanted = intent.cancellation->reason});
    if (intent.cancellation && !intent.cancellation->text.isEmpty())
        line.differences.append(
            {.field = u"cancel_text"_s, .onProm = std::nullopt, .wanted = intent.cancellation->text});
    return {};
}

Result<QHash<qint64, QString>> actorsOf(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<qint64, QString> actors;
    TRY_DONE(db.each(u"SELECT q.id, a.actor_name FROM queue_entry q JOIN act a ON a.id = q.act_id WHERE q.id "_s +
                         db.isOneOf(),
                     {db.numbers(ids)}, [&actors](const storage::Row &row) -> Done {
                         actors.insert(row.number(0), row.text(1));
                         return {};
                     }));
    return actors;
}

// A reading that ended well has asked for all that changed before it began: what it did not name is as it was.
using Readings = std::map<std::pair<qint64, ActionKind>, Timestamp>; // of a store
Result<Readings> readingsOf(storage::Connection &db, const QList<QueueEntry> &entries)
{
    Readings readings;
    QSet<qint64> stores;
    for (const QueueEntry &entry : entries)
        stores.insert(entry.store.value());
    for (const qint64 store : std::as_const(stores)) {
        for (const ScheduledAction &action : TRY(scheduleOf(db, StoreId(store)))) {
            if (action.started && action.ended && *action.ended >= *action.started && action.error.isEmpty())
                readings[{store, action.action}] = *action.started;
        }
    }
    return readings;
}

} // namespace

Result<QList<QueueLine>> queueLines(storage::Connection &db, const QList<qint64> &ids)
{
    const QList<QueueEntry> found = TRY(journal::queueEntries(db, ids));
    const auto entries = byId(found);
    const auto stores = byId(TRY(stores::allStores(db)));
    const auto listings = byId(TRY(listings::listingRows(db, objectsOf(found, {QueueKind::ListingEdit}))));
    const auto orders =
        byId(TRY(orders::orderRows(db, objectsOf(found, {QueueKind::OrderStatus, QueueKind::Waybill}))));
    const auto actors = TRY(actorsOf(db, ids));
    const auto tries = TRY(journal::triesOf(db, ids));
    const auto readings = TRY(readingsOf(db, found));

    QList<QueueLine> lines;
    for (const qint64 id : ids) {
        if (!entries.contains(id))
            continue;
        QueueLine line{.entry = entries.value(id), .storeName = {}, .object = {}, .actorName = actors.value(id)};
        line.tries = tries.value(id);
        const stores::Store store = stores.value(line.entry.store.value());
        line.storeName = store.name;
        line.testStore = store.mode == StoreMode::Test;
        const qint64 object = line.entry.objectId;
        if (line.entry.kind == QueueKind::ListingEdit && listings.contains(object))
            describeListing(line, listings.value(object));
        else if (orders.contains(object) &&
                 (line.entry.kind == QueueKind::OrderStatus || line.entry.kind == QueueKind::Waybill))
            TRY_DONE(describeOrder(line, orders.value(object)));
        const bool listing = line.entry.kind == QueueKind::ListingEdit;
        const auto reading =
            readings.find({line.entry.store.value(), listing ? ActionKind::Listings : ActionKind::Orders});
        if (line.readAt && reading != readings.end())
            line.readAt = std::max(*line.readAt, reading->second);
        if (line.entry.promId && *line.entry.promId < 0)
            line.entry.promId.reset(); // a number of ours, in place of one that could not be read
        else if (line.object.isEmpty())
            line.object = u"№ %1"_s.arg(line.entry.promId.value_or(object));
        lines.append(line);
    }
    return lines;
}

} // namespace kramar::exchange

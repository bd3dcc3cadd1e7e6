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
    for (const listings::PendingEdit &edit : listing.pending) {
        if (!edit.keptHere)
            line.differences.append({.field = edit.field,
                                     .onProm = edit.onProm(),
                                     .wanted = edit.wanted,
                                     .currency = listing.currency.code()});
    }
}

// What the books remember of entries that ended: their objects have gone on since.
QList<qint64> endedOf(const QList<QueueEntry> &entries, QueueKind kind)
{
    QList<qint64> ended;
    for (const QueueEntry &entry : entries) {
        if (entry.kind == kind && !isLive(entry.state))
            ended.append(entry.id.value());
    }
    return ended;
}

// By entry: what stood there when it was put into the queue, and what was wanted last. What ended it by taking the
// values back is not among what it wanted, and what Prom said meanwhile is not either.
Result<QHash<qint64, QList<QueueLine::Difference>>> pastEditsOf(storage::Connection &db,
                                                                const QList<QueueEntry> &entries)
{
    QHash<qint64, QList<QueueLine::Difference>> past;
    TRY_DONE(db.each(u"SELECT q.id, h.field, h.old_value, h.new_value FROM queue_entry q "
                     "JOIN history h ON h.entity = 'listing' AND h.entity_id = q.object_id "
                     "JOIN act a ON a.id = h.act_id AND a.actor_kind <> 'exchange' AND a.at_ms >= q.created_ms "
                     "AND (a.at_ms < q.changed_ms OR (a.at_ms = q.changed_ms AND q.state <> 'dropped')) WHERE q.id "_s +
                         db.isOneOf() + u" ORDER BY h.id"_s,
                     {db.numbers(endedOf(entries, QueueKind::ListingEdit))}, [&past](const storage::Row &row) -> Done {
                         QList<QueueLine::Difference> &of = past[row.number(0)];
                         const QString field = row.text(1);
                         if (std::find(listingFields().cbegin(), listingFields().cend(), field) ==
                             listingFields().cend())
                             return {}; // a link, or what the program keeps of it
                         const auto known = std::find_if(of.begin(), of.end(), [&field](const auto &difference) {
                             return difference.field == field;
                         });
                         if (known == of.end())
                             of.append({.field = field, .onProm = row.maybeText(2), .wanted = row.maybeText(3)});
                         else
                             known->wanted = row.maybeText(3);
                         return {};
                     }));
    for (QList<QueueLine::Difference> &of : past)
        of.removeIf([](const auto &difference) { return difference.onProm == difference.wanted; });
    return past;
}

// By entry: the status that Prom's next reading of the order took the place of.
Result<QHash<qint64, QString>> pastStatusesOf(storage::Connection &db, const QList<QueueEntry> &entries)
{
    QHash<qint64, QString> past;
    TRY_DONE(
        db.each(u"SELECT q.id, h.old_value FROM queue_entry q "
                "JOIN history h ON h.entity = 'order' AND h.entity_id = q.object_id AND h.field = 'prom_status' "
                "JOIN act a ON a.id = h.act_id AND a.at_ms >= q.created_ms AND a.at_ms <= q.changed_ms WHERE q.id "_s +
                    db.isOneOf() + u" ORDER BY h.id DESC"_s,
                {db.numbers(endedOf(entries, QueueKind::OrderStatus))}, [&past](const storage::Row &row) -> Done {
                    past.insert(row.number(0), row.text(1)); // the first one stays
                    return {};
                }));
    return past;
}

QList<QueueLine::Difference> withCurrency(QList<QueueLine::Difference> differences, Currency currency)
{
    for (QueueLine::Difference &difference : differences)
        difference.currency = currency.code();
    return differences;
}

Done describeOrder(QueueLine &line, const orders::Order &order, const QHash<qint64, QString> &pastStatuses)
{
    const bool ended = !isLive(line.entry.state);
    line.object = u"№ %1"_s.arg(order.promId ? order.promId->value() : order.id.value());
    line.readAt = order.read;
    if (line.entry.kind == QueueKind::Waybill) {
        const auto intent = TRY(orders::WaybillIntent::fromJson(line.entry.intent));
        line.differences.append(
            {.field = u"waybill"_s, .onProm = ended ? intent.before : order.promWaybill, .wanted = intent.number});
        return {};
    }
    const auto intent = TRY(orders::StatusIntent::fromJson(line.entry.intent));
    const auto before = pastStatuses.constFind(line.entry.id.value());
    line.differences.append({.field = u"prom_status"_s,
                             .onProm = ended && before != pastStatuses.cend() ? *before : order.promStatus,
                             .wanted = intent.status});
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
    const auto pastEdits = TRY(pastEditsOf(db, found));
    const auto pastStatuses = TRY(pastStatusesOf(db, found));

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
        if (line.entry.kind == QueueKind::ListingEdit && listings.contains(object)) {
            describeListing(line, listings.value(object));
            if (!isLive(line.entry.state))
                line.differences = withCurrency(pastEdits.value(id), listings.value(object).currency);
        } else if (orders.contains(object) &&
                   (line.entry.kind == QueueKind::OrderStatus || line.entry.kind == QueueKind::Waybill))
            TRY_DONE(describeOrder(line, orders.value(object), pastStatuses));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/mapping.h"
#include "exchange/unread.h"
#include "exchange/walk_pages.h"
#include "exchange/watermark.h"
#include "journal/act.h"
#include "orders/order_operations.h"
#include "orders/order_texts.h"
#include "prom/orders.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// The note of the orders' watermark: since when the pass under way reads ("from", absent: from the beginning), whether
// that is a date of creation ("created"), and since when orders were wanted when all of them were read ("since").
constexpr QLatin1StringView fromKey("from");
constexpr QLatin1StringView createdKey("created");
constexpr QLatin1StringView sinceKey("since");

std::optional<Timestamp> timeOf(const QJsonObject &note, QLatin1StringView key)
{
    return note.contains(key) ? std::optional(Timestamp::ofMs(note.value(key).toInteger())) : std::nullopt;
}

void setTime(QJsonObject &note, QLatin1StringView key, std::optional<Timestamp> time)
{
    if (time)
        note.insert(key, time->ms());
    else
        note.remove(key);
}

// The first time, and whenever older orders are wanted than were read, all created since then; else what was modified.
void beginPass(Watermark &mark, std::optional<Timestamp> since)
{
    const std::optional<Timestamp> readSince = timeOf(mark.note, sinceKey);
    const bool older = readSince && (!since || *since < *readSince);
    const bool byCreation = !mark.value || older;
    mark.note.insert(createdKey, byCreation);
    setTime(mark.note, fromKey, byCreation ? since : mark.value);
    if (byCreation)
        setTime(mark.note, sinceKey, since);
    mark.phase = u"list"_s;
}

prom::ListOrders requestOf(const Watermark &mark)
{
    prom::ListOrders request;
    if (mark.note.value(createdKey).toBool())
        request.createdFrom = timeOf(mark.note, fromKey);
    else
        request.modifiedFrom = timeOf(mark.note, fromKey);
    if (mark.cursor)
        request.notAbove = PromOrderId(*mark.cursor);
    return request;
}

struct ReadyOrder {
    orders::OrderFacts facts;
    orders::OrderOperations::Prepared prepared;
};

struct OrdersPage {
    StoreId store;
    std::optional<Timestamp> since;
    QList<ReadyOrder> orders;
    QByteArray texts; // packed, where all of them are likely new
    QList<prom::Unreadable> broken;
    Watermark mark;
    Unread unread;
    QList<qint64> cleared; // numbers of what turned out to be the answer's fault
};

Result<Tally> keepOrders(storage::Transaction &tx, const OrdersPage &page, Care care)
{
    Tally tally;
    const journal::Act act(tx, Actor::exchange(), "import.orders"_L1, page.store);
    orders::OrderOperations operations(tx, Actor::exchange());
    QList<const orders::OrderFacts *> facts;
    for (const ReadyOrder &order : page.orders)
        facts.append(&order.facts);
    TRY_DONE(operations.lookUp(page.store, facts));
    if (!page.texts.isEmpty())
        TRY_DONE(operations.beginTexts(page.texts));
    TRY_DONE(keepEach(tx, care, page.unread, tally, page.orders, [&](const ReadyOrder &order, Tally &counted) -> Done {
        ++counted.seen;
        const orders::Applied applied = TRY(operations.apply(page.store, order.facts, page.since, order.prepared));
        counted.created += applied == orders::Applied::New;
        counted.changed += applied == orders::Applied::Changed || applied == orders::Applied::Cancelled;
        if (applied == orders::Applied::Cancelled)
            counted.cancelled.append(order.facts.promId);
        counted.unchanged += applied == orders::Applied::Unchanged;
        counted.skipped += applied == orders::Applied::Skipped;
        return {};
    }));
    TRY_DONE(operations.endTexts());
    TRY_DONE(keepUnread(tx, page.unread, tally, page.broken, page.cleared));
    TRY_DONE(writeWatermark(tx, page.store, ActionKind::Orders, page.mark));
    return tally;
}

QByteArray textsOf(const prom::Page<prom::Order> &page)
{
    QList<QByteArray> texts;
    for (const prom::Order &order : page.items)
        texts.append(order.raw);
    return texts.isEmpty() ? QByteArray() : orders::packedTexts(texts);
}

// Is none of what is still to come in the books?
Result<bool> isNewBelow(Round &round, std::optional<qint64> cursor)
{
    const auto known = TRY(round.read([&](storage::Connection &db) {
        return db.firstNumber(u"SELECT 1 FROM orders WHERE store_id = ? AND prom_id < ? LIMIT 1"_s,
                              {round.storeId(), cursor.value_or(std::numeric_limits<qint64>::max())});
    }));
    return !known;
}

} // namespace

// By date of change with an overlap, from Prom's own clock; what changes while the pages are read is in the next pass.
Done importOrders(Round &round)
{
    const StoreId store = round.storeId();
    const std::optional<Timestamp> since = round.store().ordersSince;
    Watermark mark =
        TRY(round.read([&](storage::Connection &db) { return readWatermark(db, store, ActionKind::Orders); }));
    const Unread unread =
        TRY(round.read([&](storage::Connection &db) { return Unread::load(db, store, QueueKind::ReadOrder); }));
    if (!mark.underWay())
        beginPass(mark, since);
    const bool whole = mark.note.value(createdKey).toBool() && !mark.cursor;
    const bool allNew = TRY(isNewBelow(round, mark.cursor));

    Numberless numberless(unread);
    std::optional<Timestamp> newest; // only for a server without a Date header
    TRY_DONE(walkPages(round, requestOf(mark),
                       [&](const prom::Page<prom::Order> &page, std::optional<Timestamp> date,
                           std::optional<qint64> next) -> Result<PageStep> {
                           OrdersPage kept{.store = store,
                                           .since = since,
                                           .orders = {},
                                           .texts = {},
                                           .broken = page.unreadable,
                                           .mark = {},
                                           .unread = unread,
                                           .cleared = {}};
                           for (const prom::Order &order : page.items) {
                               orders::OrderFacts facts = orderFacts(order);
                               auto prepared = orders::OrderOperations::prepare(facts, allNew);
                               kept.orders.append({std::move(facts), std::move(prepared)});
                               newest = std::max(newest, order.dateModified);
                           }
                           if (allNew)
                               kept.texts = textsOf(page);
                           if (!mark.passStarted)
                               mark.passStarted = date;
                           mark.cursor = next;
                           if (!numberless.doubts(page, mark) && !next) {
                               kept.cleared = numberless.cleared(mark, whole);
                               mark.finish(newest);
                           }
                           kept.mark = mark;
                           return PageStep{.write = [kept = std::move(kept)](storage::Transaction &tx, Care care) {
                               return keepOrders(tx, kept, care);
                           }};
                       }));
    // What got a product by hand since an order was read, by its SKU: the next pass over the goods may be hours away.
    return round.write([store](storage::Transaction &tx) -> Done {
        TRY(orders::OrderOperations(tx, Actor::exchange()).linkLines(store));
        return {};
    });
}

} // namespace kramar::exchange

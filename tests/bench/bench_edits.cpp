// SPDX-License-Identifier: GPL-3.0-or-later
// From an edit to the wire, and how many requests ten thousand edits take.
#include "tests/bench/benches.h"
#include "tests/bench/wire.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

QList<qint64> pricedListings(Desk &desk, int limit)
{
    return must(desk.kramar().database().readNow([limit](storage::Connection &db) {
        return db.list(u"SELECT id FROM listing WHERE is_variation = 0 AND price_minor > 10000 AND status = "
                       "'on_display' ORDER BY id LIMIT ?"_s,
                       {limit}, [](const storage::Row &row) { return row.number(0); });
    }));
}

// A price a little above the one it has: no brake.
listings::FieldChange dearer(Desk &desk, qint64 listing)
{
    const qint64 now = desk.number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(listing));
    return {.field = QString(listing_field::price), .value = decimalText(now + 100, 2, false)};
}

void benchToWire(const Wishes &wishes, Shop &shop, Desk &desk, Figures &figures)
{
    exchange::Exchange &exchange = desk.kramar().exchange();
    exchange.start();
    QThread::msleep(500); // the runner looks at its plan
    const QList<qint64> listings = pricedListings(desk, 64);
    Figure command{.name = u"from an edit to its request (kramarctl, operation)"_s};
    command.aim = 200;
    Figure busy = command;
    busy.name = u"from an edit to its request, while a round reads everything"_s;
    Figure window{.name = u"from the end of the undo time to the request (window)"_s};
    window.aim = 200;
    window.note = u"the edit's own not-before is 8 s after it: the time of the undo bar"_s;
    constexpr int undoMs = 8'000;
    qsizetype next = 0;
    const auto editNow = [&](Figure &figure) {
        const qint64 id = listings[next++];
        const listings::FieldChange change = dearer(desk, id);
        shop.forget();
        const double started = nowMs();
        desk.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, desk.kramar().session().actor()).edit(ListingId(id), {change});
        });
        figure.runs.append(waitForArrival(shop) - started);
    };
    for (int i = 0; i < wishes.runs * 2; ++i) {
        waitForRest(desk);
        editNow(command);
    }
    figures.add(command);
    waitForRest(desk);
    for (int i = 0; i < wishes.runs; ++i) {
        desk.write([](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"DELETE FROM watermark WHERE action = 'listings'"_s));
            return {};
        });
        exchange.sync(desk.store(), {.actions = {ActionKind::Listings}});
        QThread::msleep(300);
        editNow(busy);
        waitForRest(desk);
        while (exchange.progress(desk.store()).state != exchange::Progress::State::Idle)
            QThread::msleep(5);
    }
    figures.add(busy);
    for (int i = 0; i < std::min(3, wishes.runs); ++i) {
        waitForRest(desk);
        const qint64 id = listings[next++];
        const listings::FieldChange change = dearer(desk, id);
        shop.forget();
        answer(desk.kramar().listings().edit(ListingId(id), {change}, undoMs));
        const qint64 due = desk.number(u"SELECT not_before_ms FROM queue_entry WHERE object_id = %1 AND state = "
                                       "'waiting' AND kind = 'listing_edit'"_s.arg(id));
        const double dueAt = nowMs() + static_cast<double>(due - desk.kramar().clock().now().ms());
        QThread::msleep(undoMs - 500);
        window.runs.append(waitForArrival(shop) - dueAt);
    }
    figures.add(window);
}

void benchMany(const Wishes &wishes, Shop &shop, Desk &desk, Figures &figures)
{
    const QList<qint64> listings = pricedListings(desk, wishes.edits);
    const QString count = QString::number(listings.size());
    Figure written{.name = count + u" edits: written, in one act"_s};
    Figure sent{.name = count + u" edits: sent"_s};
    Figure requests{.name = count + u" edits: requests"_s, .unit = u"requests"_s};
    requests.aim = static_cast<double>((listings.size() + 99) / 100 + 1);
    for (int i = 0; i < std::min(3, wishes.runs); ++i) {
        QList<listings::FieldChange> changes;
        for (const qint64 id : listings)
            changes.append(dearer(desk, id));
        double started = nowMs();
        desk.write([&](storage::Transaction &tx) -> Done {
            const Actor &actor = desk.kramar().session().actor();
            journal::Act act(tx, actor, "listing.edit"_L1);
            listings::ListingOperations operations(tx, actor);
            for (qsizetype at = 0; at < listings.size(); ++at)
                TRY_DONE(operations.edit(ListingId(listings[at]), {changes[at]}));
            return {};
        });
        written.runs.append(nowMs() - started);
        shop.forget();
        started = nowMs();
        const exchange::RoundReport report = desk.round({ActionKind::SendQueue});
        sent.runs.append(nowMs() - started);
        sent.note = u"%1 confirmed by Prom, of it the shop's own %2 ms"_s.arg(report.actions.first().sent)
                        .arg(shop.ownMs(), 0, 'f', 0);
        requests.runs.append(shop.requested(editRequest));
        requests.note = u"%1 of any kind"_s.arg(report.actions.first().requests);
    }
    figures.add(requests);
    figures.add(written);
    figures.add(sent);
}

} // namespace

void benchEdits(const Wishes &wishes, Figures &figures)
{
    Folders folders(wishes.where);
    Shop shop(wishes.edits + wishes.edits / 2, 0); // varieties and goods without a price are not edited here
    const QString folder = folders.fresh();
    {
        Desk desk(shop, folder);
        desk.round({ActionKind::BaseData, ActionKind::Groups, ActionKind::Listings});
        desk.production();
        // Only what the queue and the sync ask for: no round by the clock disturbs.
        desk.write([](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE exchange_action SET enabled = 0 WHERE action <> 'send_queue'"_s));
            return {};
        });
        benchMany(wishes, shop, desk, figures);
        desk.write([](storage::Transaction &tx) -> Done { // sent and not yet read back: nothing to this measure
            TRY(tx.db().run(u"DELETE FROM listing_edit"_s));
            TRY(tx.db().run(u"UPDATE queue_entry SET state = 'done'"_s));
            return {};
        });
    }
    Desk desk(shop, folder, true);
    benchToWire(wishes, shop, desk, figures);
}

} // namespace kramar::bench

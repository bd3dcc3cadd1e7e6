// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/kept_prices.h"

#include "base/fold.h"
#include "journal/act.h"
#include "journal/entries_at_once.h"
#include "journal/queue.h"
#include "listings/edit_writer.h"
#include "listings/fields.h"
#include "listings/listing_name.h"
#include "listings/listing_table.h"
#include "listings/mass_snapshots.h"
#include "stores/send_switches.h"
#include "stores/store_operations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

Result<QList<qint64>> listingsWithPrices(storage::Connection &db, StoreId store, const QString &which)
{
    return db.list(u"SELECT DISTINCT e.listing_id FROM listing_edit e JOIN listing l ON l.id = e.listing_id "
                   u"WHERE l.store_id = ? AND "_s +
                       stores::isPriceFieldSql(u"e.field"_s) + which + u" ORDER BY e.listing_id"_s,
                   {store}, [](const storage::Row &row) { return row.number(0); });
}

// In the intent of an entry that a person held when it left the queue: it is held again when it comes back.
constexpr QLatin1StringView heldNote("{\"held\":true}");

Done noteHeld(storage::Transaction &tx, StoreId store, const QList<qint64> &ids)
{
    storage::Connection &db = tx.db();
    // Without a reason of the program's, or in doubt as before.
    TRY(db.run(u"UPDATE queue_entry SET intent = ? WHERE store_id = ? AND kind = ? AND state = 'held' "
               "AND coalesce(error_kind, '') <> ? AND object_id "_s +
                   db.isOneOf(),
               {heldNote, store, toCode(QueueKind::ListingEdit), errorCode(Error::Kind::Conflict), db.numbers(ids)}));
    return {};
}

Done holdAgain(storage::Transaction &tx, StoreId store)
{
    storage::Connection &db = tx.db();
    const QList<qint64> ids = TRY(db.list(
        u"UPDATE queue_entry SET intent = '' WHERE store_id = ? AND kind = ? AND intent = ? "
        "AND state IN ('done', 'dropped') RETURNING object_id"_s,
        {store, toCode(QueueKind::ListingEdit), heldNote}, [](const storage::Row &row) { return row.number(0); }));
    QList<journal::QueueEntry> entries = TRY(journal::liveEntriesOf(db, store, QueueKind::ListingEdit, ids));
    entries.removeIf([](const journal::QueueEntry &entry) { return entry.state != QueueState::Waiting; });
    return journal::holdAll(tx, Actor::program(), entries);
}

// Switched on or off: what has only conflicts to send now sends nothing.
Done holdConflicts(storage::Transaction &tx, StoreId store, const QList<qint64> &ids)
{
    storage::Connection &db = tx.db();
    const QList<qint64> asked =
        TRY(db.list(u"SELECT l.id FROM listing l WHERE l.id "_s + db.isOneOf() +
                        u" AND EXISTS (SELECT 1 FROM listing_edit e WHERE e.listing_id = l.id AND e.in_conflict = 1) "
                        "AND NOT EXISTS (SELECT 1 FROM listing_edit e WHERE e.listing_id = l.id AND e.in_conflict = 0 "
                        "AND NOT "_s +
                        stores::isKeptHere(u"e.field"_s, u"l.store_id"_s) + u')',
                    {db.numbers(ids)}, [](const storage::Row &row) { return row.number(0); }));
    journal::Queue queue(tx);
    for (const journal::QueueEntry &entry : TRY(journal::liveEntriesOf(db, store, QueueKind::ListingEdit, asked)))
        TRY_DONE(queue.conflict(entry.id));
    return {};
}

// Nothing else of these waits.
Done takeOutOfQueue(storage::Transaction &tx, StoreId store)
{
    const QString alone =
        u" AND NOT EXISTS (SELECT 1 FROM listing_edit o WHERE o.listing_id = e.listing_id AND NOT "_s +
        stores::isPriceFieldSql(u"o.field"_s) + u')';
    const QList<qint64> ids = TRY(listingsWithPrices(tx.db(), store, alone));
    TRY_DONE(noteHeld(tx, store, ids));
    if (!ids.isEmpty())
        TRY_DONE(journal::Queue(tx).nothingLeft(store, QueueKind::ListingEdit, ids));
    for (const qint64 id : ids)
        tx.changed(ObjectKind::Listing, id);
    return holdConflicts(tx, store, TRY(listingsWithPrices(tx.db(), store, {})));
}

Done backToProms(storage::Transaction &tx, journal::Act &act, const QList<qint64> &ids)
{
    MassSnapshots snapshots(tx, snapshot_kind::beforeDrop);
    EditWriter writer(tx, act, 0);
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        QList<EditedListing> edits;
        const auto listings = TRY(loadListings(tx.db(), ids.mid(from, EditWriter::atOnce), false));
        for (const Listing &listing : listings) {
            EditedListing edit{listing, {}};
            for (const PendingEdit &pending : listing.pending) {
                if (stores::isPriceField(pending.field))
                    edit.changes.append({pending.field, pending.onProm()});
            }
            edits.append(std::move(edit));
        }
        TRY_DONE(snapshots.keep(edits, BulkTexts::Read));
        TRY(writer.write(std::move(edits)));
    }
    return snapshots.complete();
}

// What was sent of it before it was switched off is history: it goes as a wish of now.
Done queueAll(storage::Transaction &tx, StoreId store, ActId act)
{
    storage::Connection &db = tx.db();
    const QList<qint64> ids = TRY(listingsWithPrices(db, store, {}));
    journal::Queue queue(tx);
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        const QList<qint64> some = ids.mid(from, EditWriter::atOnce);
        QList<journal::Wish> wishes;
        TRY_DONE(db.each(u"SELECT id, prom_id FROM listing WHERE id "_s + db.isOneOf() + u" ORDER BY id"_s,
                         {db.numbers(some)}, [&](const storage::Row &row) -> Done {
                             wishes.append({.store = store,
                                            .kind = QueueKind::ListingEdit,
                                            .objectId = row.number(0),
                                            .promId = row.number(1),
                                            .intent = {},
                                            .notBefore = tx.now()});
                             return {};
                         }));
        const QHash<qint64, int> versions = TRY(queue.putAll(wishes, act));
        for (auto version = versions.cbegin(); version != versions.cend(); ++version)
            TRY(db.run(u"UPDATE listing_edit AS e SET version = ?, sent_value = NULL, sent_version = NULL, "
                       u"confirmed_version = NULL, repeats = 0, changed_ms = ? WHERE e.listing_id = ? AND "_s +
                           stores::isPriceFieldSql(u"e.field"_s),
                       {version.value(), tx.now(), version.key()}));
        for (const qint64 id : some)
            tx.changed(ObjectKind::Listing, id);
    }
    return {};
}

} // namespace

Result<QList<KeptPrice>> keptPrices(storage::Connection &db, StoreId store)
{
    const auto of = TRY(stores::findStore(db, store));
    if (!of)
        return Error::of(Error::Kind::NotFound, u"no such store"_s);
    QList<KeptPrice> kept;
    if (TRY(stores::sendSwitches(db, store)).prices)
        return kept;
    const QList<qint64> ids = TRY(listingsWithPrices(db, store, {}));
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        const auto listings = TRY(loadListings(db, ids.mid(from, EditWriter::atOnce), false));
        for (const Listing &listing : listings) {
            for (const PendingEdit &edit : listing.pending) {
                if (edit.keptHere)
                    kept.append({listing.id, listing.promId, nameIn(of->language, listing.values), listing.sku,
                                 listing.currency, edit.field, edit.onProm(), canonical(edit.field, listing.values)});
            }
        }
    }
    QHash<qint64, QString> keys; // reckoned once a listing, not at each comparison
    for (const KeptPrice &each : std::as_const(kept))
        keys.insert(each.listing.value(), sortKey(each.name));
    std::sort(kept.begin(), kept.end(), [&keys](const KeptPrice &a, const KeptPrice &b) {
        return std::tuple(keys.value(a.listing.value()), a.listing, a.field) <
               std::tuple(keys.value(b.listing.value()), b.listing, b.field);
    });
    return kept;
}

Result<qint64> keptPriceCount(storage::Connection &db, StoreId store)
{
    if (TRY(stores::sendSwitches(db, store)).prices)
        return qint64{0};
    return qint64{TRY(listingsWithPrices(db, store, {})).size()};
}

Done sendPricesOf(storage::Transaction &tx, const Actor &actor, StoreId store, bool on, Kept kept)
{
    TRY_DONE(actor.need(Right::EditSettings));
    if (TRY(stores::sendSwitches(tx.db(), store)).prices == on)
        return {};
    journal::Act act(tx, actor, "store.switches"_L1, store);
    stores::StoreOperations operations(tx, actor);
    if (!on) {
        TRY_DONE(operations.setSetting(store, stores::sendPrices, stores::switchCode(false)));
        return takeOutOfQueue(tx, store);
    }
    if (kept == Kept::Drop)
        TRY_DONE(backToProms(tx, act, TRY(listingsWithPrices(tx.db(), store, {}))));
    TRY_DONE(operations.setSetting(store, stores::sendPrices, stores::switchCode(true)));
    TRY_DONE(queueAll(tx, store, TRY(act.id())));
    TRY_DONE(holdAgain(tx, store));
    return holdConflicts(tx, store, TRY(listingsWithPrices(tx.db(), store, {})));
}

} // namespace kramar::listings

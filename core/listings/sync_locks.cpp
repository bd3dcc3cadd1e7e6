// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/sync_locks.h"

#include "access/read_as.h"
#include "base/fold.h"
#include "journal/queue.h"
#include "listings/edit_writer.h"
#include "listings/fields.h"
#include "listings/listing_name.h"
#include "listings/listing_table.h"
#include "listings/mass_snapshots.h"
#include "listings/merge.h"
#include "listings/price_offers.h"
#include "stock/offered.h"
#include "storage/many_rows.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;
using Type = kramar::storage::ManyRows::Type;

namespace kramar::listings {

namespace {

QList<qint64> listingsOf(const QList<LockChange> &changes)
{
    QSet<qint64> ids;
    for (const LockChange &change : changes)
        ids.insert(change.listing.value());
    QList<qint64> sorted = ids.values();
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

using Standing = QHash<std::pair<qint64, QString>, QString>; // the reason of each lock

Result<Standing> standingLocks(storage::Connection &db, const QList<qint64> &ids)
{
    Standing standing;
    TRY_DONE(db.each(u"SELECT listing_id, field, reason FROM sync_lock WHERE listing_id "_s + db.isOneOf(),
                     {db.numbers(ids)}, [&standing](const storage::Row &row) -> Done {
                         standing.insert({row.number(0), row.text(1)}, row.text(2));
                         return {};
                     }));
    return standing;
}

// Those that change something, and what stood there before.
struct Different {
    QList<LockChange> changes;
    QList<journal::HistoryChange> history;
};
Result<Different> differentOf(storage::Connection &db, const QList<LockChange> &changes, bool locks)
{
    const Standing standing = TRY(standingLocks(db, listingsOf(changes)));
    Different different;
    for (const LockChange &change : changes) {
        if (change.reason.has_value() != locks)
            continue;
        const auto lock = standing.constFind({change.listing.value(), change.field});
        const std::optional<QString> before = lock == standing.cend() ? std::nullopt : std::optional(*lock);
        if (before == change.reason)
            continue;
        different.changes.append(change);
        different.history.append(
            {entity::listing, change.listing.value(), lockFieldOf(change.field), before, change.reason});
    }
    return different;
}

} // namespace

Done markLocked(storage::Connection &db, const QList<Listing *> &listings)
{
    QHash<qint64, Listing *> byId;
    for (Listing *listing : listings) {
        listing->locks.clear();
        byId.insert(listing->id.value(), listing);
    }
    if (byId.isEmpty())
        return {};
    return db.each(u"SELECT listing_id, field, reason FROM sync_lock WHERE listing_id "_s + db.isOneOf() +
                       u" ORDER BY listing_id, field"_s,
                   {db.numbers(byId.keys())}, [&byId](const storage::Row &row) -> Done {
                       byId.value(row.number(0))->locks.append({row.text(1), row.text(2)});
                       return {};
                   });
}

Done LockWriter::unlock(const QList<LockChange> &changes)
{
    storage::Connection &db = m_tx.db();
    const Different different = TRY(differentOf(db, changes, false));
    if (different.changes.isEmpty())
        return {};
    TRY_DONE(m_act.recordAll(different.history));
    QMap<QString, QList<qint64>> byField;
    for (const LockChange &change : different.changes) {
        byField[change.field].append(change.listing.value());
        m_tx.changed(ObjectKind::Listing, change.listing);
    }
    for (auto field = byField.cbegin(); field != byField.cend(); ++field)
        TRY(db.run(u"DELETE FROM sync_lock WHERE field = ? AND listing_id "_s + db.isOneOf(),
                   {field.key(), db.numbers(*field)}));
    return {};
}

Done LockWriter::lock(const QList<LockChange> &changes)
{
    storage::Connection &db = m_tx.db();
    const Different different = TRY(differentOf(db, changes, true));
    if (different.changes.isEmpty())
        return {};
    TRY_DONE(dropEdits(different.changes)); // before its lock in the history: undone after it
    TRY_DONE(m_act.recordAll(different.history));
    storage::ManyRows rows(db, {Type::Number, Type::Text, Type::Text});
    for (const LockChange &change : different.changes) {
        rows.add(change.listing, change.field, *change.reason);
        m_tx.changed(ObjectKind::Listing, change.listing);
    }
    // WHERE true: SQLite takes the ON of a conflict for one of a join otherwise.
    TRY(db.run(u"INSERT INTO sync_lock (listing_id, field, reason, locked_ms) SELECT r.c0, r.c1, r.c2, "
               "CAST(? AS BIGINT) FROM "_s +
                   rows.asTable() +
                   u" WHERE true ON CONFLICT (listing_id, field) DO UPDATE SET reason = excluded.reason"_s,
               {m_tx.now(), rows.bind()}));
    return {};
}

Done LockWriter::dropEdits(const QList<LockChange> &locked)
{
    const auto pending = TRY(pendingEdits(m_tx.db(), listingsOf(locked)));
    QMap<qint64, QStringList> dropped;
    for (const LockChange &change : locked) {
        const QList<PendingEdit> edits = pending.value(change.listing);
        if (std::any_of(edits.cbegin(), edits.cend(),
                        [&change](const PendingEdit &edit) { return edit.field == change.field; }))
            dropped[change.listing.value()].append(change.field);
    }
    const auto listings = TRY(loadListings(m_tx.db(), dropped.keys(), true));
    QList<EditedListing> given;
    QList<Listing> left;
    for (auto each = dropped.cbegin(); each != dropped.cend(); ++each) {
        const auto listing = listings.constFind(each.key());
        if (listing == listings.cend())
            return Error::of(Error::Kind::NotFound, u"no such listing"_s);
        EditedListing back{*listing, {}};
        for (const QString &field : *each)
            back.changes.append({field, editOf(*listing, field)->onProm()});
        left.append(*listing);
        left.last().pending.removeIf([&each](const PendingEdit &edit) { return each->contains(edit.field); });
        given.append(std::move(back));
    }
    TRY_DONE(m_snapshots.keep(given, BulkTexts::Whole));
    TRY_DONE(EditWriter(m_tx, m_act, 0).giveUp(std::move(given)));
    for (const Listing &listing : std::as_const(left))
        TRY_DONE(settle(listing));
    return {};
}

// What becomes of its entry.
Done LockWriter::settle(const Listing &listing)
{
    const auto entry = TRY(journal::liveEntryOf(m_tx.db(), listing.store, QueueKind::ListingEdit, listing.id.value()));
    if (!entry)
        return {};
    journal::Queue queue(m_tx);
    if (!anyGoesOut(listing.pending))
        return queue.nothingLeft(entry->id);
    const bool onlyConflicts = std::all_of(listing.pending.cbegin(), listing.pending.cend(),
                                           [](const PendingEdit &edit) { return edit.inConflict || edit.keptHere; });
    if (onlyConflicts)
        return queue.conflict(entry->id);
    // It may have been refused or held for what is gone now: what is left of it is judged anew.
    if (entry->state == QueueState::Failed || journal::brakeOf(*entry))
        TRY(queue.put({.store = listing.store,
                       .kind = QueueKind::ListingEdit,
                       .objectId = listing.id.value(),
                       .promId = listing.promId.value(),
                       .intent = {},
                       .notBefore = m_tx.now()},
                      TRY(m_act.id())));
    return {};
}

Done LockWriter::sayAgain(const QList<LockChange> &changes, qint64 undoDelayMs)
{
    storage::Connection &db = m_tx.db();
    QList<LockChange> unlocked;
    for (const LockChange &change : changes) {
        if (!change.reason)
            unlocked.append(change);
    }
    if (unlocked.isEmpty())
        return {};
    QHash<qint64, Listing> listings = TRY(loadListings(db, listingsOf(unlocked), false));
    QList<Listing *> marked;
    for (Listing &listing : listings)
        marked.append(&listing);
    TRY_DONE(markListed(db, marked));
    QMap<PriceListId, QList<qint64>> products; // by the list that says their price
    for (const LockChange &change : std::as_const(unlocked)) {
        const auto listing = listings.constFind(change.listing.value());
        if (listing == listings.cend() || !listing->product)
            continue;
        if (change.field == listing_field::price && listing->priceListed)
            products[*listing->priceListed].append(listing->product->value());
        else if (change.field == listing_field::prices && listing->stepsListed)
            products[*listing->stepsListed].append(listing->product->value());
        else if (change.field == listing_field::quantity || change.field == listing_field::presence ||
                 change.field == listing_field::status)
            stock::balanceIsDue(m_tx, *listing->product);
    }
    Effort effort;
    for (auto list = products.cbegin(); list != products.cend(); ++list) {
        const products::PriceList said = TRY(products::existingPriceList(db, list.key()));
        TRY(offerPrices(m_tx, m_act, said, {.products = *list}, &m_snapshots, undoDelayMs, effort));
    }
    return {};
}

Result<LocksDone> changeLocks(storage::Transaction &tx, const Actor &actor, const QList<qint64> &listings,
                              const LockWishes &wished, qint64 undoDelayMs)
{
    TRY_DONE(actor.need(Right::EditListings));
    LockWishes wishes = wished;
    wishes.reason = wished.reason.simplified();
    TRY_DONE(check(wishes));
    storage::Connection &db = tx.db();
    journal::Act act(tx, actor, wishes.lock.isEmpty() ? "listing.unlock"_L1 : "listing.lock"_L1);
    MassSnapshots snapshots(tx, wishes.lock.isEmpty() ? snapshot_kind::beforePrices : snapshot_kind::beforeDrop);
    LockWriter writer(tx, act, snapshots);
    LocksDone done;
    for (qsizetype from = 0; from < listings.size(); from += EditWriter::atOnce) {
        const QList<qint64> some = TRY(db.list(u"SELECT id FROM listing WHERE id "_s + db.isOneOf() + u" ORDER BY id"_s,
                                               {db.numbers(listings.mid(from, EditWriter::atOnce))},
                                               [](const storage::Row &row) { return row.number(0); }));
        QList<LockChange> changes;
        for (const qint64 id : some) {
            for (const QString &field : wishes.unlock)
                changes.append({ListingId(id), field, std::nullopt});
            for (const QString &field : wishes.lock)
                changes.append({ListingId(id), field, wishes.reason});
        }
        const QList<LockChange> unlocked = TRY(differentOf(db, changes, false)).changes;
        const QList<LockChange> locked = TRY(differentOf(db, changes, true)).changes;
        done.changed += listingsOf(unlocked + locked).size();
        const auto pending = TRY(pendingEdits(db, listingsOf(locked)));
        for (const LockChange &each : locked) {
            const QList<PendingEdit> edits = pending.value(each.listing);
            done.dropped += std::count_if(edits.cbegin(), edits.cend(),
                                          [&each](const PendingEdit &edit) { return edit.field == each.field; });
        }
        TRY_DONE(writer.unlock(unlocked));
        TRY_DONE(writer.lock(locked));
        TRY_DONE(writer.sayAgain(unlocked, undoDelayMs));
    }
    TRY_DONE(snapshots.complete());
    if (done.changed > 0)
        done.act = TRY(act.id());
    return done;
}

Result<LocksDone> lockFields(storage::Transaction &tx, const Actor &actor, const QList<qint64> &listings,
                             const QStringList &fields, const QString &reason)
{
    return changeLocks(tx, actor, listings, {.lock = fields, .reason = reason});
}

Result<LocksDone> unlockFields(storage::Transaction &tx, const Actor &actor, const QList<qint64> &listings,
                               const QStringList &fields)
{
    return changeLocks(tx, actor, listings, {.unlock = fields});
}

Result<LockSurvey> surveyLocks(storage::Connection &db, const QList<qint64> &listings)
{
    const storage::Binds these{db.numbers(listings)};
    LockSurvey survey;
    survey.listings =
        TRY(db.firstNumber(u"SELECT count(*) FROM listing WHERE id "_s + db.isOneOf(), these)).value_or(0);
    bool several = false;
    TRY_DONE(db.each(u"SELECT field, reason, count(*) FROM sync_lock WHERE listing_id "_s + db.isOneOf() +
                         u" GROUP BY field, reason"_s,
                     these, [&](const storage::Row &row) -> Done {
                         survey.locked[row.text(0)] += row.number(2);
                         several = several || (survey.reason && survey.reason != row.text(1));
                         survey.reason = row.text(1);
                         return {};
                     }));
    if (several)
        survey.reason.reset();
    TRY_DONE(
        db.each(u"SELECT field, count(*) FROM listing_edit WHERE listing_id "_s + db.isOneOf() + u" GROUP BY field"_s,
                these, [&survey](const storage::Row &row) -> Done {
                    survey.waiting.insert(row.text(0), row.number(1));
                    return {};
                }));
    return survey;
}

Result<QList<LockedField>> lockedFields(storage::Connection &db, std::optional<StoreId> store)
{
    QString select =
        u"SELECT listing.id, listing.store_id, listing.prom_id, listing.sku, listing.name, listing.name_uk, "
        "store.language, k.field, k.reason, k.locked_ms FROM sync_lock k "
        "JOIN listing ON listing.id = k.listing_id JOIN store ON store.id = listing.store_id"_s;
    if (store)
        select += u" WHERE listing.store_id = ?";
    QList<LockedField> fields =
        TRY(db.list(select, store ? storage::Binds{*store} : storage::Binds{}, [](const storage::Row &row) {
            ListingValues values;
            values.name = row.text(4);
            values.nameUk = row.maybeText(5);
            return LockedField{.listing = row.id<ListingId>(0),
                               .store = row.id<StoreId>(1),
                               .promId = row.id<PromListingId>(2),
                               .sku = row.text(3),
                               .name = nameIn(row.text(6), values),
                               .field = row.text(7),
                               .reason = row.text(8),
                               .locked = row.time(9)};
        }));
    QHash<qint64, QString> keys; // reckoned once a listing, not at each comparison
    for (const LockedField &field : std::as_const(fields)) {
        if (!keys.contains(field.listing.value()))
            keys.insert(field.listing.value(), sortKey(field.name));
    }
    std::sort(fields.begin(), fields.end(), [&keys](const LockedField &a, const LockedField &b) {
        const auto placeOf = [&keys](const LockedField &of) {
            return std::tuple(keys.value(of.listing.value()), of.listing.value(), of.field);
        };
        return placeOf(a) < placeOf(b);
    });
    return fields;
}

QFuture<Result<LockSurvey>> SyncLocks::survey(const QList<qint64> &listings)
{
    return access::readAs(m_db, m_session, [listings](storage::Connection &db) { return surveyLocks(db, listings); });
}

QFuture<Result<LocksDone>> SyncLocks::change(const QList<qint64> &listings, const LockWishes &wishes,
                                             qint64 undoDelayMs)
{
    return m_db.write([listings, wishes, undoDelayMs, actor = m_session.actor()](storage::Transaction &tx) {
        return changeLocks(tx, actor, listings, wishes, undoDelayMs);
    });
}

} // namespace kramar::listings

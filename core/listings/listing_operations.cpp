// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a listing: edit, undo, drop.
#include "listings/listing_operations.h"

#include "base/terms.h"
#include "journal/act.h"
#include "journal/entries_at_once.h"
#include "listings/edit_writer.h"
#include "listings/governed.h"
#include "listings/listing_table.h"
#include "listings/mass_snapshots.h"
#include "listings/merge.h"
#include "listings/sanity.h"
#include "listings/sync_locks.h"
#include "products/product_group.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;

namespace kramar::listings {

namespace {

// May a person set these in it? Kind::Invalid with the field.
Done allowed(const Listing &listing, const QList<FieldChange> &changes)
{
    for (const FieldChange &change : changes) {
        if (!isField(change.field))
            return Error::invalid(change.field, u"unknown_field"_s);
        if (const QString lock = lockOf(listing, change.field); !lock.isEmpty())
            return Error::invalid(change.field, lock);
        TRY_DONE(checkAgainst(listing, change.field, change.value));
        const PendingEdit *edit = editOf(listing, change.field);
        const std::optional<QString> base = edit ? edit->onProm() : canonical(change.field, listing.values);
        if (!change.value && base && !isClearable(change.field))
            return Error::invalid(change.field, u"not_clearable"_s);
    }
    return {};
}

// With what locks them.
Result<QHash<qint64, Listing>> loadToEdit(storage::Connection &db, const QList<qint64> &ids, bool withTexts)
{
    QHash<qint64, Listing> listings = TRY(loadListings(db, ids, withTexts));
    QList<Listing *> marked;
    for (Listing &listing : listings)
        marked.append(&listing);
    TRY_DONE(markGoverned(db, marked));
    return listings;
}

bool isDescription(const QString &field)
{
    return field == listing_field::description || field == listing_field::descriptionUk;
}

} // namespace

Done ListingOperations::edit(ListingId id, const QList<FieldChange> &changes, qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    Listing listing = TRY(existingListing(m_tx.db(), id));
    TRY_DONE(markGoverned(m_tx.db(), {&listing}));
    TRY_DONE(allowed(listing, changes));
    journal::Act act(m_tx, m_actor, QLatin1StringView("listing.edit"), listing.store);
    TRY(EditWriter(m_tx, act, undoDelayMs).write({EditedListing{listing, changes}}));
    return {};
}

Result<ListingOperations::ManyEdited> ListingOperations::editAll(const QList<qint64> &ids,
                                                                 const QList<FieldChange> &changes, qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    journal::Act act(m_tx, m_actor, QLatin1StringView("listing.edit"));
    EditWriter writer(m_tx, act, undoDelayMs);
    const bool withTexts = std::any_of(changes.cbegin(), changes.cend(),
                                       [](const FieldChange &change) { return isDescription(change.field); });
    MassSnapshots snapshots(m_tx, snapshot_kind::beforeBulk);
    ManyEdited done;
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        const QList<qint64> some = ids.mid(from, EditWriter::atOnce);
        const auto listings = TRY(loadToEdit(m_tx.db(), some, withTexts));
        QList<EditedListing> edits;
        for (const qint64 id : some) {
            const auto listing = listings.constFind(id);
            const Done may = listing == listings.cend() ? Done(Error::of(Error::Kind::NotFound, u"no such listing"_s))
                                                        : allowed(*listing, changes);
            if (may)
                edits.append({*listing, changes});
            else if (!done.refused)
                done.refused = may.error();
        }
        TRY_DONE(snapshots.keep(edits, withTexts ? BulkTexts::Whole : BulkTexts::Read));
        done.changed += TRY(writer.write(std::move(edits)));
    }
    TRY_DONE(snapshots.complete());
    if (done.changed == 0)
        return done;
    done.act = TRY(act.id());
    done.stores = TRY(m_tx.db().list(u"SELECT DISTINCT listing.store_id FROM history JOIN listing "
                                     "ON listing.id = history.entity_id WHERE act_id = ? ORDER BY 1"_s,
                                     {done.act}, [](const storage::Row &row) { return row.id<StoreId>(0); }));
    return done;
}

namespace {

// What of an act is to be taken back in one listing, where a field still holds what the act set; what is not is named.
struct Back {
    QList<FieldChange> changes{};
    QList<LockChange> locks{};
    bool wentToProm = false; // some of it
};
Back takenBack(Listing &listing, const QList<journal::HistoryChange> &changes, QStringList &refused)
{
    Back back;
    ListingValues now = listing.values;
    QSet<QString> saidAgain; // by Prom where it is locked anew, else by whatever governs it
    for (const journal::HistoryChange &change : changes)
        saidAgain.insert(lockedFieldOf(change.field));
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        const QString &field = change->field;
        const auto keep = [&] { refused.append(u"%1:%2"_s.arg(listing.id.value()).arg(field)); };
        if (const QString locked = lockedFieldOf(field); !locked.isEmpty()) {
            const SyncLock *lock = syncLockOf(listing, locked);
            if ((lock ? std::optional(lock->reason) : std::nullopt) != change->newValue) {
                keep();
                continue;
            }
            listing.locks.removeIf([&locked](const SyncLock &of) { return of.field == locked; });
            if (change->oldValue)
                listing.locks.append({locked, *change->oldValue});
            back.locks.append({listing.id, locked, change->oldValue});
            continue;
        }
        if (saidAgain.contains(field) && !lockOf(listing, field).isEmpty())
            continue;
        const bool locksItAgain = std::any_of(changes.cbegin(), changes.cend(), [&field](const auto &other) {
            return lockedFieldOf(other.field) == field && other.oldValue;
        });
        if (locksItAgain)
            continue;
        if (!isField(field) || canonical(field, now) != change->newValue || !lockOf(listing, field).isEmpty()) {
            keep();
            continue;
        }
        // A text that was not read yet when it was edited goes back to what it turned out to be.
        const PendingEdit *edit = editOf(listing, field);
        const bool unread = !change->oldValue && edit && !isClearable(field);
        const std::optional<QString> value = unread ? edit->onProm() : change->oldValue;
        const std::optional<QString> base = edit ? edit->onProm() : canonical(field, listing.values);
        if ((!value && base && !isClearable(field)) || !assign(field, value, listing.currency, now)) {
            keep();
            continue;
        }
        back.changes.append({field, value});
        // Prom has it, or what was sent last is this.
        back.wentToProm = back.wentToProm || !edit || (edit->sentVersion && edit->sent == change->newValue);
    }
    return back;
}

} // namespace

Result<ListingOperations::TakenBack> ListingOperations::undo(ActId act, qint64 undoDelayMs, Lists lists)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    storage::Connection &db = m_tx.db();
    TRY_DONE(journal::mayBeUndone(db, act));

    journal::Act undoing(m_tx, m_actor, QLatin1StringView("listing.undo"));
    QMap<qint64, QList<journal::HistoryChange>> byListing;
    bool withTexts = false;
    QList<journal::HistoryChange> groups;
    for (journal::HistoryChange &change : TRY(journal::changesOf(db, act))) {
        if (change.entity == entity::product && change.field == products::product_field::ownGroup)
            groups.append(change);
        if (change.entity != entity::listing)
            continue;
        withTexts |= isDescription(change.field);
        byListing[change.objectId].append(std::move(change));
    }
    EditWriter writer(m_tx, undoing, undoDelayMs);
    writer.putsBack();
    MassSnapshots snapshots(m_tx, snapshot_kind::beforePrices); // of what lists say again
    LockWriter locking(m_tx, undoing, snapshots);
    TakenBack taken;
    const qint64 regrouped = TRY(products::putBackInGroups(m_tx, undoing, groups));
    bool any = regrouped > 0;
    const QList<qint64> ids = byListing.keys();
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        const QList<qint64> some = ids.mid(from, EditWriter::atOnce);
        auto listings = TRY(loadToEdit(db, some, withTexts));
        QList<EditedListing> edits;
        QList<LockChange> locks;
        for (const qint64 id : some) {
            const auto listing = listings.find(id);
            if (listing == listings.end())
                return Error::of(Error::Kind::NotFound, u"no such listing"_s);
            if (lists == Lists::LetIt) {
                listing->priceListed.reset();
                listing->stepsListed.reset();
            }
            Back back = takenBack(*listing, byListing.value(id), taken.left);
            taken.corrected += back.wentToProm ? 1 : 0;
            if (back.changes.isEmpty() && !back.locks.isEmpty())
                ++taken.changed;
            locks += back.locks;
            if (!back.changes.isEmpty())
                edits.append({*listing, std::move(back.changes)});
        }
        any |= !edits.isEmpty() || !locks.isEmpty();
        TRY_DONE(locking.unlock(locks));
        taken.changed += TRY(writer.write(std::move(edits)));
        TRY_DONE(locking.lock(locks));
        TRY_DONE(locking.sayAgain(locks, undoDelayMs));
    }
    TRY_DONE(snapshots.complete());
    if (byListing.isEmpty())
        taken.changed = regrouped;
    taken.othersGroups = groups.size() - regrouped;
    if (any)
        TRY_DONE(journal::markUndone(m_tx, act, TRY(undoing.id())));
    return taken;
}

Result<ListingOperations::TakenBack> ListingOperations::redo(ActId act, qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    const journal::Act redoing(m_tx, m_actor, QLatin1StringView("listing.redo"));
    return undo(TRY(journal::undoingOf(m_tx.db(), act)), undoDelayMs);
}

Done ListingOperations::dropEdits(ListingId id)
{
    TRY_DONE(m_actor.need(Right::WorkQueue));
    return dropEdits(TRY(existingListing(m_tx.db(), id)).store, {id.value()});
}

Done ListingOperations::dropEdits(StoreId store, const QList<qint64> &ids)
{
    TRY_DONE(m_actor.need(Right::WorkQueue));
    storage::Connection &db = m_tx.db();
    journal::Act act(m_tx, m_actor, QLatin1StringView("listing.drop"), store);
    MassSnapshots snapshots(m_tx, snapshot_kind::beforeDrop);
    EditWriter writer(m_tx, act, 0);
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        const QList<qint64> some = ids.mid(from, EditWriter::atOnce);
        TRY_DONE(journal::dropAll(m_tx, m_actor, TRY(journal::liveEntriesOf(db, store, QueueKind::ListingEdit, some))));
        const auto listings = TRY(loadListings(db, some, true));
        QList<EditedListing> dropped;
        for (const qint64 id : some) {
            const auto listing = listings.constFind(id);
            if (listing == listings.cend())
                continue;
            // What is kept here was not to be sent: it is not given up with what was.
            const bool all = !anyGoesOut(listing->pending);
            EditedListing edit{*listing, {}};
            for (const PendingEdit &pending : listing->pending) {
                if (!pending.keptHere || all)
                    edit.changes.append({pending.field, pending.onProm()});
            }
            dropped.append(std::move(edit));
        }
        TRY_DONE(snapshots.keep(dropped, BulkTexts::Whole));
        TRY_DONE(writer.giveUp(std::move(dropped)));
    }
    return snapshots.complete();
}

} // namespace kramar::listings

// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a listing: edit, undo, drop.
#include "listings/listing_operations.h"

#include "base/terms.h"
#include "journal/act.h"
#include "listings/listing_table.h"
#include "listings/merge.h"
#include "listings/sanity.h"

#include <algorithm>

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;

namespace kramar::listings {

namespace {

const PendingEdit *editOf(const Listing &listing, const QString &field)
{
    const auto found = std::find_if(listing.pending.cbegin(), listing.pending.cend(),
                                    [&](const PendingEdit &edit) { return edit.field == field; });
    return found == listing.pending.cend() ? nullptr : &*found;
}

bool isField(const QString &field)
{
    return std::any_of(listingFields().cbegin(), listingFields().cend(),
                       [&](QLatin1StringView known) { return field == known; });
}

bool clearable(const QString &field)
{
    using namespace listing_field;
    return field == oldPrice || field == quantity || field == discount;
}

Result<Listing> existing(storage::Connection &db, ListingId id)
{
    auto listing = TRY(loadListing(db, id));
    if (!listing)
        return Error::of(Error::Kind::NotFound, u"no such listing"_s);
    return std::move(*listing);
}

} // namespace

Done ListingOperations::edit(ListingId id, const QList<FieldChange> &changes, qint64 undoDelayMs)
{
    return setFields(id, changes, QLatin1StringView("listing.edit"), undoDelayMs);
}

Done ListingOperations::setFields(ListingId id, const QList<FieldChange> &changes, QLatin1StringView kind,
                                  qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    storage::Connection &db = m_tx.db();
    Listing listing = TRY(existing(db, id));
    for (const FieldChange &change : changes) {
        if (!isField(change.field))
            return Error::invalid(change.field, u"unknown_field"_s);
        if (listing.isVariation && !editableOnVariety(change.field))
            return Error::invalid(change.field, u"locked_on_variety"_s);
        if (kind == "listing.edit"_L1) // what comes back by undo was there before
            TRY_DONE(checkAgainst(listing, change.field, change.value));
    }

    journal::Act act(m_tx, m_actor, kind, listing.store);
    struct Wanted {
        QString field;
        std::optional<QString> base;
    };
    QList<Wanted> wanted;
    bool changed = false;
    for (const FieldChange &change : changes) {
        const PendingEdit *edit = editOf(listing, change.field);
        const std::optional<QString> old = canonical(change.field, listing.values);
        const std::optional<QString> base = edit ? edit->base : old;
        if (!change.value && base && !clearable(change.field))
            return Error::invalid(change.field, u"not_clearable"_s);
        TRY_DONE(assign(change.field, change.value, listing.currency, listing.values));
        const std::optional<QString> now = canonical(change.field, listing.values);
        if (old == now)
            continue;
        changed = true;
        TRY_DONE(act.record(entity::listing, id.value(), change.field, old, now));
        // Back to what Prom has. What was sent meanwhile may still arrive there: then the old value is sent after it.
        if (now == base && !(edit && edit->sentVersion))
            TRY_DONE(deleteEdit(db, id, change.field));
        else
            wanted.append({change.field, base});
    }
    if (!changed)
        return {};
    TRY_DONE(updateListing(db, listing));
    m_tx.changed(ObjectKind::Listing, id);

    const qint64 left =
        TRY(db.firstNumber(u"SELECT count(*) FROM listing_edit WHERE listing_id = ?"_s, {id})).value_or(0);
    journal::Queue queue(m_tx);
    if (left == 0 && wanted.isEmpty()) {
        const auto entry = TRY(journal::liveEntryOf(db, listing.store, QueueKind::ListingEdit, id.value()));
        return entry ? queue.nothingLeft(entry->id) : Done();
    }
    const ActId actId = TRY(act.id());
    const journal::QueueEntry entry = TRY(queue.put({.store = listing.store,
                                                     .kind = QueueKind::ListingEdit,
                                                     .objectId = id.value(),
                                                     .promId = listing.promId.value(),
                                                     .intent = {},
                                                     .notBefore = m_tx.now().plusMs(undoDelayMs)},
                                                    actId));
    for (const Wanted &field : std::as_const(wanted)) {
        TRY(db.run(u"INSERT INTO listing_edit (listing_id, field, base, version, changed_ms) VALUES (?, ?, ?, ?, ?) "
                   "ON CONFLICT (listing_id, field) DO UPDATE SET version = excluded.version, "
                   "changed_ms = excluded.changed_ms, repeats = 0"_s,
                   {id, field.field, field.base, entry.version, m_tx.now()}));
    }
    return {};
}

Result<QStringList> ListingOperations::undo(ActId act, qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    storage::Connection &db = m_tx.db();
    const auto undone = TRY(db.firstNumber(u"SELECT undone FROM act WHERE id = ?"_s, {act}));
    if (!undone)
        return Error::of(Error::Kind::NotFound, u"no such act"_s);
    if (*undone != 0)
        return Error::of(Error::Kind::Conflict, u"this act was undone before"_s);

    journal::Act undoing(m_tx, m_actor, QLatin1StringView("listing.undo"));
    const QList<journal::HistoryChange> changes = TRY(journal::changesOf(db, act));
    QStringList refused;
    bool any = false;
    for (auto change = changes.crbegin(); change != changes.crend(); ++change) {
        if (change->entity != entity::listing)
            continue;
        const ListingId id(change->objectId);
        const Listing listing = TRY(existing(db, id));
        // Only where nobody changed it since.
        if (!isField(change->field) || canonical(change->field, listing.values) != change->newValue) {
            refused.append(u"%1:%2"_s.arg(id.value()).arg(change->field));
            continue;
        }
        // A text that was not read yet when it was edited goes back to what it turned out to be.
        const PendingEdit *edit = editOf(listing, change->field);
        const bool unread = !change->oldValue && edit && !clearable(change->field);
        const Done set = m_tx.nested([&] {
            return setFields(id, {{change->field, unread ? edit->base : change->oldValue}},
                             QLatin1StringView("listing.undo"), undoDelayMs);
        });
        if (!set && set.error().kind != Error::Kind::Invalid)
            return set.error();
        if (!set) { // the rest of the act is undone all the same
            refused.append(u"%1:%2"_s.arg(id.value()).arg(change->field));
            continue;
        }
        any = true;
    }
    if (any)
        TRY_DONE(journal::markUndone(m_tx, act, TRY(undoing.id())));
    return refused;
}

Result<QStringList> ListingOperations::redo(ActId act, qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    const journal::Act redoing(m_tx, m_actor, QLatin1StringView("listing.redo"));
    return undo(TRY(journal::undoingOf(m_tx.db(), act)), undoDelayMs);
}

Done ListingOperations::dropEdits(ListingId id)
{
    TRY_DONE(m_actor.need(Right::WorkQueue));
    storage::Connection &db = m_tx.db();
    Listing listing = TRY(existing(db, id));
    journal::Act act(m_tx, m_actor, QLatin1StringView("listing.drop"), listing.store);
    if (const auto entry = TRY(journal::liveEntryOf(db, listing.store, QueueKind::ListingEdit, id.value())))
        TRY_DONE(journal::Queue(m_tx).drop(m_actor, entry->id));
    for (const PendingEdit &edit : std::as_const(listing.pending)) {
        const std::optional<QString> ours = canonical(edit.field, listing.values);
        TRY_DONE(assign(edit.field, edit.base, listing.currency, listing.values));
        TRY_DONE(act.record(entity::listing, id.value(), edit.field, ours, edit.base));
    }
    if (listing.pending.isEmpty())
        return {};
    TRY(db.run(u"DELETE FROM listing_edit WHERE listing_id = ?"_s, {id}));
    TRY_DONE(updateListing(db, listing));
    m_tx.changed(ObjectKind::Listing, id);
    return {};
}

} // namespace kramar::listings

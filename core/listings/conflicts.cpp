// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/conflicts.h"

#include "access/read_as.h"
#include "base/fold.h"
#include "journal/queue.h"
#include "listings/edit_writer.h"
#include "listings/fields.h"
#include "listings/governed.h"
#include "listings/listing_name.h"
#include "listings/listing_table.h"
#include "listings/mass_snapshots.h"
#include "stores/store_operations.h"

#include <algorithm>

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;

namespace kramar::listings {

namespace {

// Ours stays: what Prom shows is the base from now on, and the edit goes out as a new one. False: when it is released.
Result<bool> keepOurs(storage::Transaction &tx, journal::Act &act, const Listing &listing, const PendingEdit &edit,
                      qint64 undoDelayMs)
{
    const std::optional<QString> ours = canonical(edit.field, listing.values);
    TRY_DONE(act.record(entity::listing, listing.id.value(), u"conflict."_s + edit.field, edit.theirs, ours));
    const auto settle = [&](int version) -> Done {
        TRY(tx.db().run(
            u"UPDATE listing_edit SET base = theirs, theirs = NULL, in_conflict = 0, repeats = 0, "
            "confirmed_version = NULL, version = ? WHERE listing_id = ? AND field = ? AND in_conflict = 1"_s,
            {version, listing.id, edit.field}));
        tx.changed(ObjectKind::Listing, listing.id);
        return {};
    };
    if (edit.keptHere) { // it goes when its store is told of such fields again
        TRY_DONE(settle(edit.version + 1));
        return true;
    }
    const auto entry = TRY(journal::Queue(tx).put({.store = listing.store,
                                                   .kind = QueueKind::ListingEdit,
                                                   .objectId = listing.id.value(),
                                                   .promId = listing.promId.value(),
                                                   .intent = {},
                                                   .notBefore = tx.now().plusMs(undoDelayMs)},
                                                  TRY(act.id())));
    TRY_DONE(settle(entry.version));
    return entry.state != QueueState::Held;
}

// What says this field, so that Prom's value cannot stand in it; "" for nothing.
QString saidBy(const Listing &listing, const QString &field)
{
    const bool isSaid = (listing.priceListed && field == listing_field::price) ||
                        (listing.stepsListed && field == listing_field::prices) ||
                        (listing.quantityCounted && field == listing_field::quantity);
    return isSaid ? lockOf(listing, field) : QString();
}

enum class Governed { Refuse, KeepOurs };
Result<Settled> settle(storage::Transaction &tx, journal::Act &act, const QList<Decision> &decisions, Governed governed,
                       qint64 undoDelayMs)
{
    Settled settled;
    std::optional<Error> refused; // the first
    QHash<qint64, QList<Decision>> byListing;
    QList<qint64> ids;
    for (const Decision &decision : decisions) {
        QList<Decision> &of = byListing[decision.listing.value()];
        if (of.isEmpty())
            ids.append(decision.listing.value());
        of.append(decision);
    }
    MassSnapshots snapshots(tx, snapshot_kind::beforeSettle);
    EditWriter writer(tx, act, undoDelayMs);
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        const QList<qint64> some = ids.mid(from, EditWriter::atOnce);
        auto listings = TRY(loadListings(tx.db(), some, true));
        QList<Listing *> marked;
        for (Listing &listing : listings)
            marked.append(&listing);
        TRY_DONE(markGoverned(tx.db(), marked));
        QList<EditedListing> taken;
        for (const qint64 id : some) {
            const auto listing = listings.constFind(id);
            EditedListing edited;
            for (const Decision &decision : byListing.value(id)) {
                const PendingEdit *edit = listing == listings.cend() ? nullptr : editOf(*listing, decision.field);
                if (!edit || !edit->inConflict) {
                    ++settled.gone;
                    continue;
                }
                const QString lock = decision.side == Side::Theirs ? saidBy(*listing, decision.field) : QString();
                if (!lock.isEmpty() && governed == Governed::Refuse) {
                    ++settled.refused;
                    refused = refused.value_or(Error::invalid(decision.field, lock));
                    continue;
                }
                ++settled.decided;
                if (decision.side == Side::Ours || !lock.isEmpty()) {
                    const bool goes = TRY(keepOurs(tx, act, *listing, *edit, undoDelayMs));
                    settled.held += goes ? 0 : 1;
                } else {
                    edited.changes.append({decision.field, edit->theirs});
                }
            }
            if (edited.changes.isEmpty())
                continue;
            edited.listing = TRY(existingListing(tx.db(), ListingId(id))); // with what stays ours settled
            taken.append(std::move(edited));
        }
        settled.undoable = settled.undoable || !taken.isEmpty();
        TRY_DONE(snapshots.keep(taken, BulkTexts::Whole));
        TRY(writer.write(std::move(taken)));
    }
    TRY_DONE(snapshots.complete());
    if (refused && settled.decided == 0)
        return *refused;
    if (settled.decided > 0)
        settled.act = TRY(act.id());
    return settled;
}

} // namespace

Result<QList<FieldConflict>> fieldConflicts(storage::Connection &db, std::optional<StoreId> store)
{
    QString which = u"SELECT DISTINCT listing_id FROM listing_edit JOIN listing ON listing.id = listing_id "
                    "WHERE in_conflict = 1"_s;
    if (store)
        which += u" AND store_id = ?";
    const QList<qint64> ids = TRY(db.list(which, store ? storage::Binds{*store} : storage::Binds{},
                                          [](const storage::Row &row) { return row.number(0); }));
    QHash<StoreId, QString> languages;
    for (const stores::Store &known : TRY(stores::allStores(db)))
        languages.insert(known.id, known.language);
    QList<FieldConflict> conflicts;
    constexpr qsizetype atOnce = 500;
    for (qsizetype from = 0; from < ids.size(); from += atOnce) {
        const auto listings = TRY(loadListings(db, ids.mid(from, atOnce), true));
        for (const Listing &listing : listings) {
            for (const PendingEdit &edit : listing.pending) {
                if (edit.inConflict)
                    conflicts.append({.listing = listing.id,
                                      .store = listing.store,
                                      .promId = listing.promId,
                                      .sku = listing.sku,
                                      .name = nameIn(languages.value(listing.store), listing.values),
                                      .currency = listing.currency,
                                      .field = edit.field,
                                      .was = edit.base,
                                      .ours = canonical(edit.field, listing.values),
                                      .theirs = edit.theirs,
                                      .changed = edit.changed});
            }
        }
    }
    QHash<qint64, QString> keys; // reckoned once a listing, not at each comparison
    for (const FieldConflict &conflict : std::as_const(conflicts))
        keys.insert(conflict.listing.value(), sortKey(conflict.name));
    std::sort(conflicts.begin(), conflicts.end(), [&keys](const FieldConflict &a, const FieldConflict &b) {
        const auto placeOf = [&keys](const FieldConflict &of) {
            return std::tuple(keys.value(of.listing.value()), of.listing.value(), of.field);
        };
        return placeOf(a) < placeOf(b);
    });
    return conflicts;
}

Result<Settled> settleConflicts(storage::Transaction &tx, const Actor &actor, const QList<Decision> &decisions,
                                qint64 undoDelayMs)
{
    TRY_DONE(actor.need(Right::EditListings));
    journal::Act act(tx, actor, QLatin1StringView("listing.settle"));
    return settle(tx, act, decisions, Governed::Refuse, undoDelayMs);
}

Result<Settled> setConflictRule(storage::Transaction &tx, const Actor &actor, StoreId store, stores::ConflictRule rule)
{
    TRY_DONE(actor.need(Right::EditSettings));
    journal::Act act(tx, actor, QLatin1StringView("listing.settle"), store);
    TRY_DONE(stores::StoreOperations(tx, actor).setSetting(store, stores::conflicts, toCode(rule)));
    if (rule == stores::ConflictRule::Ask)
        return Settled{};
    QList<Decision> decisions;
    for (const FieldConflict &conflict : TRY(fieldConflicts(tx.db(), store)))
        decisions.append(
            {conflict.listing, conflict.field, rule == stores::ConflictRule::Ours ? Side::Ours : Side::Theirs});
    return settle(tx, act, decisions, Governed::KeepOurs, 0);
}

QFuture<Result<QList<FieldConflict>>> Conflicts::all(std::optional<StoreId> store)
{
    return access::readAs(m_db, m_session, [store](storage::Connection &db) { return fieldConflicts(db, store); });
}

QFuture<Result<Settled>> Conflicts::settle(const QList<Decision> &decisions, qint64 undoDelayMs)
{
    return m_db.write([decisions, undoDelayMs, actor = m_session.actor()](storage::Transaction &tx) {
        return settleConflicts(tx, actor, decisions, undoDelayMs);
    });
}

QFuture<Result<stores::ConflictRule>> Conflicts::rule(StoreId store)
{
    return access::readAs(m_db, m_session,
                          [store](storage::Connection &db) { return stores::conflictRule(db, store); });
}

QFuture<Result<Settled>> Conflicts::setRule(StoreId store, stores::ConflictRule rule)
{
    return m_db.write([store, rule, actor = m_session.actor()](storage::Transaction &tx) {
        return setConflictRule(tx, actor, store, rule);
    });
}

} // namespace kramar::listings

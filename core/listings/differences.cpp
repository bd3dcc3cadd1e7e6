// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/differences.h"

#include "base/fold.h"
#include "listings/edit_writer.h"
#include "listings/fields.h"
#include "listings/governed.h"
#include "listings/listing_name.h"
#include "listings/listing_table.h"
#include "listings/mass_snapshots.h"
#include "listings/merge.h"
#include "listings/sanity.h"
#include "stock/offered.h"
#include "stores/nightly_comparison.h"
#include "stores/send_switches.h"
#include "stores/store_operations.h"

#include <QMap>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;

namespace kramar::listings {

namespace {

constexpr QLatin1StringView openState("open");
constexpr QLatin1StringView ignoredState("ignored");
constexpr QLatin1StringView hereState("here");
constexpr QLatin1StringView thereState("there");

QLatin1StringView stateOf(Fix fix)
{
    switch (fix) {
    case Fix::Here:
        return hereState;
    case Fix::There:
        return thereState;
    case Fix::Ignore:
        return ignoredState;
    }
    Q_UNREACHABLE();
}

// Warehouses and price lists would say theirs again.
bool saysAgain(const QString &lock)
{
    return lock == u"from_warehouses" || lock == u"from_price_list";
}

QString notHere(const Listing &listing, const QString &field)
{
    const QString lock = lockOf(listing, field);
    return saysAgain(lock) ? lock : QString();
}

QString notThere(const Listing &listing, const QString &field, const stores::SendSwitches &switches)
{
    const QString lock = lockOf(listing, field);
    if (!lock.isEmpty() && !saysAgain(lock))
        return lock;
    return !switches.prices && stores::isPriceField(field) ? u"prices_off"_s : QString();
}

// A row of listing_difference.
struct Standing {
    ListingId listing;
    QString field;
    std::optional<QString> agreed, theirs;
    Timestamp found;
    QString state = openState;
    bool taken = false; // as it was settled

    bool stands() const { return state == openState || state == ignoredState; }
    bool isOver(const Listing &now) const
    {
        const std::optional<QString> ours = canonical(field, now.values);
        return editOf(now, field) || (ours != agreed && ours != theirs);
    }
    bool isTaken(const Listing &now) const { return canonical(field, now.values) == theirs; }

    static QString columns() { return u"listing_id, field, agreed, theirs, found_ms, state, taken"_s; }
    static Standing of(const storage::Row &row)
    {
        return {row.id<ListingId>(0), row.text(1), row.maybeText(2), row.maybeText(3),
                row.time(4),          row.text(5), row.flag(6)};
    }
    using OfListings = QHash<qint64, QMap<QString, Standing>>;
    static Result<OfListings> load(storage::Connection &db, const QList<qint64> &listings)
    {
        OfListings all;
        TRY_DONE(db.each(u"SELECT "_s + columns() + u" FROM listing_difference WHERE listing_id "_s + db.isOneOf(),
                         {db.numbers(listings)}, [&all](const storage::Row &row) -> Done {
                             const Standing one = of(row);
                             all[one.listing.value()].insert(one.field, one);
                             return {};
                         }));
        return all;
    }
};

Done keep(storage::Transaction &tx, const Standing &difference, QLatin1StringView state, bool taken,
          std::optional<ActId> act)
{
    TRY(tx.db().run(u"INSERT INTO listing_difference (listing_id, field, agreed, theirs, found_ms, state, taken, "
                    "act_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (listing_id, field) DO UPDATE SET "
                    "agreed = excluded.agreed, theirs = excluded.theirs, found_ms = excluded.found_ms, "
                    "state = excluded.state, taken = excluded.taken, act_id = excluded.act_id"_s,
                    {difference.listing, difference.field, difference.agreed, difference.theirs, difference.found,
                     QString(state), taken, act}));
    tx.changed(ObjectKind::Listing, difference.listing);
    return {};
}

Done forget(storage::Transaction &tx, ListingId listing, const QString &field)
{
    TRY(tx.db().run(u"DELETE FROM listing_difference WHERE listing_id = ? AND field = ?"_s, {listing, field}));
    tx.changed(ObjectKind::Listing, listing);
    return {};
}

// As a reading would: no edit comes of it.
Done takeOver(storage::Transaction &tx, journal::Act &act, Listing &listing, const QString &field,
              const std::optional<QString> &value)
{
    Merge merge(tx, act, listing, stores::ConflictRule::Ours);
    TRY_DONE(merge.field(field, value));
    TRY_DONE(updateListing(tx.db(), listing));
    if (listing.product)
        stock::balanceIsDue(tx, *listing.product);
    tx.changed(ObjectKind::Listing, listing.id);
    return {};
}

QString noteOf(const QString &state, const QString &field)
{
    return (state == ignoredState ? u"ignored."_s : u"drift."_s) + field;
}

} // namespace

Result<DifferenceOperations::Compared> DifferenceOperations::compare(StoreId store, const QList<ListingFacts> &facts,
                                                                     Timestamp asked)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    storage::Connection &db = m_tx.db();
    QList<qint64> promIds;
    for (const ListingFacts &told : facts)
        promIds.append(told.promId.value());
    const QList<qint64> ids =
        TRY(db.list(u"SELECT id FROM listing WHERE store_id = ? AND prom_id "_s + db.isOneOf(),
                    {store, db.numbers(promIds)}, [](const storage::Row &row) { return row.number(0); }));
    QHash<PromListingId, Listing> listings;
    const auto loaded = TRY(loadListings(db, ids, true));
    for (const Listing &listing : loaded)
        listings.insert(listing.promId, listing);
    const auto known = TRY(Standing::load(db, ids));

    Compared compared;
    for (const ListingFacts &told : facts) {
        const auto found = listings.constFind(told.promId);
        if (found == listings.cend() || found->read > asked ||
            (told.modified && found->modified && *told.modified < *found->modified)) {
            ++compared.skipped;
            continue;
        }
        const Listing &listing = *found;
        const ListingFacts filled = filledFrom(told, listing);
        const QMap<QString, Standing> before = known.value(listing.id.value());
        for (const QLatin1StringView field : listingFields()) {
            if (!filled.knows.contains(field) || !readableOnProm(field))
                continue;
            const std::optional<QString> ours = canonical(field, listing.values);
            const std::optional<QString> theirs = canonical(field, filled.values);
            if ((!theirs || !ours) && !nullIsValue(field))
                continue; // one side says nothing of it
            const auto standing = before.constFind(field);
            const bool stands = standing != before.cend() && standing->stands();
            if (editOf(listing, field) || ours == theirs) {
                const bool taken =
                    stands && standing->state == openState && standing->theirs == theirs && !editOf(listing, field);
                if (stands && !taken)
                    TRY_DONE(forget(m_tx, listing.id, field));
                compared.standing += taken ? 1 : 0;
                continue;
            }
            if (stands && standing->agreed == ours && standing->theirs == theirs) {
                ++compared.standing;
                continue;
            }
            ++compared.found;
            TRY_DONE(keep(m_tx, {listing.id, field, ours, theirs, m_tx.now()}, openState, false, std::nullopt));
        }
    }
    return compared;
}

Result<DifferenceOperations::Settled> DifferenceOperations::settle(const QList<FixDecision> &decisions,
                                                                   qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    journal::Act act(m_tx, m_actor, QLatin1StringView("listing.drift"));
    storage::Connection &db = m_tx.db();
    Settled settled;
    QMap<qint64, QList<FixDecision>> byListing;
    for (const FixDecision &decision : decisions)
        byListing[decision.listing.value()].append(decision);
    QHash<StoreId, stores::SendSwitches> switches;
    MassSnapshots snapshots(m_tx, snapshot_kind::beforeSettle);
    EditWriter writer(m_tx, act, undoDelayMs);
    const QList<qint64> ids = byListing.keys();
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        const QList<qint64> some = ids.mid(from, EditWriter::atOnce);
        const auto known = TRY(Standing::load(db, some));
        auto listings = TRY(loadListings(db, some, true));
        QList<Listing *> marked;
        for (Listing &listing : listings)
            marked.append(&listing);
        TRY_DONE(markGoverned(db, marked));
        QList<EditedListing> sent, before;
        for (const qint64 id : some) {
            const QMap<QString, Standing> standing = known.value(id);
            QList<FieldChange> changes;
            EditedListing replaced{listings.value(id), {}}; // of both sides what the other one replaces
            for (const FixDecision &decision : byListing.value(id)) {
                const auto one = standing.constFind(decision.field);
                if (one == standing.cend() || !one->stands() ||
                    (one->state == ignoredState && decision.fix == Fix::Ignore)) {
                    ++settled.gone;
                    continue;
                }
                Listing &listing = listings[id];
                if (!switches.contains(listing.store))
                    switches.insert(listing.store, TRY(stores::sendSwitches(db, listing.store)));
                if (one->isOver(listing)) {
                    TRY_DONE(forget(m_tx, listing.id, one->field));
                    ++settled.gone;
                    continue;
                }
                const bool taken = one->isTaken(listing);
                const bool locked = decision.fix == Fix::Here ? !notHere(listing, one->field).isEmpty()
                                    : decision.fix == Fix::There
                                        ? !notThere(listing, one->field, switches.value(listing.store)).isEmpty() ||
                                              !checkAgainst(listing, one->field, one->agreed)
                                        : false;
                if (locked) {
                    ++settled.refused;
                    continue;
                }
                ++settled.decided;
                if (decision.fix == Fix::There)
                    TRY_DONE(assign(one->field, one->theirs, listing.currency, replaced.listing.values));
                if (decision.fix != Fix::Ignore)
                    replaced.changes.append({one->field, decision.fix == Fix::There ? one->agreed : one->theirs});
                if (decision.fix == Fix::There)
                    changes.append({one->field, one->agreed});
                else if (decision.fix == Fix::Here && !taken)
                    TRY_DONE(takeOver(m_tx, act, listing, one->field, one->theirs));
                else
                    TRY_DONE(act.record(entity::listing, id, noteOf(stateOf(decision.fix), one->field), one->agreed,
                                        one->theirs));
                TRY_DONE(keep(m_tx, *one, stateOf(decision.fix), taken, TRY(act.id())));
            }
            before.append(std::move(replaced));
            if (changes.isEmpty())
                continue;
            // What Prom has is where these edits begin.
            EditedListing edited{listings[id], changes};
            for (const FieldChange &change : std::as_const(changes))
                TRY_DONE(assign(change.field, standing.value(change.field).theirs, edited.listing.currency,
                                edited.listing.values));
            sent.append(std::move(edited));
        }
        TRY_DONE(snapshots.keep(before, BulkTexts::Whole));
        TRY(writer.write(std::move(sent)));
    }
    TRY_DONE(snapshots.complete());
    if (settled.decided > 0)
        settled.act = TRY(act.id());
    return settled;
}

Result<DifferenceOperations::TakenBack> DifferenceOperations::undo(ActId act, qint64 undoDelayMs)
{
    TRY_DONE(m_actor.need(Right::EditListings));
    storage::Connection &db = m_tx.db();
    TRY_DONE(journal::mayBeUndone(db, act));
    const QList<Standing> all = TRY(db.list(
        u"SELECT "_s + Standing::columns() + u" FROM listing_difference WHERE act_id = ? ORDER BY listing_id, field"_s,
        {act}, Standing::of));
    if (all.isEmpty())
        return Error::of(Error::Kind::NotFound, u"no difference was settled by this act"_s);
    journal::Act undoing(m_tx, m_actor, QLatin1StringView("listing.undo"));
    EditWriter writer(m_tx, undoing, undoDelayMs);
    TakenBack back;
    for (const Standing &one : all) {
        Listing listing = TRY(existingListing(db, one.listing));
        const PendingEdit *edit = editOf(listing, one.field);
        const std::optional<QString> ours = canonical(one.field, listing.values);
        const bool asSettled = one.state == ignoredState ? !one.isOver(listing)
                               : one.state == hereState  ? !edit && ours == one.theirs
                                                         : ours == one.agreed;
        if (!asSettled) {
            ++back.left;
            continue;
        }
        bool corrected = false;
        if (one.state == thereState) {
            corrected = !edit || edit->sentVersion;
            TRY(writer.write({EditedListing{listing, {{one.field, one.theirs}}}}));
            if (!corrected && !one.taken) {
                Listing now = TRY(existingListing(db, one.listing));
                TRY_DONE(takeOver(m_tx, undoing, now, one.field, one.agreed));
            }
        } else if (one.state == hereState && !one.taken) {
            TRY_DONE(takeOver(m_tx, undoing, listing, one.field, one.agreed));
        } else {
            TRY_DONE(undoing.record(entity::listing, one.listing.value(), noteOf(one.state, one.field), one.theirs,
                                    one.agreed));
        }
        ++(corrected ? back.corrected : back.open);
        if (corrected)
            TRY_DONE(forget(m_tx, one.listing, one.field));
        else
            TRY_DONE(keep(m_tx, one, openState, false, std::nullopt));
    }
    if (back.open + back.corrected > 0)
        TRY_DONE(journal::markUndone(m_tx, act, TRY(undoing.id())));
    return back;
}

Result<QList<Difference>> differences(storage::Connection &db, std::optional<StoreId> store)
{
    QString which = u"SELECT DISTINCT listing_id FROM listing_difference"_s;
    if (store)
        which += u" JOIN listing ON listing.id = listing_id AND store_id = ?";
    which += u" WHERE state IN ('open', 'ignored')";
    const QList<qint64> ids = TRY(db.list(which, store ? storage::Binds{*store} : storage::Binds{},
                                          [](const storage::Row &row) { return row.number(0); }));
    QHash<StoreId, QString> languages;
    QHash<StoreId, stores::SendSwitches> switches;
    for (const stores::Store &known : TRY(stores::allStores(db))) {
        languages.insert(known.id, known.language);
        switches.insert(known.id, TRY(stores::sendSwitches(db, known.id)));
    }
    QList<Difference> all;
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        const QList<qint64> some = ids.mid(from, EditWriter::atOnce);
        auto listings = TRY(loadListings(db, some, true));
        QList<Listing *> marked;
        for (Listing &listing : listings)
            marked.append(&listing);
        TRY_DONE(markGoverned(db, marked));
        const auto known = TRY(Standing::load(db, some));
        for (const Listing *listing : std::as_const(marked)) {
            const auto standing = known.value(listing->id.value());
            for (const auto &one : standing) {
                if (!one.stands() || one.isOver(*listing))
                    continue;
                all.append({.listing = listing->id,
                            .store = listing->store,
                            .promId = listing->promId,
                            .sku = listing->sku,
                            .name = nameIn(languages.value(listing->store), listing->values),
                            .currency = listing->currency,
                            .field = one.field,
                            .agreed = one.agreed,
                            .theirs = one.theirs,
                            .found = one.found,
                            .taken = one.isTaken(*listing),
                            .ignored = one.state == ignoredState,
                            .notHere = notHere(*listing, one.field),
                            .notThere = notThere(*listing, one.field, switches.value(listing->store))});
            }
        }
    }
    QHash<qint64, QString> keys; // reckoned once a listing, not at each comparison
    for (const Difference &difference : std::as_const(all))
        keys.insert(difference.listing.value(), sortKey(difference.name));
    std::sort(all.begin(), all.end(), [&keys](const Difference &a, const Difference &b) {
        const auto placeOf = [&keys](const Difference &of) {
            return std::tuple(keys.value(of.listing.value()), of.listing.value(), of.field);
        };
        return placeOf(a) < placeOf(b);
    });
    return all;
}

Result<QHash<StoreId, Timestamp>> lastComparisons(storage::Connection &db)
{
    QHash<StoreId, Timestamp> all;
    TRY_DONE(db.each(u"SELECT store_id, value_ms FROM watermark WHERE action = ? AND value_ms IS NOT NULL"_s,
                     {toCode(ActionKind::Drift)}, [&all](const storage::Row &row) -> Done {
                         all.insert(row.id<StoreId>(0), row.time(1));
                         return {};
                     }));
    return all;
}

QFuture<Result<Differences::Report>> Differences::all()
{
    return m_db.read([actor = m_session.actor()](storage::Connection &db) -> Result<Report> {
        TRY_DONE(actor.need(Right::View));
        Report report;
        report.all = TRY(differences(db, std::nullopt));
        report.compared = TRY(lastComparisons(db));
        return report;
    });
}

QFuture<Result<qint64>> Differences::open()
{
    return m_db.read([actor = m_session.actor()](storage::Connection &db) -> Result<qint64> {
        TRY_DONE(actor.need(Right::View));
        constexpr qint64 few = 2'000;
        const qint64 kept =
            TRY(db.firstNumber(u"SELECT count(*) FROM listing_difference WHERE state = 'open'"_s)).value_or(0);
        if (kept == 0 || kept > few)
            return kept;
        const QList<Difference> all = TRY(differences(db, std::nullopt));
        return std::count_if(all.cbegin(), all.cend(), [](const Difference &each) { return !each.ignored; });
    });
}

QFuture<Result<DifferenceOperations::Settled>> Differences::settle(const QList<FixDecision> &decisions,
                                                                   qint64 undoDelayMs)
{
    return m_db.write([decisions, undoDelayMs, actor = m_session.actor()](storage::Transaction &tx) {
        return DifferenceOperations(tx, actor).settle(decisions, undoDelayMs);
    });
}

QFuture<Result<DifferenceOperations::TakenBack>> Differences::undo(ActId act, qint64 undoDelayMs)
{
    return m_db.write([act, undoDelayMs, actor = m_session.actor()](storage::Transaction &tx) {
        return DifferenceOperations(tx, actor).undo(act, undoDelayMs);
    });
}

QFuture<Result<std::optional<int>>> Differences::nightly(StoreId store)
{
    return m_db.read([store, actor = m_session.actor()](storage::Connection &db) -> Result<std::optional<int>> {
        TRY_DONE(actor.need(Right::View));
        return stores::nightlyComparison(db, store);
    });
}

QFuture<Done> Differences::setNightly(StoreId store, std::optional<int> hour)
{
    return m_db.write([store, hour, actor = m_session.actor()](storage::Transaction &tx) {
        return stores::setNightlyComparison(tx, actor, store, hour);
    });
}

} // namespace kramar::listings

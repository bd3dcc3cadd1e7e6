// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_apply.h"

#include "listings/braking.h"
#include "listings/bulk_reading.h"
#include "listings/edit_writer.h"
#include "listings/listing_table.h"
#include "listings/mass_snapshots.h"
#include "listings/sync_locks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

// Into the survey; true when it is to be carried out.
bool count(BulkSurvey &survey, const BulkRow &row, const Plan &plan, bool ticked)
{
    const qint64 id = row.listing.id.value();
    for (const Remark &remark : plan.skipped)
        ++survey.skips[remark.field + u':' + remark.code];
    switch (plan.outcome()) {
    case Plan::Outcome::Unchanged:
        survey.unchanged.append(id);
        return false;
    case Plan::Outcome::Skipped:
        survey.skipped.append(id);
        return false;
    case Plan::Outcome::Changes:
        break;
    }
    survey.changing.append(id);
    if (!plan.warnings.isEmpty())
        survey.warned.append(id);
    for (const Remark &remark : plan.warnings)
        ++survey.warnings[remark.field + u':' + remark.code];
    if (!ticked)
        return false;
    survey.seen.append({id, plan.print()});
    survey.stores.insert(row.listing.store);
    for (const PlannedField &change : plan.changes) {
        if (change.field != listing_field::price || !row.listing.values.price ||
            row.listing.values.price->minor() <= 0 || !change.after)
            continue;
        const qint64 before = row.listing.values.price->minor();
        ++survey.pricesMoved;
        // A hundred times as dear says it; more would only run over in the sum.
        const qint64 move = (parseDecimal(*change.after, 2).value_or(before) - before) * 10'000 / before;
        survey.sumOfMoves += std::min(move, 100 * 10'000LL);
    }
    return true;
}

bool isText(QAnyStringView field)
{
    using namespace listing_field;
    return field == name || field == nameUk || field == keywords || field == keywordsUk;
}

// Are names or keywords changed? Else they need not be read.
BulkTexts textsOf(const Recipe &recipe, const BulkChoices &choices)
{
    const QStringList fields = fieldsOf(recipe);
    bool any = std::any_of(fields.cbegin(), fields.cend(), [](const QString &field) { return isText(field); });
    bool whole = false;
    for (const QList<FieldChange> &changes : choices.byHand) {
        for (const FieldChange &change : changes) {
            any |= isText(change.field);
            whole |= change.field == listing_field::description || change.field == listing_field::descriptionUk;
        }
    }
    if (whole)
        return BulkTexts::Whole;
    return any ? BulkTexts::Read : BulkTexts::LeaveOut;
}

} // namespace

QDate kyivDay(Timestamp moment)
{
    constexpr qint64 halfADayMs = 12 * 60 * 60'000; // midnight in Kyiv is the evening before by UTC
    return startOfKyivDay(moment).plusMs(halfADayMs).toUtc().date();
}

Result<BulkSurvey> surveyBulk(storage::Connection &db, const QList<qint64> &ids, const Recipe &recipe,
                              const BulkChoices &choices, QDate today, Effort &effort)
{
    BulkSurvey survey;
    QHash<StoreId, qint64> takenAway;
    const BulkTexts texts = textsOf(recipe, choices);
    effort.begin(ids.size());
    for (qsizetype from = 0; from < ids.size(); from += EditWriter::atOnce) {
        TRY_DONE(effort.go());
        const QList<qint64> some = ids.mid(from, EditWriter::atOnce);
        QHash<ListingId, QList<PendingEdit>> pending;
        if (recipe.locks)
            pending = TRY(pendingEdits(db, some)); // a lock drops what is not agreed yet
        for (BulkRow &row : TRY(bulkRows(db, some, texts))) {
            const qint64 id = row.listing.id.value();
            row.listing.pending = pending.value(row.listing.id);
            const Plan plan = planOf(recipe, row, today, choices.byHand.value(id));
            if (count(survey, row, plan, !choices.unticked.contains(id)) && plan.takesAway)
                ++takenAway[row.listing.store];
        }
        effort.advance(some.size());
    }
    for (auto store = takenAway.cbegin(); store != takenAway.cend(); ++store) {
        const BrakeFigures figures = TRY(brakeFigures(db, store.key()));
        const auto all = TRY(db.firstNumber(u"SELECT count(*) FROM listing WHERE store_id = ?"_s, {store.key()}));
        if (figures.isMuch(*store, all.value_or(0)))
            survey.braked.insert(store.key());
    }
    return survey;
}

Result<BulkDone> applyBulk(storage::Transaction &tx, const Actor &actor, const Recipe &recipe,
                           const BulkChoices &choices, QList<SeenPlan> seen, QDate today, qint64 undoDelayMs,
                           Effort &effort)
{
    TRY_DONE(actor.need(Right::EditListings));
    // As the rows lie in the books: each page of them is touched once.
    std::sort(seen.begin(), seen.end(), [](const SeenPlan &a, const SeenPlan &b) { return a.listing < b.listing; });
    const bool restores = choices.act == BulkChoices::Act::Restore;
    journal::Act act(tx, actor, restores ? "listing.restore"_L1 : "listing.bulk"_L1);
    MassSnapshots snapshots(tx, restores ? snapshot_kind::beforeRestore : snapshot_kind::beforeBulk);
    EditWriter writer(tx, act, undoDelayMs);
    LockWriter locking(tx, act, snapshots);
    BulkDone done;
    const BulkTexts texts = textsOf(recipe, choices);
    effort.begin(seen.size());
    for (qsizetype from = 0; from < seen.size(); from += EditWriter::atOnce) {
        TRY_DONE(effort.go());
        const QList<SeenPlan> some = seen.mid(from, EditWriter::atOnce);
        QList<qint64> ids;
        for (const SeenPlan &each : some)
            ids.append(each.listing);
        QHash<qint64, BulkRow> rows;
        for (const BulkRow &row : TRY(bulkRows(tx.db(), ids, texts)))
            rows.insert(row.listing.id.value(), row);
        const auto pending = TRY(pendingEdits(tx.db(), ids));
        QList<EditedListing> edits;
        QList<LockChange> locks;
        QList<products::GroupChange> groups;
        for (const SeenPlan &each : some) {
            const auto row = rows.find(each.listing);
            const Plan plan =
                row == rows.end() ? Plan() : planOf(recipe, *row, today, choices.byHand.value(each.listing));
            if (row == rows.end() || plan.print() != each.print) {
                done.overtaken.append(each.listing);
                continue;
            }
            EditedListing edit{std::move(row->listing), {}};
            edit.listing.pending = pending.value(edit.listing.id);
            for (const PlannedField &change : plan.changes) {
                if (const QString locked = lockedFieldOf(change.field); !locked.isEmpty())
                    locks.append({edit.listing.id, locked, change.after});
                else if (change.field == ownGroupField)
                    groups.append({*edit.listing.product, change.after.value_or(QString())});
                else
                    edit.changes.append({change.field, change.after});
            }
            if (edit.changes.isEmpty())
                ++done.changed; // only its locks, or its group
            else
                edits.append(std::move(edit));
        }
        TRY(products::putInGroups(tx, act, groups));
        TRY_DONE(locking.unlock(locks));
        TRY_DONE(snapshots.keep(edits, texts));
        done.changed += TRY(writer.write(std::move(edits)));
        TRY_DONE(locking.lock(locks));
        TRY_DONE(locking.sayAgain(locks, undoDelayMs));
        effort.advance(some.size());
    }
    TRY_DONE(snapshots.complete());
    TRY_DONE(effort.go());
    if (done.changed > 0)
        done.act = TRY(act.id());
    return done;
}

} // namespace kramar::listings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/mass_edit.h"
#include "app/ctl/prom_ids.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "base/settled.h"
#include "listings/bulk_edit.h"
#include "listings/bulk_reading.h"
#include "listings/bulk_words.h"
#include "words/history.h"
#include "words/reasons.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

using listings::BulkSurvey;
using listings::Recipe;

constexpr qsizetype window = 500;    // listings in memory at once
constexpr qsizetype mostToldOf = 20; // to a person

// What is asked for, and what of it is there.
struct Selection {
    QList<qint64> ids;       // of the books
    QList<qint64> missing{}; // Prom's numbers that the store does not have
};

Result<Selection> selectionOf(Errand &errand, const stores::Store &store)
{
    const bool all = errand.line().has("all"_L1);
    if (all == errand.line().has("ids"_L1))
        return errand.refuse(Ctl::tr("Name the listings by --ids, or all of the store by --all."));
    if (all) {
        return Selection{TRY(errand.database().readNow(
            [&](storage::Connection &db) { return listings::listingIds(db, {.stores = {store.id}}); }, errand.stop()))};
    }
    const auto named = readPromIds(errand.line().value("ids"_L1));
    if (!named && !named.error().promWords.isEmpty())
        return errand.refuse(named.error().promWords);
    const QList<qint64> promIds = TRY(named);
    const auto own = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return listings::idsOfPromIds(db, store.id, promIds); }, errand.stop()));
    Selection selection;
    for (const qint64 promId : promIds) {
        const auto found = own.constFind(promId);
        if (found == own.cend())
            selection.missing.append(promId);
        else
            selection.ids.append(*found);
    }
    return selection;
}

QJsonArray codesOf(const QList<listings::Remark> &remarks)
{
    QJsonArray codes;
    for (const listings::Remark &remark : remarks)
        codes.append(QJsonObject{{u"field"_s, remark.field}, {u"code"_s, remark.code}});
    return codes;
}

QJsonObject rowOf(const listings::BulkRow &row, const listings::Plan &plan)
{
    QJsonArray changes;
    for (const listings::PlannedField &change : plan.changes)
        changes.append(QJsonObject{
            {u"field"_s, change.field}, {u"before"_s, jsonOf(change.before)}, {u"after"_s, jsonOf(change.after)}});
    return {{u"prom_id"_s, row.listing.promId.value()},
            {u"sku"_s, row.listing.sku},
            {u"name"_s, row.listing.values.name.value_or(QString())},
            {u"changes"_s, changes},
            {u"warnings"_s, codesOf(plan.warnings)},
            {u"skipped"_s, codesOf(plan.skipped)}};
}

QString reason(const QString &field, const QString &code)
{
    const QString words = words::reasonOf(Error::invalid(field, code));
    return Ctl::tr("%1: %2").arg(words::historyFieldTitle(field), words.isEmpty() ? code : words);
}

QString lineOf(const listings::BulkRow &row, const listings::Plan &plan)
{
    QStringList parts;
    const QString currency = row.listing.currency.code();
    for (const listings::PlannedField &change : plan.changes)
        parts.append(Ctl::tr("%1: %2 → %3")
                         .arg(words::historyFieldTitle(change.field),
                              words::historyFieldValue(change.field, change.before, currency),
                              words::historyFieldValue(change.field, change.after, currency)));
    for (const listings::Remark &remark : plan.warnings)
        parts.append(u"("_s + reason(remark.field, remark.code) + u")"_s);
    return u"%1  %2  %3"_s.arg(row.listing.promId.value()).arg(row.listing.shownName, parts.join(u"; "_s));
}

// What becomes of each listing: for a program all of them, for a person the first ones.
Result<QJsonArray> showRows(Errand &errand, const QList<qint64> &ids, const Recipe &recipe, QDate today)
{
    QJsonArray rows;
    const bool json = errand.output().json();
    const qsizetype shown = json ? ids.size() : std::min(ids.size(), mostToldOf);
    for (qsizetype from = 0; from < shown; from += window) {
        const QList<qint64> some = ids.mid(from, std::min(window, shown - from));
        for (const listings::BulkRow &row : TRY(errand.database().readNow(
                 [&](storage::Connection &db) { return listings::bulkRows(db, some); }, errand.stop()))) {
            const listings::Plan plan = listings::planOf(recipe, row, today);
            if (json)
                rows.append(rowOf(row, plan));
            else
                errand.output().note(lineOf(row, plan));
        }
    }
    if (!json && shown < ids.size())
        errand.output().note(Ctl::tr("and %n more", nullptr, static_cast<int>(ids.size() - shown)));
    return rows;
}

QJsonObject countsOf(const QHash<QString, qint64> &counts)
{
    QJsonObject json;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        json.insert(count.key(), *count);
    return json;
}

void tellCounts(Errand &errand, const QHash<QString, qint64> &counts)
{
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        errand.output().note(
            Ctl::tr("%1 × %2").arg(*count).arg(reason(count.key().section(u':', 0, 0), count.key().section(u':', 1))));
}

Result<QJsonArray> promIdsOf(Errand &errand, const QList<qint64> &ids)
{
    QJsonArray promIds;
    for (const listings::BulkRow &row : TRY(errand.database().readNow(
             [&](storage::Connection &db) { return listings::bulkRows(db, ids); }, errand.stop())))
        promIds.append(row.listing.promId.value());
    return promIds;
}

Result<Recipe> recipeOfWords(Errand &errand)
{
    auto recipe = listings::recipeOf(errand.line().arguments());
    if (recipe)
        return recipe;
    const Error why = recipe.error();
    if (why.detail == u"unknown_key")
        return errand.refuse(
            Ctl::tr("A bulk edit has no “%1”. There is: %2.").arg(why.field, listings::recipeKeys().join(u", "_s)));
    return errand.refuse(reason(why.field, why.detail) + u'.');
}

} // namespace

Result<ExitCode> bulkEdit(Errand &errand)
{
    const stores::Store store = TRY(errand.storeOfOption());
    const Recipe recipe = TRY(recipeOfWords(errand));
    const Selection selection = TRY(selectionOf(errand, store));
    const bool apply = errand.line().has("apply"_L1);
    listings::BulkEdit bulk(errand.database(), TRY(errand.books())->session());
    const QDate today = bulk.today();
    const auto effort = std::make_shared<listings::Effort>();
    const BulkSurvey survey = TRY(awaited(errand, bulk.survey(selection.ids, recipe, {}, effort), effort));
    const QJsonArray rows = TRY(showRows(errand, apply ? QList<qint64>() : survey.changing, recipe, today));

    AppliedEdit applied;
    if (apply && !survey.seen.isEmpty())
        applied = TRY(carryOut(errand, store, recipe, {}, survey, today));
    const QJsonArray overtaken = TRY(promIdsOf(errand, applied.done.overtaken));
    QJsonArray missing;
    for (const qint64 promId : selection.missing)
        missing.append(promId);
    QJsonObject answer{
        {u"applied"_s, apply},
        {u"will_change"_s, survey.seen.size()},
        {u"with_warning"_s, survey.warned.size()},
        {u"unchanged"_s, survey.unchanged.size()},
        {u"skipped"_s, survey.skipped.size()},
        {u"missing"_s, missing},
        {u"warnings"_s, countsOf(survey.warnings)},
        {u"skips"_s, countsOf(survey.skips)},
        {u"brake"_s, !survey.braked.isEmpty()},
    };
    if (apply) {
        answer.insert(u"changed"_s, applied.done.changed);
        answer.insert(u"overtaken"_s, overtaken);
        answer.insert(u"held"_s, applied.held);
        answer.insert(u"act"_s, applied.done.act == ActId() ? QJsonValue() : QJsonValue(applied.done.act.value()));
    } else {
        answer.insert(u"rows"_s, rows);
    }

    if (!errand.output().json()) {
        tellCounts(errand, survey.warnings);
        tellCounts(errand, survey.skips);
        if (!missing.isEmpty())
            errand.output().note(
                Ctl::tr("%n of the listings are not in this store.", nullptr, static_cast<int>(missing.size())));
        if (!overtaken.isEmpty())
            errand.output().note(Ctl::tr("%n were changed by somebody else meanwhile and left as they are.", nullptr,
                                         static_cast<int>(overtaken.size())));
        if (applied.held > 0 || (!apply && !survey.braked.isEmpty()))
            errand.output().note(Ctl::tr("The brake stops so great a change: look at it with “kramarctl list queue”, "
                                         "let it go with “kramarctl queue release”."));
        if (applied.done.act != ActId())
            errand.output().note(Ctl::tr("To take it back: kramarctl listing undo %1").arg(applied.done.act.value()));
    }
    const int count = static_cast<int>(apply ? applied.done.changed : survey.seen.size());
    errand.output().answer(answer, apply ? Ctl::tr("%n listings changed.", nullptr, count)
                                         : Ctl::tr("%n listings would change; --apply does it.", nullptr, count));
    return missing.isEmpty() && overtaken.isEmpty() && applied.held == 0 ? ExitCode::Ok : ExitCode::SomeFailed;
}

Result<ExitCode> undoListings(Errand &errand)
{
    bool isNumber = false;
    const ActId act(errand.argument(0).toLongLong(&isNumber));
    if (!isNumber)
        return errand.refuse(Ctl::tr("“%1” is not the number of an act.").arg(errand.argument(0)));
    listings::Listings &all = TRY(errand.books())->listings();
    const auto taken = settled(all.undo(act, 0));
    if (!taken)
        return taken.error().on(u"act %1"_s.arg(act.value()));
    QJsonArray kept;
    for (const QString &field : taken->left)
        kept.append(field);
    errand.output().answer({{u"act"_s, act.value()}, {u"kept"_s, kept}},
                           kept.isEmpty() ? Ctl::tr("Taken back.")
                                          : Ctl::tr("Taken back, but for %n values that were changed since.", nullptr,
                                                    static_cast<int>(kept.size())));
    return kept.isEmpty() ? ExitCode::Ok : ExitCode::SomeFailed;
}

} // namespace kramar::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/mass_edit.h"
#include "app/ctl/one_round.h"
#include "app/ctl/prom_ids.h"
#include "app/ctl/shows.h"
#include "app/ctl/verbs.h"
#include "listings/snapshot_desk.h"
#include "stores/store_operations.h"
#include "words/language.h"
#include "words/values.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

using listings::Snapshot;
using listings::SnapshotLine;
using listings::SnapshotQuery;
using listings::SnapshotViewPtr;

QJsonObject rowOf(const Snapshot &snapshot, const QString &store)
{
    return {{u"id"_s, snapshot.id.value()},     {u"store"_s, store},
            {u"at"_s, snapshot.at.toIso()},     {u"kind"_s, snapshot.kind},
            {u"complete"_s, snapshot.complete}, {u"listings"_s, snapshot.listings},
            {u"groups"_s, snapshot.groups},     {u"bytes"_s, snapshot.bytes}};
}

QJsonObject rowOf(const SnapshotLine &line)
{
    QJsonObject differences;
    for (const listings::FieldDifference &each : line.differences)
        differences.insert(each.field, QJsonObject{{u"then"_s, jsonOf(each.then)}, {u"now"_s, jsonOf(each.now)}});
    return {{u"prom_id"_s, line.promId},
            {u"sku"_s, line.sku},
            {u"name"_s, line.name},
            {u"price"_s, line.price ? QJsonValue(line.price->toDecimal()) : QJsonValue()},
            {u"currency"_s, line.currency.code()},
            {u"presence"_s, jsonOf(line.presence)},
            {u"status"_s, jsonOf(line.status)},
            {u"quantity"_s, line.quantity ? QJsonValue(line.quantity->toDecimal()) : QJsonValue()},
            {u"here"_s, !line.isGone()},
            {u"differences"_s, differences}};
}

QString showKind(const QJsonValue &value)
{
    const QString kind = value.toString();
    if (kind == listings::snapshot_kind::first)
        return Ctl::tr("first reading");
    if (kind == listings::snapshot_kind::byHand)
        return Ctl::tr("by hand");
    if (kind == listings::snapshot_kind::beforeBulk)
        return Ctl::tr("before a bulk edit");
    if (kind == listings::snapshot_kind::beforeRestore)
        return Ctl::tr("before a restore");
    if (kind == listings::snapshot_kind::beforePrices)
        return Ctl::tr("before new prices");
    if (kind == listings::snapshot_kind::beforeSettle)
        return Ctl::tr("before differences were settled");
    if (kind == listings::snapshot_kind::beforeDrop)
        return Ctl::tr("before changes were given up");
    return kind;
}

QString showDifferences(const QJsonValue &value)
{
    QStringList all;
    const QJsonObject differences = value.toObject();
    for (auto each = differences.begin(); each != differences.end(); ++each) {
        const auto text = [&](QLatin1StringView side) {
            const QJsonValue said = each.value()[side];
            return words::fieldValue(each.key(), said.isNull() ? std::nullopt : std::optional(said.toString()));
        };
        all.append(Ctl::tr("%1: %2 → %3").arg(words::fieldTitle(each.key()), text("then"_L1), text("now"_L1)));
    }
    return all.join(u"; "_s);
}

QString showBytes(const QJsonValue &value)
{
    return words::locale().formattedDataSize(value.toInteger(), 1, QLocale::DataSizeTraditionalFormat);
}

QString showComplete(const QJsonValue &value)
{
    return value.toBool() ? Ctl::tr("yes") : Ctl::tr("being read");
}

// The one that the first argument names, of any store.
struct Named {
    Snapshot snapshot;
    stores::Store store;
};
Result<Named> namedSnapshot(Errand &errand)
{
    bool isNumber = false;
    const SnapshotId id(errand.argument(0).toLongLong(&isNumber));
    if (!isNumber)
        return errand.refuse(Ctl::tr("“%1” is not the number of a snapshot.").arg(errand.argument(0)));
    TRY(errand.books());
    const auto found = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return listings::findSnapshot(db, id); }, errand.stop()));
    if (!found)
        return errand.refuse(
            Ctl::tr("There is no snapshot %1; “kramarctl snapshot list” shows those there are.").arg(id.value()));
    const auto store = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return stores::findStore(db, found->store); }, errand.stop()));
    if (!store)
        return Error::of(Error::Kind::NotFound, u"no such store"_s);
    return Named{*found, *store};
}

Result<QStringList> fieldsOfOption(Errand &errand)
{
    const QStringList fields = errand.line().values("field"_L1);
    QStringList known;
    for (const QLatin1StringView field : listingFields())
        known.append(QString(field));
    for (const QString &field : fields) {
        if (!known.contains(field))
            return errand.refuse(Ctl::tr("There is no field “%1”. There is: %2.").arg(field, known.join(u", "_s)));
    }
    return fields;
}

Result<SnapshotViewPtr> viewOf(Errand &errand, SnapshotId id)
{
    const auto effort = std::make_shared<listings::Effort>();
    return awaited(errand, TRY(errand.books())->snapshots().open(id, effort), effort);
}

void tellLines(Errand &errand, const listings::SnapshotView &view, const QList<qint64> &promIds, bool compared)
{
    QList<Column> columns{{"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID"), nullptr, true},
                          {"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                          {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")}};
    if (compared)
        columns.append({"differences"_L1, QT_TRANSLATE_NOOP("Ctl", "Then → now"), showDifferences});
    else
        columns += QList<Column>{{"price"_L1, QT_TRANSLATE_NOOP("Ctl", "Price"), nullptr, true},
                                 {"currency"_L1, QT_TRANSLATE_NOOP("Ctl", "Currency")},
                                 {"presence"_L1, QT_TRANSLATE_NOOP("Ctl", "Availability"), showPresence},
                                 {"status"_L1, QT_TRANSLATE_NOOP("Ctl", "Status"), showListingStatus},
                                 {"quantity"_L1, QT_TRANSLATE_NOOP("Ctl", "Quantity"), nullptr, true}};
    ListOutput list(errand.output(), columns);
    for (const qint64 promId : promIds)
        list.add(rowOf(*view.line(promId)));
    list.end();
}

Result<ExitCode> tellView(Errand &errand, SnapshotQuery query, bool compared)
{
    const Named named = TRY(namedSnapshot(errand));
    query.search = errand.line().value("search"_L1);
    const SnapshotViewPtr view = TRY(viewOf(errand, named.snapshot.id));
    tellLines(errand, *view, listings::findInView(*view, query), compared);
    return ExitCode::Ok;
}

} // namespace

Result<ExitCode> makeSnapshot(Errand &errand)
{
    const stores::Store store = TRY(errand.storeOfOption());
    TRY_DONE(errand.equip({store}));
    backend::Backend *const books = TRY(errand.books());
    const SnapshotId id = TRY(settled(books->snapshots().wish(store.id)));
    ProgressLines progress(errand.output(), {});
    const exchange::RoundReport report =
        oneRound(errand, books->exchange(), store, {.actions = {ActionKind::Listings}}, progress);
    const auto made =
        TRY(errand.database().readNow([&](storage::Connection &db) { return listings::findSnapshot(db, id); }));
    if (report.error && (!made || !made->complete))
        return *report.error;
    if (!made)
        return Error::of(Error::Kind::NotFound, u"the snapshot was given up meanwhile"_s);
    errand.output().answer(
        rowOf(*made, store.name),
        made->complete
            ? Ctl::tr("Snapshot %1 of “%2”: %n listings.", nullptr, made->listings)
                  .arg(made->id.value())
                  .arg(store.name)
            : Ctl::tr("Snapshot %1 is not whole yet; the next round goes on with it.").arg(made->id.value()));
    return made->complete ? exitCodeOf(report) : ExitCode::SomeFailed;
}

Result<ExitCode> listSnapshots(Errand &errand)
{
    const QList<stores::Store> stores = TRY(errand.chosenStores());
    ListOutput list(errand.output(), {{"id"_L1, QT_TRANSLATE_NOOP("Ctl", "No."), nullptr, true},
                                      {"at"_L1, QT_TRANSLATE_NOOP("Ctl", "Made"), showMoment},
                                      {"store"_L1, QT_TRANSLATE_NOOP("Ctl", "Store")},
                                      {"kind"_L1, QT_TRANSLATE_NOOP("Ctl", "Why"), showKind},
                                      {"complete"_L1, QT_TRANSLATE_NOOP("Ctl", "Whole"), showComplete},
                                      {"listings"_L1, QT_TRANSLATE_NOOP("Ctl", "Listings"), nullptr, true},
                                      {"groups"_L1, QT_TRANSLATE_NOOP("Ctl", "Groups"), nullptr, true},
                                      {"bytes"_L1, QT_TRANSLATE_NOOP("Ctl", "Size"), showBytes, true}});
    for (const stores::Store &store : stores) {
        for (const Snapshot &each : TRY(errand.database().readNow(
                 [&](storage::Connection &db) { return listings::snapshotsOf(db, store.id); }, errand.stop())))
            list.add(rowOf(each, store.name));
    }
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> showSnapshot(Errand &errand)
{
    return tellView(errand, {}, false);
}

Result<ExitCode> compareSnapshot(Errand &errand)
{
    SnapshotQuery query{.which = SnapshotQuery::Which::Differing};
    query.fields = TRY(fieldsOfOption(errand));
    return tellView(errand, query, true);
}

Result<ExitCode> restoreSnapshot(Errand &errand)
{
    const Named named = TRY(namedSnapshot(errand));
    QStringList fields = TRY(fieldsOfOption(errand));
    if (errand.line().has("all"_L1) == errand.line().has("ids"_L1))
        return errand.refuse(Ctl::tr("Name the listings by --ids, or all of the snapshot by --all."));
    SnapshotQuery differing{.which = SnapshotQuery::Which::Differing};
    differing.fields = fields;
    const SnapshotViewPtr view = TRY(viewOf(errand, named.snapshot.id));
    QList<qint64> promIds = listings::findInView(*view, differing);
    if (errand.line().has("ids"_L1)) {
        const auto read = readPromIds(errand.line().value("ids"_L1));
        if (!read && !read.error().promWords.isEmpty())
            return errand.refuse(read.error().promWords);
        const QList<qint64> numbers = TRY(read);
        const QSet<qint64> wanted(numbers.cbegin(), numbers.cend());
        promIds.removeIf([&wanted](qint64 id) { return !wanted.contains(id); });
    }
    if (fields.isEmpty()) {
        for (const QLatin1StringView field : listingFields())
            fields.append(QString(field));
    }
    backend::Backend *const books = TRY(errand.books());
    auto effort = std::make_shared<listings::Effort>();
    const listings::BulkChoices choices{
        .unticked = {},
        .byHand =
            TRY(awaited(errand, books->snapshots().restoring(named.snapshot.id, promIds, fields, effort), effort)),
        .act = listings::BulkChoices::Act::Restore};
    QList<qint64> ids = choices.byHand.keys();
    std::sort(ids.begin(), ids.end());
    listings::BulkSurvey survey;
    if (!ids.isEmpty()) {
        effort = std::make_shared<listings::Effort>();
        survey = TRY(awaited(errand, books->bulkEdit().survey(ids, {}, choices, effort), effort));
    }
    const bool apply = errand.line().has("apply"_L1);
    AppliedEdit applied;
    if (apply && !survey.seen.isEmpty())
        applied = TRY(carryOut(errand, named.store, {}, choices, survey, books->bulkEdit().today()));
    if (!errand.output().json() && !apply)
        tellLines(errand, *view, promIds, true);
    QJsonArray rows;
    for (const qint64 promId : std::as_const(promIds))
        rows.append(rowOf(*view->line(promId)));
    QJsonObject answer{{u"applied"_s, apply},
                       {u"will_change"_s, survey.seen.size()},
                       {u"skipped"_s, survey.skipped.size()},
                       {u"brake"_s, !survey.braked.isEmpty()}};
    if (apply) {
        answer.insert(u"changed"_s, applied.done.changed);
        answer.insert(u"held"_s, applied.held);
        answer.insert(u"act"_s, applied.done.act == ActId() ? QJsonValue() : QJsonValue(applied.done.act.value()));
        if (applied.done.act != ActId())
            errand.output().note(Ctl::tr("To take it back: kramarctl listing undo %1").arg(applied.done.act.value()));
    } else {
        answer.insert(u"rows"_s, rows);
    }
    const int count = static_cast<int>(apply ? applied.done.changed : survey.seen.size());
    errand.output().answer(answer, apply ? Ctl::tr("%n listings changed.", nullptr, count)
                                         : Ctl::tr("%n listings would change; --apply does it.", nullptr, count));
    return applied.held == 0 && applied.done.overtaken.isEmpty() ? ExitCode::Ok : ExitCode::SomeFailed;
}

Result<ExitCode> exportSnapshot(Errand &errand)
{
    const Named named = TRY(namedSnapshot(errand));
    const QString path = errand.argument(1);
    // Keys for titles and canonical values: a file that programs read.
    const listings::SnapshotTable table{
        .habit = {},
        .title = [](QStringView key) { return key.toString(); },
        .value = [](QStringView, const QString &canonical, const QString &) { return canonical; }};
    const auto effort = std::make_shared<listings::Effort>();
    const qint64 written =
        TRY(awaited(errand, TRY(errand.books())->snapshots().exportTo(named.snapshot.id, path, table, effort), effort));
    errand.output().answer({{u"id"_s, named.snapshot.id.value()}, {u"file"_s, path}, {u"listings"_s, written}},
                           Ctl::tr("%n listings written.", nullptr, static_cast<int>(written)));
    return ExitCode::Ok;
}

Result<ExitCode> dropSnapshot(Errand &errand)
{
    const Named named = TRY(namedSnapshot(errand));
    const auto dropped =
        settled(TRY(errand.books())->snapshots().drop(named.snapshot.id, errand.line().has("even-first"_L1)));
    if (!dropped && dropped.error().detail == u"first_snapshot")
        return errand.refuse(Ctl::tr("It is the first snapshot; --even-first deletes it all the same."));
    if (!dropped && dropped.error().detail == u"last_snapshot")
        return errand.refuse(Ctl::tr("It is the only snapshot of the whole store; without one nothing may be sent."));
    TRY_DONE(dropped);
    errand.output().answer({{u"id"_s, named.snapshot.id.value()}, {u"dropped"_s, true}}, Ctl::tr("Deleted."));
    return ExitCode::Ok;
}

Result<ExitCode> keepSnapshots(Errand &errand)
{
    const stores::Store store = TRY(errand.storeOfOption());
    listings::Snapshots &snapshots = TRY(errand.books())->snapshots();
    listings::SnapshotPolicy policy = TRY(settled(snapshots.policy(store.id)));
    const auto take = [&](QLatin1StringView option, int &into) -> Done {
        if (!errand.line().has(option))
            return {};
        bool ok = false;
        into = errand.line().value(option).toInt(&ok);
        return ok ? Done() : Done(errand.refuse(Ctl::tr("--%1 is a whole number.").arg(option)));
    };
    TRY_DONE(take("most"_L1, policy.keep));
    TRY_DONE(take("days"_L1, policy.days));
    TRY_DONE(take("before"_L1, policy.before));
    const Done set = settled(snapshots.setPolicy(store.id, policy));
    if (!set && set.error().kind == Error::Kind::Invalid)
        return errand.refuse(Ctl::tr("%1 is out of range.").arg(set.error().field));
    TRY_DONE(set);
    errand.output().answer(
        {{u"store"_s, store.name}, {u"most"_s, policy.keep}, {u"days"_s, policy.days}, {u"before"_s, policy.before}},
        Ctl::tr("“%1” keeps at most %2 snapshots besides the first, no longer than %3 days, and makes one before a "
                "change of %4 listings or more.")
            .arg(store.name)
            .arg(policy.keep)
            .arg(policy.days)
            .arg(policy.before));
    return ExitCode::Ok;
}

} // namespace kramar::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/named_objects.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "listings/conflicts.h"
#include "stores/store_operations.h"
#include "words/values.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

using listings::FieldConflict;
using stores::ConflictRule;

Result<QList<FieldConflict>> conflictsOf(Errand &errand, std::optional<StoreId> store)
{
    return errand.database().readNow([store](storage::Connection &db) { return listings::fieldConflicts(db, store); },
                                     errand.stop());
}

QString sentenceOf(const stores::Store &store, ConflictRule rule)
{
    switch (rule) {
    case ConflictRule::Ours:
        return Ctl::tr("What was changed here and on Prom: in “%1” ours stays.").arg(store.name);
    case ConflictRule::Theirs:
        return Ctl::tr("What was changed here and on Prom: in “%1” Prom's value is taken.").arg(store.name);
    case ConflictRule::Ask:
        return Ctl::tr("What was changed here and on Prom: “%1” asks; nothing of it is sent before.").arg(store.name);
    }
    Q_UNREACHABLE();
}

QJsonObject rowOf(const listings::Settled &settled)
{
    return {{u"settled"_s, settled.decided},
            {u"gone"_s, settled.gone},
            {u"refused"_s, settled.refused},
            {u"act"_s, settled.act.value() > 0 ? QJsonValue(settled.act.value()) : QJsonValue()}};
}

} // namespace

Result<ExitCode> listConflicts(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    ListOutput list(errand.output(), {{"store"_L1, QT_TRANSLATE_NOOP("Ctl", "Store")},
                                      {"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID"), nullptr, true},
                                      {"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"field"_L1, QT_TRANSLATE_NOOP("Ctl", "Field")},
                                      {"was"_L1, QT_TRANSLATE_NOOP("Ctl", "It was")},
                                      {"ours"_L1, QT_TRANSLATE_NOOP("Ctl", "Here")},
                                      {"theirs"_L1, QT_TRANSLATE_NOOP("Ctl", "On Prom")}});
    for (const FieldConflict &conflict : TRY(conflictsOf(errand, scope.store)))
        list.add({{u"store"_s, scope.nameOf(conflict.store)},
                  {u"prom_id"_s, conflict.promId.value()},
                  {u"sku"_s, conflict.sku},
                  {u"name"_s, conflict.name},
                  {u"field"_s, conflict.field},
                  {u"was"_s, jsonOf(conflict.was)},
                  {u"ours"_s, jsonOf(conflict.ours)},
                  {u"theirs"_s, jsonOf(conflict.theirs)},
                  {u"currency"_s, conflict.currency.code()},
                  {u"changed"_s, conflict.changed.toIso()}});
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> storeConflicts(Errand &errand)
{
    const stores::Store store = TRY(errand.store(errand.argument(0)));
    ConflictRule rule = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return stores::conflictRule(db, store.id); }, errand.stop()));
    listings::Settled settled;
    if (const QString word = errand.argument(1); !word.isEmpty()) {
        const auto wanted = stores::conflictRuleOf(word);
        if (!wanted)
            return errand.refuse(Ctl::tr("Say ours, theirs or ask."));
        settled = TRY(errand.database().writeNow(
            storage::Executor::Urgency::Person,
            [&](storage::Transaction &tx) { return listings::setConflictRule(tx, errand.actor(), store.id, *wanted); },
            errand.stop()));
        rule = *wanted;
    }
    QJsonObject row = rowOf(settled);
    row.insert(u"store"_s, store.name);
    row.insert(u"rule"_s, stores::toCode(rule));
    errand.output().answer(row, sentenceOf(store, rule));
    if (settled.decided > 0)
        errand.output().note(
            Ctl::tr("%n field(s) that waited for an answer were settled so.", nullptr, settled.decided));
    return ExitCode::Ok;
}

Result<ExitCode> settleConflicts(Errand &errand)
{
    const QString word = errand.argument(0);
    if (word != u"ours" && word != u"theirs")
        return errand.refuse(Ctl::tr("Say ours or theirs."));
    const FieldScope scope = TRY(fieldScopeOf(errand));
    const auto side = word == u"ours" ? listings::Side::Ours : listings::Side::Theirs;
    QList<listings::Decision> decisions;
    for (const FieldConflict &conflict : TRY(conflictsOf(errand, scope.store))) {
        if (scope.holds(conflict.listing, conflict.field))
            decisions.append({conflict.listing, conflict.field, side});
    }
    const listings::Settled settled = TRY(errand.database().writeNow(
        storage::Executor::Urgency::Person,
        [&](storage::Transaction &tx) { return listings::settleConflicts(tx, errand.actor(), decisions); },
        errand.stop()));
    errand.output().answer(rowOf(settled), settled.decided == 0
                                               ? Ctl::tr("There is nothing to settle.")
                                               : Ctl::tr("%n field(s) settled.", nullptr, settled.decided));
    if (settled.refused > 0)
        errand.output().note(Ctl::tr("%n field(s) stay as they are: a price list or the warehouses say them.", nullptr,
                                     settled.refused));
    return settled.decided == 0 && scope.only ? ExitCode::SomeFailed : ExitCode::Ok;
}

} // namespace kramar::ctl

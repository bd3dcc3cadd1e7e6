// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/named_objects.h"
#include "app/ctl/one_round.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "base/settled.h"
#include "listings/differences.h"
#include "stores/nightly_comparison.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

using listings::Difference;
using listings::Fix;

Result<QList<Difference>> differencesOf(Errand &errand, std::optional<StoreId> store)
{
    return errand.database().readNow([store](storage::Connection &db) { return listings::differences(db, store); },
                                     errand.stop());
}

Done showDifferences(Errand &errand)
{
    const StoreScope scope = TRY(scopeOf(errand));
    const QList<Difference> all = TRY(differencesOf(errand, scope.store));
    ListOutput list(errand.output(), {{"store"_L1, QT_TRANSLATE_NOOP("Ctl", "Store")},
                                      {"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID"), nullptr, true},
                                      {"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"field"_L1, QT_TRANSLATE_NOOP("Ctl", "Field")},
                                      {"ours"_L1, QT_TRANSLATE_NOOP("Ctl", "Ours")},
                                      {"theirs"_L1, QT_TRANSLATE_NOOP("Ctl", "On Prom")},
                                      {"state"_L1, QT_TRANSLATE_NOOP("Ctl", "State")}});
    for (const Difference &difference : all)
        list.add({{u"store"_s, scope.nameOf(difference.store)},
                  {u"prom_id"_s, difference.promId.value()},
                  {u"sku"_s, difference.sku},
                  {u"name"_s, difference.name},
                  {u"field"_s, difference.field},
                  {u"ours"_s, jsonOf(difference.agreed)},
                  {u"theirs"_s, jsonOf(difference.theirs)},
                  {u"currency"_s, difference.currency.code()},
                  {u"state"_s, difference.ignored ? u"ignored"_s
                               : difference.taken ? u"taken"_s
                                                  : u"open"_s},
                  {u"not_here"_s, difference.notHere},
                  {u"not_there"_s, difference.notThere},
                  {u"found"_s, difference.found.toIso()}});
    list.end();
    return {};
}

Result<ExitCode> settleDifferences(Errand &errand, Fix fix)
{
    const FieldScope scope = TRY(fieldScopeOf(errand));
    QList<listings::FixDecision> decisions;
    for (const Difference &difference : TRY(differencesOf(errand, scope.store))) {
        if (scope.holds(difference.listing, difference.field) &&
            (!difference.ignored || scope.only)) // what was ignored is settled by name alone
            decisions.append({difference.listing, difference.field, fix});
    }
    const auto settled = TRY(errand.database().writeNow(
        storage::Executor::Urgency::Person,
        [&](storage::Transaction &tx) { return listings::DifferenceOperations(tx, errand.actor()).settle(decisions); },
        errand.stop()));
    errand.output().answer({{u"settled"_s, settled.decided},
                            {u"refused"_s, settled.refused},
                            {u"gone"_s, settled.gone},
                            {u"act"_s, settled.act == ActId() ? QJsonValue() : QJsonValue(settled.act.value())}},
                           settled.decided == 0 ? Ctl::tr("There is nothing to settle.")
                                                : Ctl::tr("%n difference(s) settled.", nullptr, settled.decided));
    if (settled.refused > 0)
        errand.output().note(
            Ctl::tr("%n stay(s) as it is: “list differences --json” tells why.", nullptr, settled.refused));
    if (settled.decided > 0)
        errand.output().note(Ctl::tr("To take it back: kramarctl drift undo %1").arg(settled.act.value()));
    return settled.refused > 0 || (settled.decided == 0 && scope.only) ? ExitCode::SomeFailed : ExitCode::Ok;
}

QString sentenceOf(const stores::Store &store, std::optional<int> hour)
{
    return hour ? Ctl::tr("“%1” is compared with Prom every day, from %2:00 of Kyiv on.")
                      .arg(store.name)
                      .arg(*hour, 2, 10, QLatin1Char('0'))
                : Ctl::tr("“%1” is compared with Prom only when somebody asks.").arg(store.name);
}

} // namespace

Result<ExitCode> compareStore(Errand &errand)
{
    const stores::Store store = TRY(errand.storeOfOption());
    TRY_DONE(errand.equip({store}));
    ProgressLines progress(errand.output(), {});
    const exchange::RoundReport report =
        oneRound(errand, TRY(errand.books())->exchange(), store, {.actions = {ActionKind::Drift}}, progress);
    if (report.error)
        return *report.error;
    for (const exchange::ActionReport &action : report.actions) {
        if (action.error)
            return *action.error;
    }
    TRY_DONE(showDifferences(errand));
    return exitCodeOf(report);
}

Result<ExitCode> listDifferences(Errand &errand)
{
    TRY_DONE(showDifferences(errand));
    return ExitCode::Ok;
}

Result<ExitCode> fixHere(Errand &errand)
{
    return settleDifferences(errand, Fix::Here);
}

Result<ExitCode> fixThere(Errand &errand)
{
    return settleDifferences(errand, Fix::There);
}

Result<ExitCode> ignoreDifferences(Errand &errand)
{
    return settleDifferences(errand, Fix::Ignore);
}

Result<ExitCode> undoDifferences(Errand &errand)
{
    bool isNumber = false;
    const ActId act(errand.argument(0).toLongLong(&isNumber));
    if (!isNumber)
        return errand.refuse(Ctl::tr("“%1” is not the number of an act.").arg(errand.argument(0)));
    TRY(errand.books());
    const auto back = errand.database().writeNow(
        storage::Executor::Urgency::Person,
        [&](storage::Transaction &tx) { return listings::DifferenceOperations(tx, errand.actor()).undo(act); },
        errand.stop());
    if (!back)
        return back.error().on(u"act %1"_s.arg(act.value()));
    errand.output().answer(
        {{u"act"_s, act.value()}, {u"open"_s, back->open}, {u"corrected"_s, back->corrected}, {u"left"_s, back->left}},
        back->left == 0 ? Ctl::tr("Taken back.")
                        : Ctl::tr("Taken back, but for %n values that were changed since.", nullptr, back->left));
    return back->left == 0 ? ExitCode::Ok : ExitCode::SomeFailed;
}

Result<ExitCode> compareNightly(Errand &errand)
{
    const stores::Store store = TRY(errand.storeOfOption());
    if (const QString word = errand.argument(0); !word.isEmpty()) {
        bool isHour = false;
        const int typed = word.toInt(&isHour);
        if (word != u"off" && (!isHour || typed < 0 || typed > 23))
            return errand.refuse(Ctl::tr("Say the hour, 0 to 23, or off."));
        const std::optional<int> hour = isHour ? std::optional(typed) : std::nullopt;
        TRY_DONE(errand.database().writeNow(
            storage::Executor::Urgency::Person,
            [&](storage::Transaction &tx) { return stores::setNightlyComparison(tx, errand.actor(), store.id, hour); },
            errand.stop()));
    }
    const auto hour = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return stores::nightlyComparison(db, store.id); }, errand.stop()));
    errand.output().answer({{u"store"_s, store.name}, {u"hour"_s, hour ? QJsonValue(*hour) : QJsonValue()}},
                           sentenceOf(store, hour));
    return ExitCode::Ok;
}

} // namespace kramar::ctl

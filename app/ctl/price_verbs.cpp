// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "base/settled.h"
#include "listings/prices.h"
#include "stock/pasted_lines.h"
#include "stores/store_operations.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

using listings::Prices;
using products::PriceKind;
using products::PriceList;

constexpr qsizetype window = 500;

Result<QList<PriceList>> allLists(Errand &errand)
{
    TRY(errand.books());
    return errand.database().readNow(products::allPriceLists, errand.stop());
}

// The list of this name, or number.
Result<PriceList> listNamed(Errand &errand, const QString &name)
{
    const QList<PriceList> lists = TRY(allLists(errand));
    const auto id = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return products::priceListByName(db, name); }, errand.stop()));
    QStringList names;
    for (const PriceList &list : lists) {
        if ((id && list.id == *id) || QString::number(list.id.value()) == name)
            return list;
        names.append(list.name);
    }
    return errand.refuse(Ctl::tr("There is no price list “%1”. There is: %2.").arg(name, names.join(u", "_s)));
}

QJsonObject rowOf(Errand &errand, const PriceList &list)
{
    QJsonArray stores;
    for (const StoreId id : list.stores) {
        const auto store = errand.database().readNow(
            [id](storage::Connection &db) { return stores::findStore(db, id); }, errand.stop());
        stores.append(store && *store ? (*store)->name : QString::number(id.value()));
    }
    return {{u"id"_s, list.id.value()},
            {u"name"_s, list.name},
            {u"kind"_s, products::toCode(list.kind)},
            {u"currency"_s, list.currency.code()},
            {u"rate"_s, decimalText(list.rateMillionths, 6, true)},
            {u"marketplaces"_s, stores},
            {u"prices"_s, list.entries}};
}

QString joinedNames(const QJsonValue &value)
{
    QStringList names;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &name : array)
        names.append(name.toString());
    return names.join(u", "_s);
}

QJsonArray rowsOf(const listings::PriceSurvey &survey)
{
    QJsonArray rows;
    for (const listings::PriceDifference &each : survey.differences)
        rows.append(QJsonObject{{u"listing"_s, each.listing.value()},
                                {u"field"_s, each.field},
                                {u"before"_s, jsonOf(each.before)},
                                {u"after"_s, jsonOf(each.now)},
                                {u"brake"_s, each.braked}});
    return rows;
}

void tellSurvey(Errand &errand, const listings::PriceSurvey &survey)
{
    if (survey.braked > 0)
        errand.output().note(Ctl::tr("%n prices move so far that the exchange holds them and asks.", nullptr,
                                     static_cast<int>(survey.braked)));
}

// What became of it, as an object and a sentence; the way back beside it.
ExitCode answerChanged(Errand &errand, QJsonObject object, const Prices::Changed &changed)
{
    const bool any = changed.act != ActId();
    object.insert(u"applied"_s, true);
    object.insert(u"entries"_s, changed.entries);
    object.insert(u"listings"_s, changed.listings);
    object.insert(u"overtaken"_s, changed.overtaken.size());
    object.insert(u"act"_s, any ? QJsonValue(changed.act.value()) : QJsonValue());
    errand.output().answer(object, Ctl::tr("%n prices of listings are in the queue to Prom.", nullptr,
                                           static_cast<int>(changed.listings)));
    if (any && !errand.output().json())
        errand.output().note(Ctl::tr("To take it back: kramarctl pricelist undo %1").arg(changed.act.value()));
    return changed.overtaken.isEmpty() ? ExitCode::Ok : ExitCode::SomeFailed;
}

ExitCode answerSurvey(Errand &errand, QJsonObject object, const listings::PriceSurvey &survey)
{
    object.insert(u"applied"_s, false);
    object.insert(u"rows"_s, rowsOf(survey));
    object.insert(u"brake"_s, survey.braked);
    if (!errand.output().json())
        tellSurvey(errand, survey);
    errand.output().answer(object, Ctl::tr("%n listings would change; --apply does it.", nullptr,
                                           static_cast<int>(survey.differences.size())));
    return ExitCode::Ok;
}

// What a rule would make of each product.
Result<QJsonArray> plannedRows(Errand &errand, const PriceList &list, const QList<listings::PlannedEntry> &plans)
{
    QJsonArray rows;
    for (qsizetype from = 0; from < plans.size(); from += window) {
        QList<qint64> ids;
        QHash<qint64, listings::PlannedEntry> some;
        for (const listings::PlannedEntry &plan : plans.mid(from, window)) {
            ids.append(plan.product.value());
            some.insert(ids.last(), plan);
        }
        const auto products = TRY(errand.database().readNow(
            [&](storage::Connection &db) { return products::entryRows(db, list.id, ids); }, errand.stop()));
        for (const products::EntryRow &product : products) {
            const listings::PlannedEntry plan = some.value(product.product.value());
            rows.append(QJsonObject{{u"product"_s, product.product.value()},
                                    {u"sku"_s, product.sku},
                                    {u"name"_s, product.name},
                                    {u"before"_s, jsonOf(plan.before)},
                                    {u"after"_s, jsonOf(plan.after)},
                                    {u"held_up"_s, plan.heldUp},
                                    {u"below_cost"_s, plan.belowCost}});
        }
    }
    return rows;
}

void tellPlans(Errand &errand, const QJsonArray &rows)
{
    ListOutput output(errand.output(), {{"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                        {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                        {"before"_L1, QT_TRANSLATE_NOOP("Ctl", "Now"), nullptr, true},
                                        {"after"_L1, QT_TRANSLATE_NOOP("Ctl", "Will be"), nullptr, true}});
    for (const QJsonValue &row : rows)
        output.add(row.toObject());
    output.end();
}

// --currency and --rate.
Done takeTerms(Errand &errand, listings::PriceListTerms &terms)
{
    if (errand.line().has("currency"_L1)) {
        const auto currency = Currency::parse(errand.line().value("currency"_L1));
        if (!currency)
            return errand.refuse(Ctl::tr("--currency has three letters, as UAH or USD."));
        terms.currency = *currency;
    }
    if (errand.line().has("rate"_L1)) {
        const auto rate = parseTyped(errand.line().value("rate"_L1), 6);
        if (!rate || *rate <= 0)
            return errand.refuse(Ctl::tr("--rate is a number of hryvnias above zero, as 41.50."));
        terms.rateMillionths = *rate;
    } else if (errand.line().has("currency"_L1) && terms.currency != Currency::uah()) {
        return errand.refuse(Ctl::tr("A list in another currency needs its --rate."));
    }
    return {};
}

} // namespace

Result<ExitCode> listPriceLists(Errand &errand)
{
    const QList<PriceList> lists = TRY(allLists(errand));
    ListOutput output(errand.output(), {{"id"_L1, QT_TRANSLATE_NOOP("Ctl", "No."), nullptr, true},
                                        {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                        {"kind"_L1, QT_TRANSLATE_NOOP("Ctl", "Kind")},
                                        {"currency"_L1, QT_TRANSLATE_NOOP("Ctl", "Currency")},
                                        {"rate"_L1, QT_TRANSLATE_NOOP("Ctl", "Rate"), nullptr, true},
                                        {"prices"_L1, QT_TRANSLATE_NOOP("Ctl", "Prices"), nullptr, true},
                                        {"marketplaces"_L1, QT_TRANSLATE_NOOP("Ctl", "Marketplaces"), joinedNames}});
    for (const PriceList &list : lists)
        output.add(rowOf(errand, list));
    output.end();
    return ExitCode::Ok;
}

Result<ExitCode> showPriceList(Errand &errand)
{
    const PriceList list = TRY(listNamed(errand, errand.argument(0)));
    const auto ids = TRY(errand.database().readNow(
        [&](storage::Connection &db) {
            return products::entryIds(db, {.list = list.id, .only = products::EntryQuery::Only::Priced});
        },
        errand.stop()));
    ListOutput output(errand.output(), {{"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                        {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                        {"price"_L1, QT_TRANSLATE_NOOP("Ctl", "Price"), nullptr, true}});
    for (qsizetype from = 0; from < ids.size(); from += window) {
        const auto rows = TRY(errand.database().readNow(
            [&](storage::Connection &db) { return products::entryRows(db, list.id, ids.mid(from, window)); },
            errand.stop()));
        for (const products::EntryRow &row : rows)
            output.add({{u"product"_s, row.product.value()},
                        {u"sku"_s, row.sku},
                        {u"name"_s, row.name},
                        {u"price"_s, row.entry.value_or(QString())}});
    }
    output.end();
    return ExitCode::Ok;
}

Result<ExitCode> addPriceList(Errand &errand)
{
    const PriceKind kind = errand.line().has("wholesale"_L1) ? PriceKind::Wholesale : PriceKind::Retail;
    listings::PriceListTerms terms{.name = errand.argument(0)};
    TRY_DONE(takeTerms(errand, terms));
    Prices &prices = TRY(errand.books())->prices();
    const PriceListId id = TRY(settled(prices.create(kind, terms)));
    const PriceList list = TRY(errand.database().readNow(
        [id](storage::Connection &db) { return products::existingPriceList(db, id); }, errand.stop()));
    errand.output().answer(rowOf(errand, list), Ctl::tr("The price list “%1” is made.").arg(list.name));
    return ExitCode::Ok;
}

Result<ExitCode> setPrices(Errand &errand)
{
    const PriceList list = TRY(listNamed(errand, errand.argument(0)));
    QList<products::EntryChange> entries;
    for (const QString &word : errand.line().arguments().mid(1)) {
        const qsizetype mark = word.indexOf(u'=');
        if (mark <= 0)
            return errand.refuse(Ctl::tr("“%1” is not product=price.").arg(word));
        const ProductId product = TRY(errand.database().readNow(
            [&](storage::Connection &db) { return stock::productByCode(db, word.left(mark)); }, errand.stop()));
        const auto entry = products::parseEntry(word.mid(mark + 1), list);
        if (!entry) {
            errand.hint(Ctl::tr("It is written like this: %1")
                            .arg(list.kind == PriceKind::Retail ? u"PL-150=199.90"_s : u"PL-150=\"5=95; 20=90\""_s));
            return entry.error();
        }
        entries.append({product, *entry});
    }
    const Prices::Changed changed = TRY(settled(TRY(errand.books())->prices().set(list.id, entries, 0)));
    return answerChanged(errand, {{u"list"_s, list.name}}, changed);
}

Result<ExitCode> setMarketplaces(Errand &errand)
{
    const PriceList list = TRY(listNamed(errand, errand.argument(0)));
    listings::PriceListTerms terms = listings::termsOf(list);
    TRY_DONE(takeTerms(errand, terms));
    QStringList names = errand.line().arguments().mid(1);
    if (names == QStringList{u"none"_s}) {
        terms.stores.clear();
    } else if (!names.isEmpty()) {
        terms.stores.clear();
        for (const QString &name : std::as_const(names))
            terms.stores.append(TRY(errand.store(name)).id);
    }
    Prices &prices = TRY(errand.books())->prices();
    const auto effort = std::make_shared<listings::Effort>();
    const QJsonObject object{{u"list"_s, list.name}};
    if (!errand.line().has("apply"_L1))
        return answerSurvey(errand, object, TRY(settled(prices.survey(list.id, terms, effort))));
    return answerChanged(errand, object, TRY(settled(prices.change(list.id, terms, 0, effort))));
}

Result<ExitCode> alignPrices(Errand &errand)
{
    const PriceList list = TRY(listNamed(errand, errand.argument(0)));
    Prices &prices = TRY(errand.books())->prices();
    const auto effort = std::make_shared<listings::Effort>();
    const QJsonObject object{{u"list"_s, list.name}};
    if (!errand.line().has("apply"_L1))
        return answerSurvey(errand, object, TRY(settled(prices.differences(list.id, effort))));
    return answerChanged(errand, object, TRY(settled(prices.align(list.id, 0, effort))));
}

Result<ExitCode> runPriceRule(Errand &errand)
{
    const PriceList list = TRY(listNamed(errand, errand.argument(0)));
    const listings::ListRule rule = TRY(listings::listRuleOf(errand.line().arguments().mid(1), TRY(allLists(errand))));
    const auto products = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return products::entryIds(db, {.list = list.id}); }, errand.stop()));
    Prices &prices = TRY(errand.books())->prices();
    const auto effort = std::make_shared<listings::Effort>();
    const std::stop_callback stopped(errand.stop(), [effort] { effort->stop(); });
    const listings::RuleSurvey survey = TRY(settled(prices.survey(list.id, rule, products, effort)));
    QJsonObject skipped;
    for (auto skip = survey.skipped.cbegin(); skip != survey.skipped.cend(); ++skip)
        skipped.insert(skip.key(), *skip);
    QJsonObject object{
        {u"list"_s, list.name},        {u"will_change"_s, survey.changing.size()}, {u"unchanged"_s, survey.unchanged},
        {u"held_up"_s, survey.heldUp}, {u"below_cost"_s, survey.belowCost},        {u"skipped"_s, skipped}};
    if (errand.line().has("apply"_L1))
        return answerChanged(errand, object, TRY(settled(prices.apply(list.id, rule, survey.changing, 0, effort))));
    const QJsonArray entries = TRY(plannedRows(errand, list, survey.changing));
    object.insert(u"entries"_s, entries);
    if (!errand.output().json()) {
        tellPlans(errand, entries);
        errand.output().note(
            Ctl::tr("%n prices of the list would change.", nullptr, static_cast<int>(survey.changing.size())));
    }
    return answerSurvey(errand, object, survey.listings);
}

Result<ExitCode> undoPrices(Errand &errand)
{
    bool isNumber = false;
    const ActId act(errand.argument(0).toLongLong(&isNumber));
    if (!isNumber)
        return errand.refuse(Ctl::tr("“%1” is not the number of an act.").arg(errand.argument(0)));
    const auto taken = settled(TRY(errand.books())->prices().undo(act, 0));
    if (!taken)
        return taken.error().on(u"act %1"_s.arg(act.value()));
    errand.output().answer({{u"act"_s, act.value()},
                            {u"entries"_s, taken->entries},
                            {u"listings"_s, taken->listings},
                            {u"kept"_s, taken->left}},
                           taken->left == 0 ? Ctl::tr("Taken back.")
                                            : Ctl::tr("Taken back, but for %n values that were changed since.", nullptr,
                                                      static_cast<int>(taken->left)));
    return taken->left == 0 ? ExitCode::Ok : ExitCode::SomeFailed;
}

} // namespace kramar::ctl

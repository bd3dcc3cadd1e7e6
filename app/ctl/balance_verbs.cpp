// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/named_objects.h"
#include "app/ctl/shows.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "listings/balance_offers.h"
#include "stock/offered.h"
#include "words/format.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

using listings::BalanceDifference;
using stores::BalancePolicy;

// As it stands, with what the options say.
Result<BalancePolicy> wantedPolicy(Errand &errand, BalancePolicy policy)
{
    if (errand.line().has("from"_L1)) {
        const QString from = errand.line().value("from"_L1);
        if (from != stores::fromWarehouses && from != stores::fromListing)
            return errand.refuse(Ctl::tr("--from is “warehouses” or “listing”."));
        policy.fromWarehouses = from == stores::fromWarehouses;
    }
    if (errand.line().has("buffer"_L1)) {
        const auto buffer = parseTyped(errand.line().value("buffer"_L1), 3);
        if (!buffer || *buffer < 0)
            return errand.refuse(Ctl::tr("--buffer is a number of pieces, zero or more."));
        policy.buffer = Quantity::ofThousandths(*buffer);
    }
    if (errand.line().has("at-zero"_L1)) {
        const auto atZero = stores::atZeroOf(errand.line().value("at-zero"_L1));
        if (!atZero)
            return errand.refuse(Ctl::tr("--at-zero is “not_available”, “to_order”, “hide” or “delete”."));
        policy.atZero = *atZero;
    }
    return policy;
}

QJsonObject rowOf(const BalancePolicy &policy)
{
    return {{u"from"_s, QString(policy.fromWarehouses ? stores::fromWarehouses : stores::fromListing)},
            {u"buffer"_s, policy.buffer.toDecimal()},
            {u"at_zero"_s, stores::toCode(policy.atZero)}};
}

QJsonObject rowOf(const BalanceDifference &line)
{
    QJsonObject becomes;
    for (const listings::FieldChange &change : line.changes)
        becomes.insert(change.field, change.value ? QJsonValue(*change.value) : QJsonValue());
    const auto number = [](const std::optional<Quantity> &quantity) {
        return quantity ? QJsonValue(quantity->toDecimal()) : QJsonValue();
    };
    return {{u"prom_id"_s, line.promId.value()}, {u"sku"_s, line.sku},           {u"name"_s, line.name},
            {u"on_prom"_s, number(line.onProm)}, {u"ours"_s, number(line.ours)}, {u"becomes"_s, becomes}};
}

QString sentenceOf(const stores::Store &store, const BalancePolicy &policy)
{
    if (!policy.fromWarehouses)
        return Ctl::tr("“%1” sends each listing's own quantity.").arg(store.name);
    return Ctl::tr("“%1” sends what is available in the warehouses, less a safety buffer of %2.")
        .arg(store.name, words::formatQuantity(policy.buffer));
}

void tellDifferences(Errand &errand, const QList<BalanceDifference> &lines)
{
    ListOutput list(errand.output(), {{"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID"), nullptr, true},
                                      {"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"on_prom"_L1, QT_TRANSLATE_NOOP("Ctl", "On Prom now"), nullptr, true},
                                      {"ours"_L1, QT_TRANSLATE_NOOP("Ctl", "Will be sent"), nullptr, true}});
    for (const BalanceDifference &line : lines)
        list.add(rowOf(line));
    list.end();
}

} // namespace

Result<ExitCode> storeBalances(Errand &errand)
{
    const stores::Store store = TRY(storeOfWords(errand));
    const BalancePolicy now = TRY(errand.database().readNow(
        [&](storage::Connection &db) { return stores::balancePolicy(db, store.id); }, errand.stop()));
    const BalancePolicy wanted = TRY(wantedPolicy(errand, now));
    const bool applied = errand.line().has("apply"_L1);
    QList<BalanceDifference> lines;
    if (wanted.fromWarehouses && wanted != now)
        lines = TRY(errand.database().readNow(
            [&](storage::Connection &db) -> Result<QList<BalanceDifference>> {
                return listings::balanceDifferences(db, store.id, wanted, TRY(stock::synchronisedWith(db, store.id)));
            },
            errand.stop()));
    if (applied)
        TRY_DONE(errand.database().writeNow(
            storage::Executor::Urgency::Person,
            [&](storage::Transaction &tx) {
                return listings::BalanceOffers(tx, errand.actor()).setPolicy(store.id, wanted);
            },
            errand.stop()));
    const BalancePolicy &stands = applied ? wanted : now;
    if (errand.output().json()) {
        QJsonArray differences;
        for (const BalanceDifference &line : std::as_const(lines))
            differences.append(rowOf(line));
        QJsonObject row = rowOf(stands);
        row.insert(u"store"_s, store.name);
        row.insert(u"wanted"_s, rowOf(wanted));
        row.insert(u"applied"_s, applied || wanted == now);
        row.insert(u"differences"_s, differences);
        errand.output().answer(row, {});
        return ExitCode::Ok;
    }
    if (!lines.isEmpty())
        tellDifferences(errand, lines);
    errand.output().answer({}, sentenceOf(store, stands));
    if (!applied && wanted != now)
        errand.output().note(Ctl::tr("Nothing is changed yet: look at the numbers, then say it again with --apply."));
    return ExitCode::Ok;
}

Result<ExitCode> synchroniseWarehouse(Errand &errand)
{
    const QString word = errand.argument(0);
    if (word != u"yes" && word != u"no")
        return errand.refuse(Ctl::tr("Say yes or no."));
    const stores::Store store = TRY(errand.storeOfOption());
    const stock::Warehouse where = TRY(warehouseOfOption(errand, "warehouse"_L1));
    const bool yes = word == u"yes";
    TRY_DONE(errand.database().writeNow(
        storage::Executor::Urgency::Person,
        [&](storage::Transaction &tx) { return stock::synchronise(tx, errand.actor(), where.id, store.id, yes); },
        errand.stop()));
    errand.output().answer({{u"warehouse"_s, where.name}, {u"store"_s, store.name}, {u"synchronised"_s, yes}},
                           yes ? Ctl::tr("%1 is counted in what “%2” sends.").arg(where.name, store.name)
                               : Ctl::tr("%1 is not counted in what “%2” sends.").arg(where.name, store.name));
    return ExitCode::Ok;
}

} // namespace kramar::ctl

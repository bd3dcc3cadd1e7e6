// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/named_objects.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "reports/stock_pace.h"
#include "stock/pasted_lines.h"
#include "stock/warehouses.h"
#include "stores/store_operations.h"
#include "words/format.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

using reports::Pace;
using stock::WarehouseRow;

Result<QList<WarehouseRow>> allRows(Errand &errand)
{
    TRY(errand.books());
    return errand.database().readNow([](storage::Connection &db) { return stock::warehouseRows(db); }, errand.stop());
}

Result<WarehouseRow> rowNamed(Errand &errand, const QString &name)
{
    QStringList names;
    for (const WarehouseRow &row : TRY(allRows(errand))) {
        if (row.warehouse.name == name)
            return row;
        names.append(row.warehouse.name);
    }
    return errand.refuse(Ctl::tr("There is no warehouse “%1”. There is: %2.").arg(name, names.join(u", "_s)));
}

QJsonObject rowOf(const WarehouseRow &row, const QHash<StoreId, QString> &stores)
{
    const auto named = [&stores](const QList<StoreId> &ids) {
        QJsonArray names;
        for (const StoreId id : ids)
            names.append(stores.value(id));
        return names;
    };
    return {{u"id"_s, row.warehouse.id.value()},
            {u"name"_s, row.warehouse.name},
            {u"default"_s, row.warehouse.isDefault},
            {u"below_zero_allowed"_s, row.warehouse.negativeAllowed},
            {u"synchronised_with"_s, named(row.countedFor)},
            {u"orders_of"_s, named(row.ordersOf)},
            {u"products_on_hand"_s, row.products},
            {u"products_below_zero"_s, row.belowZero},
            {u"value"_s, row.value.value.toDecimal()},
            {u"currency"_s, row.value.value.currency().code()},
            {u"without_cost"_s, row.value.withoutCost}};
}

QString joined(const QJsonValue &names)
{
    QStringList all;
    const QJsonArray list = names.toArray();
    for (const QJsonValue &name : list)
        all.append(name.toString());
    return all.join(u", "_s);
}

QString yesNo(const QJsonValue &value)
{
    return value.toBool() ? Ctl::tr("yes") : QString();
}

template <class F>
Done written(Errand &errand, F f)
{
    TRY(errand.books());
    return errand.database().writeNow(
        storage::Executor::Urgency::Person,
        [&](storage::Transaction &tx) -> Done {
            stock::WarehouseOperations operations(tx, errand.actor());
            return f(operations);
        },
        errand.stop());
}

Result<ExitCode> answerWarehouse(Errand &errand, const QString &name, const QString &sentence)
{
    const auto row = TRY(rowNamed(errand, name));
    errand.output().answer(rowOf(row, TRY(storeNames(errand))), sentence);
    return ExitCode::Ok;
}

QJsonObject rowOf(const Pace &pace, const stock::BalanceRow &balance)
{
    const auto number = [](const std::optional<Quantity> &quantity) {
        return quantity ? QJsonValue(quantity->toDecimal()) : QJsonValue();
    };
    return {{u"product_id"_s, pace.product.value()},
            {u"sku"_s, balance.sku},
            {u"name"_s, balance.name},
            {u"available"_s, number(pace.available)},
            {u"sold"_s, pace.sold.toDecimal()},
            {u"days"_s, pace.days},
            {u"per_day"_s, pace.perDay().toDecimal()},
            {u"days_left"_s, pace.daysLeft() ? QJsonValue(*pace.daysLeft()) : QJsonValue()},
            {u"minimum"_s, number(pace.minimum)}};
}

struct LowStock {
    QList<Pace> paces;
    QList<stock::BalanceRow> balances;
};

} // namespace

Result<ExitCode> listWarehouses(Errand &errand)
{
    const auto stores = TRY(storeNames(errand));
    ListOutput list(errand.output(), {{"id"_L1, QT_TRANSLATE_NOOP("Ctl", "ID"), nullptr, true},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"default"_L1, QT_TRANSLATE_NOOP("Ctl", "Default"), yesNo},
                                      {"synchronised_with"_L1, QT_TRANSLATE_NOOP("Ctl", "Counted for"), joined},
                                      {"orders_of"_L1, QT_TRANSLATE_NOOP("Ctl", "Orders of"), joined},
                                      {"products_on_hand"_L1, QT_TRANSLATE_NOOP("Ctl", "Products"), nullptr, true},
                                      {"value"_L1, QT_TRANSLATE_NOOP("Ctl", "At cost"), nullptr, true},
                                      {"below_zero_allowed"_L1, QT_TRANSLATE_NOOP("Ctl", "Below zero"), yesNo}});
    for (const WarehouseRow &row : TRY(allRows(errand)))
        list.add(rowOf(row, stores));
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> addWarehouse(Errand &errand)
{
    const QString name = errand.argument(0).simplified();
    TRY_DONE(written(errand, [&](stock::WarehouseOperations &operations) -> Done {
        TRY(operations.add(name));
        return {};
    }));
    return answerWarehouse(errand, name, Ctl::tr("The warehouse “%1” is added.").arg(name));
}

Result<ExitCode> renameWarehouse(Errand &errand)
{
    const WarehouseRow row = TRY(rowNamed(errand, errand.argument(0)));
    const QString name = errand.argument(1).simplified();
    TRY_DONE(written(
        errand, [&](stock::WarehouseOperations &operations) { return operations.rename(row.warehouse.id, name); }));
    return answerWarehouse(errand, name, Ctl::tr("“%1” is called “%2” now.").arg(row.warehouse.name, name));
}

Result<ExitCode> makeWarehouseDefault(Errand &errand)
{
    const WarehouseRow row = TRY(rowNamed(errand, errand.argument(0)));
    TRY_DONE(written(errand,
                     [&](stock::WarehouseOperations &operations) { return operations.makeDefault(row.warehouse.id); }));
    return answerWarehouse(errand, row.warehouse.name,
                           Ctl::tr("“%1” is the default warehouse.").arg(row.warehouse.name));
}

Result<ExitCode> removeWarehouse(Errand &errand)
{
    const WarehouseRow row = TRY(rowNamed(errand, errand.argument(0)));
    TRY_DONE(
        written(errand, [&](stock::WarehouseOperations &operations) { return operations.remove(row.warehouse.id); }));
    errand.output().answer({{u"deleted"_s, row.warehouse.name}},
                           Ctl::tr("The warehouse “%1” is deleted.").arg(row.warehouse.name));
    return ExitCode::Ok;
}

Result<ExitCode> takeOrdersOfStore(Errand &errand)
{
    const stores::Store store = TRY(errand.storeOfOption());
    std::optional<WarehouseId> to;
    if (!errand.line().arguments().isEmpty())
        to = TRY(rowNamed(errand, errand.argument(0))).warehouse.id;
    TRY_DONE(
        written(errand, [&](stock::WarehouseOperations &operations) { return operations.takeOrdersOf(store.id, to); }));
    QString name;
    for (const WarehouseRow &row : TRY(allRows(errand))) {
        if (row.ordersOf.contains(store.id))
            name = row.warehouse.name;
    }
    return answerWarehouse(errand, name, Ctl::tr("Orders of “%1” are taken from “%2”.").arg(store.name, name));
}

Result<ExitCode> stockLow(Errand &errand)
{
    const Timestamp now = TRY(errand.books())->clock().now();
    const LowStock low = TRY(errand.database().readNow(
        [now](storage::Connection &db) -> Result<LowStock> {
            const QList<qint64> ids = TRY(reports::runningLow(db, now));
            QList<Pace> paces = TRY(reports::pacesOf(db, now, ids));
            QList<stock::BalanceRow> balances = TRY(stock::balanceRows(db, ids));
            return LowStock{std::move(paces), std::move(balances)};
        },
        errand.stop()));
    ListOutput list(errand.output(), {{"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
                                      {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
                                      {"available"_L1, QT_TRANSLATE_NOOP("Ctl", "Available"), nullptr, true},
                                      {"sold"_L1, QT_TRANSLATE_NOOP("Ctl", "Sold"), nullptr, true},
                                      {"days"_L1, QT_TRANSLATE_NOOP("Ctl", "in days"), nullptr, true},
                                      {"days_left"_L1, QT_TRANSLATE_NOOP("Ctl", "Days left"), nullptr, true},
                                      {"minimum"_L1, QT_TRANSLATE_NOOP("Ctl", "Lowest stock"), nullptr, true}});
    for (qsizetype i = 0; i < low.paces.size(); ++i)
        list.add(rowOf(low.paces[i], low.balances[i]));
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> stockLowTerms(Errand &errand)
{
    TRY(errand.books());
    const QStringList words = errand.line().arguments();
    if (words.size() == 1)
        return errand.refuse(Ctl::tr("Say both: of how many days sales are taken, and how long it lasts at most."));
    if (!words.isEmpty()) {
        bool first = false, second = false;
        const reports::PaceTerms wanted{words[0].toInt(&first), words[1].toInt(&second)};
        if (!first || !second)
            return errand.refuse(Ctl::tr("Both are numbers of days."));
        TRY_DONE(errand.database().writeNow(
            storage::Executor::Urgency::Person,
            [&](storage::Transaction &tx) { return reports::setPaceTerms(tx, errand.actor(), wanted); },
            errand.stop()));
    }
    const reports::PaceTerms terms =
        TRY(errand.database().readNow([](storage::Connection &db) { return reports::paceTerms(db); }, errand.stop()));
    errand.output().answer({{u"days"_s, terms.days}, {u"low_days"_s, terms.lowDays}},
                           Ctl::tr("Sales of the last %1 days; what lasts at most %2 days runs low.")
                               .arg(QString::number(terms.days), QString::number(terms.lowDays)));
    return ExitCode::Ok;
}

Result<ExitCode> stockMinimum(Errand &errand)
{
    std::optional<Quantity> minimum;
    if (errand.line().arguments().size() > 1) {
        const auto typed = parseTyped(errand.argument(1), 3);
        if (!typed || *typed < 0)
            return errand.refuse(Ctl::tr("“%1” is no quantity, zero or more.").arg(errand.argument(1)));
        minimum = Quantity::ofThousandths(*typed);
    }
    TRY(errand.books());
    const ProductId product = TRY(errand.database().readNow(
        [code = errand.argument(0)](storage::Connection &db) { return stock::productByCode(db, code); },
        errand.stop()));
    TRY_DONE(errand.database().writeNow(
        storage::Executor::Urgency::Person,
        [&](storage::Transaction &tx) {
            return stock::StockOperations(tx, errand.actor()).setMinimum(product, minimum);
        },
        errand.stop()));
    errand.output().answer(
        {{u"product_id"_s, product.value()}, {u"minimum"_s, minimum ? QJsonValue(minimum->toDecimal()) : QJsonValue()}},
        minimum ? Ctl::tr("With %1 or less it runs low.").arg(words::formatQuantity(*minimum))
                : Ctl::tr("How fast it sells says when it runs low."));
    return ExitCode::Ok;
}

} // namespace kramar::ctl

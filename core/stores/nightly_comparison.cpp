// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/nightly_comparison.h"

#include "journal/act.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::stores {

namespace {

bool isHour(int hour)
{
    return hour >= 0 && hour < 24;
}

} // namespace

Result<int> comparisonHour(storage::Connection &db, StoreId store)
{
    bool read = false;
    const int hour = TRY(storeSetting(db, store, compareHour)).value_or(QString()).toInt(&read);
    return read && isHour(hour) ? hour : usualComparisonHour;
}

Result<std::optional<int>> nightlyComparison(storage::Connection &db, StoreId store)
{
    const auto enabled = TRY(db.firstNumber(u"SELECT enabled FROM exchange_action WHERE store_id = ? AND action = ?"_s,
                                            {store, toCode(ActionKind::Drift)}));
    if (enabled.value_or(0) == 0)
        return std::optional<int>();
    return std::optional(TRY(comparisonHour(db, store)));
}

Done setNightlyComparison(storage::Transaction &tx, const Actor &actor, StoreId store, std::optional<int> hour)
{
    TRY_DONE(actor.need(Right::EditSettings));
    if (hour && !isHour(*hour))
        return Error::invalid(compareHour, u"no_hour"_s);
    const journal::Act act(tx, actor, QLatin1StringView("store.action"), store);
    StoreOperations operations(tx, actor);
    if (hour)
        TRY_DONE(operations.setSetting(store, compareHour, QString::number(*hour)));
    return operations.setActionEnabled(store, ActionKind::Drift, hour.has_value());
}

} // namespace kramar::stores

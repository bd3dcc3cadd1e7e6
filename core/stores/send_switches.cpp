// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/send_switches.h"

#include "base/terms.h"
#include "stores/store_operations.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kramar::stores {

namespace {

constexpr std::array priceFields{listing_field::price, listing_field::oldPrice, listing_field::discount,
                                 listing_field::prices};

} // namespace

bool isPriceField(QStringView field)
{
    return std::any_of(priceFields.cbegin(), priceFields.cend(),
                       [field](QLatin1StringView each) { return field == each; });
}

QString switchCode(bool on)
{
    return on ? u"on"_s : u"off"_s;
}

std::optional<bool> switchOf(QStringView code)
{
    if (code == u"on")
        return true;
    return code == u"off" ? std::optional(false) : std::nullopt;
}

Result<SendSwitches> sendSwitches(storage::Connection &db, StoreId store)
{
    const auto on = [&](QLatin1StringView key) -> Result<bool> {
        const auto value = TRY(storeSetting(db, store, key));
        return switchOf(value.value_or(QString())).value_or(true);
    };
    const bool prices = TRY(on(sendPrices));
    const bool statuses = TRY(on(sendStatuses));
    return SendSwitches{prices, statuses};
}

QString isPriceFieldSql(const QString &field)
{
    QStringList prices;
    for (const QLatin1StringView each : priceFields)
        prices.append(u'\'' + QString(each) + u'\'');
    return field + u" IN ("_s + prices.join(u", "_s) + u')';
}

QString isKeptHere(const QString &field, const QString &store)
{
    return u"(%1 AND EXISTS (SELECT 1 FROM store_setting kept WHERE kept.store_id = %2 AND kept.key = '%3' "
           u"AND kept.value = '%4'))"_s.arg(isPriceFieldSql(field), store, QString(sendPrices), switchCode(false));
}

} // namespace kramar::stores

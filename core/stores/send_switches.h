// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "stores/store.h"

#include <optional>

namespace kramar::stores {

// What a buyer pays for a listing, and what is crossed out beside it: the price, the old one, the discount, the
// wholesale steps.
bool isPriceField(QStringView field);

// Settings of each store, kept in stores::SendSwitches: send_prices, send_order_statuses, "on" unless it says "off".
inline constexpr QLatin1StringView sendPrices("send_prices");
inline constexpr QLatin1StringView sendStatuses("send_order_statuses");
QString switchCode(bool on); // "on", "off"
std::optional<bool> switchOf(QStringView code);

Result<SendSwitches> sendSwitches(storage::Connection &db, StoreId store);
// SQL: is this field of a listing of that store kept here, because prices are switched off for it?
QString isKeptHere(const QString &field, const QString &store);
// SQL: is it one of those fields?
QString isPriceFieldSql(const QString &field);

} // namespace kramar::stores

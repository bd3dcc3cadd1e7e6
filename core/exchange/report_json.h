// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/exchange.h"

#include <QJsonObject>

namespace kramar::exchange {

// A round's report as it is kept in the books and printed by --json.
QJsonObject toJson(const RoundReport &report);
RoundReport reportOf(const QJsonObject &json);

} // namespace kramar::exchange

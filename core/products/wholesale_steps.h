// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"

#include <QList>

#include <optional>

namespace kramar::products {

// From this quantity on, this price (prom-api §8.8).
struct WholesaleStep {
    Money price;
    Quantity from;
    friend bool operator==(const WholesaleStep &, const WholesaleStep &) = default;
};

// The canonical text: compact JSON with sorted keys, the smallest quantity first.
QString stepsText(const QList<WholesaleStep> &steps);
// Our own texts, so a bad one is Kind::Internal.
Result<QList<WholesaleStep>> stepsOf(const QString &canonicalText, Currency currency);
// "10 = 95,00; 50 = 90" (from this quantity = this price), or the canonical text itself; empty: no steps. Kind::Invalid
// with listing_field::prices and a code for words: also for what says nothing to a buyer ("not_above_zero",
// "step_twice") or is surely a slip ("too_large:…").
Result<std::optional<QString>> parseSteps(const QString &typed, Currency currency);

} // namespace kramar::products

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/money.h"

#include <QString>
#include <QTimeZone>

#include <optional>

namespace kramar::words {

// What stands for a value that nobody knows: never 0.
QString unknownValue();

// "3 990 грн", "1 234,50 грн", "−5 USD": thousands by U+00A0, hundredths only when not zero, minus is U+2212, the unit
// after U+00A0. The hryvnia by its word, other currencies by their code, an unknown currency by nothing.
QString formatMoney(Money money);
QString formatMoney(std::optional<Money> money);
// The number and the unit alone, for cells that paint the unit in a quieter tone.
QString formatAmount(Money money);
QString currencyUnit(Currency currency);

// "12", "1,5", "−0,25", thousands by U+00A0.
QString formatQuantity(Quantity quantity);
QString formatCount(qint64 count);

// For a column: "today 10:42", "yesterday 18:24", "12 October", and of another year "12.10.2025".
QString formatMoment(Timestamp moment, Timestamp now, const QTimeZone &zone = QTimeZone::systemTimeZone());
// For a narrow column: "10:42", "yesterday", "12 Oct", and of another year "12.10.2025".
QString formatShortMoment(Timestamp moment, Timestamp now, const QTimeZone &zone = QTimeZone::systemTimeZone());
// For a card: "12.10.2026 at 18:24".
QString formatMomentInFull(Timestamp moment, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace kramar::words

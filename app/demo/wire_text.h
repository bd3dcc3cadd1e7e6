// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace kramar::demo {

// Moments and money as Prom spells them (prom-api §1, §3.4). Moments here are UTC microseconds.

// "2023-05-05T06:21:40.176639+00:00"; no fraction when it is zero
QByteArray isoText(qint64 us);
// "3 990 грн" with U+00A0 between thousands and an ordinary space before грн; "1 234,50 грн"
QByteArray moneyText(qint64 hundredths);
// "2.86"
QByteArray plainMoney(qint64 hundredths);
// YYYY-MM-DDTHH:MM:SS exactly; a fraction or a zone is no date to Prom, and its answer is an empty list (§3.1)
std::optional<qint64> queryDate(const QByteArray &text);
// "Tue, 05 May 2026 06:21:40 GMT", for the Date header
QByteArray httpDate(qint64 ms);

} // namespace kramar::demo

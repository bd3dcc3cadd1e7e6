// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/csv.h"
#include "ui/common/cell.h"

#include <QTimeZone>

namespace kramar::ui {

// What a cell is in a file: a plain number without unit and spaces (another currency than the hryvnia keeps its code),
// a moment as "2026-10-14 18:24:05" of the zone, else its text. Unknown is empty.
QString csvField(const Cell &cell, CsvHabit habit, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace kramar::ui

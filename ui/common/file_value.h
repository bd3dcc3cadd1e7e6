// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/table_file.h"
#include "ui/common/cell.h"

#include <QTimeZone>

namespace kramar::ui {

// What a cell is in a file: a plain number without unit and spaces (money of another currency than the hryvnia is a
// text with its code), a moment of the zone, else its text. Unknown is empty.
tables::Value fileValue(const Cell &cell, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace kramar::ui

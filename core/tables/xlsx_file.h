// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/table_file.h"

namespace kramar::tables {

// A workbook of one sheet: numbers are numbers, moments are dates, the head stays in sight and filters. Texts are never
// formulas; one that is longer than a cell may be is cut and ends in "…".
std::unique_ptr<TableFile> xlsxFile(const QString &path);

} // namespace kramar::tables

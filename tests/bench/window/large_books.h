// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kramar::bench {

// Books with so many orders and as many listings, in a folder: a few thousand are imported from the demo shop, the rest
// are copies of them with numbers, times and names of their own, written straight into the tables with their search
// index. What is there already is used.
void makeLargeBooks(const QString &folder, int rows);

} // namespace kramar::bench

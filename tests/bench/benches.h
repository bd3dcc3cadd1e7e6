// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figures.h"

#include <QString>

namespace kramar::bench {

struct Wishes {
    int runs = 5;
    int products = 10'000; // of an import
    int orders = 5'000;
    int large = 100'000; // of the lists: so many orders and listings
    int edits = 10'000;
    QString where;      // where the books are made
    QString largeBooks; // books filled before are used, or kept there for the next time
};

void benchImport(const Wishes &wishes, Figures &figures);
void benchLists(const Wishes &wishes, Figures &figures);
void benchEdits(const Wishes &wishes, Figures &figures);
void benchStock(const Wishes &wishes, Figures &figures);
void benchLinks(const Wishes &wishes, Figures &figures);
void benchBulk(const Wishes &wishes, Figures &figures);
void benchPrices(const Wishes &wishes, Figures &figures);

} // namespace kramar::bench

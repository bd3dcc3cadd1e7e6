// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/desk.h"
#include "tests/bench/figures.h"

namespace kramar::bench {

// Whose prices move: listings by hand, or the entries of price list 1 and the listings that follow it.
enum class FloorOf { Listings, PriceList };

// The least work that writes the rows of a mass edit of prices, in a copy of these books: prepared statements of the C
// API, one durable commit. Nothing is planned, compared or checked, and what is there is not read.
void addFloorOfEdits(Figure &figure, const QString &books, Folders &folders, FloorOf of);

// What of the work the floor alone would take, run by run; aim: the half.
Figure ratioTo(const Figure &floor, const Figure &work, const QString &name);

} // namespace kramar::bench

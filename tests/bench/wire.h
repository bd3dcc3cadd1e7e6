// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/desk.h"

namespace kramar::bench {

inline constexpr QLatin1StringView editRequest("POST /products/edit");

// When the shop's request log has the first edit since it was forgotten, on the clock of nowMs(). No edit within 20 s
// ends the program.
double waitForArrival(Shop &shop);

// The runner finishes its reading back before the next change is measured as one from rest.
void waitForRest(Desk &desk);

} // namespace kramar::bench

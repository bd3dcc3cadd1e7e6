// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/round.h"
#include "prom/translation.h"

namespace kramar::exchange {

// Reads a listing's texts in the second language and merges them into the books: what is not edited here takes Prom's
// text, what is edited gets it as its base (design rule 16).
Result<prom::Translation> readSecondTexts(Round &round, ListingId listing, PromListingId promId);

} // namespace kramar::exchange

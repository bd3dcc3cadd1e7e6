// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "stores/store.h"

#include <QUrl>

namespace kramar::listings {

// Where a listing stands in the shop's cabinet: no method tells it, the cabinet stands where the API does. Empty: not
// known for this marketplace.
QUrl listingPage(const stores::Store &store, PromListingId listing);

} // namespace kramar::listings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/errand.h"

namespace kramar::ctl {

// What the brake holds of a store: the sentence, and for each listing what would change and how to let it go. One
// listing's alone when it is named. Answers whether there was any.
Result<bool> tellBraked(Errand &errand, const stores::Store &store, std::optional<ListingId> listing = {});

} // namespace kramar::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/errand.h"

namespace kramar::ctl {

// What --prom-id names; refuses what is no number, NotFound what is not in the books of this store.
Result<qint64> promId(Errand &errand);
Result<listings::Listing> listingOfOptions(Errand &errand, const stores::Store &store);
Result<orders::Order> orderOfOptions(Errand &errand, const stores::Store &store);

} // namespace kramar::ctl

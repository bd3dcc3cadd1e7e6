// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/errand.h"

namespace kramar::ctl {

// What --prom-id names; refuses what is no number, NotFound what is not in the books of this store.
Result<qint64> promId(Errand &errand);
Result<listings::Listing> listingOfOptions(Errand &errand, const stores::Store &store);
// Fields of a listing as they were said; refuses what no listing has.
Result<QStringList> fieldsOfWords(Errand &errand, const QStringList &words);
Result<orders::Order> orderOfOptions(Errand &errand, const stores::Store &store);
// The store that a verb names after itself, or by --store.
Result<stores::Store> storeOfWords(Errand &errand);
// The warehouse that --<option> names; without it the default one.
Result<stock::Warehouse> warehouseOfOption(Errand &errand, QLatin1StringView option);

} // namespace kramar::ctl

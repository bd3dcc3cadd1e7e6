// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"

namespace kramar::listings {

// What people call a listing, and a product that is made from it: Prom keeps a Russian and a Ukrainian name, and the
// store's language ("uk", "ru") says which one its people know. The other one where that is missing.
inline QString nameIn(const QString &language, const ListingValues &values)
{
    const QString main = values.name.value_or(QString());
    const QString ukrainian = values.nameUk.value_or(QString());
    const bool first = language == QLatin1StringView("uk");
    return (first && !ukrainian.isEmpty()) || main.isEmpty() ? ukrainian : main;
}

} // namespace kramar::listings

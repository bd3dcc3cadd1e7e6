// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listing.h"

namespace kramar::listings {

// What a product made from a listing is called: the listing's name in the store's language, or in the other one.
inline QString productNameOf(const ListingValues &values, bool storeInUkrainian)
{
    const QString main = values.name.value_or(QString());
    const QString ukrainian = values.nameUk.value_or(QString());
    return (storeInUkrainian && !ukrainian.isEmpty()) || main.isEmpty() ? ukrainian : main;
}

} // namespace kramar::listings

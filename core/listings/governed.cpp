// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/governed.h"

#include "listings/balance_offers.h"
#include "listings/price_offers.h"
#include "listings/sync_locks.h"

namespace kramar::listings {

Done markGoverned(storage::Connection &db, const QList<Listing *> &listings)
{
    TRY_DONE(markLocked(db, listings));
    TRY_DONE(markCounted(db, listings));
    return markListed(db, listings);
}

} // namespace kramar::listings

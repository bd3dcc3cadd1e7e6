// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"

#include "app/ctl/verb_tables.h"

namespace kramar::ctl {

std::span<const Verb> allVerbs()
{
    static const QList<Verb> verbs = storeVerbs() + exchangeVerbs() + listVerbs() + documentVerbs() + warehouseVerbs() +
                                     storePolicyVerbs() + driftVerbs() + listingVerbs() + snapshotVerbs() +
                                     priceVerbs() + orderVerbs() + linkVerbs() + queueVerbs()
#ifdef KRAMAR_WITH_DEMO
                                     + demoVerbs()
#endif
        ;
    return verbs;
}

} // namespace kramar::ctl

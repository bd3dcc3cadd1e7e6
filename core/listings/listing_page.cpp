// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/listing_page.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

QUrl listingPage(const stores::Store &store, PromListingId listing)
{
    if (store.marketplace != u"prom.ua" || !store.apiUrl.isValid())
        return {};
    QUrl page = store.apiUrl;
    page.setPath(u"/cms/product/edit/%1"_s.arg(listing.value()));
    return page;
}

} // namespace kramar::listings

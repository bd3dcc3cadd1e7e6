// SPDX-License-Identifier: GPL-3.0-or-later
// The link between a listing and our product, on the page of the listings.
#include "ui/common/futures.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/products/listing_card.h"
#include "ui/products/products_page.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

void ProductsPage::setLinking(listings::Linking &linking, const LinkWays &ways)
{
    const auto linked = [this] { return currentListing() && currentListing()->product; };
    const auto unlinked = [this] { return currentListing() && !currentListing()->product; };
    addRowSeparator();
    addRowAct({.words = [] { return ProductsPage::tr("Show its product"); },
               .act = [this, ways] { ways.show(*currentListing()->product); },
               .can = linked,
               .icon = u"cube"_s,
               .name = u"show_product"_s});
    addRowAct({.words = [] { return ProductsPage::tr("Link with a product…"); },
               .act = [this, ways] { ways.give(currentListing()->id); },
               .can = unlinked,
               .icon = u"link"_s,
               .name = u"link_listing"_s});
    addRowAct({.words = [] { return ProductsPage::tr("Unlink from its product"); },
               .act = [this, &linking] { unlinkCurrent(linking); },
               .can = linked,
               .icon = u"unlink"_s,
               .name = u"unlink_listing"_s});
}

void ProductsPage::unlinkCurrent(listings::Linking &linking)
{
    const listings::Listing listing = *currentListing();
    const QString name = listing.values.nameUk.value_or(listing.values.name.value_or(QString()));
    whenDone(this, linking.unlink({listing.id.value()}), [this, &linking, name](const Result<ActId> &act) {
        if (!act)
            return m_card->fail(act.error());
        if (*act == ActId())
            return;
        m_card->kept(
            {tr("“%1” is not linked any more").arg(shortName(name)),
             tr("Taken back: “%1” is linked again").arg(shortName(name))},
            [&linking, act = *act] { return mapped(linking.undo(act), numbersOf<ListingId>); },
            [&linking, act = *act] { return mapped(linking.redo(act), numbersOf<ListingId>); });
    });
}

} // namespace kramar::ui

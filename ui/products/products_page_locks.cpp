// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that are not synchronised, on the page of the listings.
#include "ui/common/selection_pane.h"
#include "ui/products/listing_card.h"
#include "ui/products/products_page.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

void ProductsPage::setLocks(listings::SyncLocks &locks)
{
    m_equip = [before = m_equip, &locks](ListingCard *card) {
        if (before)
            before(card);
        card->setLocks(locks);
    };
    m_card->setLocks(locks);
    const auto words = [] { return ProductsPage::tr("Do not synchronise…"); };
    const auto act = [this] {
        const QList<qint64> ids = table()->idsForAct();
        const auto listing = currentListing();
        const bool one = listing && ids == QList<qint64>{listing->id.value()};
        m_card->askForLocks(ids, one ? listing->shownName : QString());
    };
    addRowSeparator();
    addRowAct({.words = words,
               .act = act,
               .can = [this] { return !table()->idsForAct().isEmpty(); },
               .icon = u"lock"_s,
               .name = u"locks"_s});
    m_many->addAct({.name = u"manyLocks"_s, .words = [words](int) { return words(); }, .act = act, .icon = u"lock"_s});
}

} // namespace kramar::ui

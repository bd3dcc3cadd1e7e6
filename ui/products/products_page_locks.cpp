// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that are not synchronised, on the page of the listings.
#include "ui/common/selection_pane.h"
#include "ui/products/listing_card.h"
#include "ui/products/products_page.h"
#include "words/format.h"

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
    const auto title = [] { return ProductsPage::tr("Do not synchronise…"); };
    const auto act = [this] {
        const QList<qint64> ids = table()->idsForAct();
        const auto listing = currentListing();
        const bool one = listing && ids == QList<qint64>{listing->id.value()};
        m_card->askForLocks(ids, one ? listing->shownName : QString());
    };
    addRowSeparator();
    addRowAct({.words = title,
               .act = act,
               .can = [this] { return !table()->idsForAct().isEmpty(); },
               .icon = u"lock"_s,
               .name = u"locks"_s});
    m_many->addAct({.name = u"manyLocks"_s,
                    .words = [](int count) { return tr("Do not synchronise: %1…").arg(words::formatCount(count)); },
                    .act = act,
                    .icon = u"lock"_s});
}

} // namespace kramar::ui

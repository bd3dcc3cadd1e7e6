// SPDX-License-Identifier: GPL-3.0-or-later
// Our own groups, on the page of the listings.
#include "ui/common/selection_pane.h"
#include "ui/common/when_done.h"
#include "ui/products/listing_card.h"
#include "ui/products/listing_table.h"
#include "ui/products/products_page.h"
#include "words/format.h"

#include <QDebug>

using namespace Qt::StringLiterals;

namespace kramar::ui {

void ProductsPage::setOwnGroups(listings::OwnGroups &groups)
{
    m_equip = [before = m_equip, &groups](ListingCard *card) {
        if (before)
            before(card);
        card->setOwnGroups(groups);
    };
    m_card->setOwnGroups(groups);
    m_readOwnGroups = [this, &groups] {
        whenDone(this, groups.all(), [this](const Result<QList<products::ProductGroup>> &all) {
            if (!all) {
                qWarning() << "the own groups could not be read:" << toLogLine(all.error());
                return; // the filter offers those of before
            }
            m_ownGroups = *all;
        });
    };
    m_readOwnGroups();
    const auto act = [this] {
        const QList<qint64> ids = table()->idsForAct();
        const auto listing = currentListing();
        const bool one = listing && ids == QList<qint64>{listing->id.value()};
        m_card->askForOwnGroup(ids, one ? *listing : listings::Listing());
    };
    addRowAct({.words = [] { return ProductsPage::tr("Our group…"); },
               .act = act,
               .can = [this] { return !table()->idsForAct().isEmpty(); },
               .icon = u"folder"_s,
               .name = u"own_group"_s});
    m_many->addAct({.name = u"manyOwnGroup"_s,
                    .words = [](int count) { return tr("Our group: %1…").arg(words::formatCount(count)); },
                    .act = act,
                    .icon = u"folder"_s});
}

QList<FilterChoice> ProductsPage::ownGroupChoices() const
{
    QList<FilterChoice> choices{{QString(noOwnGroup), tr("in none")}};
    for (const products::ProductGroup &group : m_ownGroups)
        choices.append({group.path, group.path});
    return choices;
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Our own group of a listing's product, or of many.
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/products/listing_card.h"
#include "ui/products/listing_detail.h"
#include "ui/products/own_group_dialog.h"
#include "words/format.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

void ListingCard::setOwnGroups(listings::OwnGroups &groups)
{
    m_ownGroups = &groups;
    m_detail->offerOwnGroup();
    connect(m_detail, &ListingDetail::ownGroupWanted, this, [this] {
        if (m_detail->listing())
            askForOwnGroup({m_detail->listing()->id.value()}, *m_detail->listing());
    });
}

void ListingCard::askForOwnGroup(const QList<qint64> &ids, const listings::Listing &one)
{
    const QString name = one.shownName;
    const OwnGroupDialog::Asked asked{
        .act = tr("Our group"),
        .question = name.isEmpty() ? tr("Into which group do %n product(s) go?", nullptr, static_cast<int>(ids.size()))
                                   : tr("Into which group does “%1” go?").arg(shortName(name)),
        .words = tr("Groups of our own are the same in all stores and are not sent to Prom."),
        .verb = tr("Save"),
        .path = one.ownGroup};
    const auto go = [this, ids, name](const QString &path) { putInOwnGroup(ids, name, path); };
    (new OwnGroupDialog(*m_ownGroups, asked, go, m_detail->window()))->open();
}

void ListingCard::putInOwnGroup(const QList<qint64> &ids, const QString &name, const QString &path)
{
    whenDone(this, m_ownGroups->put(ids, path), [this, name, path](const Result<listings::PutInGroup> &done) {
        if (!done)
            return fail(done.error());
        if (done->act == ActId())
            return done->unlinked > 0
                       ? fail(Error::invalid(QString(products::product_field::ownGroup), u"not_linked"_s))
                       : void();
        Q_EMIT wellAgain();
        const auto products = static_cast<int>(done->products);
        QString said = path.isEmpty() ? tr("%n product(s) in no group now", nullptr, products)
                                      : tr("%n product(s) in the group “%1”", nullptr, products).arg(path);
        if (done->unlinked > 0)
            said += u"; "_s + tr("%n without a product left out", nullptr, static_cast<int>(done->unlinked));
        keep(done->act, Told(said, tr("Taken back: %n product(s) in their groups of before", nullptr, products)), name);
    });
}

} // namespace kramar::ui

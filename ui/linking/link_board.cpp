// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/linking/link_board.h"

#include "ui/common/when_done.h"

namespace kramar::ui {

namespace {

constexpr int beatMs = 200;

} // namespace

LinkBoard::LinkBoard(listings::Linking &linking, QObject *parent)
    : QObject(parent)
    , m_linking(linking)
{
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, &LinkBoard::progressed);
}

void LinkBoard::compare()
{
    const quint64 mine = ++m_asked;
    m_comparing = true;
    m_beat.start();
    whenDone(this, m_linking.offers({}), [this, mine](const Result<QList<listings::LinkOffer>> &found) {
        if (mine != m_asked)
            return; // another one is under way
        m_comparing = false;
        m_beat.stop();
        if (!found) {
            Q_EMIT stopped();
            if (found.error().kind != Error::Kind::Cancelled)
                Q_EMIT troubled(found.error());
            return;
        }
        m_offers->clear();
        m_offers->reserve(found->size());
        for (const listings::LinkOffer &offer : *found)
            m_offers->insert(offer.listing.value(), offer);
        Q_EMIT compared();
    });
    Q_EMIT progressed();
}

void LinkBoard::stop()
{
    m_linking.progress()->stop = true;
}

const listings::LinkOffer *LinkBoard::offerOf(qint64 listing) const
{
    const auto offer = m_offers->constFind(listing);
    return offer == m_offers->cend() ? nullptr : &*offer;
}

void LinkBoard::setLeftAside(const QList<qint64> &listings, bool aside)
{
    for (const qint64 id : listings) {
        if (const auto offer = m_offers->find(id); offer != m_offers->end())
            offer->leftAside = aside;
    }
    Q_EMIT changed();
}

void LinkBoard::takeLinks(const QList<listings::Link> &links)
{
    QSet<std::pair<StoreId, ProductId>> taken;
    for (const listings::Link &link : links) {
        if (const listings::LinkOffer *offer = offerOf(link.listing.value()))
            taken.insert({offer->store, link.product});
    }
    for (listings::LinkOffer &offer : *m_offers) {
        if (!offer.alike.isEmpty() && taken.contains({offer.store, offer.alike.first().product})) {
            offer.taken = true;
            offer.sure = false;
        }
    }
    Q_EMIT changed();
}

} // namespace kramar::ui

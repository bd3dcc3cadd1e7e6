// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/linking.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace kramar::ui {

// What every unlinked listing may be, as far as it was compared: asked for once, then kept in step with what is done
// here. The table and the card look into it. GUI thread.
class LinkBoard : public QObject
{
    Q_OBJECT

public:
    using Offers = QHash<qint64, listings::LinkOffer>; // by the listing
    explicit LinkBoard(listings::Linking &linking, QObject *parent = nullptr);

    void compare(); // all of them, anew
    void stop();
    bool isComparing() const { return m_comparing; }
    int comparedSoFar() const { return m_linking.progress()->done; }
    int toCompare() const { return m_linking.progress()->of; }

    // Shared, so that an answer that comes late looks into the newest.
    std::shared_ptr<const Offers> offers() const { return m_offers; }
    const listings::LinkOffer *offerOf(qint64 listing) const; // nullptr: not compared
    void setLeftAside(const QList<qint64> &listings, bool aside);
    // These were linked just now: who wanted the same product in the same store is not sure any more.
    void takeLinks(const QList<listings::Link> &links);

Q_SIGNALS:
    void compared();
    void changed(); // what is known of them is another now, without a comparison
    void stopped();
    void progressed();
    void troubled(const kramar::Error &error);

private:
    listings::Linking &m_linking;
    std::shared_ptr<Offers> m_offers = std::make_shared<Offers>();
    QTimer m_beat;
    quint64 m_asked = 0; // which comparison is the newest
    bool m_comparing = false;
};

} // namespace kramar::ui

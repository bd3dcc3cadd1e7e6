// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/detail_card.h"
#include "ui/linking/link_board.h"
#include "ui/linking/link_detail.h"

namespace kramar::ui {

// A listing that has to be linked, and every act of the linking: each can be taken back from here.
class LinkCard : public DetailCard
{
    Q_OBJECT

public:
    LinkCard(listings::Linking &linking, LinkBoard &board, const PageContext &context);

    LinkDetail *detail() const { return m_detail; }
    void show(std::optional<qint64> id) override;
    std::optional<qint64> shownId() const override;

    void link(const LinkLine &line, ProductId product, const QString &productName);
    void linkAll(const QList<listings::Link> &links);
    // Asks first where something like it is there already.
    void create(const LinkLine &line);
    void leaveAside(const QList<qint64> &listings, bool aside);

Q_SIGNALS:
    void asideChanged(); // which listings are left aside: no change of the books tells it all

protected:
    void retranslate() override;

private:
    void showNothing();
    void make(const LinkLine &line);
    void takeAside(const QList<qint64> &listings, bool aside);
    void keep(ActId act, const Told &words);

    listings::Linking &m_linking;
    LinkBoard &m_board;
    LinkDetail *m_detail;
    quint64 m_shown = 0;            // which request is the newest
    std::optional<qint64> m_wanted; // what it asked for
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_page.h"
#include "ui/linking/link_table.h"

class QPushButton;

namespace kramar::ui {

class Label;
class LinkBoard;
class LinkCard;
class LinkDetail;

// All listings without a product, with what each may be: one key links and goes on, the sure ones go together, and
// nothing of it reaches Prom.
class LinkingPage : public ListPage
{
    Q_OBJECT

public:
    LinkingPage(listings::Linking &linking, listings::Listings &listings, const PageContext &context,
                QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void mappingsWanted(); // the view of all of them

private:
    LinkingPage(listings::Linking &linking, listings::Listings &listings, const PageContext &context, LinkBoard *board,
                QWidget *parent);
    void setUpFilters();
    void setUpActs();
    void connectBoard();
    void takeNews(const Changes &changes);
    void takeOffers();
    void showOffers();
    void lookForUncompared();
    std::optional<LinkLine> currentLine() const;
    std::optional<listings::LinkProduct> productFor(const LinkLine &line) const;
    void linkCurrent();
    void linkIfSure();
    void linkTicked();
    void skipChosen();
    void createCurrent();
    QList<listings::Link> tickedLinks() const;
    void goOn(); // to the next row
    void refreshCounts();
    void showTicked();
    void showProgress();
    void retranslate();

    listings::Listings &m_listings;
    const PageContext &m_context;
    LinkBoard *m_board;
    LinkCard *m_card;
    LinkDetail *m_detail; // the card's
    QPushButton *m_linkTicked;
    QPushButton *m_again;
    QPushButton *m_mappings;
    Label *m_note;
    QTimer m_countTimer;
    QSet<qint64> m_offeredTicks; // ticked beforehand once: what a person took away stays away
    bool m_everCompared = false;
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "listings/prices.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"

#include <QTimer>

class QPushButton;

namespace kramar::ui {

class ListBar;
class PriceCard;
class PriceListsPane;
class PriceSource;

// Price lists: the lists on the left, the prices of the chosen one in the table, what all lists say of a product in
// the pane. Prices are typed in the table, pasted from a spreadsheet, or made by a rule.
class PricesPage : public ListPage
{
    Q_OBJECT

public:
    PricesPage(listings::Prices &prices, listings::Listings &listings, const PageContext &context,
               QWidget *parent = nullptr);
    bool hasUnsavedChanges() const override;
    // This list, and in it this product.
    void showPrice(PriceListId list, ProductId product);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void setUpFilters();
    void setUpActs();
    void setUpTable();
    void takeNews(const Changes &changes);
    void readLists(std::optional<PriceListId> choose = {});
    void showList();
    void refreshCounts();
    void takeCell(qint64 id, const QString &text);
    void removeChosen();
    void openList(const std::optional<products::PriceList> &list);
    void openAlign();
    void openRule();
    void openPaste();
    void removeList();

    listings::Prices &m_prices;
    listings::Listings &m_listings;
    const PageContext m_context;
    PriceListsPane *m_lists;
    ListBar *m_bar;
    PriceCard *m_card;
    PriceSource *m_source; // of the model
    QPushButton *m_paste;
    QPushButton *m_rule;
    QPushButton *m_new;
    std::optional<products::PriceList> m_list;
    std::optional<PriceListId> m_wantedList;    // as soon as the lists are read
    std::shared_ptr<listings::Effort> m_effort; // of the comparison under way
    quint64 m_compared = 0;
    QTimer m_countTimer; // a rule changes a hundred thousand prices at a time
};

} // namespace kramar::ui

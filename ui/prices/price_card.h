// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/prices.h"
#include "ui/common/detail_card.h"
#include "ui/context/page_context.h"

namespace kramar::ui {

class HistorySection;
class Label;
class PictureLabel;
class ProductPrices;

// What all lists say of one product and what the stores show of it; what is done with prices, and the way back; behind
// a tab what happened to these prices and to the list.
class PriceCard : public DetailCard
{
    Q_OBJECT

public:
    PriceCard(listings::Prices &prices, const PageContext &context);

    void setList(PriceListId list); // whose row is shown
    void show(std::optional<qint64> id) override;
    std::optional<qint64> shownId() const override;
    bool hasUnsaved() const override;
    void save() override;
    void keep(ActId act, const QString &words); // it is done, also by others of the page
    void keepReading(const Error &error) { fail(error); }
    // Saved; says so in the foot.
    void set(const products::PriceList &list, const QList<products::EntryChange> &entries, const QString &words);

protected:
    void retranslate() override;

private:
    void showNothing();
    void showRow(const listings::PriceRow &row);
    void showOnProm(const listings::PriceRow &row);
    void readHistory(); // while it is looked at
    void showHistory(const listings::PriceHistory &history);

    listings::Prices &m_prices;
    const PageContext &m_context;
    DetailPane *m_pane;
    PictureLabel *m_picture;
    ProductPrices *m_lists;
    Label *m_title = nullptr;
    Label *m_onPromTitle = nullptr;
    Label *m_onProm;
    HistorySection *m_ofProduct;
    HistorySection *m_ofList;
    Label *m_ofProductTitle = nullptr;
    Label *m_ofListTitle = nullptr;
    PriceListId m_list{1};
    std::optional<listings::PriceRow> m_row;
    std::optional<qint64> m_wanted; // what was asked for last: it is shown, or still being read
    quint64 m_asked = 0;            // which request is the newest
};

} // namespace kramar::ui

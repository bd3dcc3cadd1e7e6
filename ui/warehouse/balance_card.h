// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/detail_card.h"
#include "ui/context/page_context.h"
#include "ui/warehouse/balance_table.h"

namespace kramar::ui {

class BalanceDetail;

// What each warehouse holds of a product and how it came to that; corrections, and the way back from them.
class BalanceCard : public DetailCard
{
    Q_OBJECT

public:
    BalanceCard(stock::Stock &stock, listings::Listings &listings, reports::StockReports &reports,
                const PageContext &context);

    void show(std::optional<qint64> id) override;
    std::optional<qint64> shownId() const override;
    bool hasUnsaved() const override;
    void save() override;

Q_SIGNALS:
    void corrected();

protected:
    void retranslate() override;

private:
    void showNothing();
    void takeNews(const Changes &changes);
    void showLine(const BalanceLine &line, quint64 mine);
    void setMinimum(std::optional<Quantity> minimum);
    void correct(const stock::Balance &before, Quantity onHand);
    void keep(ActId act, const Told &words);

    stock::Stock &m_stock;
    const PageContext &m_context;
    BalanceSource m_source; // for one row: the pane shows what the list shows
    BalanceDetail *m_detail;
    std::optional<qint64> m_wanted; // what was asked for last: it is shown, or still being read
    quint64 m_shown = 0;            // which request for the pane is the newest
    int m_saving = 0;               // corrections that were not answered yet
};

} // namespace kramar::ui

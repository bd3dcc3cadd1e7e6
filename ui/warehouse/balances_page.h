// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "stock/stock.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"
#include "ui/warehouse/balance_table.h"

#include <QTimer>

namespace kramar::ui {

class BalanceCard;
class NewButtons;

// What stands in the warehouses, beside what Prom shows: list and pane, corrections with a way back, moves.
class BalancesPage : public ListPage
{
    Q_OBJECT

public:
    BalancesPage(stock::Stock &stock, listings::Listings &listings, reports::StockReports &reports,
                 const PageContext &context, QWidget *parent = nullptr);
    void chooseTerms(); // what counts as running low
    bool hasUnsavedChanges() const override;

Q_SIGNALS:
    void documentWanted(kramar::DocumentKind kind); // a new one

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpKeys();
    void takeNews(const Changes &changes);
    void readWarehouses();
    void refreshCounts();
    void showHint();

    void readTotals();

    stock::Stock &m_stock;
    reports::StockReports &m_reports;
    const PageContext m_context;
    BalanceCard *m_card;
    NewButtons *m_new;
    qint64 m_uncounted = 0;
    std::optional<reports::StockTotals> m_totals;
    QTimer m_countTimer; // an import changes a thousand balances at a time
};

} // namespace kramar::ui

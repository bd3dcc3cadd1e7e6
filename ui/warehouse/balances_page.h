// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "stock/stock.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"
#include "ui/warehouse/balance_table.h"

#include <QTimer>

namespace kramar::ui {

class BalanceDetail;

// What stands in the warehouses, beside what Prom shows: list and pane, corrections with a way back, moves.
class BalancesPage : public ListPage
{
    Q_OBJECT

public:
    BalancesPage(stock::Stock &stock, listings::Listings &listings, const PageContext &context,
                 QWidget *parent = nullptr);
    bool hasUnsavedChanges() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    // What a correction changed, so that it can be taken back by another move.
    struct Correction {
        stock::Balance before;
        Quantity change;
        QString words;
    };
    void setUpFilters();
    void setUpKeys();
    void takeNews(const Changes &changes);
    void showProduct(std::optional<qint64> id);
    void showLine(const BalanceLine &line, quint64 mine);
    void correct(const stock::Balance &before, Quantity onHand);
    void undo();
    void refreshCounts();
    void showHint();
    void fail(const Error &error);
    void retranslate();

    stock::Stock &m_stock;
    const PageContext m_context;
    BalanceSource m_source; // for one row: the pane shows what the list shows
    BalanceDetail *m_detail;
    QList<Correction> m_corrections; // the newest last
    qint64 m_uncounted = 0;
    quint64 m_shown = 0; // which request for the pane is the newest
    QTimer m_countTimer; // an import changes a thousand balances at a time
};

} // namespace kramar::ui

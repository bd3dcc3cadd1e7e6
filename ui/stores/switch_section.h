// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/balance_desk.h"
#include "ui/stores/store_parts.h"

#include <QWidget>

namespace kramar::ui {

class Label;
class Switch;

// What a store is told of by itself: balances, prices, order statuses, each on or off, with what is kept here
// meanwhile. Switched on again, what would leave is shown first.
class SwitchSection : public QWidget
{
    Q_OBJECT

public:
    SwitchSection(StoreId store, const StoreParts &parts, QWidget *parent = nullptr);

    void reload();
    void setMode(StoreMode mode) { m_mode = mode; } // for the dialog that sends
    void setBalances(const std::optional<listings::BalanceState> &state);

Q_SIGNALS:
    void balancesWanted(); // they are switched where their numbers are compared
    void failed(const kramar::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        Switch *box;
        Label *words;
    };
    Row addRow(const QString &name);
    void choose(const stores::SendSwitches &wanted);
    void apply(const exchange::SwitchWish &wish);
    void ask(const stores::SendSwitches &wanted);
    void retranslate();

    const StoreId m_store;
    const StoreParts m_parts;
    std::optional<StoreMode> m_mode;
    std::optional<exchange::SwitchState> m_state;
    std::optional<listings::BalanceState> m_balances;
    Row m_balanceRow, m_priceRow, m_statusRow;
};

} // namespace kramar::ui

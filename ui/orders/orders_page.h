// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/orders.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"

class QPushButton;

namespace kramar::ui {

class ManyOrders;
class OrderCard;
class OrderDetail;

// The orders of all stores: list and pane, the next step, cancelling, the waybill. Undo while the bar stands; the
// status leaves for Prom when it closes.
class OrdersPage : public ListPage
{
    Q_OBJECT

public:
    // sync: asks the exchange for the newest orders ("Receive from Prom").
    OrdersPage(orders::Orders &orders, const PageContext &context, std::function<void()> receive,
               QWidget *parent = nullptr);

    // When a store's exchange reads again, for the foot of the cards; nullopt: nobody knows.
    void setNextRound(const std::function<std::optional<Timestamp>(StoreId)> &next);
    bool hasUnsavedChanges() const override;
    void showOrdersOf(ClientId client, const QString &name); // all of them, and no others

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpKeys();
    void askToCancel();
    void stepForward(bool andNext);
    void setUpActs();
    std::optional<orders::Order> current() const; // of the row that the list shows as chosen
    void followWaybill(OrderId id);               // it is saved
    void tellWaybillLeft(const orders::Order &order);
    void returnToWaybill();
    void refreshTotals();
    void showTotals();
    std::optional<orders::Order> orderOf(OrderId id) const; // as the page knows it
    void refreshCounts();
    void refreshOwnStatuses();
    void retranslate();

    orders::Orders &m_orders;
    const PageContext &m_context;
    OrderCard *m_card;
    OrderDetail *m_detail; // the card's
    QPushButton *m_receive;
    ManyOrders *m_many = nullptr;
    std::function<std::optional<Timestamp>(StoreId)> m_nextRound;
    QList<orders::OwnStatus> m_ownStatuses;
    bool m_ownStatusesAsked = false;
    std::optional<orders::OrderTotals> m_totals;
    bool m_totalsAsked = false, m_totalsStale = false;
    bool m_waybillBanner = false; // the banner tells of a number that is not saved
};

} // namespace kramar::ui

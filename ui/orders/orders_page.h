// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/orders.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"

class QPushButton;

namespace kramar::ui {

class ManyOrders;
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

    void setState(OrderId id, OrderState to, const std::optional<orders::Cancellation> &cancellation = {});
    bool hasUnsavedChanges() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpKeys();
    void showOrder(std::optional<qint64> id);
    void showNothing();
    void reloadDetail();
    void askToCancel();
    void stepForward(bool andNext);
    void setUpActs();
    std::optional<orders::Order> current() const; // of the row that the list shows as chosen
    void saveWaybill(OrderId id, const QString &number, const QString &carrier);
    void tellWaybillLeft(const orders::Order &order);
    void returnToWaybill();
    void refreshTotals();
    void showTotals();
    void done(ActId act, const QString &words);
    std::optional<orders::Order> orderOf(OrderId id) const; // as the page knows it
    void undo();
    void refreshCounts();
    void refreshOwnStatuses();
    void loadHistory();
    void loadBought(const orders::Order &order);
    void showOrdersOf(const QString &buyer);
    void fail(const Error &error);
    void retranslate();

    orders::Orders &m_orders;
    const PageContext &m_context;
    OrderDetail *m_detail;
    QPushButton *m_receive;
    ManyOrders *m_many = nullptr;
    struct OwnAct {
        ActId act;
        QString words;
    };
    QList<OwnAct> m_acts; // the newest last
    QList<orders::OwnStatus> m_ownStatuses;
    bool m_ownStatusesAsked = false;
    std::optional<orders::OrderTotals> m_totals;
    bool m_totalsAsked = false, m_totalsStale = false;
    bool m_waybillBanner = false; // the banner tells of a number that is not saved
    bool m_chosen = false;        // an order is shown
    quint64 m_shown = 0;          // which request for the detail is the newest
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/orders.h"
#include "ui/common/detail_card.h"
#include "ui/context/page_context.h"

namespace kramar::ui {

class OrderDetail;

// An order and what is done with it: its next step, cancelling, the waybill, and the way back. The steps of an order
// that the list knows better than the pane are done here too.
class OrderCard : public DetailCard
{
    Q_OBJECT

public:
    OrderCard(orders::Orders &orders, const PageContext &context);

    OrderDetail *detail() const { return m_detail; }
    void show(std::optional<qint64> id) override;
    std::optional<qint64> shownId() const override;
    bool hasUnsaved() const override;
    void save() override;
    QList<Command::Spec> acts() override;
    // What can be done with an order besides its steps: the same beside the list and in a window of its own.
    QList<Command::Spec> moreActs(const std::function<std::optional<orders::Order>()> &order);
    bool isChosen() const { return m_chosen; } // an order is shown, and meant

    void setState(const orders::Order &order, OrderState to,
                  const std::optional<orders::Cancellation> &cancellation = {});
    void stepForward(const orders::Order &order);
    void askToCancel(const orders::Order &order);
    void openOnProm(const orders::Order &order);
    void keep(ActId act, const Told &words); // it is done, also by others of the page
    using DetailCard::fail;

Q_SIGNALS:
    void waybillKept(kramar::OrderId id);

protected:
    void retranslate() override;

private:
    void showNothing();
    void loadBought(const orders::Order &order);
    void loadHistory();
    QUrl pageOf(const orders::Order &order) const;
    void showMenu(const QPoint &globalPosition);
    void cancel(const orders::Order &whole);
    void lookForSame(OrderId id, const QString &number);
    void saveWaybill(OrderId id, const QString &number, const QString &carrier);

    orders::Orders &m_orders;
    const PageContext &m_context;
    OrderDetail *m_detail;
    bool m_chosen = false;
    std::optional<qint64> m_wanted; // what was asked for last: it is shown, or still being read
    quint64 m_shown = 0;            // which request is the newest
};

} // namespace kramar::ui

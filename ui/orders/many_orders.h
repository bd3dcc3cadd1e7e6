// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/orders.h"
#include "ui/context/page_context.h"

#include <QObject>

namespace kramar::ui {

class ListPage;
class SelectionPane;

// What can be done with all the orders that are ticked or selected in a list: the next steps and cancelling, each with
// how many it is for. The books are asked for that, since the list knows only the rows that were looked at.
class ManyOrders : public QObject
{
    Q_OBJECT

public:
    // Puts its pane into the page and belongs to it.
    ManyOrders(orders::Orders &orders, const PageContext &context, ListPage *page);

    void stepFirst(); // the first of the steps that is to be done
    void askToCancel();
    void refresh(); // the choice, or an order of it, has changed
    qint64 countIn(OrderState state) const;

Q_SIGNALS:
    // One act for all of them; a refusal of one leaves the others done, and is told first.
    void moved(kramar::ActId act, qint64 orders, kramar::OrderState to);
    void failed(const kramar::Error &error);

private:
    qint64 cancellable() const;
    void step(OrderState from);
    void move(const QList<OrderState> &from, OrderState to,
              const std::optional<orders::Cancellation> &cancellation = {});

    orders::Orders &m_orders;
    const PageContext &m_context;
    ListPage *m_page;
    SelectionPane *m_pane;
    QList<orders::StandingPart> m_parts;
    bool m_asked = false, m_stale = false;
};

} // namespace kramar::ui

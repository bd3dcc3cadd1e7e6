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

    std::optional<OrderState> firstState() const; // the first among the chosen whose next step can be done
    qint64 countIn(OrderState state) const;
    qint64 cancellable() const;
    void stepFirst();
    void askToCancel();
    void refresh(); // the choice, or an order of it, has changed

Q_SIGNALS:
    // One act for all of them; a refusal of one leaves the others done, and is told first.
    void moved(kramar::ActId act, qint64 orders, kramar::OrderState to);
    void failed(const kramar::Error &error);

private:
    QString aboutOwnStatuses() const;
    void step(OrderState from);
    void move(const QList<qint64> &ids, const QList<OrderState> &from, OrderState to,
              const std::optional<orders::Cancellation> &cancellation = {});

    orders::Orders &m_orders;
    const PageContext &m_context;
    ListPage *m_page;
    SelectionPane *m_pane;
    QList<orders::StandingPart> m_parts;
    QList<qint64> m_ids;  // those that the parts tell of: what is done, is done with these
    bool m_known = false; // else they are still being counted
    bool m_asked = false, m_stale = false;
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/orders.h"
#include "ui/context/page_context.h"

#include <QWidget>

class QToolButton;

namespace kramar::ui {

class CellLabel;
class Label;
class LinkButton;
class Tag;

QString prettyPhone(const QString &phone); // one that is no number stays as it is

// Where an order came from: its store, which leads to the order on Prom, when, and by what way.
class OrderOrigin : public QWidget
{
    Q_OBJECT

public:
    explicit OrderOrigin(const PageContext &context, QWidget *parent = nullptr);
    void show(const orders::Order &order);

Q_SIGNALS:
    void openRequested(); // the order on Prom

private:
    const PageContext &m_context;
    CellLabel *m_tile;
    LinkButton *m_store;
    Label *m_rest;
};

// Who bought: name, what to mind, phone to be copied, and what else this client bought.
class OrderBuyer : public QWidget
{
    Q_OBJECT

public:
    explicit OrderBuyer(QWidget *parent = nullptr);
    void show(const orders::Order &order);
    void showBought(const std::optional<orders::ClientTotals> &bought); // a link once there are several orders

Q_SIGNALS:
    void ordersRequested();

private:
    Label *m_name;
    Tag *m_dontCall;
    Label *m_phone;
    QToolButton *m_copy;
    LinkButton *m_bought;
    Label *m_email;
};

} // namespace kramar::ui

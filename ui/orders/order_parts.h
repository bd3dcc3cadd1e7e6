// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/orders.h"
#include "ui/context/page_context.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QToolButton;

namespace kramar::ui {

class CellLabel;
class IconLabel;
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

// When the exchange of a store reads again; nullopt: nobody knows.
using NextRound = std::function<std::optional<Timestamp>(StoreId)>;

// How old is what is shown, and when will it be newer?
class OrderFoot : public QWidget
{
    Q_OBJECT

public:
    explicit OrderFoot(const PageContext &context, QWidget *parent = nullptr);
    void show(const orders::Order &order);
    void setNextRound(const NextRound &next);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void countDown();

    const PageContext &m_context;
    NextRound m_next;
    std::optional<StoreId> m_store;
    Label *m_read;
    IconLabel *m_icon;
    Label *m_again;
    QTimer m_second; // only while somebody can see it
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/client_table.h"
#include "ui/common/list_page.h"

#include <QTimer>

class QPushButton;

namespace kramar::ui {

class ClientCard;

// The buyers of all stores: how to reach them, what they bought, a comment of ours.
class ClientsPage : public ListPage
{
    Q_OBJECT

public:
    // showOrders: opens the orders of a client. receive: asks the exchange for the stores' lists of clients.
    ClientsPage(clients::Clients &clients, orders::Orders &orders, const PageContext &context,
                std::function<void(ClientId client, const QString &name)> showOrders,
                std::function<void()> receive = {}, QWidget *parent = nullptr);
    bool hasUnsavedChanges() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUp();
    void retranslate();
    void followOrders(const Changes &changes);
    void refreshCounts();
    void onChanged(const Changes &changes);

    clients::Clients &m_clients;
    orders::Orders &m_orders;
    const PageContext &m_context;
    ClientCard *m_card;
    QPushButton *m_receive;
    QTimer m_countTimer; // an import brings a hundred clients at a time
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/client_table.h"
#include "ui/common/list_page.h"

namespace kramar::ui {

class ClientCard;

// The buyers of all stores: how to reach them, what they bought, a comment of ours.
class ClientsPage : public ListPage
{
    Q_OBJECT

public:
    // showOrders: opens the orders of a client.
    ClientsPage(clients::Clients &clients, orders::Orders &orders, const PageContext &context,
                std::function<void(const QString &name)> showOrders, QWidget *parent = nullptr);
    bool hasUnsavedChanges() const override;

private:
    void setUp();
    void followOrders(const Changes &changes);
    void refreshCount();
    void onChanged(const Changes &changes);

    clients::Clients &m_clients;
    orders::Orders &m_orders;
    const PageContext &m_context;
    ClientCard *m_card;
};

} // namespace kramar::ui

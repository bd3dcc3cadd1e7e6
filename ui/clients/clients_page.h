// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/client_table.h"
#include "ui/common/list_page.h"

namespace kramar::ui {

class ClientDetail;

// The buyers of all stores: how to reach them, what they bought, a comment of ours.
class ClientsPage : public ListPage
{
    Q_OBJECT

public:
    // showOrders: opens the orders of a client.
    ClientsPage(clients::Clients &clients, orders::Orders &orders, const PageContext &context,
                std::function<void(const QString &name)> showOrders, QWidget *parent = nullptr);
    bool hasUnsavedChanges() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUp();
    void showClient(std::optional<qint64> id);
    void followOrders(const Changes &changes);
    void showNothing();
    void showOrdersOf(ClientId id, quint64 mine); // mine: the request that they belong to
    void refreshCount();
    void fail(const Error &error);
    void save();
    void onChanged(const Changes &changes);

    clients::Clients &m_clients;
    orders::Orders &m_orders;
    const PageContext &m_context;
    std::function<void(const QString &)> m_showOrders;
    ClientDetail *m_detail;
    bool m_chosen = false; // a client is shown
    quint64 m_shown = 0;   // which request for the detail is the newest
};

} // namespace kramar::ui

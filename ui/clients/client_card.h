// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/clients/client_table.h"
#include "ui/common/detail_card.h"

#include <QHash>

#include <functional>

namespace kramar::ui {

class ClientDetail;

// A client: how to reach them, what they bought, and our comment, which is saved when another client is shown.
class ClientCard : public DetailCard
{
    Q_OBJECT

public:
    // showOrders: opens the orders of a client.
    ClientCard(clients::Clients &clients, orders::Orders &orders, const PageContext &context,
               const std::function<void(ClientId client, const QString &name)> &showOrders);

    void show(std::optional<qint64> id) override;
    std::optional<qint64> shownId() const override;
    bool hasUnsaved() const override;
    void save() override;
    bool isChosen() const { return m_chosen; } // a client is shown, and meant
    void showAllOrders();

protected:
    void retranslate() override;

private:
    void showNothing();
    void showOrdersOf(ClientId id, quint64 mine); // mine: the request that they belong to
    void readHistory();
    void tellSaved(const clients::Client &before, const QString &text);
    void keepForLater(ClientId id, const QString &comment, const Error &why);
    void takeNews(const Changes &changes);

    clients::Clients &m_clients;
    orders::Orders &m_orders;
    const PageContext &m_context;
    const std::function<void(ClientId, const QString &)> m_showOrders;
    ClientSource m_source; // for one row: the pane shows what the list shows
    ClientDetail *m_detail;
    bool m_chosen = false;
    std::optional<qint64> m_wanted;  // what was asked for last: it is shown, or still being read
    quint64 m_shown = 0;             // which request is the newest
    QHash<qint64, QString> m_unkept; // comments that were typed and could not be saved, by client
};

} // namespace kramar::ui

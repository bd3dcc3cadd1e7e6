// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clients_page.h"

#include "ui/clients/client_card.h"
#include "ui/common/when_done.h"
#include "ui/context/store_filter.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

ClientsPage::ClientsPage(clients::Clients &clients, orders::Orders &orders, const PageContext &context,
                         std::function<void(const QString &name)> showOrders, QWidget *parent)
    : ListPage(
          u"clients"_s,
          new TableModel(std::make_unique<ClientSource>(clients, orders), clientColumns(context), ObjectKind::Client),
          parent)
    , m_clients(clients)
    , m_orders(orders)
    , m_context(context)
    , m_card(new ClientCard(clients, orders, context, showOrders))
{
    table()->tableModel()->setParent(this);
    setTitle([] { return ClientsPage::tr("Clients"); });
    setSearchWords([] { return ClientsPage::tr("Name, phone, e-mail"); });
    setCard(m_card, [this, showOrders = std::move(showOrders)] {
        return new ClientCard(m_clients, m_orders, m_context, showOrders);
    });
    setUp();
    connect(this, &ListPage::currentIdChanged, m_card, &ClientCard::show);
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(m_card, &ClientCard::troubled, this, &ListPage::setBanner);
    connect(&m_context.news, &News::changed, this, &ClientsPage::onChanged);
    refreshCount();
    start(&m_context.local, {.sortKey = u"name"_s});
}

void ClientsPage::setUp()
{
    setSavedFilters({{u"all"_s, [] { return ClientsPage::tr("All"); }, {}}});
    filters()->setFields({storeField(m_context.stores)});
    table()->setEmptyWords([] {
        return StateWords{ClientsPage::tr("No clients yet"),
                          ClientsPage::tr("They come with each order and with the store's client list."),
                          {},
                          u"people"_s};
    });
    addSave([this] { return m_card->hasUnsaved(); }, [this] { m_card->save(); });
    addRowAct({.words = [] { return ClientsPage::tr("All orders of the client"); },
               .act = [this] { m_card->showAllOrders(); },
               .can = [this] { return m_card->isChosen(); },
               .icon = u"orders"_s,
               .name = u"client_orders"_s});
}

void ClientsPage::onChanged(const Changes &changes)
{
    table()->tableModel()->onChanged(changes);
    followOrders(changes);
    if (std::any_of(changes.cbegin(), changes.cend(),
                    [](const Change &change) { return change.kind == ObjectKind::Client; }))
        refreshCount();
}

// An order changes what its client bought, though the client's own row stays as it is.
void ClientsPage::followOrders(const Changes &changes)
{
    QList<qint64> ids;
    for (const Change &change : changes) {
        if (change.kind != ObjectKind::Order)
            continue;
        if (change.id == 0)
            return onChanged({{ObjectKind::Client, 0}});
        ids.append(change.id);
    }
    if (ids.isEmpty())
        return;
    whenDone(this, m_orders.rows(ids), [this](const Result<QList<orders::Order>> &orders) {
        if (!orders)
            return; // the totals stay as they were; the next change brings them
        QSet<qint64> clients;
        for (const orders::Order &order : *orders) {
            if (order.client)
                clients.insert(order.client->value());
        }
        Changes bought;
        for (const qint64 client : std::as_const(clients))
            bought.append({ObjectKind::Client, client});
        if (!bought.isEmpty())
            onChanged(bought);
    });
}

void ClientsPage::refreshCount()
{
    whenDone(this, m_clients.count(), [this](const Result<qint64> &count) {
        if (count)
            tabs()->setCount(u"all"_s, *count);
    });
}

bool ClientsPage::hasUnsavedChanges() const
{
    return m_card->hasUnsaved();
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clients_page.h"

#include "ui/clients/client_card.h"
#include "ui/common/buttons.h"
#include "ui/common/when_done.h"
#include "ui/context/store_filter.h"

#include <QEvent>
#include <QPushButton>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int countPauseMs = 300;

} // namespace

ClientsPage::ClientsPage(clients::Clients &clients, orders::Orders &orders, const PageContext &context,
                         std::function<void(ClientId client, const QString &name)> showOrders,
                         std::function<void()> receive, QWidget *parent)
    : ListPage(
          u"clients"_s,
          new TableModel(std::make_unique<ClientSource>(clients, orders), clientColumns(context), ObjectKind::Client),
          parent)
    , m_clients(clients)
    , m_orders(orders)
    , m_context(context)
    , m_card(new ClientCard(clients, orders, context, showOrders))
    , m_receive(makeButton({}, ButtonKind::Normal, this, u"receive"_s))
{
    table()->tableModel()->setParent(this);
    setTitle([] { return ClientsPage::tr("Clients"); });
    setSearchWords([] { return ClientsPage::tr("Name, phone, e-mail"); });
    setCard(m_card, [this, showOrders = std::move(showOrders)] {
        return new ClientCard(m_clients, m_orders, m_context, showOrders);
    });
    m_receive->setObjectName(u"receive"_s);
    m_receive->setVisible(bool(receive));
    if (receive) {
        addHeadWidget(m_receive);
        connect(m_receive, &QPushButton::clicked, this, std::move(receive));
    }
    setUp();
    addUndo();
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countPauseMs);
    connect(&m_countTimer, &QTimer::timeout, this, &ClientsPage::refreshCounts);
    connect(this, &ListPage::currentIdChanged, m_card, &ClientCard::show);
    connect(this, &ListPage::bannerActClicked, this, [this] { setBanner(std::nullopt); });
    connect(m_card, &ClientCard::troubled, this, &ListPage::setBanner);
    connect(m_card, &ClientCard::wellAgain, this, [this] { setBanner(std::nullopt); });
    connect(&m_context.news, &News::changed, this, &ClientsPage::onChanged);
    retranslate();
    refreshCounts();
    start(&m_context.local, {.sortKey = u"name"_s});
}

void ClientsPage::setUp()
{
    const auto view = [](QLatin1StringView which) { return QList<Condition>{{u"view"_s, QString(which)}}; };
    setSavedFilters({{u"all"_s, [] { return ClientsPage::tr("All"); }, {}},
                     {u"regular"_s, [] { return ClientsPage::tr("Regular"); }, view(client_view::regular)},
                     {u"no_phone"_s, [] { return ClientsPage::tr("Without a phone"); }, view(client_view::noPhone)}});
    filters()->setFields({storeField(m_context.stores),
                          {.key = u"view"_s,
                           .title = [] { return ClientsPage::tr("Only"); },
                           .choices =
                               [] {
                                   return QList<FilterChoice>{
                                       {QString(client_view::regular), ClientsPage::tr("regular: two orders and more")},
                                       {QString(client_view::noPhone), ClientsPage::tr("without a phone")}};
                               }}});
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
        m_countTimer.start();
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

void ClientsPage::refreshCounts()
{
    for (const SavedFilter &tab : tabs()->filters()) {
        if (tab.own)
            continue;
        whenDone(this, table()->tableModel()->source().count(tab.query()),
                 [this, key = tab.key](const Result<qint64> &count) {
                     if (count)
                         tabs()->setCount(key, *count);
                 });
    }
}

void ClientsPage::retranslate()
{
    m_receive->setText(tr("Receive from Prom"));
}

void ClientsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

bool ClientsPage::hasUnsavedChanges() const
{
    return m_card->hasUnsaved();
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clients_page.h"

#include "ui/clients/client_detail.h"
#include "ui/common/when_done.h"
#include "words/sentence.h"

#include <QEvent>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype ordersInPane = 8;

} // namespace

ClientsPage::ClientsPage(clients::Clients &clients, orders::Orders &orders, const PageContext &context,
                         std::function<void(const QString &name)> showOrders, QWidget *parent)
    : ListPage(
          u"clients"_s,
          new TableModel(std::make_unique<ClientSource>(clients, orders), clientColumns(context), ObjectKind::Client),
          parent)
    , m_clients(clients)
    , m_orders(orders)
    , m_context(context)
    , m_showOrders(std::move(showOrders))
    , m_detail(new ClientDetail(context))
{
    table()->tableModel()->setParent(this);
    setTitle([] { return ClientsPage::tr("Clients"); });
    setSearchWords([] { return ClientsPage::tr("Name, phone, e-mail"); });
    setDetail(m_detail);
    showNothing();
    setUp();
    connect(this, &ListPage::currentIdChanged, this, &ClientsPage::showClient);
    connect(m_detail, &ClientDetail::saveRequested, this, &ClientsPage::save);
    connect(m_detail, &ClientDetail::allOrdersRequested, this, [this] {
        if (m_detail->entry())
            m_showOrders(m_detail->entry()->who.client.fullName());
    });
    connect(&m_context.news, &News::changed, this, &ClientsPage::onChanged);
    refreshCount();
    start(&m_context.local, {.sortKey = u"name"_s});
}

void ClientsPage::setUp()
{
    setSavedFilters({{u"all"_s, [] { return ClientsPage::tr("All"); }, {}}});
    filters()->setFields({{.key = u"store"_s,
                           .title = [] { return ClientsPage::tr("Store"); },
                           .choices =
                               [this] {
                                   QList<FilterChoice> choices;
                                   for (const stores::Store &store : m_context.stores.all())
                                       choices.append({store.id.value(), store.name});
                                   return choices;
                               },
                           .pinned = true}});
    table()->setEmptyWords([] {
        return StateWords{ClientsPage::tr("No clients yet"),
                          ClientsPage::tr("They come with each order and with the store's client list."),
                          {},
                          u"people"_s};
    });
    addSave([this] { return m_detail->hasUnsaved(); }, [this] { save(); });
    addRowAct({.words = [] { return ClientsPage::tr("All orders of the client"); },
               .act = [this] { m_showOrders(m_detail->entry()->who.client.fullName()); },
               .can = [this] { return m_chosen && m_detail->entry(); },
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
    for (const Change &change : changes) {
        const bool ours = change.kind == ObjectKind::Client && m_detail->entry() &&
                          (change.id == 0 || change.id == m_detail->entry()->who.client.id.value());
        if (ours)
            return showClient(m_detail->entry()->who.client.id.value());
    }
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
    return m_detail->hasUnsaved();
}

void ClientsPage::showNothing()
{
    m_chosen = false;
    m_detail->showEmpty(u"people"_s, tr("No client chosen"), tr("Choose one in the list."));
}

void ClientsPage::showClient(std::optional<qint64> id)
{
    const quint64 mine = ++m_shown;
    const bool leaving =
        m_detail->entry() && m_detail->hasUnsaved() && (!id || *id != m_detail->entry()->who.client.id.value());
    if (leaving)
        save(); // a comment is never lost by going on
    if (!id) {
        showNothing();
        return;
    }
    whenDone(this, table()->tableModel()->source().rows({*id}), [this, mine](const Result<QList<RowData>> &rows) {
        if (mine != m_shown)
            return; // another one is asked for
        if (!rows)
            return fail(rows.error());
        if (rows->isEmpty())
            return showNothing();
        m_chosen = true;
        const auto entry = rows->first().payload.value<ClientEntry>();
        m_detail->show(entry);
        showOrdersOf(entry.who.client.id, mine); // not before: a client that is new here clears them
    });
}

void ClientsPage::showOrdersOf(ClientId id, quint64 mine)
{
    orders::OrderQuery query;
    query.client = id;
    whenDone(this, m_orders.ids(query), [this, mine](const Result<QList<qint64>> &ids) {
        if (mine != m_shown || !ids)
            return;
        const int all = static_cast<int>(ids->size());
        whenDone(this, m_orders.rows(ids->mid(0, ordersInPane)),
                 [this, mine, all](const Result<QList<orders::Order>> &orders) {
                     if (mine == m_shown && orders)
                         m_detail->showOrders(*orders, all);
                 });
    });
}

void ClientsPage::save()
{
    if (!m_detail->hasUnsaved())
        return;
    // A comment counts as kept only when the answer says so.
    whenDone(this, m_clients.setComment(m_detail->entry()->who.client.id, m_detail->comment()),
             [this, id = m_detail->entry()->who.client.id, text = m_detail->comment()](const Done &saved) {
                 if (saved)
                     return m_detail->setSaved(id, text);
                 m_detail->setSaveError(words::sentenceFor(saved.error()).joined());
             });
}

void ClientsPage::fail(const Error &error)
{
    const words::Sentence sentence = words::sentenceFor(error);
    setBanner(PageBanner{
        Banner::Kind::Error, sentence.what, QString(sentence.program + u' ' + sentence.remedy).trimmed(), {}});
}

void ClientsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_chosen)
        showNothing();
    ListPage::changeEvent(event);
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_card.h"

#include "ui/clients/client_detail.h"
#include "ui/common/futures.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "words/sentence.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype ordersInPane = 8;

} // namespace

ClientCard::ClientCard(clients::Clients &clients, orders::Orders &orders, const PageContext &context,
                       const std::function<void(ClientId client, const QString &name)> &showOrders)
    : DetailCard(new ClientDetail(context))
    , m_clients(clients)
    , m_orders(orders)
    , m_context(context)
    , m_showOrders(showOrders)
    , m_source(clients, orders)
    , m_detail(static_cast<ClientDetail *>(pane()))
{
    connect(m_detail, &ClientDetail::saveRequested, this, &ClientCard::save);
    connect(m_detail, &ClientDetail::allOrdersRequested, this, &ClientCard::showAllOrders);
    connect(m_detail, &ClientDetail::historyWanted, this, &ClientCard::readHistory);
    connect(&m_context.news, &News::changed, this, &ClientCard::takeNews);
    showNothing();
}

void ClientCard::showNothing()
{
    m_chosen = false;
    m_detail->showEmpty(u"people"_s, tr("No client chosen"), tr("Choose one in the list."));
}

void ClientCard::showAllOrders()
{
    if (m_detail->entry())
        m_showOrders(m_detail->entry()->who.client.id, m_detail->entry()->who.client.fullName());
}

// An order changes what its client bought, though the client's own row stays as it is.
void ClientCard::takeNews(const Changes &changes)
{
    const auto wanted = m_wanted;
    if (!wanted)
        return;
    QList<qint64> orders;
    for (const Change &change : changes) {
        if ((change.kind == ObjectKind::Client && (change.id == 0 || change.id == *wanted)) ||
            (change.kind == ObjectKind::Order && change.id == 0))
            return show(wanted);
        if (change.kind == ObjectKind::Order)
            orders.append(change.id);
    }
    if (orders.isEmpty())
        return;
    whenDone(this, m_orders.rows(orders), [this, wanted](const Result<QList<orders::Order>> &changed) {
        if (!changed || m_wanted != wanted)
            return; // the totals stay as they were; the next change brings them
        if (std::any_of(changed->cbegin(), changed->cend(), [wanted](const orders::Order &order) {
                return order.client && order.client->value() == wanted;
            }))
            show(wanted);
    });
}

std::optional<qint64> ClientCard::shownId() const
{
    return m_detail->entry() ? std::optional(m_detail->entry()->who.client.id.value()) : std::nullopt;
}

bool ClientCard::hasUnsaved() const
{
    return m_detail->hasUnsaved() || !m_unkept.isEmpty();
}

void ClientCard::show(std::optional<qint64> id)
{
    const quint64 mine = ++m_shown;
    m_wanted = id;
    if (m_detail->hasUnsaved() && id != shownId()) { // a comment is never lost by going on
        if (m_detail->mayBeSaved())
            save();
        else
            m_unkept.insert(*shownId(), m_detail->comment());
    }
    if (!id)
        return showNothing();
    whenDone(this, m_source.rows({*id}), [this, mine](const Result<QList<RowData>> &rows) {
        if (mine != m_shown)
            return; // another one is asked for
        if (!rows)
            return fail(rows.error());
        if (rows->isEmpty()) {
            showNothing();
            Q_EMIT gone();
            return;
        }
        m_chosen = true;
        const auto entry = rows->first().payload.value<ClientEntry>();
        m_detail->show(entry);
        if (const QString typed = m_unkept.take(entry.who.client.id.value()); !typed.isEmpty())
            m_detail->giveBack(typed);
        showOrdersOf(entry.who.client.id, mine); // not before: a client that is new here clears them
    });
}

void ClientCard::showOrdersOf(ClientId id, quint64 mine)
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

void ClientCard::readHistory()
{
    const ClientId id = m_detail->entry()->who.client.id;
    whenDone(this, m_clients.history(id), [this, id](const Result<QList<journal::HistoryRow>> &rows) {
        if (!rows)
            return fail(rows.error());
        m_detail->setHistory(id, *rows);
    });
}

void ClientCard::save()
{
    if (!hasUnsaved())
        return DetailCard::save();
    if (!m_detail->hasUnsaved() || !m_detail->mayBeSaved()) {
        Q_EMIT saveEnded(false); // why stands at the field, of this client or of another one
        return;
    }
    // A comment counts as kept only when the answer says so.
    const clients::Client client = m_detail->entry()->who.client;
    whenDone(this, m_clients.setComment(client.id, m_detail->comment()),
             [this, client, id = client.id, text = m_detail->comment()](const Done &saved) {
                 const bool stillShown = shownId() == id.value();
                 if (saved) {
                     m_detail->setSaved(id, text);
                     tellSaved(client, text);
                 } else if (stillShown) {
                     m_detail->setSaveError(words::sentenceFor(saved.error()).joined());
                 } else {
                     keepForLater(id, text, saved.error());
                 }
                 Q_EMIT saveEnded(saved.has_value() && !hasUnsaved());
             });
}

// It may have been saved by going on, without a word from whoever typed it.
void ClientCard::tellSaved(const clients::Client &before, const QString &text)
{
    Q_EMIT wellAgain();
    const QString name = shortName(before.fullName());
    const auto way = [&clients = m_clients, id = before.id](const QString &from, const QString &to) {
        return [&clients, id, from, to] {
            return mapped(clients.replaceComment(id, from, to),
                          [](const Result<QList<ClientId>> &left) { return numbersOf(left); });
        };
    };
    kept({tr("The comment on “%1” is saved").arg(name), tr("Taken back: the comment on “%1” is as before").arg(name)},
         way(text, before.comment), way(before.comment, text));
}

// Gone on to another client: it waits for the next look at this one.
void ClientCard::keepForLater(ClientId id, const QString &comment, const Error &why)
{
    m_unkept.insert(id.value(), comment);
    fail(why);
}

void ClientCard::retranslate()
{
    if (!m_chosen)
        showNothing();
}

} // namespace kramar::ui

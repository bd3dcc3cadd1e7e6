// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_card.h"

#include "ui/common/when_done.h"
#include "ui/orders/cancel_dialog.h"
#include "ui/orders/order_detail.h"
#include "ui/orders/order_lines.h"
#include "words/sentence.h"
#include "words/titles.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QString numberOf(const orders::Order &order)
{
    return QString::number(order.promId ? order.promId->value() : order.id.value());
}

} // namespace

OrderCard::OrderCard(orders::Orders &orders, const PageContext &context)
    : DetailCard(new OrderDetail(context))
    , m_orders(orders)
    , m_context(context)
    , m_detail(static_cast<OrderDetail *>(pane()))
{
    connect(m_detail, &OrderDetail::nextRequested, this, [this] { stepForward(*m_detail->order()); });
    connect(m_detail, &OrderDetail::cancelRequested, this, [this] { askToCancel(*m_detail->order()); });
    connect(m_detail, &OrderDetail::waybillEntered, this, &OrderCard::saveWaybill);
    connect(m_detail, &OrderDetail::historyWanted, this, &OrderCard::loadHistory);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        const auto shown = shownId();
        for (const Change &change : changes) {
            if (change.kind == ObjectKind::Order && shown && (change.id == 0 || change.id == *shown))
                return reload();
        }
    });
    connect(&m_context.stores, &StoreDirectory::changed, m_detail, &OrderDetail::retranslate); // a mode, a name
    showNothing();
}

void OrderCard::showNothing()
{
    m_chosen = false;
    m_detail->showEmpty(u"orders"_s, tr("No order chosen"), tr("Choose one in the list."));
}

void OrderCard::show(std::optional<qint64> id)
{
    const quint64 mine = ++m_shown;
    if (!id)
        return showNothing();
    whenDone(this, m_orders.find(OrderId(*id)), [this, mine](const Result<orders::Order> &order) {
        if (mine != m_shown)
            return; // another one is asked for
        if (!order) {
            fail(order.error());
            if (order.error().kind == Error::Kind::NotFound)
                Q_EMIT gone();
            return;
        }
        m_chosen = true;
        m_detail->show(*order);
        loadBought(*order);
        if (!order->opened)
            whenDone(this, m_orders.markOpened(order->id), [](const Done &) {});
    });
}

void OrderCard::reload()
{
    show(shownId());
}

void OrderCard::loadBought(const orders::Order &order)
{
    if (!order.client)
        return;
    whenDone(this, m_orders.totalsOfClients({order.client->value()}),
             [this, id = order.id](const Result<QList<orders::ClientTotals>> &bought) {
                 if (bought && !bought->isEmpty())
                     m_detail->showBought(id, bought->first());
             });
}

void OrderCard::loadHistory()
{
    const auto &order = m_detail->order();
    if (!order || !m_detail->wantsHistory())
        return;
    whenDone(this, m_orders.history(order->id), [this, id = order->id](const Result<QList<journal::HistoryRow>> &rows) {
        if (!rows)
            return fail(rows.error());
        m_detail->showHistory(id, *rows);
    });
}

std::optional<qint64> OrderCard::shownId() const
{
    return m_detail->order() ? std::optional(m_detail->order()->id.value()) : std::nullopt;
}

bool OrderCard::hasUnsaved() const
{
    return m_detail->isTypingWaybill() || m_detail->unsavedWaybill();
}

void OrderCard::save()
{
    if (!m_detail->isTypingWaybill())
        return DetailCard::save();
    if (!m_detail->saveWaybill())
        Q_EMIT saveEnded(false);
}

QList<Command::Spec> OrderCard::acts()
{
    const auto next = [this] {
        return m_detail->order() ? OrderDetail::nextState(m_detail->order()->state) : std::nullopt;
    };
    return {
        {.words = [next] { return next() ? stepVerb(*next()) : OrderCard::tr("Next step"); },
         .act = [this] { stepForward(*m_detail->order()); },
         .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
         .icon = u"check"_s,
         .name = u"step"_s,
         .whyNot = [next] { return next() ? QString() : OrderCard::tr("There is no next step."); }},
        {.words = [] { return OrderCard::tr("Waybill"); },
         .act = [this] { m_detail->focusWaybill(); },
         .key = QKeySequence(Qt::CTRL | Qt::Key_T),
         .can = [this] { return m_detail->order() && m_detail->order()->state != OrderState::Cancelled; },
         .icon = u"truck"_s,
         .name = u"waybill"_s},
        {.words = [] { return OrderCard::tr("Cancel…"); },
         .act = [this] { askToCancel(*m_detail->order()); },
         .key = QKeySequence(Qt::Key_Delete),
         .can =
             [this] { return m_detail->order() && orders::mayMove(m_detail->order()->state, OrderState::Cancelled); },
         .icon = u"prohibited"_s,
         .name = u"cancel"_s}};
}

void OrderCard::stepForward(const orders::Order &order)
{
    if (const auto to = OrderDetail::nextState(order.state))
        setState(order, *to);
}

void OrderCard::setState(const orders::Order &order, OrderState to,
                         const std::optional<orders::Cancellation> &cancellation)
{
    whenDone(this, m_orders.setState(order.id, to, cancellation, m_context.undoDelayMs),
             [this, order, to](const Result<ActId> &act) {
                 if (!act)
                     return fail(act.error());
                 Q_EMIT wellAgain();
                 if (*act == ActId())
                     return;
                 QString said = tr("Order No. %1 is now: %2").arg(numberOf(order), words::title(to));
                 if (m_context.stores.isTest(order.store))
                     said += u". "_s + tr("The store is in Test: Prom is told nothing.");
                 keep(*act, said);
             });
}

void OrderCard::askToCancel(const orders::Order &order)
{
    if (!orders::mayMove(order.state, OrderState::Cancelled))
        return;
    auto *dialog = new CancelDialog(
        CancelSubject::of(order, m_context.stores),
        [this, order](const orders::Cancellation &why) { setState(order, OrderState::Cancelled, why); }, m_detail);
    dialog->open();
}

void OrderCard::saveWaybill(OrderId id, const QString &number, const QString &carrier)
{
    const orders::Order order = *m_detail->order();
    whenDone(this, m_orders.setWaybill(id, number, carrier, m_context.undoDelayMs),
             [this, id, order, number, carrier](const Result<ActId> &saved) {
                 if (!saved) {
                     m_detail->setWaybillError(id, words::sentenceFor(saved.error()).joined());
                     Q_EMIT saveEnded(false);
                     return;
                 }
                 m_detail->waybillSaved(id, number);
                 if (*saved != ActId()) {
                     const bool sends = order.store && !carrier.isEmpty() && !m_context.stores.isTest(order.store);
                     const QString said = number.isEmpty() ? tr("Order No. %1: the waybill is removed.")
                                          : sends ? tr("Order No. %1: the waybill is saved, on the way to Prom.")
                                                  : tr("Order No. %1: the waybill is saved here and is not sent.");
                     keep(*saved, said.arg(numberOf(order)));
                 }
                 Q_EMIT waybillKept(id);
                 Q_EMIT saveEnded(!hasUnsaved());
             });
}

void OrderCard::keep(ActId act, const QString &words)
{
    kept(
        words, [&orders = m_orders, act] { return orders.undo(act); },
        [&orders = m_orders, act, delay = m_context.undoDelayMs] { return orders.redo(act, delay); });
}

void OrderCard::retranslate()
{
    if (!m_chosen)
        showNothing();
}

} // namespace kramar::ui

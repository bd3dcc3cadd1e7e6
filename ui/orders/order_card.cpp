// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_card.h"

#include "ui/common/when_done.h"
#include "ui/orders/cancel_dialog.h"
#include "ui/orders/order_detail.h"
#include "ui/orders/order_lines.h"
#include "words/sentence.h"
#include "words/titles.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QString numberOf(const orders::Order &order)
{
    return QString::number(order.promId ? order.promId->value() : order.id.value());
}

bool showsStockOf(const orders::Order &order, const Change &balance)
{
    return std::any_of(order.lines.cbegin(), order.lines.cend(), [&](const orders::OrderLine &line) {
        return line.product && (balance.id == 0 || line.product->value() == balance.id);
    });
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
    connect(m_detail, &OrderDetail::openOnPromRequested, this, [this] { openOnProm(*m_detail->order()); });
    connect(m_detail, &OrderDetail::moreRequested, this, &OrderCard::showMenu);
    connect(m_detail, &OrderDetail::waybillEntered, this, &OrderCard::saveWaybill);
    connect(m_detail, &OrderDetail::waybillSeen, this, &OrderCard::lookForSame);
    connect(m_detail, &OrderDetail::historyWanted, this, &OrderCard::loadHistory);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            if (m_wanted && change.kind == ObjectKind::Order && (change.id == 0 || change.id == *m_wanted))
                return show(m_wanted);
            if (m_wanted && change.kind == ObjectKind::Balance &&
                (m_wanted != shownId() || showsStockOf(*m_detail->order(), change)))
                return show(m_wanted);
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
    m_wanted = id;
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
    QList<Command::Spec> all{
        {.words = [next] { return next() ? stepVerb(*next()) : OrderCard::tr("Next step"); },
         .act = [this] { stepForward(*m_detail->order()); },
         .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
         .icon = u"check"_s,
         .name = u"step"_s,
         .whyNot = [next] { return next() ? QString() : OrderCard::tr("There is no next step."); }},
        {.words = [] { return OrderCard::tr("Waybill"); },
         .act = [this] { m_detail->focusWaybill(); },
         .key = QKeySequence(Qt::CTRL | Qt::Key_T),
         .can = [this] { return m_detail->order() && m_detail->order()->takesWaybill(); },
         .icon = u"truck"_s,
         .name = u"waybill"_s},
        {.words = [] { return OrderCard::tr("Cancel…"); },
         .act = [this] { askToCancel(*m_detail->order()); },
         .key = QKeySequence(Qt::Key_Delete),
         .can =
             [this] { return m_detail->order() && orders::mayMove(m_detail->order()->state, OrderState::Cancelled); },
         .icon = u"prohibited"_s,
         .name = u"cancel"_s}};
    return all + moreActs([this] { return m_detail->order(); });
}

QList<Command::Spec> OrderCard::moreActs(const std::function<std::optional<orders::Order>()> &order)
{
    const auto any = [order] { return order().has_value(); };
    return {{.words = [] { return OrderCard::tr("Open on Prom"); },
             .act = [this, order] { openOnProm(*order()); },
             .key = QKeySequence(Qt::CTRL | Qt::Key_O),
             .icon = u"open_external"_s,
             .name = u"open_on_prom"_s,
             .whyNot =
                 [this, order] {
                     const auto of = order();
                     return !of                     ? OrderCard::tr("No order is chosen.")
                            : pageOf(*of).isEmpty() ? OrderCard::tr("This order is not on Prom.")
                                                    : QString();
                 }},
            {.words = [] { return OrderCard::tr("Copy the number"); },
             .act = [order] { QGuiApplication::clipboard()->setText(numberOf(*order())); },
             .can = any,
             .icon = u"copy"_s,
             .name = u"copy_number"_s},
            {.words = [] { return OrderCard::tr("History"); },
             .act = [this] { m_detail->openHistory(); },
             .can = any,
             .icon = u"history"_s,
             .name = u"history"_s}};
}

// The commands of the page or the window that the card is in: those of a row that are possible now.
void OrderCard::showMenu(const QPoint &globalPosition)
{
    Command::popUpRowActs(m_detail, globalPosition);
}

QUrl OrderCard::pageOf(const orders::Order &order) const
{
    const stores::Store *store = order.store ? m_context.stores.find(*order.store) : nullptr;
    return store && order.promId ? stores::orderPage(*store, *order.promId) : QUrl();
}

void OrderCard::openOnProm(const orders::Order &order)
{
    if (!QDesktopServices::openUrl(pageOf(order)))
        Q_EMIT told(tr("No browser could be opened."));
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
                 else if (order.store && !m_context.stores.sendsStatuses(order.store))
                     said += u". "_s + tr("Order statuses are switched off for the store: Prom is not told.");
                 keep(*act, {said, tr("Taken back: “%1”. Order No. %2 is again: %3")
                                       .arg(words::title(to), numberOf(order), words::title(order.state))});
             });
}

// What follows is said of the whole order: a row of the list knows neither its goods nor what Prom is told.
void OrderCard::askToCancel(const orders::Order &order)
{
    if (!orders::mayMove(order.state, OrderState::Cancelled))
        return;
    if (m_detail->order() && m_detail->order()->id == order.id)
        return cancel(order);
    whenDone(this, m_orders.find(order.id), [this](const Result<orders::Order> &whole) {
        if (!whole)
            fail(whole.error());
        else if (orders::mayMove(whole->state, OrderState::Cancelled))
            cancel(*whole);
    });
}

void OrderCard::cancel(const orders::Order &whole)
{
    auto *dialog = new CancelDialog(
        CancelSubject::of(whole, m_context),
        [this, whole](const orders::Cancellation &why) { setState(whole, OrderState::Cancelled, why); }, m_detail);
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
                     const bool queued = order.store && !carrier.isEmpty();
                     const QString said = number.isEmpty() ? tr("Order No. %1: the waybill is removed.")
                                          : !queued ? tr("Order No. %1: the waybill is saved here and is not sent.")
                                          : m_context.stores.isTest(order.store)
                                              ? tr("Order No. %1: the waybill is saved and waits in the queue; the "
                                                   "store is in Test and sends nothing.")
                                              : tr("Order No. %1: the waybill is saved, on the way to Prom.");
                     keep(*saved,
                          {said.arg(numberOf(order)),
                           tr("Taken back: order No. %1 has the waybill that it had before.").arg(numberOf(order))});
                 }
                 Q_EMIT waybillKept(id);
                 Q_EMIT saveEnded(!hasUnsaved());
             });
}

// Beside the field; nobody is kept from it.
void OrderCard::lookForSame(OrderId id, const QString &number)
{
    whenDone(this, m_orders.othersWithWaybill(id, number),
             [this, id, number](const Result<QList<orders::Order>> &same) {
                 if (same)
                     m_detail->showSameWaybill(id, number, *same);
             });
}

void OrderCard::keep(ActId act, const Told &words)
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

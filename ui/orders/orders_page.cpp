// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orders_page.h"

#include "ui/common/buttons.h"
#include "ui/common/edits.h"
#include "ui/common/when_done.h"
#include "ui/orders/cancel_dialog.h"
#include "ui/orders/order_detail.h"
#include "ui/orders/order_lines.h"
#include "ui/orders/order_table.h"
#include "words/format.h"
#include "words/sentence.h"
#include "words/titles.h"

#include <QAction>
#include <QEvent>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QVariantList states(std::initializer_list<OrderState> wanted)
{
    QVariantList codes;
    for (const OrderState state : wanted)
        codes.append(toCode(state));
    return codes;
}

TableModel *makeModel(orders::Orders &orders, const PageContext &context)
{
    return new TableModel(std::make_unique<OrderSource>(orders), orderColumns(context), ObjectKind::Order);
}

} // namespace

OrdersPage::OrdersPage(orders::Orders &orders, const PageContext &context, std::function<void()> receive,
                       QWidget *parent)
    : ListPage(u"orders"_s, makeModel(orders, context), parent)
    , m_orders(orders)
    , m_context(context)
    , m_detail(new OrderDetail(context))
    , m_receive(makeButton({}, ButtonKind::Normal, this, u"arrow_sync"_s))
{
    table()->tableModel()->setParent(this);
    setTitle([] { return OrdersPage::tr("Orders"); });
    setSearchWords([] { return OrdersPage::tr("No., client, phone, waybill, goods"); });
    addHeadWidget(m_receive);
    setDetail(m_detail);
    showNothing();
    setUpFilters();
    setUpKeys();
    connect(m_receive, &QPushButton::clicked, this, std::move(receive));
    connect(this, &ListPage::currentIdChanged, this, &OrdersPage::showOrder);
    connect(m_detail, &OrderDetail::nextRequested, this, [this] { stepForward(false); });
    connect(m_detail, &OrderDetail::cancelRequested, this, &OrdersPage::askToCancel);
    connect(m_detail, &OrderDetail::waybillEntered, this, &OrdersPage::saveWaybill);
    connect(this, &ListPage::undoRequested, this, &OrdersPage::undo);
    connect(&m_context.news, &News::changed, table()->tableModel(), &TableModel::onChanged);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        for (const Change &change : changes) {
            const bool ours = change.kind == ObjectKind::Order && m_detail->order() &&
                              (change.id == 0 || change.id == m_detail->order()->id.value());
            if (ours) {
                reloadDetail();
                break;
            }
        }
        refreshCounts();
    });
    connect(&m_context.stores, &StoreDirectory::changed, table()->viewport(), qOverload<>(&QWidget::update));
    retranslate();
    refreshCounts();
    start(&m_context.local, {.sortKey = u"created"_s, .descending = true});
}

void OrdersPage::setUpFilters()
{
    const auto view = [](QLatin1StringView which) { return QList<Condition>{{u"view"_s, QString(which)}}; };
    setSavedFilters({
        {u"all"_s, [] { return OrdersPage::tr("All"); }, {}},
        {u"new"_s, [] { return OrdersPage::tr("New"); }, {{u"state"_s, states({OrderState::New})}}},
        {u"to_ship"_s,
         [] { return OrdersPage::tr("To ship"); },
         {{u"state"_s, states({OrderState::Confirmed, OrderState::Packing})}}},
        {u"no_waybill"_s, [] { return OrdersPage::tr("Paid without waybill"); }, view(order_view::paidWithoutWaybill)},
        {u"pending"_s, [] { return OrdersPage::tr("Changed, not agreed"); }, view(order_view::pending)},
        {u"problems"_s, [] { return OrdersPage::tr("Not read whole"); }, view(order_view::problems), true},
    });
    filters()->setFields({
        {.key = u"state"_s,
         .title = [] { return OrdersPage::tr("State"); },
         .choices =
             [] {
                 QList<FilterChoice> choices;
                 for (const OrderState state : allOrderStates())
                     choices.append({toCode(state), words::title(state)});
                 return choices;
             },
         .multiple = true,
         .pinned = true},
        {.key = u"store"_s,
         .title = [] { return OrdersPage::tr("Store"); },
         .choices =
             [this] {
                 QList<FilterChoice> choices;
                 for (const stores::Store &store : m_context.stores.all())
                     choices.append({store.id.value(), store.name});
                 return choices;
             },
         .pinned = true},
        {.key = u"view"_s,
         .title = [] { return OrdersPage::tr("Only"); },
         .choices =
             [] {
                 return QList<FilterChoice>{
                     {QString(order_view::paidWithoutWaybill), OrdersPage::tr("paid without waybill")},
                     {QString(order_view::pending), OrdersPage::tr("changed, not agreed")},
                     {QString(order_view::problems), OrdersPage::tr("not read whole")}};
             }},
    });
    table()->setEmptyWords([] {
        return StateWords{OrdersPage::tr("No orders yet"),
                          OrdersPage::tr("They appear by themselves within five minutes of being made on Prom."),
                          OrdersPage::tr("Check now"), u"orders"_s};
    });
    connect(table(), &ObjectTable::emptyButtonClicked, m_receive, &QPushButton::click);
}

void OrdersPage::setUpKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { stepForward(false); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [this] { stepForward(true); });
    key(QKeySequence(Qt::CTRL | Qt::Key_T), [this] { m_detail->focusWaybill(); });
    key(QKeySequence(Qt::Key_Delete), [this] {
        if (!m_detail->isAncestorOf(focusWidget()))
            askToCancel();
    });
    key(QKeySequence(Qt::CTRL | Qt::Key_Z), [this] { undo(); });
}

void OrdersPage::showNothing()
{
    m_chosen = false;
    m_detail->showEmpty(u"orders"_s, tr("No order chosen"), tr("Choose one in the list."));
}

void OrdersPage::showOrder(std::optional<qint64> id)
{
    const quint64 mine = ++m_shown;
    if (!id) {
        showNothing();
        return;
    }
    whenDone(this, m_orders.find(OrderId(*id)), [this, mine](const Result<orders::Order> &order) {
        if (mine != m_shown)
            return; // another one is asked for
        if (!order)
            return fail(order.error());
        m_chosen = true;
        m_detail->show(*order);
        if (!order->opened)
            whenDone(this, m_orders.markOpened(order->id), [](const Done &) {});
    });
}

void OrdersPage::reloadDetail()
{
    if (m_detail->order())
        showOrder(m_detail->order()->id.value());
}

void OrdersPage::stepForward(bool andNext)
{
    const auto &order = m_detail->order();
    const auto to = order ? OrderDetail::nextState(order->state) : std::nullopt;
    if (!to)
        return;
    setState(order->id, *to);
    if (andNext) {
        const TableModel *model = table()->tableModel();
        if (const auto next = model->idAt(model->rowOf(order->id.value()) + 1))
            table()->setCurrentId(*next);
    }
}

void OrdersPage::setState(OrderId id, OrderState to, const std::optional<orders::Cancellation> &cancellation)
{
    whenDone(this, m_orders.setState(id, to, cancellation, m_context.undoDelayMs),
             [this, to](const Result<ActId> &act) {
                 if (!act)
                     return fail(act.error());
                 m_lastAct = *act;
                 setBanner(std::nullopt);
                 offerUndo(tr("The order is now: %1").arg(words::title(to)));
             });
}

void OrdersPage::askToCancel()
{
    const auto &order = m_detail->order();
    if (!order || !orders::mayMove(order->state, OrderState::Cancelled))
        return;
    std::optional<StoreMode> mode;
    if (order->store) {
        if (const stores::Store *store = m_context.stores.find(*order->store))
            mode = store->mode;
    }
    auto *dialog = new CancelDialog(
        *order, mode,
        [this, id = order->id](const orders::Cancellation &why) { setState(id, OrderState::Cancelled, why); }, this);
    dialog->open();
}

void OrdersPage::saveWaybill(const QString &number, const QString &carrier)
{
    const auto &order = m_detail->order();
    if (!order)
        return;
    whenDone(this, m_orders.setWaybill(order->id, number, carrier), [this](const Done &saved) {
        if (!saved)
            m_detail->setWaybillError(words::sentenceFor(saved.error()).joined());
        else
            table()->setFocus();
    });
}

bool OrdersPage::hasUnsavedChanges() const
{
    return m_detail->isTypingWaybill();
}

void OrdersPage::undo()
{
    if (!m_lastAct)
        return;
    const ActId act = *std::exchange(m_lastAct, std::nullopt);
    undoBar()->close();
    whenDone(this, m_orders.undo(act), [this](const Result<QStringList> &left) {
        if (!left)
            return fail(left.error());
        if (!left->isEmpty())
            setBanner(PageBanner{Banner::Kind::Warning,
                                 tr("Not all could be undone"),
                                 tr("It was changed again or already sent. Set the state anew to correct it."),
                                 {}});
    });
}

void OrdersPage::refreshCounts()
{
    whenDone(this, m_orders.counts(std::nullopt), [this](const Result<orders::Orders::Counts> &counts) {
        if (!counts)
            return;
        tabs()->setCount(u"all"_s, counts->all);
        tabs()->setCount(u"new"_s, counts->fresh);
        tabs()->setCount(u"to_ship"_s, counts->toShip);
        tabs()->setCount(u"no_waybill"_s, counts->paidWithoutWaybill);
    });
}

void OrdersPage::fail(const Error &error)
{
    const words::Sentence sentence = words::sentenceFor(error);
    setBanner(PageBanner{
        Banner::Kind::Error, sentence.what, QString(sentence.program + u' ' + sentence.remedy).trimmed(), {}});
}

void OrdersPage::retranslate()
{
    m_receive->setText(tr("Receive from Prom"));
    if (!m_chosen)
        showNothing();
}

void OrdersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

} // namespace kramar::ui

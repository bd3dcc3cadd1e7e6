// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orders_page.h"

#include "ui/common/buttons.h"
#include "ui/common/edits.h"
#include "ui/common/filter_values.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "ui/context/store_filter.h"
#include "ui/orders/many_orders.h"
#include "ui/orders/order_card.h"
#include "ui/orders/order_detail.h"
#include "ui/orders/order_lines.h"
#include "ui/orders/order_table.h"
#include "words/format.h"
#include "words/titles.h"

#include <QEvent>

#include <memory>
#include <utility>

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

QList<Condition> lastSevenDays()
{
    return {{u"created"_s, DaySpan{.kind = DaySpan::Kind::LastDays, .days = 7}.toValue()}};
}

TableModel *makeModel(orders::Orders &orders, const PageContext &context)
{
    return new TableModel(std::make_unique<OrderSource>(orders, context.clock), orderColumns(context),
                          ObjectKind::Order);
}

} // namespace

OrdersPage::OrdersPage(orders::Orders &orders, const PageContext &context, std::function<void()> receive,
                       QWidget *parent)
    : ListPage(u"orders"_s, makeModel(orders, context), parent)
    , m_orders(orders)
    , m_context(context)
    , m_card(new OrderCard(orders, context))
    , m_detail(m_card->detail())
    , m_receive(makeButton({}, ButtonKind::Normal, this, u"arrow_sync"_s))
{
    table()->tableModel()->setParent(this);
    setTitle([] { return OrdersPage::tr("Orders"); });
    setSearchWords([] { return OrdersPage::tr("No., client, phone, waybill, goods"); });
    m_receive->setObjectName(u"receive"_s);
    addHeadWidget(m_receive);
    setCard(m_card, [this] {
        auto *card = new OrderCard(m_orders, m_context);
        connect(card->detail(), &OrderDetail::buyerOrdersRequested, this, &OrdersPage::showOrdersOf);
        card->detail()->setNextRound(m_nextRound);
        return card;
    });
    m_many = new ManyOrders(m_orders, m_context, this);
    setUpFilters();
    setUpKeys();
    setUpActs();
    connect(m_many, &ManyOrders::failed, m_card, &OrderCard::fail);
    connect(m_many, &ManyOrders::moved, this, [this](ActId act, qint64 moved, OrderState to) {
        const auto count = static_cast<int>(moved);
        m_card->keep(act, {tr("%n order(s) are now: %1", nullptr, count).arg(words::title(to)),
                           tr("Taken back: %n order(s) have the status that they had before", nullptr, count)});
    });
    connect(m_receive, &QPushButton::clicked, this, std::move(receive));
    connect(this, &ListPage::currentIdChanged, m_card, &OrderCard::show);
    connect(m_card, &OrderCard::troubled, this, [this](const PageBanner &banner) {
        m_waybillBanner = false;
        setBanner(banner);
    });
    connect(m_card, &OrderCard::wellAgain, this, [this] {
        if (!m_waybillBanner)
            setBanner(std::nullopt);
    });
    connect(m_card, &OrderCard::waybillKept, this, &OrdersPage::followWaybill);
    connect(m_detail, &OrderDetail::waybillLeft, this, &OrdersPage::tellWaybillLeft);
    connect(m_detail, &OrderDetail::buyerOrdersRequested, this, &OrdersPage::showOrdersOf);
    connect(m_detail, &OrderDetail::focusLost, table(), qOverload<>(&QWidget::setFocus));
    connect(this, &ListPage::bannerActClicked, this, &OrdersPage::returnToWaybill);
    connect(table()->tableModel(), &TableModel::shown, this, &OrdersPage::refreshTotals);
    connect(&m_context.news, &News::changed, table()->tableModel(), &TableModel::onChanged);
    connect(&m_context.news, &News::changed, this, [this](const Changes &changes) {
        refreshCounts();
        if (std::any_of(changes.cbegin(), changes.cend(),
                        [](const Change &change) { return change.kind == ObjectKind::Order; })) {
            refreshTotals();
            refreshOwnStatuses();
            m_many->refresh();
        }
    });
    connect(&m_context.stores, &StoreDirectory::changed, table()->viewport(), qOverload<>(&QWidget::update));
    retranslate();
    refreshCounts();
    refreshOwnStatuses();
    start(&m_context.local, {.sortKey = u"created"_s, .descending = true});
}

void OrdersPage::setUpFilters()
{
    const auto view = [](QLatin1StringView which) { return QList<Condition>{{u"view"_s, QString(which)}}; };
    setSavedFilters({
        {u"all"_s, [] { return OrdersPage::tr("All"); }, {}},
        {u"week"_s, [] { return OrdersPage::tr("This week", "orders of the last seven days"); }, lastSevenDays()},
        {u"new"_s, [] { return OrdersPage::tr("New"); }, {{u"state"_s, states({OrderState::New})}}},
        {u"to_ship"_s,
         [] { return OrdersPage::tr("To ship"); },
         {{u"state"_s, states({OrderState::Confirmed, OrderState::Packing})}}},
        {u"no_waybill"_s, [] { return OrdersPage::tr("Paid without waybill"); }, view(order_view::paidWithoutWaybill)},
        {u"unpaid"_s, [] { return OrdersPage::tr("Awaiting payment"); }, view(order_view::awaitingPayment)},
        {u"pending"_s, [] { return OrdersPage::tr("Not yet on Prom"); }, view(order_view::pending)},
        {u"problems"_s, [] { return OrdersPage::tr("Read in part"); }, view(order_view::problems), true},
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
        storeField(m_context.stores),
        dayField(
            u"created"_s, [] { return OrdersPage::tr("Created"); }, m_context.clock),
        moneyField(u"total"_s, [] { return OrdersPage::tr("Sum"); }),
        {.key = u"paid"_s,
         .title = [] { return OrdersPage::tr("Payment"); },
         .choices =
             [] {
                 return QList<FilterChoice>{{true, OrdersPage::tr("paid")}, {false, OrdersPage::tr("unpaid")}};
             }},
        {.key = u"waybill"_s,
         .title = [] { return OrdersPage::tr("Waybill"); },
         .choices =
             [] {
                 return QList<FilterChoice>{{true, OrdersPage::tr("there is one")},
                                            {false, OrdersPage::tr("none yet")}};
             }},
        {.key = u"prom_status"_s,
         .title = [] { return OrdersPage::tr("Status on Prom"); },
         .choices =
             [this] {
                 QList<FilterChoice> choices;
                 for (const QLatin1StringView code :
                      {prom_status::pending, prom_status::received, prom_status::paid, prom_status::delivered,
                       prom_status::canceled, prom_status::draft})
                     choices.append({QString(code), words::promStatusTitle(QString(code), {})});
                 for (const orders::OwnStatus &own : m_ownStatuses)
                     choices.append({own.code, words::promStatusTitle(own.code, own.title)});
                 return choices;
             },
         .multiple = true},
        // Not to be added by hand: a client leads to its orders, a notice to those that it tells of.
        {.key = u"client"_s,
         .title = [] { return OrdersPage::tr("Client"); },
         .offered = false,
         .valueText = [](const QVariant &client) { return shortName(client.toString().section(u' ', 1)); }},
        {.key = u"number"_s,
         .title = [] { return OrdersPage::tr("Prom No."); },
         .choices =
             [this] {
                 QList<FilterChoice> choices;
                 const QVariantList numbers = filters()->valueOf(u"number"_s).toList();
                 for (const QVariant &number : numbers)
                     choices.append({number, number.toString()});
                 return choices;
             },
         .multiple = true,
         .offered = false},
        {.key = u"view"_s,
         .title = [] { return OrdersPage::tr("Only"); },
         .choices =
             [] {
                 return QList<FilterChoice>{
                     {QString(order_view::paidWithoutWaybill), OrdersPage::tr("paid without waybill")},
                     {QString(order_view::awaitingPayment), OrdersPage::tr("awaiting payment")},
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
    addUndo();
}

// The pane follows the list a moment later: a key pressed meanwhile means what is chosen in the list.
std::optional<orders::Order> OrdersPage::current() const
{
    const auto id = table()->currentId();
    if (!id)
        return m_card->isChosen() ? m_detail->order() : std::nullopt;
    return orderOf(OrderId(*id));
}

void OrdersPage::stepForward(bool andNext)
{
    if (isManyChosen())
        return m_many->stepFirst();
    const auto order = current();
    const auto to = order ? OrderDetail::nextState(order->state) : std::nullopt;
    if (!to)
        return;
    m_card->setState(*order, *to);
    if (andNext) {
        const TableModel *model = table()->tableModel();
        if (const auto next = model->idAt(model->rowOf(order->id.value()) + 1))
            table()->setCurrentId(*next);
    }
}

// What can be done with one row by its menu. ManyOrders has what can be done with all that are chosen.
void OrdersPage::setUpActs()
{
    const auto one = [this] { return !isManyChosen() && current(); };
    // The state whose step is done next: of the chosen order, or the first among several.
    const auto from = [this]() -> std::optional<OrderState> {
        if (!isManyChosen()) {
            const auto order = current();
            return order && OrderDetail::nextState(order->state) ? std::optional(order->state) : std::nullopt;
        }
        return m_many->firstState();
    };
    const auto step = [from] {
        const auto state = from();
        return state ? stepVerb(*OrderDetail::nextState(*state)) : OrdersPage::tr("Next step");
    };
    const auto whyNoStep = [this, one, from] {
        if (from())
            return QString();
        return one() || isManyChosen() ? tr("There is no next step.") : tr("No order is chosen.");
    };
    addRowAct({.words =
                   [this, from, step] {
                       const auto state = from();
                       return state && isManyChosen() ? tr("%1: %2", "an act, and how many orders it is for")
                                                            .arg(step(), words::formatCount(m_many->countIn(*state)))
                                                      : step();
                   },
               .act = [this] { stepForward(false); },
               .key = QKeySequence(Qt::CTRL | Qt::Key_Return),
               .icon = u"check"_s,
               .name = u"step"_s,
               .whyNot = whyNoStep});
    addCommand({.words = [step] { return OrdersPage::tr("%1, and to the next order").arg(step()); },
                .act = [this] { stepForward(true); },
                .key = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                .icon = u"check"_s,
                .name = u"step_and_next"_s,
                .whyNot = whyNoStep},
               Command::Kind::Row);
    addRowAct({.words = [] { return OrdersPage::tr("Waybill"); },
               .act = [this] { m_detail->focusWaybill(); },
               .key = QKeySequence(Qt::CTRL | Qt::Key_T),
               .can = [this, one] { return one() && current()->takesWaybill(); },
               .icon = u"truck"_s,
               .name = u"waybill"_s});
    addRowAct({.words = [] { return OrdersPage::tr("Cancel…"); },
               .act = [this] { askToCancel(); },
               .key = QKeySequence(Qt::Key_Delete),
               .can =
                   [this] {
                       const auto order = current();
                       return isManyChosen() ? m_many->cancellable() > 0
                                             : order && orders::mayMove(order->state, OrderState::Cancelled);
                   },
               .icon = u"prohibited"_s,
               .name = u"cancel"_s,
               .heard = Command::Heard::List});
    addRowSeparator();
    for (const Command::Spec &act : m_card->moreActs([this] { return isManyChosen() ? std::nullopt : current(); }))
        addRowAct(act);
}

std::optional<orders::Order> OrdersPage::orderOf(OrderId id) const
{
    if (m_detail->order() && m_detail->order()->id == id)
        return m_detail->order();
    const QVariant payload = table()->tableModel()->payload(id.value());
    return payload.isValid() ? std::optional(payload.value<orders::Order>()) : std::nullopt;
}

void OrdersPage::askToCancel()
{
    if (isManyChosen())
        return m_many->askToCancel();
    if (const auto order = current())
        m_card->askToCancel(*order);
}

void OrdersPage::followWaybill(OrderId id)
{
    if (m_waybillBanner && !m_detail->unsavedWaybill()) {
        m_waybillBanner = false;
        setBanner(std::nullopt);
    }
    if (m_card->shownId() == id.value())
        table()->setFocus();
}

// Nothing is sent that nobody saved; nor is it forgotten.
void OrdersPage::tellWaybillLeft(const orders::Order &order)
{
    setBanner(PageBanner{Banner::Kind::Warning,
                         tr("The waybill of order No. %1 is typed, but not saved.")
                             .arg(order.promId ? order.promId->value() : order.id.value()),
                         {},
                         tr("Back to it")});
    m_waybillBanner = true;
}

void OrdersPage::returnToWaybill()
{
    const auto id = m_detail->unsavedWaybill();
    const bool asked = std::exchange(m_waybillBanner, false);
    setBanner(std::nullopt);
    if (!id || !asked)
        return; // another word was closed
    connect(m_detail, &OrderDetail::shown, m_detail, &OrderDetail::focusWaybill, Qt::SingleShotConnection);
    if (table()->tableModel()->rowOf(id->value()) >= 0)
        table()->setCurrentId(id->value());
    else
        m_card->show(id->value()); // not in this list
}

void OrdersPage::setNextRound(const std::function<std::optional<Timestamp>(StoreId)> &next)
{
    m_nextRound = next;
    m_detail->setNextRound(next);
}

bool OrdersPage::hasUnsavedChanges() const
{
    return m_card->hasUnsaved();
}

// The sum of what the list finds: asked for once at a time, however fast the orders change.
void OrdersPage::refreshTotals()
{
    if (m_totalsAsked) {
        m_totalsStale = true;
        return;
    }
    m_totalsAsked = true;
    m_totalsStale = false;
    whenDone(this, m_orders.totals(orderQueryOf(table()->tableModel()->query(), m_context.clock.now())),
             [this](const Result<orders::OrderTotals> &totals) {
                 m_totalsAsked = false;
                 if (totals)
                     m_totals = *totals;
                 else
                     m_totals.reset();
                 showTotals();
                 if (m_totalsStale)
                     refreshTotals();
             });
}

void OrdersPage::showTotals()
{
    if (!m_totals || m_totals->orders == 0)
        return setTotals({});
    QString said = tr("%n order(s)", nullptr, static_cast<int>(m_totals->orders));
    if (m_totals->sum)
        said += u"   "_s + tr("without cancelled ones: %1").arg(words::formatMoney(*m_totals->sum));
    setTotals(said);
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
        tabs()->setCount(u"unpaid"_s, counts->awaitingPayment);
        tabs()->setCount(u"pending"_s, counts->pending);
        tabs()->setCount(u"problems"_s, counts->problems);
    });
    const TableQuery week{.conditions = lastSevenDays()};
    whenDone(this, m_orders.count(orderQueryOf(week, m_context.clock.now())), [this](const Result<qint64> &count) {
        if (count)
            tabs()->setCount(u"week"_s, static_cast<int>(*count));
    });
}

// What the shops made up themselves on Prom is offered as a choice too.
void OrdersPage::refreshOwnStatuses()
{
    if (std::exchange(m_ownStatusesAsked, true))
        return;
    whenDone(this, m_orders.ownStatuses(), [this](const Result<QList<orders::OwnStatus>> &found) {
        m_ownStatusesAsked = false;
        if (!found || *found == m_ownStatuses)
            return;
        m_ownStatuses = *found;
        filters()->setConditions(filters()->conditions()); // in their words
    });
}

// All of them: no other condition may hide one.
void OrdersPage::showOrdersOf(ClientId client, const QString &name)
{
    showOnly({{u"client"_s, QString::number(client.value()) + u' ' + name}});
    window()->activateWindow(); // it may have been asked from a window of its own
}

void OrdersPage::retranslate()
{
    m_receive->setText(tr("Receive from Prom"));
    showTotals();
}

void OrdersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    ListPage::changeEvent(event);
}

} // namespace kramar::ui

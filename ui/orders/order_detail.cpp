// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_detail.h"

#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/context/history_section.h"
#include "ui/orders/order_lines.h"
#include "ui/orders/order_table.h"
#include "words/format.h"
#include "words/history.h"
#include "words/titles.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

// The carriers that Prom takes a waybill for (prom-api §4.4), and any other one.
const QStringList &carriers()
{
    static const QStringList all{u"nova_poshta"_s, u"ukrposhta"_s, u"meest"_s, QString()};
    return all;
}

const QString historyTab = u"history"_s;

Label *wrapping(QWidget *parent, Tone tone = Tone::Normal)
{
    auto *label = new Label({}, tone, TypeStep::Normal, parent);
    label->setWordWrap(true);
    label->setSelectable(true);
    return label;
}

void setOrHide(Label *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

} // namespace

OrderDetail::OrderDetail(const PageContext &context, QWidget *parent)
    : DetailPane(parent)
    , m_context(context)
    , m_next(makeButton({}, ButtonKind::Primary, this))
    , m_cancel(makeButton({}, ButtonKind::Normal, this))
    , m_more(makeButton({}, ButtonKind::Normal, this, u"more"_s))
    , m_origin(new OrderOrigin(context, this))
    , m_problems(new Banner(this))
    , m_own(new Banner(this))
    , m_notes(new QWidget(this))
    , m_waybill(new QLineEdit(this))
    , m_carrier(new QComboBox(this))
    , m_save(makeButton({}, ButtonKind::Normal, this))
{
    m_next->setObjectName(u"nextStep"_s);
    m_cancel->setObjectName(u"cancelOrder"_s);
    m_more->setObjectName(u"moreActs"_s);
    m_waybill->setObjectName(u"waybill"_s);
    m_save->setObjectName(u"saveWaybill"_s);
    setKeyHint(m_next, QKeySequence(Qt::CTRL | Qt::Key_Return));
    acts()->addWidget(m_next);
    acts()->addWidget(m_cancel);
    acts()->addStretch(1);
    acts()->addWidget(m_more);
    subRow()->addWidget(m_origin, 1);
    connect(m_origin, &OrderOrigin::openRequested, this, &OrderDetail::openOnPromRequested);
    connect(m_more, &QPushButton::clicked, this,
            [this] { Q_EMIT moreRequested(m_more->mapToGlobal(QPoint(0, m_more->height() + 2))); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (const auto to = m_order ? nextState(m_order->state) : std::nullopt)
            Q_EMIT nextRequested(*to);
    });
    connect(m_cancel, &QPushButton::clicked, this, &OrderDetail::cancelRequested);
    makeSections();
    retranslate();
}

void OrderDetail::makeSections()
{
    auto *notes = new QVBoxLayout(m_notes);
    notes->setContentsMargins(metrics::pageSide, 12, metrics::pageSide, 2);
    notes->setSpacing(metrics::gap);
    for (Banner *note : {m_own, m_problems}) {
        note->setTall(true);
        notes->addWidget(note);
    }

    addTab(u"order"_s, [] { return OrderDetail::tr("Order"); });
    QVBoxLayout *buyer = addSection(u" "_s, &m_buyerTitle);
    buyer->addWidget(m_buyer = new OrderBuyer(this));
    connect(m_buyer, &OrderBuyer::ordersRequested, this, [this] {
        if (m_order && m_order->client)
            Q_EMIT buyerOrdersRequested(*m_order->client, m_order->buyer.fullName());
    });

    QVBoxLayout *delivery = addSection({});
    auto *deliveryHead = new QHBoxLayout;
    deliveryHead->addWidget(m_deliveryTitle = new Label({}, Tone::Second, TypeStep::Small, this), 1);
    m_deliveryTitle->setStrong(true);
    deliveryHead->addWidget(m_otherCarrier = new LinkButton({}, this));
    m_otherCarrier->setObjectName(u"otherCarrier"_s);
    connect(m_otherCarrier, &LinkButton::clicked, this, [this] {
        m_choosesCarrier = true;
        showWaybill(*m_order);
        m_carrier->setFocus();
    });
    deliveryHead->addWidget(m_carrier);
    delivery->addLayout(deliveryHead);
    auto *where = new QVBoxLayout;
    where->setSpacing(0);
    where->addWidget(m_option = wrapping(this));
    where->addWidget(m_address = wrapping(this, Tone::Second));
    delivery->addLayout(where);
    for (const QString &carrier : carriers())
        m_carrier->addItem(carrierTitle(carrier), carrier);
    m_waybillField = new Field(u" "_s, m_waybill, this);
    m_waybillField->hideLabel();
    m_waybillField->setBeside(m_save);
    delivery->addWidget(m_waybillField);
    connect(m_waybill, &QLineEdit::textEdited, this, [this] { checkWaybill(); });
    connect(m_carrier, &QComboBox::activated, this, [this] {
        m_carrierChosen = true;
        checkWaybill();
    });
    connect(m_waybill, &QLineEdit::returnPressed, this, &OrderDetail::saveWaybill);
    connect(m_save, &QPushButton::clicked, this, &OrderDetail::saveWaybill);

    QVBoxLayout *goods = addSection({});
    auto *goodsHead = new QHBoxLayout;
    goodsHead->setSpacing(6);
    goodsHead->addWidget(m_linesTitle = new Label({}, Tone::Second, TypeStep::Small, this));
    m_linesTitle->setStrong(true);
    goodsHead->addWidget(m_lineCount = new Counter(Counter::Look::Plain, this));
    goodsHead->addStretch(1);
    goods->addLayout(goodsHead);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(8);
    goods->addLayout(m_lines);
    m_sums = new QVBoxLayout;
    m_sums->setSpacing(2);
    QVBoxLayout *sums = addSection({});
    sums->addLayout(m_sums);
    sums->addWidget(m_payment = new CellLabel(this));

    body()->insertWidget(0, m_notes); // after the sections: it brings no line with it

    QVBoxLayout *note = addSection(u" "_s, &m_noteTitle);
    note->addWidget(m_note = wrapping(this));
    addTab(historyTab, [] { return OrderDetail::tr("History"); });
    addSection({})->addWidget(m_history = new HistorySection(m_context.clock, this));
    m_history->standAlone();
    connect(this, &DetailPane::currentTabChanged, this, [this] {
        if (wantsHistory())
            Q_EMIT historyWanted();
    });
    setFoot(m_foot = new OrderFoot(m_context, this));
}

std::optional<OrderState> OrderDetail::nextState(OrderState state)
{
    switch (state) {
    case OrderState::New:
        return OrderState::Confirmed;
    case OrderState::Confirmed:
        return OrderState::Packing;
    case OrderState::Packing:
        return OrderState::Shipped;
    case OrderState::Shipped:
        return OrderState::Completed;
    case OrderState::Completed:
    case OrderState::Cancelled:
    case OrderState::Returned:
        return std::nullopt;
    }
    return std::nullopt;
}

void OrderDetail::show(const orders::Order &order)
{
    const bool other = !m_order || m_order->id != order.id;
    const std::optional<orders::Order> left = other && keepDraft() ? m_order : std::nullopt;
    const bool typing = !other && isTypingWaybill();
    if (!typing)
        m_meanwhile.clear();
    else if (order.waybill != m_order->waybill)
        m_meanwhile = order.waybill;
    m_carrierChosen = m_carrierChosen && !other;
    m_choosesCarrier = m_choosesCarrier && !other;
    const QString &provider = order.delivery.provider; // untold: the most frequent one
    const bool otherProvider = other || provider != m_order->delivery.provider;
    m_order = order;
    if (!typing) {
        if (!order.waybill.isEmpty())
            Q_EMIT waybillSeen(order.id, order.waybill);
        const auto draft = m_drafts.constFind(order.id.value());
        const bool drafted = draft != m_drafts.constEnd() && mayTakeWaybill();
        m_waybill->setText(drafted ? draft->number : order.waybill);
        m_waybill->setModified(false);
        m_waybillField->setError({});
        if (drafted) {
            m_carrierChosen = draft->carrierChosen;
            m_carrier->setCurrentIndex(m_carrier->findData(draft->carrier));
        }
        m_waybill->setModified(drafted);
        m_drafts.remove(order.id.value());
        if (drafted)
            checkWaybill();
    }
    // Prom's provider leads; what was chosen here stays.
    if (otherProvider && !m_carrierChosen) {
        m_carrier->setCurrentIndex(provider.isEmpty() ? 0 : m_carrier->findData(orders::carrierOfProvider(provider)));
        if (isTypingWaybill())
            checkWaybill();
    }
    if (other) {
        m_same.clear();
        m_history->setRows({}, {});
        m_buyer->showBought({});
    }
    retranslate();
    showContent();
    if (wantsHistory())
        Q_EMIT historyWanted();
    if (other)
        scrollToTop();
    if (left)
        Q_EMIT waybillLeft(*left);
    Q_EMIT shown();
}

void OrderDetail::showBought(OrderId id, const orders::ClientTotals &bought)
{
    if (!m_order || m_order->id != id)
        return;
    m_buyer->showBought(bought);
}

bool OrderDetail::wantsHistory() const
{
    return m_order && currentTab() == historyTab;
}

void OrderDetail::setNextRound(const NextRound &next)
{
    m_foot->setNextRound(next);
}

void OrderDetail::openHistory()
{
    setCurrentTab(historyTab);
}

void OrderDetail::showHistory(OrderId id, const QList<journal::HistoryRow> &rows)
{
    if (!m_order || m_order->id != id)
        return;
    const QString currency = m_order->total ? m_order->total->currency().code() : QString();
    m_history->setRows(rows, [currency](const QString &field, const std::optional<QString> &value) {
        return words::historyFieldValue(field, value, currency);
    });
}

void OrderDetail::showActs(const orders::Order &order)
{
    const auto next = nextState(order.state);
    const bool mayCancel = orders::mayMove(order.state, OrderState::Cancelled);
    const QWidget *focused = window()->focusWidget();
    // Qt would give it to the next field, and a person who types on would type there.
    const bool lost = (focused == m_next && !next) || (focused == m_cancel && !mayCancel) ||
                      (!mayTakeWaybill() && (focused == m_carrier || focused == m_save)) ||
                      (!showsWaybill() && focused == m_waybill);
    if (lost)
        Q_EMIT focusLost();
    m_next->setVisible(next.has_value());
    if (next)
        m_next->setText(stepVerb(*next));
    m_cancel->setVisible(mayCancel);
}

void OrderDetail::showDelivery(const orders::Order &order)
{
    setOrHide(m_option, order.delivery.option);
    const bool same = order.recipient.isEmpty() || (order.recipient.fullName() == order.buyer.fullName() &&
                                                    order.recipient.phone == order.buyer.phone);
    const QString recipient =
        same ? tr("the recipient is the buyer")
             : tr("recipient: %1")
                   .arg(QString(order.recipient.fullName() + u"  "_s + prettyPhone(order.recipient.phone)).trimmed());
    m_recipient = recipient;
    placeRecipient();
    showWaybill(order);
}

// Behind the address where both have room in a line, else below it.
void OrderDetail::placeRecipient()
{
    if (!m_order)
        return;
    const QString &address = m_order->delivery.address;
    const QString together = address.isEmpty() ? m_recipient : address + u" · "_s + m_recipient;
    const int room = width() - 2 * metrics::pageSide - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    const bool fits = m_address->fontMetrics().horizontalAdvance(together) <= room;
    m_address->setText(fits || address.isEmpty() ? together : address + u'\n' + m_recipient);
}

void OrderDetail::showLines(const orders::Order &order)
{
    while (QLayoutItem *old = m_lines->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const orders::OrderLine &line : order.lines)
        m_lines->addWidget(new OrderLineView(line, m_context.thumbnails, this));
    m_lineCount->setCount(order.lines.size());
}

void OrderDetail::showSums(const orders::Order &order)
{
    while (QLayoutItem *old = m_sums->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    const auto add = [this](const QString &name, const std::optional<Money> &sum, const QString &unread = {},
                            bool important = false) {
        m_sums->addWidget(new SumRow(name, new MoneyLabel(sum, unread, important, this), important, this));
    };
    add(tr("Goods"), order.total, order.totalRaw);
    if (order.delivery.cost)
        add(tr("Delivery"), order.delivery.cost);
    if (order.fullTotal)
        add(tr("Total"), order.fullTotal, {}, true);
    if (order.commission) { // the shop pays it: no part of what the buyer's sum is made of
        if (order.fullTotal)
            m_sums->addSpacing(metrics::gap);
        add(tr("Prom commission"), order.commission->negated());
    }
    QStringList payment{order.payment.option, words::paymentStatusTitle(order.payment.status)};
    if (order.payment.statusChanged && !order.payment.status.isEmpty())
        payment.append(words::formatMoment(*order.payment.statusChanged, m_context.clock.now()));
    payment.removeAll(QString());
    m_payment->setCell(Cell::payment(paymentMarkOf(order.payment), payment.join(u" · "_s)));
}

void OrderDetail::showProblems(const orders::Order &order)
{
    QStringList said;
    for (const QString &code : order.problems)
        said.append(words::problemSentence(code));
    m_problems->setVisible(!said.isEmpty());
    if (!said.isEmpty())
        m_problems->setWords(Banner::Kind::Warning, tr("Prom's answer could not be read whole"), said.join(u' '));
    showOwnStatus(order);
    m_notes->setVisible(!said.isEmpty() || order.hasOwnStatus());
}

// Our state goes its own way; what the shop itself wrote on Prom is not replaced without a word.
void OrderDetail::showOwnStatus(const orders::Order &order)
{
    m_own->setVisible(order.hasOwnStatus());
    m_next->setToolTip({});
    if (!order.hasOwnStatus())
        return;
    const auto next = nextState(order.state);
    QString then;
    if (next && order.sentStates.contains(*next)) {
        then = m_context.stores.isTest(order.store)
                   ? tr("The store is in Test: “%1” leaves it as it is.").arg(stepVerb(*next))
               : !m_context.stores.sendsStatuses(order.store)
                   ? tr("Order statuses are switched off for the store: “%1” leaves it as it is.").arg(stepVerb(*next))
                   : tr("“%1” replaces it on Prom.").arg(stepVerb(*next));
        m_next->setToolTip(then);
    }
    m_own->setWords(
        Banner::Kind::Info, tr("On Prom: “%1”").arg(words::promStatusTitle(order.promStatus, order.promStatusTitle)),
        QString(tr("This is a status of the shop's own; here the order is “%1”.").arg(words::title(order.state)) +
                u' ' + then)
            .trimmed());
}

void OrderDetail::retranslate()
{
    m_buyerTitle->setText(tr("Buyer"));
    m_deliveryTitle->setText(tr("Delivery"));
    m_linesTitle->setText(tr("Goods"));
    m_waybillField->setLabel(tr("Waybill"));
    m_more->setToolTip(tr("More that can be done"));
    m_more->setAccessibleName(m_more->toolTip());
    m_carrier->setAccessibleName(tr("Carrier"));
    m_otherCarrier->setWords(tr("another carrier"));
    for (int i = 0; i < m_carrier->count(); ++i)
        m_carrier->setItemText(i, carrierTitle(m_carrier->itemData(i).toString()));
    m_noteTitle->setText(tr("Buyer's comment"));
    m_cancel->setText(tr("Cancel…"));
    if (!m_order)
        return;
    const orders::Order &order = *m_order;
    setTitle(
        tr("No. %1").arg(order.promId ? QString::number(order.promId->value()) : tr("local %1").arg(order.id.value())));
    setChip(chipOf(order.state), words::title(order.state));
    m_origin->show(order);
    showActs(order);
    showProblems(order);
    m_buyer->show(order);
    showDelivery(order);
    showLines(order);
    showSums(order);
    m_note->setText(order.note.isEmpty() ? tr("none") : order.note);
    m_foot->show(order);
}

void OrderDetail::resizeEvent(QResizeEvent *event)
{
    DetailPane::resizeEvent(event);
    placeRecipient();
}

void OrderDetail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DetailPane::changeEvent(event);
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_parts.h"

#include "base/phone.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/flow_layout.h"
#include "ui/common/label.h"
#include "words/format.h"
#include "words/titles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QHBoxLayout *rowIn(QVBoxLayout *column, int spacing)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing);
    column->addLayout(row);
    return row;
}

} // namespace

QString prettyPhone(const QString &phone)
{
    const auto parsed = Phone::parse(phone);
    return parsed ? parsed->pretty().replace(u' ', QChar::Nbsp) : phone; // a line never ends within it
}

OrderOrigin::OrderOrigin(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_tile(new CellLabel(this))
    , m_store(new LinkButton({}, this))
    , m_rest(new Label({}, Tone::Second, TypeStep::Normal, this))
{
    m_store->setObjectName(u"openOnProm"_s);
    m_store->setIcon(u"open_external"_s);
    m_rest->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(5);
    m_tile->setFixedWidth(16);
    row->addWidget(m_tile);
    row->addWidget(m_store);
    row->addWidget(m_rest, 1);
    connect(m_store, &LinkButton::clicked, this, &OrderOrigin::openRequested);
}

void OrderOrigin::show(const orders::Order &order)
{
    const StoreTile tile = m_context.stores.tile(order.store);
    m_tile->setCell(Cell::stores({tile}));
    const bool onProm = order.store && order.promId;
    m_store->setVisible(onProm);
    m_store->setWords(tile.name);
    m_store->setToolTip(tr("Open the order on Prom (Ctrl+O)"));
    QStringList rest{words::formatMoment(order.created, m_context.clock.now())};
    if (!onProm)
        rest.prepend(tile.name);
    if (!order.source.isEmpty())
        rest.append(words::orderSourceTitle(order.source));
    const QString dot = u" · "_s;
    m_rest->setText((onProm ? u"· "_s : QString()) + rest.join(dot));
    QStringList whole{words::formatMomentInFull(order.created)};
    if (!order.promStatus.isEmpty())
        whole.append(tr("on Prom: %1").arg(words::promStatusTitle(order.promStatus, order.promStatusTitle)));
    m_rest->setToolTip(whole.join(dot));
}

OrderBuyer::OrderBuyer(QWidget *parent)
    : QWidget(parent)
    , m_name(new Label({}, Tone::Normal, TypeStep::Normal, this))
    , m_dontCall(new Tag({}, this))
    , m_phone(new Label({}, Tone::Normal, TypeStep::Normal, this))
    , m_copy(makeIconButton(u"copy"_s, {}, this))
    , m_bought(new LinkButton({}, this))
    , m_email(new Label({}, Tone::Second, TypeStep::Normal, this))
{
    m_bought->setObjectName(u"buyerOrders"_s);
    m_copy->setObjectName(u"copyPhone"_s);
    m_name->setStrong(true);
    m_name->setWordWrap(true);
    for (Label *label : {m_name, m_phone, m_email})
        label->setSelectable(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QHBoxLayout *first = rowIn(column, 8);
    first->addWidget(m_name, 1);
    first->addWidget(m_dontCall);
    auto *second = new FlowLayout(4); // a narrow pane leaves more room to the list
    column->addLayout(second);
    second->addWidget(m_phone);
    second->addWidget(m_copy);
    second->addWidget(m_bought);
    second->setAlignment(m_bought, Qt::AlignRight);
    column->addWidget(m_email);
    m_bought->hide();
    connect(m_bought, &LinkButton::clicked, this, &OrderBuyer::ordersRequested);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString(m_phone->text()).remove(u' ')); });
}

void OrderBuyer::show(const orders::Order &order)
{
    m_name->setText(order.buyer.fullName().isEmpty() ? words::unknownValue() : order.buyer.fullName());
    m_dontCall->setText(tr("no call back"));
    m_dontCall->setToolTip(tr("The buyer asks not to be called back."));
    m_dontCall->setVisible(order.dontCall.value_or(false));
    m_phone->setText(prettyPhone(order.buyer.phone));
    m_phone->setVisible(!order.buyer.phone.isEmpty());
    m_copy->setVisible(!order.buyer.phone.isEmpty());
    setIconButtonWords(m_copy, tr("Copy the phone number"));
    m_email->setText(order.email);
    m_email->setVisible(!order.email.isEmpty());
}

void OrderBuyer::showBought(const std::optional<orders::ClientTotals> &bought)
{
    if (bought)
        m_bought->setWords(tr("%n order(s) · %1", nullptr, bought->orders).arg(words::formatMoney(bought->total)));
    m_bought->setVisible(bought && bought->orders > 1);
}

OrderFoot::OrderFoot(const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_read(new Label({}, Tone::Muted, TypeStep::Small, this))
    , m_icon(new IconLabel(u"arrow_clockwise"_s, 14, Tone::Muted, false, this))
    , m_again(new Label({}, Tone::Muted, TypeStep::Small, this))
{
    m_again->setObjectName(u"nextRound"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageSide, 4, metrics::pageSide, 4);
    row->setSpacing(5);
    row->addWidget(m_read);
    row->addStretch(1);
    row->addWidget(m_icon);
    row->addWidget(m_again);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &OrderFoot::countDown);
    countDown();
}

void OrderFoot::show(const orders::Order &order)
{
    m_store = order.store;
    m_read->setText(order.store ? tr("From Prom: %1").arg(words::formatMoment(order.read, m_context.clock.now()))
                                : tr("Made here"));
    countDown();
}

void OrderFoot::setNextRound(const NextRound &next)
{
    m_next = next;
    countDown();
}

void OrderFoot::countDown()
{
    const stores::Store *store = m_store ? m_context.stores.find(*m_store) : nullptr;
    const bool paused = store && store->pause != stores::PauseReason::None; // then no time is known
    const auto at = m_store && m_next && !paused ? m_next(*m_store) : std::nullopt;
    const qint64 left = at ? (at->ms() - m_context.clock.now().ms()) / 1000 : 0;
    m_icon->setVisible(left > 0 || paused);
    m_again->setVisible(left > 0 || paused);
    if (paused)
        m_again->setText(tr("waits: the store is paused"));
    else if (left > 0)
        m_again->setText(tr("again in %1").arg(u"%1:%2"_s.arg(left / 60).arg(left % 60, 2, 10, QChar(u'0'))));
}

void OrderFoot::showEvent(QShowEvent *event)
{
    m_second.start();
    countDown();
    QWidget::showEvent(event);
}

void OrderFoot::hideEvent(QHideEvent *event)
{
    m_second.stop();
    QWidget::hideEvent(event);
}

} // namespace kramar::ui

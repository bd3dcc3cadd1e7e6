// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/many_orders.h"

#include "ui/common/list_page.h"
#include "ui/common/selection_pane.h"
#include "ui/common/when_done.h"
#include "ui/orders/cancel_dialog.h"
#include "ui/orders/order_detail.h"
#include "ui/orders/order_lines.h"
#include "words/format.h"
#include "words/titles.h"

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QList<OrderState> statesToCancelFrom()
{
    QList<OrderState> states;
    for (const OrderState state : allOrderStates()) {
        if (orders::mayMove(state, OrderState::Cancelled))
            states.append(state);
    }
    return states;
}

} // namespace

ManyOrders::ManyOrders(orders::Orders &orders, const PageContext &context, ListPage *page)
    : QObject(page)
    , m_orders(orders)
    , m_context(context)
    , m_page(page)
    , m_pane(new SelectionPane([](int count) { return ManyOrders::tr("%n order(s) chosen", nullptr, count); }))
{
    for (const OrderState from : allOrderStates()) {
        const auto to = OrderDetail::nextState(from);
        if (!to)
            continue;
        m_pane->addAct({.name = u"step_"_s + toCode(*to),
                        .words =
                            [this, from, to = *to](int) {
                                return tr("%1: %2", "an act, and how many orders it is for")
                                    .arg(stepVerb(to), words::formatCount(countIn(from)));
                            },
                        .act = [this, from] { step(from); },
                        .whyNot =
                            [this, from] {
                                return !m_known ? tr("The chosen orders are being counted.")
                                       : countIn(from) == 0
                                           ? tr("None of the chosen orders is “%1”.").arg(words::title(from))
                                           : QString();
                            }});
    }
    m_pane->addAct({.name = u"cancelMany"_s,
                    .words = [this](int) { return tr("Cancel: %1…").arg(words::formatCount(cancellable())); },
                    .act = [this] { askToCancel(); },
                    .whyNot =
                        [this] {
                            return !m_known             ? tr("The chosen orders are being counted.")
                                   : cancellable() == 0 ? tr("None of the chosen orders can be cancelled.")
                                                        : QString();
                        }});
    m_pane->setNote([this](int) { return aboutOwnStatuses(); });
    m_page->setSelectionPane(m_pane);
    connect(m_page, &ListPage::chosenChanged, this, &ManyOrders::refresh);
}

// One question at a time, however fast the choice changes.
void ManyOrders::refresh()
{
    if (!m_page->isManyChosen())
        return;
    if (const QList<qint64> ids = m_page->table()->idsForAct(); ids != m_ids) {
        m_ids = ids;
        m_known = false; // nothing is done with these by what was counted for others
        m_parts.clear();
        m_pane->retranslate();
    }
    if (m_asked) {
        m_stale = true;
        return;
    }
    m_asked = true;
    m_stale = false;
    whenDone(this, m_orders.standing(m_ids), [this](const Result<QList<orders::StandingPart>> &parts) {
        m_asked = false;
        if (m_stale)
            return refresh(); // of another choice, or older than what has happened since
        m_known = parts.has_value();
        m_parts = parts.value_or(QList<orders::StandingPart>());
        m_pane->retranslate();
        if (!parts)
            Q_EMIT failed(parts.error());
    });
}

qint64 ManyOrders::countIn(OrderState state) const
{
    qint64 count = 0;
    for (const orders::StandingPart &part : m_parts)
        count += part.state == state ? part.orders : 0;
    return count;
}

// What a step would take away on Prom is said before it does.
QString ManyOrders::aboutOwnStatuses() const
{
    qint64 own = 0;
    for (const orders::StandingPart &part : m_parts)
        own += m_context.stores.isTest(part.store) ? 0 : part.withOwnStatus;
    return own == 0 ? QString()
                    : tr("On Prom %n of them stand in a status of the shop's own: a step that Prom is told of replaces "
                         "it.",
                         nullptr, static_cast<int>(own));
}

qint64 ManyOrders::cancellable() const
{
    qint64 count = 0;
    for (const OrderState state : statesToCancelFrom())
        count += countIn(state);
    return count;
}

std::optional<OrderState> ManyOrders::firstState() const
{
    for (const OrderState from : allOrderStates()) {
        if (OrderDetail::nextState(from) && countIn(from) > 0)
            return from;
    }
    return std::nullopt;
}

void ManyOrders::stepFirst()
{
    if (const auto from = firstState())
        step(*from);
}

void ManyOrders::step(OrderState from)
{
    if (const auto to = OrderDetail::nextState(from))
        move(m_ids, {from}, *to);
}

void ManyOrders::askToCancel()
{
    if (cancellable() == 0)
        return;
    auto *dialog = new CancelDialog(
        CancelSubject::of(m_parts, m_context),
        [this, ids = m_ids](const orders::Cancellation &why) {
            move(ids, statesToCancelFrom(), OrderState::Cancelled, why);
        },
        m_page);
    dialog->open();
}

void ManyOrders::move(const QList<qint64> &ids, const QList<OrderState> &from, OrderState to,
                      const std::optional<orders::Cancellation> &cancellation)
{
    whenDone(this, m_orders.setStateOfAll(ids, from, to, cancellation, m_context.undoDelayMs),
             [this, to](const Result<orders::Orders::ManyMoved> &done) {
                 if (!done) {
                     Q_EMIT failed(done.error());
                     return;
                 }
                 if (done->refused)
                     Q_EMIT failed(*done->refused);
                 if (done->moved > 0)
                     Q_EMIT moved(done->act, done->moved, to);
             });
}

} // namespace kramar::ui

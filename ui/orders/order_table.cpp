// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_table.h"

#include "ui/common/filter_values.h"
#include "ui/common/row_data.h"
#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct OrderTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::OrderTable)
};

const orders::Order &orderIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<orders::Order>());
    return *static_cast<const orders::Order *>(payload.constData());
}

bool isEnded(const orders::Order &order)
{
    return order.state == OrderState::Completed || order.state == OrderState::Cancelled;
}

QString deliveryShort(const orders::Delivery &delivery)
{
    if (delivery.provider == u"nova_poshta")
        return OrderTable::tr("NP", "Nova Poshta, short");
    if (delivery.provider == u"ukrposhta")
        return OrderTable::tr("UP", "Ukrposhta, short");
    if (delivery.provider == u"meest")
        return u"Meest"_s;
    return delivery.option;
}

Cell deliveryCell(const orders::Order &order)
{
    QList<TextRun> runs;
    if (const QString carrier = deliveryShort(order.delivery); !carrier.isEmpty())
        runs.append({carrier, Tone::Muted});
    if (!order.waybill.isEmpty())
        runs.append({order.waybill, Tone::Normal});
    else if ((order.state == OrderState::Confirmed || order.state == OrderState::Packing) && !order.delivery.isPickup())
        runs.append({OrderTable::tr("no waybill"), Tone::Warn});
    return Cell::runs(runs).withTooltip(order.delivery.address);
}

// The method in the trade's short words; of a cancelled order that nobody paid, just that.
Cell paymentCell(const orders::Order &order)
{
    const bool neverPaid = order.state == OrderState::Cancelled && order.payment.status == u"unpaid";
    const QString status = words::paymentStatusTitle(order.payment.status);
    Cell cell = Cell::payment(neverPaid ? PaymentMark::OnDelivery : paymentMarkOf(order.payment),
                              neverPaid ? OrderTable::tr("Not paid") : words::paymentMethodShort(order.payment.option));
    QStringList whole{order.payment.option, status};
    whole.removeAll(QString());
    cell.tooltip = whole.join(u" · "_s);
    if (!status.isEmpty())
        cell.spoken = neverPaid ? cell.text : cell.text + u", "_s + status;
    return cell;
}

// Our state, and beside it the word on Prom where it is the shop's own.
Cell stateCell(const orders::Order &order)
{
    Cell cell = Cell::chip(chipOf(order.state), words::title(order.state));
    if (order.hasOwnStatus()) {
        cell.second = words::promStatusTitle(order.promStatus, order.promStatusTitle);
        cell.tooltip = OrderTable::tr("On Prom: “%1”, a status of the shop's own").arg(cell.second);
    }
    return cell;
}

template <class Make>
std::function<Cell(const QVariant &)> cellOf(Make make)
{
    return [make](const QVariant &payload) {
        const orders::Order &order = orderIn(payload);
        return make(order).asQuiet(isEnded(order));
    };
}

// What an order is known by stands out until somebody has opened it.
template <class Make>
std::function<Cell(const QVariant &)> nameOf(Make make)
{
    return [make](const QVariant &payload) {
        const orders::Order &order = orderIn(payload);
        return make(order).asQuiet(isEnded(order)).asStrong(!order.opened);
    };
}

} // namespace

orders::OrderQuery orderQueryOf(const TableQuery &query, Timestamp now)
{
    orders::OrderQuery wanted;
    wanted.search = query.search;
    if (!query.sortKey.isEmpty()) {
        wanted.sort = query.sortKey;
        wanted.descending = query.descending;
    }
    for (const QVariant &code : conditionOf(query, u"state"_s).toList()) {
        if (const auto state = orderStateOf(code.toString()))
            wanted.states.append(*state);
    }
    wanted.numbers = idsIn<PromOrderId>(conditionOf(query, u"number"_s));
    wanted.stores = idsIn<StoreId>(conditionOf(query, u"store"_s));
    if (const QVariant client = conditionOf(query, u"client"_s); client.isValid())
        wanted.client = ClientId(client.toString().section(u' ', 0, 0).toLongLong());
    wanted.promStatuses = textsOf(conditionOf(query, u"prom_status"_s));
    if (const auto days = DaySpan::of(conditionOf(query, u"created"_s))) {
        const DaySpan::Bounds bounds = days->bounds(now);
        wanted.createdFrom = bounds.from;
        wanted.createdTo = bounds.before;
    }
    if (const auto sum = NumberSpan::of(conditionOf(query, u"total"_s))) {
        wanted.totalFrom = sum->from;
        wanted.totalTo = sum->to;
    }
    if (const QVariant paid = conditionOf(query, u"paid"_s); paid.isValid())
        wanted.paid = paid.toBool();
    if (const QVariant waybill = conditionOf(query, u"waybill"_s); waybill.isValid())
        wanted.hasWaybill = waybill.toBool();
    const QString view = conditionOf(query, u"view"_s).toString();
    wanted.paidWithoutWaybill = view == order_view::paidWithoutWaybill;
    wanted.awaitingPayment = view == order_view::awaitingPayment;
    wanted.onlyPending = view == order_view::pending;
    wanted.onlyWithProblems = view == order_view::problems;
    return wanted;
}

QFuture<Result<QList<qint64>>> OrderSource::ids(const TableQuery &query)
{
    return m_orders.ids(orderQueryOf(query, m_clock.now()));
}

QFuture<Result<qint64>> OrderSource::count(const TableQuery &query)
{
    return m_orders.count(orderQueryOf(query, m_clock.now()));
}

QFuture<Result<QList<RowData>>> OrderSource::rows(const QList<qint64> &ids)
{
    return asRows(m_orders.rows(ids), [](const orders::Order &order) { return order.id.value(); });
}

PaymentMark paymentMarkOf(const orders::Payment &payment)
{
    if (payment.status == u"paid" || payment.status == u"paid_out")
        return PaymentMark::Paid;
    if (payment.status == u"refunded")
        return PaymentMark::Returned;
    return payment.status.isEmpty() ? PaymentMark::OnDelivery : PaymentMark::Awaited;
}

SyncMark syncMarkOf(const orders::Order &order, const StoreDirectory &stores)
{
    if (!order.queueState)
        return SyncMark::None;
    if (*order.queueState == QueueState::Waiting && stores.isTest(order.store))
        return SyncMark::Test;
    return markOf(*order.queueState);
}

QList<TableColumn> orderColumns(const PageContext &context)
{
    const PageContext *with = &context; // outlives the page
    QList<TableColumn> columns{TableColumn::ticks()};
    columns.append({.key = u"mark"_s,
                    .title = [] { return OrderTable::tr("Exchange"); },
                    .width = 20,
                    .sortable = false,
                    .titled = false,
                    .cell = cellOf([with](const orders::Order &order) {
                        Cell cell = Cell::mark(syncMarkOf(order, with->stores));
                        if (order.statusKeptHere)
                            return std::move(cell).withTooltip(OrderTable::tr(
                                "The status is not sent: order statuses are switched off on the store's page."));
                        return std::move(cell).withTooltip(order.promWords.isEmpty() ? cell.tooltip : order.promWords);
                    })});
    columns.append({.key = u"number"_s,
                    .title = [] { return OrderTable::tr("Prom No."); },
                    .width = 72,
                    .descending = true,
                    .cell = nameOf([](const orders::Order &order) {
                        return Cell::plain(order.promId ? QString::number(order.promId->value())
                                                        : OrderTable::tr("local"));
                    })});
    columns.append({.key = u"created"_s,
                    .title = [] { return OrderTable::tr("Created", "when the order was made"); },
                    .width = 78,
                    .yields = 2,
                    .descending = true,
                    .cell = cellOf([with](const orders::Order &order) {
                        return Cell::moment(order.created, words::formatShortMoment(order.created, with->clock.now()))
                            .withTooltip(words::formatMomentInFull(order.created));
                    })});
    columns.append({.key = u"name"_s,
                    .title = [] { return OrderTable::tr("Client"); },
                    .width = 150,
                    .least = 126,
                    .roomy = 190,
                    .stretch = true,
                    .cell = nameOf([](const orders::Order &order) {
                        const QString whole = order.buyer.fullName();
                        return Cell::plain(order.buyer.shortName()).withTooltip(whole);
                    })});
    columns.append({.key = u"total"_s,
                    .title = [] { return OrderTable::tr("Total"); },
                    .width = 98, // five digits with the hundredths and the currency
                    .least = 84, // without it
                    .roomy = 108,
                    .alignment = Qt::AlignRight,
                    .descending = true,
                    .cell = cellOf([](const orders::Order &order) { return Cell::money(order.sum()); })});
    columns.append({.key = u"state"_s,
                    .title = [] { return OrderTable::tr("State"); },
                    .width = 113, // the longest of our words
                    .roomy = 150,
                    .cell = cellOf(stateCell)});
    columns.append({.key = u"payment"_s,
                    .title = [] { return OrderTable::tr("Payment"); },
                    .width = 108,
                    .least = 34, // the sign alone
                    .roomy = 130,
                    .yields = 4,
                    .sortable = false,
                    .cell = cellOf(paymentCell)});
    columns.append({.key = u"delivery"_s,
                    .title = [] { return OrderTable::tr("Delivery, waybill"); },
                    .width = 130, // a waybill with a short word for its carrier
                    .least = 122, // without
                    .roomy = 170,
                    .yields = 1,
                    .elide = Qt::ElideLeft,
                    .sortable = false,
                    .cell = cellOf(deliveryCell)});
    columns.append({.key = u"store"_s,
                    .title = [] { return OrderTable::tr("Store"); },
                    .width = 102,
                    .least = 38, // the logo alone
                    .roomy = 150,
                    .yields = 3,
                    .elide = Qt::ElideMiddle,
                    .sortable = false,
                    .cell = cellOf([with](const orders::Order &order) {
                        const StoreTile tile = with->stores.tile(order.store);
                        return Cell::store(tile).withTooltip(tile.name);
                    })});
    columns.append({.key = u"prom_status"_s,
                    .title = [] { return OrderTable::tr("Status on Prom"); },
                    .width = 120,
                    .sortable = false,
                    .hidden = true,
                    .cell = cellOf([](const orders::Order &order) {
                        return Cell::plain(words::promStatusTitle(order.promStatus, order.promStatusTitle));
                    })});
    columns.append({.key = u"modified"_s,
                    .title = [] { return OrderTable::tr("Changed on Prom"); },
                    .width = 120,
                    .hidden = true,
                    .descending = true,
                    .cell = cellOf([with](const orders::Order &order) {
                        return Cell::moment(
                            order.modified,
                            order.modified ? words::formatShortMoment(*order.modified, with->clock.now()) : QString());
                    })});
    columns.append({.key = u"note"_s,
                    .title = [] { return OrderTable::tr("Comment"); },
                    .width = 160,
                    .sortable = false,
                    .hidden = true,
                    .cell = cellOf([](const orders::Order &order) { return Cell::plain(order.note.simplified()); })});
    columns.append({.key = u"source"_s,
                    .title = [] { return OrderTable::tr("Source"); },
                    .width = 110,
                    .sortable = false,
                    .hidden = true,
                    .cell = cellOf([](const orders::Order &order) {
                        return Cell::plain(words::orderSourceTitle(order.source));
                    })});
    return columns;
}

} // namespace kramar::ui

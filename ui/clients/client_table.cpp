// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/client_table.h"

#include "base/phone.h"
#include "ui/common/row_columns.h"
#include "ui/common/row_data.h"
#include "words/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int regularFrom = 2; // orders that were not cancelled

struct ClientTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::ClientTable)
};

Result<QList<RowData>> joined(const Result<QList<clients::ClientRow>> &rows,
                              const Result<QList<orders::ClientTotals>> &totals)
{
    if (!rows)
        return rows.error();
    if (!totals)
        return totals.error();
    QHash<qint64, orders::ClientTotals> bought;
    for (const orders::ClientTotals &total : *totals)
        bought.insert(total.client.value(), total);
    QList<RowData> found;
    for (const clients::ClientRow &row : *rows) {
        const qint64 id = row.client.id.value();
        found.append({id, QVariant::fromValue(ClientEntry{row, bought.value(id)})});
    }
    return found;
}

} // namespace

QFuture<Result<QList<qint64>>> ClientSource::ids(const TableQuery &query)
{
    clients::Clients::Query wanted;
    wanted.search = query.search;
    if (!query.sortKey.isEmpty()) {
        wanted.sort = query.sortKey;
        wanted.descending = query.descending;
    }
    wanted.stores = idsIn<StoreId>(conditionOf(query, u"store"_s));
    const QString view = conditionOf(query, u"view"_s).toString();
    wanted.onlyWithoutPhone = view == client_view::noPhone;
    if (view != client_view::regular)
        return m_clients.ids(wanted);
    return followed(life(), m_orders.clientsWithOrders(regularFrom),
                    [&clients = m_clients, wanted](const Result<QList<qint64>> &regular) mutable {
                        wanted.among = regular ? *regular : QList<qint64>();
                        return regular ? clients.ids(wanted) : QtFuture::makeReadyFuture(regular);
                    });
}

QFuture<Result<QList<RowData>>> ClientSource::rows(const QList<qint64> &ids)
{
    const QFuture<Result<QList<orders::ClientTotals>>> totals = m_orders.totalsOfClients(ids);
    return followed(life(), m_clients.rows(ids), [totals](const Result<QList<clients::ClientRow>> &rows) {
        return mapped(totals,
                      [rows](const Result<QList<orders::ClientTotals>> &bought) { return joined(rows, bought); });
    });
}

QString prettyPhones(const QStringList &phones, QChar between)
{
    QStringList pretty;
    for (const QString &phone : phones) {
        const auto parsed = Phone::parse(phone);
        pretty.append(parsed ? parsed->pretty().replace(u' ', between) : phone);
    }
    return pretty.join(u", "_s);
}

QList<TableColumn> clientColumns(const PageContext &context)
{
    const PageContext *with = &context; // outlives the page
    return {
        {.key = u"name"_s,
         .title = [] { return ClientTable::tr("Client"); },
         .width = 200,
         .least = 150,
         .roomy = 260,
         .stretch = true,
         .cell =
             cellOf<ClientEntry>([](const ClientEntry &entry) { return Cell::plain(entry.who.client.fullName()); })},
        {.key = u"phone"_s,
         .title = [] { return ClientTable::tr("Phone"); },
         .width = 160,
         .sortable = false,
         .cell = cellOf<ClientEntry>(
             [](const ClientEntry &entry) { return Cell::plain(prettyPhones(entry.who.client.phones)); })},
        {.key = u"orders"_s,
         .title = [] { return ClientTable::tr("Orders"); },
         .width = 96,
         .least = 72,
         .alignment = Qt::AlignRight,
         .sortable = false,
         .cell = cellOf<ClientEntry>([](const ClientEntry &entry) {
             Cell cell = Cell::count(entry.bought.orders);
             if (entry.bought.cancelled > 0)
                 cell.tooltip = ClientTable::tr("%n more cancelled", nullptr, entry.bought.cancelled);
             return cell;
         })},
        {.key = u"total"_s,
         .title = [] { return ClientTable::tr("Total"); },
         .width = 112,
         .alignment = Qt::AlignRight,
         .sortable = false,
         .cell = cellOf<ClientEntry>([](const ClientEntry &entry) { return Cell::money(entry.bought.total); })},
        {.key = u"last"_s,
         .title = [] { return ClientTable::tr("Last order"); },
         .width = 152,
         .least = 84, // of the title there is more than of what stands below it
         .yields = 1,
         .sortable = false,
         .cell = cellOf<ClientEntry>([with](const ClientEntry &entry) {
             const auto &last = entry.bought.last;
             return Cell::moment(last, last ? words::formatShortMoment(*last, with->clock.now()) : QString());
         })},
        {.key = u"stores"_s,
         .title = [] { return ClientTable::tr("Store"); },
         .width = 112,
         .least = 38, // the logo alone
         .roomy = 150,
         .yields = 2,
         .elide = Qt::ElideMiddle,
         .sortable = false,
         .cell = cellOf<ClientEntry>([with](const ClientEntry &entry) {
             if (entry.who.stores.size() == 1)
                 return Cell::store(with->stores.tile(entry.who.stores.first()));
             QList<StoreTile> tiles;
             for (const StoreId store : entry.who.stores)
                 tiles.append(with->stores.tile(store));
             return Cell::stores(tiles);
         })},
        {.key = u"email"_s,
         .title = [] { return ClientTable::tr("E-mail"); },
         .width = 180,
         .sortable = false,
         .hidden = true,
         .cell = cellOf<ClientEntry>(
             [](const ClientEntry &entry) { return Cell::plain(entry.who.client.emails.join(u", "_s)); })},
        {.key = u"created"_s,
         .title = [] { return ClientTable::tr("Known since"); },
         .width = 120,
         .hidden = true,
         .descending = true,
         .cell = cellOf<ClientEntry>([with](const ClientEntry &entry) {
             const Timestamp created = entry.who.client.created;
             return Cell::moment(created, words::formatShortMoment(created, with->clock.now()));
         })},
    };
}

} // namespace kramar::ui

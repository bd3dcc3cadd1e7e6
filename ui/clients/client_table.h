// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clients.h"
#include "orders/orders.h"
#include "ui/common/table_source.h"
#include "ui/context/page_context.h"

namespace kramar::ui {

// A client as the list shows it: who, and what was ordered.
struct ClientEntry {
    clients::ClientRow who;
    orders::ClientTotals bought;
};

// Values of the condition "view".
namespace client_view {
inline constexpr QLatin1StringView regular("regular");
inline constexpr QLatin1StringView noPhone("no_phone");
} // namespace client_view

class ClientSource : public RowSource
{
public:
    ClientSource(clients::Clients &clients, orders::Orders &orders)
        : m_clients(clients)
        , m_orders(orders)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    clients::Clients &m_clients;
    orders::Orders &m_orders;
};

QList<TableColumn> clientColumns(const PageContext &context);
// between: the groups of a number; QChar::Nbsp where a line may wrap.
QString prettyPhones(const QStringList &phones, QChar between = u' ');

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::ClientEntry)

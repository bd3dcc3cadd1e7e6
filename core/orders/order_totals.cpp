// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_queries.h"

#include "storage/id_list.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace kramar::orders {

Result<Orders::Counts> orderCounts(storage::Connection &db, std::optional<StoreId> store)
{
    const QString ofStore = store ? u" AND orders.store_id = ?"_s : QString();
    const storage::Binds binds = store ? storage::Binds{*store} : storage::Binds{};
    Orders::Counts counts;
    const auto all = TRY(db.firstNumber(u"SELECT count(*) FROM orders WHERE 1 = 1"_s + ofStore, binds));
    counts.all = static_cast<int>(all.value_or(0));
    const auto pending =
        TRY(db.firstNumber(u"SELECT count(*) FROM orders WHERE "_s + pendingCondition() + ofStore, binds));
    counts.pending = static_cast<int>(pending.value_or(0));
    const auto problems =
        TRY(db.firstNumber(u"SELECT count(*) FROM orders WHERE "_s + problemCondition() + ofStore, binds));
    counts.problems = static_cast<int>(problems.value_or(0));
    // Only the orders that go on are looked at one by one; unread ones among the old say nothing to anybody.
    const QString sql =
        u"SELECT orders.state, count(*), CAST(sum(CASE WHEN orders.opened = 0 THEN 1 ELSE 0 END) AS BIGINT), "
        u"CAST(sum(CASE WHEN %5 AND %1 THEN 1 ELSE 0 END) AS BIGINT), "
        u"CAST(sum(CASE WHEN %4 THEN 1 ELSE 0 END) AS BIGINT) "
        u"FROM orders WHERE %2%3 GROUP BY orders.state"_s.arg(paidCondition(), notShippedCondition(), ofStore,
                                                              awaitingPaymentCondition(), lacksWaybillCondition());
    TRY_DONE(db.each(sql, binds, [&](const storage::Row &row) -> Done {
        const int number = static_cast<int>(row.number(1));
        if (row.text(0) == toCode(OrderState::New))
            counts.fresh = number;
        else
            counts.toShip += number;
        counts.unopened += static_cast<int>(row.number(2));
        counts.paidWithoutWaybill += static_cast<int>(row.number(3));
        counts.awaitingPayment += static_cast<int>(row.number(4));
        return {};
    }));
    return counts;
}

Result<QList<StandingPart>> orderStanding(storage::Connection &db, const QList<qint64> &ids)
{
    QList<StandingPart> parts;
    const QString sql =
        u"SELECT orders.state, orders.store_id, count(*), CAST(sum(CASE WHEN %1 THEN 1 ELSE 0 END) AS "
        u"BIGINT), CAST(sum(CASE WHEN orders.prom_status LIKE 'custom-%' THEN 1 ELSE 0 END) AS BIGINT) "
        u"FROM orders WHERE orders.id %2 GROUP BY orders.state, orders.store_id"_s.arg(paidCondition(), db.isOneOf());
    TRY_DONE(db.each(sql, {db.numbers(ids)}, [&](const storage::Row &row) -> Done {
        const auto state = orderStateOf(row.text(0));
        if (!state)
            return Error::of(Error::Kind::Internal, u"an order's state is not known"_s);
        parts.append({*state, row.maybeId<StoreId>(1), row.number(2), row.number(3), row.number(4)});
        return {};
    }));
    return parts;
}

Result<QList<ClientTotals>> clientTotals(storage::Connection &db, const QList<qint64> &clients)
{
    QHash<qint64, ClientTotals> found;
    TRY_DONE(db.each(
        u"SELECT client_id, CAST(sum(CASE WHEN state <> 'cancelled' THEN 1 ELSE 0 END) AS BIGINT), count(*), "
        u"CAST(sum(CASE WHEN state <> 'cancelled' AND currency = 'UAH' "
        u"THEN coalesce(full_total_minor, total_minor) END) AS BIGINT), max(CASE WHEN state <> 'cancelled' THEN created_ms END) FROM orders WHERE client_id "_s +
            db.isOneOf() + u" GROUP BY client_id"_s,
        {db.numbers(clients)}, [&](const storage::Row &row) -> Done {
            ClientTotals totals;
            totals.client = row.id<ClientId>(0);
            totals.orders = static_cast<int>(row.number(1));
            totals.cancelled = static_cast<int>(row.number(2)) - totals.orders;
            if (const auto minor = row.maybeNumber(3))
                totals.total = Money::ofMinor(*minor, Currency::uah());
            totals.last = row.maybeTime(4);
            found.insert(row.number(0), totals);
            return {};
        }));
    QList<ClientTotals> rows;
    for (const qint64 client : clients) {
        ClientTotals none;
        none.client = ClientId(client);
        rows.append(found.value(client, none));
    }
    return rows;
}

Result<QList<qint64>> clientsWithOrders(storage::Connection &db, int least)
{
    return storage::idsOf(db,
                          u"SELECT client_id AS id FROM orders WHERE client_id IS NOT NULL AND state <> 'cancelled' "
                          "GROUP BY client_id HAVING count(*) >= ?"_s,
                          {least});
}

} // namespace kramar::orders

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/phone.h"
#include "orders/order_queries.h"
#include "storage/id_list.h"
#include "storage/search.h"

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

QString sortColumn(const QString &sort)
{
    if (sort == u"number")
        return u"orders.prom_id"_s;
    if (sort == u"name")
        return u"orders.sort_name"_s;
    if (sort == u"total")
        return u"orders.total_minor"_s;
    if (sort == u"modified")
        return u"orders.modified_ms"_s;
    if (sort == u"state")
        return u"CASE orders.state WHEN 'new' THEN 0 WHEN 'confirmed' THEN 1 WHEN 'packing' THEN 2 WHEN 'shipped' "
               u"THEN 3 WHEN 'completed' THEN 4 WHEN 'returned' THEN 5 ELSE 6 END"_s;
    return u"orders.created_ms"_s;
}

class Conditions
{
public:
    void add(const QString &condition, const storage::Binds &binds = {})
    {
        m_sql += (m_sql.isEmpty() ? u" WHERE "_s : u" AND "_s) + condition;
        m_binds += binds;
    }
    const QString &sql() const { return m_sql; }
    const storage::Binds &binds() const { return m_binds; }

private:
    QString m_sql;
    storage::Binds m_binds;
};

void addTexts(const storage::Connection &db, const QString &column, const QStringList &wanted, Conditions &conditions)
{
    if (wanted.size() == 1)
        conditions.add(column + u" = ?"_s, {wanted.first()}); // served by its index, in order
    else if (!wanted.isEmpty())
        conditions.add(column + u' ' + db.isOneOfTexts(), {db.texts(wanted)});
}

QStringList codesOf(const QList<OrderState> &states)
{
    QStringList codes;
    for (const OrderState state : states)
        codes.append(toCode(state));
    return codes;
}

QString shownTotal()
{
    return u"coalesce(orders.full_total_minor, orders.total_minor)"_s;
}

} // namespace

QString paidCondition()
{
    // prom-api §3.7: "paid" is the payment's status or the order's, never the name of the method; paid_out was paid.
    // Never NULL, so that NOT finds all the others.
    return u"(coalesce(orders.payment_status, '') IN ('paid', 'paid_out') OR coalesce(orders.prom_status, '') = "
           "'paid')"_s;
}

QString awaitingPaymentCondition()
{
    return u"orders.payment_status = 'unpaid'"_s;
}

QString notShippedCondition()
{
    return u"orders.state IN ('new', 'confirmed', 'packing')"_s;
}

QString lacksWaybillCondition()
{
    // As Delivery::isPickup tells it; without the first letter, which the engines fold each in its own way.
    return u"(orders.waybill = '' AND coalesce(orders.delivery_provider, '') <> 'pickup' AND "
           "coalesce(orders.delivery_option, '') NOT LIKE '%амовивіз%' AND "
           "coalesce(orders.delivery_option, '') NOT LIKE '%амовывоз%')"_s;
}

namespace {

Conditions conditionsOf(storage::Connection &db, const OrderQuery &query)
{
    Conditions conditions;
    if (query.stores.size() == 1)
        conditions.add(u"orders.store_id = ?"_s, {query.stores.first()}); // served by its index, in order
    else if (!query.stores.isEmpty())
        conditions.add(u"orders.store_id "_s + db.isOneOf(), {db.numbers(storage::rawIds(query.stores))});
    if (!query.numbers.isEmpty())
        conditions.add(u"orders.prom_id "_s + db.isOneOf(), {db.numbers(storage::rawIds(query.numbers))});
    addTexts(db, u"orders.state"_s, codesOf(query.states), conditions);
    addTexts(db, u"orders.prom_status"_s, query.promStatuses, conditions);
    if (query.createdFrom)
        conditions.add(u"orders.created_ms >= ?"_s, {*query.createdFrom});
    if (query.createdTo)
        conditions.add(u"orders.created_ms < ?"_s, {*query.createdTo});
    if (query.totalFrom)
        conditions.add(shownTotal() + u" >= ?"_s, {*query.totalFrom});
    if (query.totalTo)
        conditions.add(shownTotal() + u" <= ?"_s, {*query.totalTo});
    if (query.paid)
        conditions.add((*query.paid ? u""_s : u"NOT "_s) + paidCondition());
    if (query.hasWaybill)
        conditions.add(*query.hasWaybill ? u"orders.waybill <> ''"_s : u"orders.waybill = ''"_s);
    if (query.client)
        conditions.add(u"orders.client_id = ?"_s, {*query.client});
    if (query.onlyPending)
        conditions.add(pendingCondition());
    if (query.onlyWithProblems)
        conditions.add(problemCondition());
    if (query.awaitingPayment)
        conditions.add(notShippedCondition() + u" AND "_s + awaitingPaymentCondition());
    if (query.paidWithoutWaybill)
        conditions.add(notShippedCondition() + u" AND "_s + lacksWaybillCondition() + u" AND "_s + paidCondition());
    const storage::SearchClause words = storage::searchClause(db, u"orders"_s, Phone::joinedIn(query.search));
    if (!words.isEmpty())
        conditions.add(words.sql, words.binds);
    return conditions;
}

} // namespace

QString pendingCondition()
{
    return u"orders.id IN (SELECT object_id FROM queue_entry WHERE kind IN ('order_status', 'waybill') AND "
           u"state IN ('waiting', 'sending', 'awaiting', 'failed', 'unknown', 'held'))"_s;
}

QString problemCondition()
{
    return u"orders.problem <> ''"_s;
}

Result<OrderTotals> orderTotals(storage::Connection &db, const OrderQuery &query)
{
    const Conditions conditions = conditionsOf(db, query);
    OrderTotals totals;
    TRY_DONE(
        db.each(u"SELECT count(*), CAST(sum(CASE WHEN orders.state <> 'cancelled' AND orders.currency = 'UAH' THEN "
                u"coalesce(orders.full_total_minor, orders.total_minor) END) AS BIGINT) FROM orders"_s +
                    conditions.sql(),
                conditions.binds(), [&totals](const storage::Row &row) -> Done {
                    totals.orders = row.number(0);
                    if (const auto minor = row.maybeNumber(1))
                        totals.sum = Money::ofMinor(*minor, Currency::uah());
                    return {};
                }));
    return totals;
}

Result<qint64> orderCount(storage::Connection &db, const OrderQuery &query)
{
    const Conditions conditions = conditionsOf(db, query);
    const auto count = TRY(db.firstNumber(u"SELECT count(*) FROM orders"_s + conditions.sql(), conditions.binds()));
    return count.value_or(0);
}

Result<QList<OwnStatus>> ownStatuses(storage::Connection &db)
{
    // Between two letters of any collation: that part of the index of statuses.
    return db.list(
        u"SELECT prom_status, max(coalesce(prom_status_title, '')) FROM orders WHERE prom_status >= 'custom-' "
        "AND prom_status < 'd' AND prom_status LIKE 'custom-%' GROUP BY prom_status ORDER BY 2, 1"_s,
        {}, [](const storage::Row &row) {
            return OwnStatus{row.text(0), row.text(1)};
        });
}

Result<QList<qint64>> orderIds(storage::Connection &db, const OrderQuery &query)
{
    const Conditions conditions = conditionsOf(db, query);
    const QString direction = query.descending ? u" DESC"_s : u""_s;
    const QString sql = u"SELECT orders.id FROM orders"_s + conditions.sql() +
                        u" ORDER BY %1%2, orders.id%2"_s.arg(sortColumn(query.sort), direction);
    return storage::idsOf(db, sql, conditions.binds());
}

} // namespace kramar::orders

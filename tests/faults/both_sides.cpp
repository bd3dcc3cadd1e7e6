// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/both_sides.h"

#include <QHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace kramar::faults {

namespace {

template <class F>
auto read(storage::Database &db, F f)
{
    auto found = db.readNow(f);
    if (!found)
        qFatal("%s", qPrintable(toLogLine(found.error())));
    return *std::move(found);
}

QString decimal(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', 2);
    return value.toString();
}

QString text(const QJsonValue &value)
{
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString();
}

void compare(QStringList &lines, const QString &what, const QString &here, const QString &there)
{
    if (here != there)
        lines.append(u"%1: “%2” here, “%3” in the shop"_s.arg(what, here, there));
}

void countRows(QStringList &lines, const QString &what, const QJsonArray &rows, int wanted)
{
    QSet<qint64> ids;
    for (const QJsonValue row : rows)
        ids.insert(row["prom_id"_L1].toInteger());
    if (ids.size() != rows.size())
        lines.append(u"%1: %2 rows for %3 ids"_s.arg(what).arg(rows.size()).arg(ids.size()));
    if (rows.size() != wanted)
        lines.append(u"%1: %2 here, %3 in the shop"_s.arg(what).arg(rows.size()).arg(wanted));
}

} // namespace

QJsonArray listingRows(storage::Database &db)
{
    return read(db, [](storage::Connection &c) -> Result<QJsonArray> {
        QJsonArray rows;
        TRY_DONE(
            c.each(u"SELECT prom_id, sku, name, name_uk, price_minor, presence, quantity, status FROM listing"_s, {},
                   [&rows](const storage::Row &row) -> Done {
                       const auto price = row.maybeNumber(4);
                       const auto quantity = row.maybeNumber(6);
                       rows.append(QJsonObject{
                           {u"prom_id"_s, row.number(0)},
                           {u"sku"_s, row.text(1)},
                           {u"name"_s, row.text(2)},
                           {u"name_uk"_s, row.text(3)},
                           {u"price"_s, price ? QJsonValue(static_cast<double>(*price) / 100) : QJsonValue()},
                           {u"presence"_s, row.text(5)},
                           {u"quantity"_s, quantity ? QJsonValue(static_cast<double>(*quantity) / 1000) : QJsonValue()},
                           {u"status"_s, row.text(7)}});
                       return {};
                   }));
        return rows;
    });
}

QJsonArray orderRows(storage::Database &db)
{
    return read(db, [](storage::Connection &c) -> Result<QJsonArray> {
        QJsonArray rows;
        TRY_DONE(c.each(u"SELECT prom_id, prom_status, prom_waybill FROM orders WHERE prom_id IS NOT NULL"_s, {},
                        [&rows](const storage::Row &row) -> Done {
                            rows.append(QJsonObject{{u"prom_id"_s, row.number(0)},
                                                    {u"prom_status"_s, row.text(1)},
                                                    {u"prom_waybill"_s, row.text(2)}});
                            return {};
                        }));
        return rows;
    });
}

QStringList differences(const QJsonArray &listings, const QJsonArray &orders, const ShopState &shop)
{
    QStringList lines;
    const QJsonObject summary = shop(u"summary=1"_s);
    countRows(lines, u"listings"_s, listings, summary["products_listed"_L1].toInt());
    countRows(lines, u"orders"_s, orders, summary["orders"_L1].toInt());
    for (const QJsonValue row : listings) {
        const qint64 id = row["prom_id"_L1].toInteger();
        const QJsonValue there = shop(u"product=%1"_s.arg(id))["product"_L1];
        const QString what = u"listing %1 "_s.arg(id);
        compare(lines, what + u"price"_s, decimal(row["price"_L1]), decimal(there["price"_L1]));
        compare(lines, what + u"quantity"_s, text(row["quantity"_L1]), text(there["quantity_in_stock"_L1]));
        for (const QLatin1StringView key : {"presence"_L1, "status"_L1, "sku"_L1, "name"_L1})
            compare(lines, what + key, text(row[key]), text(there[key]));
        compare(lines, what + u"name_uk"_s, text(row["name_uk"_L1]), text(there["name_multilang"_L1]["uk"_L1]));
    }
    for (const QJsonValue row : orders) {
        const qint64 id = row["prom_id"_L1].toInteger();
        const QJsonValue there = shop(u"order=%1"_s.arg(id))["order"_L1];
        const QString what = u"order %1 "_s.arg(id);
        compare(lines, what + u"status"_s, row["prom_status"_L1].toString(), there["status"_L1].toString());
        compare(lines, what + u"waybill"_s, row["prom_waybill"_L1].toString(),
                there["delivery_provider_data"_L1]["declaration_number"_L1].toString());
    }
    return lines;
}

QStringList brokenBooks(storage::Database &db)
{
    struct Check {
        QString what;
        QString sql; // counts what must not be there
    };
    const QList<Check> checks{
        {u"order twice"_s, u"SELECT count(*) FROM (SELECT 1 FROM orders WHERE prom_id IS NOT NULL GROUP BY store_id, "
                           "prom_id HAVING count(*) > 1) AS t"_s},
        {u"listing twice"_s,
         u"SELECT count(*) FROM (SELECT 1 FROM listing GROUP BY store_id, prom_id HAVING count(*) > 1) AS t"_s},
        {u"client without an order or a card of Prom's"_s,
         u"SELECT count(*) FROM client c WHERE NOT EXISTS (SELECT 1 FROM client_prom p WHERE p.client_id = c.id) AND "
         "NOT EXISTS (SELECT 1 FROM orders o WHERE o.client_id = c.id)"_s},
        {u"client twice (one surname, one phone: design rule 14)"_s,
         u"SELECT count(*) FROM (SELECT 1 FROM client c JOIN client_phone p ON p.client_id = c.id WHERE "
         "c.last_name <> '' GROUP BY lower(c.last_name), p.phone HAVING count(DISTINCT c.id) > 1) AS t"_s},
        {u"number of a client on Prom twice"_s,
         u"SELECT count(*) FROM (SELECT 1 FROM client_prom GROUP BY store_id, prom_id HAVING count(*) > 1) AS t"_s},
        {u"order without lines"_s,
         u"SELECT count(*) FROM orders o WHERE NOT EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id)"_s},
        {u"order without its raw answer"_s,
         u"SELECT count(*) FROM orders o WHERE o.prom_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM order_raw r JOIN "
         "order_page p ON p.id = r.page_id WHERE r.order_id = o.id)"_s},
        {u"page of raw answers without an order"_s,
         u"SELECT count(*) FROM order_page p WHERE NOT EXISTS (SELECT 1 FROM order_raw r WHERE r.page_id = p.id)"_s},
        {u"edit without a queue entry"_s,
         u"SELECT count(*) FROM listing_edit e WHERE NOT EXISTS (SELECT 1 FROM queue_entry q WHERE q.kind = "
         "'listing_edit' AND q.object_id = e.listing_id AND q.state NOT IN ('done', 'dropped'))"_s},
        {u"queue entry without an edit"_s,
         u"SELECT count(*) FROM queue_entry q WHERE q.kind = 'listing_edit' AND q.state NOT IN ('done', 'dropped') AND "
         "NOT EXISTS (SELECT 1 FROM listing_edit e WHERE e.listing_id = q.object_id)"_s},
        {u"history without an act"_s,
         u"SELECT count(*) FROM history h WHERE NOT EXISTS (SELECT 1 FROM act a WHERE a.id = h.act_id)"_s},
        {u"act without history"_s,
         u"SELECT count(*) FROM act a WHERE a.kind = 'listing.edit' AND NOT EXISTS (SELECT 1 FROM history h WHERE "
         "h.act_id = a.id)"_s},
        {u"balance that is not the sum of its moves"_s,
         u"SELECT count(*) FROM balance b WHERE b.on_hand <> (SELECT CAST(COALESCE(sum(m.quantity), 0) AS BIGINT) FROM "
         "stock_move m WHERE m.product_id = b.product_id AND m.warehouse_id = b.warehouse_id)"_s},
        {u"move without a balance"_s,
         u"SELECT count(*) FROM stock_move m WHERE NOT EXISTS (SELECT 1 FROM balance b WHERE b.product_id = "
         "m.product_id AND b.warehouse_id = m.warehouse_id)"_s},
        {u"line of an open order without its reserve"_s,
         u"SELECT count(*) FROM order_line l JOIN orders o ON o.id = l.order_id LEFT JOIN reservation r ON "
         "r.order_line_id = l.id WHERE o.state IN ('new', 'confirmed', 'packing', 'shipped') AND l.product_id IS NOT "
         "NULL AND l.quantity > 0 AND (r.quantity IS NULL OR r.quantity <> l.quantity)"_s},
        {u"reserve of an ended order"_s,
         u"SELECT count(*) FROM reservation r JOIN order_line l ON l.id = r.order_line_id JOIN orders o ON o.id = "
         "l.order_id WHERE o.state IN ('cancelled', 'completed', 'returned')"_s},
    };
    QStringList lines;
    for (const Check &check : checks) {
        const qint64 found =
            read(db, [&check](storage::Connection &c) { return c.firstNumber(check.sql); }).value_or(0);
        if (found != 0)
            lines.append(u"%1: %2"_s.arg(check.what).arg(found));
    }
    if (db.settings().dialect != storage::Dialect::Sqlite)
        return lines;
    for (const QString &index : {u"listing_search"_s, u"orders_search"_s, u"client_search"_s}) {
        const auto checked = db.writeNow(storage::Executor::Urgency::Person, [&index](storage::Transaction &tx) {
            return tx.db().run(u"INSERT INTO %1 (%1, rank) VALUES ('integrity-check', 1)"_s.arg(index));
        });
        if (!checked)
            lines.append(index + u": "_s + toLogLine(checked.error()));
    }
    const QStringList whole = read(db, [](storage::Connection &c) {
        return c.list(u"PRAGMA integrity_check"_s, {}, [](const storage::Row &row) { return row.text(0); });
    });
    if (whole != QStringList{u"ok"_s})
        lines += whole;
    const auto strays = read(db, [](storage::Connection &c) {
        return c.list(u"PRAGMA foreign_key_check"_s, {}, [](const storage::Row &row) { return row.text(0); });
    });
    if (!strays.isEmpty())
        lines.append(u"foreign keys: "_s + strays.join(u", "_s));
    return lines;
}

QStringList unfinished(storage::Database &db)
{
    return read(db, [](storage::Connection &c) {
        return c.list(u"SELECT kind, prom_id, state, tries, error_kind, prom_words, intent, object_id FROM queue_entry "
                      "WHERE state NOT IN ('done', 'dropped')"_s,
                      {}, [](const storage::Row &row) {
                          return u"%1 of %2 (%8) is %3 after %4 tries: %5 “%6” %7"_s
                              .arg(row.text(0), row.text(1), row.text(2))
                              .arg(row.number(3))
                              .arg(row.text(4), row.text(5), row.text(6))
                              .arg(row.number(7));
                      });
    });
}

QStringList doubledWrites(const QJsonArray &ledger, const QSet<QString> &changedInTheShop)
{
    QStringList lines;
    QHash<QString, QString> last;
    for (const QJsonValue write : ledger) {
        const QString object = write["object"_L1].toString();
        const QString path = write["path"_L1].toString();
        if (changedInTheShop.contains(object))
            continue;
        const QString line = u"%1 %2 %3"_s.arg(
            path, object, QString::fromUtf8(QJsonDocument(write["body"_L1].toObject()).toJson(QJsonDocument::Compact)));
        if (!write["applied"_L1].toBool())
            lines.append(u"changed nothing: "_s + line);
        const QJsonObject body = write["body"_L1].toObject();
        // Texts of the second language go together (prom-api §5.5): the same one among others is no second write.
        const bool whole = path == u"/products/translation";
        const QStringList keys = whole ? QStringList{u"all"_s} : body.keys();
        for (const QString &key : keys) {
            if (key == u"id" || key == u"order_id" || key == u"delivery_type")
                continue;
            const QJsonObject value = whole ? body : QJsonObject{{key, body[key]}};
            const QString now = QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
            QString &before = last[path + object + key];
            if (before == now)
                lines.append(u"twice %1: "_s.arg(key) + line);
            before = now;
        }
    }
    return lines;
}

} // namespace kramar::faults

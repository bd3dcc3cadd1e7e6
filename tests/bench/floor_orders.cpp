// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"
#include "tests/bench/floor_pages.h"
#include "tests/bench/plain_sqlite.h"

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

#define ORDER_COLUMNS                                                                                                  \
    "store_id, prom_id, state, prom_status, prom_status_title, created_ms, modified_ms, read_ms, buyer_first, "        \
    "buyer_last, buyer_second, phone, email, recipient_first, recipient_last, recipient_second, recipient_phone, "     \
    "delivery_option_id, delivery_option, delivery_address, delivery_provider, delivery_type, delivery_status, "       \
    "delivery_cost_minor, waybill, prom_waybill, payment_option_id, payment_option, payment_type, payment_status, "    \
    "payment_status_ms, total_minor, full_total_minor, currency, total_raw, commission_minor, commission_refunded, "   \
    "note, source, promocode, promo_free_delivery, dont_call, cancel_title, cancel_initiator"
#define ORDER_VALUES                                                                                                   \
    "1, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'UAH', ?, ?, " \
    "?, ?, ?, ?, ?, ?, ?, ?"

constexpr const char *columnsOnly[] = {
    "CREATE TABLE orders (id INTEGER PRIMARY KEY, " ORDER_COLUMNS ")",
    "CREATE TABLE order_line (id INTEGER PRIMARY KEY, order_id INTEGER, position INTEGER, prom_line_id INTEGER, "
    "external_id TEXT, sku TEXT, name TEXT, name_uk TEXT, price_minor INTEGER, currency TEXT, price_raw TEXT, quantity "
    "INTEGER, unit TEXT, total_minor INTEGER, commission_minor INTEGER, image_url TEXT, url TEXT)"};

constexpr const char *insertColumns = "INSERT INTO orders (" ORDER_COLUMNS ") VALUES (" ORDER_VALUES ") RETURNING id";
constexpr const char *insertBooks = "INSERT INTO orders (" ORDER_COLUMNS ", client_id, prom_digest, search, sort_name) "
                                    "VALUES (" ORDER_VALUES ", ?, x'00', ?, ?) RETURNING id";
constexpr const char *insertLine =
    "INSERT INTO order_line (order_id, position, prom_line_id, external_id, sku, name, name_uk, price_minor, currency, "
    "price_raw, quantity, unit, total_minor, commission_minor, image_url, url) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'UAH', ?, ?, ?, ?, ?, ?, ?)";

void bindOrder(PlainSqlite::Statement &insert, const QJsonObject &order)
{
    const QJsonObject recipient = order.value("delivery_recipient"_L1).toObject();
    const QJsonObject option = order.value("delivery_option"_L1).toObject();
    const QJsonObject provider = order.value("delivery_provider_data"_L1).toObject();
    const QJsonObject payment = order.value("payment_option"_L1).toObject();
    const QJsonObject paid = order.value("payment_data"_L1).toObject();
    const QJsonObject commission = order.value("cpa_commission"_L1).toObject();
    const QJsonObject cancellation = order.value("cancellation"_L1).toObject();
    insert << order.value("id"_L1).toInteger() << u"new"_s << textIn(order, "status"_L1)
           << textIn(order, "status_name"_L1) << timeIn(order, "date_created"_L1).value_or(0)
           << timeIn(order, "date_modified"_L1) << order.value("client_first_name"_L1).toString()
           << order.value("client_last_name"_L1).toString() << order.value("client_second_name"_L1).toString()
           << order.value("phone"_L1).toString() << order.value("email"_L1).toString()
           << textIn(recipient, "first_name"_L1) << textIn(recipient, "last_name"_L1)
           << textIn(recipient, "second_name"_L1) << textIn(recipient, "phone"_L1) << numberIn(option, "id"_L1)
           << textIn(option, "name"_L1) << textIn(order, "delivery_address"_L1) << textIn(provider, "provider"_L1)
           << textIn(provider, "type"_L1) << textIn(provider, "unified_status"_L1)
           << hundredthsIn(order, "delivery_cost"_L1) << provider.value("declaration_number"_L1).toString()
           << textIn(provider, "declaration_number"_L1) << numberIn(payment, "id"_L1) << textIn(payment, "name"_L1)
           << textIn(paid, "type"_L1) << textIn(paid, "status"_L1) << timeIn(paid, "status_modified"_L1)
           << hundredthsIn(order, "price"_L1) << hundredthsIn(order, "full_price"_L1) << textIn(order, "price"_L1)
           << hundredthsIn(commission, "amount"_L1) << flagIn(commission, "is_refunded"_L1)
           << textIn(order, "client_notes"_L1) << textIn(order, "source"_L1)
           << textIn(order, "special_offer_promocode"_L1) << flagIn(order, "has_order_promo_free_delivery"_L1)
           << flagIn(order, "dont_call_customer_back"_L1) << textIn(cancellation, "title"_L1)
           << textIn(cancellation, "initiator"_L1);
}

void keepLines(PlainSqlite::Statement &insert, qint64 order, const QJsonArray &lines)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QJsonObject line = lines[i].toObject();
        (insert << order << qint64{i} << numberIn(line, "id"_L1) << textIn(line, "external_id"_L1)
                << textIn(line, "sku"_L1) << line.value("name"_L1).toString()
                << textIn(line.value("name_multilang"_L1).toObject(), "uk"_L1) << hundredthsIn(line, "price"_L1)
                << textIn(line, "price"_L1) << hundredthsIn(line, "quantity"_L1, 1000)
                << textIn(line, "measure_unit"_L1) << hundredthsIn(line, "total_price"_L1)
                << hundredthsIn(line.value("cpa_commission"_L1).toObject(), "amount"_L1) << textIn(line, "image"_L1)
                << textIn(line, "url"_L1))
            .go();
    }
}

class ColumnsFloor
{
public:
    explicit ColumnsFloor(PlainSqlite &db)
        : m_insert(db, insertColumns)
        , m_line(db, insertLine)
    {
    }
    void keep(const QJsonObject &order)
    {
        bindOrder(m_insert, order);
        keepLines(m_line, m_insert.go().value_or(0), order.value("products"_L1).toArray());
    }
    void endPage() {}

private:
    PlainSqlite::Statement m_insert, m_line;
};

class BooksFloor
{
public:
    explicit BooksFloor(PlainSqlite &db)
        : m_insert(db, insertBooks)
        , m_line(db, insertLine)
        , m_page(db, "INSERT INTO order_page (json) VALUES (?) RETURNING id")
        , m_raw(db, "INSERT INTO order_raw (order_id, page_id) VALUES (?, ?)")
        , m_act(db, "INSERT INTO act (at_ms, actor_kind, actor_name, kind, store_id) VALUES (0, 'exchange', '', "
                    "'import.orders', 1) RETURNING id")
        , m_history(db, "INSERT INTO history (act_id, entity, entity_id, field) VALUES (?, ?, ?, '')")
        , m_change(db, "INSERT INTO change (kind, object_id) VALUES (?, ?)")
        , m_known(db, "SELECT client_id FROM client_prom WHERE store_id = 1 AND prom_id = ?")
        , m_client(db, "INSERT INTO client (first_name, last_name, second_name, created_ms, search, sort_name) "
                       "VALUES (?, ?, ?, 0, ?, ?) RETURNING id")
        , m_phone(db, "INSERT INTO client_phone (client_id, phone) VALUES (?, ?)")
        , m_email(db, "INSERT INTO client_email (client_id, email) VALUES (?, ?)")
        , m_tie(db, "INSERT INTO client_prom (store_id, prom_id, client_id) VALUES (1, ?, ?)")
        , m_shipment(db,
                     "INSERT INTO shipment (order_id, carrier, waybill, is_main, created_ms) VALUES (?, ?, ?, 1, 0)")
        , m_search(db, "INSERT INTO orders_search (rowid, search) SELECT id, search FROM orders WHERE id > "
                       "(SELECT coalesce(max(id), 0) FROM orders_search_docsize)")
        , m_clientSearch(db, "INSERT INTO client_search (rowid, search) SELECT id, search FROM client WHERE id > "
                             "(SELECT coalesce(max(id), 0) FROM client_search_docsize)")
    {
    }
    void keep(const QJsonObject &order)
    {
        if (!m_actId)
            m_actId = m_act.go();
        const std::optional<qint64> client = clientOf(order);
        const QString buyer =
            order.value("client_last_name"_L1).toString() + u' ' + order.value("client_first_name"_L1).toString();
        const QJsonArray lines = order.value("products"_L1).toArray();
        QString search = u' ' + QString::number(order.value("id"_L1).toInteger()) + u' ' + buyer + u' ' +
                         order.value("phone"_L1).toString();
        for (const QJsonValue &line : lines)
            search += u' ' + line.toObject().value("sku"_L1).toString() + u' ' +
                      line.toObject().value("name"_L1).toString() + u' ' +
                      line.toObject().value("name_multilang"_L1).toObject().value("uk"_L1).toString();
        bindOrder(m_insert, order);
        m_insert << client << search.toLower() << buyer.toLower();
        const qint64 id = m_insert.go().value_or(0);
        keepLines(m_line, id, lines);
        const QJsonObject provider = order.value("delivery_provider_data"_L1).toObject();
        if (const QString waybill = provider.value("declaration_number"_L1).toString(); !waybill.isEmpty())
            (m_shipment << id << provider.value("provider"_L1).toString() << waybill).go();
        (m_history << *m_actId << u"order"_s << id).go();
        (m_change << qint64{3} << id).go();
        m_texts += (m_texts.isEmpty() ? '[' : ',') + rawOf(order);
        m_kept.append(id);
    }
    void endPage()
    {
        m_actId.reset();
        m_search.go();
        m_clientSearch.go();
        if (m_kept.isEmpty())
            return;
        const qint64 page = (m_page << qCompress(m_texts + ']', 1)).go().value_or(0);
        for (const qint64 id : std::as_const(m_kept))
            (m_raw << id << page).go();
        m_kept.clear();
        m_texts.clear();
    }

private:
    std::optional<qint64> clientOf(const QJsonObject &order)
    {
        const qint64 promId = order.value("client_id"_L1).toInteger();
        if (promId == 0)
            return std::nullopt;
        if (const std::optional<qint64> known = (m_known << promId).go())
            return known;
        const QString first = order.value("client_first_name"_L1).toString();
        const QString last = order.value("client_last_name"_L1).toString();
        const QString phone = order.value("phone"_L1).toString();
        const QString email = order.value("email"_L1).toString();
        const QString search = QString(u' ' + last + u' ' + first + u' ' + phone + u' ' + email).toLower();
        const std::optional<qint64> id = (m_client << first << last << order.value("client_second_name"_L1).toString()
                                                   << search << QString(last + u' ' + first).toLower())
                                             .go();
        if (!phone.isEmpty())
            (m_phone << id << phone).go();
        if (!email.isEmpty())
            (m_email << id << email).go();
        (m_tie << promId << id).go();
        (m_history << *m_actId << u"client"_s << id).go();
        (m_change << qint64{4} << id).go();
        return id;
    }

    PlainSqlite::Statement m_insert, m_line, m_page, m_raw, m_act, m_history, m_change, m_known, m_client, m_phone,
        m_email, m_tie, m_shipment, m_search, m_clientSearch;
    std::optional<qint64> m_actId;
    QList<qint64> m_kept; // of this page
    QByteArray m_texts;
};

template <class Writer>
FloorRun importAll(Shop &shop, PlainSqlite &db)
{
    FloorRun run;
    Writer writer(db);
    shop.forget();
    const double worked = processorMs();
    const double started = nowMs();
    walkFloor(shop, u"/orders/list"_s, "orders"_L1, {}, run, [&](const QJsonArray &page) {
        db.run("BEGIN IMMEDIATE");
        for (const QJsonValue &order : page)
            writer.keep(order.toObject());
        writer.endPage();
        db.run("COMMIT");
        return true;
    });
    run.wallMs = nowMs() - started;
    run.processorMs = processorMs() - worked;
    run.shopMs = shop.ownMs();
    run.objects = db.number("SELECT count(*) FROM orders");
    return run;
}

} // namespace

FloorRun floorOfOrders(Shop &shop, Floor floor, const QString &path)
{
    if (floor == Floor::Books)
        makeBooks(path);
    PlainSqlite db(path);
    if (floor == Floor::Books)
        return importAll<BooksFloor>(shop, db);
    for (const char *table : columnsOnly)
        db.run(table);
    return importAll<ColumnsFloor>(shop, db);
}

} // namespace kramar::bench

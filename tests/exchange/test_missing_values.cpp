// SPDX-License-Identifier: GPL-3.0-or-later
// Design rule 3: a value that an answer leaves out, gives as null or gives in a form that nobody can read never takes
// away the one we know. Each key of each answer in turn, from the reader to the books.
#include "clients/client_operations.h"
#include "exchange/mapping.h"
#include "listings/groups.h"
#include "listings/listing_operations.h"
#include "orders/order_operations.h"
#include "prom/client.h"
#include "prom/group.h"
#include "prom/order.h"
#include "prom/product.h"
#include "stores/store_operations.h"
#include "tests/support/books.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace kramar;
using namespace Qt::StringLiterals;

namespace {

enum class Kind { Order, Listing, Client, Group };

QJsonObject json(const char *text)
{
    QJsonParseError error{};
    const QJsonObject object = QJsonDocument::fromJson(text, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("the test's own JSON: %s", qPrintable(error.errorString()));
    return object;
}

QJsonObject wholeOrder()
{
    return json(R"({
        "id": 312000001, "date_created": "2026-01-01T08:00:00+00:00", "date_modified": "2026-01-01T08:10:00+00:00",
        "client_id": 90543, "client_first_name": "Ярина", "client_second_name": "Юріївна",
        "client_last_name": "Вигадана", "email": "yaryna@example.com", "phone": "+380500000111",
        "client": {"id": 90543, "first_name": "Ярина", "second_name": "Юріївна", "last_name": "Вигадана",
                   "phone": "+380500000111"},
        "delivery_recipient": {"first_name": "Левко", "second_name": "Ігорович", "last_name": "Отримувач",
                               "phone": "+380500000113"},
        "delivery_option": {"id": 8852, "name": "Нова Пошта", "shipping_service": null},
        "delivery_address": "Полтава, відділення 142",
        "delivery_provider_data": {"provider": "nova_poshta", "type": "W2W", "declaration_number": "20450700000002",
            "unified_status": "on_the_way", "recipient_address": {"city_id": "8d5a980d", "city_name": "Полтава"}},
        "delivery_cost": 105,
        "payment_option": {"id": 7754, "name": "Пром-оплата"},
        "payment_data": {"type": "evopay", "status": "paid", "status_modified": "2026-01-01T08:05:00+00:00"},
        "price": "1 234,50 грн", "full_price": "1 339,50 грн", "client_notes": "Зателефонуйте",
        "products": [
            {"id": 501, "external_id": "E-1", "name": "Крупа", "name_multilang": {"ru": "Крупа", "uk": "Крупа на вагу"},
             "sku": "KR-1", "price": "823 грн", "quantity": 1.5, "measure_unit": "кг",
             "image": "https://images.example/1.jpg", "url": "https://shop.example/1", "total_price": "1 234,50 грн",
             "cpa_commission": {"amount": "2.86"}},
            {"id": 502, "external_id": "E-2", "name": "Мішок", "name_multilang": {"ru": "Мішок", "uk": "Мішок міцний"},
             "sku": "KR-2", "price": "10 грн", "quantity": 2, "measure_unit": "шт.",
             "image": "https://images.example/2.jpg", "url": "https://shop.example/2", "total_price": "20 грн",
             "cpa_commission": {"amount": "0.10"}}],
        "status": "received", "status_name": "Прийнято", "source": "portal", "special_offer_promocode": "LITO",
        "has_order_promo_free_delivery": true, "dont_call_customer_back": true,
        "cpa_commission": {"amount": "2.96", "is_refunded": true},
        "cancellation": {"title": "Покупець відмовився", "initiator": "client"}})");
}

// As older answers are: who ordered stands in the order itself alone.
QJsonObject orderWithoutPeople()
{
    QJsonObject order = wholeOrder();
    order.remove(u"client"_s);
    return order;
}

QJsonObject wholeListing()
{
    return json(R"({
        "id": 4001, "external_id": "77", "name": "Ліхтар", "sku": "LI-1", "keywords": "ліхтар, світло",
        "name_multilang": {"ru": "Фонарь", "uk": "Ліхтар"}, "description": "<p>Яскравий</p>",
        "description_multilang": {"ru": "<p>Яркий</p>", "uk": "<p>Яскравий</p>"},
        "presence": "available", "in_stock": true, "price": 199.95, "minimum_order_quantity": 2, "currency": "UAH",
        "discount": {"value": 10, "type": "amount", "date_start": "01.01.2026", "date_end": "31.01.2026"},
        "prices": [{"price": 150, "minimum_order_quantity": 10}],
        "group": {"id": 17459223, "name": "Ліхтарі"}, "category": {"id": 1201, "caption": "ліхтарі"},
        "main_image": "https://images.example/11_w200_h200_a.jpg",
        "images": [{"id": 11, "url": "https://images.example/11_w200_h200_a.jpg", "thumbnail_url": "https://images.example/11_w100_h100_a.jpg"},
                   {"id": 12, "url": "https://images.example/12_w200_h200_b.jpg", "thumbnail_url": "https://images.example/12_w100_h100_b.jpg"}],
        "selling_type": "universal", "status": "on_display", "quantity_in_stock": 5, "measure_unit": "шт.",
        "is_variation": true, "variation_base_id": 4000, "variation_group_id": 9,
        "date_modified": "2026-01-01T08:00:00+00:00"})");
}

QJsonObject listingInOneLanguage()
{
    QJsonObject listing = wholeListing();
    listing.remove(u"name_multilang"_s);
    listing.remove(u"description_multilang"_s);
    return listing;
}

QJsonObject wholeClient()
{
    return json(R"({"id": 90543, "client_full_name": "Вигадана Ярина Юріївна", "phones": ["+380500000111"],
                    "emails": ["yaryna@example.com"], "comment": "постійна", "skype": null, "orders_count": 3,
                    "total_payout": "11 970 грн"})");
}

QJsonObject wholeGroup()
{
    return json(R"({"id": 17459225, "name": "Налобні", "name_multilang": {"ru": "Налобные", "uk": "Налобні"},
                    "description": "…", "image": null, "parent_group_id": 17459224})");
}

using Path = QStringList;

void pathsOf(const QJsonValue &value, const Path &at, QList<Path> &into)
{
    if (!at.isEmpty())
        into.append(at);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field)
            pathsOf(field.value(), at + Path{field.key()}, into);
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            pathsOf(array[i], at + Path{QString::number(i)}, into);
    }
}

// The value with what stands at the path replaced; nothing: the key is taken out.
QJsonValue changed(const QJsonValue &value, const Path &path, const std::optional<QJsonValue> &now)
{
    if (path.isEmpty())
        return now.value_or(QJsonValue(QJsonValue::Undefined));
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        const qsizetype at = path.first().toLongLong();
        array[at] = changed(array[at], path.mid(1), now);
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = changed(object.value(path.first()), path.mid(1), now);
    if (inner.isUndefined())
        object.remove(path.first());
    else
        object.insert(path.first(), inner);
    return object;
}

struct Damage {
    QString what;
    QJsonObject answer;
};

// Every key taken out, null, and of a wrong type; all of them at once taken out and null.
QList<Damage> damagesOf(const QJsonObject &whole)
{
    QList<Path> paths;
    pathsOf(whole, {}, paths);
    QList<Damage> changes;
    for (const Path &path : std::as_const(paths)) {
        QJsonValue now = whole;
        for (const QString &step : path)
            now = now.isArray() ? now.toArray()[step.toLongLong()] : now.toObject().value(step);
        const bool isPlace = path.last().front().isDigit(); // an element cannot be left out of a list unseen
        const QJsonValue wrong = now.isObject() || now.isArray() ? QJsonValue(u"x"_s) : QJsonObject{{u"x"_s, 1}};
        const QString name = path.join(u'.');
        if (!isPlace) {
            changes.append({name + u" missing"_s, changed(whole, path, std::nullopt).toObject()});
            changes.append({name + u" null"_s, changed(whole, path, QJsonValue()).toObject()});
        }
        changes.append({name + u" of a wrong type"_s, changed(whole, path, wrong).toObject()});
    }
    const QJsonObject bare{{u"id"_s, whole.value("id"_L1)}};
    QJsonObject nulls = bare;
    QJsonObject hollow = bare; // the objects and lists are there, and nothing is in them
    for (auto field = whole.begin(); field != whole.end(); ++field) {
        if (field.key() == u"id"_s)
            continue;
        nulls.insert(field.key(), QJsonValue());
        if (field->isObject())
            hollow.insert(field.key(), QJsonObject());
        if (field.key() == u"products"_s) // an empty list of pictures or steps would be an answer
            hollow.insert(field.key(), QJsonArray{QJsonObject(), QJsonObject()});
        if (field.key() == u"images"_s)
            hollow.insert(field.key(), QJsonArray{QJsonObject()});
    }
    // Where Prom's null says "none" (prom-api §5.3, §8.7), it is no missing value.
    for (const QString &key : {u"discount"_s, u"quantity_in_stock"_s}) {
        nulls.remove(key);
        changes.removeIf([&key](const Damage &change) { return change.what == key + u" null"_s; });
    }
    changes.append({u"everything missing"_s, bare});
    changes.append({u"everything null"_s, nulls});
    changes.append({u"everything hollow"_s, hollow});
    return changes;
}

const QStringList &tables()
{
    static const QStringList queries{
        u"id, prom_id, state, prom_status, prom_status_title, created_ms, modified_ms, client_id, buyer_first, "
        "buyer_last, buyer_second, phone, email, recipient_first, recipient_last, recipient_second, recipient_phone, "
        "delivery_option_id, delivery_option, delivery_address, delivery_provider, delivery_type, delivery_status, "
        "delivery_cost_minor, waybill, prom_waybill, payment_option_id, payment_option, payment_type, payment_status, "
        "payment_status_ms, total_minor, full_total_minor, currency, total_raw, commission_minor, commission_refunded, "
        "note, source, promocode, promo_free_delivery, dont_call, cancel_title, cancel_initiator, search, sort_name "
        "FROM orders ORDER BY id"_s,
        u"id, position, prom_line_id, listing_id, product_id, external_id, sku, name, name_uk, price_minor, currency, "
        "price_raw, quantity, unit, total_minor, commission_minor, image_url, url FROM order_line ORDER BY id"_s,
        u"carrier, waybill, is_main FROM shipment ORDER BY id"_s,
        u"id, first_name, last_name, second_name, comment, search, sort_name FROM client ORDER BY id"_s,
        u"client_id, phone FROM client_phone ORDER BY client_id, phone"_s,
        u"client_id, email FROM client_email ORDER BY client_id, email"_s,
        u"prom_id, client_id, orders_count, total_minor FROM client_prom ORDER BY prom_id"_s,
        u"id, prom_id, product_id, external_id, sku, name, name_uk, selling_type, presence, in_stock, price_minor, "
        "old_price_minor, currency, minimum_order, discount, prices, quantity, unit, status, group_prom_id, "
        "category_id, category_caption, is_variation, variation_base_id, variation_group_id, main_image_id, "
        "modified_ms, sort_name, keywords, keywords_uk, search, description, description_uk FROM listing ORDER BY id"_s,
        u"listing_id, position, image_id, prom_image_id FROM listing_image ORDER BY listing_id, position"_s,
        u"id, url FROM image ORDER BY id"_s,
        u"prom_id, parent_prom_id, name, name_uk FROM prom_group ORDER BY prom_id"_s,
        u"count(*) FROM history"_s,
    };
    return queries;
}

// The cells that are others now.
QString difference(const QStringList &before, const QStringList &after)
{
    if (before.size() != after.size())
        return u"%1 rows instead of %2"_s.arg(after.size()).arg(before.size());
    QStringList cells;
    for (qsizetype row = 0; row < before.size(); ++row) {
        const QStringList was = before[row].split(u'|');
        const QStringList is = after[row].split(u'|');
        for (qsizetype cell = 0; cell < was.size() && cell < is.size(); ++cell) {
            if (was[cell] != is[cell])
                cells.append(u"%1 %2: %3 -> %4"_s.arg(was.first()).arg(cell).arg(was[cell], is[cell]));
        }
    }
    return cells.join(u", "_s);
}

class Shop
{
public:
    Shop()
        : store(test::TestBooks::required(books.write([](storage::Transaction &tx) {
            stores::NewStore fresh;
            fresh.name = u"Store"_s;
            fresh.apiUrl = QUrl(u"http://127.0.0.1/api/v1"_s);
            return stores::StoreOperations(tx, Actor::program()).add(fresh);
        })))
    {
    }

    // False: the answer cannot be read, so nothing of it is taken.
    bool apply(Kind kind, const QJsonObject &answer)
    {
        const Done applied = books.write([&](storage::Transaction &tx) { return applyIn(tx, kind, answer); });
        if (!applied && applied.error().kind != Error::Kind::Protocol)
            qFatal("%s", qPrintable(toLogLine(applied.error())));
        return applied.has_value();
    }

    QStringList rows()
    {
        return test::TestBooks::required(books.read([](storage::Connection &db) -> Result<QStringList> {
            QStringList all;
            for (const QString &query : tables()) {
                const auto columns = query.section(u" FROM "_s, 0, 0).count(u',') + 1;
                const QString table = query.section(u" FROM "_s, 1).section(u' ', 0, 0);
                TRY_DONE(db.each(u"SELECT "_s + query, {}, [&](const storage::Row &row) -> Done {
                    QStringList cells{table};
                    for (int i = 0; i < columns; ++i)
                        cells.append(row.isNull(i) ? u"NULL"_s : row.text(i));
                    all.append(cells.join(u'|'));
                    return {};
                }));
            }
            return all;
        }));
    }

    test::TestBooks books;
    const StoreId store;

private:
    Done applyIn(storage::Transaction &tx, Kind kind, const QJsonObject &answer)
    {
        const Actor actor = Actor::exchange();
        switch (kind) {
        case Kind::Order:
            TRY(orders::OrderOperations(tx, actor).apply(store, exchange::orderFacts(TRY(prom::readOrder(answer))),
                                                         std::nullopt));
            return {};
        case Kind::Listing:
            TRY(listings::ListingOperations(tx, actor).apply(
                store, exchange::listingFacts(TRY(prom::readProduct(answer))), listings::Creating::CreateProducts));
            return {};
        case Kind::Client:
            TRY(clients::ClientOperations(tx, actor).apply(store,
                                                           exchange::clientFacts(TRY(prom::readClient(answer)))));
            return {};
        case Kind::Group:
            TRY(listings::applyGroups(tx, actor, store, {exchange::groupFacts(TRY(prom::readGroup(answer)))}));
            return {};
        }
        Q_UNREACHABLE();
    }
};

} // namespace

class TestMissingValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingKnownIsTakenAway_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QJsonObject>("whole");
        QTest::newRow("order") << int(Kind::Order) << wholeOrder();
        QTest::newRow("order without people") << int(Kind::Order) << orderWithoutPeople();
        QTest::newRow("listing") << int(Kind::Listing) << wholeListing();
        QTest::newRow("listing in one language") << int(Kind::Listing) << listingInOneLanguage();
        QTest::newRow("client") << int(Kind::Client) << wholeClient();
        QTest::newRow("group") << int(Kind::Group) << wholeGroup();
    }
    void nothingKnownIsTakenAway()
    {
        QFETCH(int, kind);
        QFETCH(QJsonObject, whole);
        auto shop = std::make_unique<Shop>();
        QVERIFY(shop->apply(Kind(kind), whole));
        const QStringList before = shop->rows();
        QStringList lost;
        for (const Damage &change : damagesOf(whole)) {
            shop->apply(Kind(kind), change.answer);
            const QStringList after = shop->rows();
            if (after == before)
                continue;
            lost.append(change.what + u": "_s + difference(before, after));
            shop = std::make_unique<Shop>(); // the next one starts from whole books again
            shop->apply(Kind(kind), whole);
        }
        QVERIFY2(lost.isEmpty(), qPrintable(u'\n' + lost.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestMissingValues)

#include "test_missing_values.moc"

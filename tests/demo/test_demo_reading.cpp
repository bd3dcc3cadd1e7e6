// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

#include <QFile>
#include <QImage>
#include <QRegularExpression>

using namespace kramar;
using namespace kramar::demo;
using namespace kramar::demo::test;

namespace {

QJsonObject recorded(const QString &name)
{
    QFile file(QStringLiteral(KRAMAR_SOURCE_DIR "/tests/demo/data/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

// Keys of the recorded object that ours lacks or gives in another type; null fits any type.
QStringList missing(const QJsonObject &real, const QJsonObject &ours, const QString &where = {})
{
    QStringList found;
    for (auto it = real.begin(); it != real.end(); ++it) {
        const QJsonValue own = ours.value(it.key());
        const QString name = where + it.key();
        if (own.isUndefined())
            found.append(name);
        else if (own.isNull() || it.value().isNull())
            continue;
        else if (own.type() != it.value().type())
            found.append(name + u" (type)"_s);
        else if (own.isObject())
            found += missing(it.value().toObject(), own.toObject(), name + u'.');
        else if (own.isArray() && !own.toArray().isEmpty() && it.value().toArray().first().isObject())
            found += missing(it.value().toArray().first().toObject(), own.toArray().first().toObject(), name + u'.');
    }
    return found;
}

} // namespace

class TestDemoReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksLikeTheRecordedOrder()
    {
        Visitor visitor;
        const QJsonObject real = recorded(u"orders_list.json"_s).value("orders"_L1).toArray().first().toObject();
        QVERIFY(!real.isEmpty());
        const QJsonArray orders = visitor.get("/orders/list?limit=100").object().value("orders"_L1).toArray();
        QCOMPARE(orders.size(), 100);
        for (const QJsonValue &order : orders)
            QCOMPARE(missing(real, order.toObject()), QStringList());
    }

    void looksLikeTheRecordedProduct()
    {
        Visitor visitor;
        const QJsonObject real = recorded(u"products_list.json"_s).value("products"_L1).toArray().first().toObject();
        QVERIFY(!real.isEmpty());
        const QJsonObject page = visitor.get("/products/list?limit=100").object();
        QCOMPARE(page.value("group_id"_L1).toInt(-1), 0);
        for (const QJsonValue &product : page.value("products"_L1).toArray()) {
            QStringList lacks = missing(real, product.toObject());
            lacks.removeAll(u"name_multilang.uk"_s); // never translated (§8.6)
            QCOMPARE(lacks, QStringList());
        }
    }

    void moneyAndDatesAreSpelledAsRecorded()
    {
        Visitor visitor;
        const QRegularExpression money(u"^(0|[1-9]\\d{0,2}(\u00a0\\d{3})*)(,\\d\\d)? грн$"_s);
        const QRegularExpression date(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{6})?\\+00:00$"_s);
        bool thousands = false;
        bool halves = false;
        for (const QJsonValue &value : visitor.get("/orders/list?limit=100").object().value("orders"_L1).toArray()) {
            const QJsonObject order = value.toObject();
            QVERIFY2(money.match(order.value("price"_L1).toString()).hasMatch(),
                     qPrintable(order["price"_L1].toString()));
            QVERIFY(date.match(order.value("date_created"_L1).toString()).hasMatch());
            thousands = thousands || order.value("full_price"_L1).toString().contains(u'\u00a0');
            for (const QJsonValue &line : order.value("products"_L1).toArray())
                halves = halves || line.toObject().value("quantity"_L1).toDouble() == 1.5;
        }
        QVERIFY(thousands);
        QVERIFY(halves);
    }

    void everyListIsReadOnceInBothHabits_data()
    {
        QTest::addColumn<bool>("exclusive");
        QTest::newRow("inclusive") << false;
        QTest::newRow("exclusive") << true;
    }
    void everyListIsReadOnceInBothHabits()
    {
        QFETCH(const bool, exclusive);
        Visitor visitor;
        visitor.control("/quirks", {{u"last_id_exclusive"_s, exclusive}});
        const QJsonObject truth = visitor.control("/state?summary=1").object();
        QCOMPARE(visitor.idsOf("/orders/list", "orders", "", 17).size(), truth.value("orders"_L1).toInt());
        QCOMPARE(visitor.idsOf("/products/list", "products", "", 17).size(), truth.value("products_listed"_L1).toInt());
        QCOMPARE(visitor.idsOf("/groups/list", "groups", "", 7).size(), truth.value("groups"_L1).toInt());
        QCOMPARE(visitor.idsOf("/clients/list", "clients", "", 7).size(), truth.value("clients"_L1).toInt());
        const QList<qint64> ids = visitor.idsOf("/orders/list", "orders");
        QVERIFY(std::is_sorted(ids.crbegin(), ids.crend()));
        const QByteArray fromThere = "/orders/list?limit=1&last_id=" + QByteArray::number(ids[3]);
        const QJsonObject first = visitor.get(fromThere).object().value("orders"_L1).toArray().first().toObject();
        QCOMPARE(first.value("id"_L1).toInteger(), exclusive ? ids[4] : ids[3]);
    }

    void limitsDefaultTo20AndEndAt100()
    {
        Visitor visitor;
        QCOMPARE(visitor.get("/products/list").object().value("products"_L1).toArray().size(), 20);
        QCOMPARE(visitor.get("/products/list?limit=1000").object().value("products"_L1).toArray().size(), 100);
    }

    void filtersOfOrders()
    {
        Visitor visitor;
        const auto statuses = [&visitor](const QByteArray &query) {
            QSet<QString> found;
            for (const QJsonValue &order :
                 visitor.get("/orders/list?limit=100&" + query).object()["orders"_L1].toArray())
                found.insert(order.toObject().value("status"_L1).toString());
            return found;
        };
        QCOMPARE(statuses("status=delivered"), QSet<QString>{u"delivered"_s});
        QVERIFY(statuses("status=received").contains(u"custom-172548"_s));
        QCOMPARE(statuses("id=1&order_id=7"), statuses("")); // unknown parameters are ignored
        QCOMPARE(visitor.get("/orders/list?status=new").object(),
                 (QJsonObject{{u"error"_s, u"Incorrect status value"_s}}));
        const QJsonArray all = visitor.get("/orders/list?limit=100").object()["orders"_L1].toArray();
        const QString middle = all[40].toObject()["date_created"_L1].toString();
        const QByteArray second = middle.left(19).toUtf8();
        const auto count = [&visitor](const QByteArray &query) {
            return visitor.get("/orders/list?limit=100&" + query).object()["orders"_L1].toArray().size();
        };
        QCOMPARE(count("date_from=" + second), 41);
        QCOMPARE(count("date_from=" + second + ".000"), 0); // a fraction or a zone: empty, without a word (§3.1)
        QCOMPARE(count("date_from=" + second + "Z"), 0);
        QCOMPARE(count("last_modified_to=" + second + "Z"), 0);
        QVERIFY(count("last_modified_from=" + second) > 0);
        const QJsonArray ascending = visitor.get("/orders/list?sort_dir=asc&limit=2").object()["orders"_L1].toArray();
        QVERIFY(ascending[0].toObject()["id"_L1].toInteger() < ascending[1].toObject()["id"_L1].toInteger());
    }

    void theDoorIsAsOnTheRealThing()
    {
        Visitor visitor;
        QVERIFY(!visitor.get("/orders/list").header("Date").isEmpty());
        QCOMPARE(visitor.shop->token().size(), 40);
        QCOMPARE(visitor.get("/orders/1").status, 404);
        QCOMPARE(visitor.get("/company/info").status, 404);
        QCOMPARE(visitor.post("/orders/list", QJsonObject()).status, 405);
        QVERIFY(visitor.get("/orders/1").body.startsWith("<html>"));
        QCOMPARE(visitor.post("/products/edit", QByteArray(3 << 20, ' ')).status, 413);
        visitor.withToken = false;
        const Reply refused = visitor.get("/orders/list");
        QCOMPARE(refused.status, 401);
        QVERIFY(refused.body.contains("401 Not Authenticated"));
        QCOMPARE(refused.header("Content-Type"), QByteArray("text/html"));
    }

    void speaksTheLanguageAskedFor()
    {
        Visitor visitor;
        const auto title = [&visitor] {
            return visitor.get("/orders/list?status=delivered&limit=1")
                .object()["orders"_L1][0]["status_name"_L1]
                .toString();
        };
        QCOMPARE(title(), u"Выполнен"_s);
        const QJsonObject russian = visitor.get("/products/list?limit=1").object()["products"_L1][0].toObject();
        QCOMPARE(russian["name"_L1], russian["name_multilang"_L1]["ru"_L1]);
        visitor.language = "uk";
        QCOMPARE(title(), u"Виконано"_s);
        const QJsonObject ukrainian = visitor.get("/products/list?limit=1").object()["products"_L1][0].toObject();
        QCOMPARE(ukrainian["name"_L1], ukrainian["name_multilang"_L1]["uk"_L1]);
        QCOMPARE(visitor.get("/groups/list").object()["groups"_L1][0]["name"_L1].toString(), u"Кріплення"_s);
    }

    void dictionaries()
    {
        Visitor visitor;
        const QJsonArray statuses =
            visitor.get("/order_status_options/list").object()["order_status_options"_L1].toArray();
        QVERIFY(statuses.contains(QJsonObject({{u"name"_s, u"custom-172548"_s}, {u"title"_s, u"Комплектуется"_s}})));
        QVERIFY(!visitor.get("/delivery_options/list").object()["delivery_options"_L1].toArray().isEmpty());
        QVERIFY(!visitor.get("/payment_options/list").object()["payment_options"_L1].toArray().isEmpty());
    }

    void theCatalogueHasEverythingThatHurts()
    {
        Visitor visitor({.products = 4000, .orders = 0, .seed = 3});
        int varieties = 0, noPrice = 0, dollars = 0, noSku = 0, emptySku = 0, noExternal = 0, discounts = 0,
            wholesale = 0, untracked = 0, noPicture = 0, noGroup = 0, longNames = 0, oneLanguage = 0, noStock = 0;
        QSet<QString> statuses, presences, skus;
        int doubled = 0;
        qint64 last = 0;
        int seen = 0;
        visitor.control("/quirks", {{u"last_id_exclusive"_s, true}, {u"list_deleted"_s, true}});
        for (;;) {
            QByteArray path = "/products/list?limit=100";
            if (last > 0)
                path += "&last_id=" + QByteArray::number(last);
            const QJsonArray page = visitor.get(path).object()["products"_L1].toArray();
            if (page.isEmpty())
                break;
            for (const QJsonValue &value : page) {
                const QJsonObject product = value.toObject();
                last = product["id"_L1].toInteger();
                ++seen;
                varieties += product["is_variation"_L1].toBool();
                noPrice += product["price"_L1].isNull();
                dollars += product["currency"_L1].toString() == "USD"_L1;
                noExternal += product["external_id"_L1].isNull();
                discounts += product["discount"_L1].isObject();
                wholesale += !product["prices"_L1].toArray().isEmpty();
                untracked += product["quantity_in_stock"_L1].isNull();
                noPicture += product["main_image"_L1].isNull();
                noGroup += product["group"_L1].isNull();
                noStock += !product.contains("in_stock"_L1);
                oneLanguage += !product["name_multilang"_L1].toObject().contains("uk"_L1);
                const auto length = product["name"_L1].toString().size();
                QVERIFY(length <= 130);
                longNames += length > 110;
                statuses.insert(product["status"_L1].toString());
                presences.insert(product["presence"_L1].toString());
                const QString sku = product["sku"_L1].toString();
                noSku += product["sku"_L1].isNull();
                emptySku += product["sku"_L1].isString() && sku.isEmpty();
                doubled += !sku.isEmpty() && skus.contains(sku);
                skus.insert(sku);
            }
        }
        QCOMPARE(seen, 4000);
        QCOMPARE(varieties, 400);
        for (const int count : {noPrice, dollars, noSku, emptySku, noExternal, discounts, wholesale, untracked,
                                noPicture, noGroup, longNames, oneLanguage, noStock, doubled})
            QVERIFY(count > 0);
        QCOMPARE(statuses.size(), 7);
        QCOMPARE(presences.size(), 5);
    }

    void aCardIsFoundByEitherId()
    {
        Visitor visitor;
        int odd = 0;
        for (const QJsonValue &value : visitor.get("/products/list?limit=100").object()["products"_L1].toArray()) {
            const QJsonObject product = value.toObject();
            QCOMPARE(visitor.get("/products/" + QByteArray::number(product["id"_L1].toInteger()))
                         .object()["product"_L1]
                         .toObject(),
                     product);
            const QString external = product["external_id"_L1].toString();
            if (external.isEmpty())
                continue;
            odd += external.contains(u'/');
            const QByteArray encoded = QUrl::toPercentEncoding(external);
            QCOMPARE(visitor.get("/products/by_external_id/" + encoded).object()["product"_L1].toObject(), product);
        }
        QCOMPARE(visitor.get("/products/by_external_id/nobody").status, 404);
        QCOMPARE(visitor.get("/products/5").status, 404);
        Q_UNUSED(odd)
    }

    void rootGroupOnlyHidesTheRest()
    {
        Visitor visitor({.products = 30000, .orders = 0, .seed = 1});
        visitor.control("/quirks", {{u"root_group_only"_s, true}, {u"last_id_exclusive"_s, true}});
        QVERIFY(visitor.idsOf("/products/list", "products").size() < 2000);
        const QJsonArray groups = visitor.get("/groups/list?limit=100").object()["groups"_L1].toArray();
        QCOMPARE(groups.size(), visitor.control("/state?summary=1").object()["groups"_L1].toInt() - 1);
        const QByteArray group = QByteArray::number(groups[0]["id"_L1].toInteger());
        QVERIFY(visitor.idsOf("/products/list", "products", "&group_id=" + group).size() <= 499);
        visitor.control("/quirks", {{u"root_group_only"_s, false}});
        QVERIFY(visitor.idsOf("/products/list", "products", "&group_id=" + group).size() > 499);
    }

    void clientsAgreeWithTheirOrders()
    {
        Visitor visitor;
        QHash<qint64, int> orders;
        const auto all = visitor.idsOf("/orders/list", "orders");
        for (const qint64 id : all)
            ++orders[visitor.get("/orders/" + QByteArray::number(id)).object()["order"_L1]["client_id"_L1].toInteger()];
        QVERIFY(orders.size() > 40);
        QSet<QString> phones;
        int shared = 0;
        for (const qint64 id : visitor.idsOf("/clients/list", "clients")) {
            const QJsonObject client =
                visitor.get("/clients/" + QByteArray::number(id)).object()["client"_L1].toObject();
            QCOMPARE(client["orders_count"_L1].toInt(), orders.value(id));
            const QString phone = client["phones"_L1][0].toString();
            QString digits = phone;
            digits.remove(QRegularExpression(u"\\D"_s));
            shared += phones.contains(digits.right(9));
            phones.insert(digits.right(9));
        }
        QVERIFY(shared > 0); // two people, one phone
        const QJsonObject one = visitor.get("/clients/list?limit=1").object()["clients"_L1][0].toObject();
        const QByteArray surname = one["client_full_name"_L1].toString().section(u' ', 0, 0).toUtf8();
        const QJsonArray found = visitor.get("/clients/list?limit=100&search_term=" + surname.toPercentEncoding())
                                     .object()["clients"_L1]
                                     .toArray();
        QVERIFY(found.contains(one));
        QCOMPARE(visitor.get("/clients/1").status, 404);
    }

    void picturesNeedNoTokenAndDiffer()
    {
        Visitor visitor;
        visitor.withToken = false;
        const Reply one = visitor.get("/pictures/4277000008_w200_h200_chajnik.jpg");
        const Reply again = visitor.get("/pictures/4277000008_w200_h200_other.jpg");
        const Reply other = visitor.get("/pictures/4277000016_w100_h100_chajnik.jpg");
        QCOMPARE(one.status, 200);
        QCOMPARE(one.header("Content-Type"), QByteArray("image/jpeg"));
        QCOMPARE(one.body, again.body);
        QVERIFY(one.body != other.body);
        QCOMPARE(QImage::fromData(one.body).size(), QSize(200, 200));
        QCOMPARE(QImage::fromData(other.body).size(), QSize(100, 100));
        visitor.withToken = true;
        const QJsonArray images =
            visitor.get("/products/list?limit=1").object()["products"_L1][0]["images"_L1].toArray();
        const QString url = images[0]["url"_L1].toString();
        QVERIFY(url.startsWith(visitor.shop->controlUrl().toString().chopped(5) + u"/pictures/"_s));
        QCOMPARE(visitor.get(QUrl(url).path().toUtf8()).status, 200);
    }

    void theSameSeedIsTheSameShop()
    {
        const auto read = [](quint32 seed) {
            Visitor visitor({.products = 120, .orders = 60, .seed = seed});
            QByteArray all = visitor.get("/products/list?limit=100").body + visitor.get("/orders/list?limit=100").body +
                             visitor.get("/clients/list?limit=100").body + visitor.get("/groups/list?limit=100").body;
            return all.replace(":" + QByteArray::number(visitor.shop->apiUrl().port()) + "/", ":PORT/");
        };
        const QByteArray first = read(7);
        QVERIFY(first == read(7));
        QVERIFY(first != read(8));
    }
};

QTEST_GUILESS_MAIN(TestDemoReading)
#include "test_demo_reading.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

using namespace kramar;
using namespace kramar::demo;
using namespace kramar::demo::test;

class TestDemoProducts : public QObject
{
    Q_OBJECT

private:
    static QJsonObject product(Visitor &visitor, qint64 id)
    {
        return visitor.get("/products/" + QByteArray::number(id)).object()["product"_L1].toObject();
    }
    static QJsonObject edit(Visitor &visitor, QJsonObject item, qint64 id)
    {
        item.insert(u"id"_s, id);
        return visitor.post("/products/edit", QJsonArray{item}).object();
    }
    // A card on display that is no variety.
    static QJsonObject plain(Visitor &visitor, int skip = 0)
    {
        for (const QJsonValue &value : visitor.get("/products/list?limit=100").object()["products"_L1].toArray()) {
            const QJsonObject found = value.toObject();
            if (found["status"_L1].toString() == "on_display"_L1 && found["variation_group_id"_L1].isNull() &&
                !found["external_id"_L1].isNull() && skip-- == 0)
                return found;
        }
        return {};
    }

private Q_SLOTS:
    void everyFieldIsTaken()
    {
        Visitor visitor;
        const qint64 id = plain(visitor)["id"_L1].toInteger();
        const QString before = product(visitor, id)["date_modified"_L1].toString();
        const QJsonObject discount{{u"value"_s, 12.5},
                                   {u"type"_s, u"percent"_s},
                                   {u"date_start"_s, u"01.10.2026"_s},
                                   {u"date_end"_s, u"31.10.2026"_s}};
        const QJsonArray prices{QJsonObject{{u"price"_s, 90.75}, {u"minimum_order_quantity"_s, 10}}};
        const QJsonObject fields{{u"price"_s, 123.45},
                                 {u"oldprice"_s, 150},
                                 {u"presence"_s, u"order"_s},
                                 {u"in_stock"_s, false},
                                 {u"quantity_in_stock"_s, 7.5},
                                 {u"status"_s, u"not_on_display"_s},
                                 {u"name"_s, u"Новое имя"_s},
                                 {u"keywords"_s, u"раз, два"_s},
                                 {u"description"_s, u"<p>\"так\" \\ и\tтак\n</p>"_s},
                                 {u"discount"_s, discount},
                                 {u"prices"_s, prices}};
        QCOMPARE(edit(visitor, fields, id),
                 (QJsonObject{{u"processed_ids"_s, QJsonArray{id}}, {u"errors"_s, QJsonObject()}}));
        const QJsonObject now = product(visitor, id);
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            if (it.key() != "oldprice"_L1)
                QCOMPARE(now.value(it.key()), it.value());
        }
        QVERIFY(!now.contains("oldprice"_L1));
        QVERIFY(now["date_modified"_L1].toString() > before);
        QCOMPARE(visitor.control("/state?product=" + QByteArray::number(id)).object()["oldprice"_L1].toInt(), 150);
        QVERIFY(edit(visitor, {{u"discount"_s, QJsonValue()}}, id)["processed_ids"_L1].toArray().contains(id));
        QVERIFY(product(visitor, id)["discount"_L1].isNull());
    }

    void whatDoesNotChangeIsNotProcessed()
    {
        Visitor visitor;
        const qint64 id = plain(visitor)["id"_L1].toInteger();
        edit(visitor, {{u"price"_s, 77}}, id);
        const QJsonObject nothing{{u"processed_ids"_s, QJsonArray{}}, {u"errors"_s, QJsonObject()}};
        QCOMPARE(edit(visitor, {{u"price"_s, 77}}, id), nothing);
        QCOMPARE(edit(visitor, {{u"quantity"_s, 5}}, id), nothing); // unknown to Prom, ignored
        QCOMPARE(visitor.ledger().size(), 3);
        QCOMPARE(visitor.ledger()[0]["applied"_L1].toBool(), true);
        QCOMPARE(visitor.ledger()[0]["fields"_L1].toArray(), (QJsonArray{u"id"_s, u"price"_s}));
        QCOMPARE(visitor.ledger()[1]["applied"_L1].toBool(true), false);
    }

    void errorsAreKeyedById()
    {
        Visitor visitor;
        const qint64 good = plain(visitor)["id"_L1].toInteger();
        const qint64 bad = plain(visitor, 1)["id"_L1].toInteger();
        const QJsonObject reply =
            visitor
                .post("/products/edit", QJsonArray{QJsonObject{{u"id"_s, bad}, {u"external_id"_s, u"x"_s}},
                                                   QJsonObject{{u"id"_s, good}, {u"price"_s, 5}},
                                                   QJsonObject{{u"id"_s, 12}, {u"price"_s, 5}}})
                .object();
        QCOMPARE(reply["processed_ids"_L1].toArray(), QJsonArray{good});
        QCOMPARE(reply["errors"_L1][QString::number(bad)].toObject(),
                 (QJsonObject{{u"external_id"_s, QJsonArray{u"Unknown field."_s}}}));
        QVERIFY(reply["errors"_L1]["12"_L1].isString());
        QCOMPARE(visitor.ledger().size(), 1);
    }

    void valuesThatAreRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("price text") << u"price"_s << QJsonValue(u"12"_s);
        QTest::newRow("price 0") << u"price"_s << QJsonValue(0);
        QTest::newRow("price below 0") << u"price"_s << QJsonValue(-3);
        QTest::newRow("service") << u"presence"_s << QJsonValue(u"service"_s);
        QTest::newRow("moderation's status") << u"status"_s << QJsonValue(u"approval_pending"_s);
        QTest::newRow("long name") << u"name"_s << QJsonValue(QString(111, u'я'));
        QTest::newRow("no name") << u"name"_s << QJsonValue(u" "_s);
        QTest::newRow("keywords") << u"keywords"_s << QJsonValue(QString(1025, u'к'));
        QTest::newRow("discount") << u"discount"_s << QJsonValue(QJsonObject{{u"value"_s, 5}});
        QTest::newRow("prices") << u"prices"_s << QJsonValue(QJsonArray{QJsonObject{{u"price"_s, 5}}});
        QTest::newRow("quantity") << u"quantity_in_stock"_s << QJsonValue(u"many"_s);
        QTest::newRow("in stock") << u"in_stock"_s << QJsonValue(1);
    }
    void valuesThatAreRefused()
    {
        QFETCH(const QString, field);
        QFETCH(const QJsonValue, value);
        Visitor visitor;
        const QJsonObject before = plain(visitor);
        const qint64 id = before["id"_L1].toInteger();
        const QJsonObject reply = edit(visitor, {{field, value}, {u"oldprice"_s, 9000}}, id);
        QVERIFY(reply["processed_ids"_L1].toArray().isEmpty());
        QVERIFY(reply["errors"_L1][QString::number(id)].toObject().contains(field));
        QCOMPARE(product(visitor, id), before);
        QVERIFY(visitor.ledger().isEmpty());
    }

    void anObjectIsNotAList()
    {
        Visitor visitor;
        QCOMPARE(visitor.post("/products/edit", QJsonObject{{u"products"_s, QJsonArray{}}}).object(),
                 (QJsonObject{{u"errors"_s, QJsonObject{{u"error"_s, u"Ожидается список товаров"_s}}}}));
        visitor.language = "uk";
        QCOMPARE(
            visitor.post("/products/edit_by_external_id", QJsonObject()).object()["errors"_L1]["error"_L1].toString(),
            u"Очікується список товарів"_s);
    }

    void externalIdsComeBackAsTexts()
    {
        Visitor visitor;
        const QString external = plain(visitor)["external_id"_L1].toString();
        const QJsonObject reply =
            visitor
                .post("/products/edit_by_external_id", QJsonArray{QJsonObject{{u"id"_s, external}, {u"price"_s, 41}}})
                .object();
        QCOMPARE(reply["processed_ids"_L1].toArray(), QJsonArray{external});
        QCOMPARE(plain(visitor)["price"_L1].toInt(), 41);
    }

    void aVarietyTakesItsPresenceFromItsBase()
    {
        Visitor visitor;
        QJsonObject variety;
        for (const QJsonValue &value : visitor.get("/products/list?limit=100").object()["products"_L1].toArray()) {
            if (value["is_variation"_L1].toBool())
                variety = value.toObject();
        }
        const qint64 id = variety["id"_L1].toInteger();
        const qint64 base = variety["variation_base_id"_L1].toInteger();
        QVERIFY(id > 0 && base > 0);
        QCOMPARE(product(visitor, base)["variation_group_id"_L1], variety["variation_group_id"_L1]);
        const QString other = variety["presence"_L1].toString() == "order"_L1 ? u"available"_s : u"order"_s;
        QVERIFY(edit(visitor, {{u"presence"_s, other}}, id)["errors"_L1].toObject().contains(QString::number(id)));
        QVERIFY(edit(visitor, {{u"presence"_s, other}}, base)["processed_ids"_L1].toArray().contains(base));
        QCOMPARE(product(visitor, id)["presence"_L1].toString(), other);
    }

    void deletingThroughTheApiAndInTheCabinetDiffer()
    {
        Visitor visitor;
        const qint64 id = plain(visitor)["id"_L1].toInteger();
        edit(visitor, {{u"status"_s, u"deleted"_s}}, id);
        QCOMPARE(product(visitor, id)["status"_L1].toString(), u"deleted"_s);
        QVERIFY(!visitor.idsOf("/products/list", "products").contains(id));
        visitor.happens({{u"do"_s, u"delete_product"_s}, {u"product"_s, id}});
        QCOMPARE(visitor.get("/products/" + QByteArray::number(id)).status, 404);
        const qint64 added = visitor.happens({{u"do"_s, u"add_product"_s}});
        QCOMPARE(visitor.idsOf("/products/list", "products").first(), added);
    }

    void promMovesAProductToAnotherCategory()
    {
        Visitor visitor;
        const QJsonObject before = plain(visitor);
        const qint64 id = before["id"_L1].toInteger();
        QCOMPARE(visitor.happens({{u"do"_s, u"move_category"_s}, {u"product"_s, id}}), id);
        const QJsonObject now = product(visitor, id);
        QVERIFY(now["category"_L1]["id"_L1] != before["category"_L1]["id"_L1]);
        QVERIFY(now["category"_L1]["caption"_L1] != before["category"_L1]["caption"_L1]);
        QCOMPARE(now["group"_L1], before["group"_L1]); // the seller's own stays
        QVERIFY(now["date_modified"_L1] != before["date_modified"_L1]);
    }

    void translationsAreTheirOwnMethod()
    {
        Visitor visitor;
        const qint64 id = plain(visitor)["id"_L1].toInteger();
        const QByteArray path = "/products/translation/" + QByteArray::number(id);
        const QJsonObject russian = visitor.get(path + "?lang=ru").object();
        QCOMPARE(russian.keys(), (QStringList{u"description"_s, u"keywords"_s, u"name"_s}));
        const auto put = [&visitor](const QJsonObject &body) {
            return visitor.put("/products/translation", QJsonDocument(body).toJson());
        };
        const QJsonObject body{{u"product_id"_s, id},
                               {u"lang"_s, u"uk"_s},
                               {u"name"_s, u"Нова назва"_s},
                               {u"keywords"_s, u"один, два"_s},
                               {u"description"_s, u"<p>Опис</p>"_s}};
        QCOMPARE(put(body).object(), (QJsonObject{{u"status"_s, u"success"_s}}));
        QCOMPARE(visitor.get(path + "?lang=uk").object(), (QJsonObject{{u"name"_s, u"Нова назва"_s},
                                                                       {u"keywords"_s, u"один, два"_s},
                                                                       {u"description"_s, u"<p>Опис</p>"_s}}));
        QCOMPARE(visitor.get(path + "?lang=ru").object(), russian);
        QCOMPARE(product(visitor, id)["name_multilang"_L1]["uk"_L1].toString(), u"Нова назва"_s);
        QCOMPARE(visitor.ledger().size(), 1);
        QVERIFY(put({{u"product_id"_s, id}, {u"lang"_s, u"kk"_s}}).object().contains("error"_L1));
        QVERIFY(put({{u"product_id"_s, id}, {u"lang"_s, u"uk"_s}, {u"name"_s, QString(111, u'х')}})
                    .object()
                    .contains("error"_L1));
        QCOMPARE(put({{u"product_id"_s, 5}, {u"lang"_s, u"uk"_s}}).status, 404);
        const qint64 group = visitor.get("/groups/list").object()["groups"_L1][0]["id"_L1].toInteger();
        QCOMPARE(
            visitor.get("/groups/translation/" + QByteArray::number(group) + "?lang=uk").object()["name"_L1].toString(),
            u"Кріплення"_s);
    }
};

QTEST_GUILESS_MAIN(TestDemoProducts)
#include "test_demo_products.moc"

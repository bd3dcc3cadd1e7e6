// SPDX-License-Identifier: GPL-3.0-or-later
// Linking listings with products by kramarctl: offers, one by hand, all sure ones, a product made of a listing.
#include "tests/ctl/shop_test.h"

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;

class TestKramarctlLinks : public ShopTest
{
    Q_OBJECT

    static Ran link(const Books &books, const QString &verb, qint64 promId, const QStringList &more = {})
    {
        return books.run(
            QStringList{u"link"_s, verb, u"--store"_s, u"Shop"_s, u"--prom-id"_s, QString::number(promId)} + more);
    }
    static QJsonObject offerOf(const Books &books, qint64 promId)
    {
        for (const QJsonValue offer : books.run({u"link"_s, u"offers"_s}).array()) {
            if (offer["prom_id"_L1].toInteger() == promId)
                return offer.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void linksAreTakenAndSet()
    {
        Books books;
        QVERIFY(connectStore(books) && books.run(sync()).exitCode == 0);
        // One with an SKU that no other listing has.
        const QJsonArray listings = books.list(u"listings"_s);
        QHash<QString, int> skus;
        for (const QJsonValue listing : listings)
            ++skus[listing["sku"_L1].toString()];
        QJsonObject chosen;
        for (const QJsonValue listing : listings) {
            if (!listing["product_id"_L1].isNull() && !listing["sku"_L1].toString().isEmpty() &&
                skus.value(listing["sku"_L1].toString()) == 1)
                chosen = listing.toObject();
        }
        const qint64 promId = chosen["prom_id"_L1].toInteger(), product = chosen["product_id"_L1].toInteger();
        QVERIFY(product > 0);
        QVERIFY(offerOf(books, promId).isEmpty()); // linked: nothing to offer

        const Ran removed = link(books, u"remove"_s, promId);
        QVERIFY2(removed.exitCode == 0 && removed.object()["product_id"_L1].isNull(), removed.all().constData());
        const QJsonObject offer = offerOf(books, promId);
        QCOMPARE(offer["percent"_L1].toInt(), 100);
        QCOMPARE(offer["by"_L1].toString(), u"sku"_s);
        QCOMPARE(offer["product_id"_L1].toInteger(), product);
        QVERIFY(offer["sure"_L1].toBool());

        const Ran sure = books.run({u"link"_s, u"sure"_s});
        QVERIFY2(sure.exitCode == 0 && sure.object()["linked"_L1].toInt() >= 1, sure.all().constData());
        QVERIFY(offerOf(books, promId).isEmpty());

        // To another product by hand, and back.
        qint64 other = 0;
        for (const QJsonValue row : books.list(u"products"_s)) {
            if (row["id"_L1].toInteger() != product)
                other = row["id"_L1].toInteger();
        }
        const Ran set = link(books, u"set"_s, promId, {QString::number(other)});
        QVERIFY2(set.exitCode == 0 && set.object()["product_id"_L1].toInteger() == other, set.all().constData());
        QCOMPARE(link(books, u"set"_s, promId, {QString::number(product)}).exitCode, 0);
        QVERIFY(m_shop.ledger().isEmpty()); // nothing of it went to Prom
    }

    void theListOfMappingsSaysWhichIsWhich()
    {
        Books books;
        const QList<qint64> ids = openShop(books);
        QVERIFY(ids.size() > 3);
        QCOMPARE(link(books, u"remove"_s, ids.first()).exitCode, 0);
        const auto ofKind = [&books](const QString &kind) {
            return books.run({u"list"_s, u"mappings"_s, u"--store"_s, u"Shop"_s, u"--kind"_s, kind}).array();
        };
        const QJsonArray products = ofKind(u"product"_s);
        QHash<qint64, QJsonValue> linked; // by Prom's number
        const QJsonArray listings = books.list(u"listings"_s);
        for (const QJsonValue listing : listings)
            linked.insert(listing["prom_id"_L1].toInteger(), listing["product_id"_L1]);
        QVERIFY(linked.value(ids.first()).isNull());
        QCOMPARE(products.size(), linked.size());
        for (const QJsonValue row : products) {
            QCOMPARE(row["kind"_L1].toString(), u"product"_s);
            QVERIFY(row["store"_L1].toString() == u"Shop" && !row["prom_name"_L1].toString().isEmpty());
            QCOMPARE(row["ours_id"_L1], linked.value(row["prom_id"_L1].toInteger()));
            QCOMPARE(row["ours_name"_L1].isNull(), row["ours_id"_L1].isNull());
        }
        bool newIsNew = false;
        const QJsonArray statuses = ofKind(u"order_status"_s);
        for (const QJsonValue row : statuses)
            newIsNew =
                newIsNew || (row["prom_id"_L1].toString() == u"pending" && row["ours_id"_L1].toString() == u"new");
        QVERIFY(newIsNew);
        const Ran all = books.run({u"list"_s, u"mappings"_s});
        QCOMPARE(all.array().size(), products.size() + statuses.size() + ofKind(u"client"_s).size());
        const Ran wrong = books.run({u"list"_s, u"mappings"_s, u"--kind"_s, u"group"_s});
        QVERIFY2(wrong.exitCode == 2, wrong.all().constData());
    }

    void aProductIsMadeOfAListing()
    {
        Books books;
        QVERIFY(connectStore(books) && books.run(sync()).exitCode == 0);
        QJsonObject chosen;
        for (const QJsonValue listing : books.list(u"listings"_s)) {
            if (listing["sku"_L1].toString().isEmpty() && !listing["product_id"_L1].isNull())
                chosen = listing.toObject();
        }
        if (chosen.isEmpty()) // each of this shop has one: take any, its SKU is then taken
            chosen = books.list(u"listings"_s).first().toObject();
        const qint64 promId = chosen["prom_id"_L1].toInteger();
        QCOMPARE(link(books, u"remove"_s, promId).exitCode, 0);
        const Ran made = link(books, u"create"_s, promId);
        if (chosen["sku"_L1].toString().isEmpty()) {
            QVERIFY2(made.exitCode == 0 && made.object()["product_id"_L1].toInteger() > 0, made.all().constData());
        } else {
            QVERIFY2(made.exitCode == 1 && made.errorCode() == u"conflict"_s, made.all().constData());
            QVERIFY2(made.out.contains("this SKU already"), made.all().constData());
        }
    }

    void whatIsNotThereIsSaid()
    {
        Books books;
        const QList<qint64> ids = openShop(books);
        QVERIFY(!ids.isEmpty());
        const Ran word = link(books, u"set"_s, ids.first(), {u"seven"_s});
        QVERIFY2(word.exitCode == 2, word.all().constData());
        const Ran product = link(books, u"set"_s, ids.first(), {u"999999"_s});
        QVERIFY2(product.exitCode == 1 && product.errorCode() == u"not_found"_s && product.out.contains("999999"),
                 product.all().constData());
        const Ran listing = link(books, u"remove"_s, 5);
        QVERIFY2(listing.exitCode == 1 && listing.errorCode() == u"not_found"_s, listing.all().constData());
    }
};

QTEST_GUILESS_MAIN(TestKramarctlLinks)
#include "test_kramarctl_links.moc"

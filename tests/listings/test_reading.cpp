// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_reading.h"
#include "tests/listings/shop.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;

class TestReading : public QObject
{
    Q_OBJECT

    using Books = test::TestBooks;
    test::Shop m_shop;
    ListingId m_plaid, m_mug, m_socks;

    QList<qint64> ids(const ListingQuery &query)
    {
        return Books::required(m_shop.books.read([&](storage::Connection &db) { return listingIds(db, query); }));
    }
    static QList<qint64> raw(const QList<ListingId> &ids) { return storage::rawIds(ids); }

private Q_SLOTS:
    void initTestCase()
    {
        const auto make = [&](qint64 promId, const QString &sku, const QString &title, std::optional<qint64> minor,
                              QLatin1StringView presence) {
            ListingFacts facts = m_shop.facts(promId, sku);
            facts.values.name = title;
            facts.values.nameUk = title;
            facts.values.keywords = u"дім"_s;
            facts.values.price = minor ? std::optional(Money::ofMinor(*minor, Currency::uah())) : std::nullopt;
            facts.values.presence = presence;
            facts.values.quantity = Quantity::ofWhole(promId);
            facts.modified = Timestamp::ofMs(promId * 1000);
            facts.group = PromGroupId(promId % 2);
            if (promId == 1) { // one without a photo
                facts.mainPicture.clear();
                facts.pictures = QList<Picture>();
            }
            return m_shop.added(facts);
        };
        m_plaid = make(3, u"A-1"_s, u"Плед їжак"_s, 300'00, presence::available);
        m_mug = make(1, u"C-3"_s, u"Кухоль ґудзик"_s, std::nullopt, presence::notAvailable);
        m_socks = make(2, u"B-2"_s, u"Шкарпетки"_s, 50'00, presence::available);
    }

    void sorts_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<QList<int>>("order"); // 0 plaid, 1 mug, 2 socks
        QTest::newRow("name") << u"name"_s << QList<int>{1, 0, 2};
        QTest::newRow("sku") << u"sku"_s << QList<int>{0, 2, 1};
        QTest::newRow("price, unknown last") << u"price"_s << QList<int>{2, 0, 1};
        QTest::newRow("presence") << u"presence"_s << QList<int>{0, 2, 1};
        QTest::newRow("status, by name within") << u"status"_s << QList<int>{1, 0, 2};
        QTest::newRow("quantity") << u"quantity"_s << QList<int>{1, 2, 0};
        QTest::newRow("modified") << u"modified"_s << QList<int>{1, 2, 0};
        QTest::newRow("prom id") << u"prom_id"_s << QList<int>{1, 2, 0};
        QTest::newRow("something else is by name") << u"no such"_s << QList<int>{1, 0, 2};
    }
    void sorts()
    {
        QFETCH(QString, sort);
        QFETCH(QList<int>, order);
        const QList<ListingId> all{m_plaid, m_mug, m_socks};
        QList<qint64> expected;
        for (const int index : order)
            expected.append(all[index].value());
        QCOMPARE(ids({.sort = sort}), expected);
        if (sort == u"price") // unknown is last either way
            expected = raw({m_plaid, m_socks, m_mug});
        else
            std::reverse(expected.begin(), expected.end());
        QCOMPARE(ids({.sort = sort, .descending = true}), expected);
    }

    void sortsByAnIndex_data()
    {
        QTest::addColumn<QString>("sort");
        for (const QString &sort : {u"sort_name"_s, u"sku"_s, u"price_minor"_s, u"quantity"_s, u"modified_ms"_s})
            QTest::newRow(qPrintable(sort)) << sort;
    }
    void sortsByAnIndex()
    {
        if (Books::onPostgres())
            QSKIP("the plan of SQLite");
        QFETCH(QString, sort);
        for (const QString &direction : {u""_s, u" DESC"_s}) {
            const QStringList plan = Books::required(m_shop.books.read([&](storage::Connection &db) {
                return db.list(
                    u"EXPLAIN QUERY PLAN SELECT id FROM listing ORDER BY listing.%1%2 NULLS LAST, id%2"_s.arg(
                        sort, direction),
                    {}, [](const storage::Row &row) { return row.text(3); });
            }));
            QVERIFY2(!plan.join(u' ').contains(u"TEMP B-TREE"_s), qPrintable(plan.join(u'\n')));
        }
    }

    void filters()
    {
        QCOMPARE(ids({.search = u"їжак"_s}), raw({m_plaid}));
        QCOMPARE(ids({.search = u"гудзик"_s}), raw({m_mug}));
        QCOMPARE(ids({.search = u"дім"_s}), raw({m_mug, m_plaid, m_socks})); // keywords
        QCOMPARE(ids({.search = u"b-2"_s}), raw({m_socks}));
        QCOMPARE(ids({.search = u"шк"_s}), raw({m_socks}));
        QCOMPARE(ids({.search = u"ш"_s}), raw({m_socks}));
        QCOMPARE(ids({.presences = {QString(presence::available)}}), raw({m_plaid, m_socks}));
        QCOMPARE(ids({.search = u"дім"_s, .presences = {QString(presence::notAvailable)}}), raw({m_mug}));
        QCOMPARE(ids({.presences = {QString(presence::available), QString(presence::notAvailable)}}).size(), 3);
        QCOMPARE(ids({.priceFrom = 50'00, .priceTo = 50'00}), raw({m_socks})); // both ends; unknown is in no range
        QCOMPARE(ids({.priceFrom = 50'01}), raw({m_plaid}));
        QCOMPARE(ids({.quantityTo = Quantity::ofWhole(2)}), raw({m_mug, m_socks}));
        QCOMPARE(ids({.quantityFrom = Quantity::ofThousandths(2001)}), raw({m_plaid}));
        QCOMPARE(ids({.hasPhoto = false}), raw({m_mug}));
        QCOMPARE(ids({.hasPhoto = true}), raw({m_plaid, m_socks}));
        QCOMPARE(ids({.group = PromGroupId(0)}), raw({m_socks}));
        QCOMPARE(ids({.stores = {StoreId(99)}}), QList<qint64>{});
        QCOMPARE(ids({.stores = {m_shop.store}}).size(), 3);
        QCOMPARE(ids({.stores = {StoreId(99), m_shop.store}}).size(), 3);
        QCOMPARE(ids({.stores = {StoreId(98), StoreId(99)}}), QList<qint64>{});
        QCOMPARE(ids({.onlyUnlinked = true}), QList<qint64>{});
        QCOMPARE(ids({.onlyPending = true}), QList<qint64>{});
    }

    void rowsComeInTheOrderOfIds()
    {
        const QList<qint64> wanted{m_socks.value(), 999, m_plaid.value()};
        const auto rows =
            Books::required(m_shop.books.read([&](storage::Connection &db) { return listingRows(db, wanted); }));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].id, m_socks);
        QCOMPARE(rows[1].id, m_plaid);
        QVERIFY(!rows[0].values.description);
        QCOMPARE(rows[0].values.name, u"Шкарпетки"_s);
    }

    void theNameIsInTheStoresLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("russian");
        QTest::addColumn<QString>("ukrainian");
        QTest::addColumn<QString>("shown");
        QTest::newRow("uk") << u"uk"_s << u"Кружка"_s << u"Кухоль"_s << u"Кухоль"_s;
        QTest::newRow("ru") << u"ru"_s << u"Кружка"_s << u"Кухоль"_s << u"Кружка"_s;
        QTest::newRow("uk, not translated") << u"uk"_s << u"Кружка"_s << u""_s << u"Кружка"_s;
        QTest::newRow("ru, only translated") << u"ru"_s << u""_s << u"Кухоль"_s << u"Кухоль"_s;
    }
    // The same wherever a listing is shown: in a list, on its card, in a bulk edit, as the base of its varieties.
    void theNameIsInTheStoresLanguage()
    {
        QFETCH(const QString, language);
        QFETCH(const QString, russian);
        QFETCH(const QString, ukrainian);
        QFETCH(const QString, shown);
        test::Shop shop;
        ListingFacts facts = test::Shop::facts(11);
        facts.values.name = russian;
        facts.values.nameUk = ukrainian;
        const ListingId base = shop.added(facts);
        facts = test::Shop::facts(12);
        facts.isVariation = true;
        facts.variationBase = 11;
        const ListingId variety = shop.added(facts);
        Books::required(shop.books.write([&](storage::Transaction &tx) {
            return tx.db().run(u"UPDATE store SET language = ? WHERE id = ?"_s, {language, shop.store});
        }));
        const access::Session session(shop.person);
        Listings listings(shop.books.db(), session);
        QCOMPARE(Books::required(listings.find(base).result()).shownName, shown);
        const auto rows = Books::required(listings.rows({base.value(), variety.value()}).result());
        QCOMPARE(rows[0].shownName, shown);
        QCOMPARE(rows[1].baseName, shown);
        const auto bulk =
            Books::required(shop.books.read([&](storage::Connection &db) { return bulkRows(db, {base.value()}); }));
        QCOMPARE(bulk.first().listing.shownName, shown);
    }

    void aRowTellsTheWantedDescription()
    {
        const access::Session session(m_shop.person);
        Listings listings(m_shop.books.db(), session);
        const ActId act = Books::required(
            listings.edit(m_plaid, {{QString(listing_field::description), u"<p>Новий опис</p>"_s}}, 0).result());
        const auto rows = Books::required(
            m_shop.books.read([&](storage::Connection &db) { return listingRows(db, {m_plaid.value()}); }));
        QCOMPARE(rows.first().pending.first().wanted, u"<p>Новий опис</p>"_s);
        QVERIFY(!rows.first().values.description);
        Books::required(listings.undo(act, 0).result());
    }

    void facade()
    {
        const access::Session session(m_shop.person);
        Listings listings(m_shop.books.db(), session);
        const ActId act =
            Books::required(listings.edit(m_plaid, {{QString(listing_field::price), u"310.00"_s}}, 8'000).result());
        QCOMPARE(ids({.onlyPending = true}), raw({m_plaid}));
        QVERIFY(m_shop.entry(m_plaid)->notBefore > m_shop.books.clock.now()); // the undo bar's time
        const Listing listing = Books::required(listings.find(m_plaid).result());
        QCOMPARE(listing.pending.first().wanted, u"310.00"_s);
        QVERIFY(listing.values.description);
        for (const ListingQuery &query : {ListingQuery(), ListingQuery{.search = u"шк"_s}, ListingQuery{.priceTo = 1}})
            QCOMPARE(Books::required(listings.count(query).result()), qint64{ids(query).size()});
        const auto counts = Books::required(listings.counts(m_shop.store).result());
        QCOMPARE(counts.all, 3);
        QCOMPARE(counts.available, 2);
        QCOMPARE(counts.notAvailable, 1);
        QCOMPARE(counts.hidden, 0);
        QCOMPARE(counts.pending, 1);
        QCOMPARE(Books::required(listings.counts({}).result()).all, 3);
        const auto onProm = Books::required(listings.ofProducts({listing.product->value()}).result());
        QCOMPARE(onProm.size(), 1);
        QVERIFY(!onProm.first().pending); // the price is on its way, not the quantity
        QCOMPARE(onProm.first().quantity, Quantity::ofWhole(3));
        QCOMPARE(Books::required(listings.history(m_plaid).result()).first().field, u"price"_s);
        const auto taken = Books::required(listings.undo(act, 8'000).result());
        QVERIFY(taken.left.isEmpty());
        QCOMPARE(taken.corrected, 0); // nothing had left
        QCOMPARE(ids({.onlyPending = true}), QList<qint64>{});
        QCOMPARE(listings.find(ListingId(999)).result().error().kind, Error::Kind::NotFound);
        const qint64 acts = m_shop.count(u"act"_s);
        QCOMPARE(Books::required(listings.edit(m_plaid, {}, 0).result()), ActId());
        QCOMPARE(m_shop.count(u"act"_s), acts);
    }
};

QTEST_GUILESS_MAIN(TestReading)
#include "test_reading.moc"

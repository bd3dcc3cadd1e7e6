// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/families.h"
#include "stock/stock.h"
#include "tests/listings/shop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::listings;
using Books = kramar::test::TestBooks;

// A shirt with three varieties, a plaid, and a variety whose base Prom never showed.
class TestFamilies : public QObject
{
    Q_OBJECT

    test::Shop m_shop;
    ListingId m_shirt, m_black, m_white, m_khaki, m_plaid, m_lost;

    ListingId make(qint64 promId, const QString &title, qint64 hryvnias, std::optional<qint64> base = {})
    {
        ListingFacts facts = test::Shop::facts(promId, u"S-%1"_s.arg(promId));
        facts.values.name = title;
        facts.values.nameUk = title;
        facts.values.keywords.reset();
        facts.values.price = Money::ofMinor(hryvnias * 100, Currency::uah());
        facts.isVariation = base.has_value();
        facts.variationBase = base;
        return m_shop.added(facts);
    }
    QList<ListingId> ids(const ListingQuery &query)
    {
        QList<ListingId> found;
        const auto raw =
            Books::required(m_shop.books.read([&](storage::Connection &db) { return listingIds(db, query); }));
        for (const qint64 id : raw)
            found.append(ListingId(id));
        return found;
    }
    Listing row(ListingId id)
    {
        const access::Session session(m_shop.person);
        return Books::required(Listings(m_shop.books.db(), session).rows({id.value()}).result()).first();
    }

private Q_SLOTS:
    void initTestCase()
    {
        // The names put each variety below a stranger.
        m_black = make(12, u"Аркуш чорний"_s, 10, 11);
        m_shirt = make(11, u"Футболка"_s, 300);
        m_white = make(13, u"Яблуко біле"_s, 500, 11);
        m_khaki = make(14, u"Диня хакі"_s, 20, 11);
        m_plaid = make(15, u"Плед"_s, 100);
        m_lost = make(16, u"Загублена"_s, 50, 99);
    }

    void foldedUnderTheirBase_data()
    {
        QTest::addColumn<QString>("sort");
        for (const QString &sort :
             {u"name"_s, u"price"_s, u"sku"_s, u"quantity"_s, u"modified"_s, u"presence"_s, u"status"_s, u"prom_id"_s})
            QTest::newRow(qPrintable(sort)) << sort;
    }
    void foldedUnderTheirBase()
    {
        QFETCH(QString, sort);
        for (const bool descending : {false, true}) {
            const QList<ListingId> folded = ids({.sort = sort, .descending = descending, .families = Families::Folded});
            QCOMPARE(QSet<ListingId>(folded.cbegin(), folded.cend()), (QSet<ListingId>{m_shirt, m_plaid, m_lost}));
            const QList<ListingId> apart = ids({.sort = sort, .descending = descending});
            QList<ListingId> left = apart;
            left.removeIf([&](ListingId id) { return !folded.contains(id); });
            QCOMPARE(folded, left); // the order is that of the bases
            const QList<ListingId> open = ids(
                {.sort = sort, .descending = descending, .families = Families::Folded, .opened = {m_shirt.value()}});
            QCOMPARE(open.size(), 6);
            QList<ListingId> varieties = apart;
            varieties.removeIf([&](ListingId id) { return id != m_black && id != m_white && id != m_khaki; });
            QCOMPARE(open.mid(open.indexOf(m_shirt) + 1, 3), varieties);
        }
    }

    void togetherWithWhatIsFound()
    {
        QCOMPARE(ids({.search = u"s-1"_s, .families = Families::Together}),
                 (QList<ListingId>{m_lost, m_plaid, m_shirt, m_black, m_khaki, m_white}));
        // Only the variety is found: it stands alone, in its own place.
        QCOMPARE(ids({.search = u"аркуш"_s, .families = Families::Together}), (QList<ListingId>{m_black}));
        QCOMPARE(ids({.priceTo = 100'00, .sort = u"price"_s, .families = Families::Together}),
                 (QList<ListingId>{m_black, m_khaki, m_lost, m_plaid}));
        QCOMPARE(ids({.search = u"футболка"_s, .families = Families::Together}), (QList<ListingId>{m_shirt}));
        QCOMPARE(ids({.search = u"футболка"_s,
                      .sort = u"price"_s,
                      .families = Families::Together,
                      .opened = {m_shirt.value()}}),
                 (QList<ListingId>{m_shirt, m_black, m_khaki, m_white}));
        QCOMPARE(ids({.search = u"s-1"_s, .families = Families::Together, .closed = {m_shirt.value()}}),
                 (QList<ListingId>{m_lost, m_plaid, m_shirt}));
    }

    // The same where so much is found that all families are read at once.
    void togetherWithVeryMany()
    {
        test::Shop shop;
        QVERIFY(shop.books.write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"INSERT INTO listing (store_id, prom_id, name, read_ms, prom_digest, search, sort_name, "
                            "is_variation, variation_base_id) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
                            "SELECT i + 1 FROM n WHERE i < 21000) SELECT CAST(? AS BIGINT), 100000 + i, 'x', 0, ?, '', "
                            "CAST(i * 7919 % 21000 AS TEXT), CASE WHEN i % 3 = 0 THEN 0 ELSE 1 END, "
                            "CASE WHEN i % 3 = 0 THEN NULL ELSE 100000 + i - i % 3 END FROM n"_s,
                            {shop.store, QByteArray("-")}));
            return {};
        }));
        const auto found = Books::required(
            shop.books.read([](storage::Connection &db) { return listingIds(db, {.families = Families::Together}); }));
        QCOMPARE(found.size(), 21'000);
        const auto bases = Books::required(shop.books.read([](storage::Connection &db) {
            return db.list(u"SELECT v.id, b.id FROM listing v JOIN listing b ON b.prom_id = v.variation_base_id"_s, {},
                           [](const storage::Row &row) { return std::pair(row.number(0), row.number(1)); });
        }));
        QCOMPARE(bases.size(), 13'998); // the first two name a base that is not there
        QHash<qint64, qint64> baseOf;
        for (const auto &[variety, base] : bases)
            baseOf.insert(variety, base);
        for (qsizetype i = 0; i < found.size(); ++i) {
            if (!baseOf.contains(found[i]))
                continue;
            const qint64 above = found[i - 1];
            QVERIFY(above == baseOf.value(found[i]) || baseOf.value(above) == baseOf.value(found[i]));
        }
    }

    // Out of the index alone, however many there are.
    void foldsByAnIndex()
    {
        if (Books::onPostgres())
            QSKIP("the plan of SQLite");
        for (const QString &column : {u"sort_name"_s, u"sku"_s, u"price_minor"_s, u"quantity"_s, u"modified_ms"_s}) {
            const QStringList plan = Books::required(m_shop.books.read([&](storage::Connection &db) {
                return db.list(u"EXPLAIN QUERY PLAN SELECT listing.id FROM listing WHERE listing.is_variation = 0 "
                               "ORDER BY listing.%1 NULLS LAST, listing.id"_s.arg(column),
                               {}, [](const storage::Row &row) { return row.text(3); });
            }));
            QVERIFY2(plan.join(u' ').contains(u"COVERING INDEX"_s), qPrintable(plan.join(u'\n')));
            QVERIFY2(!plan.join(u' ').contains(u"TEMP B-TREE"_s), qPrintable(plan.join(u'\n')));
        }
    }

    void aRowKnowsItsFamily()
    {
        QCOMPARE(row(m_shirt).varieties, 3);
        QVERIFY(!row(m_shirt).base);
        QCOMPARE(row(m_black).base, m_shirt);
        QCOMPARE(row(m_black).varieties, 0);
        QVERIFY(!row(m_lost).base);
        QCOMPARE(row(m_plaid).varieties, 0);
        QVERIFY(!row(m_shirt).familyState);
        QVERIFY(m_shop.edit(m_black, listing_field::quantity, u"3"_s));
        QCOMPARE(row(m_shirt).familyState, QueueState::Waiting);
        QVERIFY(!row(m_shirt).queueState);
        const access::Session session(m_shop.person);
        Listings listings(m_shop.books.db(), session);
        QCOMPARE(Books::required(listings.varieties(m_shirt, {.sort = u"price"_s}).result()),
                 storage::rawIds(QList<ListingId>{m_black, m_khaki, m_white}));
    }

    void aRowKnowsWhatIsInTheWarehouses()
    {
        QVERIFY(!row(m_plaid).inWarehouses); // never counted: not zero
        const WarehouseId warehouse =
            Books::required(m_shop.books.read([](storage::Connection &db) { return stock::defaultWarehouse(db); }));
        const auto count = [&](ListingId id, qint64 onHand) {
            QVERIFY(m_shop.books.write([&](storage::Transaction &tx) {
                journal::Act act(tx, m_shop.person, QLatin1StringView("stock.correct"));
                return stock::StockOperations(tx, m_shop.person)
                    .correct(*row(id).product, warehouse, Quantity::ofWhole(onHand));
            }));
        };
        count(m_black, 12);
        count(m_white, 5);
        QCOMPARE(row(m_black).inWarehouses->onHand, Quantity::ofWhole(12));
        QCOMPARE(row(m_shirt).inWarehouses->available(), Quantity::ofWhole(17)); // for all that are counted
        QVERIFY(!row(m_khaki).inWarehouses);
    }
};

QTEST_GUILESS_MAIN(TestFamilies)
#include "test_families.moc"

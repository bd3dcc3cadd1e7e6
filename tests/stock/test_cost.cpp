// SPDX-License-Identifier: GPL-3.0-or-later
// What goods cost: one weighted average a product, and what the stock is worth by it.
#include "tests/stock/stock_books.h"

#include <QtTest>

#include <limits>

using namespace kramar;
using namespace kramar::stock;
using namespace Qt::StringLiterals;
using test::hryvnias;
using test::pieces;

class TestCost : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::StockBooks> m_books;
    ProductId m_plaid;

    void takeOut(qint64 count)
    {
        const DocumentId id = m_books->draft({.kind = DocumentKind::WriteOff, .warehouse = m_books->main},
                                             {{.product = m_plaid, .quantity = pieces(count)}});
        m_books->required(m_books->post(id));
    }
    std::optional<Money> cost() { return m_books->cost(m_plaid); }
    // What the last move was made at.
    qint64 lastCost() { return m_books->number(u"SELECT cost_minor FROM stock_move ORDER BY id DESC LIMIT 1"_s); }
    StockValues values()
    {
        return m_books->required(m_books->read([](storage::Connection &db) { return stockValues(db); }));
    }

private Q_SLOTS:
    void init()
    {
        m_books = std::make_unique<test::StockBooks>();
        m_plaid = m_books->product(u"PL-150"_s);
    }
    void cleanup() { m_books.reset(); }

    void roundsHalfAwayFromZero()
    {
        const auto at = [](qint64 thousandths, qint64 minor) {
            return valueAt(Quantity::ofThousandths(thousandths), hryvnias(minor));
        };
        QCOMPARE(*at(500, 1), hryvnias(1));
        QCOMPARE(*at(499, 1), hryvnias(0));
        QCOMPARE(*at(-500, 1), hryvnias(-1));
        QCOMPARE(*at(-499, 1), hryvnias(0));
        QCOMPARE(*at(1'500, 333), hryvnias(500));                                                        // 499.5
        QCOMPARE(*averaged(pieces(1), hryvnias(1), pieces(1), hryvnias(2)), std::optional(hryvnias(2))); // 1.5
        QCOMPARE(*averaged(pieces(2), hryvnias(1), pieces(1), hryvnias(2)), std::optional(hryvnias(1))); // 1.33
        QCOMPARE(*averaged(pieces(3), hryvnias(10), pieces(-1), hryvnias(40)), std::optional<Money>());  // worth −10
    }

    void whatDoesNotFitIsRefused()
    {
        const Quantity much = Quantity::ofThousandths(std::numeric_limits<qint64>::max() / 2);
        const auto error = [](const auto &result) { return result ? QString() : result.error().detail; };
        QCOMPARE(error(valueAt(much, hryvnias(3))), u"too_large:99999999"_s);
        QCOMPARE(error(valueAt(Quantity::ofThousandths(std::numeric_limits<qint64>::min()), hryvnias(2))),
                 u"too_large:99999999"_s);
        QCOMPARE(error(averaged(much, hryvnias(2), much, hryvnias(2))), u"too_large:99999999"_s);
        QCOMPARE(error(averaged(much, hryvnias(1), much.plus(pieces(1)), hryvnias(0))), u"too_large:99999999"_s);
        QCOMPARE(*valueAt(much, hryvnias(1)), hryvnias((std::numeric_limits<qint64>::max() / 2 + 500) / 1000));
    }

    void receiptsAreAveragedOverAllWarehouses()
    {
        QVERIFY(!cost());
        m_books->receipt(m_plaid, pieces(10), hryvnias(10'000));
        QCOMPARE(cost(), std::optional(hryvnias(10'000)));
        m_books->receipt(m_plaid, pieces(20), hryvnias(13'000), m_books->second);
        QCOMPARE(cost(), std::optional(hryvnias(12'000)));
        QCOMPARE(lastCost(), 13'000);
        takeOut(4); // at the average, which stays
        QCOMPARE(lastCost(), 12'000);
        QCOMPARE(cost(), std::optional(hryvnias(12'000)));
        m_books->receipt(m_plaid, pieces(1)); // nobody said what it cost
        QCOMPARE(lastCost(), 12'000);
        QCOMPARE(cost(), std::optional(hryvnias(12'000)));
        const StockValues worth = values();
        QCOMPARE(worth.total, hryvnias(27 * 12'000));
        QCOMPARE(worth.warehouses.size(), 2);
        QCOMPARE(worth.warehouses[0].value, hryvnias(7 * 12'000));
        QCOMPARE(worth.warehouses[1].value, hryvnias(20 * 12'000));
        QCOMPARE(worth.withoutCost, 0);
    }

    void aTransferOfEverythingLeavesTheAverage()
    {
        m_books->receipt(m_plaid, pieces(1), hryvnias(100));
        m_books->receipt(m_plaid, pieces(1), hryvnias(300));
        const DocumentId id =
            m_books->draft({.kind = DocumentKind::Transfer, .warehouse = m_books->main, .toWarehouse = m_books->second},
                           {{.product = m_plaid, .quantity = pieces(2)}});
        QVERIFY(m_books->post(id));
        QCOMPARE(cost(), std::optional(hryvnias(200)));
        QCOMPARE(values().total, hryvnias(400));
        QCOMPARE(m_books->document(id).sum, std::optional(hryvnias(400)));
        QVERIFY(m_books->reverse(id));
        QCOMPARE(cost(), std::optional(hryvnias(200)));
        QCOMPARE(values().warehouses[0].value, hryvnias(400));
    }

    void atNothingTheLastReceiptHolds()
    {
        m_books->allowNegative(m_books->main);
        m_books->receipt(m_plaid, pieces(2), hryvnias(100));
        m_books->receipt(m_plaid, pieces(2), hryvnias(200));
        QCOMPARE(cost(), std::optional(hryvnias(150)));
        takeOut(4);
        QCOMPARE(lastCost(), 150);
        QCOMPARE(cost(), std::optional(hryvnias(200)));
        takeOut(3); // owed, at the last receipt's cost
        QCOMPARE(lastCost(), 200);
        QCOMPARE(values().total, hryvnias(-600));
        m_books->receipt(m_plaid, pieces(1), hryvnias(500)); // two are owed still
        QCOMPARE(cost(), std::optional(hryvnias(500)));
        m_books->receipt(m_plaid, pieces(10), hryvnias(300));
        QCOMPARE(cost(), std::optional(hryvnias(300))); // nothing was there to average with
    }

    void aReversedReceiptLeavesTheAverageThatWas()
    {
        m_books->receipt(m_plaid, pieces(10), hryvnias(100));
        const DocumentId wrong = m_books->receipt(m_plaid, pieces(30), hryvnias(10'000));
        QCOMPARE(cost(), std::optional(hryvnias(7'525)));
        QVERIFY(m_books->reverse(wrong));
        QCOMPARE(lastCost(), 10'000);
        QCOMPARE(cost(), std::optional(hryvnias(100)));
        QCOMPARE(values().total, hryvnias(1'000));
        // A write-off that is taken back comes in at what it went out at.
        const DocumentId out = m_books->draft({.kind = DocumentKind::WriteOff, .warehouse = m_books->main},
                                              {{.product = m_plaid, .quantity = pieces(5)}});
        QVERIFY(m_books->post(out));
        m_books->receipt(m_plaid, pieces(5), hryvnias(200));
        QCOMPARE(cost(), std::optional(hryvnias(150)));
        QVERIFY(m_books->reverse(out));
        QCOMPARE(cost(), std::optional(hryvnias(133))); // (10 × 150 + 5 × 100) / 15
        QVERIFY(cost()->minor() > 0);
    }

    void costIsNeverLessThanNothing()
    {
        m_books->receipt(m_plaid, pieces(1), hryvnias(100));
        const DocumentId dear = m_books->receipt(m_plaid, pieces(10), hryvnias(10'000));
        QCOMPARE(cost(), std::optional(hryvnias(9'100)));
        m_books->sell(m_plaid, Quantity::ofThousandths(500));
        QVERIFY(m_books->reverse(dear)); // 955.50 less 1000.00 would be left in half a piece
        QCOMPARE(m_books->onHand(m_plaid), Quantity::ofThousandths(500));
        QCOMPARE(cost(), std::optional(hryvnias(100)));
        m_books->receipt(m_plaid, Quantity::ofThousandths(500), hryvnias(0)); // a present
        QCOMPARE(cost(), std::optional(hryvnias(50)));
    }

    void whatNobodyPricedIsCountedApart()
    {
        const ProductId mug = m_books->product(u"MUG-1"_s);
        m_books->receipt(m_plaid, Quantity::ofThousandths(1'500), hryvnias(333));
        m_books->receipt(mug, pieces(4));
        m_books->receipt(mug, pieces(4), {}, m_books->second);
        const StockValues worth = values();
        QCOMPARE(worth.total, hryvnias(500));
        QCOMPARE(worth.withoutCost, 1);
        QCOMPARE(worth.warehouses[0].withoutCost, 1);
        QCOMPARE(worth.warehouses[1].withoutCost, 1);
        QVERIFY(!m_books->cost(mug));
    }

    void costHasAHistory()
    {
        m_books->receipt(m_plaid, pieces(1), hryvnias(100));
        m_books->receipt(m_plaid, pieces(1), hryvnias(200));
        const auto history = m_books->required(m_books->read([&](storage::Connection &db) {
            return journal::historyOf(db, journal::entity::product, m_plaid.value());
        }));
        QCOMPARE(history.first().field, u"cost"_s);
        QCOMPARE(history.first().oldValue, std::optional(u"1.00"_s));
        QCOMPARE(history.first().newValue, std::optional(u"1.50"_s));
    }
};

QTEST_GUILESS_MAIN(TestCost)
#include "test_cost.moc"

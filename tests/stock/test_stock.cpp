// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/act.h"
#include "products/product.h"
#include "stock/stock.h"
#include "tests/support/books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::stock;
using namespace Qt::StringLiterals;

class TestStock : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestBooks> m_books;
    ProductId m_plaid;
    ProductId m_mug;
    WarehouseId m_main{1};
    const Actor m_keeper = Actor::person(PersonId(1), u"Комірник"_s, Right::View | Right::EditStock);

    template <class T>
    static T required(Result<T> result)
    {
        return test::TestBooks::required(std::move(result));
    }
    ProductId product(const QString &sku, const QString &name)
    {
        return required(m_books->write([&](storage::Transaction &tx) {
            return products::createProduct(tx, Actor::program(), {sku, name, u"шт."_s});
        }));
    }
    // A line of an order made here, to reserve for.
    OrderLineId line()
    {
        return required(m_books->write([&](storage::Transaction &tx) -> Result<OrderLineId> {
            const qint64 order = TRY(tx.db().insert(
                u"INSERT INTO orders (state, created_ms, read_ms, buyer_first, buyer_last, buyer_second, phone, email, "
                u"prom_digest, search, sort_name) VALUES ('new', 0, 0, '', '', '', '', '', ?, '', '') RETURNING id"_s,
                {QByteArray("-")}));
            return OrderLineId(TRY(tx.db().insert(
                u"INSERT INTO order_line (order_id, position, name) VALUES (?, 0, 'x') RETURNING id"_s, {order})));
        }));
    }
    template <class F>
    auto stock(const Actor &actor, F f)
    {
        return m_books->write([&](storage::Transaction &tx) {
            StockOperations operations(tx, actor);
            return f(operations);
        });
    }
    Balance balance(ProductId id)
    {
        return required(m_books->read([&](storage::Connection &db) { return balanceOf(db, id, m_main); }));
    }
    qint64 rows(const QString &table) { return m_books->number(u"SELECT count(*) FROM "_s + table); }

private Q_SLOTS:
    void init()
    {
        m_books = std::make_unique<test::TestBooks>();
        m_plaid = product(u"PL-150"_s, u"Плед"_s);
        m_mug = product(u"MUG-1"_s, u"Кухоль"_s);
    }
    void cleanup() { m_books.reset(); }

    void booksStandWithADefaultWarehouse()
    {
        const auto warehouses = required(m_books->read([](storage::Connection &db) { return allWarehouses(db); }));
        QCOMPARE(warehouses.size(), 1);
        QVERIFY(warehouses.first().isDefault);
        QCOMPARE(required(m_books->read([](storage::Connection &db) { return defaultWarehouse(db); })), m_main);
        QVERIFY(balance(m_plaid).available().isZero());
    }

    void aCauseCountsOnce()
    {
        const auto receive = [&](StockOperations &stock) {
            return stock.move(m_plaid, m_main, Quantity::ofWhole(10), {u"receipt"_s, 7});
        };
        QVERIFY(required(stock(m_keeper, receive)));
        const qint64 acts = rows(u"act"_s);
        QVERIFY(!required(stock(m_keeper, receive)));
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(10));
        QCOMPARE(rows(u"stock_move"_s), 1);
        QCOMPARE(rows(u"act"_s), acts); // what changes nothing leaves no trace
        // The same document moves other goods too.
        QVERIFY(required(stock(m_keeper, [&](StockOperations &stock) {
            return stock.move(m_mug, m_main, Quantity::ofWhole(2), {u"receipt"_s, 7});
        })));
        QCOMPARE(balance(m_mug).onHand, Quantity::ofWhole(2));
    }

    void aMoveNeedsACauseAndMovesSomething()
    {
        const auto none = stock(
            m_keeper, [&](StockOperations &stock) { return stock.move(m_plaid, m_main, Quantity::ofWhole(1), {}); });
        QVERIFY(!none);
        QCOMPARE(none.error().field, u"cause"_s);
        QVERIFY(!required(stock(m_keeper, [&](StockOperations &stock) {
            return stock.move(m_plaid, m_main, Quantity(), {u"receipt"_s, 1});
        })));
        QCOMPARE(rows(u"stock_move"_s), 0);
    }

    void whatOrdersTookIsNoCount()
    {
        QVERIFY(required(stock(m_keeper, [&](StockOperations &stock) {
            return stock.move(m_plaid, m_main, Quantity::ofWhole(-1), {u"order_line"_s, 7});
        })));
        QVERIFY(!balance(m_plaid).counted);
        QVERIFY(stock(m_keeper, [&](StockOperations &stock) { return stock.correct(m_plaid, m_main, Quantity()); }));
        QVERIFY(balance(m_plaid).counted);
        QCOMPARE(balance(m_plaid).onHand, Quantity());
    }

    void nothingThereIsACountToo()
    {
        const auto none = [&](StockOperations &stock) { return stock.correct(m_plaid, m_main, Quantity()); };
        QVERIFY(!balance(m_plaid).counted);
        QVERIFY(stock(m_keeper, none));
        QVERIFY(balance(m_plaid).counted);
        QCOMPARE(rows(u"stock_move"_s), 1);
        QVERIFY(stock(m_keeper, none));
        QCOMPARE(rows(u"stock_move"_s), 1); // said again: nothing new
    }

    void theOnlyCountTakenBackIsUnknownAgain()
    {
        const access::Session session(m_keeper);
        Stock facade(m_books->db(), session);
        QVERIFY(required(stock(m_keeper, [&](StockOperations &stock) {
            return stock.move(m_plaid, m_main, Quantity::ofWhole(-1), {u"order_line"_s, 7});
        })));
        const auto count = [&](Quantity onHand) { return required(facade.correct(m_plaid, m_main, onHand).result()); };
        const ActId first = count(Quantity::ofThousandths(12'500));
        QVERIFY(facade.undo(first).result());
        QVERIFY(!balance(m_plaid).counted);
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(-1)); // what the order took stays taken
        QVERIFY(!required(facade.rows({m_plaid.value()}).result()).first().counted);
        QVERIFY(required(facade.ids({.onlyMissing = true}).result()).isEmpty());
        QVERIFY(required(facade.ids({.onlyUncounted = true}).result()).contains(m_plaid.value()));
        QVERIFY(!facade.undo(first).result()); // once only
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(-1));
    }

    void countsAreTakenBackInTurn()
    {
        const access::Session session(m_keeper);
        Stock facade(m_books->db(), session);
        const auto count = [&](int onHand) {
            return required(facade.correct(m_plaid, m_main, Quantity::ofWhole(onHand)).result());
        };
        const ActId nine = count(9);
        const ActId twelve = count(12);
        QCOMPARE(count(12), ActId()); // said again: nothing to take back
        QVERIFY(required(stock(m_keeper, [&](StockOperations &stock) {
            return stock.move(m_plaid, m_main, Quantity::ofWhole(-2), {u"order_line"_s, 7});
        })));
        const ActId twenty = count(20);
        // What was counted later is believed, until that is taken back.
        const Done tooEarly = facade.undo(twelve).result();
        QVERIFY(!tooEarly);
        QCOMPARE(tooEarly.error().detail, u"counted_again"_s);
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(20));
        QVERIFY(facade.undo(twenty).result());
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(10));
        QVERIFY(facade.undo(twelve).result());
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(7)); // two were sold meanwhile
        QVERIFY(facade.undo(nine).result());
        QVERIFY(!balance(m_plaid).counted);

        // And done again in turn, by the same differences.
        const ActId nineAgain = required(facade.redo(nine).result());
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(7));
        QVERIFY(balance(m_plaid).counted);
        QVERIFY(!facade.redo(nineAgain).result()); // it stands
        const ActId twelveAgain = required(facade.redo(twelve).result());
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(10));
        QVERIFY(!facade.undo(nineAgain).result());
        QVERIFY(facade.undo(twelveAgain).result());
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(7));
        count(30); // somebody knows better now
        QCOMPARE(facade.redo(twelveAgain).result().error().detail, u"counted_again"_s);
    }

    void aCountIsDoneAgainOnceAndNotBesideANewerOne()
    {
        const access::Session session(m_keeper);
        Stock facade(m_books->db(), session);
        const auto count = [&](int onHand) {
            return required(facade.correct(m_plaid, m_main, Quantity::ofWhole(onHand)).result());
        };
        const ActId five = count(5);
        QVERIFY(facade.undo(five).result());
        const ActId seven = count(7);
        QVERIFY(facade.undo(seven).result());
        const ActId sevenAgain = required(facade.redo(seven).result());
        QCOMPARE(facade.redo(five).result().error().detail, u"counted_again"_s); // older than what stands
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(7));
        QCOMPARE(facade.redo(seven).result().error().kind, Error::Kind::Conflict); // its first answer may be lost
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(7));
        QVERIFY(facade.undo(sevenAgain).result());
        QVERIFY(facade.redo(sevenAgain).result());
        QCOMPARE(facade.redo(five).result().error().detail, u"counted_again"_s);
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(7));
    }

    void twoCountsOfOneActAreDoneAgain()
    {
        ActId both;
        required(m_books->write([&](storage::Transaction &tx) -> Done {
            journal::Act act(tx, m_keeper, "stock.inventory"_L1);
            StockOperations stock(tx, m_keeper);
            TRY_DONE(stock.correct(m_plaid, m_main, Quantity::ofWhole(5)));
            TRY_DONE(stock.correct(m_plaid, m_main, Quantity::ofWhole(3)));
            both = TRY(act.id());
            return {};
        }));
        const access::Session session(m_keeper);
        Stock facade(m_books->db(), session);
        QVERIFY(facade.undo(both).result());
        QVERIFY(facade.redo(both).result());
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(3));
    }

    void correctionIsTheDifference()
    {
        QVERIFY(stock(m_keeper, [&](StockOperations &stock) {
            return stock.correct(m_plaid, m_main, Quantity::ofThousandths(12'500));
        }));
        QVERIFY(stock(m_keeper,
                      [&](StockOperations &stock) { return stock.correct(m_plaid, m_main, Quantity::ofWhole(9)); }));
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(9));
        QCOMPARE(m_books->number(u"SELECT CAST(sum(quantity) AS BIGINT) FROM stock_move"_s), 9'000);
        QVERIFY(stock(m_keeper,
                      [&](StockOperations &stock) { return stock.correct(m_plaid, m_main, Quantity::ofWhole(9)); }));
        QCOMPARE(rows(u"stock_move"_s), 2); // nothing to correct, nothing moved
        const auto history = required(m_books->read([&](storage::Connection &db) {
            return journal::historyOf(db, journal::entity::product, m_plaid.value());
        }));
        QCOMPARE(history.first().field, u"on_hand.1"_s);
        QCOMPARE(history.first().oldValue, std::optional(u"12.5"_s));
        QCOMPARE(history.first().newValue, std::optional(u"9"_s));
    }

    void twoCorrectionsInOneActBothCount()
    {
        QVERIFY(m_books->write([&](storage::Transaction &tx) -> Done {
            journal::Act act(tx, m_keeper, "stock.inventory"_L1);
            StockOperations stock(tx, m_keeper);
            TRY_DONE(stock.correct(m_plaid, m_main, Quantity::ofWhole(5)));
            return stock.correct(m_plaid, m_main, Quantity::ofWhole(3));
        }));
        QCOMPARE(balance(m_plaid).onHand, Quantity::ofWhole(3));
        QCOMPARE(rows(u"stock_move"_s), 2);
    }

    void lessThanNothingIsInvalid()
    {
        const Done done = stock(m_keeper, [&](StockOperations &stock) {
            return stock.correct(m_plaid, m_main, Quantity::ofThousandths(-1));
        });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Invalid);
        QCOMPARE(done.error().field, u"on_hand"_s);
    }

    void reserveIsIdempotentAndFollows()
    {
        const OrderLineId ordered = line();
        const auto reserve = [&](ProductId product, int count) {
            const Done done = stock(m_keeper, [&](StockOperations &stock) {
                return stock.reserve(ordered, product, m_main, Quantity::ofWhole(count));
            });
            QVERIFY(done);
        };
        reserve(m_plaid, 2);
        reserve(m_plaid, 2);
        QCOMPARE(balance(m_plaid).reserved, Quantity::ofWhole(2));
        QCOMPARE(balance(m_plaid).available(), Quantity::ofWhole(-2));
        reserve(m_plaid, 5);
        QCOMPARE(balance(m_plaid).reserved, Quantity::ofWhole(5));
        reserve(m_mug, 1); // the line is other goods now
        QVERIFY(balance(m_plaid).reserved.isZero());
        QCOMPARE(balance(m_mug).reserved, Quantity::ofWhole(1));
        reserve(m_mug, 0);
        QCOMPARE(rows(u"reservation"_s), 0);
        const qint64 history = rows(u"history"_s);
        QVERIFY(stock(m_keeper, [&](StockOperations &stock) { return stock.release(ordered); }));
        QCOMPARE(rows(u"history"_s), history); // released already
    }

    void rightsAreAsked()
    {
        const Actor reader = Actor::person(PersonId(1), u"Гість"_s, Right::View);
        const Actor seller = Actor::person(PersonId(1), u"Продавець"_s, Right::View | Right::EditOrders);
        const OrderLineId ordered = line();
        const auto move = [&](StockOperations &stock) -> Done {
            TRY(stock.move(m_plaid, m_main, Quantity::ofWhole(1), {u"receipt"_s, 1}));
            return {};
        };
        const auto correct = [&](StockOperations &stock) {
            return stock.correct(m_plaid, m_main, Quantity::ofWhole(1));
        };
        const auto reserve = [&](StockOperations &stock) {
            return stock.reserve(ordered, m_plaid, m_main, Quantity::ofWhole(1));
        };
        QCOMPARE(stock(seller, move).error().kind, Error::Kind::Denied);
        QCOMPARE(stock(seller, correct).error().kind, Error::Kind::Denied);
        QCOMPARE(stock(reader, reserve).error().kind, Error::Kind::Denied);
        QVERIFY(stock(seller, reserve)); // a reserve is part of an order
        QVERIFY(balance(m_plaid).onHand.isZero());
    }

    void screensSeeSumsAndMoves()
    {
        const access::Session session(m_keeper);
        Stock facade(m_books->db(), session);
        QVERIFY(facade.correct(m_plaid, m_main, Quantity::ofWhole(4)).result());
        const OrderLineId ordered = line();
        QVERIFY(stock(m_keeper, [&](StockOperations &stock) {
            return stock.reserve(ordered, m_plaid, m_main, Quantity::ofWhole(1));
        }));
        QCOMPARE(required(facade.ids({}).result()), (QList<qint64>{m_mug.value(), m_plaid.value()})); // К before П
        QCOMPARE(required(facade.ids({.search = u"плЕд"_s}).result()), QList<qint64>{m_plaid.value()});
        // Nobody has counted the mug: it is not missing, it is not known.
        QVERIFY(required(facade.ids({.onlyMissing = true}).result()).isEmpty());
        QCOMPARE(required(facade.ids({.onlyUncounted = true}).result()), QList<qint64>{m_mug.value()});
        QVERIFY(facade.correct(m_mug, m_main, Quantity()).result());
        QCOMPARE(required(facade.ids({.onlyMissing = true}).result()), QList<qint64>{m_mug.value()});
        for (const QString &sort : {u"available"_s, u"on_hand"_s, u"reserved"_s}) {
            QCOMPARE(required(facade.ids({.sort = sort, .descending = true}).result()),
                     (QList<qint64>{m_plaid.value(), m_mug.value()}));
        }
        const QList<qint64> asked{m_plaid.value(), 99'999, m_mug.value()};
        const auto shown = required(facade.rows(asked).result());
        QCOMPARE(shown.size(), 2); // an unknown id is left out, the order kept
        QCOMPARE(shown[0].onHand, Quantity::ofWhole(4));
        QCOMPARE(shown[0].reserved, Quantity::ofWhole(1));
        QCOMPARE(shown[1].sku, u"MUG-1"_s);
        const auto moves = required(facade.moves(m_plaid).result());
        QCOMPARE(moves.size(), 1);
        QCOMPARE(moves.first().causeKind, u"correction"_s);
        QCOMPARE(moves.first().actorName, u"Комірник"_s);
        QCOMPARE(required(facade.balances(m_plaid).result()).first().available(), Quantity::ofWhole(3));
        QCOMPARE(required(facade.warehouses().result()).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStock)
#include "test_stock.moc"

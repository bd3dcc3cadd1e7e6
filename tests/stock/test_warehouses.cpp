// SPDX-License-Identifier: GPL-3.0-or-later
// Warehouses as people keep them: added, renamed, made the default, deleted while nothing stands on them, ticked for
// stores.
#include "stock/offered.h"
#include "stock/warehouses.h"
#include "stores/balance_policy.h"
#include "stores/store_operations.h"
#include "tests/stock/stock_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::stock;
using namespace Qt::StringLiterals;
using test::pieces;

namespace {

struct Yard : test::StockBooks {
    const Actor owner = Actor::person(PersonId(1), u"Власниця"_s, Actor::allRights());
    const StoreId store = makeStore(u"Дім і Сад"_s);
    const StoreId other = makeStore(u"Дім Опт"_s);

    template <class F>
    auto asOwner(F f)
    {
        return write([&](storage::Transaction &tx) {
            WarehouseOperations operations(tx, owner);
            return f(operations);
        });
    }
    WarehouseId added(const QString &name)
    {
        return required(asOwner([&](auto &operations) { return operations.add(name); }));
    }
    WarehouseRow row(WarehouseId id)
    {
        for (const WarehouseRow &each : rows()) {
            if (each.warehouse.id == id)
                return each;
        }
        qFatal("no such warehouse");
    }
    QList<WarehouseRow> rows()
    {
        return required(read([](storage::Connection &db) { return warehouseRows(db); }));
    }
    // A listing of a store that sells the product.
    void list(StoreId where, ProductId product, qint64 promId)
    {
        required(write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"INSERT INTO listing (store_id, prom_id, product_id, name, read_ms, prom_digest, search, "
                            u"sort_name) VALUES (?, ?, ?, 'x', 0, ?, '', '')"_s,
                            {where, promId, product, QByteArray("-")}));
            return {};
        }));
    }
    void sendBalances(StoreId of)
    {
        required(write([&](storage::Transaction &tx) {
            return stores::StoreOperations(tx, owner).setSetting(of, stores::balancesFrom,
                                                                 QString(stores::fromWarehouses));
        }));
    }
    void tick(WarehouseId warehouse, StoreId of, bool yes)
    {
        required(write([&](storage::Transaction &tx) { return synchronise(tx, owner, warehouse, of, yes); }));
    }
    QList<qint64> takenDue(StoreId of)
    {
        return required(write([&](storage::Transaction &tx) { return takeDueBalances(tx, of, 100); }));
    }
    // A line of an open order of the store, reserved where its orders go.
    OrderLineId reserved(StoreId of, ProductId product, WarehouseId where, qint64 quantity)
    {
        const OrderLineId line = orderLine();
        required(write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(
                u"UPDATE orders SET store_id = ? WHERE id = (SELECT order_id FROM order_line WHERE id = ?)"_s,
                {of, line}));
            return StockOperations(tx, owner).reserve(line, product, where, pieces(quantity));
        }));
        return line;
    }
    void count(ProductId product, WarehouseId where, qint64 quantity)
    {
        required(stock([&](StockOperations &stock) { return stock.correct(product, where, pieces(quantity)); }));
    }
    QStringList fieldsOf(WarehouseId id)
    {
        QStringList fields;
        for (const journal::HistoryRow &each : required(read([&](storage::Connection &db) {
                 return journal::historyOf(db, journal::entity::warehouse, id.value());
             })))
            fields.append(each.field);
        return fields;
    }
};

} // namespace

class TestWarehouses : public QObject
{
    Q_OBJECT

    std::unique_ptr<Yard> m_yard;

private Q_SLOTS:
    void init() { m_yard = std::make_unique<Yard>(); }
    void cleanup() { m_yard.reset(); }

    void aNameIsItsOwn()
    {
        const WarehouseId shed = m_yard->added(u"  Сарай  на Подолі "_s);
        QCOMPARE(m_yard->row(shed).warehouse.name, u"Сарай на Подолі"_s);
        QCOMPARE(m_yard->fieldsOf(shed), QStringList{u"name"_s});
        const auto refused = [&](const QString &name) {
            const auto done = m_yard->asOwner([&](auto &operations) { return operations.add(name); });
            return done ? QString() : done.error().field + u':' + done.error().detail;
        };
        QCOMPARE(refused(u"сарай НА подолі"_s), u"name:taken"_s);
        QCOMPARE(refused(u"   "_s), u"name:empty"_s);
        QCOMPARE(refused(QString(61, u'x')), u"name:too_long:60"_s);
        QVERIFY(m_yard->asOwner([&](auto &operations) { return operations.rename(shed, u"Сарай"_s); }));
        QCOMPARE(m_yard->row(shed).warehouse.name, u"Сарай"_s);
        const auto taken =
            m_yard->asOwner([&](auto &operations) { return operations.rename(m_yard->second, u"САРАЙ"_s); });
        QVERIFY(!taken && taken.error().detail == u"taken");
        // Its own name in other letters is no other one's.
        QVERIFY(m_yard->asOwner([&](auto &operations) { return operations.rename(shed, u"САРАЙ"_s); }));
    }

    void whoMayNotChangesNothing()
    {
        const auto done = m_yard->write(
            [&](storage::Transaction &tx) { return WarehouseOperations(tx, m_yard->keeper).add(u"Сарай"_s); });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Error::Kind::Denied);
        QCOMPARE(m_yard->rows().size(), 2);
    }

    void onlyWhatWasNeverUsedIsDeleted()
    {
        const WarehouseId shed = m_yard->added(u"Сарай"_s);
        m_yard->tick(shed, m_yard->store, false);
        const WarehouseRow was = m_yard->row(shed);
        QCOMPARE(was.countedFor, QList<StoreId>{m_yard->other});
        QVERIFY(!was.used);
        QVERIFY(m_yard->asOwner([&](auto &operations) { return operations.remove(shed); }));
        QCOMPARE(m_yard->rows().size(), 2);
        // And back, as it was; a warehouse that was made meanwhile has another number.
        const WarehouseId later = m_yard->added(u"Гараж"_s);
        QVERIFY(later != shed);
        QVERIFY(m_yard->asOwner([&](auto &operations) { return operations.restore(was); }));
        QCOMPARE(m_yard->row(shed).countedFor, was.countedFor);
        QCOMPARE(m_yard->row(shed).warehouse.name, u"Сарай"_s);

        const auto why = [&](WarehouseId id) {
            const Done done = m_yard->asOwner([&](auto &operations) { return operations.remove(id); });
            return done ? QString() : done.error().detail;
        };
        QCOMPARE(why(m_yard->main), u"warehouse_default"_s);
        m_yard->draft({.kind = DocumentKind::Receipt, .warehouse = shed});
        QVERIFY(m_yard->row(shed).used);
        QCOMPARE(why(shed), u"warehouse_used"_s);
        QVERIFY(m_yard->asOwner([&](auto &operations) { return operations.takeOrdersOf(m_yard->store, later); }));
        QCOMPARE(why(later), u"warehouse_used"_s);
    }

    void theFiguresAreThoseOfWhatStandsThere()
    {
        const ProductId plaid = m_yard->product(u"PL"_s);
        const ProductId cup = m_yard->product(u"CUP"_s);
        m_yard->allowNegative(m_yard->second);
        m_yard->receipt(plaid, pieces(4), test::hryvnias(25'00));
        m_yard->sell(cup, pieces(2), m_yard->second);
        const WarehouseRow main = m_yard->row(m_yard->main);
        QCOMPARE(main.products, 1);
        QCOMPARE(main.belowZero, 0);
        QCOMPARE(main.value.value, test::hryvnias(100'00));
        const WarehouseRow second = m_yard->row(m_yard->second);
        QCOMPARE(second.products, 0);
        QCOMPARE(second.belowZero, 1);
        QCOMPARE(second.value.withoutCost, 1);
        QVERIFY(second.warehouse.negativeAllowed);
        QCOMPARE(main.ordersOf, (QList{m_yard->store, m_yard->other}));
        QVERIFY(main.chosenBy.isEmpty());
    }

    // Exactly the products concerned: those of the ticked warehouse that this store sells.
    void aTickOffersAnewWhatStandsThere()
    {
        const ProductId here = m_yard->product(u"HERE"_s);
        const ProductId there = m_yard->product(u"THERE"_s);
        const ProductId held = m_yard->product(u"HELD"_s);
        const ProductId unlisted = m_yard->product(u"UNLISTED"_s);
        qint64 promId = 100;
        for (const ProductId product : {here, there, held}) {
            m_yard->list(m_yard->store, product, ++promId);
            m_yard->list(m_yard->other, product, ++promId);
        }
        m_yard->count(here, m_yard->main, 5);
        m_yard->count(there, m_yard->second, 0); // a number that is known is one
        m_yard->count(unlisted, m_yard->second, 5);
        m_yard->reserved(m_yard->store, held, m_yard->second, 1);
        m_yard->sendBalances(m_yard->store);
        QVERIFY(m_yard->takenDue(m_yard->store).isEmpty());

        m_yard->tick(m_yard->second, m_yard->store, false);
        QCOMPARE(m_yard->takenDue(m_yard->store), (QList{there.value(), held.value()}));
        QVERIFY(m_yard->takenDue(m_yard->other).isEmpty());
        m_yard->tick(m_yard->second, m_yard->store, false); // it is so already
        QVERIFY(m_yard->takenDue(m_yard->store).isEmpty());
        m_yard->tick(m_yard->second, m_yard->store, true);
        QCOMPARE(m_yard->takenDue(m_yard->store), (QList{there.value(), held.value()}));
        m_yard->tick(m_yard->main, m_yard->other, false); // sends its listings' own numbers
        QVERIFY(m_yard->takenDue(m_yard->other).isEmpty());
    }

    void reservesGoWhereTheOrdersGo()
    {
        const ProductId plaid = m_yard->product(u"PL"_s);
        m_yard->reserved(m_yard->store, plaid, m_yard->main, 3);
        m_yard->reserved(m_yard->other, plaid, m_yard->main, 2);
        const auto reservedIn = [&](WarehouseId id) { return m_yard->balance(plaid, id).reserved; };
        QVERIFY(
            m_yard->asOwner([&](auto &operations) { return operations.takeOrdersOf(m_yard->store, m_yard->second); }));
        QCOMPARE(reservedIn(m_yard->main), pieces(2));
        QCOMPARE(reservedIn(m_yard->second), pieces(3));
        QCOMPARE(m_yard->row(m_yard->second).chosenBy, QList<StoreId>{m_yard->store});
        QCOMPARE(m_yard->fieldsOf(m_yard->second), QStringList{u"orders_of.%1"_s.arg(m_yard->store.value())});

        // The one that chose nothing follows the default warehouse.
        const WarehouseId shed = m_yard->added(u"Сарай"_s);
        QVERIFY(m_yard->asOwner([&](auto &operations) { return operations.makeDefault(shed); }));
        QCOMPARE(reservedIn(m_yard->main), Quantity());
        QCOMPARE(reservedIn(shed), pieces(2));
        QCOMPARE(reservedIn(m_yard->second), pieces(3));
        QVERIFY(m_yard->row(shed).warehouse.isDefault);
        QVERIFY(!m_yard->row(m_yard->main).warehouse.isDefault);
        QVERIFY(
            m_yard->asOwner([&](auto &operations) { return operations.takeOrdersOf(m_yard->store, std::nullopt); }));
        QCOMPARE(reservedIn(shed), pieces(5));
        QCOMPARE(m_yard->number(u"SELECT count(*) FROM warehouse WHERE is_default = 1"_s), 1);
    }

    void theLowestStockIsKeptWithItsHistory()
    {
        const ProductId plaid = m_yard->product(u"PL"_s);
        const auto set = [&](std::optional<Quantity> minimum) {
            return m_yard->stock([&](StockOperations &stock) { return stock.setMinimum(plaid, minimum); });
        };
        QVERIFY(set(pieces(5)));
        QCOMPARE(m_yard->number(u"SELECT minimum_stock FROM product WHERE id = ?"_s, {plaid}), 5'000);
        const qint64 acts = m_yard->number(u"SELECT count(*) FROM act"_s);
        QVERIFY(set(pieces(5))); // it is so already
        QCOMPARE(m_yard->number(u"SELECT count(*) FROM act"_s), acts);
        const auto refused = set(pieces(-1));
        QVERIFY(!refused && refused.error().field == u"minimum_stock");
        QVERIFY(set(std::nullopt));
        QCOMPARE(m_yard->number(u"SELECT count(*) FROM product WHERE minimum_stock IS NULL"_s), 1);
        QCOMPARE(m_yard->number(u"SELECT count(*) FROM history WHERE field = 'minimum_stock'"_s), 2);
    }
};

QTEST_GUILESS_MAIN(TestWarehouses)
#include "test_warehouses.moc"

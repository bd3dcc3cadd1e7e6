// SPDX-License-Identifier: GPL-3.0-or-later
// Which object here is which on Prom: every kind, linked and not, found, sorted, counted.
#include "base/fold.h"
#include "reports/mappings.h"
#include "storage/search.h"
#include "tests/orders/order_books.h"

#include <QtTest>

#include <algorithm>

using namespace kramar;
using namespace kramar::reports;
using namespace Qt::StringLiterals;
using test::OrderBooks;

namespace {

struct Desk : OrderBooks {
    ProductId blanket = product(u"PL-150"_s);
    ListingId linked = named(4001, u"Плед"_s, u"PL-150"_s, blanket);
    ListingId alone = named(4002, u"Термос"_s, u"TH-075"_s, {});

    ListingId named(qint64 promId, const QString &name, const QString &sku, std::optional<ProductId> product)
    {
        const ListingId id = listing(promId, sku, product);
        required(write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE listing SET name = ?, sort_name = ?, search = ? WHERE id = ?"_s,
                            {name, sortKey(name), storage::searchText({name, sku, QString::number(promId)}), id}));
            return {};
        }));
        return id;
    }
    QList<Mapping> rows(const MappingQuery &query)
    {
        const auto found = required(read([&](storage::Connection &db) -> Result<QList<Mapping>> {
            return mappingRows(db, TRY(mappingIds(db, query)));
        }));
        const qint64 count = required(read([&](storage::Connection &db) { return mappingCount(db, query); }));
        if (count != found.size())
            qFatal("the count tells %lld, the rows are %lld", count, qint64(found.size()));
        return found;
    }
    QStringList promIds(const MappingQuery &query)
    {
        QStringList ids;
        const QList<Mapping> found = rows(query);
        for (const Mapping &row : found)
            ids.append(row.promId);
        return ids;
    }
    std::optional<Mapping> status(const QString &code)
    {
        const QList<Mapping> found = rows({.kinds = {MappingKind::OrderStatus}});
        const auto at =
            std::find_if(found.cbegin(), found.cend(), [&](const Mapping &row) { return row.promId == code; });
        return at == found.cend() ? std::nullopt : std::optional(*at);
    }
};

} // namespace

class TestMappings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void productsSayWhichIsWhich()
    {
        Desk desk;
        const QList<Mapping> rows = desk.rows({.kinds = {MappingKind::Product}});
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].promName, u"Плед"_s);
        QCOMPARE(rows[0].promId, u"4001"_s);
        QCOMPARE(rows[0].listing, std::optional(desk.linked));
        QCOMPARE(rows[0].product, std::optional(desk.blanket));
        QCOMPARE(rows[0].oursSku, u"PL-150"_s);
        QCOMPARE(rows[0].oursName, u"Товар PL-150"_s);
        QVERIFY(rows[0].isLinked());
        QVERIFY(!rows[1].isLinked());
        QCOMPARE(rows[1].promId, u"4002"_s);
    }

    void linkedOrNot()
    {
        Desk desk;
        QCOMPARE(desk.promIds({.kinds = {MappingKind::Product}, .linked = true}), QStringList{u"4001"_s});
        QCOMPARE(desk.promIds({.kinds = {MappingKind::Product}, .linked = false}), QStringList{u"4002"_s});
        desk.apply(desk.facts(1));
        QCOMPARE(desk.promIds({.kinds = {MappingKind::Client}, .linked = true}), QStringList{u"701"_s});
        QVERIFY(desk.promIds({.kinds = {MappingKind::Client}, .linked = false}).isEmpty());
    }

    void clientsAreThoseOfEachStore()
    {
        Desk desk;
        desk.apply(desk.facts(1));
        const QList<Mapping> rows = desk.rows({.kinds = {MappingKind::Client}});
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].promId, u"701"_s);
        QCOMPARE(rows[0].oursName, u"Мельник Ірина"_s);
        QCOMPARE(rows[0].store, desk.store);
        QVERIFY(rows[0].client);
        QCOMPARE(desk.promIds({.kinds = {MappingKind::Client}, .search = u"мельн"_s}), QStringList{u"701"_s});
        QVERIFY(desk.promIds({.kinds = {MappingKind::Client}, .search = u"коваль"_s}).isEmpty());
    }

    void statusesAreReadAsOurs()
    {
        Desk desk;
        QCOMPARE(desk.status(u"pending"_s)->state, std::optional(OrderState::New));
        QCOMPARE(desk.status(u"received"_s)->state, std::optional(OrderState::Confirmed));
        QVERIFY(!desk.status(u"custom-7"_s));
        OrderBooks::required(desk.write([&](storage::Transaction &tx) {
            return stores::StoreOperations(tx, Actor::exchange())
                .replaceDictionary(desk.store, stores::dictionary::orderStatus,
                                   {{u"pending"_s, u"Новий"_s, true}, {u"custom-7"_s, u"Пакуємо"_s, true}});
        }));
        QCOMPARE(desk.status(u"pending"_s)->promName, u"Новий"_s);
        QCOMPARE(desk.status(u"custom-7"_s)->promName, u"Пакуємо"_s);
        QVERIFY(!desk.status(u"custom-7"_s)->isLinked());
        const MappingQuery missing{.kinds = {MappingKind::OrderStatus}, .linked = false};
        QCOMPARE(desk.promIds(missing), QStringList{u"custom-7"_s});
    }

    // Base data may not have been read yet, or know nothing of it.
    void anOwnStatusThatAnOrderCameWithIsARow()
    {
        Desk desk;
        orders::OrderFacts facts = desk.facts(1, u"custom-9"_s);
        facts.statusTitle = u"Чекаємо на кур'єра"_s;
        desk.apply(facts);
        QCOMPARE(desk.status(u"custom-9"_s)->promName, u"Чекаємо на кур'єра"_s);
        QVERIFY(!desk.status(u"custom-9"_s)->isLinked());
    }

    void theSearchReadsBothSides()
    {
        Desk desk;
        OrderBooks::required(desk.write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE product SET search = ? WHERE id = ?"_s,
                            {storage::searchText({u"Ковдра"_s, u"PL-150"_s}), desk.blanket}));
            return {};
        }));
        const auto found = [&desk](const QString &typed) {
            return desk.promIds({.kinds = {MappingKind::Product}, .search = typed});
        };
        QCOMPARE(found(u"терм"_s), QStringList{u"4002"_s});
        QCOMPARE(found(u"4002"_s), QStringList{u"4002"_s});
        QCOMPARE(found(u"ковдра"_s), QStringList{u"4001"_s}); // as it is called here
        QVERIFY(found(u"немає"_s).isEmpty());
        QCOMPARE(found(u"т"_s), QStringList{u"4002"_s}); // one letter: where a name on Prom begins
    }

    void theyStandKindAfterKind()
    {
        Desk desk;
        desk.apply(desk.facts(1));
        const QList<Mapping> rows = desk.rows({});
        QVERIFY(std::is_sorted(rows.cbegin(), rows.cend(),
                               [](const Mapping &a, const Mapping &b) { return a.kind < b.kind; }));
        for (const MappingKind kind : allMappingKinds()) {
            QVERIFY(std::any_of(rows.cbegin(), rows.cend(), [kind](const Mapping &row) { return row.kind == kind; }));
            QCOMPARE(mappingKindOf(toCode(kind)), std::optional(kind));
        }
        QSet<qint64> ids;
        for (const Mapping &row : rows)
            ids.insert(row.id);
        QCOMPARE(ids.size(), rows.size());
    }

    void eachColumnSorts()
    {
        Desk desk;
        const auto sorted = [&desk](const QString &sort, bool descending) {
            return desk.promIds({.kinds = {MappingKind::Product}, .sort = sort, .descending = descending});
        };
        const QStringList up{u"4001"_s, u"4002"_s};
        const QStringList down{u"4002"_s, u"4001"_s};
        for (const QString &sort : {u"prom_name"_s, u"prom_id"_s, u"store"_s}) {
            QCOMPARE(sorted(sort, false), up);
            QCOMPARE(sorted(sort, true), down);
        }
        QCOMPARE(sorted(u"ours_name"_s, false), up);
        QCOMPARE(sorted(u"ours_name"_s, true), up); // what is not linked stands last
        const auto first = [&desk](const QString &sort) {
            return desk.rows({.kinds = {MappingKind::OrderStatus}, .sort = sort}).first();
        };
        QCOMPARE(first(u"prom_id"_s).promId, u"canceled"_s);
        QCOMPARE(first(u"ours_name"_s).state, std::optional(OrderState::New));
        for (const QString &sort : {u"prom_name"_s, u"prom_id"_s, u"ours_name"_s, u"store"_s})
            QVERIFY(desk.rows({.kinds = {MappingKind::Client}, .sort = sort}).isEmpty());
    }

    void onlyOfTheStore()
    {
        Desk desk;
        desk.apply(desk.facts(1));
        const StoreId other = desk.makeStore(u"Другий"_s, StoreMode::Test);
        const StoreId own = std::exchange(desk.store, other);
        desk.named(4001, u"Плед"_s, u"PL-150"_s, desk.blanket); // the same number, on another shelf
        desk.store = own;
        const QList<Mapping> ofOther = desk.rows({.stores = {other}});
        QCOMPARE(ofOther.size(), 1);
        QCOMPARE(ofOther[0].store, other);
        const QList<Mapping> both = desk.rows({.stores = {desk.store, other}});
        const QList<Mapping> first = desk.rows({.stores = {desk.store}});
        QCOMPARE(both.size(), first.size() + ofOther.size());
        QVERIFY(first.size() > 3);
    }
};

QTEST_GUILESS_MAIN(TestMappings)
#include "test_mappings.moc"

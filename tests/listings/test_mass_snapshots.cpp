// SPDX-License-Identifier: GPL-3.0-or-later
// Every act on many listings leaves what stood there before, whatever it is that changes them.
#include "listings/conflicts.h"
#include "listings/differences.h"
#include "listings/kept_prices.h"
#include "listings/price_list_operations.h"
#include "listings/snapshot_desk.h"
#include "listings/sync_locks.h"
#include "tests/listings/shop.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;
using namespace kramar::listings;

namespace {

const PriceListId retail(1);
constexpr int enough = 3; // are a mass act in this shop

struct Many : Shop {
    QList<ListingId> ids;
    QList<products::EntryChange> entries;
    Effort effort;

    template <class F>
    auto write(F f)
    {
        return TestBooks::required(books.write(f));
    }
    explicit Many(int listings = enough)
    {
        TestBooks::required(asExchange([&](ListingOperations &operations) -> Done {
            for (int i = 0; i < listings; ++i)
                TRY(operations.apply(store, facts(4001 + i, u"SKU-%1"_s.arg(i)), Creating::CreateProducts));
            return {};
        }));
        for (int i = 0; i < listings; ++i) {
            ids.append(idOf(facts(4001 + i)));
            entries.append({listing(ids.last()).product.value(), u"120.00"_s});
        }
        massFrom(enough);
    }
    void massFrom(int listings)
    {
        write([&](storage::Transaction &tx) {
            return SnapshotOperations(tx, person).setPolicy(store, {.keep = 30, .days = 180, .before = listings});
        });
    }
    template <class F>
    auto lists(F f)
    {
        return write([&](storage::Transaction &tx) {
            PriceListOperations operations(tx, person);
            return f(operations);
        });
    }
    PriceListOperations::Changed set()
    {
        return lists([&](PriceListOperations &operations) { return operations.set(retail, entries, effort); });
    }
    PriceListOperations::Changed name()
    {
        return lists([&](PriceListOperations &operations) {
            return operations.change(retail, {.name = u"Retail"_s, .stores = {store}}, effort);
        });
    }
    void editAll(const QString &value)
    {
        for (const ListingId id : ids)
            TestBooks::required(edit(id, listing_field::price, value));
    }
    void promShows(const QString &price)
    {
        for (int i = 0; i < ids.size(); ++i) {
            ListingFacts now = facts(4001 + i, u"SKU-%1"_s.arg(i));
            now.values.price = *Money::parse(price, now.currency);
            apply(now);
        }
    }
    // "before_prices: 100.00 100.00 100.00": what is kept of the prices.
    QStringList kept()
    {
        const auto all =
            TestBooks::required(books.read([&](storage::Connection &db) { return snapshotsOf(db, store); }));
        QStringList told;
        for (const Snapshot &each : all) {
            QStringList prices;
            TestBooks::required(books.read([&](storage::Connection &db) -> Done {
                return eachSnapshotPage(db, each, snapshotFacts, {}, effort, [&](const QList<ListingFacts> &page) {
                    for (const ListingFacts &facts : page)
                        prices.append(canonical(listing_field::price, facts.values).value_or(u"-"_s));
                    return Done();
                });
            }));
            told.append(each.kind + (each.complete ? u": "_s : u" (running): "_s) + prices.join(u' '));
        }
        return told;
    }
};

QStringList three(QLatin1StringView kind, const QString &price)
{
    return {kind + u": "_s + QStringList{price, price, price}.join(u' ')};
}

} // namespace

class TestMassSnapshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListThatIsNamed()
    {
        Many shop;
        shop.set();
        QVERIFY(shop.kept().isEmpty()); // no store takes it yet
        QCOMPARE(shop.name().listings, enough);
        QCOMPARE(shop.kept(), three(snapshot_kind::beforePrices, u"100.00"_s));
    }

    void changedPricesOfAList()
    {
        Many shop;
        shop.name();
        QCOMPARE(shop.set().listings, enough);
        QCOMPARE(shop.kept(), three(snapshot_kind::beforePrices, u"100.00"_s));
    }

    void aFewLeaveNone()
    {
        Many shop;
        shop.massFrom(enough + 1);
        shop.name();
        shop.set();
        QVERIFY(shop.kept().isEmpty());
        shop.massFrom(enough);
        shop.set(); // nothing is different
        QVERIFY(shop.kept().isEmpty());
    }

    // However many parts it is written in.
    void manyAreCountedTogether()
    {
        constexpr int many = 505;
        Many shop(many);
        shop.massFrom(many);
        shop.name();
        QCOMPARE(shop.set().listings, many);
        const auto all =
            TestBooks::required(shop.books.read([&](storage::Connection &db) { return snapshotsOf(db, shop.store); }));
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().listings, many);
    }

    void aRule()
    {
        Many shop;
        shop.name();
        shop.set();
        QList<qint64> products;
        for (const products::EntryChange &entry : shop.entries)
            products.append(entry.product.value());
        const ListRule rule = TestBooks::required(listRuleOf({u"from=price"_s, u"price=+10%"_s}, {}));
        const auto survey = TestBooks::required(shop.books.read(
            [&](storage::Connection &db) { return surveyRule(db, retail, rule, products, shop.effort); }));
        const auto done = shop.lists([&](PriceListOperations &operations) {
            return operations.applyRule(retail, rule, survey.changing, shop.effort);
        });
        QCOMPARE(done.listings, enough);
        QCOMPARE(shop.kept().size(), 2);
        QCOMPARE(shop.kept().first(), three(snapshot_kind::beforePrices, u"120.00"_s).first());
    }

    void promsValuesTakenInConflicts()
    {
        Many shop;
        shop.write([&](storage::Transaction &tx) {
            return setConflictRule(tx, shop.person, shop.store, stores::ConflictRule::Ask);
        });
        shop.editAll(u"120.00"_s);
        shop.promShows(u"130.00"_s);
        shop.write([&](storage::Transaction &tx) {
            return setConflictRule(tx, shop.person, shop.store, stores::ConflictRule::Theirs);
        });
        QCOMPARE(shop.value(shop.ids[0], listing_field::price), u"130.00"_s);
        QCOMPARE(shop.kept(), three(snapshot_kind::beforeSettle, u"120.00"_s));
    }

    void keptPricesThatAreDropped()
    {
        Many shop;
        const auto prices = [&](bool on) {
            shop.write(
                [&](storage::Transaction &tx) { return sendPricesOf(tx, shop.person, shop.store, on, Kept::Drop); });
        };
        prices(false);
        shop.editAll(u"120.00"_s);
        prices(true);
        QCOMPARE(shop.value(shop.ids[0], listing_field::price), u"100.00"_s);
        QCOMPARE(shop.kept(), three(snapshot_kind::beforeDrop, u"120.00"_s));
    }

    void changesThatAreDropped()
    {
        Many shop;
        shop.editAll(u"120.00"_s);
        shop.write([&](storage::Transaction &tx) {
            QList<qint64> ids;
            for (const ListingId id : shop.ids)
                ids.append(id.value());
            return ListingOperations(tx, shop.person).dropEdits(shop.store, ids);
        });
        QCOMPARE(shop.value(shop.ids[0], listing_field::price), u"100.00"_s);
        QCOMPARE(shop.kept(), three(snapshot_kind::beforeDrop, u"120.00"_s));
    }

    // One by one or together, it is the same.
    void droppedTogether()
    {
        Many one, all;
        for (Many *shop : {&one, &all}) {
            shop->editAll(u"120.00"_s);
            shop->send();
            QVERIFY(shop->edit(shop->ids[0], listing_field::price, u"140.00"_s)); // after something that was sent
            QVERIFY(shop->edit(shop->ids[1], listing_field::description, u"<p>Новий</p>"_s));
            QVERIFY(shop->edit(shop->ids[2], listing_field::name, u"Ковдра"_s));
            shop->massFrom(100);
        }
        for (const ListingId id : one.ids)
            QVERIFY(one.asPerson([&](ListingOperations &operations) { return operations.dropEdits(id); }));
        QVERIFY(all.asPerson([&](ListingOperations &operations) {
            return operations.dropEdits(all.store, {all.ids[0].value(), all.ids[1].value(), all.ids[2].value()});
        }));
        QCOMPARE(all.rows(), one.rows());
        for (const ListingId id : all.ids) {
            QCOMPARE(all.entryState(id), u"dropped"_s);
            QVERIFY(all.listing(id).pending.isEmpty());
            QCOMPARE(all.value(id, listing_field::price), u"100.00"_s);
        }
        QCOMPARE(all.value(all.ids[2], listing_field::name), u"Плед флисовый"_s);
        const ActId act(all.books.number(u"SELECT max(id) FROM act WHERE kind = 'listing.drop'"_s));
        QVERIFY(all.asPerson([&](ListingOperations &operations) { return operations.undo(act); }));
        QCOMPARE(all.value(all.ids[2], listing_field::name), u"Ковдра"_s);
        QCOMPARE(all.value(all.ids[0], listing_field::price), u"140.00"_s);
    }

    void locksThatDropChanges()
    {
        Many shop;
        shop.editAll(u"120.00"_s);
        shop.write([&](storage::Transaction &tx) {
            QList<qint64> ids;
            for (const ListingId id : shop.ids)
                ids.append(id.value());
            return lockFields(tx, shop.person, ids, {QString(listing_field::price)}, {});
        });
        QCOMPARE(shop.kept(), three(snapshot_kind::beforeDrop, u"120.00"_s));
    }

    void aFieldOfManyAtOnce()
    {
        Many shop;
        shop.write([&](storage::Transaction &tx) {
            QList<qint64> ids;
            for (const ListingId id : shop.ids)
                ids.append(id.value());
            return ListingOperations(tx, shop.person).editAll(ids, {{QString(listing_field::price), u"120.00"_s}});
        });
        QCOMPARE(shop.kept(), three(snapshot_kind::beforeBulk, u"100.00"_s));
    }

    void differencesThatAreTakenOrSentAgain()
    {
        for (const Fix fix : {Fix::Here, Fix::There}) {
            Many shop;
            shop.books.clock.advanceMs(60'000);
            QList<FixDecision> decisions;
            shop.write([&](storage::Transaction &tx) -> Done {
                QList<ListingFacts> told;
                for (int i = 0; i < enough; ++i) {
                    told.append(Shop::facts(4001 + i, u"SKU-%1"_s.arg(i)));
                    told.last().values.price = Money::ofMinor(130'00, Currency::uah());
                }
                TRY(DifferenceOperations(tx, Actor::exchange()).compare(shop.store, told, tx.now()));
                return {};
            });
            for (const ListingId id : shop.ids)
                decisions.append({id, QString(listing_field::price), fix});
            shop.write(
                [&](storage::Transaction &tx) { return DifferenceOperations(tx, shop.person).settle(decisions); });
            QCOMPARE(shop.kept(), three(snapshot_kind::beforeSettle, fix == Fix::Here ? u"100.00"_s : u"130.00"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestMassSnapshots)
#include "test_mass_snapshots.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The drift report: what Prom has beside what we believe we sent, and what a person does about it.
#include "listings/differences.h"

#include "listings/balance_offers.h"
#include "listings/conflicts.h"
#include "stock/stock.h"
#include "stores/send_switches.h"
#include "stores/store_operations.h"
#include "tests/listings/shop.h"

#include <QtTest>

#include <random>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace {

const WarehouseId mainWarehouse(1);

Money uah(qint64 minor)
{
    return Money::ofMinor(minor, Currency::uah());
}

// A store whose one listing Prom and we agree on, until somebody works in the cabinet.
struct Drifted : test::Shop {
    Drifted() { books.clock.advanceMs(60'000); }

    DifferenceOperations::Compared compare(const QList<ListingFacts> &page, std::optional<Timestamp> asked = {})
    {
        const Timestamp when = asked.value_or(books.clock.now());
        return test::TestBooks::required(books.write([&](storage::Transaction &tx) {
            return DifferenceOperations(tx, Actor::exchange()).compare(store, page, when);
        }));
    }
    DifferenceOperations::Compared promHas(qint64 minor)
    {
        said.values.price = uah(minor);
        return compare({said});
    }
    DifferenceOperations::Settled settle(Fix fix, QAnyStringView field = price)
    {
        return settle({{id, field.toString(), fix}});
    }
    DifferenceOperations::Settled settle(const QList<FixDecision> &decisions)
    {
        return test::TestBooks::required(
            books.write([&](storage::Transaction &tx) { return DifferenceOperations(tx, person).settle(decisions); }));
    }
    DifferenceOperations::TakenBack undo(ActId act)
    {
        return test::TestBooks::required(
            books.write([&](storage::Transaction &tx) { return DifferenceOperations(tx, person).undo(act); }));
    }
    QList<Difference> all()
    {
        return test::TestBooks::required(books.read([&](storage::Connection &db) { return differences(db, store); }));
    }
    // The report as the books keep it.
    QStringList kept()
    {
        return test::TestBooks::required(books.read([](storage::Connection &db) {
            return db.list(u"SELECT listing_id, field, agreed, theirs, state FROM listing_difference WHERE state IN "
                           "('open', 'ignored') ORDER BY listing_id, field"_s,
                           {}, [](const storage::Row &row) {
                               return u"%1 %2 %3 %4 %5"_s.arg(row.number(0))
                                   .arg(row.text(1), row.text(2), row.text(3), row.text(4));
                           });
        }));
    }

    ListingFacts said = facts();
    const ListingId id = added(said);
};

} // namespace

class TestDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsAlikeIsNotTold()
    {
        Drifted shop;
        const auto compared = shop.compare({shop.said});
        QCOMPARE(compared.found + compared.standing + compared.skipped, 0);
        QVERIFY(shop.all().isEmpty());
    }

    void aChangeOnPromIsToldAndNotTaken()
    {
        Drifted shop;
        const QStringList before = shop.rows();
        QCOMPARE(shop.promHas(130'00).found, 1);
        const QList<Difference> all = shop.all();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].field, QString(price));
        QCOMPARE(all[0].agreed, u"100.00"_s);
        QCOMPARE(all[0].theirs, u"130.00"_s);
        QCOMPARE(all[0].name, u"Плед флісовий"_s);
        QVERIFY(!all[0].taken && !all[0].ignored);
        QCOMPARE(shop.rows(), before);
        QCOMPARE(shop.compare({shop.said}).standing, 1); // known already
        QCOMPARE(shop.promHas(140'00).found, 1);
        QCOMPARE(shop.all().value(0).theirs, u"140.00"_s);
        QCOMPARE(shop.promHas(100'00).found, 0); // it was put right there
        QVERIFY(shop.all().isEmpty());
    }

    // It waits, it was sent, it is disputed: the queue says so, not the report.
    void whatIsOnItsWayIsNoDifference()
    {
        Drifted shop;
        test::TestBooks::required(shop.edit(shop.id, price, u"120.00"_s));
        QCOMPARE(shop.compare({shop.said}).found, 0); // not sent yet
        shop.send();
        QCOMPARE(shop.compare({shop.said}).found, 0); // not shown yet
        QCOMPARE(shop.promHas(120'00).found, 0);
        QVERIFY(shop.pending(shop.id, price)); // nothing is agreed by a comparison
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
            return setConflictRule(tx, shop.person, shop.store, stores::ConflictRule::Ask);
        }));
        shop.said.values.price = uah(150'00);
        shop.apply(shop.said);
        QVERIFY(shop.pending(shop.id, price)->inConflict);
        QCOMPARE(shop.compare({shop.said}).found, 0);
        QVERIFY(shop.all().isEmpty());
    }

    void whatAnAnswerDoesNotSayIsNotCompared()
    {
        Drifted shop;
        ListingFacts less = shop.said;
        less.values.price.reset(); // null is unknown
        less.knows.removeAll(QString(listing_field::presence));
        less.values.presence.reset();
        QCOMPARE(shop.compare({less}).found, 0);
        less.values.quantity.reset(); // here it means none
        QCOMPARE(shop.compare({less}).found, 1);
        QCOMPARE(shop.all().value(0).field, QString(quantity));
        QCOMPARE(shop.all().value(0).theirs, std::optional<QString>());
    }

    void whatWasReadSinceIsLeftForTheNextTime()
    {
        Drifted shop;
        const Timestamp asked = shop.books.clock.now();
        ListingFacts old = shop.said;
        shop.books.clock.advanceMs(1000);
        shop.said.values.price = uah(130'00);
        shop.apply(shop.said);
        const auto compared = shop.compare({old, test::Shop::facts(9999, u"NEW-1"_s)}, asked);
        QCOMPARE(compared.found, 0);
        QCOMPARE(compared.skipped, 2); // and one that the books do not know
    }

    void hereTakesPromsValueAndIsUndone()
    {
        Drifted shop;
        shop.promHas(130'00);
        const QStringList before = shop.rows(), report = shop.kept();
        const auto settled = shop.settle(Fix::Here);
        QCOMPARE(settled.decided, 1);
        QCOMPARE(shop.value(shop.id, price), u"130.00"_s);
        QVERIFY(!shop.pending(shop.id, price));
        QCOMPARE(shop.entryState(shop.id), QString()); // nothing is sent
        QVERIFY(shop.all().isEmpty());
        QCOMPARE(shop.undo(settled.act).open, 1);
        QCOMPARE(shop.rows(), before);
        QCOMPARE(shop.kept(), report);
        QVERIFY(!shop.books.write(
            [&](storage::Transaction &tx) { return DifferenceOperations(tx, shop.person).undo(settled.act); }));
    }

    void thereSendsOursAndIsUndone()
    {
        Drifted shop;
        shop.promHas(130'00);
        const QStringList before = shop.rows(), report = shop.kept();
        const auto settled = shop.settle(Fix::There);
        QCOMPARE(settled.decided, 1);
        QCOMPARE(shop.value(shop.id, price), u"100.00"_s);
        QCOMPARE(shop.pending(shop.id, price)->base, u"130.00"_s);
        QVERIFY(shop.all().isEmpty());
        QCOMPARE(shop.undo(settled.act).open, 1);
        QCOMPARE(shop.rows(), before);
        QCOMPARE(shop.kept(), report);
        QCOMPARE(shop.entryState(shop.id), u"dropped"_s);

        shop.settle(Fix::There);
        const auto outgoing = shop.send();
        QCOMPARE(outgoing.value(0).fields, QStringList{price});
        QCOMPARE(outgoing.value(0).values.price, uah(100'00));
        shop.said.values.price = uah(100'00);
        shop.apply(shop.said);
        QCOMPARE(shop.entryState(shop.id), u"done"_s);
        QCOMPARE(shop.compare({shop.said}).found, 0);
    }

    // It has gone out: Prom's old value is sent after it.
    void whatWasSentIsCorrected()
    {
        Drifted shop;
        shop.promHas(130'00);
        const auto settled = shop.settle(Fix::There);
        shop.send();
        const auto back = shop.undo(settled.act);
        QCOMPARE(back.corrected, 1);
        QCOMPARE(shop.take().value(0).values.price, uah(130'00));
        QVERIFY(shop.all().isEmpty());
    }

    void ignoredUntilEitherValueChanges()
    {
        Drifted shop;
        shop.promHas(130'00);
        const auto settled = shop.settle(Fix::Ignore);
        QVERIFY(shop.all().value(0).ignored);
        QCOMPARE(shop.compare({shop.said}).found, 0);
        QVERIFY(shop.all().value(0).ignored);
        QCOMPARE(shop.settle(Fix::Ignore).gone, 1); // it is so already
        QCOMPARE(shop.undo(settled.act).open, 1);
        QVERIFY(!shop.all().value(0).ignored);

        shop.settle(Fix::Ignore);
        QCOMPARE(shop.promHas(135'00).found, 1); // theirs changed
        QVERIFY(!shop.all().value(0).ignored);

        shop.settle(Fix::Ignore);
        test::TestBooks::required(shop.edit(shop.id, price, u"120.00"_s)); // ours changed
        QVERIFY(shop.all().isEmpty());
        shop.send();
        ListingFacts shown = shop.said;
        shown.values.price = uah(120'00);
        shop.apply(shown);
        QCOMPARE(shop.compare({shop.said}).found, 1);
        QVERIFY(!shop.all().value(0).ignored);
        QCOMPARE(shop.all().value(0).agreed, u"120.00"_s);
    }

    // The next reading takes Prom's value, as it does; the report still says what was found.
    void whatAReadingTookStays()
    {
        Drifted shop;
        shop.promHas(130'00);
        shop.apply(shop.said);
        QCOMPARE(shop.value(shop.id, price), u"130.00"_s);
        QVERIFY(shop.all().value(0).taken);
        QCOMPARE(shop.compare({shop.said}).standing, 1);
        const QStringList before = shop.rows(), report = shop.kept();
        for (const Fix fix : {Fix::Here, Fix::There, Fix::Ignore}) {
            const auto settled = shop.settle(fix);
            QCOMPARE(settled.decided, 1);
            QCOMPARE(shop.value(shop.id, price), fix == Fix::There ? u"100.00"_s : u"130.00"_s);
            QCOMPARE(shop.undo(settled.act).open, 1);
            QCOMPARE(shop.rows(), before);
            QCOMPARE(shop.kept(), report);
        }
        shop.settle(Fix::Here);
        QVERIFY(shop.all().isEmpty());
        QCOMPARE(shop.compare({shop.said}).found, 0);
    }

    void whatChangedSinceIsLeftAlone()
    {
        Drifted shop;
        shop.promHas(130'00);
        test::TestBooks::required(shop.edit(shop.id, price, u"150.00"_s));
        QCOMPARE(shop.settle(Fix::Here).gone, 1);
        QCOMPARE(shop.value(shop.id, price), u"150.00"_s);

        Drifted other;
        other.promHas(130'00);
        const auto settled = other.settle(Fix::Here);
        test::TestBooks::required(other.edit(other.id, price, u"150.00"_s));
        const auto back = other.undo(settled.act);
        QCOMPARE(back.left, 1);
        QCOMPARE(other.value(other.id, price), u"150.00"_s);
    }

    // The warehouses would say it again; sending theirs is no harm.
    void whatTheWarehousesSayIsOnlySent()
    {
        Drifted shop;
        const ProductId product = shop.listing(shop.id).product.value();
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            TRY_DONE(stock::StockOperations(tx, shop.person).correct(product, mainWarehouse, Quantity::ofWhole(5)));
            return BalanceOffers(tx, shop.person).setPolicy(shop.store, {.fromWarehouses = true});
        }));
        shop.said.values.quantity = Quantity::ofWhole(9);
        QCOMPARE(shop.compare({shop.said}).found, 1);
        QCOMPARE(shop.all().value(0).notHere, u"from_warehouses"_s);
        QCOMPARE(shop.settle(Fix::Here, quantity).refused, 1);
        QCOMPARE(shop.value(shop.id, quantity), u"5"_s);
        QCOMPARE(shop.settle(Fix::There, quantity).decided, 1);
        QCOMPARE(shop.take().value(0).values.quantity, Quantity::ofWhole(5));
    }

    void whatTheStoreIsNotToldOfIsNotSent()
    {
        Drifted shop;
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
            return stores::StoreOperations(tx, shop.person)
                .setSetting(shop.store, stores::sendPrices, stores::switchCode(false));
        }));
        shop.promHas(130'00);
        QCOMPARE(shop.all().value(0).notThere, u"prices_off"_s);
        QCOMPARE(shop.settle(Fix::There).refused, 1);
        QVERIFY(!shop.pending(shop.id, price));
        QCOMPARE(shop.settle(Fix::Here).decided, 1);
    }

    void rightsAreNeeded()
    {
        Drifted shop;
        shop.promHas(130'00);
        const Actor viewer = Actor::person(PersonId(2), u"Гість"_s, Right::View);
        const auto refused = shop.books.write([&](storage::Transaction &tx) {
            return DifferenceOperations(tx, viewer).settle({{shop.id, QString(price), Fix::Here}});
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Denied);
        QVERIFY(!shop.books.write([&](storage::Transaction &tx) {
            return DifferenceOperations(tx, viewer).compare(shop.store, {}, tx.now());
        }));
    }

    // Any differences, settled in any way, in one act: taken back, the books and the report are as before.
    void anyDecisionsAreUndone()
    {
        std::mt19937 dice(20261122);
        const auto draw = [&dice](int below) { return static_cast<int>(dice() % static_cast<unsigned>(below)); };
        for (int round = 0; round < 25; ++round) {
            Drifted shop;
            QList<ListingFacts> page{shop.said};
            for (int i = 1; i < 8; ++i) {
                page.append(test::Shop::facts(4001 + i, u"SKU-%1"_s.arg(i)));
                shop.added(page.last());
            }
            for (ListingFacts &listing : page) {
                if (draw(2) == 0)
                    listing.values.price = uah(100'00 + draw(3) * 1'00);
                if (draw(2) == 0)
                    listing.values.quantity = draw(3) == 0 ? std::optional<Quantity>() : Quantity::ofWhole(draw(9));
                if (draw(3) == 0)
                    listing.values.name = u"Інша назва %1"_s.arg(draw(3));
                if (draw(3) == 0)
                    listing.values.discount = Discount{Discount::Kind::Percent, 10'00, {}, {}};
            }
            shop.compare(page);
            for (const ListingFacts &listing : std::as_const(page)) {
                if (draw(3) == 0)
                    shop.apply(listing); // a reading took it
            }
            const QStringList before = shop.rows(), report = shop.kept();
            QList<FixDecision> decisions;
            for (const Difference &difference : shop.all())
                decisions.append({difference.listing, difference.field, static_cast<Fix>(draw(3))});
            const auto settled = shop.settle(decisions);
            QCOMPARE(settled.decided, static_cast<int>(decisions.size()));
            if (decisions.isEmpty())
                continue;
            const auto back = shop.undo(settled.act);
            QCOMPARE(back.open, settled.decided);
            QCOMPARE(shop.rows(), before);
            QCOMPARE(shop.kept(), report);
            QCOMPARE(shop.count(u"queue_entry WHERE state NOT IN ('done', 'dropped')"_s), 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestDifferences)
#include "test_differences.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Prices of a store that is not told of them: kept here, neither sent nor overwritten, until somebody decides.
#include "listings/kept_prices.h"
#include "stores/send_switches.h"
#include "tests/listings/shop.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;
using namespace kramar::listings;

namespace {

struct Quiet : Shop {
    const ListingId plaid = added(facts());

    void prices(bool on, Kept kept = Kept::Send)
    {
        TestBooks::required(
            books.write([&](storage::Transaction &tx) { return sendPricesOf(tx, person, store, on, kept); }));
    }
    QList<KeptPrice> kept()
    {
        return TestBooks::required(books.read([&](storage::Connection &db) { return keptPrices(db, store); }));
    }
    void promShows(qint64 hryvnias, qint64 pieces = 5)
    {
        ListingFacts now = facts();
        now.values.price = Money::ofMinor(hryvnias * 100, now.currency);
        now.values.quantity = Quantity::ofWhole(pieces);
        now.modified = now.modified->plusMs(++m_readings);
        apply(now);
    }
    qint64 live() { return books.number(u"SELECT count(*) FROM queue_entry WHERE state NOT IN ('done', 'dropped')"_s); }
    QStringList sentFields()
    {
        QStringList fields;
        for (const auto &out : send())
            fields += out.fields;
        return fields;
    }

private:
    qint64 m_readings = 0;
};

} // namespace

class TestKeptPrices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPriceStaysHereAndSaysSo()
    {
        Quiet shop;
        shop.prices(false);
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"120.00"_s));
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"120.00"_s);
        QCOMPARE(shop.live(), 0);
        QVERIFY(shop.send().isEmpty());
        const auto edit = shop.pending(shop.plaid, listing_field::price);
        QVERIFY(edit && edit->keptHere);
        QCOMPARE(edit->base, u"100.00"_s);
        QCOMPARE(shop.kept().size(), 1);
        QCOMPARE(shop.kept().first().onProm, u"100.00"_s);
        QCOMPARE(shop.kept().first().ours, u"120.00"_s);
    }

    // Neither replaced by what Prom says, nor sent over it.
    void noReadingOverwritesIt()
    {
        Quiet shop;
        shop.prices(false);
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"120.00"_s));
        shop.promShows(110);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"120.00"_s);
        QCOMPARE(shop.pending(shop.plaid, listing_field::price)->base, u"110.00"_s);
        QCOMPARE(shop.live(), 0);
        shop.promShows(120); // somebody typed the same in the cabinet
        QVERIFY(shop.listing(shop.plaid).pending.isEmpty());
        shop.promShows(95); // nothing is kept any more: Prom's value is taken as ever
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"95.00"_s);
        QVERIFY(shop.kept().isEmpty());
    }

    void otherFieldsGoAsEver()
    {
        Quiet shop;
        shop.prices(false);
        QVERIFY(shop.asPerson([&](ListingOperations &operations) {
            return operations.edit(
                shop.plaid, {{QString(listing_field::price), u"120.00"_s}, {QString(listing_field::quantity), u"9"_s}});
        }));
        QCOMPARE(shop.sentFields(), QStringList{QString(listing_field::quantity)});
        shop.promShows(100, 9);
        QCOMPARE(shop.live(), 0); // the entry ends though the price waits on
        QVERIFY(shop.pending(shop.plaid, listing_field::price));
        QVERIFY(!shop.pending(shop.plaid, listing_field::quantity));
    }

    void switchedOffWhatWaitsLeavesTheQueue()
    {
        Quiet shop;
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"120.00"_s));
        QCOMPARE(shop.live(), 1);
        shop.prices(false);
        QCOMPARE(shop.live(), 0);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"120.00"_s);
        QVERIFY(shop.send().isEmpty());
        shop.prices(true);
        QCOMPARE(shop.live(), 1);
        QCOMPARE(shop.sentFields(), QStringList{QString(listing_field::price)});
        shop.promShows(120);
        QCOMPARE(shop.live(), 0);
        QVERIFY(shop.listing(shop.plaid).pending.isEmpty());
    }

    // What was sent before arrives; what was typed since goes with the switch, and is no echo of it.
    void whatIsUnderWayArrives()
    {
        Quiet shop;
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"120.00"_s));
        const auto taken = shop.take();
        QCOMPARE(taken.size(), 1);
        shop.prices(false);
        QVERIFY(shop.asExchange([&](ListingOperations &operations) {
            return operations.processed(taken[0].listing, taken[0].entry.id, taken[0].fields);
        }));
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"130.00"_s));
        shop.promShows(120);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"130.00"_s);
        QVERIFY(shop.send().isEmpty());
        shop.prices(true);
        const auto out = shop.send();
        QCOMPARE(out.size(), 1);
        QCOMPARE(out[0].values.price, Money::ofMinor(130'00, Currency::uah()));
        shop.promShows(130);
        QVERIFY(shop.listing(shop.plaid).pending.isEmpty());
        QCOMPARE(shop.live(), 0);
    }

    void whatIsDroppedBecomesPromsValue()
    {
        Quiet shop;
        shop.prices(false);
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"120.00"_s));
        QVERIFY(shop.edit(shop.plaid, listing_field::oldPrice, u"150.00"_s));
        shop.promShows(110);
        QCOMPARE(shop.kept().size(), 2);
        shop.prices(true, Kept::Drop);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"110.00"_s);
        QVERIFY(!shop.value(shop.plaid, listing_field::oldPrice));
        QCOMPARE(shop.live(), 0);
        QVERIFY(shop.send().isEmpty());
        // It was one act, and can be taken back.
        const ActId act(shop.books.number(u"SELECT max(id) FROM act WHERE kind = 'store.switches'"_s));
        QVERIFY(shop.asPerson([&](ListingOperations &operations) { return operations.undo(act); }));
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"120.00"_s);
        QCOMPARE(shop.live(), 1);
    }

    void givingUpTheEntryKeepsWhatIsKept()
    {
        Quiet shop;
        shop.prices(false);
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"120.00"_s));
        QVERIFY(shop.edit(shop.plaid, listing_field::quantity, u"9"_s));
        QVERIFY(shop.asPerson([&](ListingOperations &operations) { return operations.dropEdits(shop.plaid); }));
        QCOMPARE(shop.value(shop.plaid, listing_field::quantity), u"5"_s);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"120.00"_s);
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"100.00"_s)); // as Prom has it
        QVERIFY(shop.listing(shop.plaid).pending.isEmpty());
    }

    void whatAPersonHeldIsHeldAgain()
    {
        Quiet shop;
        const ListingId towel = shop.added(Shop::facts(4002, u"TW-70"_s));
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"120.00"_s));
        QVERIFY(shop.edit(towel, listing_field::price, u"60.00"_s));
        const QueueEntryId entry = shop.entry(shop.plaid)->id;
        TestBooks::required(
            shop.books.write([&](storage::Transaction &tx) { return journal::Queue(tx).hold(shop.person, entry); }));
        shop.prices(false);
        QCOMPARE(shop.live(), 0);
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"125.00"_s));
        shop.prices(true);
        QCOMPARE(shop.entryState(shop.plaid), u"held"_s);
        QCOMPARE(shop.entryState(towel), u"waiting"_s);
        QCOMPARE(shop.sentFields(), QStringList{QString(listing_field::price)}); // the towel's
        // Let go, it is remembered no longer.
        TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
            return journal::Queue(tx).release(shop.person, shop.entry(shop.plaid)->id);
        }));
        shop.prices(false);
        shop.prices(true);
        QCOMPARE(shop.entryState(shop.plaid), u"waiting"_s);
    }

    void onlyWhoMaySwitches()
    {
        Quiet shop;
        const Done done = shop.books.write([&](storage::Transaction &tx) {
            return sendPricesOf(tx, Actor::person(PersonId(1), u"Гість"_s, Right::EditListings), shop.store, false,
                                Kept::Send);
        });
        QVERIFY(!done && done.error().kind == Error::Kind::Denied);
        const qint64 acts = shop.books.number(u"SELECT count(*) FROM act"_s);
        shop.prices(true); // it is so already
        QCOMPARE(shop.books.number(u"SELECT count(*) FROM act"_s), acts);
    }
};

QTEST_GUILESS_MAIN(TestKeptPrices)
#include "test_kept_prices.moc"

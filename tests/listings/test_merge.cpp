// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/listings/shop.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace {

Money uah(qint64 minor)
{
    return Money::ofMinor(minor, Currency::uah());
}
QString priceText(qint64 minor)
{
    return uah(minor).toDecimal();
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // One price, 100.00 on both sides at first. Then ours, then how far it was sent, then what Prom shows.
    void oneField_data()
    {
        QTest::addColumn<QString>("sent"); // "", "sending", "awaiting", "unknown", "failed", "held"
        QTest::addColumn<qint64>("ours");  // 0: no edit
        QTest::addColumn<qint64>("theirs");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<qint64>("base"); // 0: no edit left
        QTest::addColumn<QString>("entry");
        const qint64 base = 100'00, ours = 120'00, other = 130'00;
        const auto row = [](const char *title, const char *sent, qint64 wanted, qint64 theirs, qint64 value,
                            qint64 left, const char *entry) {
            QTest::newRow(title) << QString::fromLatin1(sent) << wanted << theirs << value << left
                                 << QString::fromLatin1(entry);
        };
        row("no edit, same", "", 0, base, base, 0, "");
        row("no edit, theirs is taken", "", 0, other, other, 0, "");
        row("waiting, Prom has it already", "", ours, ours, ours, 0, "dropped");
        row("waiting, not there", "", ours, base, ours, base, "waiting");
        row("waiting, both changed: ours wins", "", ours, other, ours, other, "waiting");
        row("held, Prom has it already", "held", ours, ours, ours, 0, "dropped");
        row("held, both changed", "held", ours, other, ours, other, "held");
        row("awaiting, agreed", "awaiting", ours, ours, ours, 0, "done");
        row("awaiting, not there yet", "awaiting", ours, base, ours, base, "awaiting");
        row("awaiting, overwritten there: again", "awaiting", ours, other, ours, other, "waiting");
        row("unknown, it arrived", "unknown", ours, ours, ours, 0, "done");
        // Whoever read it for that decides what becomes of an unknown one, not any page that passes by.
        row("unknown, it did not arrive", "unknown", ours, base, ours, base, "unknown");
        row("unknown, another value", "unknown", ours, other, ours, other, "unknown");
        row("refused, corrected on Prom by hand", "failed", ours, ours, ours, 0, "done");
        row("refused, still there", "failed", ours, base, ours, base, "failed");
        row("being sent, agreed by a read", "sending", ours, ours, ours, 0, "done");
        row("being sent, not there", "sending", ours, base, ours, base, "sending");
    }
    void oneField()
    {
        QFETCH(QString, sent);
        QFETCH(qint64, ours);
        QFETCH(qint64, theirs);
        QFETCH(qint64, value);
        QFETCH(qint64, base);
        QFETCH(QString, entry);

        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        if (ours != 0)
            test::TestBooks::required(shop.edit(id, price, priceText(ours)));
        if (!sent.isEmpty()) {
            const auto entryId = shop.entry(id)->id;
            if (sent == u"held") {
                test::TestBooks::required(shop.books.write(
                    [&](storage::Transaction &tx) { return journal::Queue(tx).hold(shop.person, entryId); }));
            } else {
                const auto out = shop.take().value(0);
                QCOMPARE(out.fields, QStringList{price});
                test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Done {
                    ListingOperations operations(tx, Actor::exchange());
                    if (sent == u"awaiting")
                        return operations.processed(id, entryId, out.fields);
                    if (sent == u"unknown")
                        return journal::Queue(tx).unknown(entryId, Error::of(Error::Kind::OutcomeUnknown, {}));
                    if (sent == u"failed")
                        return operations.refused(entryId, Error::of(Error::Kind::Refused, {}));
                    return {};
                }));
            }
            QCOMPARE(shop.entryState(id), sent);
        }

        facts.values.price = uah(theirs);
        shop.apply(facts);

        QCOMPARE(shop.value(id, price), priceText(value));
        const auto edit = shop.pending(id, price);
        QCOMPARE(edit.has_value(), base != 0);
        if (edit) {
            QCOMPARE(edit->base, priceText(base));
            QCOMPARE(edit->wanted, priceText(value));
        }
        QCOMPARE(shop.entryState(id), entry);
    }

    void differentFieldsMergeSilently()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        test::TestBooks::required(shop.edit(id, price, u"120.00"_s));
        facts.values.presence = presence::notAvailable;
        QCOMPARE(shop.apply(facts), Applied::Changed);
        QCOMPARE(shop.value(id, price), u"120.00"_s);
        QCOMPARE(shop.value(id, listing_field::presence), QString(presence::notAvailable));
        QCOMPARE(shop.entryState(id), u"waiting"_s);
    }

    void missingIsUnknown()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        facts.knows = {QString(price), QString(name), QString(listing_field::presence)};
        facts.values = {};
        facts.sku = std::nullopt;
        facts.values.price = uah(110'00);
        shop.apply(facts);
        const Listing listing = shop.listing(id);
        QCOMPARE(canonical(price, listing.values), u"110.00"_s);
        QCOMPARE(listing.values.name, u"Плед флисовый"_s);
        QCOMPARE(listing.values.presence, QString(presence::available));
        QCOMPARE(listing.values.quantity, Quantity::ofWhole(5));
        QCOMPARE(listing.sku, u"PL-150"_s);
    }

    void nullOfPromsClearsWhatCanBeNone()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        facts.values.quantity = std::nullopt; // "not tracked"
        shop.apply(facts);
        QVERIFY(!shop.listing(id).values.quantity);
    }

    void echoLeavesNoHistory()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        test::TestBooks::required(shop.edit(id, price, u"120.00"_s));
        shop.send();
        const qint64 before = shop.count(u"history"_s);
        facts.values.price = uah(120'00);
        facts.modified = Timestamp::ofMs(1'700'000'500'000);
        shop.apply(facts);
        QCOMPARE(shop.count(u"history"_s), before);
        QCOMPARE(shop.entryState(id), u"done"_s);
        QCOMPARE(shop.listing(id).modified, facts.modified);
    }

    void echoOfAnOlderEditIsNoConflict()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        test::TestBooks::required(shop.edit(id, price, u"120.00"_s));
        shop.take();
        test::TestBooks::required(shop.edit(id, price, u"125.00"_s)); // while it is under way
        QCOMPARE(shop.entryState(id), u"sending"_s);
        test::TestBooks::required(shop.asExchange(
            [&](ListingOperations &operations) { return operations.processed(id, shop.entry(id)->id, {price}); }));
        QCOMPARE(shop.entryState(id), u"waiting"_s);
        const qint64 before = shop.count(u"history"_s);
        facts.values.price = uah(120'00);
        shop.apply(facts);
        QCOMPARE(shop.count(u"history"_s), before);
        QCOMPARE(shop.pending(id, price)->base, u"120.00"_s);
        QCOMPARE(shop.send().value(0).values.price, uah(125'00));
        facts.values.price = uah(125'00);
        shop.apply(facts);
        QCOMPARE(shop.entryState(id), u"done"_s);
    }

    void backToTheBaseWhileSendingIsSentToo()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        test::TestBooks::required(shop.edit(id, price, u"120.00"_s));
        const auto out = shop.take().value(0);
        test::TestBooks::required(shop.edit(id, price, u"100.00"_s));
        QVERIFY(shop.pending(id, price)); // 120 may still arrive there
        shop.apply(facts);                // a read from before: 100
        QVERIFY(shop.pending(id, price));
        test::TestBooks::required(shop.asExchange(
            [&](ListingOperations &operations) { return operations.processed(id, out.entry.id, out.fields); }));
        facts.values.price = uah(120'00);
        shop.apply(facts);
        QCOMPARE(shop.value(id, price), u"100.00"_s);
        QCOMPARE(shop.send().value(0).values.price, uah(100'00));
        facts.values.price = uah(100'00);
        shop.apply(facts);
        QVERIFY(!shop.pending(id, price));
        QCOMPARE(shop.entryState(id), u"done"_s);
    }

    void oldValueForLongIsSentAgainThenGivenUp()
    {
        test::Shop shop;
        const ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        test::TestBooks::required(shop.edit(id, price, u"120.00"_s));
        for (int round = 1; round <= 3; ++round) {
            QCOMPARE(shop.send().size(), 1);
            shop.apply(facts);
            QCOMPARE(shop.entryState(id), u"awaiting"_s); // Prom's lists lag behind
            shop.books.clock.advanceMs(31 * 60'000);
            shop.apply(facts);
            QCOMPARE(shop.entryState(id), round < 3 ? u"waiting"_s : u"failed"_s);
            QCOMPARE(shop.entry(id)->error, Error::Kind::Refused);
            QCOMPARE(shop.entry(id)->promWords, u"price: 100.00"_s);
            shop.books.clock.advanceMs(31 * 60'000);
        }
        // A person's correction goes out again.
        test::TestBooks::required(shop.edit(id, price, u"121.00"_s));
        QCOMPARE(shop.entryState(id), u"waiting"_s);
        QCOMPARE(shop.pending(id, price)->repeats, 0);
    }

    void overwrittenAgainAndAgainIsGivenUp()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        test::TestBooks::required(shop.edit(id, price, u"120.00"_s));
        for (int round = 1; round <= 3; ++round) {
            QCOMPARE(shop.send().size(), 1);
            facts.values.price = uah(130'00 + round);
            shop.apply(facts);
            QCOMPARE(shop.entryState(id), round < 3 ? u"waiting"_s : u"failed"_s);
            QCOMPARE(shop.entry(id)->error, Error::Kind::Conflict);
            shop.books.clock.advanceMs(31 * 60'000);
        }
        QCOMPARE(shop.value(id, price), u"120.00"_s);
    }

    void conflictStandsInHistory()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        test::TestBooks::required(shop.edit(id, price, u"120.00"_s));
        facts.values.price = uah(130'00);
        shop.apply(facts);
        const auto history = test::TestBooks::required(shop.books.read(
            [&](storage::Connection &db) { return journal::historyOf(db, journal::entity::listing, id.value()); }));
        QCOMPARE(history.first().field, u"prom.price"_s);
        QCOMPARE(history.first().oldValue, u"100.00"_s);
        QCOMPARE(history.first().newValue, u"130.00"_s);
        QCOMPARE(history.first().actorName, u"exchange"_s);
    }

    void someFieldsAgreeFirst()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        test::TestBooks::required(shop.edit(id, price, u"120.00"_s));
        test::TestBooks::required(shop.edit(id, quantity, u"7"_s));
        shop.send();
        facts.values.price = uah(120'00);
        shop.apply(facts);
        QVERIFY(!shop.pending(id, price));
        QVERIFY(shop.pending(id, quantity));
        QCOMPARE(shop.entryState(id), u"awaiting"_s);
        facts.values.quantity = Quantity::ofWhole(7);
        shop.apply(facts);
        QCOMPARE(shop.entryState(id), u"done"_s);
    }

    void translationIsMergedTheSameWay()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        const auto translated = [&](const QString &newName, const QString &words) {
            test::TestBooks::required(shop.asExchange([&](ListingOperations &operations) {
                return operations.applyTranslation(id, newName, words, std::nullopt);
            }));
        };
        translated(u"Плед"_s, u"плед"_s);
        QCOMPARE(shop.value(id, nameUk), u"Плед"_s);
        QCOMPARE(shop.value(id, keywordsUk), u"плед"_s);
        QVERIFY(!shop.value(id, descriptionUk));
        test::TestBooks::required(shop.edit(id, nameUk, u"Теплий плед"_s));
        shop.send();
        translated(u"Плед"_s, u"плед"_s);
        QCOMPARE(shop.entryState(id), u"awaiting"_s);
        translated(u"Теплий плед"_s, u"плед"_s);
        QCOMPARE(shop.entryState(id), u"done"_s);
    }
};

QTEST_GUILESS_MAIN(TestMerge)
#include "test_merge.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/listings/shop.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace {

// What a person sees of the act that was written last.
ActId lastAct(test::Shop &shop)
{
    return ActId(shop.books.number(u"SELECT max(id) FROM act"_s));
}

} // namespace

class TestEdit : public QObject
{
    Q_OBJECT

    using Books = test::TestBooks;

private Q_SLOTS:
    void setsValueHistoryAndQueueInOne()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.asPerson([&](ListingOperations &operations) {
            return operations.edit(id, {{price, u"120.00"_s}, {quantity, std::nullopt}}, 8'000);
        }));
        QCOMPARE(shop.value(id, price), u"120.00"_s);
        QVERIFY(!shop.value(id, quantity));
        const auto entry = shop.entry(id);
        QVERIFY(entry);
        QCOMPARE(entry->state, QueueState::Waiting);
        QCOMPARE(entry->promId, 4001);
        QCOMPARE(entry->notBefore, shop.books.clock.now().plusMs(8'000));
        const Listing listing = shop.listing(id);
        QCOMPARE(listing.queueState, QueueState::Waiting);
        QCOMPARE(listing.pending.size(), 2);
        const auto history = Books::required(shop.books.read(
            [&](storage::Connection &db) { return journal::historyOf(db, journal::entity::listing, id.value()); }));
        QCOMPARE(history.size(), 3); // the two fields and the import
        QCOMPARE(history[1].field, u"price"_s);
        QCOMPARE(history[1].oldValue, u"100.00"_s);
        QCOMPARE(history[1].newValue, u"120.00"_s);
        QCOMPARE(history[1].actKind, u"listing.edit"_s);
        QCOMPARE(history[1].actorName, u"Manager"_s);
        QCOMPARE(history[0].act, history[1].act);
    }

    void sameValueLeavesNoTrace()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        const qint64 acts = shop.count(u"act"_s), changes = shop.count(u"change"_s);
        Books::required(shop.edit(id, price, u"100.00"_s));
        QCOMPARE(shop.count(u"act"_s), acts);
        QCOMPARE(shop.count(u"change"_s), changes);
        QVERIFY(!shop.entry(id));
    }

    void setBackToTheBaseWithdraws()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s));
        Books::required(shop.edit(id, presence_(), u"order"_s));
        Books::required(shop.edit(id, price, u"100.00"_s));
        QVERIFY(!shop.pending(id, price));
        QCOMPARE(shop.entryState(id), u"waiting"_s);
        Books::required(shop.edit(id, presence_(), u"available"_s));
        QCOMPARE(shop.entryState(id), u"dropped"_s);
        QCOMPARE(shop.listing(id).queueState, std::nullopt);
    }

    void secondEditKeepsTheFirstBase()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s));
        Books::required(shop.edit(id, price, u"130.00"_s));
        QCOMPARE(shop.pending(id, price)->base, u"100.00"_s);
        QCOMPARE(shop.pending(id, price)->version, 2);
        QCOMPARE(shop.count(u"queue_entry"_s), 1);
    }

    void editOfWhatAwaitsGoesOutAtOnce()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s));
        shop.send();
        QCOMPARE(shop.entryState(id), u"awaiting"_s);
        Books::required(shop.edit(id, quantity, u"3"_s));
        QCOMPARE(shop.entryState(id), u"waiting"_s);
        QCOMPARE(shop.send().value(0).fields, QStringList{quantity}); // Prom took the price and has only to show it
        ListingFacts facts = shop.facts();
        facts.values.quantity = Quantity::ofWhole(3);
        shop.apply(facts);
        QCOMPARE(shop.entryState(id), u"awaiting"_s);
        facts.values.price = Money::ofMinor(120'00, Currency::uah());
        shop.apply(facts);
        QCOMPARE(shop.entryState(id), u"done"_s);
    }

    void whatPromTookGoesAgainWhenItShowsAnother()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s));
        shop.send();
        Books::required(shop.edit(id, quantity, u"3"_s));
        ListingFacts facts = shop.facts();
        facts.values.price = Money::ofMinor(130'00, Currency::uah()); // somebody in the cabinet
        shop.apply(facts);
        const auto out = shop.send().value(0);
        QCOMPARE(out.fields, (QStringList{price, quantity}));
        QCOMPARE(out.values.price, Money::ofMinor(120'00, Currency::uah()));
    }

    void whatPromTookAndNeverShowsGoesAgain()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s));
        shop.send();
        Books::required(shop.edit(id, quantity, u"3"_s));
        QCOMPARE(shop.send().value(0).fields, QStringList{quantity});
        ListingFacts facts = shop.facts();
        facts.values.quantity = Quantity::ofWhole(3);
        shop.books.clock.advanceMs(31 * 60'000);
        shop.apply(facts);
        QCOMPARE(shop.entryState(id), u"waiting"_s);
        shop.books.clock.advanceMs(31 * 60'000);
        QCOMPARE(shop.send().value(0).fields, QStringList{price});
    }

    void aPersonsRetryLooksBeforeItSends()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s));
        shop.send();
        Books::required(shop.books.write(
            [&](storage::Transaction &tx) { return journal::Queue(tx).retry(shop.person, shop.entry(id)->id); }));
        QCOMPARE(shop.entryState(id), u"awaiting"_s); // Prom took it: it is looked for, not sent twice
        QVERIFY(shop.send().isEmpty());
    }

    void aRefusalForgetsNothingOfWhatPromTook()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s));
        shop.send();
        Books::required(shop.edit(id, name, u"П"_s));
        const auto out = shop.take().value(0);
        QCOMPARE(out.fields, QStringList{name});
        Books::required(shop.asExchange([&](ListingOperations &operations) {
            return operations.refused(out.entry.id, Error::of(Error::Kind::Refused, {}));
        }));
        // Back to the base: 120.00 stands on Prom, so the old price has to follow it.
        Books::required(shop.edit(id, price, u"100.00"_s));
        Books::required(shop.edit(id, name, u"Плед флисовый"_s));
        QCOMPARE(shop.entryState(id), u"waiting"_s);
        const auto back = shop.take().value(0);
        QCOMPARE(back.fields, QStringList{price});
        QCOMPARE(back.values.price, Money::ofMinor(100'00, Currency::uah()));
    }

    void heldStaysHeld()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s));
        Books::required(shop.books.write(
            [&](storage::Transaction &tx) { return journal::Queue(tx).hold(shop.person, shop.entry(id)->id); }));
        Books::required(shop.edit(id, price, u"125.00"_s));
        QCOMPARE(shop.entryState(id), u"held"_s);
        QVERIFY(shop.take().isEmpty());
        QCOMPARE(shop.value(id, price), u"125.00"_s);
    }

    void varietyIsLocked_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("free");
        for (const QLatin1StringView field : listingFields())
            QTest::newRow(field.data()) << QString(field) << editableOnVariety(QString(field));
    }
    void varietyIsLocked()
    {
        QFETCH(QString, field);
        QFETCH(bool, free);
        test::Shop shop;
        ListingFacts facts = shop.facts();
        facts.isVariation = true;
        const ListingId id = shop.added(facts);
        const QString typed = field == price || field == oldPrice ? u"5"_s
                              : field == listing_field::presence  ? u"order"_s
                              : field == status                   ? u"draft"_s
                              : field == inStock                  ? u"true"_s
                              : field == quantity                 ? u"1"_s
                              : field == discount                 ? u"5%"_s
                              : field == prices                   ? u"10=90"_s
                                                                  : u"Новий текст"_s;
        const auto value = parseField(field, typed, Currency::uah());
        QVERIFY(value);
        const Done done = shop.edit(id, field, *value);
        QCOMPARE(done.has_value(), free);
        if (!free) {
            QCOMPARE(done.error().kind, Error::Kind::Invalid);
            QCOMPARE(done.error().field, field);
            QCOMPARE(done.error().detail, u"locked_on_variety"_s);
            QVERIFY(!shop.entry(id));
        } else {
            QCOMPARE(shop.value(id, field), *value);
        }
    }

    void refusesWhatIsNoValue()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        const auto errorOf = [](const Done &done) { return done ? u"accepted"_s : done.error().detail; };
        QCOMPARE(errorOf(shop.edit(id, u"sku"_s, u"X"_s)), u"unknown_field"_s);
        QCOMPARE(errorOf(shop.edit(id, name, std::nullopt)), u"not_clearable"_s);
        QCOMPARE(shop.edit(id, price, u"abc"_s).error().kind, Error::Kind::Internal); // not canonical
        QCOMPARE(shop.edit(ListingId(999), price, u"1.00"_s).error().kind, Error::Kind::NotFound);
        QVERIFY(!shop.entry(id));
        QCOMPARE(shop.value(id, name), u"Плед флисовый"_s);
    }

    void rightsAreChecked()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s));
        const ActId act = lastAct(shop);
        const Actor viewer = Actor::person(PersonId(1), u"Viewer"_s, Right::View);
        const auto denied = [&](auto call) {
            const auto result = shop.books.write([&](storage::Transaction &tx) {
                ListingOperations operations(tx, viewer);
                return call(operations);
            });
            return !result && result.error().kind == Error::Kind::Denied;
        };
        QVERIFY(denied([&](ListingOperations &o) { return o.edit(id, {{price, u"1.00"_s}}); }));
        QVERIFY(denied([&](ListingOperations &o) { return o.undo(act); }));
        QVERIFY(denied([&](ListingOperations &o) { return o.dropEdits(id); }));
        QVERIFY(
            denied([&](ListingOperations &o) { return o.apply(shop.store, shop.facts(), Creating::LeaveUnlinked); }));
        QVERIFY(denied([&](ListingOperations &o) { return o.applyTranslation(id, {}, {}, {}); }));
        QVERIFY(denied([&](ListingOperations &o) { return o.takeForSending(shop.store, 1, 1); }));
        QVERIFY(denied([&](ListingOperations &o) { return o.processed(id, shop.entry(id)->id, {}); }));
        QVERIFY(denied([&](ListingOperations &o) { return o.refused(shop.entry(id)->id, Error{}); }));
        QCOMPARE(shop.value(id, price), u"120.00"_s);
    }

    void undoGivesEqualRows()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        const QStringList before = shop.rows();
        Books::required(shop.asPerson([&](ListingOperations &operations) {
            return operations.edit(id, {{price, u"120.00"_s},
                                        {nameUk, u"Плед новий"_s},
                                        {discount, discountText({Discount::Kind::Percent, 10'00, {}, {}})},
                                        {quantity, std::nullopt}});
        }));
        const ActId act = lastAct(shop);
        QVERIFY(shop.rows() != before);
        const QStringList refused =
            Books::required(shop.asPerson([&](ListingOperations &operations) { return operations.undo(act); })).left;
        QVERIFY(refused.isEmpty());
        QCOMPARE(shop.rows(), before);
        QCOMPARE(shop.entryState(id), u"dropped"_s);
        QCOMPARE(shop.books.number(u"SELECT undone FROM act WHERE id = ?"_s, {act}), 1);
        QCOMPARE(shop.books.number(u"SELECT undoes_act_id FROM act WHERE id = ?"_s, {lastAct(shop)}), act.value());
        const auto twice = shop.asPerson([&](ListingOperations &operations) { return operations.undo(act); });
        QCOMPARE(twice.error().kind, Error::Kind::Conflict);

        const auto redo = [&] { return shop.asPerson([&](ListingOperations &o) { return o.redo(act, 8'000); }); };
        QVERIFY(Books::required(redo()).left.isEmpty());
        QCOMPARE(shop.books.number(u"SELECT not_before_ms FROM queue_entry WHERE state = 'waiting'"_s),
                 shop.books.clock.now().plusMs(8'000).ms()); // it can be taken back once more
        QVERIFY(shop.rows() != before);
        QCOMPARE(redo().error().kind, Error::Kind::Conflict); // it stands
        QVERIFY(Books::required(shop.asPerson([&](ListingOperations &o) { return o.undo(act); })).left.isEmpty());
        QCOMPARE(shop.rows(), before);
    }

    void undoLeavesOutWhatCannotBe()
    {
        test::Shop shop;
        const ListingId variety = shop.added(shop.facts(4001));
        const ListingId plain = shop.added(shop.facts(4002, u"PL-2"_s));
        Books::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            journal::Act bulk(tx, shop.person, QLatin1StringView("listing.edit"));
            ListingOperations operations(tx, shop.person);
            TRY_DONE(operations.edit(variety, {{price, u"120.00"_s}}));
            return operations.edit(plain, {{price, u"130.00"_s}, {keywordsUk, u"плед"_s}});
        }));
        const ActId act = lastAct(shop);
        ListingFacts facts = shop.facts(4001);
        facts.isVariation = true; // its price is the base product's from now on
        shop.apply(facts);
        Books::required(shop.asExchange([&](ListingOperations &operations) {
            return operations.applyTranslation(plain, std::nullopt, u"ковдра"_s, std::nullopt); // read meanwhile
        }));
        const QStringList refused =
            Books::required(shop.asPerson([&](ListingOperations &operations) { return operations.undo(act); })).left;
        QCOMPARE(refused, QStringList{u"%1:price"_s.arg(variety.value())});
        QCOMPARE(shop.value(variety, price), u"120.00"_s);
        QCOMPARE(shop.value(plain, price), u"100.00"_s);
        QCOMPARE(shop.value(plain, keywordsUk), u"ковдра"_s);
        QCOMPARE(shop.entryState(plain), u"dropped"_s);
    }

    void undoOfAnUndo()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s));
        const auto undo = [&](ActId act) {
            Books::required(shop.asPerson([&](ListingOperations &operations) { return operations.undo(act); }));
        };
        undo(lastAct(shop));
        QCOMPARE(shop.value(id, price), u"100.00"_s);
        undo(lastAct(shop));
        QCOMPARE(shop.value(id, price), u"120.00"_s);
        QCOMPARE(shop.entryState(id), u"waiting"_s);
    }

    void undoLeavesWhatOthersChanged()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.asPerson([&](ListingOperations &operations) {
            return operations.edit(id, {{price, u"120.00"_s}, {quantity, u"9"_s}});
        }));
        const ActId act = lastAct(shop);
        Books::required(shop.edit(id, price, u"140.00"_s));
        const QStringList refused =
            Books::required(shop.asPerson([&](ListingOperations &operations) { return operations.undo(act); })).left;
        QCOMPARE(refused, QStringList{u"%1:price"_s.arg(id.value())});
        QCOMPARE(shop.value(id, price), u"140.00"_s);
        QCOMPARE(shop.value(id, quantity), u"5"_s);
    }

    void undoOfSomethingSentIsSent()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        Books::required(shop.edit(id, price, u"120.00"_s));
        const ActId act = lastAct(shop);
        shop.send();
        facts.values.price = Money::ofMinor(120'00, Currency::uah());
        shop.apply(facts);
        const auto taken =
            Books::required(shop.asPerson([&](ListingOperations &operations) { return operations.undo(act, 8'000); }));
        QCOMPARE(taken.corrected, 1);
        QVERIFY(shop.send().isEmpty()); // it has its own time to be undone
        shop.books.clock.advanceMs(8'000);
        QCOMPARE(shop.send().value(0).values.price, Money::ofMinor(100'00, Currency::uah()));
    }

    void dropReturnsToTheBaseAndCanBeUndone()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        const QStringList before = shop.rows();
        Books::required(shop.edit(id, price, u"120.00"_s));
        Books::required(shop.edit(id, name, u"Плед"_s));
        Books::required(shop.asPerson([&](ListingOperations &operations) { return operations.dropEdits(id); }));
        QCOMPARE(shop.rows(), before);
        QCOMPARE(shop.entryState(id), u"dropped"_s);
        Books::required(shop.asPerson([&](ListingOperations &operations) { return operations.undo(lastAct(shop)); }));
        QCOMPARE(shop.value(id, price), u"120.00"_s);
        QCOMPARE(shop.value(id, name), u"Плед"_s);
        QCOMPARE(shop.entryState(id), u"waiting"_s);
    }

    void whatIsUnderWayCannotBeDropped()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s));
        shop.take();
        const Done done = shop.asPerson([&](ListingOperations &operations) { return operations.dropEdits(id); });
        QCOMPARE(done.error().kind, Error::Kind::Conflict);
        QCOMPARE(shop.value(id, price), u"120.00"_s);
    }

    void takesWhatIsDueWithItsValues()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, price, u"120.00"_s, 10'000));
        QVERIFY(shop.take().isEmpty()); // the undo bar
        shop.books.clock.advanceMs(10'000);
        const auto out = shop.take().value(0);
        QCOMPARE(out.promId, PromListingId(4001));
        QCOMPARE(out.currency, Currency::uah());
        QCOMPARE(out.fields, QStringList{price});
        QCOMPARE(out.values.price, Money::ofMinor(120'00, Currency::uah()));
        QVERIFY(!out.values.name);
        QCOMPARE(out.known.name, u"Плед флисовый"_s);
        QCOMPARE(shop.pending(id, price)->sent, u"120.00"_s);
        QVERIFY(shop.take().isEmpty());
    }

    void unreadableFieldsAreAgreedWhenProcessed()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, oldPrice, u"150.00"_s));
        shop.send();
        QCOMPARE(shop.entryState(id), u"done"_s);
        QVERIFY(shop.listing(id).pending.isEmpty());
        QCOMPARE(shop.value(id, oldPrice), u"150.00"_s);

        Books::required(shop.edit(id, oldPrice, u"160.00"_s));
        Books::required(shop.edit(id, price, u"120.00"_s));
        shop.send();
        QCOMPARE(shop.entryState(id), u"awaiting"_s);
        QVERIFY(shop.pending(id, price));
        QVERIFY(!shop.pending(id, oldPrice));
    }

    void unreadableFieldChangedWhileSending()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, oldPrice, u"150.00"_s));
        const auto out = shop.take().value(0);
        Books::required(shop.edit(id, oldPrice, u"155.00"_s));
        Books::required(shop.asExchange(
            [&](ListingOperations &operations) { return operations.processed(id, out.entry.id, out.fields); }));
        QCOMPARE(shop.pending(id, oldPrice)->base, u"150.00"_s);
        QCOMPARE(shop.entryState(id), u"waiting"_s);
        QCOMPARE(shop.send().value(0).values.oldPrice, Money::ofMinor(155'00, Currency::uah()));
        QCOMPARE(shop.entryState(id), u"done"_s);
    }

    void refusedWaitsForAPerson()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, name, u"Плед"_s));
        const auto out = shop.take().value(0);
        Error why = Error::of(Error::Kind::Refused, u"refused"_s);
        why.promWords = u"name: too short"_s;
        Books::required(
            shop.asExchange([&](ListingOperations &operations) { return operations.refused(out.entry.id, why); }));
        QCOMPARE(shop.entryState(id), u"failed"_s);
        QCOMPARE(shop.listing(id).promWords, u"name: too short"_s);
        QVERIFY(shop.take().isEmpty());
        // Back to the base: nothing of it is on the way, so nothing is left.
        Books::required(shop.edit(id, name, u"Плед флисовый"_s));
        QVERIFY(!shop.entry(id));
    }

    void correctedWhileBeingRefusedGoesOutAgain()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        Books::required(shop.edit(id, name, u"Плед"_s));
        const auto out = shop.take().value(0);
        Books::required(shop.edit(id, name, u"Плед теплий"_s));
        Books::required(shop.asExchange([&](ListingOperations &operations) {
            return operations.refused(out.entry.id, Error::of(Error::Kind::Refused, {}));
        }));
        QCOMPARE(shop.entryState(id), u"waiting"_s);
    }

private:
    static QString presence_() { return listing_field::presence; }
};

QTEST_GUILESS_MAIN(TestEdit)
#include "test_edit.moc"

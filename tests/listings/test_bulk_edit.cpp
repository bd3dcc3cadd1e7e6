// SPDX-License-Identifier: GPL-3.0-or-later
// A bulk edit on real books: what it writes, what it leaves, and how it is taken back.
#include "listings/bulk_edit.h"

#include "listings/sync_locks.h"
#include "tests/listings/bulk_random.h"
#include "tests/listings/shop.h"
#include "tests/support/must.h"

#include <QtTest>

#include <thread>

using namespace kramar;
using namespace kramar::listings;
using namespace kramar::test;
using namespace kramar::listing_field;

namespace {

using Books = TestBooks;
const QDate today(2026, 1, 1);

QList<qint64> stock(Shop &shop, int count, int from = 1)
{
    QList<qint64> ids;
    Books::required(shop.asExchange([&](ListingOperations &operations) -> Done {
        for (int i = from; i < from + count; ++i) {
            ListingFacts facts = Shop::facts(4000 + i, u"SKU-%1"_s.arg(i));
            facts.values.price = Money::ofMinor((100 + i) * 100, facts.currency);
            TRY(operations.apply(shop.store, facts, Creating::CreateProducts));
        }
        return {};
    }));
    for (int i = from; i < from + count; ++i)
        ids.append(shop.idOf(Shop::facts(4000 + i)).value());
    return ids;
}

Recipe raised(qint64 hundredthsOfPercent = 10'00)
{
    Recipe recipe;
    recipe.price = PriceRule{.hundredths = hundredthsOfPercent};
    return recipe;
}

BulkSurvey survey(Shop &shop, const QList<qint64> &ids, const Recipe &recipe, const BulkChoices &choices = {})
{
    Effort effort;
    return Books::required(
        shop.books.read([&](storage::Connection &db) { return surveyBulk(db, ids, recipe, choices, today, effort); }));
}

Result<BulkDone> apply(Shop &shop, const Recipe &recipe, const QList<SeenPlan> &seen, const BulkChoices &choices = {},
                       qint64 delayMs = 0)
{
    Effort effort;
    return shop.books.write([&](storage::Transaction &tx) {
        return applyBulk(tx, shop.person, recipe, choices, seen, today, delayMs, effort);
    });
}

BulkDone applied(Shop &shop, const QList<qint64> &ids, const Recipe &recipe)
{
    return Books::required(apply(shop, recipe, survey(shop, ids, recipe).seen));
}

void locked(Shop &shop, const QList<qint64> &ids, const QStringList &fields, const QString &reason)
{
    Books::required(
        shop.books.write([&](storage::Transaction &tx) { return lockFields(tx, shop.person, ids, fields, reason); }));
}

QStringList undone(Shop &shop, ActId act)
{
    return Books::required(shop.asPerson([&](ListingOperations &operations) { return operations.undo(act); })).left;
}

} // namespace

class TestBulkEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheWholeSelection()
    {
        Shop shop;
        QList<qint64> ids = stock(shop, 4);
        ListingFacts variety = Shop::facts(4100, u"V"_s);
        variety.isVariation = true;
        const qint64 ofVariety = shop.added(variety).value();
        ListingFacts priceless = Shop::facts(4101, u"P"_s);
        priceless.values.price = std::nullopt;
        const qint64 ofPriceless = shop.added(priceless).value();
        ids += {ofVariety, ofPriceless};
        BulkChoices choices;
        choices.unticked.insert(ids[1]);
        choices.byHand.insert(ids[2], {{QString(price), u"500.00"_s}}); // far above: the brake
        choices.byHand.insert(ids[3], {{QString(price), u"104.00"_s}}); // what it is
        const BulkSurvey found = survey(shop, ids, raised(), choices);
        QCOMPARE(found.changing, (QList<qint64>{ids[0], ids[1], ids[2]}));
        QCOMPARE(found.warned, QList<qint64>{ids[2]});
        QCOMPARE(found.unchanged, QList<qint64>{ids[3]});
        QCOMPARE(found.skipped, (QList<qint64>{ofVariety, ofPriceless}));
        QCOMPARE(found.skips, (QHash<QString, qint64>{{u"price:locked_on_variety"_s, 1}, {u"price:no_price"_s, 1}}));
        QCOMPARE(found.warnings, (QHash<QString, qint64>{{u"price:brake_price:50"_s, 1}}));
        QCOMPARE(found.seen.size(), 2);
        QCOMPARE(found.pricesMoved, 2);
        QCOMPARE(found.sumOfMoves, 10'00 + (500'00 - 103'00) * 10'000 / 103'00);
        QCOMPARE(found.stores, QSet<StoreId>{shop.store});
        QVERIFY(found.braked.isEmpty());
    }

    void saysWhenTheBrakeWillStopIt()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 30);
        Recipe hiding;
        hiding.status = QString(listing_status::notOnDisplay);
        QVERIFY(survey(shop, ids.mid(0, 19), hiding).braked.isEmpty());
        QCOMPARE(survey(shop, ids.mid(0, 20), hiding).braked, QSet<StoreId>{shop.store});
    }

    void writesOneActWithHistoryAndQueue()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 1203); // more than two parts
        const qint64 acts = shop.count(u"act"_s);
        const Recipe recipe = raised();
        const BulkSurvey seen = survey(shop, ids, recipe);
        const BulkDone done = Books::required(apply(shop, recipe, seen.seen, {}, 8'000));
        QCOMPARE(done.changed, 1203);
        QVERIFY(done.overtaken.isEmpty());
        QCOMPARE(shop.count(u"act"_s), acts + 1);
        QCOMPARE(shop.books.number(u"SELECT count(*) FROM history WHERE act_id = ? AND field = 'price'"_s, {done.act}),
                 1203);
        QCOMPARE(shop.books.number(u"SELECT count(*) FROM listing_edit WHERE field = 'price'"_s), 1203);
        QCOMPARE(
            shop.books.number(
                u"SELECT count(*) FROM queue_entry q JOIN listing l ON l.id = q.object_id AND l.prom_id = q.prom_id "
                "WHERE q.state = 'waiting' AND q.kind = 'listing_edit' AND q.act_id = ? AND q.not_before_ms = ? "
                "AND length(q.intent_key) = 36"_s,
                {done.act, shop.books.clock.now().plusMs(8'000)}),
            1203);
        QCOMPARE(shop.books.number(u"SELECT count(DISTINCT intent_key) FROM queue_entry"_s), 1203);
        for (const int i : {0, 499, 500, 1202}) {
            const Listing listing = shop.listing(ListingId(ids[i]));
            QCOMPARE(listing.values.price->minor(), (101 + i) * 110);
            QCOMPARE(listing.pending.size(), 1);
            QCOMPARE(listing.pending.first().base, decimalText((101 + i) * 100, 2, false));
            QCOMPARE(listing.queueState, QueueState::Waiting);
        }
        const auto history = Books::required(shop.books.read(
            [&](storage::Connection &db) { return journal::historyOf(db, journal::entity::listing, ids[0]); }));
        QCOMPARE(history.first().actKind, u"listing.bulk"_s);
        QCOMPARE(history.first().oldValue, u"101.00"_s);
        QCOMPARE(history.first().newValue, u"111.10"_s);
    }

    void manyFieldsAtOnceAreFoundBySearch()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 3);
        Recipe recipe;
        recipe.name = NameRule{.find = u"Плед"_s, .replace = u"Покривало “Zimа\\1\" \t"_s};
        recipe.keywords = KeywordsRule{KeywordsRule::How::Add, {u"дім"_s}};
        recipe.discount = DiscountRule{Discount{Discount::Kind::Percent, 10'00, today, {}}};
        recipe.inStock = true;
        recipe.quantity = QuantityRule{QuantityRule::How::Clear, {}};
        recipe.oldPrice = OldPriceRule::CurrentPrice;
        recipe.presence = QString(presence::order);
        recipe.status = QString(listing_status::draft);
        const BulkDone done = applied(shop, ids, recipe);
        QCOMPARE(done.changed, 3);
        const Listing listing = shop.listing(ListingId(ids[1]));
        QCOMPARE(listing.values.name, u"Покривало “Zimа\\1\" флисовый"_s);
        QCOMPARE(listing.values.keywords, u"плед, ковдра, дім"_s);
        QVERIFY(listing.values.discount && listing.values.inStock == true && !listing.values.quantity);
        QCOMPARE(listing.values.oldPrice->minor(), 102'00);
        QCOMPARE(listing.values.presence, u"order"_s);
        QCOMPARE(listing.values.status, u"draft"_s);
        QCOMPARE(listing.pending.size(), 9);
        for (const QString &word : {u"покривало"_s, u"дім"_s}) {
            const auto found = Books::required(
                shop.books.read([&](storage::Connection &db) { return listingIds(db, ListingQuery{.search = word}); }));
            QCOMPARE(QSet<qint64>(found.cbegin(), found.cend()), QSet<qint64>(ids.cbegin(), ids.cend()));
        }
        QVERIFY(undone(shop, done.act).isEmpty());
        const auto found = Books::required(shop.books.read(
            [&](storage::Connection &db) { return listingIds(db, ListingQuery{.search = u"покривало"_s}); }));
        QVERIFY(found.isEmpty());
    }

    void aNameTypedByHandIsOneOfTheTexts()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 2);
        BulkChoices choices;
        choices.byHand.insert(ids[0], {{QString(name), u"Скатертина"_s}});
        const BulkSurvey seen = survey(shop, ids, {}, choices);
        QCOMPARE(seen.changing, QList<qint64>{ids[0]});
        const BulkDone done = Books::required(apply(shop, {}, seen.seen, choices));
        QCOMPARE(done.changed, 1);
        QCOMPARE(shop.pending(ListingId(ids[0]), name)->base, u"Плед флисовый"_s);
        const auto found = Books::required(shop.books.read(
            [&](storage::Connection &db) { return listingIds(db, ListingQuery{.search = u"скатертина"_s}); }));
        QCOMPARE(found, QList<qint64>{ids[0]});
        // Its other words are found as before.
        const auto all = Books::required(shop.books.read(
            [&](storage::Connection &db) { return listingIds(db, ListingQuery{.search = u"ковдра"_s}); }));
        QCOMPARE(all.size(), 2);
    }

    void whatStaysAsItIsWritesNothing()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 3);
        const auto counts = [&] {
            QList<qint64> rows;
            for (const auto &table : {u"act"_s, u"history"_s, u"queue_entry"_s, u"listing_edit"_s, u"change"_s})
                rows.append(shop.count(table));
            return rows;
        };
        const QList<qint64> before = counts();
        const BulkSurvey found = survey(shop, ids, raised(0));
        QVERIFY(found.seen.isEmpty());
        const BulkDone done = Books::required(apply(shop, raised(0), found.seen));
        QCOMPARE(done.act, ActId());
        QCOMPARE(counts(), before);
    }

    void whatChangedSinceIsLeftAndTold()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 4);
        const Recipe recipe = raised();
        const BulkSurvey seen = survey(shop, ids, recipe);
        Books::required(shop.edit(ListingId(ids[0]), price, u"55.00"_s));                   // another price
        Books::required(shop.edit(ListingId(ids[1]), listing_field::presence, u"order"_s)); // has no part in it
        auto list = seen.seen;
        list.append({999'999, 1}); // gone
        const BulkDone done = Books::required(apply(shop, recipe, list));
        QCOMPARE(done.overtaken, (QList<qint64>{ids[0], 999'999}));
        QCOMPARE(done.changed, 3);
        QCOMPARE(shop.value(ListingId(ids[0]), price), u"55.00"_s);
        QCOMPARE(shop.value(ListingId(ids[1]), price), u"112.20"_s);
        // Nor is another recipe carried out than the one that was seen.
        const BulkDone other = Books::required(apply(shop, raised(20'00), survey(shop, ids, recipe).seen));
        QCOMPARE(other.changed, 0);
        QCOMPARE(other.overtaken.size(), 4);
    }

    void whatWasPendingKeepsItsBase()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 2);
        const ListingId first(ids[0]);
        Books::required(shop.edit(first, price, u"200.00"_s));
        const auto before = shop.entry(first);
        applied(shop, ids, raised());
        QCOMPARE(shop.value(first, price), u"220.00"_s);
        QCOMPARE(shop.pending(first, price)->base, u"101.00"_s);
        const auto now = shop.entry(first);
        QCOMPARE(now->id, before->id);
        QCOMPARE(now->version, before->version + 1);
        QCOMPARE(shop.pending(first, price)->version, now->version);
        // Back to what Prom has: out of the queue.
        Recipe back;
        back.price = PriceRule{.how = PriceRule::How::Set, .hundredths = 101'00};
        applied(shop, {ids[0]}, back);
        QVERIFY(!shop.pending(first, price));
        QCOMPARE(shop.entryState(first), u"dropped"_s);
    }

    void stoppedItLeavesNothing()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 5);
        const QStringList before = shop.rows();
        const auto seen = survey(shop, ids, raised()).seen;
        Effort effort;
        effort.stop();
        const auto stopped = shop.books.write(
            [&](storage::Transaction &tx) { return applyBulk(tx, shop.person, raised(), {}, seen, today, 0, effort); });
        QCOMPARE(stopped.error().kind, Error::Kind::Cancelled);
        QCOMPARE(shop.rows(), before);
        const auto unseen =
            shop.books.read([&](storage::Connection &db) { return surveyBulk(db, ids, raised(), {}, today, effort); });
        QCOMPARE(unseen.error().kind, Error::Kind::Cancelled);
    }

    void needsTheRight()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 1);
        const auto seen = survey(shop, ids, raised()).seen;
        Effort effort;
        const auto refused = shop.books.write([&](storage::Transaction &tx) {
            const Actor looker = Actor::person(PersonId(2), u"Looker"_s, Right::View);
            return applyBulk(tx, looker, raised(), {}, seen, today, 0, effort);
        });
        QCOMPARE(refused.error().kind, Error::Kind::Denied);
    }

    void undoneBeforeItWasSentIsAsIfItNeverWas()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 1100);
        const QStringList before = shop.rows();
        const BulkDone done = applied(shop, ids, raised());
        QVERIFY(shop.rows() != before);
        QVERIFY(undone(shop, done.act).isEmpty());
        QCOMPARE(shop.rows(), before);
        QCOMPARE(shop.books.number(u"SELECT count(*) FROM queue_entry WHERE state <> 'dropped'"_s), 0);
        // And done again.
        QVERIFY(Books::required(shop.asPerson([&](ListingOperations &operations) {
                    return operations.redo(done.act);
                })).left.isEmpty());
        QCOMPARE(shop.value(ListingId(ids[0]), price), u"111.10"_s);
        QCOMPARE(shop.books.number(u"SELECT count(*) FROM queue_entry WHERE state = 'waiting'"_s), 1100);
    }

    void undoneAfterItWasSentIsACorrection()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 150);
        const BulkDone done = applied(shop, ids, raised());
        QCOMPARE(shop.send().size(), 100);
        QCOMPARE(shop.send().size(), 50);
        QVERIFY(undone(shop, done.act).isEmpty());
        QCOMPARE(shop.value(ListingId(ids[0]), price), u"101.00"_s);
        const auto out = shop.send();
        QCOMPARE(out.size(), 100);
        QCOMPARE(out.first().fields, QStringList{price});
        QCOMPARE(out.first().values.price->minor(), 101'00);
        QCOMPARE(shop.send().size(), 50);
    }

    void undoLeavesWhatSomebodyChangedSince()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 3);
        const BulkDone done = applied(shop, ids, raised());
        Books::required(shop.edit(ListingId(ids[1]), price, u"1.00"_s));
        QCOMPARE(undone(shop, done.act), QStringList{u"%1:price"_s.arg(ids[1])});
        QCOMPARE(shop.value(ListingId(ids[0]), price), u"101.00"_s);
        QCOMPARE(shop.value(ListingId(ids[1]), price), u"1.00"_s);
    }

    void undoGivesEqualRowsWhateverWasDone()
    {
        Shop shop;
        int number = 0;
        QVERIFY(rc::check("edit, undo: equal rows", [&] {
            QList<qint64> ids;
            const int count = *rc::gen::inRange(1, 6);
            for (int i = 0; i < count; ++i) {
                const BulkRow drawn = anyRow();
                ++number;
                ListingFacts facts = Shop::facts(10'000 + number, u"R-%1"_s.arg(number));
                facts.currency = drawn.listing.currency;
                facts.unit = drawn.listing.unit;
                facts.isVariation = drawn.listing.isVariation;
                facts.values = drawn.listing.values;
                facts.knows = {};
                for (const QLatin1StringView field : listingFields())
                    facts.knows.append(field);
                ids.append(shop.added(facts).value());
            }
            for (const qint64 id : ids) { // some of it waits to be sent already
                if (*rc::gen::arbitrary<bool>())
                    (void)shop.edit(ListingId(id), listing_field::presence, u"order"_s);
                if (*rc::gen::arbitrary<bool>())
                    locked(shop, {id}, {anyOf({u"presence"_s, u"price"_s, u"name"_s}), QString(keywords)}, u"ours"_s);
            }
            const Recipe recipe = anyRecipe();
            const QStringList before = shop.rows();
            const BulkSurvey seen = survey(shop, ids, recipe);
            const BulkDone done = Books::required(apply(shop, recipe, seen.seen));
            RC_ASSERT((done.changed == seen.seen.size() && done.overtaken.isEmpty()));
            if (done.changed == 0) {
                RC_ASSERT(shop.rows() == before);
                return;
            }
            RC_ASSERT(shop.rows() != before);
            RC_ASSERT(undone(shop, done.act).isEmpty());
            RC_ASSERT(shop.rows() == before);
        }));
    }

    void locksAndUnlocksInTheSameAct()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 600);
        const ListingId first(ids[0]), second(ids[1]), third(ids[2]);
        locked(shop, {ids[0]}, {QString(price)}, u"by hand"_s);
        Books::required(shop.edit(second, listing_field::presence, u"order"_s)); // not agreed yet
        const QStringList before = shop.rows();
        Recipe recipe = raised();
        recipe.locks = LockWishes{{QString(listing_field::presence)}, {QString(price)}, u"the season is over"_s};
        const BulkSurvey seen = survey(shop, ids, recipe);
        QCOMPARE(seen.changing.size(), 600);
        QVERIFY(seen.skips.isEmpty());
        QCOMPARE(seen.warnings, (QHash<QString, qint64>{{u"lock.presence:edit_dropped"_s, 1}}));
        const BulkDone done = Books::required(apply(shop, recipe, seen.seen));
        QCOMPARE(done.changed, 600);
        QVERIFY(done.overtaken.isEmpty());
        for (const ListingId id : {first, second, third}) {
            QCOMPARE(lockOf(shop.listing(id), price), QString());
            QCOMPARE(lockOf(shop.listing(id), listing_field::presence),
                     u"not_synchronised_because:the season is over"_s);
            QVERIFY(!shop.pending(id, listing_field::presence)); // dropped with the lock
        }
        QCOMPARE(shop.value(first, price), u"111.10"_s); // unlocked, then raised
        QCOMPARE(shop.value(second, listing_field::presence), shop.value(third, listing_field::presence));
        QCOMPARE(survey(shop, ids, Recipe{.locks = recipe.locks}).unchanged.size(), 600);
        QVERIFY(undone(shop, done.act).isEmpty());
        QCOMPARE(shop.rows(), before);
    }

    void locksAloneSendNothing()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 3);
        Recipe recipe;
        recipe.locks = LockWishes{{QString(name), QString(nameUk)}, {}, {}};
        const BulkDone done = applied(shop, ids, recipe);
        QCOMPARE(done.changed, 3);
        QCOMPARE(shop.count(u"sync_lock"_s), 6);
        QCOMPARE(shop.count(u"queue_entry"_s), 0);
        // Locked meanwhile by somebody else: it is not what was seen.
        const auto seen = survey(shop, ids, raised()).seen;
        locked(shop, {ids[1]}, {QString(price)}, {});
        QCOMPARE(Books::required(apply(shop, raised(), seen)).overtaken, QList<qint64>{ids[1]});
    }

    void theSameOnManyLeavesOutWhatMayNot()
    {
        Shop shop;
        QList<qint64> ids = stock(shop, 3);
        ListingFacts variety = Shop::facts(4100, u"V"_s);
        variety.isVariation = true;
        ids.insert(1, shop.added(variety).value());
        ids.append(999'999);
        const access::Session session(shop.person);
        Listings listings(shop.books.db(), session);
        const auto done = answer(listings.editAll(ids, {{QString(price), u"5.00"_s}}, 8'000));
        QCOMPARE(done.changed, 3);
        QCOMPARE(done.refused->detail, u"locked_on_variety"_s);
        QVERIFY(done.act != ActId());
        QCOMPARE(shop.value(ListingId(ids[2]), price), u"5.00"_s);
        QCOMPARE(shop.value(ListingId(ids[1]), price), u"100.00"_s);
        const auto nothing = answer(listings.editAll(ids, {{QString(price), u"5.00"_s}}, 8'000));
        QVERIFY(nothing.changed == 0 && nothing.act == ActId());
        const auto uncleared = answer(listings.editAll(ids, {{QString(price), std::nullopt}}, 0));
        QCOMPARE(uncleared.changed, 0);
        QCOMPARE(uncleared.refused->detail, u"not_clearable"_s);
        QVERIFY(answer(listings.undo(done.act, 0)).left.isEmpty());
        QCOMPARE(shop.value(ListingId(ids[0]), price), u"101.00"_s);
    }

    void anEditBesideItIsKept()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 20);
        const Recipe recipe = raised();
        const auto seen = survey(shop, ids, recipe).seen;
        const auto other = Books::required(storage::Database::open(shop.books.settings(), shop.books.clock));
        const ListingId last(ids.last());
        // The other desk's edit is asked for while the bulk edit is not committed, and waits for it.
        std::jthread beside;
        Effort effort;
        const BulkDone done = Books::required(shop.books.write([&](storage::Transaction &tx) -> Result<BulkDone> {
            auto result = TRY(applyBulk(tx, shop.person, recipe, {}, seen, today, 0, effort));
            beside = std::jthread([&] {
                Books::required(other->writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &its) {
                    return ListingOperations(its, shop.person).edit(last, {{QString(price), u"77.00"_s}});
                }));
            });
            QTest::qSleep(300);
            return result;
        }));
        beside.join();
        QCOMPARE(done.changed, 20);
        QCOMPARE(shop.value(last, price), u"77.00"_s);
        QCOMPARE(shop.pending(last, price)->base, u"120.00"_s);
        // And one that was first is not overwritten.
        const auto again = survey(shop, ids, recipe).seen;
        Books::required(other->writeNow(storage::Executor::Urgency::Person, [&](storage::Transaction &its) {
            return ListingOperations(its, shop.person).edit(last, {{QString(price), u"78.00"_s}});
        }));
        const BulkDone second = Books::required(apply(shop, recipe, again));
        QCOMPARE(second.overtaken, QList<qint64>{last.value()});
        QCOMPARE(shop.value(last, price), u"78.00"_s);
    }

    void screensGetItByFutures()
    {
        Shop shop;
        const QList<qint64> ids = stock(shop, 3);
        const access::Session session(shop.person);
        BulkEdit bulk(shop.books.db(), session);
        const auto rows = answer(bulk.rows({ids[2], ids[0], 999'999}));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.first().listing.id.value(), ids[2]);
        const auto effort = std::make_shared<Effort>();
        const BulkSurvey seen = answer(bulk.survey(ids, raised(), {}, effort));
        QCOMPARE(effort->done(), 3);
        QCOMPARE(effort->all(), 3);
        const BulkDone done = answer(bulk.apply(raised(), {}, seen.seen, 0, effort));
        QCOMPARE(done.changed, 3);
        auto senseless = bulk.survey(ids, Recipe(), {}, effort);
        senseless.waitForFinished();
        QCOMPARE(senseless.result().error().kind, Error::Kind::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestBulkEdit)
#include "test_bulk_edit.moc"

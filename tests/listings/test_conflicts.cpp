// SPDX-License-Identifier: GPL-3.0-or-later
// Changed here and on Prom: whose value stays, by the store's rule and by a person.
#include "listings/conflicts.h"

#include "listings/balance_offers.h"
#include "listings/kept_prices.h"
#include "listings/price_list_operations.h"
#include "stock/stock.h"
#include "tests/listings/shop.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;
using namespace kramar::listing_field;
using stores::ConflictRule;

namespace {

const WarehouseId mainWarehouse(1);

Money uah(qint64 minor)
{
    return Money::ofMinor(minor, Currency::uah());
}

struct Disputed : test::Shop {
    explicit Disputed(ConflictRule rule = ConflictRule::Ask)
        : id(added(said))
    {
        setRule(rule);
    }
    Settled setRule(ConflictRule rule)
    {
        return test::TestBooks::required(
            books.write([&](storage::Transaction &tx) { return setConflictRule(tx, person, store, rule); }));
    }
    void wants(const QString &value) { test::TestBooks::required(edit(id, price, value)); }
    Applied promShows(qint64 minor)
    {
        said.values.price = uah(minor);
        return apply(said);
    }
    Settled decide(Side side, QAnyStringView field = price)
    {
        return test::TestBooks::required(books.write([&](storage::Transaction &tx) {
            return settleConflicts(tx, person, {{id, field.toString(), side}});
        }));
    }
    QList<FieldConflict> conflicts()
    {
        return test::TestBooks::required(
            books.read([&](storage::Connection &db) { return fieldConflicts(db, store); }));
    }
    void wantsHeld(const QString &value)
    {
        wants(value);
        test::TestBooks::required(books.write([&, waiting = entry(id)->id](storage::Transaction &tx) {
            return journal::Queue(tx).hold(person, waiting);
        }));
    }
    Done release()
    {
        const QueueEntryId held = entry(id)->id;
        return books.write([&](storage::Transaction &tx) { return journal::Queue(tx).release(person, held); });
    }
    QList<qint64> inConflict()
    {
        journal::QueueFilter filter;
        filter.inConflict = true;
        return test::TestBooks::required(
            books.read([&](storage::Connection &db) { return journal::queueIds(db, filter); }));
    }
    journal::QueueCounts counts()
    {
        return test::TestBooks::required(
            books.read([&](storage::Connection &db) { return journal::queueCounts(db, store); }));
    }

    ListingFacts said = facts();
    const ListingId id;
};

} // namespace

class TestConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void askedItIsNotSent()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        QCOMPARE(shop.promShows(130'00), Applied::Changed);
        QCOMPARE(shop.value(shop.id, price), u"120.00"_s);
        QVERIFY(journal::isInConflict(shop.entry(shop.id).value()));
        QCOMPARE(shop.counts().conflicts, 1);
        QCOMPARE(shop.counts().needHand(), 1);
        QVERIFY(shop.take().isEmpty());
        const QList<FieldConflict> conflicts = shop.conflicts();
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts[0].field, QString(price));
        QCOMPARE(conflicts[0].was, u"100.00"_s);
        QCOMPARE(conflicts[0].ours, u"120.00"_s);
        QCOMPARE(conflicts[0].theirs, u"130.00"_s);
        QCOMPARE(conflicts[0].name, u"Плед флісовий"_s);
    }

    void theSameReadAgainWritesNothing()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        const qint64 history = shop.count(u"history"_s);
        const qint64 changes = shop.count(u"change"_s);
        QCOMPARE(shop.apply(shop.said), Applied::Unchanged);
        QCOMPARE(shop.count(u"history"_s), history);
        QCOMPARE(shop.count(u"change"_s), changes);
    }

    void otherFieldsGoOn()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        test::TestBooks::required(shop.edit(shop.id, listing_field::presence, QString(kramar::presence::notAvailable)));
        shop.promShows(130'00);
        QCOMPARE(shop.entryState(shop.id), u"waiting"_s);
        const auto out = shop.send();
        QCOMPARE(out.size(), 1);
        QCOMPARE(out[0].fields, QStringList{listing_field::presence});
        shop.said.values.presence = QString(kramar::presence::notAvailable);
        shop.apply(shop.said);
        QVERIFY(journal::isInConflict(shop.entry(shop.id).value()));
        QCOMPARE(shop.conflicts().size(), 1);
    }

    void oursIsSent()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        const Settled settled = shop.decide(Side::Ours);
        QCOMPARE(settled.decided, 1);
        QVERIFY(!settled.undoable);
        QCOMPARE(shop.pending(shop.id, price)->base, u"130.00"_s);
        const auto out = shop.send();
        QCOMPARE(out.size(), 1);
        QCOMPARE(out[0].values.price, uah(120'00));
        QCOMPARE(shop.promShows(130'00), Applied::Unchanged); // not there yet: no new conflict
        shop.promShows(120'00);
        QCOMPARE(shop.entryState(shop.id), u"done"_s);
        QVERIFY(shop.conflicts().isEmpty());
    }

    void oursIsSentAgainAfterPromHadIt()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.send();
        shop.promShows(130'00); // after ours, by somebody in the cabinet
        QVERIFY(journal::isInConflict(shop.entry(shop.id).value()));
        shop.decide(Side::Ours);
        QCOMPARE(shop.send().size(), 1);
        shop.promShows(120'00);
        QCOMPARE(shop.entryState(shop.id), u"done"_s);
    }

    void theirsIsTakenAndUndone()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        const Settled settled = shop.decide(Side::Theirs);
        QVERIFY(settled.undoable);
        QCOMPARE(shop.value(shop.id, price), u"130.00"_s);
        QVERIFY(!shop.pending(shop.id, price));
        QCOMPARE(shop.entryState(shop.id), u"dropped"_s);
        test::TestBooks::required(
            shop.asPerson([&](ListingOperations &operations) { return operations.undo(settled.act); }));
        QCOMPARE(shop.value(shop.id, price), u"120.00"_s);
        QCOMPARE(shop.pending(shop.id, price)->base, u"130.00"_s);
        QCOMPARE(shop.send().size(), 1);
    }

    void decidedTwice()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        shop.decide(Side::Theirs);
        const Settled again = shop.decide(Side::Ours); // another desk was quicker
        QCOMPARE(again.decided, 0);
        QCOMPARE(again.gone, 1);
        QCOMPARE(shop.value(shop.id, price), u"130.00"_s);
    }

    void bothSidesOfOneListing()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        test::TestBooks::required(shop.edit(shop.id, keywords, u"плед"_s));
        shop.said.values.keywords = u"ковдра"_s;
        shop.promShows(130'00);
        QCOMPARE(shop.conflicts().size(), 2);
        const Settled settled = test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
            return settleConflicts(tx, shop.person,
                                   {{shop.id, QString(price), Side::Ours}, {shop.id, QString(keywords), Side::Theirs}});
        }));
        QCOMPARE(settled.decided, 2);
        QCOMPARE(shop.value(shop.id, keywords), u"ковдра"_s);
        const auto out = shop.send();
        QCOMPARE(out.size(), 1);
        QCOMPARE(out[0].fields, QStringList{price});
    }

    void theRuleTheirsTakesAtOnce()
    {
        Disputed shop(ConflictRule::Theirs);
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        QCOMPARE(shop.value(shop.id, price), u"130.00"_s);
        QCOMPARE(shop.entryState(shop.id), u"dropped"_s);
        QVERIFY(shop.conflicts().isEmpty());
    }

    void promWentBack()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        shop.promShows(100'00);
        QVERIFY(shop.conflicts().isEmpty());
        QCOMPARE(shop.entryState(shop.id), u"waiting"_s);
        QCOMPARE(shop.send().size(), 1);
    }

    // The others went without it and wait to be seen: it goes by itself, and not with what nobody sees of them.
    void promWentBackWhileTheOthersWait()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        test::TestBooks::required(shop.edit(shop.id, listing_field::presence, QString(kramar::presence::notAvailable)));
        shop.promShows(130'00);
        QCOMPARE(shop.send().value(0).fields, QStringList{listing_field::presence});
        QCOMPARE(shop.entryState(shop.id), u"awaiting"_s);
        const qint64 acts = shop.count(u"act"_s);
        shop.promShows(100'00);
        QVERIFY(shop.conflicts().isEmpty());
        QCOMPARE(shop.count(u"act"_s), acts + 1); // the brake looks at what is new by the acts
        QCOMPARE(shop.entryState(shop.id), u"waiting"_s);
        QCOMPARE(shop.send().value(0).fields, QStringList{price});
        shop.said.values.presence = QString(kramar::presence::notAvailable);
        shop.promShows(120'00);
        QCOMPARE(shop.entryState(shop.id), u"done"_s);
    }

    void oneConflictNamedTwice()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
            return settleConflicts(tx, shop.person,
                                   {{shop.id, QString(price), Side::Ours}, {shop.id, QString(price), Side::Ours}});
        }));
        QCOMPARE(shop.pending(shop.id, price)->base, u"130.00"_s);
    }

    void promTookOurs()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        shop.promShows(120'00);
        QVERIFY(shop.conflicts().isEmpty());
        QCOMPARE(shop.entryState(shop.id), u"dropped"_s); // nothing of it was ever sent
    }

    void aNewEditDecides()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        shop.wants(u"125.00"_s);
        QVERIFY(shop.conflicts().isEmpty());
        QCOMPARE(shop.pending(shop.id, price)->base, u"130.00"_s);
        QCOMPARE(shop.send().size(), 1);
    }

    void aNewEditToTheirsEndsIt()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        shop.wants(u"130.00"_s);
        QVERIFY(!shop.pending(shop.id, price));
        QCOMPARE(shop.entryState(shop.id), u"dropped"_s);
    }

    void droppedItIsTheirs()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        test::TestBooks::required(
            shop.asPerson([&](ListingOperations &operations) { return operations.dropEdits(shop.id); }));
        QCOMPARE(shop.value(shop.id, price), u"130.00"_s);
        QVERIFY(shop.conflicts().isEmpty());
    }

    void releaseAsksToSettle()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        const Done released = shop.books.write(
            [&](storage::Transaction &tx) { return journal::Queue(tx).release(shop.person, shop.entry(shop.id)->id); });
        QVERIFY(!released);
        QCOMPARE(released.error().detail, u"settle_first"_s);
        QVERIFY(journal::isInConflict(shop.entry(shop.id).value()));
    }

    void whatAPersonHeldIsInConflictToo()
    {
        Disputed shop;
        shop.wantsHeld(u"120.00"_s);
        QCOMPARE(shop.counts().conflicts, 0);
        shop.promShows(130'00);
        QCOMPARE(shop.conflicts().size(), 1);
        QVERIFY(journal::isInConflict(shop.entry(shop.id).value()));
        QCOMPARE(shop.counts().needHand(), 1);
        QCOMPARE(shop.inConflict(), QList<qint64>{shop.entry(shop.id)->id.value()});
        const Done released = shop.release();
        QVERIFY(!released);
        QCOMPARE(released.error().detail, u"settle_first"_s);
        QVERIFY(journal::isInConflict(shop.entry(shop.id).value()));
        QVERIFY(shop.take().isEmpty());
    }

    void whatAPersonHeldStaysHeldWhenItIsDecided()
    {
        Disputed shop;
        shop.wantsHeld(u"120.00"_s);
        shop.promShows(130'00);
        const Settled settled = shop.decide(Side::Ours);
        QCOMPARE(settled.decided, 1);
        QCOMPARE(settled.held, 1);
        QVERIFY(!journal::isInConflict(shop.entry(shop.id).value()));
        QCOMPARE(shop.entryState(shop.id), u"held"_s);
        QCOMPARE(shop.counts().conflicts, 0);
        QVERIFY(shop.take().isEmpty());
        test::TestBooks::required(shop.release());
        QCOMPARE(shop.send().size(), 1);
    }

    // The conflict is over by itself: what a person held is not let go by that.
    void whatAPersonHeldStaysHeldWhenPromWentBack()
    {
        Disputed shop;
        shop.wantsHeld(u"120.00"_s);
        shop.promShows(130'00);
        shop.promShows(100'00);
        QVERIFY(shop.conflicts().isEmpty());
        QVERIFY(!journal::isInConflict(shop.entry(shop.id).value()));
        QCOMPARE(shop.counts().conflicts, 0);
        QVERIFY(shop.take().isEmpty());
    }

    void anotherRuleSettlesWhatIsOpen()
    {
        for (const ConflictRule rule : {ConflictRule::Ours, ConflictRule::Theirs}) {
            Disputed shop;
            shop.wants(u"120.00"_s);
            shop.promShows(130'00);
            QCOMPARE(shop.setRule(rule).decided, 1);
            QVERIFY(shop.conflicts().isEmpty());
            QCOMPARE(shop.value(shop.id, price), rule == ConflictRule::Ours ? u"120.00"_s : u"130.00"_s);
            QCOMPARE(shop.entryState(shop.id), rule == ConflictRule::Ours ? u"waiting"_s : u"dropped"_s);
        }
    }

    // Its price is no more a person's to decide than to type.
    void aConflictOlderThanTheList()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        test::TestBooks::required(shop.edit(shop.id, keywords, u"плед"_s));
        shop.said.values.keywords = u"ковдра"_s;
        shop.promShows(130'00);
        QCOMPARE(shop.conflicts().size(), 2);
        const ProductId product = shop.listing(shop.id).product.value();
        Effort effort;
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            PriceListOperations lists(tx, shop.person);
            TRY(lists.set(PriceListId(1), {{product, u"120.00"_s}}, effort));
            TRY(lists.change(PriceListId(1), {.name = u"Retail"_s, .stores = {shop.store}}, effort));
            return {};
        }));
        QCOMPARE(shop.conflicts().size(), 2); // ours is what the list says already
        const auto theirs = [&](const QList<QLatin1StringView> &fields) {
            return shop.books.write([&](storage::Transaction &tx) {
                QList<Decision> decisions;
                for (const QLatin1StringView field : fields)
                    decisions.append({shop.id, QString(field), Side::Theirs});
                return settleConflicts(tx, shop.person, decisions);
            });
        };
        const auto refused = theirs({price});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Invalid);
        QCOMPARE(refused.error().field, QString(price));
        QCOMPARE(refused.error().detail, u"from_price_list"_s);
        const Settled settled = test::TestBooks::required(theirs({price, keywords}));
        QCOMPARE(settled.decided, 1);
        QCOMPARE(settled.refused, 1);
        QCOMPARE(shop.value(shop.id, keywords), u"ковдра"_s);
        QCOMPARE(shop.value(shop.id, price), u"120.00"_s);
        QCOMPARE(shop.conflicts().size(), 1);
        shop.setRule(ConflictRule::Theirs); // of what a person decides
        QCOMPARE(shop.value(shop.id, price), u"120.00"_s);
        QVERIFY(shop.conflicts().isEmpty());
        QCOMPARE(shop.take().value(0).fields, QStringList{price});
    }

    // What is still in conflict goes nowhere, in Test neither.
    void oneOfTwoIsSettled()
    {
        Disputed shop;
        shop.wants(u"120.00"_s);
        test::TestBooks::required(shop.edit(shop.id, keywords, u"плед"_s));
        shop.said.values.keywords = u"ковдра"_s;
        shop.promShows(130'00);
        shop.decide(Side::Theirs, keywords);
        QVERIFY(journal::isInConflict(shop.entry(shop.id).value()));
        QCOMPARE(shop.counts().waiting, 0);
        QCOMPARE(shop.counts().conflicts, 1);
        // Back to what Prom has beside a conflict: nothing of it waits either.
        test::TestBooks::required(shop.edit(shop.id, keywords, u"плед, новий"_s));
        QCOMPARE(shop.entryState(shop.id), u"waiting"_s);
        test::TestBooks::required(shop.edit(shop.id, keywords, u"ковдра"_s));
        QVERIFY(journal::isInConflict(shop.entry(shop.id).value()));
        shop.decide(Side::Ours);
        QCOMPARE(shop.entryState(shop.id), u"waiting"_s);
    }

    void oursWhilePricesAreSwitchedOff()
    {
        Disputed shop;
        const auto prices = [&](bool on) {
            test::TestBooks::required(shop.books.write(
                [&](storage::Transaction &tx) { return sendPricesOf(tx, shop.person, shop.store, on, Kept::Send); }));
        };
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        prices(false);
        QVERIFY(!shop.entry(shop.id));
        QCOMPARE(shop.conflicts().size(), 1);
        shop.decide(Side::Ours);
        QVERIFY(!shop.entry(shop.id));
        QVERIFY(shop.conflicts().isEmpty());
        QCOMPARE(shop.pending(shop.id, price)->base, u"130.00"_s);
        prices(true);
        QCOMPARE(shop.take().value(0).fields, QStringList{price});
    }

    // Not even while it waits, in Test.
    void aConflictStaysOneThroughTheSwitch()
    {
        Disputed shop;
        const auto prices = [&](bool on) {
            test::TestBooks::required(shop.books.write(
                [&](storage::Transaction &tx) { return sendPricesOf(tx, shop.person, shop.store, on, Kept::Send); }));
        };
        shop.wants(u"120.00"_s);
        shop.promShows(130'00);
        prices(false);
        prices(true);
        QVERIFY(journal::isInConflict(shop.entry(shop.id).value()));
        shop.decide(Side::Ours);
        test::TestBooks::required(shop.edit(shop.id, keywords, u"плед"_s));
        shop.said.values.keywords = u"ковдра"_s;
        shop.promShows(130'00);
        QCOMPARE(shop.entryState(shop.id), u"waiting"_s); // the price goes
        prices(false);
        QVERIFY(journal::isInConflict(shop.entry(shop.id).value()));
    }

    // A number that waits for an answer would be sold twice.
    void countedQuantitiesAreNeverAsked()
    {
        Disputed shop;
        const ProductId product = shop.listing(shop.id).product.value();
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            TRY_DONE(stock::StockOperations(tx, shop.person).correct(product, mainWarehouse, Quantity::ofWhole(3)));
            return BalanceOffers(tx, shop.person).setPolicy(shop.store, {.fromWarehouses = true});
        }));
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            TRY(BalanceOffers(tx, Actor::exchange()).offerSome(shop.store));
            return {};
        }));
        QCOMPARE(shop.value(shop.id, quantity), u"3"_s);
        shop.said.values.quantity = Quantity::ofWhole(9);
        shop.apply(shop.said);
        QVERIFY(shop.conflicts().isEmpty());
        QCOMPARE(shop.value(shop.id, quantity), u"3"_s);
        QCOMPARE(shop.take().value(0).fields, QStringList{quantity});
    }
};

QTEST_GUILESS_MAIN(TestConflicts)
#include "test_conflicts.moc"

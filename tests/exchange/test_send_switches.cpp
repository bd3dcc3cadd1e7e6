// SPDX-License-Identifier: GPL-3.0-or-later
// What a store is told of, switched off and on: order statuses are held back with their reason, prices are kept.
#include "exchange/brake.h"
#include "exchange/switch_desk.h"
#include "listings/listing_operations.h"
#include "tests/orders/order_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::exchange;
using namespace Qt::StringLiterals;
using listings::Kept;
using test::OrderBooks;

namespace {

struct Desk : OrderBooks {
    const Actor owner = Actor::person(PersonId(1), u"Власниця"_s, Actor::allRights());

    void set(stores::SendSwitches switches, Kept kept = Kept::Send)
    {
        required(write([&](storage::Transaction &tx) {
            return setSwitches(tx, owner, store, {.switches = switches, .prices = kept, .statuses = kept});
        }));
    }
    SwitchState state()
    {
        return required(read([&](storage::Connection &db) { return switchState(db, store); }));
    }
    QString entry(qint64 order)
    {
        const auto found = live(order);
        return !found ? u"none"_s : journal::isHeldBack(*found) ? u"kept"_s : toCode(found->state);
    }
    qsizetype taken()
    {
        return required(write([&](storage::Transaction &tx) {
                   return orders::OrderOperations(tx, Actor::exchange()).takeStatuses(store, 10, 1);
               }))
            .size();
    }
};

} // namespace

class TestSendSwitches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStateStaysHereAndSaysSo()
    {
        Desk desk;
        desk.apply(desk.facts(1));
        desk.set({.prices = true, .statuses = false});
        QVERIFY(desk.setState(1, OrderState::Confirmed));
        QCOMPARE(desk.entry(1), u"kept"_s);
        QCOMPARE(desk.taken(), 0);
        QCOMPARE(desk.state().keptStatuses, 1);
        QVERIFY(desk.order(1).statusKeptHere);
        QVERIFY(desk.order(1).promWords.isEmpty());
        // What Prom says meanwhile does not pull it back, and nobody releases it by the queue.
        orders::OrderFacts again = desk.facts(1);
        again.modified = again.modified->plusMs(60'000);
        again.note = u"Подзвоніть"_s;
        desk.apply(again);
        QCOMPARE(desk.order(1).state, OrderState::Confirmed);
        const auto entry = desk.live(1);
        QVERIFY(entry);
        const Done released =
            desk.write([&](storage::Transaction &tx) { return journal::Queue(tx).release(desk.owner, entry->id); });
        QVERIFY(!released && released.error().detail == u"switched_off");
        const Done retried =
            desk.write([&](storage::Transaction &tx) { return journal::Queue(tx).retry(desk.owner, entry->id); });
        QVERIFY(!retried);
    }

    void switchedOnItGoesOrIsGivenUp()
    {
        for (const Kept kept : {Kept::Send, Kept::Drop}) {
            Desk desk;
            desk.apply(desk.facts(1));
            desk.set({.prices = true, .statuses = false});
            QVERIFY(desk.setState(1, OrderState::Confirmed));
            desk.set({}, kept);
            QCOMPARE(desk.entry(1), kept == Kept::Send ? u"waiting"_s : u"none"_s);
            QCOMPARE(desk.taken(), kept == Kept::Send ? 1 : 0);
            QCOMPARE(desk.order(1).state, kept == Kept::Send ? OrderState::Confirmed : OrderState::New);
            QCOMPARE(desk.state().keptStatuses, 0);
        }
    }

    void whatWaitsIsHeldBack()
    {
        Desk desk;
        desk.apply(desk.facts(1));
        desk.apply(desk.facts(2));
        QVERIFY(desk.setState(1, OrderState::Confirmed));
        QCOMPARE(desk.taken(), 1); // under way
        QVERIFY(desk.setState(2, OrderState::Confirmed));
        desk.set({.prices = true, .statuses = false});
        QCOMPARE(desk.entry(1), u"sending"_s);
        QCOMPARE(desk.entry(2), u"kept"_s);
        // A try that came to nothing does not bring it out again.
        const journal::QueueEntry under = *desk.live(1);
        Desk::required(desk.write([&](storage::Transaction &tx) { return journal::Queue(tx).untaken(under); }));
        QCOMPARE(desk.taken(), 0);
        QCOMPARE(desk.entry(1), u"kept"_s);
    }

    void undoTakesBackWhatIsKept()
    {
        Desk desk;
        desk.apply(desk.facts(1));
        desk.set({.prices = true, .statuses = false});
        QVERIFY(desk.setState(1, OrderState::Confirmed));
        const ActId act(desk.number(u"SELECT max(id) FROM act WHERE kind = 'order.state'"_s));
        const auto undone = desk.as(desk.owner, [&](auto &orders) { return orders.undo(act); });
        QVERIFY(undone && undone->isEmpty());
        QCOMPARE(desk.order(1).state, OrderState::New);
        QCOMPARE(desk.entry(1), u"none"_s);
    }

    // The brake weighs what goes out alone.
    void theBrakeLeavesKeptPricesAlone()
    {
        Desk desk;
        const ListingId listing = desk.listing(900, u"PL"_s, std::nullopt);
        Desk::required(desk.write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE listing SET price_minor = 10000, currency = 'UAH', quantity = 5000, "
                            u"status = 'on_display', presence = 'available' WHERE id = ?"_s,
                            {listing}));
            return {};
        }));
        desk.set({.prices = false, .statuses = true});
        Desk::required(desk.write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, desk.owner)
                .edit(listing,
                      {{QString(listing_field::price), u"10.00"_s}, {QString(listing_field::keywords), u"плед"_s}});
        }));
        const auto held = [&] {
            return Desk::required(desk.read([&](storage::Connection &db) { return weighBrake(db, desk.store); }))
                .size();
        };
        QCOMPARE(held(), 0);
        desk.set({});
        QCOMPARE(held(), 1);
    }
};

QTEST_GUILESS_MAIN(TestSendSwitches)
#include "test_send_switches.moc"

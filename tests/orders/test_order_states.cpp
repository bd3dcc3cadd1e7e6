// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/orders/order_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::orders;
using namespace Qt::StringLiterals;
using test::OrderBooks;

class TestOrderStates : public QObject
{
    Q_OBJECT

    std::unique_ptr<OrderBooks> m_books;
    ProductId m_plaid;
    const std::optional<Cancellation> m_asked = Cancellation{u"buyers_request"_s, {}};

    ActId lastAct() { return ActId(m_books->number(u"SELECT max(id) FROM act"_s)); }
    Result<QStringList> undo(ActId act)
    {
        return m_books->as(m_books->manager, [&](OrderOperations &orders) { return orders.undo(act); });
    }
    Done drop(QueueEntryId entry)
    {
        return m_books->as(m_books->manager, [&](OrderOperations &orders) { return orders.dropIntent(entry); });
    }
    Done setWaybill(const QString &number, const QString &carrier = u"nova_poshta"_s)
    {
        return m_books->as(m_books->manager, [&, id = m_books->idOf(1)](OrderOperations &orders) {
            return orders.setWaybill(id, number, carrier);
        });
    }
    // The sender took it and Prom processed it.
    void sendAll()
    {
        OrderBooks::required(m_books->write([&](storage::Transaction &tx) -> Done {
            OrderOperations orders(tx, Actor::exchange());
            journal::Queue queue(tx);
            const auto statuses = TRY(orders.takeStatuses(m_books->store, 10, 1));
            for (const auto &taken : statuses)
                TRY_DONE(queue.awaiting(taken.entry.id));
            const auto waybills = TRY(orders.takeWaybills(m_books->store, 10, 1));
            for (const auto &taken : waybills)
                TRY_DONE(queue.awaiting(taken.entry.id));
            return {};
        }));
    }

private Q_SLOTS:
    void init()
    {
        m_books = std::make_unique<OrderBooks>();
        m_plaid = m_books->product(u"PL-1"_s);
        m_books->listing(501, u"PL-1"_s, m_plaid);
        m_books->apply(m_books->facts(1));
    }
    void cleanup() { m_books.reset(); }

    void aStateGoesOutAndIsAgreed()
    {
        QVERIFY(m_books->setState(1, OrderState::Confirmed));
        auto entry = m_books->live(1);
        QVERIFY(entry);
        QCOMPARE(entry->promId, std::optional<qint64>(1));
        const auto intent = StatusIntent::fromJson(entry->intent);
        QCOMPARE(intent->status, u"received"_s);
        QCOMPARE(intent->ours, OrderState::Confirmed);
        QCOMPARE(intent->before, OrderState::New);
        QCOMPARE(m_books->order(1).queueState, QueueState::Waiting);
        sendAll();
        QCOMPARE(m_books->order(1).queueState, QueueState::Awaiting);
        // A read that shows neither leaves it awaiting.
        OrderFacts facts = m_books->facts(1);
        facts.note = u"x"_s;
        m_books->apply(facts);
        QCOMPARE(m_books->live(1)->state, QueueState::Awaiting);
        QCOMPARE(m_books->order(1).state, OrderState::Confirmed);
        facts.status = u"received"_s;
        m_books->apply(facts);
        QVERIFY(!m_books->live(1));
        QVERIFY(!m_books->order(1).queueState);
        QCOMPARE(m_books->order(1).state, OrderState::Confirmed);
    }

    void manyMoveInOneAct()
    {
        for (const qint64 promId : {2, 3, 4})
            m_books->apply(m_books->facts(promId));
        QVERIFY(m_books->setState(2, OrderState::Confirmed));
        access::Session session(m_books->manager);
        Orders orders(m_books->db(), session);
        QList<qint64> ids;
        for (const qint64 promId : {1, 2, 3, 4})
            ids.append(m_books->idOf(promId).value());
        ids.append(999'999); // gone meanwhile

        const auto done =
            OrderBooks::required(orders.setStateOfAll(ids, {OrderState::New}, OrderState::Confirmed, {}, 0).result());
        QCOMPARE(done.moved, 3);
        QVERIFY(!done.refused);
        for (const qint64 promId : {1, 2, 3, 4})
            QCOMPARE(m_books->order(promId).state, OrderState::Confirmed);
        QCOMPARE(done.act, lastAct());
        QVERIFY(OrderBooks::required(undo(done.act)).isEmpty());
        QCOMPARE(m_books->order(3).state, OrderState::New);
        QCOMPARE(m_books->order(2).state, OrderState::Confirmed); // it was no part of it
        QVERIFY(!m_books->live(3));

        // What is refused leaves the others as they were meant, and nothing of itself.
        const auto without = OrderBooks::required(
            orders.setStateOfAll(ids, {OrderState::New}, OrderState::Cancelled, Cancellation{u"another"_s, {}}, 0)
                .result());
        QCOMPARE(without.moved, 0);
        QVERIFY(without.refused);
        QCOMPARE(m_books->order(1).state, OrderState::New);
        const auto mixed =
            OrderBooks::required(orders.setStateOfAll(ids, allOrderStates(), OrderState::Packing, {}, 0).result());
        QCOMPARE(mixed.moved, 1); // the confirmed one
        QVERIFY(mixed.refused && mixed.refused->kind == Error::Kind::Conflict);
        QCOMPARE(m_books->order(2).state, OrderState::Packing);
    }

    void anEchoDoesNotPullBack()
    {
        QVERIFY(m_books->setState(1, OrderState::Confirmed));
        sendAll();
        QVERIFY(m_books->setState(1, OrderState::Packing)); // Prom has no word for it
        QCOMPARE(m_books->rows(u"queue_entry"_s), 1);
        m_books->apply(m_books->facts(1, u"received"_s));
        QVERIFY(!m_books->live(1));
        QCOMPARE(m_books->order(1).state, OrderState::Packing);
    }

    void ownStatusesAgreeToo()
    {
        OrderBooks::required(m_books->write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"INSERT INTO mapping (store_id, kind, ours, proms) VALUES (?, 'order_status', 'packing', "
                            u"'custom-172548')"_s,
                            {m_books->store}));
            return {};
        }));
        QVERIFY(m_books->setState(1, OrderState::Confirmed));
        sendAll();
        m_books->apply(m_books->facts(1, u"received"_s));
        QVERIFY(m_books->setState(1, OrderState::Packing));
        QCOMPARE(StatusIntent::fromJson(m_books->live(1)->intent)->status, u"custom-172548"_s);
        sendAll();
        m_books->apply(m_books->facts(1, u"custom-172548"_s));
        QVERIFY(!m_books->live(1));
        QCOMPARE(m_books->order(1).state, OrderState::Packing);
    }

    void aWishOfOursKeepsOurState()
    {
        QVERIFY(m_books->setState(1, OrderState::Confirmed));
        m_books->apply(m_books->facts(1, u"delivered"_s));
        QCOMPARE(m_books->order(1).state, OrderState::Confirmed);
        QCOMPARE(m_books->order(1).promStatus, u"delivered"_s);
        QVERIFY(m_books->live(1));
        // Given up, it is what Prom made of it, and the goods are free.
        QVERIFY(drop(m_books->live(1)->id));
        QCOMPARE(m_books->order(1).state, OrderState::Completed);
        QVERIFY(m_books->reserved(m_plaid).isZero());
    }

    void cancelledOnPromReleasesOnce()
    {
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(1));
        OrderFacts facts = m_books->facts(1, u"canceled"_s);
        facts.cancelTitle = u"Запит покупця"_s;
        m_books->apply(facts);
        QCOMPARE(m_books->order(1).state, OrderState::Cancelled);
        QVERIFY(m_books->reserved(m_plaid).isZero());
        QVERIFY(!m_books->live(1)); // Prom's own word is not sent back
        facts.cancelInitiator = u"client"_s;
        m_books->apply(facts);
        m_books->apply(facts);
        QVERIFY(m_books->reserved(m_plaid).isZero());
        QCOMPARE(m_books->number(u"SELECT count(*) FROM history WHERE field LIKE 'reserved.%'"_s), 1);
        // Prom brings it back: so do we, with its goods.
        m_books->apply(m_books->facts(1, u"received"_s));
        QCOMPARE(m_books->order(1).state, OrderState::Confirmed);
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(1));
    }

    // What a person took on and Prom ended is told apart: somebody may be packing it.
    void cancelledInWorkIsToldApart()
    {
        QCOMPARE(m_books->apply(m_books->facts(1, u"canceled"_s)), Applied::Changed); // nobody had begun
        m_books->apply(m_books->facts(7));
        QVERIFY(m_books->setState(7, OrderState::Confirmed));
        QVERIFY(m_books->setState(7, OrderState::Packing));
        QCOMPARE(m_books->apply(m_books->facts(7, u"canceled"_s)), Applied::Cancelled);
        QCOMPARE(m_books->order(7).state, OrderState::Cancelled);
        // Our own cancellation that comes back is no news.
        m_books->apply(m_books->facts(8));
        QVERIFY(m_books->setState(8, OrderState::Confirmed));
        QVERIFY(m_books->setState(8, OrderState::Cancelled, Cancellation{u"duplicate"_s, {}}));
        QCOMPARE(m_books->apply(m_books->facts(8, u"canceled"_s)), Applied::Changed);
    }

    void cancellingNeedsItsReason()
    {
        const auto refusal = [&](const std::optional<Cancellation> &why) {
            const Done done = m_books->setState(1, OrderState::Cancelled, why);
            return done ? QString() : done.error().field;
        };
        QCOMPARE(refusal(std::nullopt), u"reason"_s);
        QCOMPARE(refusal(Cancellation{u" "_s, u"x"_s}), u"reason"_s);
        QCOMPARE(refusal(Cancellation{u"another"_s, u" "_s}), u"text"_s);
        QCOMPARE(m_books->order(1).state, OrderState::New);
        QCOMPARE(refusal(Cancellation{u"another"_s, u"Canceled by manager"_s}), QString());
        QCOMPARE(m_books->order(1).state, OrderState::Cancelled);
        QVERIFY(m_books->reserved(m_plaid).isZero());
        QVERIFY(m_books->setState(1, OrderState::Cancelled, m_asked)); // twice is once
        QCOMPARE(m_books->rows(u"queue_entry"_s), 1);
        const auto intent = StatusIntent::fromJson(m_books->live(1)->intent);
        QCOMPARE(intent->status, u"canceled"_s);
        QCOMPARE(intent->cancellation->text, u"Canceled by manager"_s);
    }

    void theMatrixHolds()
    {
        QCOMPARE(m_books->setState(1, OrderState::Completed).error().kind, Error::Kind::Conflict);
        QVERIFY(m_books->setState(1, OrderState::Cancelled, m_asked));
        QCOMPARE(m_books->setState(1, OrderState::Confirmed).error().kind, Error::Kind::Conflict);
        QCOMPARE(m_books->setState(999, OrderState::Confirmed).error().kind, Error::Kind::NotFound);
    }

    void completedLetsItsReserveGo()
    {
        for (const OrderState state : {OrderState::Confirmed, OrderState::Packing, OrderState::Shipped}) {
            QVERIFY(m_books->setState(1, state));
            QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(1));
        }
        QVERIFY(m_books->setState(1, OrderState::Completed));
        QVERIFY(m_books->reserved(m_plaid).isZero());
        QCOMPARE(StatusIntent::fromJson(m_books->live(1)->intent)->status, u"delivered"_s);
    }

    void rightsAreAsked()
    {
        const Actor reader = Actor::person(PersonId(1), u"Гість"_s, Right::View);
        const OrderId id = m_books->idOf(1);
        const auto kind = [&](auto f) { return m_books->as(reader, f).error().kind; };
        QCOMPARE(kind([&](auto &orders) { return orders.setState(id, OrderState::Confirmed, {}); }),
                 Error::Kind::Denied);
        QCOMPARE(kind([&](auto &orders) { return orders.setWaybill(id, u"20450000000001"_s, u"nova_poshta"_s); }),
                 Error::Kind::Denied);
        QCOMPARE(kind([&](auto &orders) { return orders.undo(ActId(1)); }), Error::Kind::Denied);
        QCOMPARE(kind([&](auto &orders) { return orders.dropIntent(QueueEntryId(1)); }), Error::Kind::Denied);
        QCOMPARE(kind([&](auto &orders) { return orders.takeStatuses(m_books->store, 1, 1); }), Error::Kind::Denied);
        QCOMPARE(kind([&](auto &orders) { return orders.takeWaybills(m_books->store, 1, 1); }), Error::Kind::Denied);
        const Actor nobody = Actor::person(PersonId(1), u"Ніхто"_s, {});
        QCOMPARE(m_books->as(nobody, [&](auto &orders) { return orders.markOpened(id); }).error().kind,
                 Error::Kind::Denied);
        QVERIFY(!m_books->live(1));
    }

    void undoTakesBackWhatDidNotLeave()
    {
        QVERIFY(m_books->setState(1, OrderState::Confirmed));
        const ActId confirmed = lastAct();
        QVERIFY(m_books->setState(1, OrderState::Cancelled, m_asked));
        const ActId cancelled = lastAct();
        // Not in this order: the first act's state is not there any more.
        QCOMPARE(OrderBooks::required(undo(confirmed)), QStringList{u"1"_s});
        QVERIFY(OrderBooks::required(undo(cancelled)).isEmpty());
        QCOMPARE(m_books->order(1).state, OrderState::Confirmed);
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(1));
        QCOMPARE(StatusIntent::fromJson(m_books->live(1)->intent)->status, u"received"_s);
        QVERIFY(OrderBooks::required(undo(confirmed)).isEmpty());
        QCOMPARE(m_books->order(1).state, OrderState::New);
        QVERIFY(!m_books->live(1));
        QCOMPARE(m_books->number(u"SELECT undone FROM act WHERE id = ?"_s, {confirmed}), 1);
    }

    void whatWasTakenBackIsDoneAgain()
    {
        const auto redo = [this](ActId act) {
            return m_books->as(m_books->manager, [&](OrderOperations &orders) { return orders.redo(act, 8'000); });
        };
        QVERIFY(m_books->setState(1, OrderState::Confirmed));
        const ActId confirmed = lastAct();
        QCOMPARE(redo(confirmed).error().kind, Error::Kind::Conflict); // it stands
        for (int turn = 0; turn < 2; ++turn) {
            QVERIFY(OrderBooks::required(undo(confirmed)).isEmpty());
            QCOMPARE(m_books->order(1).state, OrderState::New);
            QVERIFY(!m_books->live(1));
            QVERIFY(OrderBooks::required(redo(confirmed)).isEmpty());
            QCOMPARE(m_books->order(1).state, OrderState::Confirmed);
            QCOMPARE(StatusIntent::fromJson(m_books->live(1)->intent)->status, u"received"_s);
            QVERIFY(m_books->live(1)->notBefore > m_books->clock.now()); // it can be taken back once more
        }
    }

    void aNumberIsNotDoneAgainOnceCancelled()
    {
        QVERIFY(setWaybill(u"20450000000001"_s));
        const ActId number = lastAct();
        QVERIFY(OrderBooks::required(undo(number)).isEmpty());
        OrderFacts facts = m_books->facts(1);
        facts.status = u"canceled"_s;
        m_books->apply(facts);
        QCOMPARE(m_books->order(1).state, OrderState::Cancelled);
        const auto again = m_books->as(m_books->manager, [&](OrderOperations &orders) { return orders.redo(number); });
        QCOMPARE(OrderBooks::required(again), QStringList{u"1"_s});
        QCOMPARE(m_books->order(1).waybill, QString());
        QVERIFY(!m_books->live(1, QueueKind::Waybill));
    }

    void whatIsDoneAgainInPartCanBeUndone()
    {
        m_books->apply(m_books->facts(2));
        for (const qint64 order : {1, 2})
            QVERIFY(m_books->idOf(order).value() > 0);
        ActId both;
        OrderBooks::required(m_books->write([&](storage::Transaction &tx) -> Done {
            journal::Act act(tx, m_books->manager, "order.state"_L1);
            OrderOperations orders(tx, m_books->manager);
            TRY_DONE(orders.setState(m_books->idOf(1), OrderState::Confirmed, {}));
            TRY_DONE(orders.setState(m_books->idOf(2), OrderState::Confirmed, {}));
            both = TRY(act.id());
            return {};
        }));
        QVERIFY(OrderBooks::required(undo(both)).isEmpty());
        m_books->apply(m_books->facts(2, u"canceled"_s));
        const auto again = m_books->as(m_books->manager, [&](OrderOperations &orders) { return orders.redo(both); });
        QCOMPARE(OrderBooks::required(again), QStringList{u"2"_s});
        QCOMPARE(m_books->order(1).state, OrderState::Confirmed);
        QCOMPARE(OrderBooks::required(undo(both)), QStringList{u"2"_s});
        QCOMPARE(m_books->order(1).state, OrderState::New);
    }

    void cancelledOnPromEndsAWishForAnotherStatus()
    {
        for (const bool sent : {false, true}) {
            m_books->apply(m_books->facts(sent ? 2 : 1));
            const int order = sent ? 2 : 1;
            QVERIFY(m_books->setState(order, OrderState::Confirmed));
            if (sent)
                sendAll(); // Prom processed it and has not shown it
            OrderFacts facts = m_books->facts(order);
            facts.status = u"canceled"_s;
            m_books->apply(facts);
            QCOMPARE(m_books->order(order).state, OrderState::Cancelled);
            QVERIFY(!m_books->live(order));
        }
        QCOMPARE(m_books->reserved(m_plaid), Quantity());
    }

    void whatLeftIsNotUndone()
    {
        QVERIFY(m_books->setState(1, OrderState::Confirmed));
        const ActId act = lastAct();
        sendAll();
        QCOMPARE(OrderBooks::required(undo(act)), QStringList{u"1"_s});
        QCOMPARE(m_books->order(1).state, OrderState::Confirmed);
        const ActId import(m_books->number(u"SELECT min(id) FROM act WHERE actor_kind = 'exchange'"_s));
        QCOMPARE(undo(import).error().kind, Error::Kind::Conflict);
    }

    void theUndoBarDelaysTheSending()
    {
        OrderBooks::required(m_books->as(m_books->manager, [&, id = m_books->idOf(1)](OrderOperations &orders) {
            return orders.setState(id, OrderState::Confirmed, {}, 8'000);
        }));
        QCOMPARE(m_books->live(1)->notBefore, m_books->clock.now().plusMs(8'000));
        sendAll();
        QCOMPARE(m_books->live(1)->state, QueueState::Waiting);
        m_books->clock.advanceMs(8'001);
        sendAll();
        QCOMPARE(m_books->live(1)->state, QueueState::Awaiting);
    }

    void dropReturnsAndCanBeUndone()
    {
        QVERIFY(m_books->setState(1, OrderState::Cancelled, m_asked));
        const QueueEntryId entry = m_books->live(1)->id;
        QVERIFY(drop(entry));
        QCOMPARE(m_books->order(1).state, OrderState::New);
        QCOMPARE(m_books->reserved(m_plaid), Quantity::ofWhole(1));
        QVERIFY(!m_books->live(1));
        QVERIFY(!drop(entry)); // dropped already
        QVERIFY(OrderBooks::required(undo(lastAct())).isEmpty());
        QCOMPARE(m_books->order(1).state, OrderState::Cancelled);
        QCOMPARE(StatusIntent::fromJson(m_books->live(1)->intent)->cancellation->reason, u"buyers_request"_s);
        QVERIFY(m_books->reserved(m_plaid).isZero());
    }

    void dropLeavesAnOrderThatWentOn()
    {
        QVERIFY(m_books->setState(1, OrderState::Confirmed));
        QVERIFY(m_books->setState(1, OrderState::Packing));
        QVERIFY(drop(m_books->live(1)->id));
        QCOMPARE(m_books->order(1).state, OrderState::Packing);
    }

    void aBrokenIntentFailsAlone()
    {
        m_books->apply(m_books->facts(2));
        QVERIFY(m_books->setState(1, OrderState::Confirmed));
        QVERIFY(m_books->setState(2, OrderState::Confirmed));
        OrderBooks::required(m_books->write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE queue_entry SET intent = '{' WHERE prom_id = 1"_s));
            return {};
        }));
        const auto taken = OrderBooks::required(m_books->as(
            Actor::exchange(), [&](OrderOperations &orders) { return orders.takeStatuses(m_books->store, 10, 1); }));
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first().promId, PromOrderId(2));
        QCOMPARE(m_books->live(1)->state, QueueState::Failed);
    }

    void aWaybillGoesOutAndIsAgreed()
    {
        QCOMPARE(setWaybill(u"123"_s).error().field, u"waybill"_s);
        QVERIFY(setWaybill(u"20 4500 0000 0001"_s));
        Order order = m_books->order(1);
        QCOMPARE(order.waybill, u"20450000000001"_s);
        QVERIFY(order.promWaybill.isEmpty());
        QCOMPARE(m_books->number(u"SELECT count(*) FROM shipment WHERE is_main = 1"_s), 1);
        QCOMPARE(OrderBooks::required(m_books->read([&](storage::Connection &db) {
                     return orderIds(db, {.search = u"20450000000001"_s});
                 })).size(),
                 1);
        sendAll();
        OrderFacts facts = m_books->facts(1);
        facts.waybill = u"20450000000001"_s;
        m_books->apply(facts);
        QVERIFY(!m_books->live(1, QueueKind::Waybill));
        QCOMPARE(m_books->order(1).promWaybill, u"20450000000001"_s);
        // Corrected here: one shipment, the new number.
        QVERIFY(setWaybill(u"20450000000002"_s));
        QCOMPARE(m_books->rows(u"shipment"_s), 1);
        QCOMPARE(WaybillIntent::fromJson(m_books->live(1, QueueKind::Waybill)->intent)->before, u"20450000000001"_s);
        QVERIFY(drop(m_books->live(1, QueueKind::Waybill)->id));
        QCOMPARE(m_books->order(1).waybill, u"20450000000001"_s);
    }

    void aWaybillIsTakenAwayWhilePromHasNone()
    {
        QVERIFY(!setWaybill(u""_s)); // there is none
        QVERIFY(setWaybill(u"20450000000001"_s));
        QVERIFY(setWaybill(u" "_s));
        QCOMPARE(m_books->order(1).waybill, QString());
        QVERIFY(!m_books->live(1, QueueKind::Waybill));
        QCOMPARE(m_books->rows(u"shipment"_s), 0);

        QVERIFY(setWaybill(u"20450000000001"_s));
        sendAll(); // Prom may have it by now
        QCOMPARE(setWaybill(u""_s).error().detail, u"waybill_under_way"_s);
        OrderFacts facts = m_books->facts(1);
        facts.waybill = u"20450000000001"_s;
        m_books->apply(facts);
        QCOMPARE(setWaybill(u""_s).error().detail, u"not_clearable"_s);
        QCOMPARE(m_books->order(1).waybill, u"20450000000001"_s);
    }

    void aHeldOrOnceTakenNumberIsNotTakenAway()
    {
        QVERIFY(setWaybill(u"20450000000001"_s));
        const auto entry = m_books->live(1, QueueKind::Waybill)->id;
        OrderBooks::required(m_books->write(
            [&](storage::Transaction &tx) -> Done { return journal::Queue(tx).hold(m_books->manager, entry); }));
        QCOMPARE(setWaybill(u""_s).error().detail, u"waybill_held"_s);
        QVERIFY(drop(entry));

        QVERIFY(setWaybill(u"20450000000001"_s));
        sendAll(); // Prom takes it, and refuses the next
        QVERIFY(setWaybill(u"20450000000002"_s));
        OrderBooks::required(m_books->write([&](storage::Transaction &tx) -> Done {
            const auto taken = TRY(OrderOperations(tx, Actor::exchange()).takeWaybills(m_books->store, 10, 1));
            return journal::Queue(tx).failed(taken.first().entry.id, Error::of(Error::Kind::Refused, u"no"_s));
        }));
        QCOMPARE(setWaybill(u""_s).error().detail, u"waybill_under_way"_s);
    }

    void aNumberCorrectedToAnotherCarrierDoesNotLeave()
    {
        QVERIFY(setWaybill(u"20450000000001"_s));
        QVERIFY(setWaybill(u"RZ-0001"_s, u"rozetka"_s));
        QCOMPARE(m_books->order(1).waybill, u"RZ-0001"_s);
        QVERIFY(!m_books->live(1, QueueKind::Waybill));
    }

    void promsWaybillFillsOursWhenFree()
    {
        OrderFacts facts = m_books->facts(1);
        facts.waybill = u"20450000000001"_s;
        m_books->apply(facts);
        QCOMPARE(m_books->order(1).waybill, u"20450000000001"_s);
        QCOMPARE(m_books->rows(u"shipment"_s), 1);
        QVERIFY(!m_books->live(1, QueueKind::Waybill));
        facts.waybill = u"20450000000002"_s; // corrected there, ours was theirs
        m_books->apply(facts);
        QCOMPARE(m_books->order(1).waybill, u"20450000000002"_s);
        QVERIFY(setWaybill(u"20450000000003"_s));
        facts.waybill = u"20450000000004"_s; // ours waits: it stays
        m_books->apply(facts);
        QCOMPARE(m_books->order(1).waybill, u"20450000000003"_s);
        QCOMPARE(m_books->order(1).promWaybill, u"20450000000004"_s);
    }

    void aCarrierPromDoesNotTakeStaysHere()
    {
        QVERIFY(setWaybill(u"RZ-0001"_s, u"rozetka"_s));
        QCOMPARE(m_books->order(1).waybill, u"RZ-0001"_s);
        QVERIFY(!m_books->live(1, QueueKind::Waybill));
    }

    void anOrderMadeHereTellsNobody()
    {
        const OrderId local = OrderBooks::required(m_books->write([&](storage::Transaction &tx) -> Result<OrderId> {
            return OrderId(TRY(tx.db().insert(
                u"INSERT INTO orders (state, created_ms, read_ms, buyer_first, buyer_last, buyer_second, phone, email, "
                u"prom_digest, search, sort_name) VALUES ('new', 0, 0, '', '', '', '', '', ?, '', '') RETURNING id"_s,
                {QByteArray("-")})));
        }));
        const auto act = [&](OrderOperations &orders) -> Done {
            TRY_DONE(orders.setState(local, OrderState::Confirmed, {}));
            return orders.setWaybill(local, u"20450000000001"_s, u"nova_poshta"_s);
        };
        QVERIFY(m_books->as(m_books->manager, act));
        QCOMPARE(m_books->rows(u"queue_entry"_s), 0);
    }

    void aTestStoreQueuesToo()
    {
        OrderBooks::required(m_books->write([&](storage::Transaction &tx) {
            return stores::StoreOperations(tx, Actor::program()).setMode(m_books->store, StoreMode::Test);
        }));
        QVERIFY(m_books->setState(1, OrderState::Confirmed));
        QVERIFY(m_books->live(1));
    }

    void openedIsNoAct()
    {
        const qint64 acts = m_books->rows(u"act"_s);
        OrderBooks::required(m_books->as(
            m_books->manager, [&, id = m_books->idOf(1)](OrderOperations &orders) { return orders.markOpened(id); }));
        QVERIFY(m_books->order(1).opened);
        QCOMPARE(m_books->rows(u"act"_s), acts);
    }
};

QTEST_GUILESS_MAIN(TestOrderStates)
#include "test_order_states.moc"

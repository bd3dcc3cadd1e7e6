// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/orders/order_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::orders;
using namespace Qt::StringLiterals;
using test::OrderBooks;

class TestOrderList : public QObject
{
    Q_OBJECT

    std::unique_ptr<OrderBooks> m_books;
    std::unique_ptr<access::Session> m_session;
    std::unique_ptr<Orders> m_orders;

    // Prom's numbers of what the query finds.
    QList<qint64> found(const OrderQuery &query)
    {
        QList<qint64> numbers;
        const auto ids = OrderBooks::required(m_orders->ids(query).result());
        for (const Order &order : OrderBooks::required(m_orders->rows(ids).result()))
            numbers.append(order.promId->value());
        return numbers;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_books = std::make_unique<OrderBooks>();
        m_session = std::make_unique<access::Session>(m_books->manager);
        m_orders = std::make_unique<Orders>(m_books->db(), *m_session);
        const auto apply = [&](qint64 id, const QString &status, auto change) {
            OrderFacts facts = m_books->facts(id, status);
            facts.created = m_books->clock.now().plusMs(id * 1000);
            facts.total = OrderBooks::uah(id * 100);
            change(facts);
            m_books->apply(facts);
        };
        apply(101, u"pending"_s, [](OrderFacts &facts) { facts.payment.status = u"unpaid"_s; });
        apply(102, u"paid"_s, [](OrderFacts &facts) { facts.buyer.lastName = u"Ґудзь"_s; });
        apply(103, u"received"_s, [](OrderFacts &facts) {
            facts.payment.status = u"paid"_s;
            facts.waybill = u"20450000000001"_s;
        });
        apply(104, u"canceled"_s, [](OrderFacts &facts) { facts.problems = {u"total_unreadable"_s}; });
        apply(105, u"delivered"_s, [](OrderFacts &facts) {
            facts.lines[0].name = u"Шкарпетки теплі"_s;
            facts.buyer.promId = PromClientId(801);
        });
    }

    void standingOfMany()
    {
        const auto ids = OrderBooks::required(m_orders->ids({}).result());
        qint64 paid = 0;
        QMap<OrderState, qint64> states;
        for (const StandingPart &part : OrderBooks::required(m_orders->standing(ids).result())) {
            QCOMPARE(part.store, std::optional(m_books->store));
            states[part.state] += part.orders;
            paid += part.paid;
        }
        QCOMPARE(states, (QMap<OrderState, qint64>{{OrderState::New, 2},
                                                   {OrderState::Confirmed, 1},
                                                   {OrderState::Cancelled, 1},
                                                   {OrderState::Completed, 1}}));
        QCOMPARE(paid, 2); // 102 by its status, 103 by its payment
        QVERIFY(OrderBooks::required(m_orders->standing({}).result()).isEmpty());
    }

    void filters()
    {
        QCOMPARE(found({}), (QList<qint64>{105, 104, 103, 102, 101}));
        QCOMPARE(found({.descending = false}), (QList<qint64>{101, 102, 103, 104, 105}));
        QCOMPARE(found({.states = {OrderState::New}}), (QList<qint64>{102, 101}));
        QCOMPARE(found({.states = {OrderState::New, OrderState::Confirmed}}), (QList<qint64>{103, 102, 101}));
        QCOMPARE(found({.stores = {m_books->store}, .states = {OrderState::Confirmed}}), QList<qint64>{103});
        QVERIFY(found({.stores = {StoreId(99)}}).isEmpty());
        QCOMPARE(found({.numbers = {PromOrderId(104), PromOrderId(101), PromOrderId(999)}}), (QList<qint64>{104, 101}));
        QCOMPARE(found({.promStatuses = {u"paid"_s}}), QList<qint64>{102});
        QCOMPARE(found({.createdFrom = m_books->clock.now().plusMs(104'000)}), (QList<qint64>{105, 104}));
        QCOMPARE(found({.createdTo = m_books->clock.now().plusMs(102'000)}), QList<qint64>{101});
        QCOMPARE(found({.promStatuses = {u"paid"_s, u"delivered"_s}}), (QList<qint64>{105, 102}));
        QCOMPARE(found({.totalFrom = 10'200, .totalTo = 10'400}), (QList<qint64>{104, 103, 102}));
        QCOMPARE(found({.totalTo = 10'100}), QList<qint64>{101});
        QCOMPARE(found({.paid = true}), (QList<qint64>{103, 102}));
        QCOMPARE(found({.paid = false}), (QList<qint64>{105, 104, 101})); // nothing said is not paid either
        QCOMPARE(found({.hasWaybill = true}), QList<qint64>{103});
        QCOMPARE(found({.paid = true, .hasWaybill = false}), QList<qint64>{102});
        for (const OrderQuery &query : {OrderQuery(), OrderQuery{.paid = false}, OrderQuery{.search = u"104"_s}})
            QCOMPARE(OrderBooks::required(m_orders->count(query).result()), qint64{found(query).size()});
        QCOMPARE(found({.client = m_books->order(105).client}).contains(105), true);
        QCOMPARE(found({.onlyWithProblems = true}), QList<qint64>{104});
        QCOMPARE(found({.paidWithoutWaybill = true}), QList<qint64>{102});
        QVERIFY(found({.onlyPending = true}).isEmpty());
        QCOMPARE(found({.awaitingPayment = true}), QList<qint64>{101});
        QCOMPARE(OrderBooks::required(m_orders->counts(std::nullopt).result()).awaitingPayment, 1);
    }

    void theSameWaybillIsSeenByTheOthers()
    {
        OrderBooks books;
        Orders orders(books.db(), *m_session);
        const QString number = u"20450000000007"_s;
        const auto others = [&](qint64 promId, const QString &waybill) {
            QList<qint64> found;
            for (const Order &order :
                 OrderBooks::required(orders.othersWithWaybill(books.idOf(promId), waybill).result()))
                found.append(order.promId->value());
            return found;
        };
        for (const qint64 promId : {301, 302, 303})
            books.apply(books.facts(promId));
        books.required(books.as(books.manager, [&](auto &operations) {
            return operations.setWaybill(books.idOf(301), number, u"nova_poshta"_s);
        }));
        QVERIFY(others(301, number).isEmpty()); // itself
        QCOMPARE(others(302, number), QList<qint64>{301});
        OrderFacts told = books.facts(303);
        told.waybill = number;
        told.modified = told.modified->plusMs(1000);
        books.apply(told);
        QCOMPARE(others(302, number), (QList<qint64>{303, 301}));
        QVERIFY(others(302, u"20450000000008"_s).isEmpty());
    }

    void onlyWhatWasNotCancelledIsTheLastOrder()
    {
        OrderBooks books;
        Orders orders(books.db(), *m_session);
        OrderFacts facts = books.facts(401);
        books.apply(facts);
        const ClientId client = *books.order(401).client;
        facts.promId = PromOrderId(402);
        facts.created = books.clock.now();
        books.apply(facts);
        const auto last = [&] {
            return OrderBooks::required(orders.totalsOfClients({client.value()}).result()).first().last;
        };
        QCOMPARE(last(), books.order(402).created);
        QVERIFY(books.setState(402, OrderState::Cancelled, Cancellation{u"duplicate"_s, {}}).has_value());
        QCOMPARE(last(), books.order(401).created);
        QVERIFY(books.setState(401, OrderState::Cancelled, Cancellation{u"duplicate"_s, {}}).has_value());
        QVERIFY(!last());
    }

    void ofSeveralStores()
    {
        OrderBooks books;
        Orders orders(books.db(), *m_session);
        const StoreId first = books.store;
        books.apply(books.facts(201));
        const StoreId second = books.store = books.makeStore(u"Second"_s);
        OrderFacts own = books.facts(202, u"custom-17"_s);
        own.statusTitle = u"Чекає постачальника"_s;
        books.apply(own);
        books.store = books.makeStore(u"Third"_s);
        own.promId = PromOrderId(203);
        own.status = u"custom-5"_s;
        own.statusTitle = u"Бронь"_s;
        books.apply(own);
        const auto count = [&](const QList<StoreId> &stores) {
            return OrderBooks::required(orders.count({.stores = stores}).result());
        };
        QCOMPARE(count({}), 3);
        QCOMPARE(count({first}), 1);
        QCOMPARE(count({first, second}), 2);
        QCOMPARE(count({first, StoreId(99)}), 1);
        // What the shops made up themselves, by its title.
        QStringList statuses;
        for (const OwnStatus &each : OrderBooks::required(orders.ownStatuses().result()))
            statuses.append(each.code + u' ' + each.title);
        QCOMPARE(statuses, (QStringList{u"custom-5 Бронь"_s, u"custom-17 Чекає постачальника"_s}));
    }

    void sorts()
    {
        QCOMPARE(found({.sort = u"total"_s, .descending = true}).first(), 105);
        QCOMPARE(found({.sort = u"number"_s, .descending = false}).first(), 101);
        QCOMPARE(found({.sort = u"name"_s, .descending = false}).first(), 102); // Ґудзь
        QCOMPARE(found({.sort = u"state"_s, .descending = false}).first(), 101);
        QCOMPARE(found({.sort = u"modified"_s, .descending = true}).size(), 5);
    }

    void search_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<qint64>>("numbers");
        QTest::newRow("number") << u"104"_s << QList<qint64>{104};
        QTest::newRow("surname in any spelling") << u"ГУДЗЬ"_s << QList<qint64>{102};
        QTest::newRow("two letters") << u"гу"_s << QList<qint64>{102};
        QTest::newRow("one letter") << u"г"_s << QList<qint64>{102};
        QTest::newRow("goods and buyer") << u"мельник шкарпетки"_s << QList<qint64>{105};
        QTest::newRow("waybill") << u"204500"_s << QList<qint64>{103};
        QTest::newRow("phone as people say it") << u"0500000001"_s << QList<qint64>{105, 104, 103, 102, 101};
        QTest::newRow("phone as the card shows it") << u"+380 50 000 00 01"_s << QList<qint64>{105, 104, 103, 102, 101};
        QTest::newRow("a phone and a number") << u"050 000 00 01 104"_s << QList<qint64>{};
        QTest::newRow("a number and a phone") << u"104 (050) 000-00-01"_s << QList<qint64>{104};
        QTest::newRow("nothing") << u"немає такого"_s << QList<qint64>{};
        QTest::newRow("quotes") << u"\"%_\\"_s << QList<qint64>{};
    }
    void search()
    {
        QFETCH(QString, typed);
        QFETCH(QList<qint64>, numbers);
        QCOMPARE(found({.search = typed}), numbers);
    }

    void counts()
    {
        const auto counts = OrderBooks::required(m_orders->counts(m_books->store).result());
        QCOMPARE(counts.all, 5);
        QCOMPARE(counts.fresh, 2);
        QCOMPARE(counts.toShip, 1);
        QCOMPARE(counts.paidWithoutWaybill, 1);
        QCOMPARE(counts.awaitingPayment, 1);
        QCOMPARE(counts.unopened, 3);
        orders::OrderQuery pending;
        pending.onlyPending = true;
        QCOMPARE(qsizetype{counts.pending}, OrderBooks::required(m_orders->ids(pending).result()).size());
        orders::OrderQuery problems;
        problems.onlyWithProblems = true;
        QCOMPARE(qsizetype{counts.problems}, OrderBooks::required(m_orders->ids(problems).result()).size());
        const auto totals = OrderBooks::required(m_orders->totals({}).result());
        QCOMPARE(totals.orders, qint64{5});
        QVERIFY(totals.sum);
        QCOMPARE(OrderBooks::required(m_orders->counts(StoreId(99)).result()).all, 0);
    }

    void whatClientsOrdered()
    {
        const ClientId client = *m_books->order(101).client;
        const auto totals = OrderBooks::required(m_orders->totalsOfClients({client.value(), 987'654}).result());
        QCOMPARE(totals.size(), 2);
        QVERIFY(totals[0].orders >= 1);
        QCOMPARE(totals[1].orders, 0);
        QVERIFY(!totals[1].total);
        const ClientId cancelled = *m_books->order(104).client;
        const auto hers = OrderBooks::required(m_orders->totalsOfClients({cancelled.value()}).result());
        QVERIFY(!hers[0].total || *hers[0].total != OrderBooks::uah(10'400)); // cancelled is not turnover
    }

    void aClientsSumIsTheSumOfTheOrdersBelowIt()
    {
        orders::OrderFacts facts = m_books->facts(190);
        facts.buyer.promId = PromClientId(4711);
        facts.buyer.phone = u"+380500000190"_s;
        facts.buyer.email = u"other@example.com"_s;
        facts.total = OrderBooks::uah(243'900);
        facts.fullTotal = OrderBooks::uah(261'000); // with delivery
        m_books->apply(facts);
        const ClientId client = *m_books->order(190).client;
        const auto totals = OrderBooks::required(m_orders->totalsOfClients({client.value()}).result());
        QCOMPARE(totals.first().orders, 1);
        QCOMPARE(totals.first().total, OrderBooks::uah(261'000));
    }

    void theShopsOwnStatusIsKnown()
    {
        orders::OrderFacts facts = m_books->facts(191, u"custom-172548"_s);
        facts.statusTitle = u"Комплектується"_s;
        m_books->apply(facts);
        const auto order = OrderBooks::required(m_orders->find(m_books->idOf(191)).result());
        QVERIFY(order.hasOwnStatus());
        QVERIFY(order.sentStates.contains(OrderState::Confirmed));
        QVERIFY(!order.sentStates.contains(OrderState::Packing)); // Prom has no word for it
        const auto parts = OrderBooks::required(m_orders->standing({order.id.value()}).result());
        QCOMPARE(parts.first().withOwnStatus, 1);
    }

    void screensWorkThroughTheFacade()
    {
        const OrderId id = m_books->idOf(101);
        const ActId act = OrderBooks::required(m_orders->setState(id, OrderState::Confirmed, {}, 8'000).result());
        QCOMPARE(found({.onlyPending = true}), QList<qint64>{101});
        QCOMPARE(m_books->order(101).queueState, QueueState::Waiting);
        const auto history = OrderBooks::required(m_orders->history(id).result());
        QCOMPARE(history.first().field, u"state"_s); // the intent beside it is not for people
        QCOMPARE(history.first().actorName, u"Менеджер"_s);
        QVERIFY(OrderBooks::required(m_orders->undo(act).result()).isEmpty());
        QVERIFY(found({.onlyPending = true}).isEmpty());
        QVERIFY(m_orders->setWaybill(id, u"20450000000009"_s, u"nova_poshta"_s).result());
        QVERIFY(m_orders->markOpened(id).result());
        const Order order = OrderBooks::required(m_orders->find(id).result());
        QVERIFY(order.opened);
        QCOMPARE(order.waybill, u"20450000000009"_s);
        QCOMPARE(m_orders->find(OrderId(424'242)).result().error().kind, Error::Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestOrderList)
#include "test_order_list.moc"

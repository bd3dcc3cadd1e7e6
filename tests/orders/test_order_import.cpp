// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_texts.h"
#include "tests/orders/order_books.h"

#include <QtTest>

#include <thread>

using namespace kramar;
using namespace kramar::orders;
using namespace Qt::StringLiterals;
using test::OrderBooks;

class TestOrderImport : public QObject
{
    Q_OBJECT

    std::unique_ptr<OrderBooks> m_books;

private Q_SLOTS:
    void init() { m_books = std::make_unique<OrderBooks>(); }
    void cleanup() { m_books.reset(); }

    void aNewOrderIsWhole()
    {
        OrderFacts facts = m_books->facts(312'000'001);
        facts.recipient = Person{u"Петро"_s, u"Мельник"_s, u""_s, u"067 000 00 02"_s};
        facts.payment = {u"7"_s.toLongLong(), u"Пром-оплата"_s, u"evopay"_s, u"paid"_s, m_books->clock.now()};
        facts.commission = OrderBooks::uah(286);
        facts.dontCall = true;
        QCOMPARE(m_books->apply(facts), Applied::New);
        const Order order = m_books->order(312'000'001);
        QCOMPARE(order.state, OrderState::New);
        QCOMPARE(order.promStatus, u"pending"_s);
        QCOMPARE(order.created, *facts.created);
        QCOMPARE(order.read, m_books->clock.now());
        QCOMPARE(order.buyer.fullName(), u"Мельник Ірина"_s);
        QCOMPARE(order.recipient.phone, u"+380670000002"_s);
        QCOMPARE(order.payment.status, u"paid"_s);
        QCOMPARE(order.total, facts.total);
        QCOMPARE(order.commission, facts.commission);
        QVERIFY(!order.fullTotal); // not told is unknown, not zero
        QVERIFY(!order.promoFreeDelivery);
        QCOMPARE(order.dontCall, std::optional(true));
        QVERIFY(order.client);
        QCOMPARE(order.lines.size(), 1);
        QVERIFY(!order.lines.first().product);
        QVERIFY(order.problems.isEmpty());
        QVERIFY(!order.queueState);
        QVERIFY(!order.opened);
        QCOMPARE(m_books->historyFields(312'000'001), QStringList{u""_s});
        const auto raw = m_books->required(m_books->read([](storage::Connection &db) -> Result<QByteArray> {
            return promsTextOf(db, OrderId(TRY(db.firstNumber(u"SELECT id FROM orders"_s)).value_or(0)));
        }));
        QCOMPARE(raw, facts.raw);
    }

    void unchangedWritesNoRow()
    {
        const OrderFacts facts = m_books->facts(1);
        m_books->apply(facts);
        const qint64 before = m_books->written();
        const Timestamp read = m_books->order(1).read;
        m_books->clock.advanceMs(60'000);
        QCOMPARE(m_books->apply(facts), Applied::Unchanged);
        QCOMPARE(m_books->written(), before);
        QCOMPARE(m_books->order(1).read, read);
    }

    void aChangeIsWrittenFieldByField()
    {
        OrderFacts facts = m_books->facts(1);
        m_books->apply(facts);
        facts.delivery.address = u"Київ, відділення 5"_s;
        facts.total = OrderBooks::uah(12'550);
        facts.modified = m_books->clock.now().plusMs(1000);
        QCOMPARE(m_books->apply(facts), Applied::Changed);
        QCOMPARE(m_books->historyFields(1), (QStringList{u""_s, u"delivery_address"_s, u"total"_s}));
        const auto history = m_books->required(m_books->read([&](storage::Connection &db) {
            return journal::historyOf(db, journal::entity::order, m_books->idOf(1).value());
        }));
        QCOMPARE(history.first().oldValue, std::optional(u"100.00"_s));
        QCOMPARE(history.first().newValue, std::optional(u"125.50"_s));
        QCOMPARE(m_books->order(1).total, OrderBooks::uah(12'550));
    }

    void whatTheBuyerChangesIsUnreadAgain()
    {
        OrderFacts facts = m_books->facts(1);
        m_books->apply(facts);
        const auto read = [&] {
            m_books->required(
                m_books->as(m_books->manager, [&](auto &orders) { return orders.markOpened(m_books->idOf(1)); }));
            return m_books->order(1).opened;
        };
        const auto tell = [&] {
            facts.modified = facts.modified->plusMs(1000);
            m_books->apply(facts);
            return m_books->order(1).opened;
        };
        QVERIFY(read());
        QVERIFY(tell()); // only its date
        facts.commission = OrderBooks::uah(310);
        facts.delivery.status = u"created"_s;
        facts.waybill = u"20450000000001"_s;
        QVERIFY(tell()); // Prom's own books
        facts.delivery.address = u"Київ, відділення 5"_s;
        QVERIFY(!tell());
        QVERIFY(read());
        facts.lines[0].quantity = Quantity::ofWhole(3);
        QVERIFY(!tell());
        QVERIFY(read());
        facts.payment.status = u"paid"_s;
        QVERIFY(!tell());
        QVERIFY(read());
        facts.payment.status = u"paid_out"_s; // to the shop
        QVERIFY(tell());
        // Our own step coming back is no news; a cancellation there is.
        QVERIFY(m_books->setState(1, OrderState::Confirmed).has_value());
        facts.status = u"received"_s;
        QVERIFY(tell());
        facts.status = u"canceled"_s;
        QVERIFY(!tell());
        QCOMPARE(m_books->order(1).state, OrderState::Cancelled);
        QVERIFY(read());
        facts.note = u"дякую"_s; // nobody works on it any more
        QVERIFY(tell());
    }

    void anOlderAnswerIsPassedOver()
    {
        const OrderFacts before = m_books->facts(1);
        m_books->apply(before);
        OrderFacts after = before;
        after.status = u"canceled"_s;
        after.modified = m_books->clock.now().plusMs(60'000);
        QCOMPARE(m_books->apply(after), Applied::Changed);
        QCOMPARE(m_books->order(1).state, OrderState::Cancelled);
        QCOMPARE(m_books->apply(before), Applied::Unchanged); // asked earlier, come later
        QCOMPARE(m_books->order(1).state, OrderState::Cancelled);
        OrderFacts same = after;
        same.note = u"подзвоніть"_s;
        QCOMPARE(m_books->apply(same), Applied::Changed);
        same.modified.reset(); // not told is not old
        same.note = u"не дзвоніть"_s;
        QCOMPARE(m_books->apply(same), Applied::Changed);
    }

    void olderOrdersAreSkippedUnlessKnown()
    {
        const Timestamp since = m_books->clock.now();
        OrderFacts old = m_books->facts(1);
        QCOMPARE(m_books->apply(old, since), Applied::Skipped);
        QCOMPARE(m_books->rows(u"orders"_s), 0);
        m_books->apply(old);
        old.note = u"подзвоніть"_s;
        QCOMPARE(m_books->apply(old, since), Applied::Changed);
        OrderFacts dateless = m_books->facts(2);
        dateless.created.reset();
        QCOMPARE(m_books->apply(dateless, since), Applied::New); // unknown is not old
    }

    void eightThreadsWriteItOnce()
    {
        const OrderFacts facts = m_books->facts(77);
        std::atomic<int> fresh = 0;
        std::atomic<int> unchanged = 0;
        {
            std::vector<std::unique_ptr<storage::Database>> programs; // each with a writer of its own
            for (int i = 0; i < 8; ++i)
                programs.push_back(OrderBooks::required(storage::Database::open(m_books->settings(), m_books->clock)));
            std::vector<std::jthread> threads;
            for (const auto &program : programs) {
                threads.emplace_back([&] {
                    const auto applied =
                        program->writeNow(storage::Executor::Urgency::Exchange, [&](storage::Transaction &tx) {
                            return OrderOperations(tx, Actor::exchange()).apply(m_books->store, facts, std::nullopt);
                        });
                    if (!applied)
                        return;
                    fresh += *applied == Applied::New ? 1 : 0;
                    unchanged += *applied == Applied::Unchanged ? 1 : 0;
                });
            }
        }
        QCOMPARE(fresh.load(), 1);
        QCOMPARE(unchanged.load(), 7);
        QCOMPARE(m_books->rows(u"orders"_s), 1);
        QCOMPARE(m_books->rows(u"order_line"_s), 1);
        QCOMPARE(m_books->rows(u"client"_s), 1);
    }

    void brokenFactsAreKeptWithTheirReasons()
    {
        OrderFacts bare;
        bare.promId = PromOrderId(5);
        bare.problems = {u"total_unreadable"_s};
        bare.totalRaw = u"за домовленістю"_s;
        QCOMPARE(m_books->apply(bare), Applied::New);
        const Order order = m_books->order(5);
        QVERIFY(!order.total);
        QCOMPARE(order.totalRaw, u"за домовленістю"_s);
        QVERIFY(!order.client);
        QCOMPARE(order.state, OrderState::New);
        QCOMPARE(order.created, m_books->clock.now());
        QCOMPARE(order.problems,
                 (QStringList{u"total_unreadable"_s, u"no_date"_s, u"no_lines"_s, u"status_unmapped"_s}));
    }

    void whatAnAnswerLeavesOutStaysKnown()
    {
        OrderFacts facts = m_books->facts(1);
        facts.waybill = u"20450000000001"_s;
        m_books->apply(facts);
        OrderFacts bare;
        bare.promId = facts.promId;
        bare.problems = {u"no_lines"_s}; // said once, whoever says it
        QCOMPARE(m_books->apply(bare), Applied::Changed);
        const Order order = m_books->order(1);
        QCOMPARE(order.total, facts.total);
        QCOMPARE(order.created, *facts.created);
        QCOMPARE(order.promStatus, u"pending"_s);
        QCOMPARE(order.promWaybill, u"20450000000001"_s);
        QCOMPARE(order.lines.size(), 1);
        QCOMPARE(order.problems, QStringList{u"no_lines"_s});
    }

    void aBuyerWithoutIdStaysTheClient()
    {
        OrderFacts facts = m_books->facts(1);
        m_books->apply(facts);
        const auto client = m_books->order(1).client;
        facts.buyer.promId.reset();
        facts.buyer.lastName.clear();
        facts.buyer.phone = u"067 000 00 09"_s;
        QCOMPARE(m_books->apply(facts), Applied::Changed);
        QCOMPARE(m_books->order(1).buyer.fullName(), u"Мельник Ірина"_s);
        QCOMPARE(m_books->order(1).client, client);
        QCOMPARE(m_books->rows(u"client"_s), 1);
        QCOMPARE(m_books->rows(u"client_phone"_s), 2);
    }

    void whatBelongsToSomethingElseIsNotTakenAlong()
    {
        OrderFacts facts = m_books->facts(1);
        facts.buyer.secondName = u"Петрівна"_s;
        facts.payment = {7, u"Пром-оплата"_s, u"evopay"_s, u"paid"_s, m_books->clock.now()};
        facts.delivery.optionId = 3;
        facts.delivery.option = u"Нова Пошта"_s;
        m_books->apply(facts);
        facts.buyer = {PromClientId(900), u"Левко"_s, u"Отримувач"_s, u""_s, u"+380500000002"_s, u""_s};
        facts.payment = {8, u"Готівка"_s, {}, {}, {}}; // has no payment data (prom-api §3.7)
        facts.delivery = {};
        facts.delivery.optionId = 4;
        facts.delivery.option = u"Самовивіз"_s;
        facts.status = u"received"_s;
        facts.statusTitle.clear();
        m_books->apply(facts);
        const Order order = m_books->order(1);
        QCOMPARE(order.buyer.fullName(), u"Отримувач Левко"_s);
        QVERIFY(order.email.isEmpty());
        QVERIFY(order.payment.status.isEmpty());
        QVERIFY(!order.payment.statusChanged);
        QVERIFY(order.delivery.provider.isEmpty());
        QVERIFY(order.promStatusTitle.isEmpty());
        QCOMPARE(m_books->rows(u"client"_s), 2);
    }

    void twoCurrenciesAreFlaggedNeverSummed()
    {
        OrderFacts facts = m_books->facts(1);
        OrderLine dollars = OrderBooks::line(502, u"PL-2"_s);
        dollars.price = Money::ofMinor(4'000, Currency::usd());
        dollars.total = dollars.price;
        facts.lines.append(dollars);
        facts.fullTotal = Money::ofMinor(99, Currency::usd());
        m_books->apply(facts);
        const Order order = m_books->order(1);
        QCOMPARE(order.problems, QStringList{u"two_currencies"_s});
        QCOMPARE(order.total, OrderBooks::uah(10'000));
        QVERIFY(!order.fullTotal);
        QCOMPARE(order.lines[1].price, dollars.price);
        QCOMPARE(order.lines[0].price, OrderBooks::uah(10'000));
    }

    void promsTotalIsKeptAsGiven()
    {
        OrderFacts facts = m_books->facts(1); // three of 33,33 sold for 100,00
        facts.lines = {OrderBooks::line(501, u"PL-1"_s, 3, 3'333)};
        facts.lines.first().quantity = Quantity::ofThousandths(2'500);
        facts.lines.first().total.reset();
        m_books->apply(facts);
        const Order order = m_books->order(1);
        QCOMPARE(order.total, OrderBooks::uah(10'000));
        QVERIFY(!order.lines.first().total); // not told, not made up
        QCOMPARE(order.lines.first().price->times(order.lines.first().quantity->thousandths()),
                 OrderBooks::uah(8'333)); // 83,325 rounded once
        QVERIFY(order.problems.isEmpty());
    }

    void everyStatusIsMappedOrShownAsNew_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<int>("state");
        QTest::newRow("pending") << u"pending"_s << int(OrderState::New);
        QTest::newRow("paid") << u"paid"_s << int(OrderState::New);
        QTest::newRow("received") << u"received"_s << int(OrderState::Confirmed);
        QTest::newRow("delivered") << u"delivered"_s << int(OrderState::Completed);
        QTest::newRow("canceled") << u"canceled"_s << int(OrderState::Cancelled);
        QTest::newRow("draft") << u"draft"_s << int(OrderState::New);
        QTest::newRow("own") << u"custom-172548"_s << int(OrderState::New);
        QTest::newRow("loan") << u"waiting_loan_approval"_s << int(OrderState::New);
    }
    void everyStatusIsMappedOrShownAsNew()
    {
        QFETCH(QString, status);
        QFETCH(int, state);
        m_books->apply(m_books->facts(1, status));
        QCOMPARE(int(m_books->order(1).state), state);
        const bool known = !status.startsWith(u"custom") && !status.startsWith(u"waiting");
        QCOMPARE(m_books->order(1).problems.contains(u"status_unmapped"_s), !known);
    }

    void buyersAndRecipientsAreRecognised()
    {
        OrderFacts first = m_books->facts(1);
        m_books->apply(first);
        OrderFacts second = m_books->facts(2);
        second.buyer.promId = first.buyer.promId;
        m_books->apply(second);
        QCOMPARE(m_books->order(1).client, m_books->order(2).client);
        // A buyer whose phone changed brings the new one along.
        second.buyer.phone = u"067 000 00 09"_s;
        m_books->apply(second);
        QCOMPARE(m_books->number(u"SELECT count(*) FROM client_phone"_s), 2);
        QCOMPARE(m_books->rows(u"client"_s), 1);
    }

    void onlyTheExchangeApplies()
    {
        const auto refused = m_books->as(m_books->manager, [&](OrderOperations &orders) {
            return orders.apply(m_books->store, m_books->facts(1), std::nullopt);
        });
        QCOMPARE(refused.error().kind, Error::Kind::Denied);
        QCOMPARE(m_books->rows(u"orders"_s), 0);
    }

    void aPageIsOneAct()
    {
        OrderBooks::required(m_books->write([&](storage::Transaction &tx) -> Done {
            journal::Act page(tx, Actor::exchange(), "exchange.orders"_L1, m_books->store);
            for (int i = 1; i <= 5; ++i) {
                const auto applied = tx.nested([&] {
                    return OrderOperations(tx, Actor::exchange()).apply(m_books->store, m_books->facts(i), {});
                });
                if (!applied)
                    return applied.error();
            }
            return {};
        }));
        QCOMPARE(m_books->rows(u"orders"_s), 5);
        QCOMPARE(m_books->number(u"SELECT count(*) FROM act WHERE actor_kind = 'exchange'"_s), 1);
        QCOMPARE(m_books->number(u"SELECT count(*) FROM act WHERE kind = 'exchange.orders'"_s), 1); // not its parts'
    }
};

QTEST_GUILESS_MAIN(TestOrderImport)
#include "test_order_import.moc"

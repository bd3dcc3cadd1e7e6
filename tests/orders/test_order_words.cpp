// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order.h"
#include "orders/order_operations.h"
#include "orders/order_states.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::orders;
using namespace Qt::StringLiterals;

namespace {

// moc 6.4 stumbles over raw literals with a prefix: single quotes stand for double ones.
QString json(QString text)
{
    return text.replace(u'\'', u'"');
}

} // namespace

class TestOrderWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waybill_data()
    {
        QTest::addColumn<QString>("carrier");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("number"); // empty: refused
        const auto row = [](const char *name, const QString &carrier, const QString &typed, const QString &number) {
            QTest::newRow(name) << carrier << typed << number;
        };
        row("NP", u"nova_poshta"_s, u"20450000000001"_s, u"20450000000001"_s);
        row("NP with spaces", u"nova_poshta"_s, u" 20 4500 0000\u00A00001\n"_s, u"20450000000001"_s);
        row("NP short", u"nova_poshta"_s, u"2045000000000"_s, {});
        row("NP long", u"nova_poshta"_s, u"204500000000011"_s, {});
        row("NP letters", u"nova_poshta"_s, u"2045000000000A"_s, {});
        row("NP other digits", u"nova_poshta"_s, u"2045000000000\u0661"_s, {});
        row("UP digits", u"ukrposhta"_s, u"0500000000001"_s, u"0500000000001"_s);
        row("UP letters", u"ukrposhta"_s, u"ra123456789ua"_s, u"RA123456789UA"_s);
        row("UP Cyrillic", u"ukrposhta"_s, u"РА123456789UA"_s, {});
        row("UP short", u"ukrposhta"_s, u"050000000000"_s, {});
        row("Meest", u"meest"_s, u"MV12"_s, u"MV12"_s);
        row("Meest short", u"meest"_s, u"MV"_s, {});
        row("Meest long", u"meest"_s, QString(21, u'1'), {});
        row("other", u"rozetka"_s, u"RZ-77/1"_s, u"RZ-77/1"_s);
        row("other short", u"rozetka"_s, u"1234"_s, {});
        row("other long", u"rozetka"_s, QString(41, u'1'), {});
        row("nothing", u"nova_poshta"_s, u"  "_s, {});
        row("control", u"rozetka"_s, u"12345\u0007"_s, {});
    }
    void waybill()
    {
        QFETCH(QString, carrier);
        QFETCH(QString, typed);
        QFETCH(QString, number);
        const auto parsed = parseWaybill(typed, carrier);
        QCOMPARE(parsed.has_value(), !number.isEmpty());
        if (parsed) {
            QCOMPARE(*parsed, number);
        } else {
            QCOMPARE(parsed.error().field, u"waybill"_s);
            QCOMPARE(parsed.error().detail, u"waybill_form:"_s + carrier);
        }
    }
    void carriers()
    {
        QCOMPARE(carrierOfProvider(u"meest"_s), u"meest"_s);
        QVERIFY(carrierOfProvider(u"delivery_auto"_s).isEmpty());
        QVERIFY(carrierOfProvider(QString()).isEmpty());
    }

    void intentsReadBack()
    {
        const StatusIntent cancel{u"canceled"_s, Cancellation{u"another"_s, u"Canceled by manager \"x\""_s},
                                  OrderState::Cancelled, OrderState::Packing};
        const auto status = StatusIntent::fromJson(cancel.toJson());
        QVERIFY(status);
        QCOMPARE(status->cancellation->text, cancel.cancellation->text);
        QCOMPARE(status->before, OrderState::Packing);
        QVERIFY(
            !StatusIntent::fromJson(StatusIntent{u"received"_s, {}, OrderState::Confirmed, {}}.toJson())->cancellation);
        const auto waybill = WaybillIntent::fromJson(WaybillIntent{u"MV12"_s, u"meest"_s, u""_s}.toJson());
        QVERIFY(waybill);
        QCOMPARE(waybill->number, u"MV12"_s);
    }
    void intentsAreReadStrictly_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("nothing") << QString();
        QTest::newRow("cut") << json(u"{'status':'received','ours':'confir"_s);
        QTest::newRow("array") << u"[]"_s;
        QTest::newRow("missing") << json(u"{'status':'received','ours':'confirmed'}"_s);
        QTest::newRow("unknown state") << json(u"{'status':'received','ours':'gone','before':'new'}"_s);
        QTest::newRow("unknown key") << json(u"{'status':'received','ours':'confirmed','before':'new','more':'x'}"_s);
        QTest::newRow("number") << json(u"{'status':1,'ours':'confirmed','before':'new'}"_s);
        QTest::newRow("text without reason")
            << json(u"{'status':'canceled','ours':'cancelled','before':'new','text':'x'}"_s);
    }
    void intentsAreReadStrictly()
    {
        QFETCH(QString, json);
        QVERIFY(!StatusIntent::fromJson(json));
        QVERIFY(!WaybillIntent::fromJson(json));
    }

    void matrix()
    {
        const QMap<OrderState, QList<OrderState>> allowed{
            {OrderState::New, {OrderState::Confirmed, OrderState::Cancelled}},
            {OrderState::Confirmed, {OrderState::Packing, OrderState::Shipped, OrderState::Cancelled}},
            {OrderState::Packing, {OrderState::Confirmed, OrderState::Shipped, OrderState::Cancelled}},
            {OrderState::Shipped, {OrderState::Completed, OrderState::Returned, OrderState::Cancelled}},
            {OrderState::Completed, {OrderState::Returned}}};
        for (const OrderState from : allOrderStates()) {
            for (const OrderState to : allOrderStates())
                QCOMPARE(mayMove(from, to), allowed.value(from).contains(to));
        }
    }

    void promMovesForwardOnly_data()
    {
        QTest::addColumn<int>("ours");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("then");
        const auto row = [](const char *name, OrderState ours, OrderState before, OrderState now, OrderState then) {
            QTest::newRow(name) << int(ours) << int(before) << int(now) << int(then);
        };
        using enum OrderState;
        row("forward", New, New, Confirmed, Confirmed);
        row("paid while confirmed", Confirmed, New, New, Confirmed);
        row("accepted while packing", Packing, New, Confirmed, Packing);
        row("cancelled while packing", Packing, Confirmed, Cancelled, Cancelled);
        row("completed there", Confirmed, Confirmed, Completed, Completed);
        row("brought back", Cancelled, Cancelled, Confirmed, Confirmed);
        row("cancelled only here, paid there", Cancelled, New, New, Cancelled);
        row("completed, then back", Completed, Completed, Confirmed, Completed);
        row("completed, then cancelled", Completed, Completed, Cancelled, Cancelled);
        row("returned stays", Returned, Completed, Cancelled, Returned);
    }
    void promMovesForwardOnly()
    {
        QFETCH(int, ours);
        QFETCH(int, before);
        QFETCH(int, now);
        QFETCH(int, then);
        QCOMPARE(int(stateAfterProm(OrderState(ours), OrderState(before), OrderState(now))), then);
        QCOMPARE(int(stateAfterProm(OrderState(ours), OrderState(before), std::nullopt)), ours);
    }
};

QTEST_APPLESS_MAIN(TestOrderWords)
#include "test_order_words.moc"

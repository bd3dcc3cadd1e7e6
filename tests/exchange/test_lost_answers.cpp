// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/exchange/desk.h"

namespace kramar::exchange::test {

// Writes whose answers get lost, are damaged, or never came about.
class TestLostAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editIsNeitherLostNorDoubled_data();
    void editIsNeitherLostNorDoubled();
    void whatGetsNoAnswerWaitsLonger();
    void statusIsNeitherLostNorDoubled_data();
    void statusIsNeitherLostNorDoubled();
};

void TestLostAnswers::editIsNeitherLostNorDoubled_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"500", "502_html", "503", "429", "429_retry_after", "html_200", "not_json", "empty_object",
                             "close_before_apply", "reset_before_apply", "close_before_answer", "reset_before_answer",
                             "cut_body", "reset_body", "wrong_length", "wrong_types", "bad_utf8", "redirect"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestLostAnswers::editIsNeitherLostNorDoubled()
{
    QFETCH(const QString, kind);
    Desk desk({.products = 40, .orders = 0, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    const ListingId id = desk.listing();
    desk.edit(id, listing_field::price, u"4321.00"_s);
    desk.fault(kind, u"/products/edit"_s, 1, 1);
    desk.round({ActionKind::SendQueue});
    for (int i = 0; i < 3 && desk.queue().live() > 0; ++i) {
        desk.clock.advanceMs(3'600'000);
        desk.round({ActionKind::SendQueue});
    }
    QCOMPARE(desk.queue().live(), 0);
    QCOMPARE(desk.ledger().size(), 1);
    QCOMPARE(desk.ledger().first()["body"_L1]["price"_L1].toInt(), 4321);
    QCOMPARE(desk.number(u"SELECT price_minor FROM listing WHERE id = %1"_s.arg(id.value())), qint64{432'100});
}

// Once at once, then after pauses that grow; and it goes when the answers are back.
void TestLostAnswers::whatGetsNoAnswerWaitsLonger()
{
    Desk desk({.products = 40, .orders = 0, .seed = 8});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    desk.fault(u"reset_before_apply"_s, u"/products/edit"_s, 100, 1);
    const auto sent = [&] { return desk.requested(u"POST /products/edit"_s); };
    const auto rounds = [&](int count) {
        const int before = sent();
        for (int i = 0; i < count; ++i)
            desk.round({ActionKind::SendQueue});
        return sent() - before;
    };
    const int first = rounds(8);
    QVERIFY2(first <= 2, QByteArray::number(first).constData());
    QCOMPARE(desk.queue().failed, 0);
    const auto pause = [&] { return desk.entries().first().notBefore.ms() - desk.clock.now().ms(); };
    const qint64 shorter = pause();
    QVERIFY(shorter > 0);
    desk.clock.advanceMs(shorter);
    QCOMPARE(rounds(8), 1);
    QVERIFY(pause() > shorter);
    desk.quirk(u"fail_next"_s, QJsonArray());
    desk.clock.advanceMs(pause());
    for (int i = 0; i < 3; ++i)
        desk.round({ActionKind::SendQueue});
    QCOMPARE(desk.queue().live(), 0);
    QCOMPARE(desk.ledger().size(), 1);
}

void TestLostAnswers::statusIsNeitherLostNorDoubled_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("waybill");
    for (const char *kind : {"500", "503", "429", "html_200", "close_before_apply", "close_before_answer",
                             "reset_before_answer", "cut_body", "wrong_length"}) {
        QTest::addRow("status %s", kind) << QString::fromLatin1(kind) << false;
        QTest::addRow("waybill %s", kind) << QString::fromLatin1(kind) << true;
    }
}

void TestLostAnswers::statusIsNeitherLostNorDoubled()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, waybill);
    Desk desk({.products = 20, .orders = 40, .seed = 7});
    QVERIFY(desk.everything().ok());
    desk.production();
    must(desk.write([&](storage::Transaction &tx) -> Done {
        orders::OrderOperations orders(tx, desk.session.actor());
        return waybill ? orders.setWaybill(desk.order(u"received"_s), u"20450000000002"_s, u"nova_poshta"_s)
                       : orders.setState(desk.order(u"pending"_s), OrderState::Confirmed, {});
    }));
    desk.fault(kind, waybill ? u"/delivery"_s : u"/orders/set_status"_s, 1, 1);
    desk.round({ActionKind::SendQueue});
    for (int i = 0; i < 3 && desk.queue().live() > 0; ++i) {
        desk.clock.advanceMs(3'600'000);
        desk.round({ActionKind::SendQueue});
    }
    QCOMPARE(desk.queue().live(), 0);
    QCOMPARE(desk.ledger().size(), 1);
    QVERIFY(desk.ledger().first()["applied"_L1].toBool());
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestLostAnswers)
#include "test_lost_answers.moc"

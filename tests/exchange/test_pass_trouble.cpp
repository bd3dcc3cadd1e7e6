// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping.h"
#include "tests/exchange/desk.h"

#include <QSignalSpy>

#include <thread>

namespace kramar::exchange::test {

// What one part of a pass may not do to the rest of it: a group, a page, a line of the queue, the clock.
class TestPassTrouble : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGroupThatFailsHoldsUpNobody();
    void aGroupThatPromHasNoMoreIsEmpty();
    void manyGroupsInARowAreTroubleOfAll();
    void anEarlierPageIsNoEnd();
    void whatWasPutOffIsDueWhenTheClockGoesBack();
    void aRunnerSeesTheClockGoBack();
    void aResumedRunnerLooksAtOnce();
    void manyWithNothingLeftHoldUpNobody();
    void largeFiguresStayFigures();
    void aListingThatCannotBeWrittenIsUndoneAlone();
    void behindAPageThatFailedNothingIsWritten();
};

namespace {

// Between the exchange and the shop: it answers instead where a test wants so, and hands on everything else.
class Between
{
public:
    using Answer = std::function<std::optional<int>(httplib::Request &)>;
    explicit Between(Desk &desk)
        : m_shop("127.0.0.1", desk.shop->apiUrl().port())
    {
        m_server.Get(".*", [this](const httplib::Request &asked, httplib::Response &answer) {
            httplib::Request request = asked;
            const std::lock_guard lock(m_mutex);
            if (const auto status = m_instead ? m_instead(request) : std::nullopt) {
                answer.status = *status;
                answer.set_content("{\"error\": \"no\"}", "application/json");
                return;
            }
            const auto got = m_shop.Get(httplib::append_query_params(request.path, request.params),
                                        {{"Authorization", request.get_header_value("Authorization")}});
            if (!got)
                return;
            answer.status = got->status;
            answer.set_header("Date", got->get_header_value("Date"));
            answer.set_content(got->body, got->get_header_value("Content-Type"));
        });
        const int port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        QUrl url = desk.shop->apiUrl();
        url.setPort(port);
        must(desk.write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE store SET api_url = ?"_s, {url.toString()}));
            return {};
        }));
    }
    ~Between()
    {
        m_server.stop();
        m_thread.join();
    }
    void instead(Answer answer)
    {
        const std::lock_guard lock(m_mutex);
        m_instead = std::move(answer);
    }

private:
    httplib::Client m_shop;
    httplib::Server m_server;
    std::mutex m_mutex;
    Answer m_instead;
    std::thread m_thread;
};

const demo::ShopSize threeHundred{.products = 300, .orders = 0, .seed = 5};

qint64 listingsOf(Desk &desk)
{
    return desk.number(u"SELECT count(*) FROM listing"_s);
}

// The group with the most listings but the root, of a shop of this size.
struct Fullest {
    std::string group;
    qint64 listings = 0, all = 0;
};

Fullest fullestGroup()
{
    Desk desk(threeHundred);
    desk.quirk(u"root_group_only"_s, true);
    if (const RoundReport whole = desk.everything(); !whole.ok())
        qFatal("%s", told(whole).constData());
    Fullest found;
    found.all = listingsOf(desk);
    const QString most = u"FROM listing WHERE group_prom_id IN (SELECT prom_id FROM prom_group) "
                         "GROUP BY group_prom_id ORDER BY count(*) DESC LIMIT 1"_s;
    found.group = std::to_string(desk.number(u"SELECT group_prom_id "_s + most));
    found.listings = desk.number(u"SELECT count(*) "_s + most);
    return found;
}

} // namespace

void TestPassTrouble::aGroupThatFailsHoldsUpNobody()
{
    const Fullest fullest = fullestGroup();
    QVERIFY(fullest.listings > 5);
    Desk desk(threeHundred);
    desk.quirk(u"root_group_only"_s, true);
    Between between(desk);
    const auto stumbles = [&](httplib::Request &request) {
        return request.get_param_value("group_id") == fullest.group ? std::optional(500) : std::nullopt;
    };
    between.instead(stumbles);
    for (int i = 0; i < 2; ++i) { // it stays owed
        const ActionReport listings = reportOf(desk.everything(), ActionKind::Listings);
        QCOMPARE(listings.failed, 1);
        QVERIFY(listings.error && listings.error->object.contains(QString::fromStdString(fullest.group)));
        QCOMPARE(listingsOf(desk), fullest.all - fullest.listings);
        desk.clock.advanceMs(3'600'000);
    }
    desk.production(); // the snapshot holds what could be read
    between.instead({});
    const RoundReport healed = desk.everything();
    QVERIFY2(healed.ok(), told(healed).constData());
    QCOMPARE(listingsOf(desk), fullest.all);
    desk.forgetRequests();
    desk.clock.advanceMs(3'600'000);
    QCOMPARE(reportOf(desk.everything(), ActionKind::Listings).seen, 0); // and is owed no more
}

void TestPassTrouble::aGroupThatPromHasNoMoreIsEmpty()
{
    const Fullest fullest = fullestGroup();
    Desk desk(threeHundred);
    desk.quirk(u"root_group_only"_s, true);
    Between between(desk);
    between.instead([&](httplib::Request &request) {
        return request.get_param_value("group_id") == fullest.group ? std::optional(404) : std::nullopt;
    });
    for (int i = 0; i < 4; ++i) {
        const RoundReport report = desk.everything();
        QVERIFY2(report.ok(), told(report).constData());
        desk.clock.advanceMs(3'600'000);
    }
    QCOMPARE(listingsOf(desk), fullest.all - fullest.listings);
    between.instead({}); // it was not gone after all
    QVERIFY(desk.everything().ok());
    QCOMPARE(listingsOf(desk), fullest.all);
}

void TestPassTrouble::manyGroupsInARowAreTroubleOfAll()
{
    const Fullest fullest = fullestGroup();
    Desk desk(threeHundred);
    desk.quirk(u"root_group_only"_s, true);
    Between between(desk);
    between.instead(
        [](httplib::Request &request) { return request.has_param("group_id") ? std::optional(500) : std::nullopt; });
    const ActionReport broken = reportOf(desk.everything(), ActionKind::Listings);
    QVERIFY(broken.error && broken.error->kind == Error::Kind::ServerTrouble);
    QCOMPARE(broken.failed, 3);
    QCOMPARE(desk.number(u"SELECT count(*) FROM snapshot WHERE state = 'complete'"_s), qint64{0});
    between.instead({});
    const RoundReport whole = desk.everything();
    QVERIFY2(whole.ok(), told(whole).constData());
    QCOMPARE(listingsOf(desk), fullest.all);
    QCOMPARE(desk.number(u"SELECT count(*) FROM snapshot WHERE state = 'complete'"_s), qint64{1});
}

void TestPassTrouble::anEarlierPageIsNoEnd()
{
    Desk desk({.products = 20, .orders = 260, .seed = 5});
    Between between(desk);
    QVERIFY(desk.round({ActionKind::BaseData}).ok());
    between.instead([](httplib::Request &request) -> std::optional<int> {
        request.params.erase("last_id"); // page 1 again and again
        return {};
    });
    const ActionReport repeated = reportOf(desk.round({ActionKind::Orders}), ActionKind::Orders);
    QVERIFY(repeated.error && repeated.error->kind == Error::Kind::Protocol);
    QCOMPARE(desk.number(u"SELECT count(*) FROM watermark WHERE action = 'orders' AND value_ms IS NOT NULL"_s),
             qint64{0});
    between.instead({});
    const RoundReport resumed = desk.round({ActionKind::Orders});
    QVERIFY2(resumed.ok(), told(resumed).constData());
    QCOMPARE(desk.number(u"SELECT count(*) FROM orders"_s), qint64{260});
}

void TestPassTrouble::whatWasPutOffIsDueWhenTheClockGoesBack()
{
    Desk desk({.products = 40, .orders = 0, .seed = 7});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    desk.fault(u"429"_s, u"/products/edit"_s, 1, 0);
    desk.round({ActionKind::SendQueue});
    QCOMPARE(desk.queue().waiting, 1);
    QVERIFY(desk.ledger().isEmpty());
    desk.clock.advanceMs(-24LL * 3'600'000); // it was a day ahead
    QTest::qWait(50);                        // the pause that the 429 gave the line
    desk.round({ActionKind::SendQueue});
    QCOMPARE(desk.ledger().size(), 1);
}

void TestPassTrouble::aRunnerSeesTheClockGoBack()
{
    Desk desk({.products = 20, .orders = 10, .seed = 6}, true);
    int rounds = 0;
    connect(desk.exchange.get(), &Exchange::roundEnded, this, [&rounds] { ++rounds; });
    desk.exchange->start();
    QTRY_COMPARE_WITH_TIMEOUT(rounds, 1, 15'000);
    desk.clock.advanceMs(-24LL * 3'600'000);
    QTRY_COMPARE_WITH_TIMEOUT(rounds, 2, 10'000);
    QTest::qWait(1'500); // and rests again
    QCOMPARE(rounds, 2);
}

void TestPassTrouble::aResumedRunnerLooksAtOnce()
{
    Desk desk({.products = 40, .orders = 0, .seed = 6});
    QVERIFY(desk.round().ok());
    desk.production();
    desk.open(true);
    desk.exchange->start();
    QTRY_COMPARE(desk.number(u"SELECT count(*) FROM lease WHERE owner <> ''"_s), qint64{1});
    desk.exchange->pause(desk.store);
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    QTest::qWait(500); // the runner heard of it and let it be
    QVERIFY(desk.ledger().isEmpty());
    desk.exchange->resume(desk.store);
    QTRY_COMPARE_WITH_TIMEOUT(desk.ledger().size(), 1, 15'000);
}

void TestPassTrouble::manyWithNothingLeftHoldUpNobody()
{
    Desk desk({.products = 300, .orders = 0, .seed = 7});
    QVERIFY(desk.everything().ok());
    desk.production();
    for (int i = 0; i < 130; ++i)
        desk.edit(desk.listing(i), listing_field::price, u"4321.00"_s);
    must(desk.write([](storage::Transaction &tx) -> Done {
        TRY(tx.db().run(u"DELETE FROM listing_edit WHERE listing_id IN (SELECT object_id FROM queue_entry ORDER BY id "
                        "LIMIT 120)"_s));
        return {};
    }));
    const RoundReport report = desk.round({ActionKind::SendQueue});
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(reportOf(report, ActionKind::SendQueue).sent, 10);
    QCOMPARE(desk.queue().waiting, 0);
}

void TestPassTrouble::largeFiguresStayFigures()
{
    prom::Client client;
    client.ordersCount = qint64{1} << 40;
    QVERIFY(!clientFacts(client).ordersCount);

    Desk desk({.products = 40, .orders = 0, .seed = 7});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.set(u"brake_price_percent"_s, u"9223372036854775807"_s);
    desk.edit(desk.listing(), listing_field::price, u"4321.00"_s);
    QCOMPARE(reportOf(desk.round({ActionKind::SendQueue}), ActionKind::SendQueue).held, 0);
    QCOMPARE(desk.ledger().size(), 1);
}

namespace {

// The books refuse something, as a broken constraint does.
void refuse(Desk &desk, const QString &when)
{
    must(desk.write([&](storage::Transaction &tx) -> Done {
        TRY(tx.db().run(u"CREATE TRIGGER refuses BEFORE %1 BEGIN SELECT RAISE(ABORT, 'no'); END"_s.arg(when)));
        return {};
    }));
}

void refuseNothing(Desk &desk)
{
    must(desk.write([&](storage::Transaction &tx) -> Done {
        TRY(tx.db().run(u"DROP TRIGGER refuses"_s));
        return {};
    }));
}

} // namespace

// The rest of its page is written, and nothing of it stays behind: the listing's product came before the listing.
void TestPassTrouble::aListingThatCannotBeWrittenIsUndoneAlone()
{
    Desk desk({.products = 120, .orders = 0, .seed = 7});
    const qint64 all = desk.summary()["products_listed"_L1].toInteger();
    QVERIFY(desk.round({ActionKind::BaseData, ActionKind::Groups}).ok());
    refuse(desk, u"INSERT ON listing WHEN (SELECT count(*) FROM listing) = 50"_s);
    const RoundReport first = desk.round({ActionKind::Listings});
    const ActionReport listings = reportOf(first, ActionKind::Listings);
    QVERIFY(listings.failed > 0);
    const qint64 kept = desk.number(u"SELECT count(*) FROM listing"_s);
    QCOMPARE(kept, qint64{50}); // the trigger lets no other be the 51st
    QCOMPARE(listings.created, 50);
    QCOMPARE(desk.number(u"SELECT count(*) FROM queue_entry WHERE kind = 'read_listing'"_s), all - kept);
    QCOMPARE(desk.number(u"SELECT count(*) FROM history WHERE entity = 'product'"_s),
             desk.number(u"SELECT count(*) FROM product"_s));
    QCOMPARE(desk.number(u"SELECT count(*) FROM product WHERE NOT EXISTS (SELECT 1 FROM listing WHERE product_id = "
                         "product.id)"_s),
             qint64{0});

    refuseNothing(desk);
    must(desk.write([](storage::Transaction &tx) -> Done {
        TRY(tx.db().run(u"DELETE FROM watermark WHERE action = 'listings'"_s)); // all is read once more
        return {};
    }));
    QVERIFY(desk.round({ActionKind::Listings}).ok());
    QCOMPARE(desk.number(u"SELECT count(*) FROM listing"_s), all);
    QCOMPARE(desk.number(u"SELECT count(*) FROM queue_entry WHERE state = 'failed'"_s), qint64{0});
}

void TestPassTrouble::behindAPageThatFailedNothingIsWritten()
{
    Desk desk({.products = 700, .orders = 0, .seed = 7});
    QVERIFY(desk.round({ActionKind::BaseData, ActionKind::Groups}).ok());
    // The watermark of the second page.
    refuse(desk, u"UPDATE ON watermark WHEN new.pass_cursor < old.pass_cursor"_s);
    const RoundReport first = desk.round({ActionKind::Listings});
    QVERIFY(reportOf(first, ActionKind::Listings).error);
    QVERIFY(desk.number(u"SELECT count(*) FROM listing"_s) <= 100);
    QCOMPARE(
        desk.number(u"SELECT count(*) FROM listing WHERE prom_id < (SELECT pass_cursor FROM watermark WHERE action "
                    "= 'listings')"_s),
        qint64{0});

    refuseNothing(desk);
    QVERIFY(desk.everything().ok());
    QCOMPARE(desk.number(u"SELECT count(*) FROM listing"_s), desk.summary()["products_listed"_L1].toInteger());
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestPassTrouble)
#include "test_pass_trouble.moc"

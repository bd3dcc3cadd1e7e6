// SPDX-License-Identifier: GPL-3.0-or-later
// Every trouble of the network at every endpoint, one at a time: the round ends with the right word or goes on where
// the fault is the object's, nothing is half-read, lost or doubled, and the next rounds make both sides equal. Half of
// the table by turns; KRAMAR_FAULTS_EVERY=1 takes all of it, at the first and at the second request.
#include "tests/faults/workshop.h"

namespace kramar::faults {

namespace {

using Kind = Error::Kind;

// Of the rounds that have to wait it out; the others have the desk's own.
constexpr int shortDeadlineMs = 600;

struct Trouble {
    const char *kind;
    QList<Kind> reading;  // what a read may end with; empty: it comes through
    int count = 30;       // more than the transport repeats by itself, and QNetworkAccessManager behind it
    bool saysNo = false;  // of an object, so a person looks and presses Retry
    bool mayPass = false; // some lists can do without what is missing
    int ms = 30;
    int deadlineMs = 8'000;
};

// prom-api §1.3 and what a wire can do.
const QList<Trouble> troubles{
    {"401", {Kind::Unauthorized}, 1},
    {"403", {Kind::Forbidden}, 1},
    {"404", {Kind::NotFound, Kind::Refused, Kind::Protocol}, 1, true},
    {"429", {}, 1},
    {"429_retry_after", {}, 1},
    {"500", {Kind::ServerTrouble}},
    {"502_html", {Kind::ServerTrouble}},
    {"503", {Kind::ServerTrouble}},
    {"redirect", {Kind::Protocol}, 1},
    {"error_200", {Kind::Refused, Kind::ServerTrouble, Kind::Protocol}, 1, true},
    {"empty_object", {Kind::Protocol}, 1},
    {"html_200", {Kind::Protocol, Kind::ServerTrouble}, 1},
    {"not_json", {Kind::Protocol}, 1},
    {"bad_utf8", {Kind::Protocol, Kind::Refused}, 1, true},
    {"huge", {Kind::Protocol}, 1},
    {"close_before_apply", {Kind::Network}},
    {"reset_before_apply", {Kind::Network}},
    {"close_before_answer", {Kind::Network}},
    {"reset_before_answer", {Kind::Network}},
    {"cut_body", {Kind::Network, Kind::Protocol}},
    {"reset_body", {Kind::Network, Kind::Protocol}},
    {"wrong_length", {Kind::Network, Kind::Protocol}},
    {"slow_ms", {}},
    {"wrong_types", {Kind::Protocol}, 1},
    {"missing_keys", {Kind::Protocol}, 1, true, true},
    {"slow_ms", {Kind::Timeout}, 30, false, false, 1'500, shortDeadlineMs},
    {"drip", {Kind::Timeout}, 30, false, true, 60, shortDeadlineMs}, // a short answer comes through
};

struct Place {
    const char *method;
    const char *path;
    bool single = false; // one object: its trouble need not end anything
};

const QList<Place> places{
    {"GET", "/orders/list"},
    {"GET", "/order_status_options/list"},
    {"GET", "/delivery_options/list"},
    {"GET", "/payment_options/list"},
    {"GET", "/products/list"},
    {"GET", "/groups/list"},
    {"GET", "/clients/list"},
    {"GET", "/orders/3", true}, // ids begin with 3 and 1
    {"GET", "/products/1", true},
    {"GET", "/products/translation", true},
    {"POST", "/products/edit", true},
    {"PUT", "/products/translation", true},
    {"POST", "/orders/set_status", true},
    {"POST", "/delivery/save_declaration_id", true},
};

bool all()
{
    return qEnvironmentVariableIntValue("KRAMAR_FAULTS_EVERY") == 1;
}

} // namespace

class TestBadNetwork : public QObject
{
    Q_OBJECT

    std::unique_ptr<Workshop> m_shop;
    std::pair<int, int> m_place;
    int m_requests = 0;
    int m_struck = 0;

    void work()
    {
        // Two of each, so that there is a second request.
        for (int i = 0; i < 2; ++i) {
            m_shop->day.step();
            m_shop->day.everyKind();
            m_shop->day.newOrders(2);
        }
        m_shop->clock.advanceMs(60'000);
    }
    static QList<Error> errorsOf(const RoundReport &report)
    {
        QList<Error> errors;
        if (report.error)
            errors.append(*report.error);
        for (const exchange::ActionReport &action : report.actions) {
            if (action.error)
                errors.append(*action.error);
        }
        return errors;
    }
    int rulesLeft() { return static_cast<int>(m_shop->control("/quirks")["fail_next"_L1].toArray().size()); }

private Q_SLOTS:
    void anyTroubleAnywhere_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<int>("trouble");
        QTest::addColumn<int>("skip");
        for (int place = 0; place < places.size(); ++place) {
            for (int trouble = 0; trouble < troubles.size(); ++trouble) {
                for (int skip = 0; skip < 2; ++skip) {
                    if (!all() && (place + trouble) % 4 != 2 * skip)
                        continue;
                    QTest::addRow("%s %s: %s%s, request %d", places[place].method, places[place].path,
                                  troubles[trouble].kind, troubles[trouble].deadlineMs < 8'000 ? " too long" : "",
                                  skip + 1)
                        << place << trouble << skip;
                }
            }
        }
    }
    void anyTroubleAnywhere()
    {
        QFETCH(const int, place);
        QFETCH(const int, trouble);
        QFETCH(const int, skip);
        const Place &where = places[place];
        const Trouble &what = troubles[trouble];
        const std::pair here(place, what.deadlineMs);
        if (std::exchange(m_place, here) != here)
            m_shop.reset();
        if (!m_shop) {
            m_shop =
                std::make_unique<Workshop>(demo::ShopSize{.products = 40, .orders = 60, .seed = 9}, 1, what.deadlineMs);
            m_shop->begin();
        }
        Workshop &shop = *m_shop;
        work();
        shop.quirk(u"fail_next"_s, QJsonArray{QJsonObject{{u"kind"_s, QString::fromLatin1(what.kind)},
                                                          {u"method"_s, QString::fromLatin1(where.method)},
                                                          {u"path"_s, QString::fromLatin1(where.path)},
                                                          {u"count"_s, what.count},
                                                          {u"skip"_s, skip},
                                                          {u"ms"_s, what.ms}}});
        const RoundReport report = shop.everything();
        const QByteArray first = told(report);
        const bool reads = QByteArray(where.method) == "GET";
        const bool usedUp = rulesLeft() == 0;
        shop.quirk(u"fail_next"_s, QJsonArray());
        m_struck += usedUp ? 1 : 0;
        for (const Error &error : errorsOf(report)) {
            QVERIFY2(!error.isDatabase() && error.kind != Kind::Internal && error.kind != Kind::Cancelled,
                     first.constData());
            if (reads)
                QVERIFY2(what.reading.contains(error.kind), first.constData());
            QVERIFY2(!error.where.isEmpty(), ("the error names no method\n" + first).constData());
        }
        if (reads && !where.single && usedUp && !what.mayPass)
            QVERIFY2(what.reading.isEmpty() == report.ok(), first.constData());
        const QStringList half = brokenBooks(*shop.db);
        if (!half.isEmpty())
            m_shop.reset();
        QVERIFY2(half.isEmpty(), (first + '\n' + half.join(u'\n').toUtf8()).constData());

        RoundReport next;
        shop.resume();
        for (int i = 0; i < 2; ++i) {
            shop.clock.advanceMs(40 * 60'000);
            next = shop.everything();
            if (i == 0 && what.saysNo)
                shop.retryFailed();
        }
        m_requests += shop.control("/requests")["total"_L1].toInt();
        shop.forgetRequests();
        const QStringList wrong = shop.wrong();
        const bool ok = next.ok() && wrong.isEmpty();
        if (!ok)
            m_shop.reset(); // the next row begins anew
        QVERIFY2(ok, (first + "\n--\n" + told(next) + '\n' + wrong.join(u'\n').toUtf8()).constData());
    }

    // Nobody listens at all: the shop's computer is off.
    void refused()
    {
        Workshop shop({.products = 40, .orders = 60, .seed = 9});
        shop.begin();
        const auto moveTo = [&shop](const QString &url) {
            must(shop.write([&](storage::Transaction &tx) {
                return tx.db().run(u"UPDATE store SET api_url = ? WHERE id = ?"_s, {url, shop.store});
            }));
        };
        shop.day.everyKind();
        moveTo(u"http://127.0.0.1:1/api/v1"_s); // nobody's port
        const RoundReport report = shop.everything();
        QVERIFY2(report.error && report.error->kind == Kind::Network, told(report).constData());
        QVERIFY2(!report.error->where.isEmpty(), told(report).constData());
        QVERIFY(shop.queue().live() > 0);
        moveTo(shop.shop->apiUrl().toString());
        shop.clock.advanceMs(60'000);
        const RoundReport next = shop.everything();
        QVERIFY2(next.ok(), told(next).constData());
        QCOMPARE(shop.wrong(), QStringList());
    }

    // The same object twice in an answer, and answers in another order.
    void doubledAndReordered()
    {
        Workshop shop({.products = 140, .orders = 160, .seed = 9});
        shop.quirk(u"duplicate_answers"_s, true);
        shop.quirk(u"shuffle_answers"_s, true);
        shop.begin();
        for (int i = 0; i < 4; ++i) {
            for (int step = 0; step < 8; ++step)
                shop.day.step();
            shop.day.newOrders(2);
            shop.clock.advanceMs(60'000);
            shop.everything();
        }
        const RoundReport last = shop.everything();
        QVERIFY2(last.ok(), told(last).constData());
        QCOMPARE(shop.wrong(), QStringList());
    }

    void figures()
    {
        qInfo("%d troubles met, %d requests", m_struck, m_requests);
        QVERIFY(m_struck > 0);
        m_shop.reset();
    }

    // In Test nothing leaves, whatever breaks.
    void testModeStaysSilent()
    {
        constexpr int deadlineMs = 1'500; // past a Retry-After, which a round itself would wait out for longer
        Workshop shop({.products = 40, .orders = 60, .seed = 9}, 1, deadlineMs);
        for (const Trouble &trouble : troubles) {
            for (const char *path : {"/", "/orders", "/products", "/groups", "/clients"}) {
                shop.quirk(u"fail_next"_s, QJsonArray{QJsonObject{{u"kind"_s, QString::fromLatin1(trouble.kind)},
                                                                  {u"path"_s, QString::fromLatin1(path)},
                                                                  {u"count"_s, trouble.count},
                                                                  {u"skip"_s, shop.dice.bounded(6)},
                                                                  {u"ms"_s, 5}}});
                for (int i = 0; i < 3; ++i)
                    shop.day.step();
                shop.everything();
                shop.quirk(u"fail_next"_s, QJsonArray());
                shop.resume();
                shop.clock.advanceMs(60'000);
            }
        }
        shop.everything();
        const RoundReport last = shop.everything();
        QVERIFY2(last.ok(), told(last).constData());
        QVERIFY(shop.ledger().isEmpty());
        QVERIFY(shop.queue().waiting > 0);
        QCOMPARE(shop.queue().live(), shop.queue().waiting);
        QCOMPARE(brokenBooks(*shop.db), QStringList());
    }
};

} // namespace kramar::faults

QTEST_GUILESS_MAIN(kramar::faults::TestBadNetwork)
#include "test_bad_network.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/address.h"
#include "prom/pacer.h"
#include "prom/wire.h"

#include <QTest>

using namespace kramar;
using namespace kramar::prom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPromPacer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheGap();
    void keepsTheNumber();
    void learnsAndForgets();
    void closesForAsLongAsAsked();
    void readsHttpDates();
    void readsRetryAfter();
    void addresses_data();
    void addresses();
    void aShopIsNeverAskedQuicker();
    void redirects();
    void joinsAddresses();
    void knowsPictures();
    void secretsStaySecret();
};

void TestPromPacer::keepsTheGap()
{
    Pacer pacer;
    const Pacer::Time start = std::chrono::steady_clock::now();
    QVERIFY(pacer.earliestStart() <= start);
    pacer.started(start);
    QCOMPARE(pacer.earliestStart(), start + 400ms);
    pacer.setPace({.minGapMs = 100, .maxInFlight = 1});
    QCOMPARE(pacer.earliestStart(), start + 100ms);
}

void TestPromPacer::keepsTheNumber()
{
    Pacer pacer;
    for (int i = 0; i < 4; ++i) {
        QVERIFY(pacer.hasRoom());
        pacer.started({});
    }
    QVERIFY(!pacer.hasRoom());
    pacer.ended();
    QVERIFY(pacer.hasRoom());
    pacer.setPace({.minGapMs = -1, .maxInFlight = 0}); // never stuck
    QCOMPARE(pacer.pace(), (Pace{.minGapMs = 0, .maxInFlight = 1}));
}

void TestPromPacer::learnsAndForgets()
{
    Pacer pacer;
    pacer.wasLimited();
    QCOMPARE(pacer.pace().minGapMs, 600);
    for (int i = 0; i < 20; ++i)
        pacer.wasLimited();
    QCOMPARE(pacer.pace().minGapMs, 5'000);
    pacer.wasAnswered();
    QCOMPARE(pacer.pace().minGapMs, 4'750);
    for (int i = 0; i < 200; ++i)
        pacer.wasAnswered();
    QCOMPARE(pacer.pace().minGapMs, 400);
    pacer.setPace({.minGapMs = 0, .maxInFlight = 4});
    pacer.wasLimited();
    QCOMPARE(pacer.pace().minGapMs, 200);
}

void TestPromPacer::closesForAsLongAsAsked()
{
    Pacer pacer;
    const Pacer::Time now = std::chrono::steady_clock::now();
    pacer.started(now);
    QCOMPARE(pacer.closedFor(now).count(), 0);
    pacer.wasLimited(now, 600s);
    QCOMPARE(pacer.closedFor(now), std::chrono::milliseconds(600s));
    QCOMPARE(pacer.earliestStart(), now + 600s);
    pacer.wasLimited(now, 7s); // the longer one counts
    pacer.wasAnswered();
    QCOMPARE(pacer.closedFor(now + 590s), std::chrono::milliseconds(10s));
    QCOMPARE(pacer.closedFor(now + 601s).count(), 0);
}

void TestPromPacer::readsHttpDates()
{
    QCOMPARE(httpDateMs("Fri, 05 May 2023 06:21:40 GMT"), std::optional(1683267700000LL));
    QCOMPARE(httpDateMs("yesterday"), std::nullopt);
    QCOMPARE(httpDateMs(""), std::nullopt);
}

void TestPromPacer::readsRetryAfter()
{
    QCOMPARE(retryAfterMs("7", 0), 7'000LL);
    QCOMPARE(retryAfterMs(" 0.5 ", 0), 500LL);
    QCOMPARE(retryAfterMs("-5", 0), 0LL);
    QCOMPARE(retryAfterMs("nan", 0), 0LL);
    QCOMPARE(retryAfterMs("", 0), 0LL);
    QCOMPARE(retryAfterMs("soon", 0), 0LL);
    QCOMPARE(retryAfterMs("1e99", 0), 86'400'000LL);
    QCOMPARE(retryAfterMs("Fri, 05 May 2023 06:21:40 GMT", 1683267690000LL), 10'000LL);
    QCOMPARE(retryAfterMs("Fri, 05 May 2023 06:21:40 GMT", 1683267800000LL), 0LL);
}

void TestPromPacer::addresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("good");
    QTest::newRow("prom") << u"https://my.prom.ua/api/v1"_s << true;
    QTest::newRow("demo") << u"http://127.0.0.1:8765/api/v1"_s << true;
    QTest::newRow("localhost") << u"http://localhost:8765"_s << true;
    QTest::newRow("v6") << u"http://[::1]:8765"_s << true;
    QTest::newRow("plain http") << u"http://my.prom.ua/api/v1"_s << false;
    QTest::newRow("look-alike") << u"http://127.0.0.1.example.com/"_s << false;
    QTest::newRow("user") << u"https://user:pw@my.prom.ua/"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void TestPromPacer::addresses()
{
    QFETCH(QString, url);
    QFETCH(bool, good);
    const Done checked = checkAddress(QUrl(url), u"api_url"_s);
    QCOMPARE(checked.has_value(), good);
    if (!good)
        QCOMPARE(checked.error().field, u"api_url"_s);
}

// A pace for the demo shop beside it reaches no shop on the network.
void TestPromPacer::aShopIsNeverAskedQuicker()
{
    Pacer pacer;
    pacer.setPace({.minGapMs = 0, .maxInFlight = 4, .learnedMs = 200});
    QCOMPARE(pacer.pace().minGapMs, 0);
    pacer.setShortestGap(400);
    QCOMPARE(pacer.pace().minGapMs, 400);
    const Pacer::Time begin = std::chrono::steady_clock::now();
    pacer.started(begin);
    pacer.setPace({.minGapMs = 0, .maxInFlight = 4, .learnedMs = 200});
    QVERIFY(pacer.earliestStart() >= begin + std::chrono::milliseconds(400));
    pacer.setPace({.minGapMs = 900, .maxInFlight = 4, .learnedMs = 200});
    QCOMPARE(pacer.pace().minGapMs, 900);
}

void TestPromPacer::redirects()
{
    const QUrl https(u"https://images.prom.ua/1.jpg"_s);
    const QUrl local(u"http://127.0.0.1:1/1.jpg"_s);
    QVERIFY(mayFollow(https, QUrl(u"https://cdn.example.com/1.jpg"_s)));
    QVERIFY(mayFollow(local, QUrl(u"http://127.0.0.1:2/1.jpg"_s)));
    QVERIFY(!mayFollow(https, local));
    QVERIFY(!mayFollow(https, QUrl(u"https://127.0.0.1/1.jpg"_s)));
    QVERIFY(!mayFollow(https, QUrl(u"http://images.prom.ua/1.jpg"_s)));
    QVERIFY(!mayFollow(https, QUrl(u"file:///etc/passwd"_s)));
}

void TestPromPacer::joinsAddresses()
{
    const QUrl api(u"https://my.prom.ua/api/v1/"_s);
    QCOMPARE(endpointUrl(api, u"/orders/list"_s, {}).toEncoded(), QByteArray("https://my.prom.ua/api/v1/orders/list"));
    QCOMPARE(endpointUrl(api, u"/products/by_external_id/a%2Fb%20%D0%B0"_s, {}).toEncoded(),
             QByteArray("https://my.prom.ua/api/v1/products/by_external_id/a%2Fb%20%D0%B0"));
}

void TestPromPacer::knowsPictures()
{
    QVERIFY(looksLikePicture("\xFF\xD8\xFF\xE0rest"));
    QVERIFY(looksLikePicture(QByteArray("RIFF\x01\x02\x03\x04WEBPVP8 ", 16)));
    QVERIFY(looksLikePicture("GIF89a"));
    QVERIFY(!looksLikePicture("<html>"));
    QVERIFY(!looksLikePicture(""));
}

void TestPromPacer::secretsStaySecret()
{
    const Secret secret(" abcdef0123456789 \n");
    QCOMPARE(secret.reveal(), QByteArray("abcdef0123456789"));
    QVERIFY(secret.isUsable());
    QString printed;
    QDebug(&printed) << secret;
    QVERIFY(!printed.contains(u"abcdef"));
    QCOMPARE(secret.cutFrom(u"token abcdef0123456789!"_s), u"token ***!"_s);
    QVERIFY(!Secret("a\r\nX-Evil: 1").isUsable());
    QVERIFY(!Secret("ключ").isUsable());
    QVERIFY(Secret().isEmpty() && !Secret().isUsable());
    QCOMPARE(Secret().cutFrom(u"x"_s), u"x"_s);
}

QTEST_GUILESS_MAIN(TestPromPacer)
#include "test_prom_pacer.moc"

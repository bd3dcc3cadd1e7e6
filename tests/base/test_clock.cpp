// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QTest>

using namespace kramar;
using namespace Qt::StringLiterals;

namespace {

Timestamp at(const QString &text)
{
    const Result<Timestamp> time = Timestamp::parse(text);
    if (!time)
        qFatal("not a time: %s", qPrintable(text));
    return *time;
}

} // namespace

class TestClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("microseconds") << u"2023-05-05T06:21:40.176639+00:00"_s << u"2023-05-05T06:21:40.176Z"_s;
        QTest::newRow("microseconds and an offset")
            << u"2023-05-05T09:21:40.176639+03:00"_s << u"2023-05-05T06:21:40.176Z"_s;
        QTest::newRow("milliseconds") << u"2023-05-05T06:21:40.176Z"_s << u"2023-05-05T06:21:40.176Z"_s;
        QTest::newRow("tenths") << u"2023-05-05T06:21:40.1Z"_s << u"2023-05-05T06:21:40.100Z"_s;
        QTest::newRow("seconds") << u"2023-05-05T06:21:40+00:00"_s << u"2023-05-05T06:21:40.000Z"_s;
        QTest::newRow("without an offset it is UTC") << u"2023-05-05T06:21:40"_s << u"2023-05-05T06:21:40.000Z"_s;
        QTest::newRow("microseconds without an offset")
            << u"2023-05-05T06:21:40.999999"_s << u"2023-05-05T06:21:40.999Z"_s;
        QTest::newRow("west") << u"2023-05-05T01:21:40-05:00"_s << u"2023-05-05T06:21:40.000Z"_s;
        QTest::newRow("before 1970") << u"1969-12-31T23:59:59.500Z"_s << u"1969-12-31T23:59:59.500Z"_s;
        QTest::newRow("outer spaces") << u" 2023-05-05T06:21:40Z "_s << u"2023-05-05T06:21:40.000Z"_s;
        // A UTC time in the hour that Kyiv skips must not be moved by the time zone of the computer.
        QTest::newRow("in Kyiv's missing hour") << u"2026-03-29T03:30:00"_s << u"2026-03-29T03:30:00.000Z"_s;
        QTest::newRow("in Kyiv's double hour") << u"2026-10-25T03:30:00"_s << u"2026-10-25T03:30:00.000Z"_s;
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const Result<Timestamp> time = Timestamp::parse(text);
        QVERIFY(time);
        QCOMPARE(time->toIso(), iso);
        QCOMPARE(Timestamp::parse(time->toIso())->ms(), time->ms());
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", " ", "yesterday", "2023-05-05", "2023-13-05T06:21:40Z", "2023-02-30T06:21:40Z",
                                 "2023-05-05T25:21:40Z", "2023-05-05T06:21:40+99:00x", "06:21:40", "1683267700",
                                 "2023-05-05T06:21:40Zzz", "2023-05-05T06:21:40.1x6Z"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refuses()
    {
        QFETCH(QString, text);
        const Result<Timestamp> time = Timestamp::parse(text);
        QVERIFY2(!time, time ? qPrintable(time->toIso()) : "");
        QCOMPARE(time.error().kind, Error::Kind::Invalid);
        QCOMPARE(time.error().field, u"date"_s);
    }

    void asksPromWithoutFractionAndZone()
    {
        QCOMPARE(at(u"2023-05-05T09:21:40.999+03:00"_s).toPromQuery(), u"2023-05-05T06:21:40"_s);
    }

    void kyivDayStarts_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("start");
        const auto row = [](const char *name, const QString &moment, const QString &start) {
            QTest::newRow(name) << moment << start;
        };
        row("winter", u"2026-01-15T12:00:00Z"_s, u"2026-01-14T22:00:00.000Z"_s);
        row("summer", u"2026-07-15T12:00:00Z"_s, u"2026-07-14T21:00:00.000Z"_s);
        row("already tomorrow in Kyiv", u"2026-07-15T21:30:00Z"_s, u"2026-07-15T21:00:00.000Z"_s);
        row("exactly midnight", u"2026-07-14T21:00:00Z"_s, u"2026-07-14T21:00:00.000Z"_s);
        row("a millisecond before", u"2026-07-14T20:59:59.999Z"_s, u"2026-07-13T21:00:00.000Z"_s);
        // 2026-03-29 03:00 → 04:00: a day of 23 hours
        row("spring night, before", u"2026-03-29T00:59:59Z"_s, u"2026-03-28T22:00:00.000Z"_s);
        row("spring night, after", u"2026-03-29T01:00:00Z"_s, u"2026-03-28T22:00:00.000Z"_s);
        row("the evening of that day", u"2026-03-29T20:59:59Z"_s, u"2026-03-28T22:00:00.000Z"_s);
        row("the day after", u"2026-03-29T21:00:00Z"_s, u"2026-03-29T21:00:00.000Z"_s);
        // 2026-10-25 04:00 → 03:00: a day of 25 hours
        row("autumn night, first 03:30", u"2026-10-25T00:30:00Z"_s, u"2026-10-24T21:00:00.000Z"_s);
        row("autumn night, second 03:30", u"2026-10-25T01:30:00Z"_s, u"2026-10-24T21:00:00.000Z"_s);
        row("the last hour of that day", u"2026-10-25T21:59:59Z"_s, u"2026-10-24T21:00:00.000Z"_s);
        row("the day after it", u"2026-10-25T22:00:00Z"_s, u"2026-10-25T22:00:00.000Z"_s);
    }
    void kyivDayStarts()
    {
        QFETCH(QString, moment);
        QFETCH(QString, start);
        QCOMPARE(startOfKyivDay(at(moment)).toIso(), start);
    }

    void kyivDayDoesNotHangOnTheComputersZone()
    {
        const QByteArray before = qgetenv("TZ");
        qputenv("TZ", "America/New_York");
        tzset();
        QCOMPARE(startOfKyivDay(at(u"2026-07-15T21:30:00Z"_s)).toIso(), u"2026-07-15T21:00:00.000Z"_s);
        QCOMPARE(at(u"2026-03-08T02:30:00"_s).toIso(), u"2026-03-08T02:30:00.000Z"_s); // New York's missing hour
        qputenv("TZ", before);
        tzset();
    }

    void theManualClockMovesWhenTold()
    {
        ManualClock clock(Timestamp::ofMs(1000));
        clock.advanceMs(500);
        QCOMPARE(clock.now(), Timestamp::ofMs(1500));
        clock.set(Timestamp::ofMs(7));
        QCOMPARE(clock.now(), Timestamp::ofMs(7));
    }

    void theSystemClockIsUtc()
    {
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const qint64 now = SystemClock().now().ms();
        QVERIFY(now >= before && now <= QDateTime::currentMSecsSinceEpoch());
    }
};

QTEST_APPLESS_MAIN(TestClock)
#include "test_clock.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The n-th database call fails, for every n: the round says that it was the books, nothing is half-written, and the
// next run makes both sides equal. A sample of all n, another each day (KRAMAR_TEST_SEED=n: the same again);
// KRAMAR_FAULTS_EVERY=1 takes each, KRAMAR_FAULTS_CALL=n the n-th alone.
#include "tests/faults/fail_everywhere.h"
#include "tests/faults/workshop.h"

#include <QCryptographicHash>

namespace kramar::faults {

class TestFailingCalls : public QObject
{
    Q_OBJECT

    static inline quint32 s_seed = 0;

    // Up to last in steps that make about `samples` of them, from a place of the day's.
    static QList<int> sampled(int last, int samples)
    {
        if (const int alone = qEnvironmentVariableIntValue("KRAMAR_FAULTS_CALL"); alone > 0)
            return {alone};
        const int given = qEnvironmentVariableIntValue("KRAMAR_FAULTS_EVERY");
        const int step = given > 0 ? given : qMax(1, last / samples);
        QList<int> places;
        for (int n = 1 + static_cast<int>(s_seed % static_cast<quint32>(step)); n <= last; n += step)
            places.append(n);
        return places;
    }
    static QByteArray hash(Workshop &shop)
    {
        QCryptographicHash hash(QCryptographicHash::Md5);
        must(shop.read([&](storage::Connection &c) -> Done {
            const QStringList tables = TRY(c.list(
                u"SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE '%\\_search\\_%' ESCAPE '\\' ORDER BY name"_s,
                {}, [](const storage::Row &row) { return row.text(0); }));
            for (const QString &table : tables) {
                const QStringList columns =
                    TRY(c.list(u"SELECT name FROM pragma_table_info('%1')"_s.arg(table), {},
                               [](const storage::Row &row) { return u"quote("_s + row.text(0) + u")"_s; }));
                TRY_DONE(c.each(u"SELECT "_s + columns.join(u" || '|' || "_s) + u" FROM "_s + table + u" ORDER BY 1"_s,
                                {}, [&](const storage::Row &row) -> Done {
                                    hash.addData(table.toUtf8() + row.text(0).toUtf8());
                                    return {};
                                }));
            }
            return {};
        }));
        return hash.result();
    }
    // A heartbeat of the lease, or giving it back, may fail in silence: nothing of the round is lost with it.
    static bool isToldOrHarmless(Workshop &shop, const RoundReport &report)
    {
        return tellsOfTheBooks(report) || shop.wrong().isEmpty();
    }
    static QByteArray at(int n, int last, const RoundReport &report, const QStringList &wrong = {})
    {
        return "call " + QByteArray::number(n) + " of " + QByteArray::number(last) + ": " +
               FailingSql::firstFailed().toUtf8() + "\n" + told(report) + "\n" + wrong.join(u'\n').toUtf8();
    }

private Q_SLOTS:
    void initTestCase()
    {
        bool given = false;
        s_seed = qEnvironmentVariable("KRAMAR_TEST_SEED").toUInt(&given);
        if (!given)
            s_seed = QRandomGenerator::global()->bounded(1'000'000u);
        qInfo("KRAMAR_TEST_SEED=%u", s_seed);
    }
    void cleanup() { FailingSql::off(); }

    void firstRound_data()
    {
        QTest::addColumn<int>("more");
        QTest::newRow("one call") << 0;
        QTest::newRow("all from then on") << 1'000'000;
    }
    void firstRound()
    {
        QFETCH(const int, more);
        const demo::ShopSize size{.products = 14, .orders = 10, .seed = 5};
        int last = 0;
        {
            Workshop shop(size);
            FailingSql::failAt(0);
            QVERIFY(shop.everything().ok());
            last = FailingSql::calls();
        }
        int struck = 0;
        for (const int n : sampled(last, more > 0 ? 15 : 50)) {
            Workshop shop(size);
            FailingSql::failAt(n, more);
            const RoundReport report = shop.everything();
            const bool failed = FailingSql::failed() > 0;
            const QByteArray where = at(n, last, report);
            FailingSql::off();
            struck += failed ? 1 : 0;
            QVERIFY2(!failed || isToldOrHarmless(shop, report), where.constData());
            const QStringList half = brokenBooks(*shop.db);
            QVERIFY2(half.isEmpty(), (where + half.join(u'\n').toUtf8()).constData());
            shop.clock.advanceMs(130'000); // the lease may not have been given back
            const RoundReport next = shop.everything();
            QVERIFY2(next.ok(), (where + "\n--\n" + told(next)).constData());
            const QStringList wrong = shop.wrong();
            QVERIFY2(wrong.isEmpty(), (where + wrong.join(u'\n').toUtf8()).constData());
            QVERIFY(shop.ledger().isEmpty());
        }
        qInfo("%d of %d calls failed", struck, last);
        QVERIFY(struck > 0);
    }

    // Edits of every kind on their way out, changes on Prom on their way in, in the same books again and again.
    void fullRound_data() { firstRound_data(); }
    void fullRound()
    {
        QFETCH(const int, more);
        Workshop shop({.products = 40, .orders = 60, .seed = 6}, 3);
        shop.begin();
        const auto work = [&shop] {
            for (int i = 0; i < 6; ++i)
                shop.day.step();
            shop.clock.advanceMs(60'000);
        };
        work();
        FailingSql::failAt(0);
        QVERIFY(shop.everything().ok());
        const int last = FailingSql::calls() * 3 / 2;
        int struck = 0;
        for (const int n : sampled(last, more > 0 ? 25 : 80)) {
            work();
            FailingSql::failAt(n, more);
            const RoundReport report = shop.everything();
            const bool failed = FailingSql::failed() > 0;
            const QByteArray where = at(n, last, report);
            FailingSql::off();
            if (!failed) {
                QVERIFY2(report.ok(), where.constData());
                continue;
            }
            ++struck;
            QVERIFY2(isToldOrHarmless(shop, report), where.constData());
            const QStringList half = brokenBooks(*shop.db);
            QVERIFY2(half.isEmpty(), (where + half.join(u'\n').toUtf8()).constData());
            RoundReport next;
            for (int i = 0; i < 2; ++i) {
                shop.clock.advanceMs(120'000);
                next = shop.everything();
            }
            QVERIFY2(next.ok(), (where + "\n--\n" + told(next)).constData());
            const QStringList wrong = shop.wrong();
            QVERIFY2(wrong.isEmpty(), (where + "\n--\n" + told(next) + '\n' + wrong.join(u'\n').toUtf8()).constData());
        }
        qInfo("%d of %d calls failed; %s; %lld writes", struck, last, qPrintable(shop.day.told()),
              static_cast<long long>(shop.ledger().size()));
        QVERIFY(struck > 0);
    }

    // What a person does is done whole or not at all, at whichever call it breaks.
    void operations_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("edit a listing") << 0;
        QTest::newRow("confirm an order") << 1;
        QTest::newRow("cancel an order") << 2;
        QTest::newRow("set a waybill") << 3;
        QTest::newRow("switch to Production") << 4;
    }
    void operations()
    {
        QFETCH(const int, kind);
        Workshop shop({.products = 20, .orders = 30, .seed = 6});
        QVERIFY(shop.everything().ok());
        shop.edit(shop.listing(3), listing_field::price, u"77.00"_s);
        const ListingId listing = shop.listing();
        const OrderId fresh = shop.order(u"pending"_s);
        const OrderId open = shop.order(u"received"_s);
        const auto operation = [&](storage::Transaction &tx) -> Done {
            orders::OrderOperations orders(tx, shop.session.actor());
            switch (kind) {
            case 0:
                return listings::ListingOperations(tx, shop.session.actor())
                    .edit(listing, {{listing_field::price, u"55.00"_s}, {listing_field::nameUk, u"Нова назва"_s}});
            case 1:
                return orders.setState(fresh, OrderState::Confirmed, {});
            case 2:
                return orders.setState(fresh, OrderState::Cancelled,
                                       orders::Cancellation{.reason = u"another"_s, .text = u"Немає"_s});
            case 3:
                return orders.setWaybill(open, u"20450000000077"_s, u"nova_poshta"_s);
            default:
                return stores::StoreOperations(tx, shop.session.actor()).setMode(shop.store, StoreMode::Production);
            }
        };
        failEverywhere(
            4, [&] { return hash(shop); }, [&] { return shop.write(operation); });
    }
};

} // namespace kramar::faults

QTEST_GUILESS_MAIN(kramar::faults::TestFailingCalls)
#include "test_failing_calls.moc"

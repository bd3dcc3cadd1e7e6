// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/svg_path.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace kramar::ui;

class TestSvgPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QRectF>("bounds");
        QTest::newRow("absolute lines") << QByteArray("M1 2L5 2V8H1Z") << QRectF(1, 2, 4, 6);
        QTest::newRow("relative lines") << QByteArray("m1,2 4 0v6h-4z") << QRectF(1, 2, 4, 6);
        QTest::newRow("without separators") << QByteArray("M1.5.5h.5v-.5z") << QRectF(1.5, 0, 0.5, 0.5);
        QTest::newRow("half circle") << QByteArray("M2 0A2 2 0 0 1 2 4") << QRectF(2, 0, 2, 4);
        QTest::newRow("flags without spaces") << QByteArray("M2 0a2 2 0 012 2") << QRectF(2, 0, 2, 2);
        QTest::newRow("too small an arc grows") << QByteArray("M0 0A1 1 0 0 1 8 0") << QRectF(0, -4, 8, 4);
        QTest::newRow("cubic and smooth") << QByteArray("M0 0C0 4 4 4 4 0S8-4 8 0") << QRectF(0, -3, 8, 6);
        QTest::newRow("quadratic and smooth") << QByteArray("M0 0Q2 4 4 0T8 0") << QRectF(0, -2, 8, 4);
        QTest::newRow("after close") << QByteArray("M1 1h2v2zl-1 0") << QRectF(0, 1, 3, 2);
        QTest::newRow("exponent") << QByteArray("M0 0L1e1 2E0") << QRectF(0, 0, 10, 2);
    }

    void reads()
    {
        QFETCH(QByteArray, data);
        QFETCH(QRectF, bounds);
        bool whole = false;
        const QRectF found = svgPath(data, &whole).boundingRect();
        QVERIFY(whole);
        for (const auto side : {&QRectF::left, &QRectF::top, &QRectF::right, &QRectF::bottom})
            QVERIFY2(qAbs((found.*side)() - (bounds.*side)()) < 0.01, data.constData());
    }

    void stopsAtBadData_data()
    {
        QTest::addColumn<QByteArray>("data");
        for (const char *data : {"L1 1", "M1", "M1 1 L", "M1 1 X3 3", "M0 0A1 1 0 2 0 3 3", "M0 0L1e999 1", "5 5",
                                 "M0 0Lnan 1", "M0 0z 4 4"})
            QTest::newRow(data) << QByteArray(data);
    }

    void stopsAtBadData()
    {
        QFETCH(QByteArray, data);
        bool whole = true;
        svgPath(data, &whole);
        QVERIFY(!whole);
    }

    void survivesNoise()
    {
        QRandomGenerator random(7);
        const QByteArray letters("MmLlHhVvCcSsQqTtAaZz0123456789.-, eE");
        for (int round = 0; round < 5000; ++round) {
            QByteArray data("M0 0");
            for (int i = 0; i < 40; ++i)
                data.append(letters.at(random.bounded(static_cast<int>(letters.size()))));
            svgPath(data);
        }
    }
};

QTEST_APPLESS_MAIN(TestSvgPath)
#include "test_svg_path.moc"

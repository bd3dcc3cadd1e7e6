// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start_options.h"

#include <QTest>

using namespace Qt::StringLiterals;
using kramar::window::StartOptions;

// What is asked for on the command line is done, or it is said why not.
class TestStartOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoesTogether_data();
    void whatGoesTogether();
};

void TestStartOptions::whatGoesTogether_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("trouble"); // a part of it; "": none
    QTest::newRow("nothing") << QStringList{} << QString();
    QTest::newRow("data") << QStringList{u"--data"_s, u"/tmp/books"_s, u"--lang"_s, u"uk"_s} << QString();
    QTest::newRow("empty data") << QStringList{u"--data"_s, QString()} << u"--data needs a value"_s;
    QTest::newRow("two folders") << QStringList{u"--data"_s, u"a"_s, u"--data"_s, u"b"_s} << u"twice"_s;
    QTest::newRow("language") << QStringList{u"--lang"_s, u"de"_s} << u"--lang is uk or en"_s;
    QTest::newRow("word") << QStringList{u"demo"_s} << u"“demo”"_s;
    QTest::newRow("gallery") << QStringList{u"--gallery"_s} << QString();
    QTest::newRow("gallery of books") << QStringList{u"--gallery"_s, u"--data"_s, u"a"_s} << u"--gallery"_s;
#ifdef KRAMAR_WITH_DEMO
    QTest::newRow("demo") << QStringList{u"--demo"_s, u"--lang"_s, u"en"_s} << QString();
    QTest::newRow("report") << QStringList{u"--demo"_s, u"--report"_s, u"out"_s} << QString();
    QTest::newRow("demo in a folder") << QStringList{u"--demo"_s, u"--data"_s, u"a"_s} << u"--demo and --data"_s;
    QTest::newRow("report of nothing") << QStringList{u"--report"_s, u"out"_s} << u"--report goes with --demo"_s;
#endif
}

void TestStartOptions::whatGoesTogether()
{
    QFETCH(QStringList, words);
    QFETCH(QString, trouble);
    StartOptions asked;
    QVERIFY(asked.parser().parse(QStringList{u"kramar"_s} + words));
    const QString said = asked.trouble();
    QCOMPARE(said.isEmpty(), trouble.isEmpty());
    QVERIFY2(said.contains(trouble), qPrintable(said));
}

QTEST_GUILESS_MAIN(TestStartOptions)
#include "test_start_options.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a file is what was given, in either kind; and there is no half of one.
#include "tables/table_file.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::tables;

namespace {

constexpr CsvHabit semicolon{u';', u','};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

} // namespace

class TestTableFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWorkbookHoldsNumbersDatesAndTexts();
    void aCsvHoldsTheSame();
    void whatIsNotCommittedIsNotThere_data();
    void whatIsNotCommittedIsNotThere();
    void aFolderThatIsNotThereIsSaid_data();
    void aFolderThatIsNotThereIsSaid();

private:
    QString path(const QString &ending) const { return m_folder.filePath(u"goods."_s + ending); }
    static void kinds()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("csv") << u"csv"_s;
        if (hasWorkbooks())
            QTest::newRow("xlsx") << u"xlsx"_s;
    }
    static QList<Value> goods()
    {
        return {u"=1+1 «Плед» & <b>"_s, Number{u"-1234.50"_s}, Number{u"7"_s}, std::monostate(),
                QDateTime({2026, 10, 15}, {0, 30, 5}, QTimeZone("Europe/Kyiv"))};
    }
    const QStringList m_titles{u"Назва"_s, u"Price"_s, u"Quantity"_s, u"Nothing"_s, u"At"_s};
    QTemporaryDir m_folder;
};

void TestTableFile::aWorkbookHoldsNumbersDatesAndTexts()
{
    if (!hasWorkbooks())
        QSKIP("built without workbooks");
    const auto file = tableFile(path(u"XLSX"_s), semicolon);
    QVERIFY(file->open(m_titles).has_value());
    QVERIFY(file->add(goods()).has_value());
    QVERIFY(file->add({QString(40'000, u'я')}).has_value()); // more than a cell holds
    QVERIFY(file->commit().has_value());
    QProcess reader;
    reader.start(u"python3"_s, {QStringLiteral(KRAMAR_SOURCE_DIR "/tests/tables/sheet.py"), path(u"XLSX"_s)});
    QVERIFY(reader.waitForFinished());
    QVERIFY2(reader.exitCode() == 0, reader.readAllStandardError().constData());
    const QList<QByteArray> rows = reader.readAllStandardOutput().split('\n');
    const auto cell = [&](qsizetype row, const QString &column) {
        const QJsonArray pair = QJsonDocument::fromJson(rows.at(row)).object()[column].toArray();
        return QString(pair.at(0).toString() + u' ' + pair.at(1).toString());
    };
    QCOMPARE(cell(0, u"A"_s), u"inlineStr Назва"_s);
    QCOMPARE(cell(1, u"A"_s), u"inlineStr =1+1 «Плед» & <b>"_s);
    QCOMPARE(cell(1, u"B"_s), u"n -1234.5"_s);
    QCOMPARE(cell(1, u"C"_s), u"n 7"_s);
    QCOMPARE(cell(1, u"D"_s), u" "_s);
    constexpr double at = 46'310 + (30 * 60 + 5) / 86'400.0; // days since 1900
    QVERIFY2(qAbs(cell(1, u"E"_s).mid(2).toDouble() - at) < 1e-6, qPrintable(cell(1, u"E"_s)));
    QVERIFY(cell(2, u"A"_s).endsWith(u"я…"_s));
    QCOMPARE(cell(2, u"A"_s).size(), 10 + 32'767);
}

void TestTableFile::aCsvHoldsTheSame()
{
    const auto file = tableFile(path(u"csv"_s), semicolon);
    QVERIFY(file->open(m_titles).has_value());
    QVERIFY(file->add(goods()).has_value());
    QVERIFY(file->commit().has_value());
    QCOMPARE(contents(path(u"csv"_s)), QByteArray("\xEF\xBB\xBFНазва;Price;Quantity;Nothing;At\r\n"
                                                  "\"'=1+1 «Плед» & <b>\";-1234,50;7;;2026-10-15 00:30:05\r\n"));
}

void TestTableFile::whatIsNotCommittedIsNotThere_data()
{
    kinds();
}

void TestTableFile::whatIsNotCommittedIsNotThere()
{
    QFETCH(QString, ending);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old."_s + ending);
    QFile before(path);
    QVERIFY(before.open(QIODevice::WriteOnly));
    before.write("old");
    before.close();
    {
        const auto file = tableFile(path, semicolon);
        QVERIFY(file->open(m_titles).has_value());
        QVERIFY(file->add(goods()).has_value());
    }
    QCOMPARE(contents(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestTableFile::aFolderThatIsNotThereIsSaid_data()
{
    kinds();
}

void TestTableFile::aFolderThatIsNotThereIsSaid()
{
    QFETCH(QString, ending);
    const QString path = m_folder.filePath(u"nowhere/goods."_s + ending);
    const Done opened = tableFile(path, semicolon)->open(m_titles);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, Error::Kind::Io);
    QCOMPARE(opened.error().object, path);
    QVERIFY(!opened.error().detail.isEmpty());
}

QTEST_GUILESS_MAIN(TestTableFile)
#include "test_table_file.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Rows as text and as a file.
#include "memory_source.h"

#include "ui/common/banner.h"
#include "ui/common/export_bar.h"
#include "ui/common/file_value.h"
#include "ui/common/list_page.h"
#include "ui/common/save_table_dialog.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;
using namespace kramar::tables;

namespace {

constexpr CsvHabit comma{u',', u'.'};
constexpr CsvHabit semicolon{u';', u','};

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

struct Screen {
    QTemporaryDir folder;
    QSettings local{folder.filePath(u"local.ini"_s), QSettings::IniFormat};
    MemorySource *source = new MemorySource;
    TableModel model{std::unique_ptr<RowSource>(source), testColumns(), ObjectKind::Order};
    ListPage page{u"orders"_s, &model};
    QString path = folder.filePath(u"orders.csv"_s);

    explicit Screen(qint64 rows)
    {
        source->fill(rows);
        page.setTitle([] { return u"Orders"_s; });
        page.setSavedFilters({{u"all"_s, [] { return u"All"_s; }, {}}});
        page.resize(1000, 600);
        page.show();
        QSignalSpy shown(&model, &TableModel::shown);
        page.start(&local, {.sortKey = u"number"_s, .descending = true});
        QVERIFY(shown.wait());
    }
    Banner *banner() const { return page.findChild<Banner *>(); }
    ExportBar *bar() const { return page.findChild<ExportBar *>(); }
    QStringList files() const { return QDir(folder.path()).entryList({u"orders*"_s}, QDir::Files | QDir::Hidden); }
};

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }

    void texts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        QTest::newRow("plain") << u"Плед «Карпати»"_s << u"Плед «Карпати»"_s;
        QTest::newRow("separator") << u"a,b"_s << u"\"a,b\""_s;
        QTest::newRow("another's separator") << u"a;b"_s << u"a;b"_s;
        QTest::newRow("quotes") << u"плед 5\""_s << u"\"плед 5\"\"\""_s;
        QTest::newRow("formula") << u"=HYPERLINK(\"http://x\")"_s << u"\"'=HYPERLINK(\"\"http://x\"\")\""_s;
        QTest::newRow("plus, a phone") << u"+380 50 000 00 01"_s << u"\"'+380 50 000 00 01\""_s;
        QTest::newRow("minus") << u"-1+1"_s << u"\"'-1+1\""_s;
        QTest::newRow("at") << u"@SUM(A1)"_s << u"\"'@SUM(A1)\""_s;
        QTest::newRow("inside it is harmless") << u"a=b"_s << u"a=b"_s;
        QTest::newRow("empty") << QString() << QString();
    }
    void texts()
    {
        QFETCH(QString, text);
        QTEST(csvText(text, comma), "field");
    }

    void cellsAreValues()
    {
        const QTimeZone kyiv("Europe/Kyiv");
        const auto field = [&](const Cell &cell, CsvHabit habit) { return csvField(fileValue(cell, kyiv), habit); };
        const Cell price = Cell::money(Money::ofMinor(-123'450, Currency::uah()));
        QCOMPARE(field(price, comma), u"-1234.50"_s); // a number, not a formula
        QCOMPARE(field(price, semicolon), u"-1234,50"_s);
        QCOMPARE(field(Cell::money(Money::ofMinor(1'000, Currency::usd())), comma), u"10.00 USD"_s);
        QCOMPARE(field(Cell::money(std::nullopt), comma), QString());
        QCOMPARE(field(Cell::quantity(Quantity::ofThousandths(1'234'500)), semicolon), u"1234,5"_s);
        QCOMPARE(field(Cell::count(12'345), semicolon), u"12345"_s);
        QCOMPARE(field(Cell::stock({Quantity::ofWhole(9), Quantity::ofWhole(12), Quantity::ofWhole(3), {}}), comma),
                 u"9"_s);
        const auto moment = Timestamp::parse(u"2026-10-14T21:30:05+00:00"_s);
        QCOMPARE(field(Cell::moment(*moment, u"14 Oct"_s), comma), u"2026-10-15 00:30:05"_s);
        QCOMPARE(field(Cell::twoLines(u"Плед"_s, u"PL-1"_s), comma), u"Плед · PL-1"_s);
        QCOMPARE(field(Cell::stores({{u"Дім"_s, 0}, {u"=1"_s, 1}}), comma), u"\"Дім, =1\""_s);
        QCOMPARE(CsvHabit::of(QLocale(QLocale::Ukrainian)).separator, u';');
        QCOMPARE(CsvHabit::of(QLocale(QLocale::English, QLocale::UnitedKingdom)).separator, u',');
        QCOMPARE(csvLine({u"а"_s, u"б"_s}, semicolon), QByteArray("а;б\r\n"));
    }

    void theWholeFilterIsWritten()
    {
        Screen screen(1234);
        screen.source->texts[1234] = u"=1+1"_s;
        screen.source->gone.insert(1000);
        screen.page.table()->orderColumns({2, 1});
        screen.page.exportTo(screen.path);
        QVERIFY(screen.page.isExporting());
        QTRY_VERIFY(!screen.page.isExporting());
        const QByteArray written = contents(screen.path);
        QVERIFY(written.startsWith("\xEF\xBB\xBFText,Number\r\n\"'=1+1\",\"'=1+1\"\r\nrow 1233,row 1233\r\n"));
        QVERIFY(written.endsWith("row 1,row 1\r\n"));
        QVERIFY(!written.contains("row 1000,"));
        QCOMPARE(written.count('\n'), 1234); // the head and 1233 rows
        QVERIFY(screen.bar()->isVisible());
        QVERIFY(screen.bar()->accessibleName().contains(u"1233"_s));
        QVERIFY(screen.bar()->accessibleName().contains(u"orders.csv"_s));
    }

    void aCancelledOneLeavesWhatWasThere()
    {
        Screen screen(5000);
        QFile before(screen.path);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("old");
        before.close();
        screen.source->holdAnswers = true;
        screen.page.exportTo(screen.path);
        QTRY_VERIFY(screen.bar()->isVisible()); // it takes its time: the way out is there
        Q_EMIT screen.bar()->cancelRequested();
        for (auto &[ids, promise] : screen.source->heldRows) { // the table's own reading is among them
            promise->addResult(Result<QList<RowData>>(screen.source->rowsOf(ids)));
            promise->finish();
        }
        QTRY_VERIFY(!screen.page.isExporting());
        QCOMPARE(contents(screen.path), QByteArray("old"));
        QCOMPARE(screen.files(), QStringList{u"orders.csv"_s}); // and nothing half
        QVERIFY(!screen.banner()->isVisible());
        QVERIFY(!screen.bar()->isVisible());
    }

    void aFailureSaysWhatToDo()
    {
        Screen screen(900);
        screen.page.exportTo(screen.folder.filePath(u"no such folder/orders.csv"_s));
        QTRY_VERIFY(screen.banner()->isVisible());
        QVERIFY(!screen.page.isExporting());
        QSignalSpy pages(&screen.page, &ListPage::bannerActClicked);
        Q_EMIT screen.banner()->actClicked(); // "Save elsewhere…"
        QTRY_VERIFY(screen.page.findChild<QFileDialog *>());
        screen.page.findChild<QFileDialog *>()->close();
        QCOMPARE(pages.count(), 0);
        QVERIFY(!screen.banner()->isVisible());
        screen.source->rowsError = Error::of(Error::Kind::DatabaseBusy, u"busy"_s);
        screen.page.exportTo(screen.path);
        QTRY_VERIFY(screen.banner()->isVisible());
        QVERIFY(screen.files().isEmpty());
    }

    void closedInTheMiddleItLeavesNothing()
    {
        QTemporaryDir folder;
        {
            Screen screen(5000);
            screen.source->holdAnswers = true;
            screen.page.exportTo(folder.filePath(u"orders.csv"_s));
            QTRY_VERIFY(!screen.source->heldRows.empty());
        }
        QVERIFY(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
    }

    void theKeyAsksForTheFile()
    {
        Screen screen(3);
        screen.page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&screen.page));
        QTest::keyClick(&screen.page, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(screen.page.findChild<QFileDialog *>());
        auto *dialog = screen.page.findChild<QFileDialog *>();
        const auto offered = [dialog] { return QFileInfo(dialog->selectedFiles().first()).fileName(); };
        QVERIFY2(offered().startsWith(u"Orders "_s), qPrintable(offered()));
        QVERIFY2(offered().endsWith(u".xlsx"_s), qPrintable(offered()));
        Q_EMIT dialog->filterSelected(dialog->nameFilters().last());
        QVERIFY2(offered().endsWith(u".csv"_s), qPrintable(offered()));
        dialog->close();
    }

    void theKindAndTheFolderAreRemembered()
    {
        Screen screen(3);
        QStringList chosen;
        const auto ask = [&] {
            auto *dialog = new SaveTableDialog(u"Save"_s, u"a/b: c"_s, &screen.local, &screen.page);
            connect(dialog, &SaveTableDialog::chosen, this, [&](const QString &path) { chosen.append(path); });
            return dialog;
        };
        SaveTableDialog *first = ask();
        first->setDirectory(screen.folder.path());
        first->selectNameFilter(first->nameFilters().last());
        Q_EMIT first->filterSelected(first->nameFilters().last());
        QCOMPARE(QFileInfo(first->selectedFiles().first()).fileName(), u"a b c.csv"_s);
        static_cast<QDialog *>(first)->accept();
        QCOMPARE(chosen, QStringList{screen.folder.filePath(u"a b c.csv"_s)});
        SaveTableDialog *second = ask();
        QCOMPARE(second->directory().absolutePath(), screen.folder.path());
        QVERIFY(second->selectedFiles().first().endsWith(u".csv"_s));
        second->close();
    }

    void aWorkbookByItsName()
    {
        Screen screen(1234);
        const QString path = screen.folder.filePath(u"orders.xlsx"_s);
        screen.page.exportTo(path);
        QTRY_VERIFY(!screen.page.isExporting());
        QVERIFY(contents(path).startsWith("PK"));
        QCOMPARE(screen.files(), QStringList{u"orders.xlsx"_s});
    }

    void tickedRowsAreCopiedThoughNotLoaded()
    {
        Screen screen(3000);
        screen.page.table()->setFocus();
        screen.model.setAllTicked(true);
        QSignalSpy copied(screen.page.table(), &ObjectTable::copied);
        QTest::keyClick(screen.page.table(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(copied.wait());
        const QStringList lines = QApplication::clipboard()->text().split(u'\n');
        QCOMPARE(lines.size(), 3001);
        QCOMPARE(lines.first(), u"Number\tText"_s);
        QCOMPARE(lines.at(1), u"row 3000\trow 3000"_s);
        QCOMPARE(lines.last(), u"row 1\trow 1"_s);
        screen.source->rowsError = Error::of(Error::Kind::DatabaseBusy, u"busy"_s);
        QTest::keyClick(screen.page.table(), Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY(screen.banner()->isVisible());
    }

private:
    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(TestExport)
#include "test_export.moc"

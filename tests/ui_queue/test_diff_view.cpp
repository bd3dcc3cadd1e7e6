// SPDX-License-Identifier: GPL-3.0-or-later
// How a change is shown beside what it changes, whatever its length.
#include "tests/ui_queue/queue_screen.h"
#include "ui/common/buttons.h"
#include "ui/common/label.h"
#include "ui/queue/diff_view.h"
#include "words/format.h"

#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace kramar;
using kramar::test::QueueScreen;

class TestDiffView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ofATextOnlyTheWordsThatDifferAreMarked();
    void aLongTextIsFoldedAndCanBeShownWhole();
    void anEnormousTextIsShownInPart();
};

void TestDiffView::ofATextOnlyTheWordsThatDifferAreMarked()
{
    QueueScreen screen;
    const ListingId listing = screen.listing(11, u"Плед <флісовий>"_s);
    test::TestBooks::required(screen.books.write([&](storage::Transaction &tx) {
        return listings::ListingOperations(tx, screen.person)
            .edit(listing, {{u"name_uk"_s, u"Плед теплий <флісовий>"_s}}, 0);
    }));
    const QueueEntryId entry = screen.live(listing);
    screen.open(1);
    screen.choose(entry);
    QStringList marked;
    for (const ui::Label *label : screen.detail()->findChildren<ui::Label *>()) {
        if (label->textFormat() == Qt::RichText)
            marked.append(label->text());
    }
    QCOMPARE(marked.size(), 2);
    QVERIFY2(!marked.first().contains(u"background"_s), qPrintable(marked.first()));
    QVERIFY2(marked.last().contains(u">теплий</span> &lt;флісовий&gt;"_s), qPrintable(marked.last()));
}

void TestDiffView::aLongTextIsFoldedAndCanBeShownWhole()
{
    QStringList words;
    for (int i = 0; i < 6'000; ++i)
        words.append(u"слово%1"_s.arg(i));
    const QString before = words.join(u' ');
    words[100] = u"перше"_s;
    words[5'900] = u"друге"_s;
    const QString after = words.join(u' ');
    ui::DiffView view;
    view.resize(420, 600);
    view.show({{.field = listing_field::description, .onProm = before, .wanted = after}});
    view.QWidget::show();
    const auto said = [&] {
        QString all;
        for (const ui::Label *label : view.findChildren<ui::Label *>())
            all += label->isVisible() ? label->text() : QString();
        for (const QPlainTextEdit *box : view.findChildren<QPlainTextEdit *>())
            all += box->isVisible() ? box->toPlainText() : QString();
        return all;
    };
    QVERIFY(said().contains(u"перше"_s) && said().contains(u"друге"_s)); // both, however far apart
    QVERIFY(said().contains(u"characters unchanged"_s));
    QVERIFY(said().size() < 4'000);
    view.findChild<ui::LinkButton *>(u"unfold_description"_s)->click();
    QTRY_VERIFY(said().contains(after));
    QVERIFY(said().contains(before));
    view.show({{.field = listing_field::description, .onProm = before, .wanted = after}}); // read again
    QVERIFY(said().contains(after));
    view.findChild<ui::LinkButton *>(u"unfold_description"_s)->click();
    QTRY_VERIFY(said().contains(u"characters unchanged"_s));
}

void TestDiffView::anEnormousTextIsShownInPart()
{
    const QString before(500'000, u'a');
    const QString after = u"short words at first "_s + QString(500'000, u'b');
    ui::DiffView view;
    view.resize(420, 600);
    view.show({{.field = listing_field::description, .onProm = before, .wanted = after}});
    view.QWidget::show();
    const auto boxes = view.findChildren<QPlainTextEdit *>();
    QCOMPARE(boxes.size(), 2);
    for (const QPlainTextEdit *box : boxes) {
        QVERIFY(box->toPlainText().size() > 50'000 && box->toPlainText().size() < 61'000);
        QVERIFY(box->toPlainText().right(60).contains(u"more characters are not shown"_s));
        QCOMPARE(box->wordWrapMode(), QTextOption::WrapAnywhere); // to look for a place to break would take seconds
        QVERIFY(!box->isUndoRedoEnabled());
    }
    const QString left = words::formatCount(440'000).replace(QChar::Nbsp, u' '); // as the box gives its text
    QVERIFY2(boxes.first()->toPlainText().contains(left), qPrintable(boxes.first()->toPlainText().right(60)));
    // Words are broken between them.
    view.show({{.field = listing_field::description, .onProm = QString(), .wanted = u"слово "_s.repeated(100)}});
    const auto usual = view.findChildren<QPlainTextEdit *>();
    QCOMPARE(usual.size(), 2);
    QCOMPARE(usual.last()->wordWrapMode(), QTextOption::WrapAtWordBoundaryOrAnywhere);
}

QTEST_MAIN(TestDiffView)
#include "test_diff_view.moc"

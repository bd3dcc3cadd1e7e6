// SPDX-License-Identifier: GPL-3.0-or-later
// Fields, dialogs and pictures by themselves.

#include "ui/common/act_dialog.h"
#include "ui/common/banner.h"
#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/theme.h"
#include "ui/common/thumbnail_cache.h"

#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

class TestFormFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }

    void aSentenceIsCutInItsName()
    {
        const QFontMetrics metrics(QApplication::font());
        const QString sentence = u"“A plate of a very long name, with flowers, large”: 2 changes saved."_s;
        const int whole = metrics.horizontalAdvance(sentence);
        QCOMPARE(fitted(sentence, metrics, whole), sentence);
        const QString shown = fitted(sentence, metrics, whole - 120);
        QVERIFY2(shown.startsWith(u"“A pla"_s) && shown.endsWith(u"large”: 2 changes saved."_s), qPrintable(shown));
        QVERIFY(metrics.horizontalAdvance(shown) <= whole - 120);
        const QString least = fitted(sentence, metrics, metrics.horizontalAdvance(u"“…”: 2 changes saved."_s) + 2);
        QCOMPARE(least, u"“…”: 2 changes saved."_s);
        UndoBar bar;
        bar.resize(whole, 28);
        bar.offer(sentence);
        QCOMPARE(bar.toolTip(), sentence);
        bar.resize(whole + 400, 28);
        bar.grab();
        QCOMPARE(bar.toolTip(), QString());
    }

    void enterPressesTheVerbThatHasTheFocus()
    {
        QWidget window;
        window.show();
        auto *dialog = new ActDialog(u"Refund"_s, u"Refund order 1?"_s, &window);
        int done = 0;
        QPushButton *stay = dialog->addWayOut(u"Keep"_s);
        dialog->addVerb(u"Refund"_s, ButtonKind::Primary, [&done] { return ++done > 0; });
        dialog->open();
        QSignalSpy rejected(dialog, &QDialog::rejected);
        stay->setFocus();
        QTest::keyClick(stay, Qt::Key_Return);
        QCOMPARE(rejected.count(), 1);
        QCOMPARE(done, 0);
    }

    void aBoxOfTextHasItsFrameAllRound()
    {
        auto *edit = new QPlainTextEdit;
        edit->setFixedHeight(58);
        Field field(u"Keywords"_s, edit);
        field.resize(300, 90);
        field.show();
        const QImage seen = field.grab().toImage();
        const QRect box = edit->geometry();
        const QColor top = seen.pixelColor(box.center().x(), box.top());
        QVERIFY(top != seen.pixelColor(box.center())); // there is a line at all
        QCOMPARE(seen.pixelColor(box.center().x(), box.bottom()), top);
        QCOMPARE(seen.pixelColor(box.left(), box.center().y()), top);
        QCOMPARE(seen.pixelColor(box.right(), box.center().y()), top);
    }

    void aLockedFieldCanBeReadAndCopied()
    {
        auto *combo = new QComboBox;
        combo->addItems({u"one"_s, u"two"_s});
        combo->setCurrentIndex(1);
        Field field(u"Group"_s, combo);
        field.show();
        field.setLocked(u"shared by all varieties"_s);
        auto *stand = field.findChild<QLineEdit *>();
        QVERIFY(stand && stand->isVisible() && stand->isReadOnly());
        QCOMPARE(stand->text(), u"two"_s);
        QVERIFY(!combo->isVisible());
        field.setLocked({});
        QVERIFY(combo->isVisible());
        auto *edit = new QLineEdit(u"x"_s);
        Field plain(u"SKU"_s, edit);
        plain.setLocked(u"why"_s);
        QVERIFY(edit->isReadOnly() && edit->isEnabled());
        QVERIFY(edit->accessibleDescription().contains(u"why"_s));
    }

    void aHintStandsAgainAfterAnError()
    {
        auto *edit = new QLineEdit;
        Field field(u"Name"_s, edit);
        field.show();
        const auto says = [&field](const QString &words) {
            const auto labels = field.findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&words](const QLabel *label) { return label->isVisible() && label->text() == words; });
        };
        field.setHint(u"Only for you"_s);
        field.setError(u"It is empty"_s);
        QVERIFY(says(u"It is empty"_s) && !says(u"Only for you"_s));
        field.setError({});
        QVERIFY(says(u"Only for you"_s) && !says(u"It is empty"_s));
        QVERIFY(!edit->property("kramarInvalid").toBool());
        field.setHint({});
        field.setWarning(u"Look again"_s);
        field.setWarning({});
        QVERIFY(!says(u"Only for you"_s));
    }

    void aFieldSaysWhatIsWrongAndWhatItWas()
    {
        auto *edit = new QLineEdit;
        Field field(u"Name"_s, edit);
        field.setError(u"too long"_s);
        QVERIFY(field.hasError());
        QVERIFY(edit->property("kramarInvalid").toBool());
        QVERIFY(edit->accessibleDescription().contains(u"too long"_s));
        field.setChanged(u"old name"_s);
        QVERIFY(edit->accessibleDescription().contains(u"old name"_s));
        field.setError({});
        QVERIFY(!field.hasError());
        QVERIFY(!edit->property("kramarInvalid").toBool());
        QCOMPARE(edit->accessibleName(), u"Name"_s);
    }

    void moneyIsNeverGuessed()
    {
        MoneyEdit edit;
        QVERIFY(edit.money().has_value() && !edit.money()->has_value());
        edit.setMoney(Money::ofMinor(123450, Currency::uah()));
        QCOMPARE((*edit.money())->minor(), 123450);
        edit.setText(u"12,5"_s);
        QCOMPARE((*edit.money())->minor(), 1250);
        edit.setText(u"−3"_s);
        QCOMPARE((*edit.money())->minor(), -300);
        edit.setText(u"about ten"_s);
        QVERIFY(!edit.money().has_value());
    }

    void theSafeVerbHasTheFocusWhereThereIsNoWayBack()
    {
        QWidget window;
        window.show();
        auto *dialog = new ActDialog(u"Refund"_s, u"Refund order 1?"_s, &window);
        int done = 0;
        QPushButton *stay = dialog->addWayOut(u"Keep"_s);
        QPushButton *refund = dialog->addVerb(u"Refund 7 800"_s, ButtonKind::Danger, [&done] { return ++done > 1; });
        dialog->setIrreversible(true);
        dialog->open();
        QCOMPARE(dialog->focusWidget(), stay);
        QSignalSpy closed(dialog, &QDialog::finished);
        refund->click();
        QCOMPARE(closed.count(), 0); // something was missing
        refund->click();
        QCOMPARE(closed.count(), 1);
    }

    void picturesComeLaterAndBadOnesSaySo()
    {
        QTemporaryDir folder;
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(Qt::red);
        QVERIFY(image.save(folder.filePath(u"good.png"_s)));
        QFile bad(folder.filePath(u"bad.png"_s));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("not a picture");
        bad.close();
        ThumbnailCache cache(
            [&folder](const QString &key) { return key == u"later"_s ? QString() : folder.filePath(key + u".png"_s); });
        using Face = ThumbnailCache::Face;
        QCOMPARE(cache.look({}, 32, 1).face, Face::None);
        QCOMPARE(cache.look(u"good"_s, 32, 2).face, Face::Loading);
        QTRY_COMPARE(cache.look(u"good"_s, 32, 2).face, Face::Picture);
        QCOMPARE(cache.look(u"good"_s, 32, 2).pixmap.size(), QSize(64, 32));
        QTRY_COMPARE(cache.look(u"bad"_s, 32, 1).face, Face::Failed);
        QSignalSpy ready(&cache, &ThumbnailCache::ready);
        cache.look(u"later"_s, 32, 1);
        QVERIFY(ready.wait());
        QCOMPARE(cache.look(u"later"_s, 32, 1).face, Face::Loading);
        cache.forget(u"good"_s);
        QCOMPARE(cache.look(u"good"_s, 32, 2).face, Face::Loading);
    }

private:
    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(TestFormFields)
#include "test_form_fields.moc"

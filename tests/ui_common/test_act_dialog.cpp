// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/act_dialog.h"
#include "ui/common/label.h"

#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace kramar;

// A dialog belongs to its window, and stands there.
class TestActDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standsOverTheMiddleOfItsWindow();
    void staysInsideTheScreen();
    void staysWhereAPersonWorksInIt();
    void takesTheKeysFromTheWindowBehind();
};

namespace {

struct Over {
    explicit Over(const QRect &place)
    {
        window.setGeometry(place);
        window.show();
        page.setGeometry(10, 10, 50, 50); // what asks is a part of it
        page.show();
        dialog = new ui::ActDialog(u"Act"_s, u"Do it?"_s, &page);
        dialog->addText(u"What follows."_s);
        verb = dialog->addVerb(u"Do"_s, ui::ButtonKind::Primary, [] { return false; });
    }
    QPoint off() const { return dialog->frameGeometry().center() - window.frameGeometry().center(); }
    void grow()
    {
        const int before = dialog->height();
        for (int i = 0; i < 8; ++i)
            dialog->addText(u"More that came late, and needs its own line of the dialog."_s);
        QTRY_VERIFY(dialog->height() > before + 40);
    }

    QWidget window;
    QWidget page{&window};
    ui::ActDialog *dialog;
    QPushButton *verb;
};

} // namespace

void TestActDialog::standsOverTheMiddleOfItsWindow()
{
    Over over({160, 200, 600, 420});
    over.dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(over.dialog));
    QVERIFY2(over.off().manhattanLength() <= 3, qPrintable(u"%1, %2"_s.arg(over.off().x()).arg(over.off().y())));
    over.grow(); // what it shows comes late
    QTRY_VERIFY2(over.off().manhattanLength() <= 3, qPrintable(u"%1, %2"_s.arg(over.off().x()).arg(over.off().y())));
}

void TestActDialog::staysInsideTheScreen()
{
    Over over({-380, -280, 440, 320});
    over.dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(over.dialog));
    QVERIFY(over.dialog->screen()->availableGeometry().contains(over.dialog->frameGeometry()));
}

// Its verbs must not move away from below the mouse.
void TestActDialog::staysWhereAPersonWorksInIt()
{
    Over over({160, 200, 600, 420});
    over.dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(over.dialog));
    const QPoint place = over.dialog->pos();
    QTest::mouseClick(over.dialog->windowHandle(), Qt::LeftButton, {}, QPoint(4, 4));
    over.grow();
    QCOMPARE(over.dialog->pos(), place);
}

// A window manager may give the keys to the blocked window behind that was clicked: nothing is heard there.
void TestActDialog::takesTheKeysFromTheWindowBehind()
{
    Over over({100, 100, 600, 500});
    over.dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(over.dialog));
    over.dialog->parentWidget()->window()->activateWindow();
    QTest::qWait(50);
    QTRY_VERIFY(over.dialog->isActiveWindow());
}

QTEST_MAIN(TestActDialog)
#include "test_act_dialog.moc"

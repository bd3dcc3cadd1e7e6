// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions and their popovers, by keyboard and mouse.
#include "ui/common/choice_list.h"
#include "ui/common/filter_bar.h"
#include "ui/common/filter_editors.h"
#include "ui/common/filter_values.h"
#include "ui/common/label.h"
#include "ui/common/popover.h"
#include "ui/common/theme.h"

#include <QAccessible>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::ui;

namespace {

QVariant days(DaySpan::Kind kind, int count = 0)
{
    return DaySpan{.kind = kind, .days = count}.toValue();
}

Timestamp at(const QString &iso)
{
    const auto moment = Timestamp::parse(iso);
    return moment ? *moment : Timestamp();
}

struct Bar {
    ManualClock clock{at(u"2026-10-14T09:30:00+00:00"_s)};
    QWidget window;
    FilterBar bar{&window};
    QList<Condition> told;

    Bar()
    {
        const auto choices = [](int count) {
            return [count] {
                QList<FilterChoice> all;
                for (int i = 1; i <= count; ++i)
                    all.append({qint64{i}, u"Choice %1"_s.arg(i)});
                return all;
            };
        };
        bar.setFields({{.key = u"state"_s,
                        .title = [] { return u"State"_s; },
                        .choices = choices(4),
                        .multiple = true,
                        .pinned = true},
                       {.key = u"store"_s, .title = [] { return u"Store"_s; }, .choices = choices(3)},
                       {.key = u"group"_s, .title = [] { return u"Group"_s; }, .choices = choices(40)},
                       dayField(
                           u"created"_s, [] { return u"Created"_s; }, clock),
                       moneyField(u"sum"_s, [] { return u"Sum"_s; }),
                       quantityField(u"amount"_s, [] { return u"Quantity"_s; })});
        QObject::connect(&bar, &FilterBar::conditionsChanged, &bar,
                         [this](const QList<Condition> &conditions) { told = conditions; });
        window.resize(900, 300);
        bar.setGeometry(0, 0, 900, bar.height());
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    QWidget *button(const QString &title) const
    {
        for (QWidget *each : bar.buttons()) {
            if (each->accessibleName().startsWith(title))
                return each;
        }
        return nullptr;
    }
    Popover *popover() const { return bar.findChild<Popover *>(); }
    template <class T>
    T *inside() const
    {
        return popover() ? popover()->findChild<T *>() : nullptr;
    }
    void add(const QString &title) const // by "+ Filter"
    {
        QTest::keyClick(bar.buttons().last(), Qt::Key_Return);
        auto *menu = bar.findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == title)
                action->trigger();
        }
        menu->close();
        QTRY_VERIFY(popover());
    }
    QVariant value(const QString &key) const
    {
        for (const Condition &condition : bar.conditions()) {
            if (condition.field == key)
                return condition.value;
        }
        return {};
    }
};

} // namespace

class TestFilterBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }

    void severalChoicesAreMarked()
    {
        Bar screen;
        QTest::mouseClick(screen.button(u"State"_s), Qt::LeftButton, {}, QPoint(10, 10));
        QTRY_VERIFY(screen.popover());
        auto *list = screen.inside<QListWidget>();
        QTRY_VERIFY(list->hasFocus());
        QVERIFY(!screen.inside<QLineEdit>()->isVisible()); // four need no search
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(screen.value(u"state"_s), QVariant(QVariantList{qint64{1}})); // seen at once behind it
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(screen.value(u"state"_s), QVariant(QVariantList{qint64{1}, qint64{3}}));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
        QCOMPARE(screen.value(u"state"_s).toList().size(), 3);
        QTest::keyClick(list, Qt::Key_Return); // marks nothing more
        QTRY_VERIFY(!screen.popover());
        QCOMPARE(screen.value(u"state"_s).toList().size(), 3);
        QTRY_COMPARE(screen.window.focusWidget(), screen.button(u"State"_s));
        QVERIFY(screen.button(u"State"_s)->accessibleName().contains(u"Choice 1, Choice 2, Choice 3"_s));
        QTest::keyClick(screen.button(u"State"_s), Qt::Key_Delete);
        QVERIFY(screen.told.isEmpty());
        QCOMPARE(screen.window.focusWidget(), screen.button(u"State"_s)); // the rebuilt one
    }

    void oneOfManyIsSearchedFor()
    {
        Bar screen;
        screen.add(u"Group"_s);
        auto *search = screen.inside<QLineEdit>();
        QTRY_VERIFY(search->hasFocus());
        QTest::keyClicks(search, u"CHOICE 37"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(!screen.popover());
        QCOMPARE(screen.value(u"group"_s), QVariant(qint64{37}));
        QTest::keyClick(screen.button(u"Group"_s), Qt::Key_Return);
        QTRY_VERIFY(screen.popover());
        auto *list = screen.inside<QListWidget>();
        QCOMPARE(list->currentRow(), 36); // where it stands
        QTest::keyClicks(screen.inside<QLineEdit>(), u"nothing"_s);
        QTest::keyClick(screen.inside<QLineEdit>(), Qt::Key_Return);
        QVERIFY(screen.popover());
        QTest::keyClick(screen.popover(), Qt::Key_Escape);
        QTRY_VERIFY(!screen.popover());
        QCOMPARE(screen.value(u"group"_s), QVariant(qint64{37}));
        QTest::keyClick(screen.button(u"Group"_s), Qt::Key_Return);
        QTRY_VERIFY(screen.popover());
        QTest::mouseClick(screen.inside<LinkButton>(), Qt::LeftButton);
        QVERIFY(!screen.value(u"group"_s).isValid());
    }

    void daysAreChosenOrTyped()
    {
        Bar screen;
        screen.add(u"Created"_s);
        auto *list = screen.inside<QListWidget>();
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(screen.value(u"created"_s), days(DaySpan::Kind::LastDays, 7));
        QVERIFY(screen.button(u"Created"_s)->accessibleName().contains(u"last 7"_s));
        QTRY_VERIFY(!screen.popover());
        QTest::keyClick(screen.button(u"Created"_s), Qt::Key_Space);
        QTRY_VERIFY(screen.popover());
        const auto edits = screen.popover()->findChildren<QLineEdit *>();
        QLineEdit *from = edits.at(0);
        QLineEdit *to = edits.at(1);
        QCOMPARE(from->accessibleName(), u"From"_s);
        QTest::keyClicks(from, u"14.10"_s);
        QTest::keyClicks(to, u"13.10.2026"_s);
        QTest::keyClick(to, Qt::Key_Return);
        QVERIFY(screen.popover()); // the wrong order is said
        QTest::keyClicks(to, u"x"_s);
        QTest::keyClick(to, Qt::Key_Return);
        QVERIFY(screen.popover());
        to->clear();
        QTest::keyClicks(to, u"2026-10-20"_s);
        QTest::keyClick(to, Qt::Key_Return);
        QTRY_VERIFY(!screen.popover());
        QVERIFY(screen.button(u"Created"_s)->accessibleName().contains(u"14.10.2026–20.10.2026"_s));
        const auto span = DaySpan::of(screen.value(u"created"_s));
        QCOMPARE(span->from, QDate(2026, 10, 14));
        QCOMPARE(span->to, QDate(2026, 10, 20));
    }

    void aWrongEndIsSaidWhileItIsTyped()
    {
        NumberSpanEditor editor(NumberSpanEditor::Of::Money, {});
        editor.show();
        QSignalSpy taken(&editor, &SpanEditor::taken);
        const auto says = [&](const QString &words) {
            const auto labels = editor.findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QLineEdit *from = editor.findChildren<QLineEdit *>().first();
        QTest::keyClicks(from, u"12,345"_s);
        QTRY_VERIFY(says(u"At most 2 digit"_s)); // it is not rounded behind one's back
        QTest::keyClick(from, Qt::Key_Return);
        from->clear();
        QTest::keyClicks(from, u"1e9"_s);
        QVERIFY(!says(u"At most 2 digit"_s));
        QTRY_VERIFY(says(u"Write a number"_s));
        QTest::keyClick(from, Qt::Key_Return);
        QCOMPARE(taken.count(), 0);
        from->clear();
        QTest::keyClicks(from, u"12,5"_s);
        QTest::keyClick(from, Qt::Key_Return);
        QCOMPARE(taken.count(), 1);
        QCOMPARE(NumberSpan::of(taken.first().first()), (NumberSpan{1250, std::nullopt}));
    }

    void sumsAndQuantitiesHaveTwoEnds()
    {
        Bar screen;
        screen.add(u"Sum"_s);
        auto edits = screen.popover()->findChildren<QLineEdit *>();
        QTRY_VERIFY(edits.first()->hasFocus());
        QTest::keyClicks(edits[0], u"1 200,50"_s);
        QTest::keyClicks(edits[1], u"900"_s);
        QTest::keyClick(edits[1], Qt::Key_Return);
        QVERIFY(screen.popover());
        edits[1]->clear();
        QTest::mouseClick(screen.inside<QPushButton>(), Qt::LeftButton);
        QTRY_VERIFY(!screen.popover());
        QCOMPARE(NumberSpan::of(screen.value(u"sum"_s)), (NumberSpan{120'050, std::nullopt}));
        screen.add(u"Quantity"_s);
        edits = screen.popover()->findChildren<QLineEdit *>();
        QTest::keyClicks(edits[0], u"zero"_s);
        QTest::keyClick(edits[0], Qt::Key_Return);
        QVERIFY(screen.popover());
        edits[0]->setText(u"0"_s);
        QTest::keyClicks(edits[1], u"1,5"_s);
        QTest::keyClick(edits[1], Qt::Key_Return);
        QTRY_VERIFY(!screen.popover());
        QCOMPARE(NumberSpan::of(screen.value(u"amount"_s)), (NumberSpan{0, 1'500}));
        // Emptied, the condition goes.
        QTest::keyClick(screen.button(u"Quantity"_s), Qt::Key_Return);
        QTRY_VERIFY(screen.popover());
        edits = screen.popover()->findChildren<QLineEdit *>();
        edits[0]->clear();
        edits[1]->clear();
        QTest::keyClick(edits[1], Qt::Key_Return);
        QVERIFY(!screen.value(u"amount"_s).isValid());
    }

    void conditionsGoToTheNextLineAndDoNotHoldTheWindow()
    {
        Bar screen;
        screen.bar.setConditions({{u"store"_s, qint64{1}},
                                  {u"group"_s, qint64{2}},
                                  {u"created"_s, days(DaySpan::Kind::ThisMonth)},
                                  {u"sum"_s, NumberSpan{100, 200}.toValue()}});
        const int oneLine = screen.bar.height();
        QVERIFY(screen.bar.minimumSizeHint().width() < 400);
        screen.bar.resize(420, screen.bar.height());
        QVERIFY(screen.bar.height() > oneLine);
        for (const QWidget *button : screen.bar.buttons())
            QVERIFY(screen.bar.rect().contains(button->geometry()));
        screen.bar.resize(900, screen.bar.height());
        QCOMPARE(screen.bar.height(), oneLine);
    }

    void daysHaveBounds_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("before");
        using Kind = DaySpan::Kind;
        // Kyiv: +3 in October, +2 from the 25th.
        QTest::newRow("today") << days(Kind::Today) << u"2026-10-13T21:00:00.000Z"_s << u"2026-10-14T21:00:00.000Z"_s;
        QTest::newRow("yesterday") << days(Kind::Yesterday) << u"2026-10-12T21:00:00.000Z"_s
                                   << u"2026-10-13T21:00:00.000Z"_s;
        QTest::newRow("7 days") << days(Kind::LastDays, 7) << u"2026-10-07T21:00:00.000Z"_s
                                << u"2026-10-14T21:00:00.000Z"_s;
        QTest::newRow("month, over the change of the clocks")
            << days(Kind::ThisMonth) << u"2026-09-30T21:00:00.000Z"_s << u"2026-10-31T22:00:00.000Z"_s;
        QTest::newRow("open end") << DaySpan{.kind = Kind::Dates, .from = QDate(2026, 10, 26)}.toValue()
                                  << u"2026-10-25T22:00:00.000Z"_s << QString();
        QTest::newRow("open start") << DaySpan{.kind = Kind::Dates, .to = QDate(2026, 10, 26)}.toValue() << QString()
                                    << u"2026-10-26T22:00:00.000Z"_s;
    }
    void daysHaveBounds()
    {
        QFETCH(QVariant, value);
        QFETCH(QString, from);
        QFETCH(QString, before);
        // As a saved filter keeps it.
        const QVariant kept =
            QJsonDocument::fromJson(QJsonDocument(QJsonArray{QJsonValue::fromVariant(value)}).toJson())
                .array()
                .first()
                .toVariant();
        QCOMPARE(kept, value);
        const auto span = DaySpan::of(kept);
        QVERIFY(span);
        const auto bounds = span->bounds(at(u"2026-10-14T09:30:00+00:00"_s), QTimeZone("Europe/Kyiv"));
        QCOMPARE(bounds.from ? bounds.from->toIso() : QString(), from);
        QCOMPARE(bounds.before ? bounds.before->toIso() : QString(), before);
    }

    void anOpenPopoverStandsWhereItsParentSays()
    {
        Bar screen;
        screen.add(u"Sum"_s);
        QAccessibleInterface *popover = QAccessible::queryAccessibleInterface(screen.popover());
        QVERIFY(popover && popover->parent());
        const int place = popover->parent()->indexOfChild(popover);
        QVERIFY(place >= 0 && place < popover->parent()->childCount());
        QCOMPARE(popover->parent()->child(place), popover);
        QCOMPARE(popover->parent(), QAccessible::queryAccessibleInterface(qApp));
        screen.popover()->close();
        QTRY_VERIFY(!screen.popover());
    }

    void whatIsNoSpanIsNone()
    {
        QVERIFY(!DaySpan::of({}));
        QVERIFY(!DaySpan::of(u"today"_s));
        QVERIFY(!DaySpan::of(QVariantMap{{u"span"_s, u"last"_s}}));
        QVERIFY(!DaySpan::of(QVariantMap{{u"span"_s, u"dates"_s}, {u"from"_s, u"never"_s}}));
        QVERIFY(!NumberSpan::of({}));
        QVERIFY(!NumberSpan::of(QVariantMap{{u"from"_s, u"much"_s}}));
        QVERIFY(!(NumberSpan{}.toValue().isValid()));
        const QDate today(2026, 10, 14);
        QCOMPARE(*parseDay(u"5.3.26"_s, today), QDate(2026, 3, 5));
        QCOMPARE(*parseDay(u" 05.03 "_s, today), QDate(2026, 3, 5));
        QVERIFY(!parseDay(u"30.02.2026"_s, today));
        QVERIFY(!parseDay(u""_s, today)->isValid());
    }

private:
    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(TestFilterBar)
#include "test_filter_bar.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// The map of keys is made of the commands, by place.
#include "ui/shell/key_map.h"

#include "ui/common/edits.h"
#include "ui/common/theme.h"

#include <QPointer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar::ui;

namespace {

struct Places {
    QObject orders, products, window;

    Places()
    {
        for (QObject *page : {&orders, &products})
            add(*page, u"search"_s, u"Search the list"_s, QKeySequence(Qt::CTRL | Qt::Key_F));
        add(orders, u"step"_s, u"Confirm"_s, QKeySequence(Qt::CTRL | Qt::Key_Return));
        add(orders, u"receive"_s, u"Receive from Prom"_s, {}); // by the palette only
        add(products, u"save"_s, u"Save"_s, QKeySequence(Qt::CTRL | Qt::Key_S));
        add(window, u"keys"_s, u"All keys"_s, Qt::Key_F1)
            ->setShortcuts({Qt::Key_F1, QKeySequence(Qt::CTRL | Qt::Key_Slash)});
    }
    static Command *add(QObject &place, const QString &name, const QString &words, const QKeySequence &key)
    {
        return new Command(Command::Kind::Page,
                           {.words = [words] { return words; }, .act = [] {}, .key = key, .name = name}, &place);
    }
    QList<CommandPlace> all() const
    {
        return {{u"Orders"_s, u"orders"_s, true, Command::of(&orders)},
                {u"Products"_s, u"products"_s, false, Command::of(&products)},
                {u"Everywhere"_s, {}, true, Command::of(&window)}};
    }
};

QStringList said(const QList<PaletteRow> &rows)
{
    QStringList lines;
    for (const PaletteRow &row : rows)
        lines.append(row.heading ? u"# "_s + row.text : row.spoken());
    return lines;
}

} // namespace

class TestKeyMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = new ThemeManager(this); }

    void eachKeyOnceByItsPlace()
    {
        const Places places;
        QCOMPARE(
            said(keyRows(places.all(), {})),
            (QStringList{u"# Orders"_s, u"Confirm, Ctrl ↵"_s, u"# Products"_s, u"Save, Ctrl S"_s, u"# In every list"_s,
                         u"Search the list, Ctrl F"_s, u"# Everywhere"_s, u"All keys, F1, Ctrl /"_s}));
    }

    void isSearchedByActAndByKey()
    {
        const Places places;
        QCOMPARE(said(keyRows(places.all(), u"conf"_s)), (QStringList{u"# Orders"_s, u"Confirm, Ctrl ↵"_s}));
        QCOMPARE(said(keyRows(places.all(), u"ctrl s"_s)), (QStringList{u"# Products"_s, u"Save, Ctrl S"_s}));
        QVERIFY(keyRows(places.all(), u"nothing like it"_s).isEmpty());
    }

    void theWindowFollowsWhatIsTypedAndCloses()
    {
        const Places places;
        QWidget window;
        window.resize(900, 700);
        QPointer<KeyMap> map = new KeyMap([&places] { return places.all(); }, &window);
        map->open();
        QVERIFY(QTest::qWaitForWindowActive(map));
        QVERIFY(map->isModal());
        QVERIFY(map->search()->hasFocus());
        QTest::keyClicks(map->search(), u"save"_s);
        QCOMPARE(map->model().rowCount(), 2);
        QTest::keyClick(map->search(), Qt::Key_Escape); // one is enough
        QTRY_VERIFY(!map);
    }

    void oneKeyClosesItFromTheListToo_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("with");
        QTest::newRow("Esc") << int(Qt::Key_Escape) << Qt::KeyboardModifiers(Qt::NoModifier);
        QTest::newRow("F1") << int(Qt::Key_F1) << Qt::KeyboardModifiers(Qt::NoModifier);
        QTest::newRow("Ctrl+/") << int(Qt::Key_Slash) << Qt::KeyboardModifiers(Qt::ControlModifier);
    }
    void oneKeyClosesItFromTheListToo()
    {
        const Places places;
        QWidget window;
        QPointer<KeyMap> map = new KeyMap([&places] { return places.all(); }, &window);
        map->open();
        QVERIFY(QTest::qWaitForWindowActive(map));
        QTest::keyClick(map->search(), Qt::Key_Down); // to the list
        QVERIFY(!map->search()->hasFocus());
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, with);
        QTest::keyClick(map->focusWidget(), static_cast<Qt::Key>(key), with);
        QTRY_VERIFY(!map);
    }

private:
    ThemeManager *m_themes = nullptr;
};

QTEST_MAIN(TestKeyMap)
#include "test_key_map.moc"

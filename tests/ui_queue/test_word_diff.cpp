// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/word_diff.h"

#include <QtTest>

using namespace kramar::ui;
using namespace Qt::StringLiterals;

class TestWordDiff : public QObject
{
    Q_OBJECT

    // What differs in brackets.
    static QString marked(const QList<DiffPart> &parts)
    {
        QString text;
        for (const DiffPart &part : parts)
            text += part.changed ? u'[' + part.text + u']' : part.text;
        return text;
    }

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("gone");
        QTest::addColumn<QString>("come");
        QTest::newRow("added") << u"Набір ножів із підставкою"_s << u"Набір кухонних ножів із дерев’яною підставкою"_s
                               << u"Набір ножів із підставкою"_s
                               << u"Набір [кухонних] ножів із [дерев’яною] підставкою"_s;
        QTest::newRow("taken away") << u"a b c"_s << u"a c"_s << u"a [b] c"_s << u"a c"_s;
        QTest::newRow("replaced together") << u"a b c d"_s << u"a x y d"_s << u"a [b c] d"_s << u"a [x y] d"_s;
        QTest::newRow("nothing in common") << u"890 грн."_s << u"дев’ятсот"_s << u"[890 грн.]"_s << u"[дев’ятсот]"_s;
        QTest::newRow("only the space") << u"a b"_s << u"x y"_s << u"[a b]"_s << u"[x y]"_s;
        QTest::newRow("empty") << QString() << u"a b"_s << QString() << u"[a b]"_s;
        QTest::newRow("the same") << u"a  b"_s << u"a  b"_s << u"a  b"_s << u"a  b"_s;
    }
    void words()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto [gone, come] = wordDiff(before, after);
        QTEST(marked(gone), "gone");
        QTEST(marked(come), "come");
    }
    void longTexts()
    {
        QStringList words;
        for (int i = 0; i < 8'000; ++i)
            words.append(u"word%1"_s.arg(i % 700));
        const QString before = words.join(u' ');
        QVERIFY(before.size() > 50'000);
        words[10] = u"first"_s;
        words[4'000] = u"second"_s;
        words.remove(7'000, 20);
        const QString after = words.join(u' ');
        const auto [gone, come] = wordDiff(before, after);
        const auto whole = [](const QList<DiffPart> &parts) {
            QString text;
            for (const DiffPart &part : parts)
                text += part.text;
            return text;
        };
        QCOMPARE(whole(gone), before);
        QCOMPARE(whole(come), after);
        QVERIFY(marked(come).contains(u"[first]"_s) && marked(come).contains(u"[second]"_s));
        QCOMPARE(std::count_if(come.cbegin(), come.cend(), [](const DiffPart &part) { return part.changed; }), 2);
        // Folded it can be read, and says how much is left out.
        const auto [shownGone, shown] = folded({gone, come});
        QVERIFY(whole(shownGone).size() < 1'800);
        QVERIFY(whole(shown).size() < 1'500);
        qsizetype all = whole(shown).size();
        for (const DiffPart &part : shown)
            all += part.unchanged;
        QCOMPARE(all, after.size());
        QVERIFY(marked(shown).contains(u"[first]"_s) && marked(shown).contains(u"[second]"_s));
    }

    // The way from one to the other is not looked for without end, though every other word is the same.
    void whatDiffersTooMuchDiffersAsAWhole()
    {
        QStringList words, others;
        for (int i = 0; i < 8'001; ++i) {
            words.append(u"word%1"_s.arg(i));
            others.append(i % 2 == 0 ? u"other%1"_s.arg(i) : words.last());
        }
        const auto [gone, come] = wordDiff(words.join(u' '), others.join(u' '));
        QCOMPARE(gone, (QList<DiffPart>{{.text = words.join(u' '), .changed = true}}));
        QCOMPARE(come, (QList<DiffPart>{{.text = others.join(u' '), .changed = true}}));
        // A little of it is followed.
        const auto [less, more] = wordDiff(words.mid(0, 101).join(u' '), others.mid(0, 101).join(u' '));
        QVERIFY(less.size() > 100 && more.size() > 100);
    }

    void whatIsShortIsNotFolded()
    {
        const auto [gone, come] = wordDiff(u"a b c"_s, u"a x c"_s);
        QCOMPARE(folded({gone, come}), (TwoSides{gone, come}));
        const auto [same, alsoSame] = wordDiff(QString(900, u'a'), QString(900, u'a'));
        QCOMPARE(folded({same, alsoSame}), (TwoSides{same, alsoSame})); // nothing else would be left
        // Where nothing is gone, that side is as short as the other.
        const QString long1 = QString(u"слово "_s).repeated(200);
        const auto [short1, short2] = folded(wordDiff(long1, u"на початку "_s + long1 + u"кінець"_s));
        QVERIFY(std::any_of(short1.cbegin(), short1.cend(), [](const DiffPart &part) { return part.unchanged > 0; }));
    }
};

QTEST_GUILESS_MAIN(TestWordDiff)
#include "test_word_diff.moc"

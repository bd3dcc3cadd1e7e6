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
};

QTEST_GUILESS_MAIN(TestWordDiff)
#include "test_word_diff.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"

#include <QTest>

using namespace kramar;
using namespace Qt::StringLiterals;

class TestFold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("folded");
        const auto row = [](const char *name, const QString &text, const QString &folded) {
            QTest::newRow(name) << text << folded;
        };
        row("case", u"ШКАРПЕТКИ Чоловічі"_s, u"шкарпетки чоловічі"_s);
        row("ghe with upturn", u"Ґудзик ґанок"_s, u"гудзик ганок"_s);
        row("yi", u"Їжак її"_s, u"іжак іі"_s);
        row("yo", u"Ёлка ёж"_s, u"елка еж"_s);
        row("i stays", u"Ігор"_s, u"ігор"_s);
        row("short i stays", u"Йогурт"_s, u"йогурт"_s);
        row("ie stays", u"Єва"_s, u"єва"_s);
        row("typed apostrophe", u"п'ять"_s, u"пять"_s);
        row("right quote", u"п\u2019ять"_s, u"пять"_s);
        row("modifier letter", u"п\u02BCять"_s, u"пять"_s);
        row("left quote and backtick", u"п\u2018я`ть"_s, u"пять"_s);
        row("full-width apostrophe", u"п\uFF07ять"_s, u"пять"_s);
        row("dashes", u"a\u2010b\u2011c\u2012d\u2013e\u2014f\u2212g-h"_s, u"a-b-c-d-e-f-g-h"_s);
        row("spaces", u"  a \t b\u00A0c\u202Fd\n "_s, u"a b c d"_s);
        row("only spaces", u" \u00A0 "_s, QString(u""_s));
        row("empty", QString(u""_s), QString(u""_s));
        row("soft hyphen and zero width", u"шкар\u00ADпет\u200Bки"_s, u"шкарпетки"_s);
        row("yi written in two", u"\u0406\u0308жак"_s, u"іжак"_s);
        row("short i written in two", u"\u0418\u0306огурт"_s, u"йогурт"_s);
        row("full width", u"\uFF21\uFF22\uFF11"_s, u"ab1"_s);
        row("ligature and number sign", u"\uFB01 \u2116 5"_s, u"fi no 5"_s);
        row("alphabets stay apart", u"Сap Cар"_s, u"сap cар"_s);
        row("signs stay", u"50% / 100 г (А-1)"_s, u"50% / 100 г (а-1)"_s);
    }
    void folds()
    {
        QFETCH(QString, text);
        QFETCH(QString, folded);
        QCOMPARE(fold(text), folded);
        QCOMPARE(fold(fold(text)), folded);
    }

    // A text of everyday letters alone takes a shorter way than one with a rare sign; both end at the same.
    void theShortWayFoldsAsTheLongOne()
    {
        for (char16_t c = u' '; c < 0x530; ++c) {
            const QString alone = u'a' + QString(QChar(c)) + u'b';
            QCOMPARE(fold(alone), fold(alone + u'\u200B'));
        }
    }

    void keysStandAsTheAlphabetHasThem()
    {
        const QStringList names{u"Ікс"_s,    u"10 км"_s, u"Zorin"_s, u"Гай"_s,      u"Гук"_s,       u"Ґава"_s,
                                u"Дуб"_s,    u"Ель"_s,   u"Єва"_s,   u"Жук"_s,      u"Ирій"_s,      u"Іваненко"_s,
                                u"Іщенко"_s, u"Їжак"_s,  u"Йосип"_s, u"Коваль А"_s, u"Ковальчук"_s, u"Щур"_s,
                                u"Юрій"_s,   u"яна"_s,   u"Ящук"_s};
        QStringList sorted = names;
        std::sort(sorted.begin(), sorted.end(), [](const QString &a, const QString &b) {
            return sortKey(a).toUtf8() < sortKey(b).toUtf8(); // as both engines compare
        });
        QCOMPARE(sorted, (QStringList{u"10 км"_s,  u"Zorin"_s, u"Гай"_s,   u"Гук"_s,      u"Ґава"_s,      u"Дуб"_s,
                                      u"Ель"_s,    u"Єва"_s,   u"Жук"_s,   u"Ирій"_s,     u"Іваненко"_s,  u"Ікс"_s,
                                      u"Іщенко"_s, u"Їжак"_s,  u"Йосип"_s, u"Коваль А"_s, u"Ковальчук"_s, u"Щур"_s,
                                      u"Юрій"_s,   u"яна"_s,   u"Ящук"_s}));
        QCOMPARE(sortKey(u"О’Ніл"_s), sortKey(u"ОНІЛ"_s));
    }

    void aLetterFindsItsKeys()
    {
        const auto finds = [](const QString &letter, const QString &name) {
            const KeyRange keys = sortKeysOf(fold(letter));
            return sortKey(name) >= keys.from && sortKey(name) < keys.before;
        };
        QVERIFY(finds(u"г"_s, u"Гай"_s) && finds(u"г"_s, u"Ґава"_s) && finds(u"ґ"_s, u"Гай"_s));
        QVERIFY(!finds(u"г"_s, u"Дуб"_s) && !finds(u"г"_s, u"Вус"_s));
        QVERIFY(finds(u"і"_s, u"Їжак"_s) && finds(u"ї"_s, u"Іщенко"_s));
        QVERIFY(!finds(u"і"_s, u"Йосип"_s) && !finds(u"і"_s, u"Ирій"_s) && !finds(u"и"_s, u"Іщенко"_s));
        QVERIFY(finds(u"я"_s, u"Ящук"_s) && finds(u"z"_s, u"Zorin"_s) && !finds(u"е"_s, u"Єва"_s));
        QVERIFY(sortKeysOf({}).from.isEmpty());
    }

    void astralLettersSurvive()
    {
        const QString smile = u"подарунок \U0001F381!"_s;
        QCOMPARE(fold(smile), smile);
    }
};

QTEST_APPLESS_MAIN(TestFold)
#include "test_fold.moc"

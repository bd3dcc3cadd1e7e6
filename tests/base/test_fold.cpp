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

    void astralLettersSurvive()
    {
        const QString smile = u"подарунок \U0001F381!"_s;
        QCOMPARE(fold(smile), smile);
    }
};

QTEST_APPLESS_MAIN(TestFold)
#include "test_fold.moc"

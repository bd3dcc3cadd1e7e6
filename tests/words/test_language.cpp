// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/language.h"
#include "words/titles.h"

#include <QTest>
#include <QTranslator>

using namespace kramar;
using namespace kramar::words;
using namespace Qt::StringLiterals;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesReadBack()
    {
        for (const Language language : allLanguages())
            QCOMPARE(languageOf(toCode(language)), std::optional(language));
        QVERIFY(!languageOf(u"de"));
        QVERIFY(!languageOf(u""));
    }

    void itSwitchesWhileRunningAndLeavesNoOldTexts()
    {
        QCoreApplication &application = *QCoreApplication::instance();
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(installLanguage(application, Language::Ukrainian), Language::Ukrainian);
            QCOMPARE(currentLanguage(), Language::Ukrainian);
            QCOMPARE(title(OrderState::New), u"Нове"_s);
            QCOMPARE(locale().language(), QLocale::Ukrainian);
            QCOMPARE(installLanguage(application, Language::English), Language::English);
            QCOMPARE(title(OrderState::New), u"New"_s);
            QCOMPARE(locale().language(), QLocale::English);
        }
        QVERIFY(application.findChildren<QTranslator *>().size() <= 2);
    }

    void theSystemsLanguage_data()
    {
        QTest::addColumn<QByteArray>("system");
        QTest::addColumn<Language>("language");
        QTest::newRow("Ukrainian") << QByteArray("uk_UA.UTF-8") << Language::Ukrainian;
        QTest::newRow("English") << QByteArray("en_US.UTF-8") << Language::English;
        QTest::newRow("neither") << QByteArray("pl_PL.UTF-8") << Language::English;
        QTest::newRow("none") << QByteArray("C.UTF-8") << Language::English;
    }
    void theSystemsLanguage()
    {
        QFETCH(QByteArray, system);
        QFETCH(Language, language);
        const QByteArray before = qgetenv("LC_ALL");
        const QByteArray beforeLang = qgetenv("LANG");
        qputenv("LC_ALL", system);
        qputenv("LANG", system);
        const Language found = installLanguage(*QCoreApplication::instance(), Language::System);
        qputenv("LC_ALL", before);
        qputenv("LANG", beforeLang);
        QCOMPARE(found, language);
    }

    void namesAreInTheirOwnLanguage()
    {
        installLanguage(*QCoreApplication::instance(), Language::English);
        QCOMPARE(languageName(Language::Ukrainian), u"Українська"_s);
        QCOMPARE(languageName(Language::System), u"As the system"_s);
        installLanguage(*QCoreApplication::instance(), Language::Ukrainian);
        QCOMPARE(languageName(Language::English), u"English"_s);
        QCOMPARE(languageName(Language::System), u"Як у системі"_s);
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "test_language.moc"

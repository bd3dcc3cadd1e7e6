// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/language.h"

#include <QLibraryInfo>
#include <QTranslator>

#include <atomic>

using namespace Qt::StringLiterals;

namespace kramar::words {

namespace {

struct LanguageNames {
    Q_DECLARE_TR_FUNCTIONS(LanguageNames)

public:
    static QString system() { return tr("As the system"); }
};

std::atomic current{Language::English};

// Ours carry this name among the application's children, to be found again.
QString translatorName()
{
    return u"kramar_words_translator"_s;
}

// The first language of the system's list that we speak.
Language systemLanguage()
{
    const QStringList wishes = QLocale::system().uiLanguages();
    for (const QString &wish : wishes) {
        if (wish.startsWith(u"uk"))
            return Language::Ukrainian;
        if (wish.startsWith(u"en"))
            return Language::English;
    }
    return Language::English;
}

void addTranslator(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    translator->setObjectName(translatorName());
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

QString toCode(Language language)
{
    switch (language) {
    case Language::Ukrainian:
        return u"uk"_s;
    case Language::English:
        return u"en"_s;
    case Language::System:
        break;
    }
    return u"system"_s;
}

std::optional<Language> languageOf(QStringView code)
{
    for (const Language language : allLanguages()) {
        if (toCode(language) == code)
            return language;
    }
    return std::nullopt;
}

QList<Language> allLanguages()
{
    return {Language::System, Language::Ukrainian, Language::English};
}

QString languageName(Language language)
{
    switch (language) {
    case Language::Ukrainian:
        return u"Українська"_s;
    case Language::English:
        return u"English"_s;
    case Language::System:
        break;
    }
    return LanguageNames::system();
}

Language installLanguage(QCoreApplication &application, Language wanted)
{
    const Language language = wanted == Language::System ? systemLanguage() : wanted;
    const auto old = application.findChildren<QTranslator *>(translatorName(), Qt::FindDirectChildrenOnly);
    current = language;            // before the widgets hear of it
    QLocale::setDefault(locale()); // what Qt itself writes: dates, spin boxes
    for (QTranslator *translator : old) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    const QString code = toCode(language);
    if (language != Language::English) // Qt's own texts are English
        addTranslator(application, u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    addTranslator(application, u"kramar_"_s + code, u":/i18n"_s);
    return language;
}

Language currentLanguage()
{
    return current;
}

QLocale locale()
{
    return currentLanguage() == Language::Ukrainian ? QLocale(QLocale::Ukrainian, QLocale::Ukraine)
                                                    : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace kramar::words

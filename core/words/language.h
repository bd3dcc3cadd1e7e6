// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QLocale>
#include <QString>

#include <optional>

namespace kramar::words {

enum class Language { System, Ukrainian, English };

// "system", "uk", "en": in settings and for --lang.
QString toCode(Language language);
std::optional<Language> languageOf(QStringView code);
QList<Language> allLanguages();
// Each language in its own words ("Українська"), so that somebody who is lost in another one finds it.
QString languageName(Language language);

// Loads our texts (:/i18n, linked in by kramar_translations) and Qt's own where the system has them, and takes away
// those installed before: call it at the start and whenever the person chooses another language (widgets then get
// LanguageChange). Returns the language that it came to: never System. GUI thread, or before other threads start.
Language installLanguage(QCoreApplication &application, Language wanted);
Language currentLanguage();
// For dates and numbers of the current language.
QLocale locale();

} // namespace kramar::words

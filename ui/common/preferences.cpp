// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/preferences.h"

#include <QApplication>
#include <QSettings>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct DensityCode {
    RowDensity density;
    QLatin1StringView code;
};

constexpr std::array densities{DensityCode{RowDensity::Compact, QLatin1StringView("compact")},
                               DensityCode{RowDensity::Normal, QLatin1StringView("normal")},
                               DensityCode{RowDensity::Roomy, QLatin1StringView("roomy")}};

QString toCode(RowDensity density)
{
    const auto *found = std::find_if(densities.begin(), densities.end(),
                                     [density](const DensityCode &each) { return each.density == density; });
    return QString(found->code);
}

struct Numbers {
    int least, most, usual;
};

int numberIn(const QSettings &local, const QString &key, const Numbers &allowed)
{
    bool ok = false;
    const int number = local.value(key, allowed.usual).toInt(&ok);
    return ok ? std::clamp(number, allowed.least, allowed.most) : allowed.usual;
}

} // namespace

Preferences::Preferences(QSettings &local, ThemeManager &theme, QObject *parent)
    : QObject(parent)
    , m_local(local)
    , m_theme(theme)
{
}

void Preferences::apply(std::optional<words::Language> instead)
{
    words::installLanguage(*qApp, instead.value_or(language()));
    m_theme.setTheme(theme());
    ObjectTable::setDensity(density());
}

words::Language Preferences::language() const
{
    return words::languageOf(m_local.value(u"language"_s).toString()).value_or(words::Language::System);
}

void Preferences::setLanguage(words::Language language)
{
    keep(u"language"_s, words::toCode(language), words::toCode(words::Language::System));
    words::installLanguage(*qApp, language);
    Q_EMIT changed();
}

Theme Preferences::theme() const
{
    return themeOf(m_local.value(u"theme"_s).toString());
}

void Preferences::setTheme(Theme theme)
{
    keep(u"theme"_s, ui::toCode(theme), ui::toCode(Theme::System));
    m_theme.setTheme(theme);
    Q_EMIT changed();
}

RowDensity Preferences::density() const
{
    const QString code = m_local.value(u"rows/density"_s).toString();
    const auto *found = std::find_if(densities.begin(), densities.end(),
                                     [&code](const DensityCode &each) { return each.code == code; });
    return found == densities.end() ? RowDensity::Normal : found->density;
}

void Preferences::setDensity(RowDensity density)
{
    keep(u"rows/density"_s, toCode(density), toCode(RowDensity::Normal));
    ObjectTable::setDensity(density);
    Q_EMIT changed();
}

int Preferences::undoSecondsIn(const QSettings &local)
{
    return numberIn(local, u"undo/seconds"_s, {0, longestUndoSeconds, usualUndoSeconds});
}

void Preferences::setUndoSeconds(int seconds)
{
    keep(u"undo/seconds"_s, std::clamp(seconds, 0, longestUndoSeconds), usualUndoSeconds);
    Q_EMIT changed();
}

int Preferences::paceMs() const
{
    return numberIn(m_local, u"exchange/pace"_s, {usualPaceMs, slowestPaceMs, usualPaceMs});
}

void Preferences::setPaceMs(int pace)
{
    keep(u"exchange/pace"_s, std::clamp(pace, usualPaceMs, slowestPaceMs), usualPaceMs);
    Q_EMIT changed();
}

void Preferences::keep(const QString &key, const QVariant &value, const QVariant &usual)
{
    if (value == usual)
        m_local.remove(key);
    else
        m_local.setValue(key, value);
}

} // namespace kramar::ui

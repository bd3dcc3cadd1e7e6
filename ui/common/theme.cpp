// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/icons.h"
#include "ui/common/kramar_style.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace kramar::ui {

QString toCode(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return u"light"_s;
    case Theme::Dark:
        return u"dark"_s;
    case Theme::System:
        break;
    }
    return u"system"_s;
}

Theme themeOf(QStringView code)
{
    if (code == "light"_L1)
        return Theme::Light;
    return code == "dark"_L1 ? Theme::Dark : Theme::System;
}

ThemeManager::ThemeManager(QObject *parent)
    : QObject(parent)
    , m_system(QApplication::palette())
{
    takeFont();
    QApplication::setStyle(new KramarStyle);
    qApp->installEventFilter(this);
    apply();
}

void ThemeManager::setTheme(Theme theme)
{
    if (theme == m_theme)
        return;
    m_theme = theme;
    apply();
}

bool ThemeManager::isDark() const
{
    return m_theme == Theme::Dark || (m_theme == Theme::System && systemIsDark());
}

void ThemeManager::apply()
{
    if (systemWantsHighContrast())
        setTokens(tokensOf(m_system));
    else
        setTokens(isDark() ? darkTokens() : lightTokens());
    Icons::forgetColours();
    m_applying = true;
    QApplication::setPalette(paletteOf(tokens()));
    m_applying = false;
    Q_EMIT changed(tokens().dark);
}

bool ThemeManager::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && !m_applying && m_theme == Theme::System && event->type() == QEvent::ThemeChange &&
        systemIsDark() != tokens().dark)
        apply();
    return QObject::eventFilter(watched, event);
}

bool ThemeManager::systemIsDark() const
{
#ifdef Q_OS_WIN
    const QSettings personalize(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    return personalize.value(u"AppsUseLightTheme"_s, 1).toInt() == 0;
#else
    return m_system.color(QPalette::Window).lightness() < m_system.color(QPalette::WindowText).lightness();
#endif
}

bool ThemeManager::systemWantsHighContrast()
{
#ifdef Q_OS_WIN
    const QSettings contrast(u"HKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast"_s,
                             QSettings::NativeFormat);
    return (contrast.value(u"Flags"_s).toInt() & 1) != 0; // HCF_HIGHCONTRASTON
#else
    return false; // Qt 6.4 has no way to ask the desktop
#endif
}

// Columns of figures need digits of one width: the system's font, if it has them.
void ThemeManager::takeFont()
{
    const auto digitsLineUp = [](const QFont &font) {
        const QFontMetrics measured(font);
        for (char digit = '1'; digit <= '9'; ++digit) {
            if (measured.horizontalAdvance(QLatin1Char(digit)) != measured.horizontalAdvance(QLatin1Char('0')))
                return false;
        }
        return true;
    };
    QFont font = QApplication::font();
    if (digitsLineUp(font))
        return;
    for (const QString &family : {u"Noto Sans"_s, u"DejaVu Sans"_s, u"Open Sans"_s}) {
        if (!QFontDatabase::hasFamily(family))
            continue;
        font.setFamilies({family});
        if (digitsLineUp(font)) {
            QApplication::setFont(font);
            return;
        }
    }
}

} // namespace kramar::ui

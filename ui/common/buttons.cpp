// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/buttons.h"

#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QVariant>

namespace kramar::ui {

namespace {

constexpr char kindProperty[] = "kramarButtonKind";
constexpr char keyProperty[] = "kramarKeyHint";

} // namespace

void setButtonKind(QWidget *button, ButtonKind kind)
{
    button->setProperty(kindProperty, static_cast<int>(kind));
    button->updateGeometry();
    button->update();
}

ButtonKind buttonKind(const QWidget *button)
{
    if (!button)
        return ButtonKind::Normal;
    return static_cast<ButtonKind>(button->property(kindProperty).toInt());
}

QString keyWords(const QKeySequence &key)
{
    // "Ctrl+Return" is long for a button: the sign on the key says the same.
    QString text = key.toString(QKeySequence::NativeText);
    text.replace(QStringLiteral("Return"), QString(QChar(0x21B5)));
    text.replace(QStringLiteral("Enter"), QString(QChar(0x21B5)));
    text.replace(QLatin1Char('+'), QLatin1Char(' '));
    return text.trimmed();
}

void setKeyHint(QWidget *button, const QKeySequence &key)
{
    button->setProperty(keyProperty, keyWords(key));
    button->updateGeometry();
    button->update();
}

QString keyHint(const QWidget *button)
{
    return button ? button->property(keyProperty).toString() : QString();
}

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent, const QString &icon)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    if (!icon.isEmpty())
        button->setIcon(Icons::icon(icon));
    setButtonKind(button, kind);
    return button;
}

QToolButton *makeIconButton(const QString &icon, const QString &words, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(Icons::icon(icon));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    setIconButtonWords(button, words);
    return button;
}

void setIconButtonWords(QToolButton *button, const QString &words)
{
    button->setToolTip(words);
    button->setAccessibleName(words);
}

} // namespace kramar::ui

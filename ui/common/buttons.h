// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QPushButton>
#include <QToolButton>

namespace kramar::ui {

// Primary: the one step that the page is for. Danger: an act that cannot be taken back. DangerText: leads to one.
// Quiet: no frame until hovered.
enum class ButtonKind { Normal, Primary, Danger, DangerText, Quiet };

void setButtonKind(QWidget *button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *button);
// A key in few letters: "Ctrl ↵", "F9".
QString keyWords(const QKeySequence &key);
// Shows the key inside the button, smaller, and in the tooltip; does not make it work (that is the action's).
void setKeyHint(QWidget *button, const QKeySequence &key);
QString keyHint(const QWidget *button);

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent, const QString &icon = {});
// An icon alone: what it does is its tooltip and its accessible name.
QToolButton *makeIconButton(const QString &icon, const QString &words, QWidget *parent);
void setIconButtonWords(QToolButton *button, const QString &words); // retranslate

} // namespace kramar::ui

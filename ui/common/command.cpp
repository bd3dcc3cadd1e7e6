// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/command.h"

#include "ui/common/icons.h"

#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

// Return is Enter on the number pad too.
QList<QKeySequence> keysOf(const QKeySequence &key)
{
    if (key.isEmpty())
        return {};
    const QKeyCombination pressed = key[0];
    if (key.count() != 1 || pressed.key() != Qt::Key_Return)
        return {key};
    return {key, QKeySequence(QKeyCombination(pressed.keyboardModifiers(), Qt::Key_Enter))};
}

} // namespace

Command::Command(Kind kind, const Spec &spec, QObject *parent)
    : QAction(parent)
    , m_kind(kind)
    , m_spec(spec)
{
    setObjectName(spec.name);
    setShortcuts(keysOf(spec.key));
    setAutoRepeat(kind == Kind::Window || kind == Kind::Place); // held, an act is one wish; one may walk on
    setShortcutContext(spec.heard == Heard::Window ? Qt::WindowShortcut : Qt::WidgetShortcut);
    refresh();
    // What became impossible since it was shown, or was never shown, is left alone, and why is told.
    connect(this, &QAction::triggered, this, [this] {
        const auto act = m_spec.act; // may close what this belongs to
        if (const QString why = reason(); !why.isEmpty())
            Q_EMIT impossible(why);
        else
            act();
    });
}

Command *Command::ofButton(QPushButton *button, QObject *parent, const QKeySequence &key)
{
    auto *command = new Command(Kind::Page,
                                {.words = [button] { return button->text(); },
                                 .act = [button] { button->click(); },
                                 .key = key,
                                 .name = button->objectName(),
                                 .whyNot =
                                     [button] {
                                         if (button->isEnabled())
                                             return QString();
                                         const QString why = button->toolTip();
                                         return why.isEmpty() ? tr("Not possible right now.") : why;
                                     }},
                                parent);
    command->setIcon(button->icon());
    return command;
}

QString Command::reason() const
{
    if (m_spec.whyNot)
        return m_spec.whyNot();
    if (!m_spec.can || m_spec.can())
        return {};
    return m_kind == Kind::Row ? tr("Does not fit what is chosen.") : tr("Not possible right now.");
}

void Command::refresh()
{
    setText(m_spec.words());
    if (!m_spec.icon.isEmpty())
        setIcon(Icons::icon(m_spec.icon));
}

void Command::showPossible(bool inMenu)
{
    const QString why = inMenu ? reason() : QString();
    setEnabled(why.isEmpty());
    setToolTip(why);
}

QList<Command *> Command::of(const QObject *owner)
{
    const QList<Command *> commands = owner->findChildren<Command *>(Qt::FindDirectChildrenOnly);
    for (Command *command : commands)
        command->refresh();
    return commands;
}

void Command::popUpRowActs(QWidget *part, const QPoint &globalPosition)
{
    const QObject *owner = part;
    while (owner && of(owner).isEmpty())
        owner = owner->parent();
    if (!owner)
        return;
    auto *menu = new QMenu(part);
    menu->setObjectName(u"moreMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<Command *> all = of(owner);
    for (Command *command : all) {
        if (command->kind() == Kind::Row && command->reason().isEmpty())
            menu->addAction(command);
    }
    menu->popup(globalPosition);
}

} // namespace kramar::ui

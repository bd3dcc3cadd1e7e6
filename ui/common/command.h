// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>

#include <functional>

class QPoint;
class QPushButton;
class QWidget;

namespace kramar::ui {

// One thing that a person can do: its words in the present language, its key, whether it can be done now and why not.
// Menus, the palette, the map of keys and the key itself stand on this one action; it is a child of what it belongs to
// (a page, the window) and is found there. GUI thread.
class Command : public QAction
{
    Q_OBJECT

public:
    // What it is about: the chosen rows, the page, a saved filter of it, the program, another place to go to.
    enum class Kind { Row, Page, Filter, Window, Place };
    // Where its key is heard: in the whole window while what it belongs to is shown, also from the navigation and the
    // status strip; in the list alone; or by the list itself, which does what the key says: then the command shows it
    // only.
    enum class Heard { Window, List, Control };

    struct Spec {
        std::function<QString()> words;
        std::function<void()> act;
        QKeySequence key{};
        std::function<bool()> can{}; // none: always
        QString icon{};
        QString name{};                    // stable: what is remembered about it, its objectName
        std::function<QString()> whyNot{}; // says more than `can`; "" while it can be done
        Heard heard = Heard::Window;
        std::function<QString()> note{}; // quieter, beside the words
    };
    Command(Kind kind, const Spec &spec, QObject *parent);
    // What a button of the head does, in its words, with its reason for being off. For as long as the button is.
    static Command *ofButton(QPushButton *button, QObject *parent, const QKeySequence &key = {});

    Kind kind() const { return m_kind; }
    QString note() const { return m_spec.note ? m_spec.note() : QString(); }
    QString iconName() const { return m_spec.icon; }
    // Why it cannot be done now; "": it can.
    QString reason() const;
    void refresh(); // the words and the picture of now
    // In a menu that is open the impossible is shown off, with its reason; its key stays alive.
    void showPossible(bool inMenu);

Q_SIGNALS:
    void impossible(const QString &why); // its key was pressed, and it cannot be done now

public:
    // Those of one page or window in the order they were made, with their words of now.
    static QList<Command *> of(const QObject *owner);
    // What can be done now with the object that this part of a page or window shows, as a menu there.
    static void popUpRowActs(QWidget *part, const QPoint &globalPosition);

private:
    const Kind m_kind;
    const Spec m_spec;
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLineEdit;

namespace kramar::ui {

class Label;
class LinkButton;

// A label above any editor, and what there is to say about it: changed, wrong, locked. The editor becomes its child.
class Field : public QWidget
{
    Q_OBJECT

public:
    Field(const QString &label, QWidget *editor, QWidget *parent = nullptr);
    QWidget *editor() const { return m_editor; }
    void setBeside(QWidget *widget); // right of the editor, on its line: a button; taken over
    void setLabel(const QString &label);
    void hideLabel(); // the editor shows itself what it is for; to screen readers it keeps the name

    // One sentence below the editor; an error also gives it a red frame. Empty: nothing to say.
    void setError(const QString &sentence);
    void setWarning(const QString &sentence);
    void setHint(const QString &sentence);
    // One line stands there also while there is nothing to say: what is below never moves. A sentence that is longer
    // lies over what is below, and lets the mouse through.
    void keepMessageRoom();
    bool hasError() const { return m_messageKind == Message::Error; }
    // "118 / 110", red above the limit; limit 0 takes it away.
    void setCounter(qsizetype used, qsizetype limit);

    // The old value, while it differs from the editor's; nullopt: not changed.
    void setChanged(const std::optional<QString> &oldValue);
    // It can be read and copied, not edited; the reason stands below. Empty: can be edited. An editor of several parts
    // says what it holds by its property "kramarLockedText".
    void setLocked(const QString &reason, const QString &link = {});
    bool isLocked() const { return m_locked; }

Q_SIGNALS:
    void restoreRequested();
    void lockLinkClicked();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Message { None, Error, Warning, Hint };
    void say(Message kind, const QString &sentence);
    void showLock();
    void placeBar();
    bool hasRows() const;
    void placeWhole();
    int roomToTheRight(const QRect &room) const;
    QList<Field *> neighbours() const;
    void describe();
    void retranslate();
    void showRestoreMenu();
    void markEditor(const char *property, bool on);

    QWidget *m_editor;
    Label *m_label;
    LinkButton *m_changed;
    Label *m_counter;
    Label *m_icon;
    Label *m_message;
    QPointer<Label> m_whole; // a sentence that is longer than the room that is kept; a child of our parent
    LinkButton *m_lockLink;
    QWidget *m_bar;
    QHBoxLayout *m_line;          // of the editor and what stands beside it
    QLineEdit *m_stand = nullptr; // shows the value of a locked editor that knows no "read only"
    std::optional<QString> m_oldValue;
    Message m_messageKind = Message::None;
    QString m_hint; // stands again when an error or a warning is over
    QString m_lockReason;
    bool m_locked = false;
    bool m_keepsRoom = false;
};

} // namespace kramar::ui

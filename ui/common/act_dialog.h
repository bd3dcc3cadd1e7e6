// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terms.h"
#include "ui/common/buttons.h"

#include <QDialog>

#include <functional>
#include <optional>

class QHBoxLayout;
class QVBoxLayout;

namespace kramar::ui {

class Badge;
class Label;

// A dialog of one act: its title is the act, its first line a question with the object's name, its body says what
// follows, its buttons are verbs. Shown by open(): it blocks only its window. Deletes itself when closed.
class ActDialog : public QDialog
{
    Q_OBJECT

public:
    ActDialog(const QString &act, const QString &question, QWidget *parent);
    QVBoxLayout *body() const { return m_body; }
    void addText(const QString &words); // a paragraph of the body
    // TEST or PRODUCTION beside the question: for every dialog that sends.
    void setMode(std::optional<StoreMode> mode);
    // Instead of the line of the question, which only screen readers hear then; taken over.
    void setHead(QWidget *head);

    // A verb. `act` runs when it is pressed, and closes the dialog unless it returns false (something is missing).
    QPushButton *addVerb(const QString &verb, ButtonKind kind, const std::function<bool()> &act);
    // The way out; Esc does the same. It has the focus where the act cannot be taken back.
    QPushButton *addWayOut(const QString &verb);
    void setIrreversible(bool on) { m_irreversible = on; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Label *m_question;
    Badge *m_badge;
    QVBoxLayout *m_body;
    QHBoxLayout *m_verbs;
    QPushButton *m_primary = nullptr;
    QPushButton *m_wayOut = nullptr;
    bool m_irreversible = false;
};

} // namespace kramar::ui

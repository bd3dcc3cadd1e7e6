// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QDateEdit;
class QLineEdit;

namespace kramar::ui {

class Field;
class Label;

// A token is pasted here, unseen, and its end by the cabinet. What was taken leaves the widget at once: it is not shown
// again, not kept by undo and never goes to the clipboard.
class TokenForm : public QWidget
{
    Q_OBJECT

public:
    explicit TokenForm(QWidget *parent = nullptr);
    // What was pasted; nullopt with the reason at the field. It is here no longer afterwards.
    std::optional<QByteArray> take();
    bool isEmpty() const;
    std::optional<Timestamp> ends() const;
    void setHeld(bool held); // a token was taken before: another one may be pasted, or not
    void setError(const QString &sentence);
    void focusToken();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Label *m_where;
    Label *m_rights;
    QLineEdit *m_token;
    Field *m_tokenField;
    QCheckBox *m_hasEnd;
    QDateEdit *m_end;
    Label *m_endHint;
    bool m_held = false;
};

} // namespace kramar::ui

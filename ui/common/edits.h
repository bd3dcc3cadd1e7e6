// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"

#include <QLineEdit>
#include <QTimer>

#include <optional>

namespace kramar::ui {

// A field of text takes Ctrl+Z and Ctrl+Shift+Z for itself even when it has nothing to take back, or to do again: then
// those of its page are meant.
bool hasNothingToTakeBack(const QObject *field, const QKeyEvent &key);

// An amount in one currency; the unit stands in it, quieter. Empty is nullopt: unknown, never 0.
class MoneyEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit MoneyEdit(Currency currency = Currency::uah(), QWidget *parent = nullptr);
    void setCurrency(Currency currency);
    void setMoney(const std::optional<Money> &money);
    // What stands there now; Kind::Invalid for text that is no amount.
    Result<std::optional<Money>> money() const;

Q_SIGNALS:
    void moneyEdited(); // by the person; ask money()

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeRoom();

    Currency m_currency;
};

// Names the buttons in a field that is searched in (its sign, the one that empties it), for who does not see them.
void nameSearchButtons(QLineEdit *field);

// The search field of a page: its sign, its key, a pause before it asks, Esc empties it.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);
    void setWords(const QString &placeholder); // what can be searched for; also the accessible name
    QString search() const { return text().trimmed(); }
    void setSearch(const QString &text); // without a pause and without the signal

Q_SIGNALS:
    void searchChanged(const QString &search); // 250 ms after the last key, or at once with Enter
    void leave();                              // Esc in an empty field, or Down: back to the list

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void tell();

    QTimer m_pause;
    QString m_told;
    QAction *m_sign;
};

} // namespace kramar::ui

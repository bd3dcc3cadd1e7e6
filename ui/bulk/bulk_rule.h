// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_recipe.h"

#include <QWidget>

class QComboBox;
class QToolButton;
class QVBoxLayout;

namespace kramar::ui {

class Label;

// One thing that a bulk edit changes, as a person puts it together: a box with its editors. What stands in them is
// read anew with every key.
class BulkRule : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Ready,
        Unfinished, // nothing wrong, only something is still to be typed
        Wrong       // said at the field
    };
    // key: names it, stable.
    BulkRule(const QString &key, const QString &icon, QWidget *parent);

    // Adds its rule to the recipe when it is ready. The fields say what is wrong with them.
    virtual State read(listings::Recipe &recipe) = 0;
    virtual QString title() const = 0;
    // Of the amounts in the recipe: one rule may choose it, the others follow.
    virtual void setCurrency(Currency) {}
    void retranslate();
    void standAlone(); // the only one there is: without a head, nothing to leave out

Q_SIGNALS:
    void edited(); // by the person
    void removeRequested();

protected:
    QVBoxLayout *body() const { return m_body; }
    virtual void setTexts() = 0;

private:
    QWidget *m_head;
    QVBoxLayout *m_inside;
    QWidget *m_line;
    Label *m_title;
    QToolButton *m_remove;
    QVBoxLayout *m_body;
};

// A number as people type it, in units of 10^-decimals: with a comma or a dot, with the sign of the currency or of
// percent, never below zero. Kind::Invalid with a code for ruleProblem().
Result<qint64> typedNumber(const QString &typed, int decimals, Currency currency);
// Why a rule is not taken, by the code of an Error: a whole sentence.
QString ruleProblem(const QString &code);
// The choices of a box in the language of now; keeps what is chosen.
void setChoices(QComboBox *box, const QStringList &words);

} // namespace kramar::ui

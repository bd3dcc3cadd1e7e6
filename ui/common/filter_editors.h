// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/cell.h"
#include "ui/common/filter_values.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLineEdit;

namespace kramar::ui {

class ChoiceList;
class Label;

// Two ends in a popover, taken by Enter or the button; a wrong one is said where it is typed.
class SpanEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SpanEditor(QWidget *parent = nullptr);

Q_SIGNALS:
    void taken(const QVariant &value); // invalid: the condition goes

protected:
    void addEnds(QLineEdit *from, QLineEdit *to);
    // What is wrong with what stands there; "": it can be taken.
    virtual QString problem() const = 0;
    virtual QString doubt() const { return {}; } // it can be taken, and may be meant otherwise
    virtual QVariant value() const = 0;

private:
    void take();
    void say(const QString &words, Tone tone = Tone::Bad);

    Label *m_problem = nullptr;
    QTimer m_pause; // what is being typed is judged when the typing rests
};

// Today, yesterday, 7 and 30 days, this month, or two dates.
class DaySpanEditor : public SpanEditor
{
    Q_OBJECT

public:
    DaySpanEditor(const QVariant &value, QDate today, QWidget *parent = nullptr);

private:
    QString problem() const override;
    QVariant value() const override;

    QDate m_today;
    QLineEdit *m_from;
    QLineEdit *m_to;
};

// Hundredths of money or thousandths of a quantity.
class NumberSpanEditor : public SpanEditor
{
    Q_OBJECT

public:
    enum class Of { Money, Quantity };
    NumberSpanEditor(Of what, const QVariant &value, QWidget *parent = nullptr);
    static QString endText(Of what, std::optional<qint64> end); // "" for an open one

private:
    QString problem() const override;
    QString doubt() const override;
    QVariant value() const override;
    Result<std::optional<qint64>> endOf(const QLineEdit *edit) const;
    int decimals() const { return m_what == Of::Money ? 2 : 3; }

    Of m_what;
    QLineEdit *m_from;
    QLineEdit *m_to;
};

} // namespace kramar::ui

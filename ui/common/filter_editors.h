// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/filter_values.h"

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
    void say(const QString &problem);
    virtual void take() = 0;

private:
    Label *m_problem = nullptr;
};

// Today, yesterday, 7 and 30 days, this month, or two dates.
class DaySpanEditor : public SpanEditor
{
    Q_OBJECT

public:
    DaySpanEditor(const QVariant &value, QDate today, QWidget *parent = nullptr);

private:
    void take() override;

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
    void take() override;
    Result<std::optional<qint64>> endOf(const QLineEdit *edit) const;

    Of m_what;
    QLineEdit *m_from;
    QLineEdit *m_to;
};

} // namespace kramar::ui

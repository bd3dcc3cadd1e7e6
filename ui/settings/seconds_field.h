// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/field.h"

namespace kramar::ui {

// Some seconds in a range. Typed freely, and taken by Enter or by going on: what cannot be read, or lies outside, is
// said below it and is not.
class SecondsField : public Field
{
    Q_OBJECT

public:
    struct Range {
        qint64 leastMs = 0, mostMs = 0;
        int decimals = 0;
    };
    SecondsField(const Range &range, const QString &name, QWidget *parent = nullptr);
    // What is chosen; somebody who types it himself is not disturbed.
    void show(qint64 ms);
    // What an empty field stands for: the least. Without it, it has to be filled.
    void setEmptyWords(const QString &words);
    void retranslate(const QString &label);

Q_SIGNALS:
    void chosen(qint64 ms); // by the person

private:
    std::optional<qint64> typed();
    QString words(qint64 ms) const;

    const Range m_range;
    QLineEdit *m_edit;
    Label *m_unit;
    bool m_mayBeEmpty = false;
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/cell.h"

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace kramar::ui {

class Label;

// Names and values below each other: "Last heard … today 10:44". A value may be copied.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget *parent = nullptr);
    // Adds the fact at its first mention, in the order of mentioning.
    void set(const QString &key, const QString &title, const QString &value, Tone tone = Tone::Normal);
    QString value(const QString &key) const;

private:
    struct Fact {
        Label *title;
        Label *value;
    };
    QGridLayout *m_grid;
    QHash<QString, Fact> m_facts;
};

} // namespace kramar::ui

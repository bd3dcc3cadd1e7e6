// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/filter_field.h"
#include "ui/common/table_source.h"

#include <QWidget>

class QHBoxLayout;

namespace kramar::ui {

class FlowLayout;

// The conditions of a list as buttons "Field: value ×"; "+ Filter" offers the others. What does not
// fit goes to the next line.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);
    void setFields(const QList<FilterField> &fields);
    const QList<Condition> &conditions() const { return m_conditions; }
    QVariant valueOf(const QString &key) const;             // invalid: no such condition
    void setConditions(const QList<Condition> &conditions); // without the signal
    // What each condition says, short: "House", "Payment: paid", "Sum: from 100". One that says nothing is left out.
    QStringList conditionWords() const;
    void addToEnd(QWidget *widget);     // on the right: column chooser, acts on all rows
    void addBeforeEnd(QWidget *widget); // left of all that stands there
    void openAdd();                     // F4; a single field opens at once
    bool canAdd() const { return !addable().isEmpty(); }
    QList<QWidget *> buttons() const; // in their order
    void retranslate();

Q_SIGNALS:
    void rebuilt();                                                         // the buttons are others now
    void conditionsChanged(const QList<kramar::ui::Condition> &conditions); // by the person

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QList<FilterField> addable() const;
    void rebuild();
    void fit();
    void openEditor(const QString &key, QWidget *under);
    QWidget *buttonOf(const QString &key) const;         // nullptr: it has none
    void put(const QString &key, const QVariant &value); // invalid: takes the condition away
    const FilterField *fieldOf(const QString &key) const;
    QString textOf(const FilterField &field, const QVariant &value) const;

    QList<FilterField> m_fields;
    QList<Condition> m_conditions;
    FlowLayout *m_buttons;
    QHBoxLayout *m_end;
    QWidget *m_add = nullptr;
};

} // namespace kramar::ui

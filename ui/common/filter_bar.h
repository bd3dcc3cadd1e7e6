// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/table_source.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QMenu;

namespace kramar::ui {

// A value that a condition may take, and its words.
struct FilterChoice {
    QVariant value;
    QString title;
};

// What can be filtered by. `choices` are asked for when the menu opens; with `multiple` the condition's value is a
// QVariantList of them. A field of another kind brings its own editor.
struct FilterField {
    QString key;
    std::function<QString()> title;
    std::function<QList<FilterChoice>()> choices{};
    bool multiple = false;
    bool pinned = false; // stands there also when unset ("Store: all")
    // The words of a value; without it they are taken from `choices`.
    std::function<QString(const QVariant &value)> valueText{};
    // An editor for the popover; call `done` with the new value.
    std::function<QWidget *(QWidget *parent, const QVariant &value, std::function<void(const QVariant &)> done)>
        editor{};
};

// The conditions of a list as buttons "Field: value ×"; "+ Filter" offers the others.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);
    void setFields(const QList<FilterField> &fields);
    const QList<Condition> &conditions() const { return m_conditions; }
    void setConditions(const QList<Condition> &conditions); // without the signal
    void addToEnd(QWidget *widget);                         // on the right: column chooser, acts on all rows
    void openAdd();                                         // F4; a single field opens at once
    QList<QWidget *> buttons() const;                       // in their order
    void retranslate();

Q_SIGNALS:
    void rebuilt();                                                         // the buttons are others now
    void conditionsChanged(const QList<kramar::ui::Condition> &conditions); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void openEditor(const QString &key, QWidget *under);
    void fillChoices(QMenu *menu, const FilterField &field);
    void put(const QString &key, const QVariant &value); // invalid: takes the condition away
    QVariant valueOf(const QString &key) const;
    const FilterField *fieldOf(const QString &key) const;
    QString textOf(const FilterField &field, const QVariant &value) const;

    QList<FilterField> m_fields;
    QList<Condition> m_conditions;
    QHBoxLayout *m_buttons;
    QHBoxLayout *m_end;
    QWidget *m_add = nullptr;
};

} // namespace kramar::ui

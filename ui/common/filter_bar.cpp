// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filter_bar.h"

#include "ui/common/filter_button.h"
#include "ui/common/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

bool isUnset(const QVariant &value)
{
    return !value.isValid() || (value.userType() == QMetaType::QVariantList && value.toList().isEmpty());
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QHBoxLayout)
    , m_end(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageSide, 0, 12, 0);
    row->setSpacing(6);
    m_buttons->setSpacing(6);
    m_end->setSpacing(6);
    row->addLayout(m_buttons);
    row->addStretch(1);
    row->addLayout(m_end);
    setMinimumHeight(metrics::filterBarHeight);
    rebuild();
}

void FilterBar::setFields(const QList<FilterField> &fields)
{
    m_fields = fields;
    rebuild();
}

void FilterBar::setConditions(const QList<Condition> &conditions)
{
    m_conditions = conditions;
    rebuild();
}

void FilterBar::addToEnd(QWidget *widget)
{
    m_end->addWidget(widget);
}

const FilterField *FilterBar::fieldOf(const QString &key) const
{
    const auto found =
        std::find_if(m_fields.cbegin(), m_fields.cend(), [&key](const FilterField &field) { return field.key == key; });
    return found == m_fields.cend() ? nullptr : &*found;
}

QVariant FilterBar::valueOf(const QString &key) const
{
    for (const Condition &condition : m_conditions) {
        if (condition.field == key)
            return condition.value;
    }
    return {};
}

QString FilterBar::textOf(const FilterField &field, const QVariant &value) const
{
    if (field.valueText)
        return field.valueText(value);
    const QList<FilterChoice> choices = field.choices ? field.choices() : QList<FilterChoice>();
    const auto one = [&choices](const QVariant &wanted) {
        for (const FilterChoice &choice : choices) {
            if (choice.value == wanted)
                return choice.title;
        }
        return wanted.toString();
    };
    if (value.userType() != QMetaType::QVariantList)
        return one(value);
    QStringList words;
    const QVariantList values = value.toList();
    for (const QVariant &wanted : values)
        words.append(one(wanted));
    return words.join(u", "_s);
}

void FilterBar::rebuild()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *old = item->widget())
            old->deleteLater();
        delete item;
    }
    const auto add = [this](const FilterField &field, const QVariant &value) {
        const bool set = !isUnset(value);
        auto *button =
            new FilterButton(set ? FilterButton::Look::Set : FilterButton::Look::Unset,
                             field.title ? field.title() : field.key, set ? textOf(field, value) : tr("all"), this);
        connect(button, &FilterButton::clicked, this, [this, button, key = field.key] { openEditor(key, button); });
        connect(button, &FilterButton::removeClicked, this, [this, key = field.key] { put(key, {}); });
        m_buttons->addWidget(button);
        button->show();
    };
    bool more = false;
    for (const FilterField &field : std::as_const(m_fields)) {
        if (field.pinned)
            add(field, valueOf(field.key));
        else
            more = true;
    }
    for (const Condition &condition : std::as_const(m_conditions)) {
        const FilterField *field = fieldOf(condition.field);
        if (field && !field->pinned)
            add(*field, condition.value);
    }
    m_add = nullptr;
    if (more) {
        auto *button = new FilterButton(FilterButton::Look::Add, tr("Filter"), {}, this);
        button->setToolTip(tr("Add a condition (F4)"));
        connect(button, &FilterButton::clicked, this, &FilterBar::openAdd);
        m_buttons->addWidget(button);
        button->show();
        m_add = button;
    }
    Q_EMIT rebuilt();
}

QList<QWidget *> FilterBar::buttons() const
{
    QList<QWidget *> found;
    for (int i = 0; i < m_buttons->count(); ++i)
        found.append(m_buttons->itemAt(i)->widget());
    return found;
}

void FilterBar::openAdd()
{
    QList<FilterField> unset;
    for (const FilterField &field : std::as_const(m_fields)) {
        if (!field.pinned && isUnset(valueOf(field.key)))
            unset.append(field);
    }
    if (unset.isEmpty())
        return;
    if (unset.size() == 1) // a menu of one word would be a click for nothing
        return openEditor(unset.first().key, m_add);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const FilterField &field : std::as_const(unset)) {
        QAction *action = menu->addAction(field.title ? field.title() : field.key);
        connect(action, &QAction::triggered, this, [this, key = field.key] { openEditor(key, m_add); });
    }
    const QWidget *under = m_add ? m_add : this;
    menu->popup(under->mapToGlobal(QPoint(0, under->height() + 2)));
}

void FilterBar::openEditor(const QString &key, QWidget *under)
{
    const FilterField *field = fieldOf(key);
    if (!field)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (field->editor) {
        auto *action = new QWidgetAction(menu);
        action->setDefaultWidget(field->editor(menu, valueOf(key), [this, key, menu](const QVariant &value) {
            menu->close();
            put(key, value);
        }));
        menu->addAction(action);
    } else {
        fillChoices(menu, *field);
    }
    const QWidget *anchor = under ? under : this;
    menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height() + 2)));
}

void FilterBar::fillChoices(QMenu *menu, const FilterField &field)
{
    const QVariant now = valueOf(field.key);
    const QList<FilterChoice> choices = field.choices ? field.choices() : QList<FilterChoice>();
    for (const FilterChoice &choice : choices) {
        QAction *action = menu->addAction(choice.title);
        action->setCheckable(true);
        action->setChecked(field.multiple ? now.toList().contains(choice.value) : now == choice.value);
        connect(action, &QAction::toggled, this,
                [this, key = field.key, multiple = field.multiple, value = choice.value](bool on) {
                    if (!multiple) {
                        put(key, on ? value : QVariant());
                        return;
                    }
                    QVariantList values = valueOf(key).toList();
                    values.removeAll(value);
                    if (on)
                        values.append(value);
                    put(key, values.isEmpty() ? QVariant() : QVariant(values));
                });
    }
    if (!isUnset(now)) {
        menu->addSeparator();
        connect(menu->addAction(tr("Any")), &QAction::triggered, this, [this, key = field.key] { put(key, {}); });
    }
}

void FilterBar::put(const QString &key, const QVariant &value)
{
    const auto found = std::find_if(m_conditions.begin(), m_conditions.end(),
                                    [&key](const Condition &condition) { return condition.field == key; });
    if (isUnset(value)) {
        if (found == m_conditions.end())
            return;
        m_conditions.erase(found);
    } else if (found != m_conditions.end()) {
        if (found->value == value)
            return;
        found->value = value;
    } else {
        m_conditions.append({key, value});
    }
    rebuild();
    Q_EMIT conditionsChanged(m_conditions);
}

void FilterBar::retranslate()
{
    rebuild();
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui

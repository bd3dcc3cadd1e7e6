// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filter_bar.h"

#include "ui/common/filter_button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/popover.h"
#include "ui/common/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr char keyProperty[] = "kramarField";

bool isUnset(const QVariant &value)
{
    return !value.isValid() || (value.userType() == QMetaType::QVariantList && value.toList().isEmpty());
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new FlowLayout(6))
    , m_end(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageSide, 0, 12, 0);
    row->setSpacing(6);
    m_end->setSpacing(12);
    row->addLayout(m_buttons, 1);
    row->addLayout(m_end);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
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
    m_end->addWidget(widget, 0, Qt::AlignVCenter);
    fit();
}

void FilterBar::addBeforeEnd(QWidget *widget)
{
    m_end->insertWidget(0, widget, 0, Qt::AlignVCenter);
    fit();
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

// A choice among words says what it is about; days, figures and a yes or no need their field.
QStringList FilterBar::conditionWords() const
{
    QStringList all;
    for (const Condition &condition : m_conditions) {
        const FilterField *field = fieldOf(condition.field);
        if (!field)
            continue;
        if (field->choices && condition.value.userType() != QMetaType::Bool) {
            const QList<FilterChoice> choices = field->choices();
            const QVariantList chosen = condition.value.userType() == QMetaType::QVariantList
                                            ? condition.value.toList()
                                            : QVariantList{condition.value};
            for (const FilterChoice &choice : choices) { // what is not among them any more has no words
                if (chosen.contains(choice.value))
                    all.append(choice.title);
            }
            continue;
        }
        const QString title = field->title ? field->title() : field->key;
        all.append(tr("%1: %2", "a field and its value").arg(title, textOf(*field, condition.value)));
    }
    return all;
}

// As high as its lines.
void FilterBar::fit()
{
    const int lines = m_buttons->heightForWidth(width() - metrics::pageSide - 12 - 6 - m_end->sizeHint().width());
    const int wanted = std::max(metrics::filterBarHeight, lines + metrics::filterBarHeight - metrics::filterHeight);
    if (wanted == height())
        return;
    setFixedHeight(wanted);
    layout()->setGeometry(rect()); // while it is being shown for the first time, nobody else would do that
}

bool FilterBar::event(QEvent *event)
{
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return taken;
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

// The focus stays with the condition that had it, or goes to what is left.
void FilterBar::rebuild()
{
    const QWidget *focused = window()->focusWidget();
    const bool hadFocus = focused && buttons().contains(focused);
    const QString kept = hadFocus ? focused->property(keyProperty).toString() : QString();
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
        button->setProperty(keyProperty, field.key);
        m_buttons->addWidget(button);
        button->show();
    };
    bool more = false;
    for (const FilterField &field : std::as_const(m_fields)) {
        if (field.pinned)
            add(field, valueOf(field.key));
        else if (field.offered)
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
    fit();
    Q_EMIT rebuilt();
    if (hadFocus) {
        if (QWidget *next = buttonOf(kept) ? buttonOf(kept) : m_add)
            next->setFocus(Qt::OtherFocusReason);
    }
}

QList<QWidget *> FilterBar::buttons() const
{
    QList<QWidget *> found;
    for (int i = 0; i < m_buttons->count(); ++i)
        found.append(m_buttons->itemAt(i)->widget());
    return found;
}

QList<FilterField> FilterBar::addable() const
{
    QList<FilterField> unset;
    for (const FilterField &field : m_fields) {
        if (!field.pinned && field.offered && isUnset(valueOf(field.key)))
            unset.append(field);
    }
    return unset;
}

void FilterBar::openAdd()
{
    const QList<FilterField> unset = addable();
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
    auto *popover = new Popover(this);
    popover->setObjectName(u"filterEditor"_s);
    const auto done = [this, key, popover](const QVariant &value) {
        popover->close();
        put(key, value);
    };
    QWidget *content = nullptr;
    if (field->editor) {
        content = field->editor(popover, valueOf(key), done);
    } else {
        const QList<FilterChoice> choices = field->choices ? field->choices() : QList<FilterChoice>();
        auto *list = new ChoiceList(choices, valueOf(key), field->multiple, popover);
        connect(list, &ChoiceList::changed, this, [this, key](const QVariant &value) { put(key, value); });
        connect(list, &ChoiceList::finished, popover, &QWidget::close);
        content = list;
    }
    content->setAccessibleName(field->title ? field->title() : field->key);
    popover->setContent(content);
    popover->setFocusAfter([this, key] { return buttonOf(key) ? buttonOf(key) : m_add; });
    popover->openUnder(under ? under : this);
}

QWidget *FilterBar::buttonOf(const QString &key) const
{
    for (QWidget *button : buttons()) {
        if (button->property(keyProperty).toString() == key)
            return button;
    }
    return nullptr;
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
    else if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui

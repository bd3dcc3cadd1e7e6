// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/choice_list.h"

#include "base/fold.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMouseEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype manyChoices = 10; // more, and one searches
constexpr int shownRows = 12;
constexpr int narrowest = 200;
constexpr int widest = 420;

} // namespace

ChoiceList::ChoiceList(const QList<FilterChoice> &choices, const QVariant &value, bool multiple, QWidget *parent)
    : QWidget(parent)
    , m_choices(choices)
    , m_multiple(multiple)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_nothing(new Label(tr("Nothing is called so"), Tone::Muted))
    , m_any(new LinkButton(tr("Remove the condition")))
{
    const QVariantList chosen = value.userType() == QMetaType::QVariantList ? value.toList() : QVariantList{value};
    const int rowHeight = std::max(metrics::controlHeight, fontMetrics().height() + 8);
    int current = 0;
    int width = narrowest;
    for (const FilterChoice &choice : choices) {
        auto *item = new QListWidgetItem(choice.title, m_list);
        item->setSizeHint(QSize(0, rowHeight));
        item->setToolTip(choice.title);
        const bool on = chosen.contains(choice.value);
        if (multiple)
            item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        if (on && current == 0)
            current = m_list->row(item);
        width = std::max(width, fontMetrics().horizontalAdvance(choice.title) + (multiple ? 64 : 40));
    }
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumWidth(std::min(width, widest));
    m_list->setFixedHeight(rowHeight * static_cast<int>(std::clamp<qsizetype>(choices.size(), 1, shownRows)) + 4);
    m_list->setCurrentRow(current);
    m_list->setAccessibleName(tr("Choices"));
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search among the choices"));
    m_search->setVisible(choices.size() > manyChoices);
    m_search->installEventFilter(this);
    m_nothing->hide();
    m_any->setVisible(value.isValid());
    setFocusProxy(m_search->isHidden() ? static_cast<QWidget *>(m_list) : m_search);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_nothing);
    column->addWidget(m_list);
    column->addWidget(m_any, 0, Qt::AlignLeft);
    connect(m_search, &QLineEdit::textChanged, this, &ChoiceList::filter);
    connect(m_any, &LinkButton::clicked, this, [this] {
        Q_EMIT changed({});
        Q_EMIT finished();
    });
}

void ChoiceList::filter(const QString &typed)
{
    const QString wanted = fold(typed);
    int first = -1;
    for (int row = 0; row < m_list->count(); ++row) {
        const bool shown = fold(m_choices.at(row).title).contains(wanted);
        m_list->setRowHidden(row, !shown);
        if (shown && first < 0)
            first = row;
    }
    m_nothing->setVisible(first < 0);
    m_list->setCurrentRow(first);
}

void ChoiceList::take(int row)
{
    if (row < 0 || row >= m_choices.size() || m_list->isRowHidden(row))
        return;
    if (!m_multiple) {
        Q_EMIT changed(m_choices.at(row).value);
        Q_EMIT finished();
        return;
    }
    QListWidgetItem *item = m_list->item(row);
    item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    m_marked = true;
    tell();
}

void ChoiceList::tell()
{
    QVariantList values;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            values.append(m_choices.at(row).value);
    }
    Q_EMIT changed(values.isEmpty() ? QVariant() : QVariant(values));
}

bool ChoiceList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && watched == m_list->viewport()) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton) {
            if (const QListWidgetItem *item = m_list->itemAt(mouse->pos()))
                take(m_list->row(item));
            return true; // the mark is not toggled once more by the view
        }
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool list = watched == m_list;
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (!m_multiple || !m_marked)
            take(m_list->currentRow());
        if (m_multiple)
            Q_EMIT finished();
        return true;
    }
    if (list && key == Qt::Key_Space) {
        take(m_list->currentRow());
        return true;
    }
    if (!list && (key == Qt::Key_Down || key == Qt::Key_Up)) { // from the search into the list
        m_list->setFocus(Qt::OtherFocusReason);
        if (key == Qt::Key_Down && m_list->currentRow() < 0)
            m_list->setCurrentRow(0);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/column_chooser.h"

#include "ui/common/label.h"
#include "ui/common/move_keys.h"
#include "ui/common/object_table.h"
#include "ui/common/tokens.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace kramar::ui {

namespace {

constexpr int columnRole = Qt::UserRole;
constexpr int shownRows = 14;

} // namespace

ColumnChooser::ColumnChooser(ObjectTable *table, QWidget *parent)
    : QWidget(parent)
    , m_table(table)
    , m_list(new QListWidget(this))
    , m_width(new QSpinBox(this))
    , m_why(new Label({}, Tone::Muted, TypeStep::Small))
{
    setAccessibleName(tr("Columns"));
    m_list->setAccessibleName(tr("Columns"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    new MoveKeys(m_list, [this](int by) { move(by); });
    m_width->setRange(24, 1200);
    m_width->setSingleStep(4);
    m_width->setKeyboardTracking(false);
    m_width->setAccessibleName(tr("Width of the column, px"));
    m_why->setWordWrap(true);
    auto *usual = new LinkButton(tr("Usual columns"));
    auto *hint = new Label(tr("Drag, or Alt+↑ and Alt+↓, to put in order"), Tone::Muted, TypeStep::Small);
    auto *widthWords = new Label(tr("Width, px"), Tone::Second);
    widthWords->setBuddy(m_width);
    auto *widthRow = new QHBoxLayout;
    widthRow->addWidget(widthWords);
    widthRow->addWidget(m_width);
    widthRow->addStretch(1);
    widthRow->addWidget(usual);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(hint);
    column->addWidget(m_list);
    column->addWidget(m_why);
    column->addLayout(widthRow);
    setFocusProxy(m_list);
    fill();
    connect(m_list, &QListWidget::itemChanged, this, &ColumnChooser::takeMark);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ColumnChooser::takeOrder);
    connect(m_list, &QListWidget::currentRowChanged, this, &ColumnChooser::showWidth);
    connect(m_width, &QSpinBox::valueChanged, this, [this](int width) {
        if (currentColumn() >= 0 && !m_filling)
            m_table->setColumnWidth(currentColumn(), width);
    });
    connect(usual, &LinkButton::clicked, this, [this] {
        m_table->useUsualColumns();
        fill();
    });
}

void ColumnChooser::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    m_list->clear();
    const int rowHeight = std::max(metrics::controlHeight, fontMetrics().height() + 8);
    int width = 240;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const TableColumn &about = m_table->tableModel()->columns().at(column);
        if (about.tick || !about.title)
            continue;
        auto *item = new QListWidgetItem(about.title(), m_list);
        item->setData(columnRole, column);
        item->setSizeHint(QSize(0, rowHeight));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(m_table->isWanted(column) ? Qt::Checked : Qt::Unchecked);
        width = std::max(width, fontMetrics().horizontalAdvance(item->text()) + 72);
    }
    m_list->setMinimumWidth(std::min(width, 420));
    m_list->setFixedHeight(rowHeight * std::clamp(m_list->count(), 1, shownRows) + 4);
    m_list->setCurrentRow(0);
    showWidth();
}

int ColumnChooser::currentColumn() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(columnRole).toInt() : -1;
}

void ColumnChooser::takeMark(QListWidgetItem *item)
{
    if (m_filling)
        return;
    const bool on = item->checkState() == Qt::Checked;
    if (!m_table->setColumnShown(item->data(columnRole).toInt(), on)) {
        const QScopedValueRollback filling(m_filling, true);
        item->setCheckState(Qt::Checked);
        say(tr("One column has to stay."));
        return;
    }
    showWidth();
}

void ColumnChooser::say(const QString &words)
{
    m_why->setText(words);
    m_why->setVisible(!words.isEmpty());
}

void ColumnChooser::takeOrder()
{
    QList<int> columns;
    for (int row = 0; row < m_list->count(); ++row)
        columns.append(m_list->item(row)->data(columnRole).toInt());
    m_table->orderColumns(columns);
}

// The column that takes what is left has no width of its own.
void ColumnChooser::showWidth()
{
    const QScopedValueRollback filling(m_filling, true);
    const int column = currentColumn();
    const bool shown = column >= 0 && !m_table->isColumnHidden(column);
    const bool own = shown && !m_table->isStretched(column);
    const bool lacksRoom = column >= 0 && !shown && m_table->isWanted(column);
    const QString why = lacksRoom ? tr("There is no room for it now. It comes back when there is.") : QString();
    m_width->setEnabled(own);
    m_width->setToolTip(own || column < 0 ? QString()
                        : lacksRoom       ? why
                        : shown           ? tr("This column takes the width that the others leave.")
                                          : tr("The column is not shown."));
    m_width->setValue(column < 0 ? 0
                      : shown    ? m_table->columnWidth(column)
                                 : m_table->tableModel()->columns().at(column).width);
    say(why);
}

void ColumnChooser::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    takeOrder();
}

} // namespace kramar::ui

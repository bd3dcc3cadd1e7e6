// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/object_table.h"

#include "ui/common/cell_delegate.h"
#include "ui/common/object_header.h"
#include "ui/common/paint.h"
#include "ui/common/state_overlay.h"
#include "ui/common/thumbnail_cache.h"
#include "ui/common/tokens.h"
#include "words/sentence.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int currentDelayMs = 120;
constexpr int saveDelayMs = 500;

RowDensity rowDensity = RowDensity::Normal; // the person's, for all tables

} // namespace

ObjectTable::ObjectTable(TableModel *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new CellDelegate(this))
    , m_header(new ObjectHeader(model, this))
    , m_overlay(new StateOverlay(viewport()))
{
    setHorizontalHeader(m_header);
    setModel(model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(EditKeyPressed);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    applyRowHeight();
    m_zoom = typeZoom();
    setUpColumns();

    m_currentTimer.setSingleShot(true);
    m_currentTimer.setInterval(currentDelayMs);
    connect(&m_currentTimer, &QTimer::timeout, this, [this] { Q_EMIT currentIdChanged(currentId()); });
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(saveDelayMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &ObjectTable::saveColumns);

    connect(model, &TableModel::modelAboutToBeReset, this, [this] {
        keepPlace();
        // Another order or filter: only the row that one looks at is worth staying at.
        m_toTop = !currentIndex().isValid() || !viewport()->rect().intersects(visualRect(currentIndex()));
    });
    connect(model, &TableModel::modelReset, this, &ObjectTable::restorePlace);
    connect(model, &TableModel::modelReset, this, [this] { m_sinceMove.invalidate(); }); // a person has asked for it
    connect(this, &ObjectTable::foldToggled, this, [this] { m_sinceFold.start(); });
    connect(model, &TableModel::rowsAboutToBeInserted, this, &ObjectTable::keepPlace);
    connect(model, &TableModel::rowsInserted, this, &ObjectTable::restorePlace);
    connect(model, &TableModel::rowsAboutToBeRemoved, this, &ObjectTable::keepPlace);
    connect(model, &TableModel::rowsRemoved, this, &ObjectTable::restorePlace);
    connect(model, &TableModel::layoutAboutToBeChanged, this, &ObjectTable::keepPlace);
    connect(model, &TableModel::layoutChanged, this, &ObjectTable::restorePlace);
    connect(model, &TableModel::rowsAboutToBeInserted, this, &ObjectTable::noteRows);
    connect(model, &TableModel::rowsInserted, this, &ObjectTable::noteMove);
    connect(model, &TableModel::rowsAboutToBeRemoved, this, &ObjectTable::noteRows);
    connect(model, &TableModel::rowsRemoved, this, &ObjectTable::noteMove);
    connect(model, &TableModel::layoutAboutToBeChanged, this, &ObjectTable::noteRows);
    connect(model, &TableModel::layoutChanged, this, &ObjectTable::noteMove);
    connect(model, &TableModel::stateChanged, this, &ObjectTable::showState);
    connect(model, &TableModel::failed, this, &ObjectTable::showState);
    connect(model, &TableModel::queryChanged, this, &ObjectTable::showSort);
    connect(model, &TableModel::ticksChanged, viewport(), qOverload<>(&QWidget::update));
    connect(model, &TableModel::ticksChanged, this, &ObjectTable::followTicks);
    connect(m_overlay, &StateOverlay::buttonClicked, this, [this] {
        switch (m_model->state()) {
        case TableModel::State::Empty:
            Q_EMIT emptyButtonClicked();
            break;
        case TableModel::State::FilteredEmpty:
            Q_EMIT filteredEmptyButtonClicked();
            break;
        case TableModel::State::Failed:
            Q_EMIT failedButtonClicked();
            break;
        case TableModel::State::Loading:
        case TableModel::State::Ready:
            break;
        }
    });
    showSort();
    showState();
}

ObjectTable::~ObjectTable()
{
    if (m_saveTimer.isActive())
        saveColumns();
}

void ObjectTable::setRowHeight(RowHeight height)
{
    m_rowHeight = height;
    applyRowHeight();
}

void ObjectTable::setDensity(RowDensity density)
{
    rowDensity = density;
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        if (auto *table = qobject_cast<ObjectTable *>(widget))
            table->applyRowHeight();
    }
}

void ObjectTable::applyRowHeight()
{
    const int wanted = static_cast<int>(m_rowHeight) + static_cast<int>(rowDensity);
    const bool twoLines = m_rowHeight == RowHeight::TwoLines || m_rowHeight == RowHeight::Matching;
    const int words = twoLines ? 2 * fontMetrics().height() + 6 : fontMetrics().height() + 12;
    verticalHeader()->setMinimumSectionSize(20);
    verticalHeader()->setDefaultSectionSize(std::max(wanted, words));
}

void ObjectTable::setThumbnails(ThumbnailCache *cache)
{
    m_delegate->setThumbnails(cache);
    connect(cache, &ThumbnailCache::ready, viewport(), qOverload<>(&QWidget::update));
}

std::optional<qint64> ObjectTable::currentId() const
{
    return m_model->idAt(currentIndex().row());
}

void ObjectTable::setCurrentId(qint64 id)
{
    const int row = m_model->rowOf(id);
    if (row < 0)
        return;
    // Whatever keys are held: a Ctrl that saved something must not add to what is chosen.
    selectionModel()->setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(currentIndex());
}

QList<qint64> ObjectTable::selectedIds() const
{
    QList<qint64> ids;
    QItemSelection selection = selectionModel()->selection();
    std::sort(selection.begin(), selection.end(),
              [](const QItemSelectionRange &a, const QItemSelectionRange &b) { return a.top() < b.top(); });
    for (const QItemSelectionRange &range : std::as_const(selection))
        ids.append(m_model->ids().mid(range.top(), range.height()));
    return ids;
}

QList<qint64> ObjectTable::idsForAct() const
{
    if (actsOnTicked())
        return m_model->tickedIds();
    QList<qint64> ids = selectedIds();
    if (ids.isEmpty()) {
        if (const auto id = currentId())
            ids.append(*id);
    }
    return ids;
}

void ObjectTable::setEmptyWords(std::function<StateWords()> words)
{
    m_emptyWords = std::move(words);
    showState();
}

void ObjectTable::setFilteredEmptyWords(std::function<StateWords()> words)
{
    m_filteredWords = std::move(words);
    showState();
}

void ObjectTable::setFailedWords(std::function<StateWords(const Error &)> words)
{
    m_failedWords = std::move(words);
    showState();
}

void ObjectTable::showState()
{
    const auto show = [this](const StateWords &words) {
        m_overlay->showState(words.icon, words.title, words.body, words.button);
    };
    switch (m_model->state()) {
    case TableModel::State::Ready:
        m_overlay->clear();
        break;
    case TableModel::State::Loading:
        m_overlay->showLoading(tr("Loading…"));
        break;
    case TableModel::State::Empty:
        if (!m_reading.isEmpty())
            return show({tr("Nothing here yet: Prom is being read"), m_reading, {}, u"arrow_sync"_s});
        show(m_emptyWords ? m_emptyWords() : StateWords{tr("Nothing here yet"), {}, {}});
        break;
    case TableModel::State::FilteredEmpty:
        if (const StateWords words = m_filteredWords ? m_filteredWords() : StateWords(); !words.title.isEmpty())
            show(words);
        else
            show({tr("Nothing matches this filter"), {}, tr("Reset the filter"), u"filter"_s});
        break;
    case TableModel::State::Failed: {
        const Error error = m_model->error().value_or(Error());
        const words::Sentence sentence = words::sentenceFor(error);
        const QString body = QStringList{sentence.program, sentence.remedy}.join(u' ').trimmed();
        show(m_failedWords ? m_failedWords(error) : StateWords{sentence.what, body, tr("Try again"), u"warning"_s});
        break;
    }
    }
}

void ObjectTable::setReading(const QString &words)
{
    if (words == m_reading)
        return;
    m_reading = words;
    if (m_model->state() == TableModel::State::Empty)
        showState();
}

bool ObjectTable::hasTicks() const
{
    const QList<TableColumn> &columns = m_model->columns();
    return std::any_of(columns.cbegin(), columns.cend(), [](const TableColumn &column) { return column.tick; });
}

void ObjectTable::retranslate()
{
    m_model->retranslate();
    showState();
}

// --- rows come and go, the eye stays where it was

void ObjectTable::keepPlace()
{
    m_keptId = currentId();
    m_keptAnchor.reset();
    m_toTop = false;
    const QModelIndex current = currentIndex();
    const QRect seen = current.isValid() ? visualRect(current) : QRect();
    const bool currentSeen = current.isValid() && viewport()->rect().intersects(seen);
    const int row = currentSeen ? current.row() : rowAt(0);
    if (const auto id = m_model->idAt(row)) {
        m_keptAnchor = id;
        m_keptY = rowViewportPosition(row);
    }
}

void ObjectTable::restorePlace()
{
    const QScopedValueRollback restoring(m_restoring, true);
    setHoverRow(-1);
    if (m_keptId && currentId() != m_keptId) {
        int row = m_model->rowOf(*m_keptId);
        if (row < 0 && !currentIndex().isValid() && m_model->rowCount() > 0)
            row = 0; // it is no longer in the list: the keyboard must stand somewhere
        if (row >= 0)
            selectionModel()->setCurrentIndex(m_model->index(row, 0),
                                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        else
            m_currentTimer.start();
    }
    // What the detail shows has to be seen in the list as well.
    if (currentIndex().isValid() && !selectionModel()->hasSelection())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    executeDelayedItemsLayout();
    if (m_toTop) {
        verticalScrollBar()->setValue(0);
        return;
    }
    if (!m_keptAnchor)
        return;
    const int row = m_model->rowOf(*m_keptAnchor);
    verticalScrollBar()->setValue(row < 0 ? 0 : row * rowHeight(row) - m_keptY);
}

void ObjectTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || current.isValid() != previous.isValid())
        m_currentTimer.start();
    if (current.isValid() != previous.isValid())
        viewport()->update(); // the ring round all of it
}

void ObjectTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    const int count = selectedCount();
    // A screen reader selects a row and moves nothing: the detail shall be of that row all the same.
    if (count == 1 && !currentIndex().isValid())
        selectionModel()->setCurrentIndex(selectionModel()->selectedIndexes().first(), QItemSelectionModel::NoUpdate);
    Q_EMIT selectionCountChanged(count);
}

int ObjectTable::selectedCount() const
{
    int count = 0;
    const QItemSelection selection = selectionModel()->selection();
    for (const QItemSelectionRange &range : selection)
        count += range.height();
    return count;
}

bool ObjectTable::actsOnTicked() const
{
    return m_model->tickedCount() > 0 && !m_beside;
}

void ObjectTable::lookBeside(bool on)
{
    on = on && m_showsRows && m_model->tickedCount() > 0;
    if (std::exchange(m_beside, on) != on)
        Q_EMIT selectionCountChanged(selectedCount());
}

// More is ticked: that is meant. Fewer (also a row that is gone) leaves the eye where it is.
void ObjectTable::followTicks()
{
    const Ticks &ticks = m_model->ticks();
    const qint64 rows = ticks.isAllOfFilter() ? m_model->rowCount() : 0;
    const qint64 before = std::exchange(m_tickedOwn, ticks.count(rows) - rows);
    if (m_tickedOwn > before || m_model->tickedCount() == 0)
        lookBeside(false);
}

// A reset empties the selection without a word.
void ObjectTable::reset()
{
    QTableView::reset();
    Q_EMIT selectionCountChanged(0);
}

// QTableView would make the first row the current one, and its object would be opened: Tab is not a choice.
void ObjectTable::focusInEvent(QFocusEvent *event)
{
    if (currentIndex().isValid()) {
        QTableView::focusInEvent(event);
        return;
    }
    QAbstractScrollArea::focusInEvent(event); // NOLINT(bugprone-parent-virtual-call): past QTableView on purpose
    viewport()->update();
}

void ObjectTable::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (!m_restoring)
        m_sinceMove.invalidate();
    if (viewport()->underMouse())
        setHoverRow(rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()));
}

void ObjectTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    shareRoom();
}

void ObjectTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        applyRowHeight();
    if (event->type() == QEvent::FontChange && m_zoom != typeZoom())
        followFont();
}

void ObjectTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    if (hasFocus() && !currentIndex().isValid()) // no row shows where the keyboard is
        drawBox(&painter, viewport()->rect().adjusted(1, 1, -1, -1), {}, tokens().focusRing, metrics::radius, 2);
    const int last = rowAt(viewport()->height() - 1);
    const int first = rowAt(0);
    if (first < 0)
        return;
    for (int row = first; row <= (last < 0 ? m_model->rowCount() - 1 : last); ++row) {
        if (!selectionModel()->isRowSelected(row))
            continue;
        QRectF bar = snapped(&painter, QRectF(0, rowViewportPosition(row), 3, rowHeight(row)));
        bar.setBottom(bar.bottom() - ui::lineWidth(&painter)); // the line below the row
        painter.fillRect(bar, tokens().focusRing);
    }
}

} // namespace kramar::ui

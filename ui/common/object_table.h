// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/table_model.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTableView>
#include <QTimer>

#include <functional>
#include <optional>

class QSettings;

namespace kramar::ui {

class CellDelegate;
class ObjectHeader;
class RowWalk;
class StateOverlay;
class ThumbnailCache;

// One line 30, lines with editors 36, two lines with a picture 44, comparing 48 (px at the usual font).
enum class RowHeight { OneLine = 30, Editing = 36, TwoLines = 44, Matching = 48 };
enum class RowDensity { Compact = -4, Normal = 0, Roomy = 6 };

// The words of a table without rows, asked for each time they are shown.
struct StateWords {
    QString title;  // one bold sentence
    QString body;   // one plain one
    QString button; // empty: no button
    QString icon = QStringLiteral("document");
};

// A table of objects as every page has it: fixed row heights, hover, marks by the delegate, keyboard, the column
// chooser, remembered columns, the four faces of a table without rows. The model stays the page's. Where the columns
// that the person wants have no room, those that matter least are left out until they have (TableColumn::yields).
class ObjectTable : public QTableView
{
    Q_OBJECT

public:
    explicit ObjectTable(TableModel *model, QWidget *parent = nullptr);
    ~ObjectTable() override;

    TableModel *tableModel() const { return m_model; }
    using QTableView::edit;
    void setRowHeight(RowHeight height);
    // Of every table there is, and of those to come. GUI thread.
    static void setDensity(RowDensity density);
    void setThumbnails(ThumbnailCache *cache); // not owned; tables without pictures need none
    // Widths, order, visibility and sort live below `key` of these settings (not owned); read at once.
    void remember(QSettings *local, const QString &key);
    // The page's first query, in the order that the person left it in.
    TableQuery withRememberedSort(TableQuery query) const;

    std::optional<qint64> currentId() const;
    void setCurrentId(qint64 id); // does nothing if it is not in the list
    QList<qint64> selectedIds() const;
    QList<TableColumn> shownColumns() const;      // that the person wants, with words, in their order on screen
    bool isWanted(int column) const;              // by the person, whether there is room for it or not
    int wantedWidth() const;                      // px with which nothing need be narrower than it starts
    bool setColumnShown(int column, bool shown);  // false: the last one stays
    void orderColumns(const QList<int> &columns); // from the left
    bool isStretched(int column) const;           // it takes the width that the others leave
    void useUsualColumns();
    // In a dialog: never smaller than its columns and so many rows need, in whatever font.
    void showWhole(int rows);
    // What acts apply to: the ticked ones, else the selected ones, else the current one. While a row beside the ticked
    // ones is looked at: that one, or what is selected.
    QList<qint64> idsForAct() const;
    // What acts apply to is shown beside the table: then a click on a row, or opening it, means it and not the ticked
    // ones, until more is ticked. Off at the start.
    void setShowsRows(bool on) { m_showsRows = on; }
    bool actsOnTicked() const;
    void lookBeside(bool on); // at a row, as such a click does; false: back to the ticked ones

    bool hasTicks() const; // has it the column of tick boxes?
    void toggleTicks();    // of what is selected
    // "": nothing. While this is said, an empty table is being read for the first time.
    void setReading(const QString &words);
    void setEmptyWords(std::function<StateWords()> words);
    void setFilteredEmptyWords(std::function<StateWords()> words);
    void setFailedWords(std::function<StateWords(const Error &)> words);

Q_SIGNALS:
    // 120 ms after the last move through the rows, so that the detail does not flicker behind the arrow keys.
    void currentIdChanged(std::optional<qint64> id);
    void selectionCountChanged(int count); // or what acts apply to
    void wantedWidthChanged();
    void opened(qint64 id); // Enter or double click
    void foldToggled(qint64 id);
    void menuRequested(const QPoint &globalPosition);
    void emptyButtonClicked();
    void filteredEmptyButtonClicked();
    void failedButtonClicked();
    void copied(qint64 rows, qint64 chosen); // fewer than chosen: there are too many for the clipboard
    void copyFailed(const kramar::Error &error);

public Q_SLOTS:
    void reset() override;
    void copyCells(); // what acts apply to, as tabbed text; several rows with the titles above them
    void chooseColumns(const QRect &globalPlace); // a popover beside it
    void retranslate();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    int sizeHintForColumn(int column) const override;
    void paintEvent(QPaintEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    bool edit(const QModelIndex &index, EditTrigger trigger, QEvent *event) override;

private:
    void setUpColumns();
    void resetColumns();
    void applyRowHeight();
    int stretchColumn() const;
    int zoomed(int width) const;      // with the font there is
    int usualWidth(int column) const; // so
    void setOwnWidth(int column, int width);
    void setWanted(int column, bool wanted);
    void followFont();
    void keepWhole();
    std::optional<qint64> foldAt(const QPoint &position) const;
    bool toggleFold(Fold wanted);
    bool goToParent(); // from a row below another
    QModelIndex cellToEdit() const;
    int depthOf(int row) const;
    void tickTo(int row, bool range);
    void followTicks();
    int selectedCount() const;
    void noteRows();
    void noteMove();
    bool hasJustMoved() const;
    std::optional<int> asideOf(const QPoint &position) const;
    void press(QMouseEvent *event);
    void shareRoom();
    void saveColumns();
    void restoreColumns();
    void showSort();
    void setHoverRow(int row);
    void keepPlace();
    void restorePlace();
    void showState();

    TableModel *m_model;
    CellDelegate *m_delegate;
    ObjectHeader *m_header;
    StateOverlay *m_overlay;
    QTimer m_currentTimer;
    QTimer m_saveTimer;
    QSettings *m_local = nullptr;
    QString m_memoryKey;
    RowHeight m_rowHeight = RowHeight::OneLine;
    int m_hoverRow = -1;
    int m_wholeRows = 0;                // none: it takes the room it is given
    double m_zoom = 1;                  // of the widths of the columns
    std::optional<qint64> m_keptId;     // the current row
    std::optional<qint64> m_keptAnchor; // the row that shall not move on screen
    int m_keptY = 0;
    bool m_toTop = false;
    QString m_reading;
    int m_pressedTick = -1;
    int m_lastTick = -1;
    bool m_overFold = false;
    bool m_showsRows = false;
    bool m_beside = false;    // a row is looked at though others are ticked
    qint64 m_tickedOwn = 0;   // how many a person has ticked, as Ticks keeps them
    QList<qint64> m_wereSeen; // what stood on screen before rows moved by themselves
    int m_wereTop = 0;        // px of the first of them
    QElapsedTimer m_sinceMove;
    QElapsedTimer m_sinceFold; // by the person: these rows move because of it
    int m_aside = 0;           // px from the pointer to what was pressed, until it is let go
    bool m_restoring = false;
    bool m_fitting = false;
    QHash<int, int> m_own;        // widths that the person dragged
    QSet<int> m_unwanted;         // columns that the person has switched off
    RowWalk *m_copying = nullptr; // rows that are not loaded are being read for the clipboard
    std::function<StateWords()> m_emptyWords;
    std::function<StateWords()> m_filteredWords;
    std::function<StateWords(const Error &)> m_failedWords;
};

} // namespace kramar::ui

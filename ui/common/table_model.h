// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/change.h"
#include "ui/common/row_cache.h"
#include "ui/common/table_source.h"
#include "ui/common/ticks.h"

#include <QAbstractTableModel>
#include <QElapsedTimer>
#include <QTimer>

#include <memory>
#include <optional>

namespace kramar::ui {

struct TableDiff;

// A table of any size: the ids of the whole filtered and sorted result, rows loaded in windows where somebody looks.
// Values and removals show at once; new and reordered rows wait until showNew(). Lives on the GUI thread and never
// waits: the source answers by futures.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(State state READ state NOTIFY stateChanged)

public:
    // What a table without rows has to say. Ready: there are rows (or old rows beside error()).
    enum class State { Loading, Ready, Empty, FilteredEmpty, Failed };
    Q_ENUM(State)
    enum Role {
        CellRole = Qt::UserRole + 1, // ui::Cell
        IdRole,                      // qint64
        LoadedRole,                  // bool; false: paint grey bars
        PayloadRole,                 // what the source gave
        TickRole,                    // bool
        ElideRole                    // Qt::TextElideMode, of the column
    };

    // `kind`: whose change notices concern this table.
    TableModel(std::unique_ptr<RowSource> source, QList<TableColumn> columns, ObjectKind kind,
               QObject *parent = nullptr);
    ~TableModel() override;

    const QList<TableColumn> &columns() const { return m_columns; }
    int columnOf(const QString &key) const;             // -1: none
    void setColumns(const QList<TableColumn> &columns); // of the same rows
    RowSource &source() const { return *m_source; }

    // Another filter or order: the old rows stay until the answer is there, then a reset. A search that finds nothing
    // is tried as it may have been meant (the other keyboard layout, letters that look alike). Rows that are found
    // again keep their ticks; what is not seen is not meant.
    void setQuery(const TableQuery &query);
    // Not so this search: it is meant as it was typed, until another one is.
    void searchAsTyped();
    const TableQuery &asked() const { return m_asked; }
    // What is shown: what was asked for, or its search as it was meant.
    const TableQuery &query() const { return m_query; }
    bool isReadOtherwise() const { return m_query.search != m_asked.search; }
    // Asks again with the same query, now, and shows what it finds: rows keep their places where they can.
    void refresh();
    // Shows the rows that wait behind "n new".
    void showNew();
    // Values of what is shown may be different, the rows are the same: reads them again.
    void rereadShown();
    // A row is opened: these stand below it. Those that are in the list already stay where they are.
    void insertBelow(qint64 id, const QList<qint64> &below);
    // It is folded: those of them that stand right below it go.
    void removeBelow(qint64 id, const QList<qint64> &below);
    int newCount() const { return m_newCount; }

    State state() const { return m_state; }
    bool isBusy() const { return m_querying; } // an answer to setQuery() or refresh() is outstanding
    const std::optional<Error> &error() const { return m_error; }

    const QList<qint64> &ids() const { return m_ids; }
    std::optional<qint64> idAt(int row) const;
    int rowOf(qint64 id) const;        // -1: not in the list
    QVariant payload(qint64 id) const; // invalid: not loaded

    const Ticks &ticks() const { return m_ticks; }
    qint64 tickedCount() const { return m_ticks.count(m_ids.size()); }
    QList<qint64> tickedIds() const; // in the order of the table
    void setTicked(const QList<qint64> &ids, bool on);
    void setAllTicked(bool on);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    // TableColumn::refusal of this cell.
    QString refusalOf(const QModelIndex &index, const QString &typed) const;
    QString lockOf(const QModelIndex &index) const; // TableColumn::locked of this cell
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override; // by the source

public Q_SLOTS:
    // From storage: re-reads just those of our kind that are loaded, and looks for new and gone ones.
    void onChanged(const kramar::Changes &changes);
    void retranslate();

Q_SIGNALS:
    void stateChanged(kramar::ui::TableModel::State state);
    void columnsChanged();
    void newCountChanged(int count);
    void ticksChanged();
    void queryChanged();
    void busyChanged(bool busy);
    void shown();                            // the answer to the newest query is on screen
    void failed(const kramar::Error &error); // once per failure
    void wellAgain();                        // a look that nobody asked for succeeded after a failure
    void edited(qint64 id, const QString &key, const QString &text);
    void booksChanged(); // something of our kind is different now, in this list or not

private:
    bool isCell(const QModelIndex &index) const;
    void ask(bool reset);
    void takeAnswer(const Result<QList<qint64>> &answer, bool reset);
    void readOtherwise(QStringList readings);
    void showAnew(const QList<qint64> &ids);
    void keepTicks(const QList<qint64> &found);
    void fail(const Error &error);
    void settle();
    void setBusy(bool busy);
    void setNewCount(int count);

    void want(int row) const;
    void loadWanted();
    void read(const QList<qint64> &ids, int hintRow);
    void reread(const QList<qint64> &ids);
    void takeRows(const QList<qint64> &asked, int hintRow, quint64 number, const Result<QList<RowData>> &answer);
    void markChanged(QList<int> rows);

    void lookForNew();
    void compare(const QList<qint64> &fresh, bool showAll);
    void apply(const TableDiff &diff, bool showAll);
    void removeIds(const QSet<qint64> &gone);
    void adopt(const QList<qint64> &ids);
    void relayout(const QList<qint64> &ids);
    void outdate();

    std::unique_ptr<RowSource> m_source;
    QList<TableColumn> m_columns;
    ObjectKind m_kind;
    TableQuery m_asked;
    TableQuery m_query;
    bool m_asTyped = false;
    bool m_otherFilter = false; // since what is shown was found
    quint64 m_generation = 0;   // of the query: a late answer of an older one is dropped
    quint64 m_shape = 0;        // of m_ids: a comparison with an older list is dropped
    QList<qint64> m_ids;
    mutable RowCache m_cache;
    mutable QList<int> m_wanted; // windows, newest last
    mutable QTimer m_loadTimer;
    int m_reading = 0;
    quint64 m_readNumber = 0;
    Ticks m_ticks;
    State m_state = State::Loading;
    std::optional<Error> m_error;
    bool m_querying = false;
    bool m_looking = false;
    bool m_lookAgain = false;
    QTimer m_lookTimer;
    QElapsedTimer m_lookTook;
    QList<qint64> m_fresh; // the newest result, waiting for showNew()
    int m_newCount = 0;
};

} // namespace kramar::ui

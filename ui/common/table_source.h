// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/common/cell.h"

#include <QFuture>
#include <QList>
#include <QString>
#include <QVariant>

#include <functional>
#include <memory>
#include <optional>

namespace kramar::ui {

class TableModel;

// One condition of the filter bar; what a field means is the page's business.
struct Condition {
    QString field;
    QVariant value;
    friend bool operator==(const Condition &, const Condition &) = default;
};

// What a table shows and in which order. A plain value.
struct TableQuery {
    QString search{};  // as typed; the source folds it
    QString sortKey{}; // the key of a column
    bool descending = false;
    QList<Condition> conditions{};

    // Does it hide anything? Then an empty result is "filtered-empty".
    bool isFiltered() const { return !search.trimmed().isEmpty() || !conditions.isEmpty(); }
    bool sameFilter(const TableQuery &other) const { return search == other.search && conditions == other.conditions; }
    friend bool operator==(const TableQuery &, const TableQuery &) = default;
};

struct RowData {
    qint64 id = 0;
    QVariant payload; // the room's row, wrapped by QVariant::fromValue
};

// Where a table gets its rows from: each page writes one over its room's facade. Called on the GUI thread, answers
// whenever they are ready; late answers of an older query are dropped by the model.
class RowSource
{
public:
    virtual ~RowSource() = default;
    // The ids of the whole filtered and sorted result, each once.
    virtual QFuture<Result<QList<qint64>>> ids(const TableQuery &query) = 0;
    // The rows of these ids, in any order. An id that is left out is gone, and leaves the table.
    virtual QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) = 0;
    // How many ids() would find; a source that can count without naming them says so more cheaply.
    virtual QFuture<Result<qint64>> count(const TableQuery &query);
    // A list that folds rows away names them all for a file; nothing: ids() does.
    virtual std::optional<QFuture<Result<QList<qint64>>>> unfoldedIds(const TableQuery &) { return std::nullopt; }

protected:
    std::weak_ptr<const void> life() const { return m_life; } // for followed()

private:
    std::shared_ptr<const void> m_life = std::make_shared<char>();
};

// A column: what it is called, how wide it starts, and how its cell is made from the row.
struct TableColumn {
    QString key{};                    // stable: remembered widths, sorting
    std::function<QString()> title{}; // calls tr(): asked again when the language changes
    int width = 100;                  // px at the start
    int least = 0;  // px in which what counts is still there (a logo without its name, a shorter name); 0: its width
    int roomy = 0;  // px that are good for it: up to these it shares in what is left over
    int yields = 0; // where there is no room for all of them the highest gives way first; 0: it stays
    Qt::Alignment alignment = Qt::AlignLeft;
    Qt::TextElideMode elide = Qt::ElideRight; // where a text that is too long is cut
    bool sortable = true;
    bool hidden = false;     // until chosen in the column chooser
    bool stretch = false;    // takes what is left
    bool titled = true;      // false: the title is only spoken and listed in the chooser (marks, pictures)
    bool descending = false; // which way the first click sorts
    bool tick = false;       // the column of tick boxes
    std::function<Cell(const QVariant &payload)> cell{};
    // The text an editor starts with (F2); without it the column cannot be edited.
    std::function<QString(const QVariant &payload)> editText{};
    // Why what was typed cannot be taken, said at the cell while the editor stays open; empty: it can.
    std::function<QString(const QVariant &payload, const QString &typed)> refusal{};
    // Why this cell cannot be edited though its column can: said instead of opening an editor. Empty: it can.
    std::function<QString(const QVariant &payload)> locked{};
    // What depends on where the row stands: the level of a folded list, whether what is below it is shown.
    std::function<void(Cell &cell, const QVariant &payload, const TableModel &model, int row)> placed{};

    static TableColumn ticks(int width = 36);
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/table_source.h"

#include <functional>

class QSettings;

namespace kramar::ui {

// A saved filter: a name and the conditions that it stands for. The page brings the usual ones; those that a person
// saved have a search and an order too.
struct SavedFilter {
    QString key{}; // stable: remembered
    std::function<QString()> title{};
    QList<Condition> conditions{};
    bool alerts = false; // its count is shown in red when there are any
    bool own = false;    // a person's: it can be renamed, changed and deleted
    QString name{};      // of an own one, instead of the title
    QString search{};
    QString sortKey{}; // "": any order
    bool descending = false;

    QString words() const { return own || !title ? name : title(); }
    TableQuery query() const
    {
        return {.search = search, .sortKey = sortKey, .descending = descending, .conditions = conditions};
    }
    // Does it stand for what this query shows? The conditions' order says nothing.
    bool shows(const TableQuery &query) const;
};

// A person's own filters of one page, and the order of its tabs, in the settings of this computer. What cannot be read
// there is left out, and said in the log.
class OwnFilters
{
public:
    OwnFilters(QSettings *local, QString page); // the settings are not owned
    QList<SavedFilter> read() const;
    void write(const QList<SavedFilter> &all) const; // the own ones, and the order of all
    // The usual and the own ones as the tabs stood. The first usual one always leads: it hides nothing.
    QList<SavedFilter> inOrder(const QList<SavedFilter> &usual) const;
    static QString freeKey(const QList<SavedFilter> &taken);

private:
    QSettings *m_local;
    QString m_page;
};

} // namespace kramar::ui

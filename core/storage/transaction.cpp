// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/transaction.h"

#include "storage/search.h"

#include <QDebug>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

// More than this of one kind in one commit and everybody re-reads what he shows instead of being told one by one.
constexpr int manyOfAKind = 50;

Changes merged(Changes changes)
{
    std::sort(changes.begin(), changes.end());
    changes.erase(std::unique(changes.begin(), changes.end()), changes.end());
    Changes few;
    for (qsizetype from = 0; from < changes.size();) {
        qsizetype to = from;
        while (to < changes.size() && changes[to].kind == changes[from].kind)
            ++to;
        if (to - from > manyOfAKind || changes[from].id == 0)
            few.append(Change{changes[from].kind, 0});
        else
            few.append(changes.mid(from, to - from));
        from = to;
    }
    return few;
}

} // namespace

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection, Timestamp now)
{
    TRY(connection.run(connection.dialect() == Dialect::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s));
    return std::unique_ptr<Transaction>(new Transaction(connection, now));
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    if (const auto undone = m_connection.run(u"ROLLBACK"_s); !undone)
        qWarning() << "rollback failed:" << toLogLine(undone.error());
}

void Transaction::changed(ObjectKind kind, qint64 id)
{
    const Change change{kind, id};
    if (m_changes.isEmpty() || m_changes.last() != change)
        m_changes.append(change);
}

Result<Changes> Transaction::commit()
{
    Changes changes = merged(std::exchange(m_changes, {}));
    TRY_DONE(indexNewRows(m_connection));
    // Other programs on the same books read this table (SQLite: when data_version moves).
    for (qsizetype from = 0; from < changes.size();) {
        QList<qint64> ids;
        const ObjectKind kind = changes[from].kind;
        for (; from < changes.size() && changes[from].kind == kind; ++from)
            ids.append(changes[from].id);
        TRY(m_connection.run(m_connection.dialect() == Dialect::Sqlite
                                 ? u"INSERT INTO change (kind, object_id) SELECT ?, value FROM json_each(?)"_s
                                 : u"INSERT INTO change (kind, object_id) SELECT CAST(? AS INTEGER), "
                                   "CAST(value AS BIGINT) FROM json_array_elements_text(CAST(? AS JSON))"_s,
                             {static_cast<int>(kind), m_connection.numbers(ids)}));
    }
    TRY(m_connection.run(u"COMMIT"_s));
    m_open = false;
    return changes;
}

Done Transaction::savepoint()
{
    ++m_depth;
    TRY(m_connection.run(u"SAVEPOINT s%1"_s.arg(m_depth)));
    return {};
}

Done Transaction::rollbackToSavepoint()
{
    TRY(m_connection.run(u"ROLLBACK TO s%1"_s.arg(m_depth)));
    return releaseSavepoint();
}

Done Transaction::releaseSavepoint()
{
    TRY(m_connection.run(u"RELEASE s%1"_s.arg(m_depth)));
    --m_depth;
    return {};
}

} // namespace kramar::storage

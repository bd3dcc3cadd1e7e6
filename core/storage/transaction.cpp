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

// One writer at a time on a server too, as a file has it: an operation reads an object, decides and writes it whole,
// and none may come in between. The lock ends with the transaction.
Done waitForTheOtherDesks(Connection &connection)
{
    constexpr qint64 ofKramar = 0x4b72616d6172; // advisory locks are the database's own, told apart by a number
    return connection.each(u"SELECT pg_advisory_xact_lock(?)"_s, {ofKramar}, [](const Row &) { return Done{}; });
}

} // namespace

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection, Timestamp now)
{
    std::unique_ptr<Transaction> transaction(new Transaction(connection, now)); // rolls back when it cannot be had
    TRY_DONE(transaction->open());
    return transaction;
}

Done Transaction::open()
{
    const bool sqlite = m_connection.dialect() == Dialect::Sqlite;
    const std::shared_ptr<void> turn = sqlite ? m_connection.turn() : nullptr;
    TRY(m_connection.run(sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s));
    m_open = true;
    return sqlite ? Done{} : waitForTheOtherDesks(m_connection);
}

Done Transaction::beginAnew()
{
    Q_ASSERT(m_depth == 0);
    if (m_spoilt)
        return *m_spoilt;
    TRY(m_connection.run(u"ROLLBACK"_s));
    m_open = false;
    m_actScope = {};
    m_changes.clear();
    m_gathered.clear();
    return open();
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    if (const auto undone = m_connection.run(u"ROLLBACK"_s); !undone) {
        qWarning() << "rollback failed:" << toLogLine(undone.error());
        m_connection.giveUp(); // closing it undoes what is left
    }
}

void Transaction::changed(ObjectKind kind, qint64 id)
{
    const Change change{kind, id};
    if (m_changes.isEmpty() || m_changes.last() != change)
        m_changes.append(change);
}

Result<Changes> Transaction::commit()
{
    if (m_spoilt)
        return *m_spoilt;
    const auto gathered = std::exchange(m_gathered, {});
    for (const auto &[finish, ids] : gathered)
        TRY_DONE(finish(*this, ids.values()));
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
    if (auto committed = m_connection.run(u"COMMIT"_s); !committed) {
        Error why = std::move(committed).error();
        if (m_connection.isBroken()) // it may have been done before the answer was lost
            why.kind = Error::Kind::DatabaseUnknown;
        return why;
    }
    m_open = false;
    return changes;
}

Done Transaction::savepoint()
{
    if (m_spoilt)
        return *m_spoilt;
    TRY(m_connection.run(u"SAVEPOINT s%1"_s.arg(m_depth + 1)));
    ++m_depth;
    return {};
}

Done Transaction::rollbackToSavepoint()
{
    TRY_DONE(endSavepoint(u"ROLLBACK TO s%1"_s));
    return releaseSavepoint();
}

Done Transaction::releaseSavepoint()
{
    TRY_DONE(endSavepoint(u"RELEASE s%1"_s));
    --m_depth;
    return {};
}

// What should have been undone alone may still be there, or the engine has undone all of it already (a full disk): then
// whoever goes on in spite of the error would leave half a change.
Done Transaction::endSavepoint(const QString &how)
{
    if (m_spoilt)
        return *m_spoilt;
    if (auto ended = m_connection.run(how.arg(m_depth)); !ended) {
        m_spoilt = std::move(ended).error();
        // Outside of a transaction each statement would commit itself; inside, this one is refused.
        static_cast<void>(m_connection.run(u"BEGIN"_s));
        return *m_spoilt;
    }
    return {};
}

} // namespace kramar::storage

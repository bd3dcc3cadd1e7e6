// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/change.h"
#include "storage/connection.h"

#include <QSet>

#include <map>
#include <memory>

namespace kramar::storage {

// A write to the books: all or nothing. Made by Database::write; operations of the rooms take a Transaction & and may
// nest with savepoints. One at a time over all programs. Whoever changes an object says so with changed(): published.
// Lives in the writer's thread.
class Transaction
{
public:
    // BEGIN IMMEDIATE: a deferred transaction that turns into a write fails at once in spite of the busy timeout.
    static Result<std::unique_ptr<Transaction>> begin(Connection &connection, Timestamp now);
    ~Transaction(); // rolls back what was not committed
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Connection &db() { return m_connection; }
    // The moment this transaction began: one time for all it writes.
    Timestamp now() const { return m_now; }
    // The act in progress; journal::Act's business only.
    struct ActScope {
        bool open = false;
        std::optional<qint64> id;
        const void *outermost = nullptr; // the Act that the others join
    };
    ActScope &actScope() { return m_actScope; }

    // Runs f under a savepoint: when it fails, its changes are undone alone and the error is returned.
    template <class F>
    auto nested(F f) -> std::invoke_result_t<F>
    {
        TRY_DONE(savepoint());
        const qsizetype before = m_changes.size();
        const ActScope scope = m_actScope;
        auto result = f();
        if (!result) {
            m_changes.resize(before);
            m_actScope = scope; // an act row written inside is gone too
            TRY_DONE(rollbackToSavepoint());
            return result;
        }
        TRY_DONE(releaseSavepoint());
        return result;
    }

    void changed(ObjectKind kind, qint64 id);
    template <class Tag>
    void changed(ObjectKind kind, Id<Tag> id)
    {
        changed(kind, id.value());
    }

    // Gathers ids while it runs, and hands each once to `finish` just before the commit: what follows from many single
    // steps and would cost a statement at each. Its failure is the commit's. A step that a savepoint undid has gathered
    // too, so what follows must do no harm.
    using Finish = Done (*)(Transaction &, const QList<qint64> &);
    void gather(Finish finish, qint64 id) { m_gathered[finish].insert(id); }

    // Undoes all of it and begins once more, for a try that was too bold: the act, what was changed and gathered are
    // forgotten, and another program may have written in between. Not under a savepoint.
    Done beginAnew();

    // Commits; what changed, each object once. DatabaseUnknown when the server went away before it answered: it may
    // have committed or not.
    Result<Changes> commit();

private:
    Transaction(Connection &connection, Timestamp now)
        : m_connection(connection)
        , m_now(now)
    {
    }
    Done open();
    Done savepoint();
    Done rollbackToSavepoint();
    Done releaseSavepoint();
    Done endSavepoint(const QString &how);

    Connection &m_connection;
    const Timestamp m_now;
    ActScope m_actScope;
    Changes m_changes;
    std::map<Finish, QSet<qint64>> m_gathered;
    int m_depth = 0;
    bool m_open = false;
    std::optional<Error> m_spoilt; // a savepoint could not be ended: nothing of this may be committed
};

} // namespace kramar::storage

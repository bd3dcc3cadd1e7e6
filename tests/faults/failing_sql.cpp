// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/failing_sql.h"

#include <sqlite3.h>

#include <dlfcn.h>

#include <array>
#include <mutex>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::faults {

namespace {

struct State {
    std::mutex mutex;
    int calls = 0;
    int from = 0; // 0: none fails
    int to = 0;
    int failed = 0;
    QString first;
};

State &state()
{
    static State state;
    return state;
}

// SQLite's words for what a disk does: full, broken, read-only, held by another program.
int trouble(int n)
{
    static constexpr std::array codes{SQLITE_FULL, SQLITE_IOERR, SQLITE_READONLY, SQLITE_BUSY};
    return codes[static_cast<size_t>(n) % codes.size()];
}

// The trouble of this call, or SQLITE_OK.
int troubleWith(const QString &sql)
{
    if (sql.startsWith(u"PRAGMA data_version"_s) || sql.contains(u"FROM change"_s))
        return SQLITE_OK;
    State &now = state();
    const std::lock_guard lock(now.mutex);
    ++now.calls;
    if (now.from == 0 || now.calls < now.from || now.calls > now.to)
        return SQLITE_OK;
    if (now.failed++ == 0)
        now.first = sql.left(80).simplified();
    return trouble(now.from);
}

// SQLite calls this function too: its search index inside of a statement of ours, and whatever prepares a connection's
// first statement, which reads the schema by it. Made to fail there, it would take the books for empty.
thread_local bool inside = false;

} // namespace

void FailingSql::failAt(int n, int more)
{
    State &now = state();
    const std::lock_guard lock(now.mutex);
    now.calls = 0;
    now.from = n;
    now.to = n + more;
    now.failed = 0;
    now.first.clear();
}

int FailingSql::calls()
{
    const std::lock_guard lock(state().mutex);
    return state().calls;
}

int FailingSql::failed()
{
    const std::lock_guard lock(state().mutex);
    return state().failed;
}

QString FailingSql::firstFailed()
{
    const std::lock_guard lock(state().mutex);
    return state().first;
}

} // namespace kramar::faults

int sqlite3_step(sqlite3_stmt *statement)
{
    using namespace kramar::faults;
    static const auto real = reinterpret_cast<int (*)(sqlite3_stmt *)>(dlsym(RTLD_NEXT, "sqlite3_step"));
    if (inside)
        return real(statement);
    if (!sqlite3_stmt_busy(statement)) { // the first step of a call
        if (const int code = troubleWith(QString::fromUtf8(sqlite3_sql(statement))); code != SQLITE_OK)
            return code;
    }
    inside = true;
    const int code = real(statement);
    inside = false;
    return code;
}

int sqlite3_prepare_v3(sqlite3 *db, const char *sql, int size, unsigned int flags, sqlite3_stmt **statement,
                       const char **tail)
{
    using namespace kramar::faults;
    static const auto real = reinterpret_cast<decltype(&sqlite3_prepare_v3)>(dlsym(RTLD_NEXT, "sqlite3_prepare_v3"));
    const bool before = std::exchange(inside, true);
    const int code = real(db, sql, size, flags, statement, tail);
    inside = before;
    return code;
}

int sqlite3_prepare_v2(sqlite3 *db, const char *sql, int size, sqlite3_stmt **statement, const char **tail)
{
    return sqlite3_prepare_v3(db, sql, size, 0, statement, tail);
}

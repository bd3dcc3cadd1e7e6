// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/failing_sql.h"

#include <QSqlError>
#include <QSqlQuery>

#include <dlfcn.h>

#include <array>
#include <mutex>

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

// The statement of this thread that failed last, while nobody ran it again.
thread_local const QSqlQuery *failedQuery = nullptr;
thread_local QSqlError failedWith;

// SQLite's words for what a disk does: full, broken, read-only, held by another program.
QSqlError trouble(int n)
{
    static constexpr std::array codes{"13", "10", "8", "5"};
    return {u"made to fail"_s, u"made to fail by the test"_s, QSqlError::StatementError,
            QString::fromLatin1(codes[static_cast<size_t>(n) % codes.size()])};
}

bool fails(const QSqlQuery *query, const QString &sql)
{
    failedQuery = nullptr;
    if (sql.startsWith(u"PRAGMA data_version"_s) || sql.contains(u"FROM change"_s))
        return false;
    State &now = state();
    const std::lock_guard lock(now.mutex);
    ++now.calls;
    if (now.from == 0 || now.calls < now.from || now.calls > now.to)
        return false;
    if (now.failed++ == 0)
        now.first = sql.left(80).simplified();
    failedQuery = query;
    failedWith = trouble(now.from);
    return true;
}

template <class Function>
Function original(const char *symbol)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, symbol));
}

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

using kramar::faults::failedQuery;
using kramar::faults::failedWith;

bool QSqlQuery::exec()
{
    static const auto real = kramar::faults::original<bool (*)(QSqlQuery *)>("_ZN9QSqlQuery4execEv");
    return !kramar::faults::fails(this, lastQuery()) && real(this);
}

bool QSqlQuery::exec(const QString &sql)
{
    static const auto real =
        kramar::faults::original<bool (*)(QSqlQuery *, const QString &)>("_ZN9QSqlQuery4execERK7QString");
    return !kramar::faults::fails(this, sql) && real(this, sql);
}

QSqlError QSqlQuery::lastError() const
{
    static const auto real = kramar::faults::original<QSqlError (*)(const QSqlQuery *)>("_ZNK9QSqlQuery9lastErrorEv");
    return failedQuery == this ? failedWith : real(this);
}

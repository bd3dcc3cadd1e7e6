// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine.h"
#include "storage/turnstile.h"

struct sqlite3;

namespace kramar::storage {

// A file of SQLite's by its own library: a round trip through Qt's values costs an import a fifth of its time.
class SqliteEngine final : public Engine
{
public:
    // Opens and sets it up: WAL, foreign keys, full sync, busy timeout.
    static Result<std::unique_ptr<Engine>> open(const QString &path);
    ~SqliteEngine() override;

    Result<std::unique_ptr<Statement>> prepare(const QString &sql) override;
    std::optional<qint64> lastInserted() const override;
    std::shared_ptr<void> turn() override;
    void interrupt() override;

private:
    SqliteEngine(sqlite3 *db, const QString &path)
        : m_db(db)
        , m_path(path)
    {
    }
    sqlite3 *const m_db;
    const QString m_path;
    std::unique_ptr<Turnstile> m_turnstile; // of who writes
};

} // namespace kramar::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine.h"

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
    void interrupt() override;

private:
    explicit SqliteEngine(sqlite3 *db)
        : m_db(db)
    {
    }
    sqlite3 *const m_db;
};

} // namespace kramar::storage

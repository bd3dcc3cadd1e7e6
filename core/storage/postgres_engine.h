// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine.h"

#include <QSqlDatabase>

namespace kramar::storage {

// A PostgreSQL server by Qt's driver.
class PostgresEngine final : public Engine
{
public:
    static Result<std::unique_ptr<Engine>> open(const DatabaseSettings &settings);
    ~PostgresEngine() override;

    Result<std::unique_ptr<Statement>> prepare(const QString &sql) override;
    bool isLost() const override { return *m_lost; }

private:
    explicit PostgresEngine(const QSqlDatabase &db)
        : m_db(db)
    {
    }
    QSqlDatabase m_db;
    const std::shared_ptr<bool> m_lost = std::make_shared<bool>(false); // its statements notice
};

} // namespace kramar::storage

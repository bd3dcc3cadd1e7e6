// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine.h"

#include "storage/postgres_engine.h"
#include "storage/sqlite_engine.h"

namespace kramar::storage {

Result<std::unique_ptr<Engine>> Engine::open(const DatabaseSettings &settings)
{
    return settings.dialect == Dialect::Sqlite ? SqliteEngine::open(settings.path) : PostgresEngine::open(settings);
}

} // namespace kramar::storage

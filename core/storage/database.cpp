// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/file_check.h"
#include "storage/migrator.h"

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

constexpr int readerThreads = 2;
constexpr int keptChanges = 10'000;

} // namespace

Result<std::unique_ptr<Database>> Database::open(const DatabaseSettings &settings, const Clock &clock, Missing missing)
{
    if (settings.dialect == Dialect::Sqlite) {
        if (const Done fit = checkFile(settings.path, missing == Missing::Make); !fit)
            return fit.error().on(settings.place());
    }
    auto health = std::make_unique<HealthCheck>(settings);
    {
        const auto connection = TRY(Connection::open(settings));
        Migrator migrator(*connection);
        if (missing == Missing::Refuse && TRY(migrator.currentVersion()) == 0)
            return Error::of(Error::Kind::NotFound, u"no_books"_s).on(settings.place());
        if (const Done migrated = migrator.migrate(settings.path); !migrated)
            return migrated.error().object.isEmpty() ? migrated.error().on(settings.place()) : migrated.error();
        // Old change notices: whoever was away longer re-reads everything anyway.
        TRY_DONE(connection->run(u"DELETE FROM change WHERE id < (SELECT max(id) FROM change) - ?"_s, {keptChanges}));
    }
    return std::unique_ptr<Database>(new Database(settings, clock, std::move(health)));
}

Database::Database(const DatabaseSettings &settings, const Clock &clock, std::unique_ptr<HealthCheck> health)
    : m_settings(settings)
    , m_clock(clock)
    , m_feed(settings)
    , m_health(std::move(health))
    , m_executor(settings, readerThreads)
{
    m_health->begin();
}

} // namespace kramar::storage

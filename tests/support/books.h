// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terms.h"
#include "storage/database.h"

#include <QTemporaryDir>
#include <QUuid>

#include <cstdlib>

namespace kramar::test {

// Fresh, migrated books of a test's own, with a clock that stands until the test moves it. On SQLite in a temporary
// folder; on PostgreSQL in a database of its own when KRAMAR_TEST_PG says where a server is
// (tests/support/with_postgres; `kramar_test(… ENGINES)` runs a test both ways). Ends the test program when they cannot
// be made.
class TestBooks
{
public:
    TestBooks()
        : m_settings(fresh())
    {
        reopen();
    }
    ~TestBooks()
    {
        m_db.reset();
        if (!onPostgres())
            return;
        if (auto admin = storage::Connection::open(server()))
            static_cast<void>((*admin)->run(QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_settings.database)));
    }
    TestBooks(const TestBooks &) = delete;
    TestBooks &operator=(const TestBooks &) = delete;

    static bool onPostgres() { return !qEnvironmentVariableIsEmpty("KRAMAR_TEST_PG"); }

    ManualClock clock{Timestamp::ofMs(1'767'258'000'000)}; // 2026-01-01 09:00 UTC

    storage::Database &db() { return *m_db; }
    const storage::DatabaseSettings &settings() const { return m_settings; }
    QString folder() const { return m_folder.path(); }
    // As after the end of the program and a new start.
    void reopen()
    {
        m_db.reset();
        m_db = required(storage::Database::open(m_settings, clock));
    }

    template <class F>
    auto write(F f)
    {
        return m_db->writeNow(storage::Executor::Urgency::Person, std::move(f));
    }
    template <class F>
    auto read(F f)
    {
        return m_db->readNow(std::move(f));
    }
    // One number out of the books, 0 for none.
    qint64 number(const QString &sql, const storage::Binds &binds = {})
    {
        return required(read([&](storage::Connection &db) { return db.firstNumber(sql, binds); })).value_or(0);
    }
    // A bare store row: no exchange, no mappings (StoreOperations::add makes those).
    StoreId makeStore(const QString &name = QStringLiteral("Store"), StoreMode mode = StoreMode::Production)
    {
        return required(write([&](storage::Transaction &tx) -> Result<StoreId> {
            return StoreId(TRY(tx.db().insert(
                QStringLiteral("INSERT INTO store (name, marketplace, api_url, language, mode, connected_ms) "
                               "VALUES (?, 'prom.ua', 'http://127.0.0.1/api/v1', 'uk', ?, ?) RETURNING id"),
                {name, toCode(mode), tx.now()})));
        }));
    }

    template <class T>
    static T required(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(toLogLine(result.error())));
        return std::move(*result);
    }
    static void required(const Done &done)
    {
        if (!done)
            qFatal("%s", qPrintable(toLogLine(done.error())));
    }

private:
    // KRAMAR_TEST_PG: "host=<folder> port=5432 user=postgres dbname=postgres"
    static storage::DatabaseSettings server()
    {
        storage::DatabaseSettings settings;
        settings.dialect = storage::Dialect::Postgres;
        for (const QString &pair : qEnvironmentVariable("KRAMAR_TEST_PG").split(u' ', Qt::SkipEmptyParts)) {
            const QString value = pair.section(u'=', 1);
            if (pair.startsWith(u"host="))
                settings.host = value;
            else if (pair.startsWith(u"port="))
                settings.port = value.toInt();
            else if (pair.startsWith(u"user="))
                settings.user = value;
            else if (pair.startsWith(u"dbname="))
                settings.database = value;
        }
        return settings;
    }
    storage::DatabaseSettings fresh() const
    {
        if (!onPostgres())
            return storage::DatabaseSettings::sqlite(m_folder.filePath(QStringLiteral("kramar.db")));
        storage::DatabaseSettings settings = server();
        const auto admin = required(storage::Connection::open(settings));
        settings.database = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
        required(admin->run(QStringLiteral("CREATE DATABASE %1").arg(settings.database)));
        return settings;
    }

    QTemporaryDir m_folder;
    storage::DatabaseSettings m_settings;
    std::unique_ptr<storage::Database> m_db;
};

} // namespace kramar::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include "storage/sql_errors.h"
#include "storage/sqlite_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>

#include <sqlite3.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

// A file of ours that somebody else overwrote must not be "opened" as an empty database.
constexpr int busyTimeoutMs = 10'000;
// The pages of the write-ahead log (16 MB) after which SQLite carries them into the file. An import changes the same
// pages of the indexes again and again: so they are carried there once instead of four times.
constexpr const char *checkpointEvery = "PRAGMA wal_autocheckpoint = 4000";

QSqlDatabase describe(const DatabaseSettings &settings, const QString &name)
{
    if (settings.dialect == Dialect::Sqlite) {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        db.setDatabaseName(settings.path);
        db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeoutMs));
        return db;
    }
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
    db.setHostName(settings.host);
    db.setPort(settings.port);
    db.setDatabaseName(settings.database);
    db.setUserName(settings.user);
    db.setPassword(settings.password);
    db.setConnectOptions(u"connect_timeout=10"_s);
    return db;
}

// PostgreSQL prepares only what reads or writes rows; BEGIN, SAVEPOINT and DDL go as they are.
bool isPreparable(QStringView sql, Dialect dialect)
{
    if (dialect == Dialect::Sqlite)
        return true;
    const QStringView trimmed = sql.trimmed();
    for (const QStringView verb : {u"SELECT", u"INSERT", u"UPDATE", u"DELETE", u"WITH"}) {
        if (trimmed.startsWith(verb))
            return true;
    }
    return false;
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const DatabaseSettings &settings)
{
    setUpSqlite();
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Error refusal;
    {
        QSqlDatabase db = describe(settings, name);
        if (db.open()) {
            const QVariant handle = db.driver()->handle();
            // Given away: a copy left here would outlive a connection that cannot be set up.
            std::unique_ptr<Connection> connection(new Connection(std::exchange(db, {}), settings));
            if (settings.dialect == Dialect::Postgres)
                return connection;
            connection->m_sqliteHandle = *static_cast<sqlite3 *const *>(handle.constData());
            for (const char *pragma :
                 {"PRAGMA foreign_keys = ON", "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
                  "PRAGMA temp_store = MEMORY", "PRAGMA cache_size = -32000", checkpointEvery})
                TRY_DONE(connection->each(QString::fromLatin1(pragma), {}, [](const Row &) { return Done{}; }));
            return connection;
        }
        refusal = ofOpening(db.lastError(), settings.dialect).on(settings.place());
    }
    QSqlDatabase::removeDatabase(name);
    return refusal;
}

Connection::Connection(const QSqlDatabase &db, const DatabaseSettings &settings)
    : m_name(db.connectionName())
    , m_db(db)
    , m_dialect(settings.dialect)
    , m_place(settings.place())
{
}

Connection::~Connection()
{
    m_sqliteHandle = nullptr;
    m_statements.clear();
    m_db.close();
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

Error Connection::told(const QSqlError &error, const QString &sql)
{
    if (isConnectionLost(error, m_dialect))
        giveUp();
    Error said = toError(error, m_dialect).at(sql.left(60).simplified());
    // SQLite calls only one of the ways to be out of room by its name.
    if (said.kind == Error::Kind::Database && m_sqliteHandle.load()) {
        const int why = sqlite3_system_errno(static_cast<sqlite3 *>(m_sqliteHandle.load()));
        if (why == EFBIG || why == ENOSPC || why == EDQUOT)
            said.kind = Error::Kind::DatabaseFull;
    }
    return said.isDatabase() ? said.on(m_place) : said;
}

bool Connection::answers()
{
    if (m_dialect == Dialect::Postgres && !m_broken)
        static_cast<void>(firstNumber(u"SELECT 1"_s)); // a lost connection breaks on it
    return !m_broken;
}

Result<std::shared_ptr<QSqlQuery>> Connection::execute(const QString &sql, const Binds &binds)
{
    auto cached = m_statements.find(sql);
    if (cached == m_statements.end() || (*cached)->isActive()) {
        // Asked for again while its rows are still being read: the inner use gets a statement of its own.
        auto query = std::make_shared<QSqlQuery>(m_db);
        // QPSQL reads forward-only rows one by one off the wire: another statement meanwhile would lose the rest.
        query->setForwardOnly(m_dialect == Dialect::Sqlite);
        if (!isPreparable(sql, m_dialect)) {
            if (!query->exec(sql))
                return told(query->lastError(), sql);
            return query;
        }
        if (!query->prepare(sql))
            return told(query->lastError(), sql);
        cached = m_statements.insert(sql, query);
    }
    const std::shared_ptr<QSqlQuery> query = *cached;
    for (qsizetype i = 0; i < binds.size(); ++i)
        query->bindValue(static_cast<int>(i), binds[i].value());
    if (!query->exec()) {
        const Error error = told(query->lastError(), sql);
        query->finish();
        return error;
    }
    return query;
}

Result<qint64> Connection::run(const QString &sql, const Binds &binds)
{
    const std::shared_ptr<QSqlQuery> query = TRY(execute(sql, binds));
    const qint64 touched = query->numRowsAffected();
    query->finish();
    return touched;
}

Result<qint64> Connection::insert(const QString &sql, const Binds &binds)
{
    const auto id = TRY(insertIfNew(sql, binds));
    if (!id)
        return Error::of(Error::Kind::Internal, u"the insert returned no id"_s).at(sql.left(60).simplified());
    return *id;
}

Result<std::optional<qint64>> Connection::insertIfNew(const QString &sql, const Binds &binds)
{
    static const QString returning = u" RETURNING id"_s;
    if (m_dialect == Dialect::Postgres)
        return firstNumber(sql, binds);
    // SQLite copies every page that a statement which returns rows is about to change, to undo it alone; the number
    // it tells anyhow.
    Q_ASSERT(sql.endsWith(returning) && !sql.contains(u"DO UPDATE"_s));
    if (TRY(run(sql.chopped(returning.size()), binds)) == 0)
        return std::nullopt;
    return sqlite3_last_insert_rowid(static_cast<sqlite3 *>(m_sqliteHandle.load()));
}

Done Connection::each(const QString &sql, const Binds &binds, const std::function<Done(const Row &)> &onRow)
{
    const std::shared_ptr<QSqlQuery> query =
        TRY(execute(sql, binds)); // ours, even if an inner use replaces it in the cache
    const Row row(*query);
    while (query->next()) {
        if (Done done = onRow(row); !done) {
            query->finish();
            return done;
        }
    }
    const QSqlError end = query->lastError();
    query->finish();
    if (end.isValid())
        return told(end, sql);
    return {};
}

Result<std::optional<qint64>> Connection::firstNumber(const QString &sql, const Binds &binds)
{
    const auto found = TRY(first(sql, binds, [](const Row &row) { return row.maybeNumber(0); }));
    return found.value_or(std::nullopt);
}

QString Connection::isOneOf() const
{
    return m_dialect == Dialect::Sqlite
               ? u"IN (SELECT value FROM json_each(?))"_s
               : u"IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(? AS JSON)))"_s;
}

QString Connection::isOneOfTexts() const
{
    return m_dialect == Dialect::Sqlite ? u"IN (SELECT value FROM json_each(?))"_s
                                        : u"IN (SELECT value FROM json_array_elements_text(CAST(? AS JSON)))"_s;
}

Bind Connection::numbers(const QList<qint64> &values) const
{
    QString json = u"["_s;
    for (const qint64 value : values) {
        if (json.size() > 1)
            json += u',';
        json += QString::number(value);
    }
    return Bind(QString(json + u']'));
}

Bind Connection::texts(const QStringList &values) const
{
    return Bind(QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact)));
}

void Connection::interrupt()
{
    if (void *handle = m_sqliteHandle.load())
        sqlite3_interrupt(static_cast<sqlite3 *>(handle));
}

} // namespace kramar::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connection.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

template <class Values>
Bind arrayOf(const Values &values)
{
    QString json = u"["_s;
    for (const auto &value : values) {
        if (json.size() > 1)
            json += u',';
        Bind(value).appendAsJson(json);
    }
    return Bind(QString(json + u']'));
}

} // namespace

Result<std::unique_ptr<Connection>> Connection::open(const DatabaseSettings &settings)
{
    auto engine = Engine::open(settings);
    if (!engine)
        return std::move(engine).error().on(settings.place());
    return std::unique_ptr<Connection>(new Connection(std::move(*engine), settings));
}

Connection::Connection(std::unique_ptr<Engine> engine, const DatabaseSettings &settings)
    : m_engine(std::move(engine))
    , m_dialect(settings.dialect)
    , m_place(settings.place())
{
}

Error Connection::told(Error error, const QString &sql)
{
    if (m_engine->isLost())
        giveUp();
    error = error.at(sql.left(60).simplified());
    return error.isDatabase() ? error.on(m_place) : error;
}

bool Connection::answers()
{
    if (m_dialect == Dialect::Postgres && !m_broken)
        static_cast<void>(firstNumber(u"SELECT 1"_s)); // a lost connection breaks on it
    return !m_broken;
}

Result<std::shared_ptr<Statement>> Connection::execute(const QString &sql, const Binds &binds)
{
    auto cached = m_statements.find(sql);
    if (cached == m_statements.end() || (*cached)->isRunning()) {
        // Asked for again while its rows are still being read: the inner use gets a statement of its own.
        auto prepared = m_engine->prepare(sql);
        if (!prepared)
            return told(std::move(prepared).error(), sql);
        cached = m_statements.insert(sql, std::move(*prepared));
    }
    const std::shared_ptr<Statement> statement = *cached;
    if (Done done = statement->run(binds); !done) {
        statement->end();
        return told(std::move(done).error(), sql);
    }
    return statement;
}

Result<qint64> Connection::run(const QString &sql, const Binds &binds)
{
    const std::shared_ptr<Statement> statement = TRY(execute(sql, binds));
    const qint64 touched = statement->touched();
    statement->end();
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
    return m_engine->lastInserted();
}

Done Connection::each(const QString &sql, const Binds &binds, const std::function<Done(const Row &)> &onRow)
{
    const std::shared_ptr<Statement> statement =
        TRY(execute(sql, binds)); // ours, even if an inner use replaces it in the cache
    const auto ended = qScopeGuard([&statement] { statement->end(); });
    const Row row(*statement);
    for (;;) {
        const auto found = statement->next();
        if (!found)
            return told(found.error(), sql);
        if (!*found)
            return {};
        TRY_DONE(onRow(row));
    }
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
    return arrayOf(values);
}

Bind Connection::texts(const QStringList &values) const
{
    return arrayOf(values);
}

} // namespace kramar::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/postgres_engine.h"

#include "storage/sql_errors.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

QVariant valueOf(const Bind &bind)
{
    if (const QString *text = bind.text())
        return text->isNull() ? u""_s : *text; // to Qt's driver a null text is no value
    if (const qint64 *number = bind.number())
        return *number;
    if (const QByteArray *bytes = bind.bytes())
        return *bytes;
    return {};
}

// BEGIN, SAVEPOINT and DDL cannot be prepared and go as they are.
bool isPreparable(const QString &sql)
{
    const QString trimmed = sql.trimmed();
    for (const QStringView verb : {u"SELECT", u"INSERT", u"UPDATE", u"DELETE", u"WITH"}) {
        if (trimmed.startsWith(verb))
            return true;
    }
    return false;
}

class PostgresStatement final : public Statement
{
public:
    PostgresStatement(const QSqlDatabase &db, const QString &sql, const std::shared_ptr<bool> &lost)
        : m_query(db)
        , m_direct(isPreparable(sql) ? QString() : sql)
        , m_lost(lost)
    {
        // Forward-only rows come one by one off the wire: another statement meanwhile would lose the rest.
        m_query.setForwardOnly(false);
    }

    Done prepare(const QString &sql)
    {
        return !m_direct.isEmpty() || m_query.prepare(sql) ? Done{} : Done(said(m_query.lastError()));
    }
    Done run(const Binds &binds) override
    {
        for (qsizetype i = 0; i < binds.size(); ++i)
            m_query.bindValue(static_cast<int>(i), valueOf(binds[i]));
        if (!(m_direct.isEmpty() ? m_query.exec() : m_query.exec(m_direct))) {
            const Error error = said(m_query.lastError());
            m_query.finish();
            return error;
        }
        return {};
    }
    Result<bool> next() override
    {
        if (m_query.next())
            return true;
        if (const QSqlError error = m_query.lastError(); error.isValid())
            return said(error);
        return false;
    }
    void end() override { m_query.finish(); }
    bool isRunning() const override { return m_query.isActive(); }
    qint64 touched() const override { return m_query.numRowsAffected(); }

    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 number(int column) const override { return m_query.value(column).toLongLong(); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const override { return m_query.value(column).toByteArray(); }

private:
    Error said(const QSqlError &error)
    {
        *m_lost = *m_lost || isConnectionLost(error);
        return postgresError(error);
    }

    QSqlQuery m_query;
    const QString m_direct; // what cannot be prepared
    const std::shared_ptr<bool> m_lost;
};

} // namespace

Result<std::unique_ptr<Engine>> PostgresEngine::open(const DatabaseSettings &settings)
{
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    Error refusal;
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        db.setHostName(settings.host);
        db.setPort(settings.port);
        db.setDatabaseName(settings.database);
        db.setUserName(settings.user);
        db.setPassword(settings.password);
        db.setConnectOptions(u"connect_timeout=10"_s);
        if (db.open())
            return std::unique_ptr<Engine>(new PostgresEngine(db));
        refusal = ofOpening(db.lastError());
    }
    QSqlDatabase::removeDatabase(name);
    return refusal;
}

PostgresEngine::~PostgresEngine()
{
    const QString name = m_db.connectionName();
    m_db.close();
    m_db = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Statement>> PostgresEngine::prepare(const QString &sql)
{
    auto statement = std::make_unique<PostgresStatement>(m_db, sql, m_lost);
    TRY_DONE(statement->prepare(sql));
    return statement;
}

} // namespace kramar::storage

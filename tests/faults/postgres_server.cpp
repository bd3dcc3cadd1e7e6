// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/postgres_server.h"

#include "storage/connection.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace kramar::faults {

namespace {

constexpr int patienceMs = 20'000;

} // namespace

PostgresServer::PostgresServer()
    : m_folder(u"/tmp/kramar-pg.XXXXXX"_s) // short: a socket's path has 107 bytes at most
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        m_programs = versions.filePath(version + u"/bin/"_s);
    if (getuid() == 0) // PostgreSQL refuses to run as root
        QProcess::execute(u"chown"_s, {u"nobody:nogroup"_s, m_folder.path()});
    QProcess init;
    const QStringList line =
        command(u"initdb"_s, {u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"postgres"_s, u"-A"_s, u"trust"_s,
                              u"-E"_s, u"UTF8"_s, u"--locale=C.UTF-8"_s, u"--no-sync"_s});
    init.setStandardOutputFile(QProcess::nullDevice());
    init.setWorkingDirectory(m_folder.path());
    init.start(line.first(), line.mid(1));
    init.waitForFinished(patienceMs);
    if (init.exitCode() != 0)
        qFatal("initdb: %s", init.readAllStandardError().constData());
}

PostgresServer::~PostgresServer()
{
    if (m_process.state() != QProcess::NotRunning)
        crash();
}

// setpriv makes way for the program, so its process is the server's.
QStringList PostgresServer::command(const QString &program, const QStringList &arguments) const
{
    QStringList line{u"setpriv"_s, u"--pdeathsig"_s, u"KILL"_s};
    if (getuid() == 0)
        line += {u"--reuid=nobody"_s, u"--regid=nogroup"_s, u"--clear-groups"_s};
    return line + QStringList{m_programs + program} + arguments;
}

bool PostgresServer::start()
{
    const QStringList line = command(u"postgres"_s, {u"-D"_s, m_folder.filePath(u"data"_s), u"-k"_s, m_folder.path(),
                                                     u"-p"_s, u"5432"_s, u"-c"_s, u"listen_addresses="_s, u"-c"_s,
                                                     u"fsync=off"_s, u"-c"_s, u"shared_buffers=32MB"_s});
    m_process.setStandardOutputFile(QProcess::nullDevice());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.setWorkingDirectory(m_folder.path());
    m_process.start(line.first(), line.mid(1));
    return m_process.waitForStarted() &&
           QTest::qWaitFor([this] { return storage::Connection::open(settings()).has_value(); }, patienceMs);
}

bool PostgresServer::end(int signal)
{
    ::kill(static_cast<pid_t>(m_process.processId()), signal);
    return m_process.waitForFinished(patienceMs);
}

bool PostgresServer::stop()
{
    return end(SIGINT);
}

bool PostgresServer::crash()
{
    return end(SIGQUIT);
}

storage::DatabaseSettings PostgresServer::settings() const
{
    storage::DatabaseSettings settings;
    settings.dialect = storage::Dialect::Postgres;
    settings.host = m_folder.path();
    settings.port = 5432;
    settings.user = u"postgres"_s;
    settings.database = u"postgres"_s;
    return settings;
}

} // namespace kramar::faults

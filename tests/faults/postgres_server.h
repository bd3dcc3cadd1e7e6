// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/settings.h"

#include <QProcess>
#include <QTemporaryDir>

namespace kramar::faults {

// A PostgreSQL server that a test may stop, crash and start again on the same data. It listens on a socket in its own
// folder, on no port, and ends with the test, also when that is killed.
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();

    bool start();
    // Goodbye to every client, as in a planned restart.
    bool stop();
    // At once, without a word, as when the power fails.
    bool crash();
    storage::DatabaseSettings settings() const;

private:
    QStringList command(const QString &program, const QStringList &arguments) const;
    bool end(int signal);

    QTemporaryDir m_folder;
    QString m_programs;
    QProcess m_process;
};

} // namespace kramar::faults

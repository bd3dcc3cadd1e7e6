// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/desk.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace kramar::bench {

Desk::Desk(const Shop &shop, const QString &folder, bool schedule)
{
    backend::BackendOptions options;
    options.program = u"bench"_s;
    options.dataFolder = folder;
    options.secrets = backend::BackendOptions::Secrets::Memory;
    options.transport.pace = {.minGapMs = 0, .maxInFlight = 4};
    options.schedule = schedule;
    m_backend = must(backend::Backend::open(options));
    const QList<stores::Store> known = answer(m_backend->stores().all());
    if (!known.isEmpty()) {
        m_store = known.first().id;
        answer(m_backend->stores().setToken(m_store, shop.token().toLatin1(), {}));
        return;
    }
    stores::NewStore wanted;
    wanted.name = u"Крамниця"_s;
    wanted.apiUrl = shop.apiUrl();
    wanted.orders = stores::NewStore::Orders::All;
    m_store = answer(m_backend->stores().add(wanted, shop.token().toLatin1()));
}

exchange::RoundReport Desk::round(const QList<ActionKind> &actions)
{
    const exchange::RoundReport report = m_backend->exchange().runOnce(m_store, {.actions = actions});
    if (report.error)
        qFatal("a round ended by %s", qPrintable(toLogLine(*report.error)));
    return report;
}

void Desk::production()
{
    answer(m_backend->queue().switchMode(m_store, StoreMode::Production, exchange::QueueDesk::Pending::Send));
}

qint64 Desk::number(const QString &sql)
{
    return must(m_backend->database().readNow([&](storage::Connection &db) { return db.firstNumber(sql); }))
        .value_or(0);
}

Folders::Folders(const QString &where)
    : m_folder(QDir(where).filePath(u"kramar-bench-XXXXXX"_s))
{
    if (!m_folder.isValid())
        qFatal("no folder can be made in %s", qPrintable(where));
}

QString Folders::fresh()
{
    const QString path = QDir(m_folder.path()).filePath(QString::number(++m_last));
    QDir().mkpath(path);
    return path;
}

} // namespace kramar::bench

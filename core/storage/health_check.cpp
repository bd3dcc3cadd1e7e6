// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/health_check.h"

#include "storage/connection.h"

#include <QDebug>
#include <QFileInfo>

#include <stop_token>

using namespace Qt::StringLiterals;

namespace kramar::storage {

namespace {

Done read(Connection &db)
{
    QString found;
    TRY_DONE(db.each(u"PRAGMA quick_check(1)"_s, {}, [&](const Row &row) -> Done {
        found = row.text(0);
        return {};
    }));
    return found == u"ok" ? Done{} : Done(Error::of(Error::Kind::DatabaseDamaged, u"quick_check: "_s + found));
}

} // namespace

HealthCheck::HealthCheck(const DatabaseSettings &settings)
    : m_settings(settings)
    , m_needed(settings.dialect == Dialect::Sqlite && QFileInfo(settings.path + u"-wal"_s).size() > 0)
{
    m_verdict.start();
}

void HealthCheck::begin()
{
    const auto say = [this](const Done &verdict) {
        if (!verdict)
            qWarning().noquote() << "reading the books through:" << toLogLine(verdict.error());
        m_verdict.addResult(verdict);
        m_verdict.finish();
    };
    if (!m_needed)
        return say({});
    m_reader = std::jthread([this, say](std::stop_token stop) {
        const auto connection = Connection::open(m_settings);
        if (!connection)
            return say(connection.error());
        const std::stop_callback breakOff(stop, [&] { (*connection)->interrupt(); });
        say(stop.stop_requested() ? Done(Error::of(Error::Kind::Cancelled, u"broken off"_s)) : read(**connection));
    });
}

} // namespace kramar::storage

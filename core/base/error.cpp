// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <array>

using namespace Qt::StringLiterals;

namespace kramar {

namespace {

struct KindCode {
    Error::Kind kind;
    QLatin1StringView code;
};

constexpr std::array kindCodes{
    KindCode{Error::Kind::Network, QLatin1StringView("network")},
    KindCode{Error::Kind::Timeout, QLatin1StringView("timeout")},
    KindCode{Error::Kind::Unauthorized, QLatin1StringView("unauthorized")},
    KindCode{Error::Kind::Forbidden, QLatin1StringView("forbidden")},
    KindCode{Error::Kind::RateLimited, QLatin1StringView("rate_limited")},
    KindCode{Error::Kind::ServerTrouble, QLatin1StringView("server_trouble")},
    KindCode{Error::Kind::NotFound, QLatin1StringView("not_found")},
    KindCode{Error::Kind::Refused, QLatin1StringView("refused")},
    KindCode{Error::Kind::Protocol, QLatin1StringView("unreadable_answer")},
    KindCode{Error::Kind::OutcomeUnknown, QLatin1StringView("outcome_unknown")},
    KindCode{Error::Kind::Database, QLatin1StringView("database")},
    KindCode{Error::Kind::DatabaseBusy, QLatin1StringView("database_busy")},
    KindCode{Error::Kind::DatabaseFull, QLatin1StringView("database_full")},
    KindCode{Error::Kind::DatabaseReadOnly, QLatin1StringView("database_read_only")},
    KindCode{Error::Kind::DatabaseDamaged, QLatin1StringView("database_damaged")},
    KindCode{Error::Kind::DatabaseForeign, QLatin1StringView("database_foreign")},
    KindCode{Error::Kind::DatabaseUnknown, QLatin1StringView("database_unknown")},
    KindCode{Error::Kind::DatabaseNewer, QLatin1StringView("database_newer")},
    KindCode{Error::Kind::Invalid, QLatin1StringView("invalid")},
    KindCode{Error::Kind::Denied, QLatin1StringView("denied")},
    KindCode{Error::Kind::Conflict, QLatin1StringView("conflict")},
    KindCode{Error::Kind::HeldByOther, QLatin1StringView("held_by_other")},
    KindCode{Error::Kind::Paused, QLatin1StringView("paused")},
    KindCode{Error::Kind::NoSecret, QLatin1StringView("no_secret")},
    KindCode{Error::Kind::Io, QLatin1StringView("io")},
    KindCode{Error::Kind::Cancelled, QLatin1StringView("cancelled")},
    KindCode{Error::Kind::Internal, QLatin1StringView("internal")},
};

} // namespace

bool Error::transient() const
{
    switch (kind) {
    case Kind::Network:
    case Kind::Timeout:
    case Kind::RateLimited:
    case Kind::ServerTrouble:
    case Kind::DatabaseBusy:
        return true;
    default:
        return false;
    }
}

QString errorCode(Error::Kind kind)
{
    for (const KindCode &entry : kindCodes) {
        if (entry.kind == kind)
            return entry.code;
    }
    return QStringLiteral("internal");
}

Error::Kind errorKindOf(const QString &code)
{
    for (const KindCode &entry : kindCodes) {
        if (entry.code == code)
            return entry.kind;
    }
    return Error::Kind::Internal;
}

QString toLogLine(const Error &error)
{
    QString line = errorCode(error.kind);
    if (!error.where.isEmpty())
        line += u" at "_s + error.where;
    if (!error.object.isEmpty())
        line += u" on "_s + error.object;
    if (!error.field.isEmpty())
        line += u" in "_s + error.field;
    if (error.httpStatus != 0)
        line += u" (HTTP "_s + QString::number(error.httpStatus) + u')';
    if (!error.detail.isEmpty())
        line += u": "_s + error.detail;
    return line;
}

} // namespace kramar

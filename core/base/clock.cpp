// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QTimeZone>

#include <algorithm>

namespace kramar {

Result<Timestamp> Timestamp::parse(QStringView text)
{
    const auto refuse = [] { return Error::invalid(QStringLiteral("date"), QStringLiteral("not an ISO-8601 time")); };
    // Qt reads at most milliseconds reliably: cut the fraction to three digits by hand.
    QString cut = text.trimmed().toString();
    if (const qsizetype dot = cut.indexOf(u'.'); dot > 0) {
        qsizetype end = dot + 1;
        while (end < cut.size() && cut[end].isDigit())
            ++end;
        if (end - dot - 1 > 3)
            cut.remove(dot + 4, end - dot - 4);
    }
    const qsizetype clock = cut.indexOf(u'T');
    if (clock < 0)
        return refuse();
    // Said before reading: read as local time it would be invalid in the hour that the computer's summer time skips.
    const auto isOffset = [](QChar c) { return c == u'Z' || c == u'z' || c == u'+' || c == u'-'; };
    if (std::none_of(cut.cbegin() + clock, cut.cend(), isOffset))
        cut += u'Z';
    const QDateTime time = QDateTime::fromString(cut, Qt::ISODateWithMs);
    if (!time.isValid())
        return refuse();
    return Timestamp(time.toMSecsSinceEpoch());
}

QString Timestamp::toIso() const
{
    return toUtc().toString(Qt::ISODateWithMs);
}

QString Timestamp::toPromQuery() const
{
    return toUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
}

QDateTime Timestamp::toUtc() const
{
    return QDateTime::fromMSecsSinceEpoch(m_ms, Qt::UTC);
}

Timestamp SystemClock::now() const
{
    return Timestamp::ofMs(QDateTime::currentMSecsSinceEpoch());
}

Timestamp startOfKyivDay(Timestamp moment)
{
    // Qt 6.4 knows no Windows name for Europe/Kyiv; Europe/Kiev works everywhere.
    const QTimeZone kyiv(QByteArrayLiteral("Europe/Kiev"));
    const QDateTime local = moment.toUtc().toTimeZone(kyiv);
    return Timestamp::ofMs(local.date().startOfDay(kyiv).toMSecsSinceEpoch());
}

} // namespace kramar

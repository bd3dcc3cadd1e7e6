// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <QTimeZone>

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
    QDateTime time = QDateTime::fromString(cut, Qt::ISODateWithMs);
    if (!time.isValid() || !cut.contains(u'T'))
        return refuse();
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
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

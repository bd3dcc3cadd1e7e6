// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filter_values.h"

#include <QCoreApplication>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct FilterValues {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::FilterValues)
};

constexpr std::array kinds{
    std::pair{DaySpan::Kind::Today, "today"},   std::pair{DaySpan::Kind::Yesterday, "yesterday"},
    std::pair{DaySpan::Kind::LastDays, "last"}, std::pair{DaySpan::Kind::ThisMonth, "month"},
    std::pair{DaySpan::Kind::Dates, "dates"},
};

QDate dayIn(const QVariantMap &map, const QString &key)
{
    return QDate::fromString(map.value(key).toString(), Qt::ISODate);
}

std::optional<qint64> numberIn(const QVariantMap &map, const QString &key)
{
    bool read = false;
    const qint64 number = map.value(key).toLongLong(&read);
    return read ? std::optional(number) : std::nullopt;
}

} // namespace

DaySpan::Bounds DaySpan::bounds(Timestamp now, const QTimeZone &zone) const
{
    const auto startOf = [&zone](QDate day) { return Timestamp::ofMs(day.startOfDay(zone).toMSecsSinceEpoch()); };
    const QDate today = now.toUtc().toTimeZone(zone).date();
    switch (kind) {
    case Kind::Today:
        return {startOf(today), startOf(today.addDays(1))};
    case Kind::Yesterday:
        return {startOf(today.addDays(-1)), startOf(today)};
    case Kind::LastDays:
        return {startOf(today.addDays(1 - days)), startOf(today.addDays(1))};
    case Kind::ThisMonth: {
        const QDate first(today.year(), today.month(), 1);
        return {startOf(first), startOf(first.addMonths(1))};
    }
    case Kind::Dates:
        break;
    }
    return {from.isValid() ? std::optional(startOf(from)) : std::nullopt,
            to.isValid() ? std::optional(startOf(to.addDays(1))) : std::nullopt};
}

QString DaySpan::words() const
{
    switch (kind) {
    case Kind::Today:
        return FilterValues::tr("today");
    case Kind::Yesterday:
        return FilterValues::tr("yesterday");
    case Kind::LastDays:
        return FilterValues::tr("last %n day(s)", nullptr, days);
    case Kind::ThisMonth:
        return FilterValues::tr("this month");
    case Kind::Dates:
        break;
    }
    return from == to ? dayText(from) : spanWords(dayText(from), dayText(to));
}

QVariant DaySpan::toValue() const
{
    QVariantMap map;
    for (const auto &[each, code] : kinds) {
        if (each == kind)
            map.insert(u"span"_s, QString::fromLatin1(code));
    }
    if (kind == Kind::LastDays)
        map.insert(u"days"_s, qint64{days});
    if (kind == Kind::Dates) {
        if (!from.isValid() && !to.isValid())
            return {};
        map.insert(u"from"_s, from.toString(Qt::ISODate));
        map.insert(u"to"_s, to.toString(Qt::ISODate));
    }
    return map;
}

std::optional<DaySpan> DaySpan::of(const QVariant &value)
{
    const QVariantMap map = value.toMap();
    const QString said = map.value(u"span"_s).toString();
    for (const auto &[kind, code] : kinds) {
        if (said != QLatin1StringView(code))
            continue;
        DaySpan span{.kind = kind, .days = 0, .from = dayIn(map, u"from"_s), .to = dayIn(map, u"to"_s)};
        if (kind == Kind::LastDays)
            span.days = static_cast<int>(std::clamp<qint64>(numberIn(map, u"days"_s).value_or(0), 0, 3'660));
        const bool whole =
            kind == Kind::LastDays ? span.days > 0 : kind != Kind::Dates || span.from.isValid() || span.to.isValid();
        return whole ? std::optional(span) : std::nullopt;
    }
    return std::nullopt;
}

QVariant NumberSpan::toValue() const
{
    QVariantMap map;
    if (from)
        map.insert(u"from"_s, *from);
    if (to)
        map.insert(u"to"_s, *to);
    return map.isEmpty() ? QVariant() : QVariant(map);
}

std::optional<NumberSpan> NumberSpan::of(const QVariant &value)
{
    const QVariantMap map = value.toMap();
    const NumberSpan span{numberIn(map, u"from"_s), numberIn(map, u"to"_s)};
    return span.from || span.to ? std::optional(span) : std::nullopt;
}

QString spanWords(const QString &from, const QString &to)
{
    if (to.isEmpty())
        return FilterValues::tr("from %1").arg(from);
    if (from.isEmpty())
        return FilterValues::tr("to %1").arg(to);
    return from + u'–' + to;
}

QString dayText(QDate day)
{
    return day.isValid() ? day.toString(u"dd.MM.yyyy"_s) : QString();
}

Result<QDate> parseDay(const QString &typed, QDate today)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return QDate();
    QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        day = QDate::fromString(text, u"d.M.yyyy"_s);
    if (!day.isValid()) {
        day = QDate::fromString(text, u"d.M.yy"_s); // Qt reads 26 as 1926
        if (day.isValid() && day.year() < 1970)
            day = day.addYears(100);
    }
    if (!day.isValid())
        day = QDate::fromString(text + u'.' + QString::number(today.year()), u"d.M.yyyy"_s);
    if (!day.isValid())
        return Error::of(Error::Kind::Invalid, u"no day"_s);
    return day;
}

} // namespace kramar::ui

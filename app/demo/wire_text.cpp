// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/wire_text.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace kramar::demo {

namespace {

struct Moment {
    int year;
    int month;
    int day;
    int weekday;
    int hour;
    int minute;
    int second;
    int micros;
};

Moment split(qint64 us)
{
    using namespace std::chrono;
    const sys_time<microseconds> time{microseconds(us)};
    const sys_days day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss<microseconds> clock(time - day);
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            static_cast<int>(weekday(day).c_encoding()),
            static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count()),
            static_cast<int>(clock.seconds().count()),
            static_cast<int>(clock.subseconds().count())};
}

template <std::size_t Size, class... Values>
QByteArray format(const char *pattern, Values... values)
{
    std::array<char, Size> text{};
    const int length = std::snprintf(text.data(), text.size(), pattern, values...);
    return QByteArray(text.data(), length);
}

int number(const QByteArray &text, int from, int length)
{
    int value = 0;
    for (int i = from; i < from + length; ++i) {
        const char c = text[i];
        if (c < '0' || c > '9')
            return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

QByteArray isoText(qint64 us)
{
    const Moment m = split(us);
    QByteArray text = format<64>("%04d-%02d-%02dT%02d:%02d:%02d", m.year, m.month, m.day, m.hour, m.minute, m.second);
    if (m.micros != 0)
        text += format<16>(".%06d", m.micros);
    return text + "+00:00";
}

QByteArray moneyText(qint64 hundredths)
{
    QByteArray digits = QByteArray::number(qAbs(hundredths) / 100);
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, "\xc2\xa0");
    if (hundredths < 0)
        digits.prepend('-');
    if (hundredths % 100 != 0)
        digits += ',' + QByteArray::number(qAbs(hundredths) % 100).rightJustified(2, '0');
    return digits + " грн";
}

QByteArray plainMoney(qint64 hundredths)
{
    return QByteArray::number(hundredths / 100) + '.' + QByteArray::number(hundredths % 100).rightJustified(2, '0');
}

std::optional<qint64> queryDate(const QByteArray &text)
{
    using namespace std::chrono;
    if (text.size() != 19 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const int hour = number(text, 11, 2);
    const int minute = number(text, 14, 2);
    const int second = number(text, 17, 2);
    const int month = number(text, 5, 2);
    const int dayNumber = number(text, 8, 2);
    const year_month_day date(year(number(text, 0, 4)), std::chrono::month(static_cast<unsigned>(month)),
                              day(static_cast<unsigned>(dayNumber)));
    if (month < 0 || dayNumber < 0 || !date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 ||
        second > 59)
        return std::nullopt;
    return duration_cast<microseconds>(sys_days(date).time_since_epoch() + hours(hour) + minutes(minute) +
                                       seconds(second))
        .count();
}

QByteArray httpDate(qint64 ms)
{
    static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Moment m = split(ms * 1000);
    return format<64>("%s, %02d %s %04d %02d:%02d:%02d GMT", days[m.weekday], m.day, months[m.month - 1], m.year,
                      m.hour, m.minute, m.second);
}

} // namespace kramar::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/format.h"

#include "words/language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::words {

namespace {

constexpr QChar noBreakSpace(u'\u00A0');
constexpr QChar minusSign(u'\u2212');

struct Formats {
    Q_DECLARE_TR_FUNCTIONS(Formats)

public:
    static QString hryvnia() { return tr("UAH", "unit after an amount"); }
    static QString decimalMark() { return tr(".", "the mark between whole part and decimals"); }
    static QString today(const QString &time) { return tr("today %1").arg(time); }
    static QString yesterday(const QString &time) { return tr("yesterday %1").arg(time); }
    static QString yesterday() { return tr("yesterday"); }
    static QString inFull(const QString &date, const QString &time) { return tr("%1 at %2").arg(date, time); }
};

// "-1234.5" → "−1 234,5"
QString forPeople(QString decimal)
{
    const bool negative = decimal.startsWith(u'-');
    if (negative)
        decimal.remove(0, 1);
    const qsizetype point = decimal.indexOf(u'.');
    const qsizetype wholeEnd = point < 0 ? decimal.size() : point;
    if (point >= 0)
        decimal.replace(point, 1, Formats::decimalMark());
    for (qsizetype at = wholeEnd - 3; at > 0; at -= 3)
        decimal.insert(at, noBreakSpace);
    return negative ? minusSign + decimal : decimal;
}

} // namespace

QString unknownValue()
{
    return u"—"_s;
}

QString formatAmount(Money money)
{
    const bool whole = money.minor() % 100 == 0;
    return forPeople(whole ? decimalText(money.minor() / 100, 0, false) : money.toDecimal());
}

QString currencyUnit(Currency currency)
{
    return currency == Currency::uah() ? Formats::hryvnia() : currency.code();
}

QString formatMoney(Money money)
{
    const QString unit = currencyUnit(money.currency());
    return unit.isEmpty() ? formatAmount(money) : formatAmount(money) + noBreakSpace + unit;
}

QString formatMoney(std::optional<Money> money)
{
    return money ? formatMoney(*money) : unknownValue();
}

QString formatQuantity(Quantity quantity)
{
    return forPeople(quantity.toDecimal());
}

QString formatCount(qint64 count)
{
    return forPeople(decimalText(count, 0, false));
}

QString formatMoment(Timestamp moment, Timestamp now, const QTimeZone &zone)
{
    const QDateTime local = moment.toUtc().toTimeZone(zone);
    const QDate today = now.toUtc().toTimeZone(zone).date();
    const QString time = local.time().toString(u"HH:mm"_s);
    if (local.date() == today)
        return Formats::today(time);
    if (local.date() == today.addDays(-1))
        return Formats::yesterday(time);
    if (local.date().year() == today.year())
        return locale().toString(local.date(), u"d MMMM"_s);
    return local.date().toString(u"dd.MM.yyyy"_s);
}

QString formatShortMoment(Timestamp moment, Timestamp now, const QTimeZone &zone)
{
    const QDateTime local = moment.toUtc().toTimeZone(zone);
    const QDate today = now.toUtc().toTimeZone(zone).date();
    if (local.date() == today)
        return local.time().toString(u"HH:mm"_s);
    if (local.date() == today.addDays(-1))
        return Formats::yesterday();
    if (local.date().year() == today.year())
        return locale().toString(local.date(), u"d MMM"_s);
    return local.date().toString(u"dd.MM.yyyy"_s);
}

QString formatMomentInFull(Timestamp moment, const QTimeZone &zone)
{
    const QDateTime local = moment.toUtc().toTimeZone(zone);
    return Formats::inFull(local.date().toString(u"dd.MM.yyyy"_s), local.time().toString(u"HH:mm"_s));
}

} // namespace kramar::words

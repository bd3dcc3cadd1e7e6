// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/format.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

// "-1234.50" → "−1 234,50"
QString forPeople(const QString &decimal)
{
    const bool negative = decimal.startsWith(u'-');
    const QString digits = negative ? decimal.sliced(1) : decimal;
    const qsizetype point = digits.indexOf(u'.');
    QString whole = point < 0 ? digits : digits.first(point);
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, QChar(0x00A0));
    QString text = negative ? QString(QChar(0x2212)) : QString();
    text += whole;
    if (point >= 0)
        text += QLocale().decimalPoint() + digits.sliced(point + 1);
    return text;
}

} // namespace

QString numberText(qint64 number)
{
    return forPeople(QString::number(number));
}

QString amountText(Money money)
{
    QString decimal = money.toDecimal();
    if (decimal.endsWith(".00"_L1))
        decimal.chop(3);
    return forPeople(decimal);
}

QString unitText(Currency currency)
{
    if (currency == Currency::uah())
        return QCoreApplication::translate("kramar::ui::format", "UAH");
    return currency.isKnown() ? currency.code() : QString();
}

QString moneyText(Money money)
{
    const QString unit = unitText(money.currency());
    return unit.isEmpty() ? amountText(money) : amountText(money) + QChar(0x00A0) + unit;
}

QString quantityText(Quantity quantity)
{
    return forPeople(quantity.toDecimal());
}

QString unknownText()
{
    return QString(QChar(0x2014));
}

} // namespace kramar::ui

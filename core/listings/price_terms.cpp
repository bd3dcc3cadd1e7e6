// SPDX-License-Identifier: GPL-3.0-or-later
// A field that is more than one value: the discount.
#include "base/terms.h"
#include "listings/fields.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

QString compact(const QJsonDocument &json)
{
    return QString::fromUtf8(json.toJson(QJsonDocument::Compact)); // QJsonObject keeps its keys sorted
}

Error notOurs(QLatin1StringView field)
{
    return Error::of(Error::Kind::Internal, u"no canonical text for %1"_s.arg(field));
}

QDate dateOf(const QString &text)
{
    const QDate iso = QDate::fromString(text, Qt::ISODate);
    return iso.isValid() ? iso : QDate::fromString(text, u"dd.MM.yyyy"_s);
}

// "10 %", "25,50", "10 % 2026-01-01..2026-01-31", "10% ..31.01.2026"
Result<Discount> discountOfWords(const QString &typed)
{
    const auto refuse = [](const QString &why) { return Error::invalid(listing_field::discount, why); };
    Discount discount;
    QString number = typed;
    if (const qsizetype dots = typed.indexOf(u".."); dots >= 0) {
        const qsizetype gap = typed.lastIndexOf(u' ', dots);
        const QString from = typed.mid(gap + 1, dots - gap - 1);
        const QString to = typed.mid(dots + 2).trimmed();
        discount.from = dateOf(from);
        discount.to = dateOf(to);
        if ((!from.isEmpty() && !discount.from.isValid()) || (!to.isEmpty() && !discount.to.isValid()))
            return refuse(u"bad_date"_s);
        number = typed.left(qMax(gap, qsizetype{0})).trimmed();
    }
    discount.kind = Discount::Kind::Amount;
    if (number.endsWith(u'%')) {
        discount.kind = Discount::Kind::Percent;
        number = number.chopped(1).trimmed();
    } else if (number.endsWith(u'₴')) {
        number = number.chopped(1).trimmed();
    }
    const auto hundredths = parseTyped(number, 2);
    if (!hundredths)
        return refuse(hundredths.error().detail);
    discount.hundredths = *hundredths;
    return discount;
}

} // namespace

QString discountText(const Discount &discount)
{
    QJsonObject json{
        {u"type"_s, discount.kind == Discount::Kind::Percent ? u"percent"_s : u"amount"_s},
        {u"value"_s, decimalText(discount.hundredths, 2, true)},
    };
    if (discount.from.isValid())
        json.insert(u"from"_s, discount.from.toString(Qt::ISODate));
    if (discount.to.isValid())
        json.insert(u"to"_s, discount.to.toString(Qt::ISODate));
    return compact(QJsonDocument(json));
}

Result<Discount> discountOf(const QString &canonicalText)
{
    const QJsonObject json = QJsonDocument::fromJson(canonicalText.toUtf8()).object();
    const QString type = json.value(QLatin1StringView("type")).toString();
    const auto hundredths = parseDecimal(json.value(QLatin1StringView("value")).toString(), 2);
    if (!hundredths || (type != u"percent" && type != u"amount"))
        return notOurs(listing_field::discount);
    return Discount{.kind = type == u"percent" ? Discount::Kind::Percent : Discount::Kind::Amount,
                    .hundredths = *hundredths,
                    .from = QDate::fromString(json.value(QLatin1StringView("from")).toString(), Qt::ISODate),
                    .to = QDate::fromString(json.value(QLatin1StringView("to")).toString(), Qt::ISODate)};
}

Result<std::optional<QString>> parseDiscount(const QString &typed)
{
    constexpr qint64 whole = 100'00;
    const auto discount = typed.startsWith(u'{') ? discountOf(typed) : discountOfWords(typed);
    if (!discount)
        return discount.error().kind == Error::Kind::Invalid
                   ? discount.error()
                   : Error::invalid(listing_field::discount, u"not_a_number"_s);
    if (discount->hundredths < 0)
        return Error::invalid(listing_field::discount, u"negative"_s);
    if (discount->kind == Discount::Kind::Percent && discount->hundredths > whole)
        return Error::invalid(listing_field::discount, u"too_large:100"_s);
    if (discount->from.isValid() && discount->to.isValid() && discount->from > discount->to)
        return Error::invalid(listing_field::discount, u"bad_date"_s);
    return std::optional(discountText(*discount));
}

} // namespace kramar::listings

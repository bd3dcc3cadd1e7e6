// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/sanity.h"

#include "base/terms.h"
#include "listings/fields.h"
#include "products/wholesale_steps.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

constexpr qint64 farOff = 3; // times

// Prom's units are words of its sellers' language; these are counted one by one.
bool isCounted(const QString &unit)
{
    const QStringList counted{u"шт"_s,    u"пара"_s,  u"пар"_s,      u"комплект"_s, u"компл"_s,
                              u"набір"_s, u"набор"_s, u"упаковка"_s, u"уп"_s};
    QString word = unit.trimmed().toLower();
    while (word.endsWith(u'.'))
        word.chop(1);
    return counted.contains(word);
}

} // namespace

Done checkAgainst(const Listing &listing, QAnyStringView field, const std::optional<QString> &value)
{
    if (!value || !isCounted(listing.unit))
        return {};
    QList<Quantity> counted;
    if (field == listing_field::quantity)
        counted.append(TRY(Quantity::parse(*value)));
    if (field == listing_field::prices) {
        for (const WholesaleStep &step : TRY(products::stepsOf(*value, listing.currency)))
            counted.append(step.from);
    }
    const bool whole = std::all_of(counted.cbegin(), counted.cend(),
                                   [](Quantity quantity) { return quantity.thousandths() % 1000 == 0; });
    return whole ? Done() : Error::invalid(field.toString(), u"whole_only"_s);
}

std::optional<QString> agreedValue(const Listing &listing, QAnyStringView field)
{
    for (const PendingEdit &edit : listing.pending) {
        if (field == edit.field)
            return edit.onProm();
    }
    return canonical(field, listing.values);
}

QString idleTerm(QAnyStringView field, const Terms &terms, QDate today)
{
    const auto money = [](const std::optional<QString> &text) {
        return text ? Money::parse(*text, Currency::uah()) : Result<Money>(Error());
    };
    const auto price = money(terms.price);
    if (field == listing_field::oldPrice) {
        const auto old = money(terms.oldPrice);
        return price && old && old->minor() <= price->minor() ? u"not_above_price"_s : QString();
    }
    if (field == listing_field::prices) {
        const auto steps = terms.prices ? products::stepsOf(*terms.prices, Currency::uah()) : QList<WholesaleStep>();
        std::optional<Money> before = price ? std::optional(*price) : std::nullopt;
        for (const WholesaleStep &step : steps.value_or(QList<WholesaleStep>())) {
            if (before && step.price >= *before)
                return u"step_not_cheaper"_s;
            before = step.price;
        }
        return {};
    }
    if (field != listing_field::discount || !terms.discount)
        return {};
    const auto discount = discountOf(*terms.discount);
    if (!discount || discount->hundredths == 0)
        return {};
    if (discount->hasEnded(today))
        return u"has_ended"_s;
    const qint64 all = discount->kind == Discount::Kind::Percent ? 100'00 : price ? price->minor() : 0;
    return all > 0 && discount->hundredths >= all ? u"not_below_price"_s : QString();
}

QString doubtOf(QAnyStringView field, const std::optional<QString> &value, const std::optional<QString> &before)
{
    if (field != listing_field::price || !value)
        return {};
    const auto now = Money::parse(*value, Currency::uah());
    if (!now)
        return {};
    if (now->minor() == 0)
        return u"zero"_s;
    const auto old = before ? Money::parse(*before, Currency::uah()) : Result<Money>(Error());
    if (!old || old->minor() <= 0)
        return {};
    const auto [low, high] = std::minmax({now->minor(), old->minor()}); // by value: both are temporaries
    return high / farOff >= low ? u"far_off"_s : QString();
}

} // namespace kramar::listings

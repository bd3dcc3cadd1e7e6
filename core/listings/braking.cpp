// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/braking.h"

#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

Result<qint64> figure(storage::Connection &db, StoreId store, const QString &key, qint64 byDefault)
{
    const auto text = TRY(stores::storeSetting(db, store, key));
    bool ok = false;
    const qint64 number = text ? text->toLongLong(&ok) : 0;
    return ok && number > 0 ? number : byDefault;
}

// In percent. Not in whole numbers: a setting may be any of them.
double part(qint64 of, qint64 whole)
{
    return static_cast<double>(of) * 100 / static_cast<double>(whole);
}

bool movesBy(std::optional<qint64> before, std::optional<qint64> after, qint64 percent)
{
    return before && after && *before > 0 && part(qAbs(*after - *before), *before) > static_cast<double>(percent);
}

std::optional<qint64> undiscounted(const ListingValues &values)
{
    return values.price ? std::optional(values.price->minor()) : std::nullopt;
}

// One piece.
std::optional<qint64> discounted(const ListingValues &values)
{
    if (!values.price || !values.discount)
        return undiscounted(values);
    const qint64 off = values.discount->kind == Discount::Kind::Percent
                           ? values.price->percent(values.discount->hundredths).minor()
                           : values.discount->hundredths;
    return values.price->minor() - off;
}

// One piece of those who take so many.
std::optional<qint64> paidFor(const ListingValues &values, Quantity quantity)
{
    const WholesaleStep *step = nullptr;
    for (const WholesaleStep &each : values.prices ? *values.prices : QList<WholesaleStep>()) {
        if (each.from <= quantity && (!step || step->from <= each.from))
            step = &each;
    }
    return step ? std::optional(step->price.minor()) : discounted(values);
}

} // namespace

bool BrakeFigures::isMuch(qint64 takenAway, qint64 ofAll) const
{
    return takenAway >= listings && (ofAll == 0 || part(takenAway, ofAll) >= static_cast<double>(percent));
}

Result<BrakeFigures> brakeFigures(storage::Connection &db, StoreId store)
{
    const BrakeFigures usual;
    const qint64 fewest = TRY(figure(db, store, u"brake_listings"_s, usual.listings));
    const qint64 percent = TRY(figure(db, store, u"brake_percent"_s, usual.percent));
    const qint64 pricePercent = TRY(figure(db, store, u"brake_price_percent"_s, usual.pricePercent));
    return BrakeFigures{fewest, percent, pricePercent};
}

bool takesAway(const ListingValues &before, const ListingValues &now)
{
    if (now.status == listing_status::deleted
            ? before.status != listing_status::deleted
            : before.status == listing_status::onDisplay && now.status != listing_status::onDisplay)
        return true;
    if (now.presence == presence::notAvailable && before.presence != presence::notAvailable)
        return true;
    return now.quantity == Quantity() && before.quantity && before.quantity->thousandths() > 0;
}

bool movesPrice(const ListingValues &before, const ListingValues &now, qint64 percent)
{
    if (movesBy(undiscounted(before), undiscounted(now), percent) ||
        movesBy(discounted(before), discounted(now), percent))
        return true;
    for (const auto *steps : {&before.prices, &now.prices}) {
        for (const WholesaleStep &step : *steps ? **steps : QList<WholesaleStep>()) {
            if (movesBy(paidFor(before, step.from), paidFor(now, step.from), percent))
                return true;
        }
    }
    return false;
}

} // namespace kramar::listings

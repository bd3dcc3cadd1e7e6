// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/fields.h"

#include "base/terms.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace kramar::listings {

namespace {

Error refuse(QAnyStringView field, const QString &why)
{
    return Error::invalid(field.toString(), why);
}

constexpr qint64 highestPrice = 99'999'999;   // of the currency
constexpr qint64 highestQuantity = 9'999'999; // pieces, metres …

Result<std::optional<QString>> parsePrice(QAnyStringView field, const QString &typed, Currency currency)
{
    const QString number = withoutCurrencySign(typed, currency);
    const auto minor = parseTyped(number, 2);
    if (!minor)
        return refuse(field, minor.error().detail);
    if (*minor < 0)
        return refuse(field, u"negative"_s);
    if (*minor >= (highestPrice + 1) * 100)
        return refuse(field, u"too_large:%1"_s.arg(highestPrice));
    return std::optional(Money::ofMinor(*minor, currency).toDecimal());
}

Result<std::optional<QString>> parseQuantity(QAnyStringView field, const QString &typed)
{
    const auto thousandths = parseTyped(typed, 3);
    if (!thousandths)
        return refuse(field, thousandths.error().detail);
    if (*thousandths < 0)
        return refuse(field, u"negative"_s);
    if (*thousandths > highestQuantity * 1000)
        return refuse(field, u"too_large:%1"_s.arg(highestQuantity));
    return std::optional(Quantity::ofThousandths(*thousandths).toDecimal());
}

Result<std::optional<QString>> parseWord(QAnyStringView field, const QString &typed,
                                         std::initializer_list<QLatin1StringView> words)
{
    const QString typedWord = typed.toLower();
    for (const QLatin1StringView word : words) {
        if (typedWord == word)
            return std::optional<QString>(word);
    }
    return refuse(field, u"unknown_word"_s);
}

Result<std::optional<QString>> parseFlag(QAnyStringView field, const QString &typed)
{
    const QString word = typed.toLower();
    if (QStringList{u"true"_s, u"1"_s, u"yes"_s, u"так"_s}.contains(word))
        return std::optional(u"true"_s);
    if (QStringList{u"false"_s, u"0"_s, u"no"_s, u"ні"_s}.contains(word))
        return std::optional(u"false"_s);
    return refuse(field, u"unknown_word"_s);
}

Result<std::optional<QString>> parseText(QAnyStringView field, const QString &typed, int longest, bool oneLine)
{
    QString text = typed;
    text.remove(QChar(0)); // no database and no JSON of Prom's takes it
    text = oneLine ? text.simplified() : text.trimmed();
    if (text.size() > longest)
        return refuse(field, u"too_long:%1"_s.arg(longest));
    return std::optional(text);
}

QString flagText(bool flag)
{
    return flag ? u"true"_s : u"false"_s;
}

} // namespace

std::optional<int> longestText(QAnyStringView field)
{
    if (field == name || field == nameUk)
        return 110;
    if (field == keywords || field == keywordsUk)
        return 1024;
    if (field == description || field == descriptionUk)
        return 50'000;
    return std::nullopt;
}

Result<std::optional<QString>> parseField(QAnyStringView field, const QString &typed, Currency currency)
{
    const QString text = typed.trimmed();
    const bool empty = text.isEmpty();
    if (field == price)
        return empty ? refuse(field, u"empty"_s) : parsePrice(field, text, currency);
    if (field == name || field == nameUk) {
        return text.simplified().isEmpty() ? refuse(field, u"empty"_s)
                                           : parseText(field, typed, *longestText(field), true);
    }
    if (field == keywords || field == keywordsUk)
        return parseText(field, typed, *longestText(field), true);
    if (field == description || field == descriptionUk)
        return parseText(field, typed, *longestText(field), false);
    if (empty && (field == listing_field::presence || field == status || field == inStock))
        return refuse(field, u"not_clearable"_s);
    if (field == listing_field::presence) {
        return parseWord(field, text,
                         {kramar::presence::available, kramar::presence::notAvailable, kramar::presence::order,
                          kramar::presence::waiting});
    }
    if (field == status) {
        return parseWord(
            field, text,
            {listing_status::onDisplay, listing_status::notOnDisplay, listing_status::draft, listing_status::deleted});
    }
    if (field == inStock)
        return parseFlag(field, text);
    if (field == prices)
        return parseSteps(text, currency);
    if (empty && (field == oldPrice || field == quantity || field == discount))
        return std::optional<QString>();
    if (field == oldPrice)
        return parsePrice(field, text, currency);
    if (field == quantity)
        return parseQuantity(field, text);
    if (field == discount)
        return parseDiscount(text);
    return refuse(field, u"unknown_field"_s);
}

std::optional<QString> canonical(QAnyStringView field, const ListingValues &values)
{
    const auto decimal = [](const auto &value) {
        return value ? std::optional(value->toDecimal()) : std::optional<QString>();
    };
    if (field == price)
        return decimal(values.price);
    if (field == oldPrice)
        return decimal(values.oldPrice);
    if (field == quantity)
        return decimal(values.quantity);
    if (field == listing_field::presence)
        return values.presence;
    if (field == status)
        return values.status;
    if (field == inStock)
        return values.inStock ? std::optional(flagText(*values.inStock)) : std::nullopt;
    if (field == discount)
        return values.discount ? std::optional(discountText(*values.discount)) : std::nullopt;
    if (field == prices)
        return values.prices ? std::optional(stepsText(*values.prices)) : std::nullopt;
    if (field == name)
        return values.name;
    if (field == nameUk)
        return values.nameUk;
    if (field == keywords)
        return values.keywords;
    if (field == keywordsUk)
        return values.keywordsUk;
    if (field == description)
        return values.description;
    if (field == descriptionUk)
        return values.descriptionUk;
    return std::nullopt;
}

Done assign(QAnyStringView field, const std::optional<QString> &text, Currency currency, ListingValues &into)
{
    const auto bad = [&] {
        return Error::of(Error::Kind::Internal, u"no canonical text for %1"_s.arg(field.toString()));
    };
    const auto money = [&](std::optional<Money> &target) -> Done {
        const auto read = text ? Money::parse(*text, currency) : Result<Money>(Money());
        if (!read)
            return bad();
        target = text ? std::optional(*read) : std::nullopt;
        return {};
    };
    const auto plain = [&](std::optional<QString> &target) -> Done {
        target = text;
        return {};
    };
    if (field == price)
        return money(into.price);
    if (field == oldPrice)
        return money(into.oldPrice);
    if (field == quantity) {
        const auto read = text ? Quantity::parse(*text) : Result<Quantity>(Quantity());
        if (!read)
            return bad();
        into.quantity = text ? std::optional(*read) : std::nullopt;
        return {};
    }
    if (field == inStock) {
        if (text && *text != u"true" && *text != u"false")
            return bad();
        into.inStock = text ? std::optional(*text == u"true") : std::nullopt;
        return {};
    }
    if (field == discount) {
        into.discount = text ? std::optional(TRY(discountOf(*text))) : std::nullopt;
        return {};
    }
    if (field == prices) {
        into.prices = text ? std::optional(TRY(stepsOf(*text, currency))) : std::nullopt;
        return {};
    }
    if (field == listing_field::presence)
        return plain(into.presence);
    if (field == status)
        return plain(into.status);
    if (field == name)
        return plain(into.name);
    if (field == nameUk)
        return plain(into.nameUk);
    if (field == keywords)
        return plain(into.keywords);
    if (field == keywordsUk)
        return plain(into.keywordsUk);
    if (field == description)
        return plain(into.description);
    if (field == descriptionUk)
        return plain(into.descriptionUk);
    return bad();
}

bool isOfMainLanguage(const QString &text, const QString &main, const QString &second)
{
    return !text.isEmpty() && (main.isEmpty() || second.isEmpty() || main == second || text == main);
}

const SyncLock *syncLockOf(const Listing &listing, QAnyStringView field)
{
    const auto found = std::find_if(listing.locks.cbegin(), listing.locks.cend(),
                                    [field](const SyncLock &lock) { return lock.field == field; });
    return found == listing.locks.cend() ? nullptr : &*found;
}

QString lockOf(const Listing &listing, QAnyStringView field)
{
    if (listing.isVariation && !editableOnVariety(field.toString()))
        return u"locked_on_variety"_s;
    if (const SyncLock *lock = syncLockOf(listing, field))
        return lock->reason.isEmpty() ? u"not_synchronised"_s : u"not_synchronised_because:"_s + lock->reason;
    if ((listing.priceListed && field == listing_field::price) ||
        (listing.stepsListed && field == listing_field::prices))
        return u"from_price_list"_s;
    return listing.quantityCounted && field == listing_field::quantity ? u"from_warehouses"_s : QString();
}

bool readableOnProm(QAnyStringView field)
{
    return field != oldPrice && field != keywordsUk && field != descriptionUk;
}

} // namespace kramar::listings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "products/price_list.h"

#include "base/fold.h"
#include "base/terms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::products {

namespace {

constexpr qint64 mostMinor = 99'999'999'00; // against slips, as for one listing
const QString fieldHead = u"list_price."_s;

Result<QList<PriceList>> listsWhere(storage::Connection &db, const QString &where, const storage::Binds &binds)
{
    QList<PriceList> lists =
        TRY(db.list(u"SELECT id, name, kind, currency, rate_millionths, (SELECT count(*) FROM price_entry "
                    u"WHERE price_list_id = price_list.id) FROM price_list "_s +
                        where + u" ORDER BY id"_s,
                    binds, [](const storage::Row &row) {
                        return PriceList{
                            .id = row.id<PriceListId>(0),
                            .name = row.text(1),
                            .kind = priceKindOf(row.text(2)).value_or(PriceKind::Retail),
                            .currency = row.currency(3),
                            .rateMillionths = row.number(4),
                            .entries = row.number(5),
                        };
                    }));
    TRY_DONE(db.each(u"SELECT price_list_id, store_id FROM price_list_store ORDER BY store_id"_s, {},
                     [&](const storage::Row &row) -> Done {
                         for (PriceList &list : lists) {
                             if (list.id == row.id<PriceListId>(0))
                                 list.stores.append(row.id<StoreId>(1));
                         }
                         return {};
                     }));
    return lists;
}

} // namespace

QString toCode(PriceKind kind)
{
    return kind == PriceKind::Retail ? u"retail"_s : u"wholesale"_s;
}

std::optional<PriceKind> priceKindOf(QStringView code)
{
    if (code == u"retail")
        return PriceKind::Retail;
    return code == u"wholesale" ? std::optional(PriceKind::Wholesale) : std::nullopt;
}

Result<QList<PriceList>> allPriceLists(storage::Connection &db)
{
    return listsWhere(db, {}, {});
}

Result<std::optional<PriceList>> findPriceList(storage::Connection &db, PriceListId id)
{
    const QList<PriceList> found = TRY(listsWhere(db, u"WHERE id = ?"_s, {id}));
    return found.isEmpty() ? std::optional<PriceList>() : found.first();
}

Result<PriceList> existingPriceList(storage::Connection &db, PriceListId id)
{
    auto found = TRY(findPriceList(db, id));
    if (!found)
        return Error::of(Error::Kind::NotFound, u"no such price list"_s);
    return *std::move(found);
}

Result<std::optional<PriceListId>> priceListByName(storage::Connection &db, const QString &name)
{
    const QString wanted = fold(name.trimmed());
    for (const PriceList &list : TRY(allPriceLists(db))) {
        if (fold(list.name) == wanted)
            return std::optional(list.id);
    }
    return std::optional<PriceListId>();
}

Result<EntryText> parseEntry(const QString &typed, const PriceList &list)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return EntryText();
    if (list.kind == PriceKind::Wholesale) {
        EntryText steps = TRY(parseSteps(text, list.currency));
        return steps == stepsText({}) ? EntryText() : steps;
    }
    const auto minor = parseTyped(withoutCurrencySign(text, list.currency), 2);
    if (!minor)
        return Error::invalid(listing_field::price, minor.error().detail);
    if (*minor < 0)
        return Error::invalid(listing_field::price, u"negative"_s);
    if (*minor > mostMinor)
        return Error::invalid(listing_field::price, u"too_large:%1"_s.arg(mostMinor / 100));
    return EntryText(decimalText(*minor, 2, false));
}

Result<Money> firstPrice(const QString &entry, const PriceList &list)
{
    if (list.kind == PriceKind::Retail)
        return Money::parse(entry, list.currency);
    const QList<WholesaleStep> steps = TRY(stepsOf(entry, list.currency));
    return steps.isEmpty() ? Result<Money>(Error::of(Error::Kind::Internal, u"an entry without steps"_s))
                           : Result<Money>(steps.first().price);
}

QString entryField(PriceListId list)
{
    return fieldHead + QString::number(list.value());
}

std::optional<PriceListId> listOfEntryField(const QString &field)
{
    return field.startsWith(fieldHead) ? std::optional(PriceListId(field.mid(fieldHead.size()).toLongLong()))
                                       : std::nullopt;
}

} // namespace kramar::products

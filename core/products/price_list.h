// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/act.h"
#include "products/price_list_id.h"
#include "products/wholesale_steps.h"
#include "storage/transaction.h"

#include <QHash>

namespace kramar::products {

// History of a list. Changes of it and of its entries are published as ObjectKind::PriceList with its number; of the
// entries also as those of their products.
inline constexpr QLatin1StringView priceListEntity("price_list");

// A retail list has a price for each product, a wholesale list steps by quantity.
enum class PriceKind { Retail, Wholesale };
QString toCode(PriceKind kind); // "retail", "wholesale"
std::optional<PriceKind> priceKindOf(QStringView code);

// A price list (product.md 3.11): prices of our products in one currency, and the stores whose listings get them. Two
// stand from the first day, a retail and a wholesale one for marketplaces; a list of no store is the shop's own
// business.
struct PriceList {
    static constexpr qint64 one = 1'000'000; // of rateMillionths

    PriceListId id;
    QString name;
    PriceKind kind = PriceKind::Retail;
    Currency currency = Currency::uah();
    qint64 rateMillionths = one; // hryvnias for one of the currency, in millionths; set by a person
    QList<StoreId> stores{};     // the Marketplaces field, in the order of their numbers
    qint64 entries = 0;
    friend bool operator==(const PriceList &, const PriceList &) = default;
};

Result<QList<PriceList>> allPriceLists(storage::Connection &db); // in the order they were made
Result<std::optional<PriceList>> findPriceList(storage::Connection &db, PriceListId id);
Result<PriceList> existingPriceList(storage::Connection &db, PriceListId id); // NotFound where it is not
// By its name, in any letter case.
Result<std::optional<PriceListId>> priceListByName(storage::Connection &db, const QString &name);

// What a list says of a product, as one canonical text: "199.00" in a retail list, stepsText() in a wholesale one;
// none: it has no entry there.
using EntryText = std::optional<QString>;
struct EntryChange {
    ProductId product;
    EntryText value{};
    friend bool operator==(const EntryChange &, const EntryChange &) = default;
};
// What a person typed. Empty: no entry. Kind::Invalid, field "price" or "prices", with a code of listings/fields.h.
Result<EntryText> parseEntry(const QString &typed, const PriceList &list);
// The price of a retail entry, of the first step of a wholesale one.
Result<Money> firstPrice(const QString &entry, const PriceList &list);

// The entries of these products that are there.
Result<QHash<qint64, QString>> entryTexts(storage::Connection &db, PriceListId list, const QList<qint64> &products);
// Does any list have an entry of this product?
Result<bool> isPriced(storage::Connection &db, ProductId product);

// Which products a table of a list shows.
struct EntryQuery {
    PriceListId list;
    QString search{};
    enum class Only { All, Priced, Unpriced, BelowCost } only = Only::All;
    std::optional<QList<qint64>> among{};
    QString sort = QStringLiteral("name"); // name, sku, cost, price, markup
    bool descending = false;
};
Result<QList<qint64>> entryIds(storage::Connection &db, const EntryQuery &query); // ProductIds
struct EntryRow {
    ProductId product;
    QString name, sku, unit;
    std::optional<Money> cost;
    EntryText entry{};
};
// In the order of ids.
Result<QList<EntryRow>> entryRows(storage::Connection &db, PriceListId list, const QList<qint64> &ids);

// Writes entries and their history (the product's field "list_price.<list>") into the act; which products are different
// then. What is as it was leaves no trace. Nothing but the entries: whoever changes prices goes by
// listings/price_list_operations.h, which also takes them to the listings.
Result<QList<qint64>> writeEntries(storage::Transaction &tx, journal::Act &act, const PriceList &list,
                                   const QList<EntryChange> &changes);
QString entryField(PriceListId list);
std::optional<PriceListId> listOfEntryField(const QString &field);

} // namespace kramar::products

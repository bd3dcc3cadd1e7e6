// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/named_objects.h"

#include "app/ctl/await.h"
#include "app/ctl/texts.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

Result<qint64> promId(Errand &errand)
{
    bool isNumber = false;
    const qint64 id = errand.line().value("prom-id"_L1).toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return errand.refuse(Ctl::tr("--prom-id is the number that Prom gives it."));
    return id;
}

Result<listings::Listing> listingOfOptions(Errand &errand, const stores::Store &store)
{
    const qint64 id = TRY(promId(errand));
    const auto find = [&](storage::Connection &db) -> Result<std::optional<listings::Listing>> {
        const auto own = TRY(listings::listingByPromId(db, store.id, PromListingId(id)));
        if (!own)
            return std::nullopt;
        return listings::findListing(db, *own);
    };
    const auto listing = TRY(errand.database().readNow(find, errand.stop()));
    if (!listing)
        return Error::of(Error::Kind::NotFound, u"not in these books"_s).on(u"listing %1"_s.arg(id));
    return *listing;
}

Result<QStringList> fieldsOfWords(Errand &errand, const QStringList &words)
{
    QStringList known;
    for (const QLatin1StringView key : listingFields())
        known.append(key);
    for (const QString &field : words) {
        if (!known.contains(field))
            return errand.refuse(
                Ctl::tr("A listing has no field “%1” that can be set. There is: %2.").arg(field, known.join(u", "_s)));
    }
    return words;
}

Result<QHash<StoreId, QString>> storeNames(Errand &errand)
{
    TRY(errand.books());
    QHash<StoreId, QString> names;
    const QList<stores::Store> all = TRY(errand.database().readNow(stores::allStores, errand.stop()));
    for (const stores::Store &store : all)
        names.insert(store.id, store.name);
    return names;
}

Result<StoreScope> scopeOf(Errand &errand)
{
    StoreScope scope;
    if (errand.line().has("store"_L1))
        scope.store = TRY(errand.storeOfOption()).id;
    scope.names = TRY(storeNames(errand));
    return scope;
}

Result<FieldScope> fieldScopeOf(Errand &errand)
{
    const bool all = errand.line().has("all"_L1);
    if (all == errand.line().has("prom-id"_L1))
        return errand.refuse(Ctl::tr("Name a listing by --prom-id, or say --all."));
    const stores::Store store = TRY(errand.storeOfOption());
    FieldScope scope{.store = store.id};
    if (!all)
        scope.only = TRY(listingOfOptions(errand, store)).id;
    scope.fields = TRY(fieldsOfWords(errand, errand.line().values("field"_L1)));
    return scope;
}

Result<orders::Order> orderOfOptions(Errand &errand, const stores::Store &store)
{
    const qint64 id = TRY(promId(errand));
    const auto find = [&](storage::Connection &db) -> Result<std::optional<orders::Order>> {
        const auto own = TRY(orders::orderByPromId(db, store.id, PromOrderId(id)));
        if (!own)
            return std::nullopt;
        return orders::findOrder(db, *own);
    };
    const auto order = TRY(errand.database().readNow(find, errand.stop()));
    if (!order)
        return Error::of(Error::Kind::NotFound, u"not in these books"_s).on(u"order %1"_s.arg(id));
    return *order;
}

Result<stores::Store> storeOfWords(Errand &errand)
{
    const bool byOption = errand.line().has("store"_L1);
    if (byOption == !errand.line().arguments().isEmpty())
        return errand.refuse(byOption ? Ctl::tr("The store is named twice.")
                                      : Ctl::tr("Which store? Name it, or say --store NAME."));
    return byOption ? errand.storeOfOption() : errand.store(errand.argument(0));
}

Result<stock::Warehouse> warehouseOfOption(Errand &errand, QLatin1StringView option)
{
    const QList<stock::Warehouse> all = TRY(await(TRY(errand.books())->stock().warehouses(), errand.stop()));
    const QString name = errand.line().value(option);
    QStringList names;
    for (const stock::Warehouse &each : all) {
        if (errand.line().has(option) ? each.name == name : each.isDefault)
            return each;
        names.append(each.name);
    }
    return errand.refuse(Ctl::tr("There is no warehouse “%1”. There is: %2.").arg(name, names.join(u", "_s)));
}

} // namespace kramar::ctl

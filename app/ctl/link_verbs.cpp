// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/named_objects.h"
#include "app/ctl/rows.h"
#include "app/ctl/shows.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "stores/store_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

// So many listings are in memory at once, however many there are.
constexpr qsizetype window = 500;

const QList<Column> &offerColumns()
{
    static const QList<Column> columns{
        {"store"_L1, QT_TRANSLATE_NOOP("Ctl", "Store")},
        {"prom_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom ID")},
        {"sku"_L1, QT_TRANSLATE_NOOP("Ctl", "SKU")},
        {"name"_L1, QT_TRANSLATE_NOOP("Ctl", "Name")},
        {"percent"_L1, QT_TRANSLATE_NOOP("Ctl", "Match, %"), nullptr, true},
        {"by"_L1, QT_TRANSLATE_NOOP("Ctl", "Because of"), showLikeBy},
        {"doubt"_L1, QT_TRANSLATE_NOOP("Ctl", "But"), showLikeDoubt},
        {"product_id"_L1, QT_TRANSLATE_NOOP("Ctl", "Product"), nullptr, true},
        {"product"_L1, QT_TRANSLATE_NOOP("Ctl", "Its name")},
    };
    return columns;
}

Result<QList<StoreId>> storesOfOption(Errand &errand)
{
    if (!errand.line().has("store"_L1))
        return QList<StoreId>();
    return QList<StoreId>{TRY(errand.storeOfOption()).id};
}

Result<QList<listings::LinkOffer>> allOffers(Errand &errand)
{
    TRY(errand.books());
    const QList<StoreId> stores = TRY(storesOfOption(errand));
    return await(TRY(errand.books())->linking().offers(stores), errand.stop());
}

QJsonObject offerRow(const listings::LinkOffer &offer, const listings::LinkRow &offered, const QString &store)
{
    const listings::Listing &listing = offered.listing;
    QJsonObject row{{u"store"_s, store},
                    {u"prom_id"_s, listing.promId.value()},
                    {u"sku"_s, listing.sku},
                    {u"name"_s, listing.shownName},
                    {u"percent"_s, QJsonValue::Null},
                    {u"by"_s, QJsonValue::Null},
                    {u"doubt"_s, QJsonValue::Null},
                    {u"product_id"_s, QJsonValue::Null},
                    {u"product"_s, QJsonValue::Null},
                    {u"sure"_s, offer.sure},
                    {u"taken"_s, offer.taken},
                    {u"left_aside"_s, offer.leftAside}};
    if (!offer.alike.isEmpty() && offered.product) {
        const listings::Likeness &best = offer.alike.first();
        row[u"percent"_s] = best.percent;
        row[u"by"_s] = listings::toCode(best.by);
        if (best.doubt != listings::LikeDoubt::None)
            row[u"doubt"_s] = listings::toCode(best.doubt);
        row[u"product_id"_s] = best.product.value();
        row[u"product"_s] = offered.product->name;
    }
    return row;
}

Result<ExitCode> answerLink(Errand &errand, const stores::Store &store)
{
    const listings::Listing now = TRY(listingOfOptions(errand, store));
    errand.output().answer(
        rowOf(now, store.name),
        now.product
            ? Ctl::tr("The listing %1 is linked with the product %2.").arg(now.promId.value()).arg(now.product->value())
            : Ctl::tr("The listing %1 has no product.").arg(now.promId.value()));
    return ExitCode::Ok;
}

} // namespace

Result<ExitCode> listOffers(Errand &errand)
{
    const QList<listings::LinkOffer> offers = TRY(allOffers(errand));
    const QHash<StoreId, QString> names = TRY(storeNames(errand));
    ListOutput list(errand.output(), offerColumns());
    for (qsizetype from = 0; from < offers.size(); from += window) {
        QHash<ListingId, listings::LinkOffer> some;
        QList<listings::LinkPair> pairs;
        for (const listings::LinkOffer &offer : offers.mid(from, window)) {
            some.insert(offer.listing, offer);
            pairs.append(
                {offer.listing, offer.alike.isEmpty() ? std::nullopt : std::optional(offer.alike.first().product)});
        }
        const auto rows = TRY(errand.database().readNow(
            [&](storage::Connection &db) { return listings::linkRows(db, pairs); }, errand.stop()));
        for (const listings::LinkRow &row : rows) // without what is gone since it was compared
            list.add(offerRow(some.value(row.listing.id), row, names.value(row.listing.store)));
    }
    list.end();
    return ExitCode::Ok;
}

Result<ExitCode> linkListing(Errand &errand)
{
    bool isNumber = false;
    const ProductId product(errand.argument(0).toLongLong(&isNumber));
    if (!isNumber)
        return errand.refuse(Ctl::tr("“%1” is not the number of a product.").arg(errand.argument(0)));
    const stores::Store store = TRY(errand.storeOfOption());
    const listings::Listing listing = TRY(listingOfOptions(errand, store));
    const auto linked = await(TRY(errand.books())->linking().link({{listing.id, product}}), errand.stop());
    if (!linked)
        return linked.error().on(u"product %1"_s.arg(product.value()));
    return answerLink(errand, store);
}

Result<ExitCode> unlinkListing(Errand &errand)
{
    const stores::Store store = TRY(errand.storeOfOption());
    const listings::Listing listing = TRY(listingOfOptions(errand, store));
    TRY(await(TRY(errand.books())->linking().unlink({listing.id.value()}), errand.stop()));
    return answerLink(errand, store);
}

Result<ExitCode> linkSure(Errand &errand)
{
    QList<listings::Link> sure;
    for (const listings::LinkOffer &offer : TRY(allOffers(errand))) {
        if (offer.sure && !offer.leftAside)
            sure.append({offer.listing, offer.alike.first().product});
    }
    TRY(await(TRY(errand.books())->linking().link(sure), errand.stop()));
    errand.output().answer({{u"linked"_s, sure.size()}},
                           Ctl::tr("%n listing(s) linked.", nullptr, static_cast<int>(sure.size())));
    return ExitCode::Ok;
}

Result<ExitCode> createProductOf(Errand &errand)
{
    const stores::Store store = TRY(errand.storeOfOption());
    const listings::Listing listing = TRY(listingOfOptions(errand, store));
    const auto made = TRY(await(TRY(errand.books())->linking().createProducts({listing.id.value()}), errand.stop()));
    if (made.refused)
        return made.refused->on(u"listing %1"_s.arg(listing.promId.value()));
    return answerLink(errand, store);
}

} // namespace kramar::ctl

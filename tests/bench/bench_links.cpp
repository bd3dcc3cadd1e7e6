// SPDX-License-Identifier: GPL-3.0-or-later
// What ten thousand listings without a product may be, of ten thousand products.
#include "listings/linking.h"
#include "tests/bench/benches.h"
#include "tests/bench/desk.h"
#include "tests/bench/plain_sqlite.h"

using namespace Qt::StringLiterals;

namespace kramar::bench {

void benchLinks(const Wishes &wishes, Figures &figures)
{
    Folders folders(wishes.where);
    const QString folder = folders.fresh();
    Shop shop(wishes.products, 0);
    Desk desk(shop, folder);
    desk.round({ActionKind::BaseData, ActionKind::Groups, ActionKind::Listings});
    // Half of them lost their SKU: those have to be found by their names.
    desk.write([](storage::Transaction &tx) -> Done {
        TRY(tx.db().run(u"UPDATE listing SET product_id = NULL, sku = CASE WHEN id % 2 = 0 THEN '' ELSE sku END"_s));
        return {};
    });

    const QString size = u"%1 listings × %2 products"_s.arg(desk.number(u"SELECT count(*) FROM listing"_s))
                             .arg(desk.number(u"SELECT count(*) FROM product"_s));
    Figure offers{.name = size + u": offers of links"_s};
    offers.aim = 2'000;
    Figure floor{.name = size + u": floor, the same SKU by a plain join"_s};
    Figure linked{.name = u"sure ones linked, in one act"_s};
    for (int i = 0; i < wishes.runs; ++i) {
        double started = nowMs();
        const auto found = answer(desk.kramar().linking().offers({}));
        offers.runs.append(nowMs() - started);

        QList<listings::Link> sure;
        qsizetype none = 0;
        for (const listings::LinkOffer &offer : found) {
            if (offer.sure)
                sure.append({offer.listing, offer.alike.first().product});
            none += offer.alike.isEmpty() ? 1 : 0;
        }
        offers.note = u"%1 sure, %2 without an offer"_s.arg(sure.size()).arg(none);
        started = nowMs();
        const ActId act = answer(desk.kramar().linking().link(sure));
        linked.runs.append(nowMs() - started);
        linked.note = u"%1 links"_s.arg(sure.size());
        answer(desk.kramar().linking().undo(act));

        PlainSqlite plain(folder + u"/kramar.db"_s);
        started = nowMs();
        plain.number("SELECT count(*) FROM (SELECT listing.id, product.id FROM listing JOIN product ON product.sku = "
                     "listing.sku WHERE listing.product_id IS NULL AND listing.sku <> '')");
        floor.runs.append(nowMs() - started);
    }
    figures.add(offers);
    figures.add(floor);
    figures.add(linked);
}

} // namespace kramar::bench

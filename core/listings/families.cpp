// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/families.h"

#include "base/terms.h"
#include "listings/listing_name.h"
#include "stock/stock.h"
#include "storage/id_list.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

constexpr qsizetype few = 20'000; // fewer are looked up one by one, else all families are read

// The variety `v` of the base `b`.
QString varietyOfBase()
{
    return u"v.store_id = b.store_id AND v.variation_base_id = b.prom_id AND v.is_variation = 1 "
           "AND v.prom_id <> b.prom_id"_s;
}

// Each variety's base, both by id.
Result<QHash<qint64, qint64>> basesOf(storage::Connection &db, const QList<qint64> &varieties)
{
    QHash<qint64, qint64> bases;
    if (varieties.isEmpty())
        return bases;
    TRY_DONE(db.each(u"SELECT v.id, b.id FROM listing v JOIN listing b ON "_s + varietyOfBase() + u" WHERE v.id "_s +
                         db.isOneOf(),
                     {db.numbers(varieties)}, [&bases](const storage::Row &row) -> Done {
                         bases.insert(row.number(0), row.number(1));
                         return {};
                     }));
    return bases;
}

// The same of all varieties there are, handed over as one value: from row to row it takes five times as long.
Result<QHash<qint64, qint64>> allBases(storage::Connection &db)
{
    const QList<qint64> pairs = TRY(storage::idsOf(
        db, u"SELECT v.id || ',' || b.id AS id FROM listing v JOIN listing b ON "_s + varietyOfBase(), {}));
    QHash<qint64, qint64> bases;
    bases.reserve(pairs.size() / 2);
    for (qsizetype i = 0; i + 1 < pairs.size(); i += 2)
        bases.insert(pairs[i], pairs[i + 1]);
    return bases;
}

// What needs a hand first.
int weight(QueueState state)
{
    const QList<QueueState> order{QueueState::Awaiting, QueueState::Sending, QueueState::Waiting,
                                  QueueState::Held,     QueueState::Unknown, QueueState::Failed};
    return static_cast<int>(order.indexOf(state));
}

Done nameBases(storage::Connection &db, QList<Listing> &listings)
{
    QHash<qint64, qsizetype> places;
    for (qsizetype i = 0; i < listings.size(); ++i) {
        if (listings[i].isVariation)
            places.insert(listings[i].id.value(), i);
    }
    if (places.isEmpty())
        return {};
    return db.each(
        u"SELECT v.id, b.id, b.name_uk, b.name, (SELECT language FROM store WHERE id = b.store_id) FROM listing v JOIN listing b ON "_s +
            varietyOfBase() + u" WHERE v.id "_s + db.isOneOf(),
        {db.numbers(places.keys())}, [&](const storage::Row &row) -> Done {
            Listing &variety = listings[places.value(row.number(0))];
            variety.base = row.id<ListingId>(1);
            ListingValues names;
            names.nameUk = row.maybeText(2);
            names.name = row.maybeText(3);
            variety.baseName = nameIn(row.text(4), names);
            return {};
        });
}

struct Family {
    int varieties = 0;
    std::optional<QueueState> state;
    QSet<qint64> products;
};

Result<QHash<qint64, Family>> familiesOf(storage::Connection &db, const QList<qint64> &bases)
{
    QHash<qint64, Family> families;
    TRY_DONE(db.each(
        u"SELECT b.id, v.product_id, queue_entry.state FROM listing b JOIN listing v ON "_s + varietyOfBase() +
            u" LEFT JOIN queue_entry ON queue_entry.store_id = v.store_id AND queue_entry.kind = 'listing_edit' "
            "AND queue_entry.object_id = v.id AND queue_entry.state NOT IN ('done', 'dropped') WHERE b.id "_s +
            db.isOneOf(),
        {db.numbers(bases)}, [&families](const storage::Row &row) -> Done {
            Family &family = families[row.number(0)];
            ++family.varieties;
            if (!row.isNull(1))
                family.products.insert(row.number(1));
            const auto state = row.isNull(2) ? std::nullopt : queueStateOf(row.text(2));
            if (state && (!family.state || weight(*state) > weight(*family.state)))
                family.state = state;
            return {};
        }));
    return families;
}

} // namespace

Result<QList<qint64>> varietiesWithoutBase(storage::Connection &db)
{
    return storage::idsOf(db,
                          u"SELECT v.id AS id FROM (SELECT DISTINCT store_id, variation_base_id FROM listing "
                          "WHERE is_variation = 1) family JOIN listing v ON v.store_id = family.store_id "
                          "AND v.variation_base_id = family.variation_base_id AND v.is_variation = 1 "
                          "WHERE NOT EXISTS (SELECT 1 FROM listing b WHERE b.store_id = family.store_id "
                          "AND b.prom_id = family.variation_base_id) "
                          "UNION ALL SELECT id FROM listing WHERE is_variation = 1 "
                          "AND (variation_base_id IS NULL OR variation_base_id = prom_id)"_s,
                          {});
}

Result<QHash<qint64, QList<qint64>>> varietiesOf(storage::Connection &db, const QList<qint64> &bases,
                                                 const QString &orderBy)
{
    QHash<qint64, QList<qint64>> found;
    // The order names the table.
    QString condition = varietyOfBase();
    condition.replace(u"v."_s, u"listing."_s);
    TRY_DONE(db.each(u"SELECT b.id, listing.id FROM listing b JOIN listing ON "_s + condition + u" WHERE b.id "_s +
                         db.isOneOf() + orderBy,
                     {db.numbers(bases)}, [&found](const storage::Row &row) -> Done {
                         found[row.number(0)].append(row.number(1));
                         return {};
                     }));
    return found;
}

QList<qint64> withBelow(const QList<qint64> &ids, const QHash<qint64, QList<qint64>> &below)
{
    if (below.isEmpty())
        return ids;
    QList<qint64> all;
    all.reserve(ids.size());
    for (const qint64 id : ids) {
        all.append(id);
        if (const auto varieties = below.constFind(id); varieties != below.cend())
            all.append(*varieties);
    }
    return all;
}

Result<QList<qint64>> withFamilies(storage::Connection &db, const QList<qint64> &ids,
                                   const QHash<qint64, QList<qint64>> &opened, const QList<qint64> &closed)
{
    const QHash<qint64, qint64> bases = ids.size() <= few ? TRY(basesOf(db, ids)) : TRY(allBases(db));
    if (bases.isEmpty())
        return withBelow(ids, opened);
    QList<qint64> sorted = ids;
    std::sort(sorted.begin(), sorted.end());
    QHash<qint64, QList<qint64>> below;
    QList<qint64> others;
    others.reserve(ids.size());
    for (const qint64 id : ids) {
        const auto base = bases.constFind(id);
        if (base == bases.cend() || !std::binary_search(sorted.cbegin(), sorted.cend(), *base))
            others.append(id);
        else
            below[*base].append(id);
    }
    for (const qint64 base : closed)
        below.remove(base);
    below.insert(opened);
    return withBelow(others, below);
}

Done addFamilies(storage::Connection &db, QList<Listing> &listings)
{
    TRY_DONE(nameBases(db, listings));
    QList<qint64> others;
    for (const Listing &listing : std::as_const(listings)) {
        if (!listing.isVariation)
            others.append(listing.id.value());
    }
    const QHash<qint64, Family> families = TRY(familiesOf(db, others));
    QSet<qint64> products;
    for (const Listing &listing : std::as_const(listings)) {
        if (listing.product)
            products.insert(listing.product->value());
    }
    for (const Family &family : families)
        products.unite(family.products);
    QHash<qint64, stock::BalanceRow> balances;
    const QList<stock::BalanceRow> counted = TRY(stock::balanceRows(db, products.values()));
    for (const stock::BalanceRow &row : counted)
        balances.insert(row.product.value(), row);
    for (Listing &listing : listings) {
        const Family family = families.value(listing.id.value());
        listing.varieties = family.varieties;
        listing.familyState = family.state;
        QSet<qint64> behind = family.products;
        if (listing.product)
            behind.insert(listing.product->value());
        for (const qint64 product : std::as_const(behind)) {
            const stock::BalanceRow row = balances.value(product);
            if (!row.counted)
                continue; // nobody ever said how many there are
            InWarehouses sum = listing.inWarehouses.value_or(InWarehouses());
            sum.onHand = sum.onHand.plus(row.onHand);
            sum.reserved = sum.reserved.plus(row.reserved);
            listing.inWarehouses = sum;
        }
    }
    return {};
}

} // namespace kramar::listings

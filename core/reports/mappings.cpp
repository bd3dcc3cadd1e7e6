// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/mappings.h"

#include "access/read_as.h"
#include "base/phone.h"
#include "listings/listing_name.h"
#include "reports/mapped_statuses.h"
#include "storage/id_list.h"
#include "storage/in_order.h"
#include "storage/search.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace kramar::reports {

namespace {

// The number of a row: what tells it from the others of its kind, and the kind. A client of Prom is told by the store
// and Prom's number, which stays far below 2^40.
constexpr qint64 kinds = 4;
constexpr int storeShift = 40;
constexpr qint64 promMask = (qint64(1) << storeShift) - 1;

qint64 rowId(qint64 within, MappingKind kind)
{
    return within * kinds + qint64(kind);
}

bool wants(const MappingQuery &query, MappingKind kind)
{
    return query.kinds.isEmpty() || query.kinds.contains(kind);
}

struct Select {
    QString from; // with its conditions
    storage::Binds binds;
};

void inStores(const storage::Connection &db, const QString &column, const QList<StoreId> &stores, Select &select)
{
    if (stores.size() == 1) {
        select.from += u" AND "_s + column + u" = ?"_s; // served by its index, in order
        select.binds.append(stores.first());
    } else if (!stores.isEmpty()) {
        select.from += u" AND "_s + column + u' ' + db.isOneOf();
        select.binds.append(db.numbers(storage::rawIds(stores)));
    }
}

Select products(const storage::Connection &db, const MappingQuery &query)
{
    Select select{u" FROM listing"_s, {}};
    if (query.sort == u"ours_name")
        select.from += u" LEFT JOIN product ON product.id = listing.product_id"_s;
    select.from += u" WHERE 1 = 1"_s;
    inStores(db, u"listing.store_id"_s, query.stores, select);
    if (query.linked)
        select.from += *query.linked ? u" AND listing.product_id IS NOT NULL"_s : u" AND listing.product_id IS NULL"_s;
    const storage::SearchClause onProm = storage::searchClause(db, u"listing"_s, query.search);
    if (onProm.isEmpty())
        return select;
    const storage::SearchClause ours = storage::searchClause(db, u"product"_s, query.search, {});
    select.from += u" AND (("_s + onProm.sql + u") OR listing.product_id IN (SELECT product.id FROM product WHERE "_s +
                   ours.sql + u"))"_s;
    select.binds += onProm.binds;
    select.binds += ours.binds;
    return select;
}

// Each of Prom's clients that came here is somebody here.
Select clientsOnProm(const storage::Connection &db, const MappingQuery &query)
{
    Select select{u" FROM client_prom JOIN client ON client.id = client_prom.client_id WHERE "_s +
                      (query.linked == false ? u"1 = 0"_s : u"1 = 1"_s),
                  {}};
    inStores(db, u"client_prom.store_id"_s, query.stores, select);
    const storage::SearchClause words = storage::searchClause(db, u"client"_s, Phone::joinedIn(query.search));
    if (!words.isEmpty()) {
        select.from += u" AND "_s + words.sql;
        select.binds += words.binds;
    }
    return select;
}

QString orderBy(const QStringList &columns, bool descending)
{
    QStringList all;
    for (const QString &column : columns) // only the first one may be unknown
        all.append(column + (descending ? u" DESC"_s : QString()) + (all.isEmpty() ? u" NULLS LAST"_s : QString()));
    return u" ORDER BY "_s + all.join(u", "_s);
}

Result<QList<qint64>> productIds(storage::Connection &db, const MappingQuery &query)
{
    const Select select = products(db, query);
    QStringList columns{u"listing.sort_name"_s, u"listing.id"_s};
    if (query.sort == u"prom_id")
        columns = {u"listing.prom_id"_s, u"listing.id"_s};
    else if (query.sort == u"ours_name")
        columns = {u"product.search"_s, u"listing.id"_s};
    else if (query.sort == u"store")
        columns.prepend(u"listing.store_id"_s);
    return storage::idsOf(db,
                          u"SELECT listing.id * %1 + %2 AS id"_s.arg(kinds).arg(int(MappingKind::Product)) +
                              select.from + orderBy(columns, query.descending),
                          select.binds);
}

Result<QList<qint64>> clientIds(storage::Connection &db, const MappingQuery &query)
{
    const Select select = clientsOnProm(db, query);
    QStringList columns{u"client.sort_name"_s, u"client_prom.prom_id"_s, u"client_prom.store_id"_s};
    if (query.sort == u"prom_id")
        columns.move(1, 0);
    else if (query.sort == u"store")
        columns.move(2, 0);
    return storage::idsOf(
        db,
        u"SELECT (client_prom.store_id * %1 + client_prom.prom_id) * %2 + %3 AS id"_s.arg(promMask + 1)
                .arg(kinds)
                .arg(int(MappingKind::Client)) +
            select.from + orderBy(columns, query.descending),
        select.binds);
}

Done readProducts(storage::Connection &db, const QList<qint64> &listings, QHash<qint64, Mapping> &found)
{
    TRY_DONE(
        db.each(u"SELECT listing.id, listing.store_id, listing.prom_id, listing.name, listing.name_uk, store.language, "
                "product.id, product.name, product.sku FROM listing JOIN store ON store.id = listing.store_id "
                "LEFT JOIN product ON product.id = listing.product_id WHERE listing.id "_s +
                    db.isOneOf(),
                {db.numbers(listings)}, [&found](const storage::Row &row) -> Done {
                    listings::ListingValues names;
                    names.name = row.maybeText(3);
                    names.nameUk = row.maybeText(4);
                    Mapping mapping;
                    mapping.id = rowId(row.number(0), MappingKind::Product);
                    mapping.store = row.id<StoreId>(1);
                    mapping.promId = row.text(2);
                    mapping.promName = listings::nameIn(row.text(5), names);
                    mapping.listing = row.id<ListingId>(0);
                    mapping.product = row.maybeId<ProductId>(6);
                    mapping.oursName = row.text(7);
                    mapping.oursSku = row.text(8);
                    found.insert(mapping.id, mapping);
                    return {};
                }));
    return db.each(u"SELECT history.entity_id, max(act.at_ms) FROM history JOIN act ON act.id = history.act_id "
                   "WHERE history.entity = 'listing' AND history.field = 'product' AND history.entity_id "_s +
                       db.isOneOf() + u" GROUP BY history.entity_id"_s,
                   {db.numbers(listings)}, [&found](const storage::Row &row) -> Done {
                       const auto mapping = found.find(rowId(row.number(0), MappingKind::Product));
                       if (mapping != found.end() && mapping->product)
                           mapping->linkedAt = row.maybeTime(1);
                       return {};
                   });
}

Done readClients(storage::Connection &db, StoreId store, const QList<qint64> &promIds, QHash<qint64, Mapping> &found)
{
    return db.each(u"SELECT client_prom.prom_id, client.id, client.first_name, client.last_name, client.second_name "
                   "FROM client_prom JOIN client ON client.id = client_prom.client_id "
                   "WHERE client_prom.store_id = ? AND client_prom.prom_id "_s +
                       db.isOneOf(),
                   {store, db.numbers(promIds)}, [&](const storage::Row &row) -> Done {
                       Mapping mapping;
                       mapping.id = rowId((store.value() << storeShift) + row.number(0), MappingKind::Client);
                       mapping.kind = MappingKind::Client;
                       mapping.store = store;
                       mapping.promId = row.text(0);
                       mapping.client = row.id<ClientId>(1);
                       mapping.oursName = QStringList{row.text(3), row.text(2), row.text(4)}.join(u' ').simplified();
                       found.insert(mapping.id, mapping);
                       return {};
                   });
}

} // namespace

const QList<MappingKind> &allMappingKinds()
{
    static const QList<MappingKind> all{MappingKind::OrderStatus, MappingKind::Client, MappingKind::Product};
    return all;
}

QString toCode(MappingKind kind)
{
    switch (kind) {
    case MappingKind::OrderStatus:
        return u"order_status"_s;
    case MappingKind::Client:
        return u"client"_s;
    case MappingKind::Product:
        return u"product"_s;
    }
    Q_UNREACHABLE();
}

std::optional<MappingKind> mappingKindOf(QStringView code)
{
    for (const MappingKind kind : allMappingKinds()) {
        if (toCode(kind) == code)
            return kind;
    }
    return std::nullopt;
}

Result<QList<qint64>> mappingIds(storage::Connection &db, const MappingQuery &query)
{
    QList<qint64> ids;
    if (wants(query, MappingKind::OrderStatus)) {
        const QList<Mapping> statuses = TRY(mappedStatuses(db, query));
        for (const Mapping &status : statuses)
            ids.append(rowId(status.id, MappingKind::OrderStatus));
    }
    if (wants(query, MappingKind::Client))
        ids += TRY(clientIds(db, query));
    if (wants(query, MappingKind::Product))
        ids += TRY(productIds(db, query));
    return ids;
}

Result<qint64> mappingCount(storage::Connection &db, const MappingQuery &query)
{
    const auto counted = [&db](const Select &select) -> Result<qint64> {
        const auto count = TRY(db.firstNumber(u"SELECT count(*)"_s + select.from, select.binds));
        return count.value_or(0);
    };
    qint64 count = 0;
    if (wants(query, MappingKind::OrderStatus))
        count += TRY(mappedStatuses(db, query)).size();
    if (wants(query, MappingKind::Client))
        count += TRY(counted(clientsOnProm(db, query)));
    if (wants(query, MappingKind::Product))
        count += TRY(counted(products(db, query)));
    return count;
}

Result<QList<Mapping>> mappingRows(storage::Connection &db, const QList<qint64> &ids)
{
    QHash<qint64, Mapping> found;
    QList<qint64> listings;
    QMap<qint64, QList<qint64>> clients; // by store
    bool statuses = false;
    for (const qint64 id : ids) {
        const qint64 within = id / kinds;
        const auto kind = MappingKind(id % kinds);
        if (kind == MappingKind::Product)
            listings.append(within);
        else if (kind == MappingKind::Client)
            clients[within >> storeShift].append(within & promMask);
        else
            statuses = true;
    }
    if (statuses) {
        QList<Mapping> all = TRY(mappedStatuses(db));
        for (Mapping &status : all) {
            status.id = rowId(status.id, MappingKind::OrderStatus);
            found.insert(status.id, status);
        }
    }
    for (auto of = clients.cbegin(); of != clients.cend(); ++of)
        TRY_DONE(readClients(db, StoreId(of.key()), of.value(), found));
    if (!listings.isEmpty())
        TRY_DONE(readProducts(db, listings, found));
    return storage::inOrder(ids, found);
}

QFuture<Result<QList<qint64>>> Mappings::ids(const MappingQuery &query)
{
    return access::readAs(m_db, m_session, [query](storage::Connection &db) { return mappingIds(db, query); });
}

QFuture<Result<qint64>> Mappings::count(const MappingQuery &query)
{
    return access::readAs(m_db, m_session, [query](storage::Connection &db) { return mappingCount(db, query); });
}

QFuture<Result<QList<Mapping>>> Mappings::rows(const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session, [ids](storage::Connection &db) { return mappingRows(db, ids); });
}

} // namespace kramar::reports

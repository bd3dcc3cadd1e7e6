// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"
#include "stores/send_switches.h"
#include "stores/store_operations.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace kramar::stores {

namespace {

QString readColumns()
{
    const auto isOff = [](QLatin1StringView key) {
        return u"CASE WHEN EXISTS (SELECT 1 FROM store_setting s WHERE s.store_id = store.id AND s.key = '%1' "
               u"AND s.value = '%2') THEN 1 ELSE 0 END"_s.arg(QString(key), switchCode(false));
    };
    return u"SELECT id, name, marketplace, api_url, language, mode, logo, colour, pause_reason, has_token, "
           "token_ends_ms, connected_ms, orders_since_ms, warehouse_id, last_heard_ms, "_s +
           isOff(sendPrices) + u", "_s + isOff(sendStatuses) + u" FROM store "_s;
}

Store storeOf(const storage::Row &row)
{
    Store store;
    store.id = row.id<StoreId>(0);
    store.name = row.text(1);
    store.marketplace = row.text(2);
    store.apiUrl = QUrl(row.text(3));
    store.language = row.text(4);
    store.mode = storeModeOf(row.text(5)).value_or(StoreMode::Test); // unknown: never send
    store.logo = row.bytes(6);
    store.colour = static_cast<int>(row.number(7));
    store.pause = pauseReasonOf(row.text(8));
    store.hasToken = row.number(9) != 0;
    store.tokenLasts = row.number(9) == 1; // 2: for the run only
    store.tokenEnds = row.maybeTime(10);
    store.connected = row.time(11);
    store.ordersSince = row.maybeTime(12);
    store.warehouse = row.maybeId<WarehouseId>(13);
    store.lastHeard = row.maybeTime(14);
    store.sends = {.prices = !row.flag(15), .statuses = !row.flag(16)};
    return store;
}

} // namespace

Result<QList<Store>> allStores(storage::Connection &db)
{
    return db.list(readColumns() + u"ORDER BY id"_s, {}, storeOf);
}

Result<std::optional<Store>> findStore(storage::Connection &db, StoreId id)
{
    return db.first(readColumns() + u"WHERE id = ?"_s, {id}, storeOf);
}

Result<std::optional<Store>> findStore(storage::Connection &db, const QString &name)
{
    const QString wanted = fold(name);
    const QList<Store> stores = TRY(allStores(db));
    for (const Store &store : stores) { // a handful: folded here rather than in a column
        if (fold(store.name) == wanted)
            return std::optional(store);
    }
    return std::optional<Store>();
}

Result<QList<DictionaryEntry>> dictionaryOf(storage::Connection &db, StoreId store, QLatin1StringView kind)
{
    return db.list(u"SELECT code, title, enabled FROM dictionary WHERE store_id = ? AND kind = ? ORDER BY position"_s,
                   {store, kind}, [](const storage::Row &row) {
                       return DictionaryEntry{row.text(0), row.text(1), row.flag(2)};
                   });
}

Result<std::optional<QString>> storeSetting(storage::Connection &db, StoreId store, const QString &key)
{
    return db.first(u"SELECT value FROM store_setting WHERE store_id = ? AND key = ?"_s, {store, key},
                    [](const storage::Row &row) { return row.text(0); });
}

Result<std::optional<QString>> promStatusFor(storage::Connection &db, StoreId store, OrderState ours)
{
    const QStringList statuses =
        TRY(db.list(u"SELECT proms FROM mapping WHERE store_id = ? AND kind = 'order_status' AND ours = ?"_s,
                    {store, toCode(ours)}, [](const storage::Row &row) { return row.text(0); }));
    // Several of Prom's statuses read as this state: which one to send is not said, so none.
    return statuses.size() == 1 ? std::optional(statuses.first()) : std::optional<QString>();
}

Result<std::optional<OrderState>> stateForPromStatus(storage::Connection &db, StoreId store, const QString &proms)
{
    const auto ours = TRY(db.first(
        u"SELECT ours FROM mapping WHERE store_id = ? AND kind = 'order_status' AND proms = ? ORDER BY id LIMIT 1"_s,
        {store, proms}, [](const storage::Row &row) { return row.text(0); }));
    return ours ? orderStateOf(*ours) : std::optional<OrderState>();
}

Result<QString> shopKey(storage::Transaction &tx)
{
    const auto text = [](const storage::Row &row) { return row.text(0); };
    const QString read = u"SELECT value FROM shop_setting WHERE key = 'shop_key'"_s;
    if (const auto kept = TRY(tx.db().first(read, {}, text)))
        return *kept;
    const QString key = QUuid::createUuid().toString(QUuid::WithoutBraces);
    TRY(tx.db().run(u"INSERT INTO shop_setting (key, value) VALUES ('shop_key', ?) ON CONFLICT (key) DO NOTHING"_s,
                    {key}));
    // Another desk may have been first.
    return TRY(tx.db().first(read, {}, text)).value_or(key);
}

} // namespace kramar::stores

// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/store_operations.h"

#include "journal/act.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;

namespace kramar::stores {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 60 * minuteMs;

struct DefaultAction {
    ActionKind action;
    qint64 intervalMs;
    bool enabled = true;
};
// The sequence of a round as a new store gets it (design: sending comes first, pictures last). What Prom has is
// compared before it is taken over, where that is wished.
constexpr std::array defaultSequence{
    DefaultAction{ActionKind::SendQueue, 5 * minuteMs},   DefaultAction{ActionKind::Orders, 5 * minuteMs},
    DefaultAction{ActionKind::Drift, 24 * hourMs, false}, DefaultAction{ActionKind::Listings, 3 * hourMs},
    DefaultAction{ActionKind::Groups, 24 * hourMs},       DefaultAction{ActionKind::BaseData, 24 * hourMs},
    DefaultAction{ActionKind::Clients, 24 * hourMs},      DefaultAction{ActionKind::Images, 3 * hourMs}};

struct DefaultStatus {
    OrderState ours;
    QLatin1StringView proms;
};
constexpr std::array defaultStatuses{DefaultStatus{OrderState::New, prom_status::pending},
                                     DefaultStatus{OrderState::New, prom_status::paid},
                                     DefaultStatus{OrderState::New, prom_status::draft},
                                     DefaultStatus{OrderState::Confirmed, prom_status::received},
                                     DefaultStatus{OrderState::Completed, prom_status::delivered},
                                     DefaultStatus{OrderState::Cancelled, prom_status::canceled}};

std::optional<Timestamp> ordersSinceOf(const NewStore &store, Timestamp now)
{
    switch (store.orders) {
    case NewStore::Orders::Today:
        return startOfKyivDay(now);
    case NewStore::Orders::Now:
        return now;
    case NewStore::Orders::Since:
        return store.since.value_or(startOfKyivDay(now));
    case NewStore::Orders::All:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

std::optional<QString> isoOf(const std::optional<Timestamp> &time)
{
    return time ? std::optional(time->toIso()) : std::nullopt;
}

QString dictionaryText(const QList<DictionaryEntry> &entries)
{
    QJsonArray all;
    for (const DictionaryEntry &entry : entries)
        all.append(QJsonArray{entry.code, entry.title, entry.enabled});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Result<Store> existing(storage::Connection &db, StoreId id)
{
    const auto store = TRY(findStore(db, id));
    if (!store)
        return Error::of(Error::Kind::NotFound, u"no such store"_s);
    return *store;
}

} // namespace

// The token travels with every request: http only where nobody else listens.
Done checkApiUrl(const QUrl &url)
{
    static const QRegularExpression ipv4Loopback(uR"(^127(\.\d{1,3}){3}$)"_s);
    const QString host = url.host();
    const bool loopback = host == u"localhost" || host == u"::1" || ipv4Loopback.match(host).hasMatch();
    if (!url.isValid() || host.isEmpty() || !url.userInfo().isEmpty())
        return Error::invalid(u"url"_s, u"bad_url"_s);
    if (url.scheme() != u"https" && !(url.scheme() == u"http" && loopback))
        return Error::invalid(u"url"_s, u"not_https"_s);
    return {};
}

Result<StoreId> StoreOperations::add(const NewStore &store)
{
    TRY_DONE(m_actor.need(Right::ConnectStores));
    const QString name = store.name.simplified();
    if (name.isEmpty())
        return Error::invalid(u"name"_s, u"empty"_s);
    storage::Connection &db = m_tx.db();
    if (TRY(findStore(db, name)))
        return Error::invalid(u"name"_s, u"taken"_s);
    TRY_DONE(checkApiUrl(store.apiUrl));
    const auto since = ordersSinceOf(store, m_tx.now());
    if (!since || *since < startOfKyivDay(m_tx.now()))
        TRY_DONE(m_actor.need(Right::LoadAllOrders));

    journal::Act act(m_tx, m_actor, QLatin1StringView("store.add"));
    const qint64 before = TRY(db.firstNumber(u"SELECT count(*) FROM store"_s)).value_or(0);
    const StoreId id(TRY(db.insert(
        u"INSERT INTO store (name, marketplace, api_url, language, mode, colour, token_ends_ms, connected_ms, "
        "orders_since_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {name, store.marketplace, store.apiUrl.toString(), store.language, toCode(store.mode), before, store.tokenEnds,
         m_tx.now(), since})));
    int position = 0;
    for (const DefaultAction &entry : defaultSequence) {
        TRY(db.run(u"INSERT INTO exchange_action (store_id, action, position, enabled, interval_ms) "
                   "VALUES (?, ?, ?, ?, ?)"_s,
                   {id, toCode(entry.action), ++position, entry.enabled && !store.without.contains(entry.action),
                    entry.intervalMs}));
    }
    for (const DefaultStatus &entry : defaultStatuses) {
        TRY(db.run(u"INSERT INTO mapping (store_id, kind, ours, proms) VALUES (?, 'order_status', ?, ?)"_s,
                   {id, toCode(entry.ours), entry.proms}));
    }
    TRY(shopKey(m_tx));
    TRY_DONE(act.recordNew(entity::store, id.value()));
    m_tx.changed(ObjectKind::Store, id);
    return id;
}

Done StoreOperations::setMode(StoreId id, StoreMode mode)
{
    TRY_DONE(m_actor.need(Right::ConnectStores));
    const Store store = TRY(existing(m_tx.db(), id));
    if (store.mode == mode)
        return {};
    journal::Act act(m_tx, m_actor, QLatin1StringView("store.mode"), id);
    TRY(m_tx.db().run(u"UPDATE store SET mode = ? WHERE id = ?"_s, {toCode(mode), id}));
    TRY_DONE(act.record(entity::store, id.value(), u"mode"_s, toCode(store.mode), toCode(mode)));
    m_tx.changed(ObjectKind::Store, id);
    return {};
}

Done StoreOperations::setPause(StoreId id, PauseReason reason)
{
    TRY_DONE(m_actor.need(Right::ConnectStores));
    const Store store = TRY(existing(m_tx.db(), id));
    if (store.pause == reason)
        return {};
    journal::Act act(m_tx, m_actor,
                     reason == PauseReason::None ? QLatin1StringView("store.resume") : QLatin1StringView("store.pause"),
                     id);
    TRY(m_tx.db().run(u"UPDATE store SET pause_reason = ? WHERE id = ?"_s, {toCode(reason), id}));
    TRY_DONE(act.record(entity::store, id.value(), u"pause_reason"_s, toCode(store.pause), toCode(reason)));
    m_tx.changed(ObjectKind::Store, id);
    return {};
}

Done StoreOperations::pause(StoreId id, PauseReason reason)
{
    return setPause(id, reason == PauseReason::None ? PauseReason::Person : reason);
}

Done StoreOperations::resume(StoreId id)
{
    return setPause(id, PauseReason::None);
}

Done StoreOperations::tokenStored(StoreId id, std::optional<Timestamp> ends, bool lasts)
{
    TRY_DONE(m_actor.need(Right::ConnectStores));
    const Store store = TRY(existing(m_tx.db(), id));
    journal::Act act(m_tx, m_actor, QLatin1StringView("store.token"), id);
    TRY(m_tx.db().run(u"UPDATE store SET has_token = ?, token_ends_ms = ? WHERE id = ?"_s, {lasts ? 1 : 2, ends, id}));
    // The token itself never; that it was given is what the audit wants.
    TRY_DONE(act.record(entity::store, id.value(), u"token"_s, std::nullopt, u"stored"_s));
    TRY_DONE(act.record(entity::store, id.value(), u"token_ends"_s, isoOf(store.tokenEnds), isoOf(ends)));
    m_tx.changed(ObjectKind::Store, id);
    // A store that stood still because of its old token goes on with the new one.
    if (store.pause == PauseReason::Unauthorized || store.pause == PauseReason::Forbidden)
        TRY_DONE(resume(id));
    return {};
}

Done StoreOperations::setOrdersSince(StoreId id, std::optional<Timestamp> since)
{
    TRY_DONE(m_actor.need(Right::ConnectStores));
    const Store store = TRY(existing(m_tx.db(), id));
    if (store.ordersSince == since)
        return {};
    if (!since || (store.ordersSince && *since < *store.ordersSince))
        TRY_DONE(m_actor.need(Right::LoadAllOrders));
    journal::Act act(m_tx, m_actor, QLatin1StringView("store.orders_since"), id);
    TRY(m_tx.db().run(u"UPDATE store SET orders_since_ms = ? WHERE id = ?"_s, {since, id}));
    TRY_DONE(act.record(entity::store, id.value(), u"orders_since"_s, isoOf(store.ordersSince), isoOf(since)));
    m_tx.changed(ObjectKind::Store, id);
    return {};
}

Done StoreOperations::setWarehouse(StoreId id, std::optional<WarehouseId> warehouse)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    const Store store = TRY(existing(m_tx.db(), id));
    if (store.warehouse == warehouse)
        return {};
    const auto text = [](const std::optional<WarehouseId> &of) {
        return of ? std::optional(QString::number(of->value())) : std::nullopt;
    };
    journal::Act act(m_tx, m_actor, QLatin1StringView("store.warehouse"), id);
    TRY(m_tx.db().run(u"UPDATE store SET warehouse_id = ? WHERE id = ?"_s, {warehouse, id}));
    TRY_DONE(act.record(entity::store, id.value(), u"warehouse"_s, text(store.warehouse), text(warehouse)));
    m_tx.changed(ObjectKind::Store, id);
    return {};
}

Done StoreOperations::heard(StoreId id)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    const qint64 touched =
        TRY(m_tx.db().run(u"UPDATE store SET last_heard_ms = ? WHERE id = ? AND coalesce(last_heard_ms, 0) < ?"_s,
                          {m_tx.now(), id, m_tx.now().ms() / minuteMs * minuteMs}));
    if (touched > 0)
        m_tx.changed(ObjectKind::Store, id);
    return {};
}

Result<bool> StoreOperations::replaceDictionary(StoreId id, QLatin1StringView kind,
                                                const QList<DictionaryEntry> &entries)
{
    TRY_DONE(m_actor.need(Right::Exchange));
    storage::Connection &db = m_tx.db();
    const QString before = dictionaryText(TRY(dictionaryOf(db, id, kind)));
    QList<DictionaryEntry> once; // a code named twice keeps its first title
    for (const DictionaryEntry &entry : entries) {
        const bool known = std::any_of(once.cbegin(), once.cend(),
                                       [&](const DictionaryEntry &other) { return other.code == entry.code; });
        if (!known)
            once.append(entry);
    }
    const QString after = dictionaryText(once);
    if (before == after)
        return false;
    journal::Act act(m_tx, m_actor, QLatin1StringView("store.dictionary"), id);
    TRY(db.run(u"DELETE FROM dictionary WHERE store_id = ? AND kind = ?"_s, {id, kind}));
    int position = 0;
    for (const DictionaryEntry &entry : std::as_const(once)) {
        TRY(db.run(
            u"INSERT INTO dictionary (store_id, kind, code, title, enabled, position) VALUES (?, ?, ?, ?, ?, ?)"_s,
            {id, kind, entry.code, entry.title, entry.enabled, ++position}));
    }
    TRY_DONE(act.record(entity::store, id.value(), u"dictionary."_s + kind, before, after));
    m_tx.changed(ObjectKind::Store, id);
    return true;
}

Done StoreOperations::setActionEnabled(StoreId id, ActionKind action, bool enabled)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    const QString code = toCode(action);
    const auto before = TRY(m_tx.db().first(u"SELECT enabled FROM exchange_action WHERE store_id = ? AND action = ?"_s,
                                            {id, code}, [](const storage::Row &row) { return row.flag(0); }));
    if (!before)
        return Error::of(Error::Kind::NotFound, u"no such action in the sequence"_s);
    if (*before == enabled)
        return {};
    journal::Act act(m_tx, m_actor, QLatin1StringView("store.action"), id);
    TRY(m_tx.db().run(u"UPDATE exchange_action SET enabled = ? WHERE store_id = ? AND action = ?"_s,
                      {enabled, id, code}));
    TRY_DONE(act.record(entity::store, id.value(), u"action."_s + code, *before ? u"on"_s : u"off"_s,
                        enabled ? u"on"_s : u"off"_s));
    m_tx.changed(ObjectKind::Store, id);
    return {};
}

Done StoreOperations::setSetting(StoreId id, const QString &key, const QString &value)
{
    TRY_DONE(m_actor.need(Right::EditSettings));
    const auto before = TRY(storeSetting(m_tx.db(), id, key));
    if (before == value)
        return {};
    journal::Act act(m_tx, m_actor, QLatin1StringView("store.setting"), id);
    TRY(m_tx.db().run(u"INSERT INTO store_setting (store_id, key, value) VALUES (?, ?, ?) "
                      "ON CONFLICT (store_id, key) DO UPDATE SET value = excluded.value"_s,
                      {id, key, value}));
    TRY_DONE(act.record(entity::store, id.value(), u"setting."_s + key, before, value));
    m_tx.changed(ObjectKind::Store, id);
    return {};
}

} // namespace kramar::stores

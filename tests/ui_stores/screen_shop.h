// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/clients.h"
#include "exchange/store_desk.h"
#include "listings/listings.h"
#include "orders/order_links.h"
#include "orders/orders.h"
#include "products/product.h"
#include "prom/transport.h"
#include "stores/store_operations.h"
#include "tests/support/books.h"
#include "ui/context/page_context.h"
#include "ui/stores/store_parts.h"

#include <QSettings>
#include <QTest>

namespace kramar::test {

using namespace Qt::StringLiterals;

inline Money uah(qint64 minor)
{
    return Money::ofMinor(minor, Currency::uah());
}

// Books with everything that pages stand on, filled by the rooms' own operations. Nothing goes to Prom: the exchange is
// not started.
class ScreenShop : public TestBooks
{
public:
    explicit ScreenShop(std::unique_ptr<stores::SecretStore> keychain = stores::makeMemorySecretStore())
        : session(Actor::person(PersonId(1), u"Олена"_s, Actor::allRights()))
        , secrets(std::move(keychain))
        , transport(clock)
        , stores(db(), *secrets, session)
        , queue(db(), session)
        , desk(db(), session)
        , balances(db(), session)
        , downloads(db(), session, orderLinks)
        , conflicts(db(), session)
        , listings(db(), session)
        , orders(db(), session)
        , clients(db(), session)
        , exchange(db(), *secrets, transport, {.imagesFolder = folder(), .schedule = false})
        , local(folder() + u"/local.ini"_s, QSettings::IniFormat)
        , thumbnails([](const QString &) { return QString(); })
        , directory(stores, db().changes())
    {
    }

    StoreId addStore(const QString &name, StoreMode mode = StoreMode::Test)
    {
        const StoreId id = required(write([&](storage::Transaction &tx) {
            stores::NewStore fresh;
            fresh.name = name;
            fresh.apiUrl = QUrl(u"http://127.0.0.1:9/api/v1"_s);
            fresh.mode = mode;
            return stores::StoreOperations(tx, Actor::program()).add(fresh);
        }));
        required(stores.setToken(id, "token", std::nullopt).result());
        return id;
    }
    ProductId addProduct(const QString &sku, const QString &name)
    {
        return required(write([&](storage::Transaction &tx) {
            return products::createProduct(tx, session.actor(), {.sku = sku, .name = name, .unit = {}});
        }));
    }
    ListingId addListing(StoreId store, qint64 promId, const QString &sku, const QString &name, qint64 price,
                         listings::Creating creating = listings::Creating::CreateProducts)
    {
        listings::ListingFacts facts;
        facts.promId = PromListingId(promId);
        facts.knows = {QString(listing_field::name), QString(listing_field::price), QString(listing_field::presence),
                       QString(listing_field::quantity)};
        facts.values.name = name;
        facts.values.price = uah(price);
        facts.values.presence = QString(presence::available);
        facts.values.quantity = Quantity::ofWhole(9);
        facts.sku = sku;
        facts.currency = Currency::uah();
        facts.raw = "{}";
        required(write([&](storage::Transaction &tx) -> Done {
            TRY(listings::ListingOperations(tx, Actor::exchange()).apply(store, facts, creating));
            return {};
        }));
        return *required(
            read([&](storage::Connection &db) { return listings::listingByPromId(db, store, PromListingId(promId)); }));
    }
    void edit(ListingId id, const QList<listings::FieldChange> &changes)
    {
        required(write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, session.actor()).edit(id, changes);
        }));
    }
    OrderId addOrder(StoreId store, qint64 promId, const orders::Person &buyer, qint64 total, const QString &email = {},
                     qint64 agoMs = 3'600'000)
    {
        orders::OrderFacts facts;
        facts.promId = PromOrderId(promId);
        facts.status = u"pending"_s;
        facts.statusTitle = u"Нове"_s;
        facts.created = clock.now().plusMs(-agoMs);
        facts.modified = facts.created;
        facts.buyer = {std::nullopt, buyer.firstName, buyer.lastName, buyer.secondName, buyer.phone, email};
        facts.delivery.provider = u"nova_poshta"_s;
        facts.total = facts.fullTotal = uah(total);
        facts.raw = "{\"id\":" + QByteArray::number(promId) + "}";
        orders::OrderLine line;
        line.promLineId = 501;
        line.name = u"Плед"_s;
        line.sku = u"PL-1"_s;
        line.price = line.total = uah(total);
        line.quantity = Quantity::ofWhole(1);
        facts.lines = {line};
        required(write([&](storage::Transaction &tx) -> Done {
            TRY(orders::OrderOperations(tx, Actor::exchange()).apply(store, facts, std::nullopt));
            return {};
        }));
        return *required(
            read([&](storage::Connection &db) { return orders::orderByPromId(db, store, PromOrderId(promId)); }));
    }
    void confirm(OrderId id)
    {
        required(write([&](storage::Transaction &tx) {
            return orders::OrderOperations(tx, session.actor()).setState(id, OrderState::Confirmed, {});
        }));
    }
    qint64 entryOf(QueueKind kind, qint64 object)
    {
        return number(u"SELECT id FROM queue_entry WHERE kind = ? AND object_id = ? ORDER BY id DESC"_s,
                      {toCode(kind), object});
    }
    // What Prom's answer made of an entry.
    template <class F>
    void queued(F f)
    {
        required(write([&](storage::Transaction &tx) -> Done {
            journal::Queue journal(tx);
            return f(journal);
        }));
    }
    void makeSnapshot(StoreId store, int listingCount)
    {
        required(write([&](storage::Transaction &tx) -> Done {
            listings::SnapshotOperations snapshots(tx, Actor::exchange());
            const SnapshotId id = TRY(snapshots.begin(store, u"first"_s));
            QList<std::pair<qint64, QByteArray>> objects;
            for (int i = 0; i < listingCount; ++i)
                objects.append({1000 + i, "{}"});
            TRY_DONE(snapshots.add(id, listings::snapshotPage(u"listing"_s, objects)));
            return snapshots.complete(id);
        }));
    }
    void addRound(StoreId store, const QString &report)
    {
        required(write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().insert(u"INSERT INTO round (store_id, started_ms, ended_ms, outcome, report) VALUES (?, ?, ?, "
                               u"'ok', ?) RETURNING id"_s,
                               {store, tx.now(), tx.now(), report}));
            return {};
        }));
    }
    QString modeOf(StoreId id) { return toCode(required(stores.find(id).result()).mode); }

    ui::PageContext context()
    {
        return {.stores = directory, .news = db().changes(), .local = local, .thumbnails = thumbnails, .clock = clock};
    }
    ui::StoreParts parts(const ui::CheckToken &check)
    {
        return {.stores = stores,
                .exchange = exchange,
                .queue = queue,
                .desk = desk,
                .balances = balances,
                .downloads = downloads,
                .conflicts = conflicts,
                .switches = switches,
                .checkToken = check};
    }

    access::Session session;
    std::unique_ptr<stores::SecretStore> secrets;
    prom::Transport transport;
    stores::Stores stores;
    exchange::QueueDesk queue;
    exchange::StoreDesk desk;
    listings::BalanceDesk balances;
    const orders::OrderLinks orderLinks;
    listings::Downloads downloads;
    listings::Conflicts conflicts;
    exchange::SwitchDesk switches{db(), session};
    listings::Listings listings;
    orders::Orders orders;
    clients::Clients clients;
    exchange::Exchange exchange;
    QSettings local;
    ui::ThumbnailCache thumbnails;
    ui::StoreDirectory directory;
};

// A trial that answers what it is told, and counts.
class Trials
{
public:
    using Verdict = exchange::RightCheck::Verdict;
    QHash<int, Verdict> verdicts; // by Area; what is not named is Ok
    QHash<int, qint64> seen;      // by Area: Prom's number of what was read
    int count = 0;
    QByteArray token;
    QUrl url;
    ui::CheckToken function()
    {
        return [this](const QUrl &address, const QByteArray &given, const QString &) {
            ++count;
            token = given;
            url = address;
            QList<exchange::RightCheck> checks;
            using Area = exchange::RightCheck::Area;
            for (const Area area : {Area::Orders, Area::Products, Area::Groups, Area::Clients, Area::Settings}) {
                exchange::RightCheck check;
                check.area = area;
                check.verdict = verdicts.value(static_cast<int>(area), Verdict::Ok);
                if (check.verdict != Verdict::Ok) {
                    check.error = Error::of(check.verdict == Verdict::Missing      ? Error::Kind::Forbidden
                                            : check.verdict == Verdict::WrongToken ? Error::Kind::Unauthorized
                                                                                   : Error::Kind::Network,
                                            {});
                    check.error->httpStatus = check.verdict == Verdict::Missing      ? 403
                                              : check.verdict == Verdict::WrongToken ? 401
                                                                                     : 0;
                }
                if (const auto number = seen.constFind(static_cast<int>(area)); number != seen.cend())
                    check.seen = *number;
                check.tookMs = 300 + 100 * static_cast<qint64>(area);
                checks.append(check);
            }
            QPromise<QList<exchange::RightCheck>> promise;
            promise.start();
            promise.addResult(checks);
            promise.finish();
            return promise.future();
        };
    }
};

template <class T>
T *childOf(const QWidget *parent, const char *name)
{
    T *found = parent->findChild<T *>(QString::fromLatin1(name));
    if (!found)
        qFatal("no child %s", name);
    return found;
}

} // namespace kramar::test

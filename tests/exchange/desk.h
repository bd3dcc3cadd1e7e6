// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/people.h"
#include "app/demo/demo_shop.h"
#include "exchange/exchange.h"
#include "exchange/queue_desk.h"
#include "journal/queue.h"
#include "listings/listings.h"
#include "orders/orders.h"
#include "prom/transport.h"
#include "stores/store_operations.h"
#include "tests/support/must.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

#include <httplib.h>

namespace kramar::exchange::test {

using namespace Qt::StringLiterals;

using kramar::test::must;

// A manager's desk for a test: a demo shop over HTTP, books of its own in a temporary folder, one connected store, the
// exchange without a schedule, and a hand on the shop's switches. One clock for all, which stands still unless moved.
class Desk
{
public:
    template <class F>
    auto write(F f)
    {
        return db->writeNow(storage::Executor::Urgency::Person, f);
    }
    template <class F>
    auto read(F f)
    {
        return db->readNow(f);
    }
    explicit Desk(const demo::ShopSize &size = {.products = 250, .orders = 60, .seed = 7}, bool schedule = false,
                  Timestamp start = Timestamp::ofMs(1'793'000'000'000), int deadlineMs = 8'000)
        : clock(start)
        , shop(must(demo::DemoShop::start(size, 0, clock)))
        , steering("127.0.0.1", shop->apiUrl().port())
        , secrets(stores::makeMemorySecretStore())
        , transport(clock, {.pace = {.minGapMs = 0, .maxInFlight = 4, .learnedMs = 2},
                            .deadlineMs = deadlineMs,
                            .repeatPauseMs = 3,
                            .rateLimitPauseMs = 3})
        , session(Actor::person(PersonId(1), u"Тест"_s, Actor::allRights()))
    {
        QLoggingCategory::setFilterRules(u"kramar.prom.info=false"_s);
        db = must(storage::Database::open(storage::DatabaseSettings::sqlite(folder.filePath(u"kramar.db"_s)), clock));
        stores::NewStore wanted;
        wanted.name = u"Крамниця"_s;
        wanted.apiUrl = shop->apiUrl();
        wanted.orders = stores::NewStore::Orders::All;
        store = must(
            write([&](storage::Transaction &tx) { return stores::StoreOperations(tx, session.actor()).add(wanted); }));
        set(u"brake_price_percent"_s, u"100000000"_s); // most tests type just any price
        auto kept = secrets->keep(store, shop->token().toUtf8());
        kept.waitForFinished();
        must(kept.result());
        open(schedule);
    }

    // A new program on the same books.
    void open(bool schedule)
    {
        exchange.reset();
        exchange = std::make_unique<Exchange>(
            *db, *secrets, transport,
            Exchange::Options{.imagesFolder = folder.filePath(u"images"_s), .schedule = schedule});
    }

    qint64 number(const QString &sql)
    {
        return must(read([&](storage::Connection &c) { return c.firstNumber(sql); })).value_or(0);
    }

    RoundReport round(const QList<ActionKind> &actions = {}, std::stop_token stop = {})
    {
        return exchange->runOnce(store, {.actions = actions}, stop);
    }
    // Everything but the pictures, which take their time.
    RoundReport everything(std::stop_token stop = {})
    {
        return round({ActionKind::BaseData, ActionKind::Groups, ActionKind::SendQueue, ActionKind::Orders,
                      ActionKind::Listings, ActionKind::Clients},
                     stop);
    }
    void set(const QString &key, const QString &value)
    {
        must(write([&](storage::Transaction &tx) {
            return stores::StoreOperations(tx, session.actor()).setSetting(store, key, value);
        }));
    }
    void production()
    {
        QueueDesk desk(*db, session);
        auto switched = desk.switchMode(store, StoreMode::Production, QueueDesk::Pending::Send);
        switched.waitForFinished();
        must(switched.result());
    }
    ListingId listing(int place = 0)
    {
        return ListingId(number(u"SELECT id FROM listing WHERE is_variation = 0 AND price_minor IS NOT NULL AND status "
                                "= 'on_display' ORDER BY prom_id LIMIT 1 OFFSET %1"_s.arg(place)));
    }
    void edit(ListingId id, QAnyStringView field, const QString &value)
    {
        must(write([&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, session.actor()).edit(id, {{field.toString(), value}});
        }));
    }
    journal::QueueCounts queue()
    {
        return must(read([&](storage::Connection &c) { return journal::queueCounts(c, store); }));
    }
    QList<journal::QueueEntry> entries()
    {
        return must(read([&](storage::Connection &c) -> Result<QList<journal::QueueEntry>> {
            return journal::queueEntries(c, TRY(journal::queueIds(c, {.stores = {store}, .states = {}, .kind = {}})));
        }));
    }
    OrderId order(const QString &promStatus, int place = 0)
    {
        return OrderId(number(
            u"SELECT id FROM orders WHERE prom_status = '%1' ORDER BY prom_id DESC LIMIT 1 OFFSET %2"_s.arg(promStatus)
                .arg(place)));
    }
    orders::Order orderNow(OrderId id)
    {
        return *must(read([&](storage::Connection &c) { return orders::findOrder(c, id); }));
    }

    // The shop's switches and its memory.
    QJsonObject control(const char *path)
    {
        const auto reply = steering.Get(std::string("/demo") + path);
        return reply ? QJsonDocument::fromJson(QByteArray::fromStdString(reply->body)).object() : QJsonObject();
    }
    QJsonObject post(const char *path, const QJsonObject &body)
    {
        const auto reply =
            steering.Post(std::string("/demo") + path, QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString(),
                          "application/json");
        if (!reply || reply->status != 200)
            qFatal("the demo shop refused %s", path);
        return QJsonDocument::fromJson(QByteArray::fromStdString(reply->body)).object();
    }
    void quirk(const QString &name, const QJsonValue &value) { post("/quirks", {{name, value}}); }
    void fault(const QString &kind, const QString &path, int count = 1, int ms = 1000, int skip = 0)
    {
        quirk(u"fail_next"_s,
              QJsonArray{QJsonObject{
                  {u"kind"_s, kind}, {u"path"_s, path}, {u"count"_s, count}, {u"ms"_s, ms}, {u"skip"_s, skip}}});
    }
    QJsonArray ledger()
    {
        const auto reply = steering.Get("/demo/ledger");
        return reply ? QJsonDocument::fromJson(QByteArray::fromStdString(reply->body)).array() : QJsonArray();
    }
    QJsonObject requests() { return control("/requests").value("by"_L1).toObject(); }
    int requested(const QString &what) { return requests().value(what).toObject().value("count"_L1).toInt(); }
    void forgetRequests() { steering.Delete("/demo/requests"); }
    QJsonObject summary() { return control("/state?summary=1"); }

    ManualClock clock;
    QTemporaryDir folder;
    std::unique_ptr<demo::DemoShop> shop;
    httplib::Client steering;
    std::unique_ptr<storage::Database> db;
    std::unique_ptr<stores::SecretStore> secrets;
    prom::Transport transport;
    access::Session session;
    StoreId store;
    std::unique_ptr<Exchange> exchange;
};

inline QByteArray told(const RoundReport &report)
{
    QStringList lines;
    if (report.error)
        lines.append(u"ended by "_s + toLogLine(*report.error));
    for (const ActionReport &action : report.actions) {
        lines.append(u"%1: seen %2 new %3 changed %4 same %5 skipped %6 failed %7 sent %8 requests %9%10"_s
                         .arg(toCode(action.action))
                         .arg(action.seen)
                         .arg(action.created)
                         .arg(action.changed)
                         .arg(action.unchanged)
                         .arg(action.skipped)
                         .arg(action.failed)
                         .arg(action.sent)
                         .arg(action.requests)
                         .arg(action.error ? u" "_s + toLogLine(*action.error) : QString()));
    }
    return lines.join(u'\n').toUtf8();
}

inline ActionReport reportOf(const RoundReport &report, ActionKind kind)
{
    for (const ActionReport &action : report.actions) {
        if (action.action == kind)
            return action;
    }
    return {};
}

} // namespace kramar::exchange::test

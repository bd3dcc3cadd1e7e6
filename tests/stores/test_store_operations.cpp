// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/people.h"
#include "journal/act.h"
#include "stores/store_operations.h"
#include "stores/stores.h"
#include "tests/support/books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::stores;
using namespace Qt::StringLiterals;

class TestStoreOperations : public QObject
{
    Q_OBJECT

    using Books = test::TestBooks;
    const Actor m_admin = Actor::person(PersonId(1), u"Admin"_s, Actor::allRights());

    template <class F>
    auto as(Books &books, const Actor &actor, F f)
    {
        return books.write([&](storage::Transaction &tx) {
            StoreOperations operations(tx, actor);
            return f(operations);
        });
    }
    template <class F>
    auto ok(Books &books, F f)
    {
        return Books::required(as(books, m_admin, f));
    }
    static NewStore wish(const QString &name = u"Дім і затишок"_s)
    {
        NewStore store;
        store.name = name;
        store.apiUrl = QUrl(u"https://my.prom.ua/api/v1"_s);
        return store;
    }
    static Store find(Books &books, StoreId id)
    {
        return Books::required(books.read([&](storage::Connection &db) { return findStore(db, id); })).value();
    }

private Q_SLOTS:
    void addsWithItsSequenceAndMapping()
    {
        Books books;
        const StoreId id = ok(books, [](StoreOperations &o) { return o.add(wish()); });
        const Store store = find(books, id);
        QCOMPARE(store.name, u"Дім і затишок"_s);
        QCOMPARE(store.mode, StoreMode::Test);
        QCOMPARE(store.pause, PauseReason::None);
        QVERIFY(!store.hasToken);
        QCOMPARE(store.connected, books.clock.now());
        QCOMPARE(store.ordersSince, startOfKyivDay(books.clock.now()));
        const QStringList sequence = Books::required(books.read([](storage::Connection &db) {
            return db.list(u"SELECT action FROM exchange_action WHERE enabled = 1 ORDER BY position"_s, {},
                           [](const storage::Row &row) { return row.text(0); });
        }));
        QCOMPARE(sequence, (QStringList{u"send"_s, u"orders"_s, u"listings"_s, u"groups"_s, u"base_data"_s,
                                        u"clients"_s, u"images"_s}));
        QCOMPARE(books.number(u"SELECT interval_ms FROM exchange_action WHERE action = 'orders'"_s), 300'000);
        QCOMPARE(books.number(u"SELECT count(*) FROM history WHERE entity = 'store'"_s), 1);

        const auto proms = [&](OrderState ours) {
            return Books::required(books.read([&](storage::Connection &db) { return promStatusFor(db, id, ours); }));
        };
        QCOMPARE(proms(OrderState::Confirmed), u"received"_s);
        QCOMPARE(proms(OrderState::Completed), u"delivered"_s);
        QCOMPARE(proms(OrderState::Cancelled), u"canceled"_s);
        for (const OrderState ours : {OrderState::New, OrderState::Packing, OrderState::Shipped, OrderState::Returned})
            QVERIFY(!proms(ours));
        const auto ours = [&](const QString &status) {
            return Books::required(
                books.read([&](storage::Connection &db) { return stateForPromStatus(db, id, status); }));
        };
        for (const QString &status : {u"pending"_s, u"paid"_s, u"draft"_s})
            QCOMPARE(ours(status), OrderState::New);
        QCOMPARE(ours(u"received"_s), OrderState::Confirmed);
        QCOMPARE(ours(u"delivered"_s), OrderState::Completed);
        QCOMPARE(ours(u"canceled"_s), OrderState::Cancelled);
        QCOMPARE(ours(u"custom-1"_s), std::nullopt);
    }

    void freshBooksSpeakTheProgramsLanguage()
    {
        Books books;
        const auto named = [&](const QString &warehouse) {
            Books::required(
                books.write([&](storage::Transaction &tx) { return access::nameFirstWarehouse(tx, warehouse); }));
            return books.number(u"SELECT count(*) FROM warehouse WHERE name = 'Main warehouse'"_s) == 1;
        };
        QVERIFY(named(u"Main warehouse"_s));
        books.makeStore(); // somebody works here: what stands in the books is theirs
        QVERIFY(named(u"Основний склад"_s));
    }

    void names()
    {
        Books books;
        ok(books, [](StoreOperations &o) { return o.add(wish()); });
        const auto again = as(books, m_admin, [](StoreOperations &o) { return o.add(wish(u" ДІМ  і затишок "_s)); });
        QCOMPARE(again.error().field, u"name"_s);
        QCOMPARE(again.error().detail, u"taken"_s);
        const auto empty = as(books, m_admin, [](StoreOperations &o) { return o.add(wish(u"  "_s)); });
        QCOMPARE(empty.error().detail, u"empty"_s);
        ok(books, [](StoreOperations &o) { return o.add(wish(u"Інша"_s)); });
        const auto found =
            Books::required(books.read([](storage::Connection &db) { return findStore(db, u"інша"_s); }));
        QCOMPARE(found->name, u"Інша"_s);
        QCOMPARE(found->colour, 1);
        QCOMPARE(books.number(u"SELECT count(*) FROM store"_s), 2);
    }

    void urls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("code");
        QTest::newRow("https") << u"https://my.prom.ua/api/v1"_s << u""_s;
        QTest::newRow("loopback") << u"http://127.0.0.1:8080/api/v1"_s << u""_s;
        QTest::newRow("loopback 6") << u"http://[::1]:8080/api/v1"_s << u""_s;
        QTest::newRow("localhost") << u"http://localhost:8080/api/v1"_s << u""_s;
        QTest::newRow("http") << u"http://my.prom.ua/api/v1"_s << u"not_https"_s;
        QTest::newRow("looks like loopback") << u"http://127.0.0.1.example/api"_s << u"not_https"_s;
        QTest::newRow("ftp") << u"ftp://my.prom.ua"_s << u"not_https"_s;
        QTest::newRow("with a password") << u"https://user:secret@my.prom.ua"_s << u"bad_url"_s;
        QTest::newRow("no host") << u"https:///api"_s << u"bad_url"_s;
        QTest::newRow("nothing") << u""_s << u"bad_url"_s;
    }
    void urls()
    {
        QFETCH(QString, url);
        QFETCH(QString, code);
        Books books;
        const auto added = as(books, m_admin, [&](StoreOperations &o) {
            NewStore store = wish();
            store.apiUrl = QUrl(url);
            return o.add(store);
        });
        QCOMPARE(added ? u""_s : added.error().detail, code);
        QCOMPARE(books.number(u"SELECT count(*) FROM store"_s), added ? 1 : 0);
    }

    void ordersSince()
    {
        Books books;
        const Actor clerk = Actor::person(PersonId(1), u"Clerk"_s, Right::ConnectStores);
        NewStore all = wish();
        all.orders = NewStore::Orders::All;
        QCOMPARE(as(books, clerk, [&](StoreOperations &o) { return o.add(all); }).error().kind, Error::Kind::Denied);
        const StoreId id = Books::required(as(books, clerk, [&](StoreOperations &o) { return o.add(wish()); }));
        const Timestamp now = books.clock.now();
        Books::required(as(books, clerk, [&](StoreOperations &o) { return o.setOrdersSince(id, now); }));
        QCOMPARE(find(books, id).ordersSince, now);
        const auto earlier =
            as(books, clerk, [&](StoreOperations &o) { return o.setOrdersSince(id, now.plusMs(-86'400'000)); });
        QCOMPARE(earlier.error().kind, Error::Kind::Denied);
        ok(books, [&](StoreOperations &o) { return o.setOrdersSince(id, std::nullopt); });
        QVERIFY(!find(books, id).ordersSince);
    }

    void modeAndPause()
    {
        Books books;
        const StoreId id = ok(books, [](StoreOperations &o) { return o.add(wish()); });
        ok(books, [&](StoreOperations &o) { return o.setMode(id, StoreMode::Production); });
        QCOMPARE(find(books, id).mode, StoreMode::Production);
        ok(books, [&](StoreOperations &o) { return o.pause(id, PauseReason::Unauthorized); });
        QCOMPARE(find(books, id).pause, PauseReason::Unauthorized);
        const Timestamp ends = books.clock.now().plusMs(1000);
        ok(books, [&](StoreOperations &o) { return o.tokenStored(id, ends, true); });
        QCOMPARE(find(books, id).pause, PauseReason::None); // the old token was the reason
        QCOMPARE(find(books, id).tokenEnds, ends);
        QVERIFY(find(books, id).hasToken);
        QVERIFY(find(books, id).tokenLasts);
        ok(books, [&](StoreOperations &o) { return o.tokenStored(id, ends, false); });
        QVERIFY(find(books, id).hasToken && !find(books, id).tokenLasts);
        ok(books, [&](StoreOperations &o) { return o.pause(id, PauseReason::Person); });
        ok(books, [&](StoreOperations &o) { return o.tokenStored(id, ends, true); });
        QCOMPARE(find(books, id).pause, PauseReason::Person);
        ok(books, [&](StoreOperations &o) { return o.resume(id); });
        QCOMPARE(find(books, id).pause, PauseReason::None);
        const qint64 acts = books.number(u"SELECT count(*) FROM act"_s);
        ok(books, [&](StoreOperations &o) { return o.resume(id); });
        QCOMPARE(books.number(u"SELECT count(*) FROM act"_s), acts);
    }

    void heardAtMostOnceAMinute()
    {
        Books books;
        const StoreId id = ok(books, [](StoreOperations &o) { return o.add(wish()); });
        const auto heard = [&] { ok(books, [&](StoreOperations &o) { return o.heard(id); }); };
        const auto at = [&](qint64 second) { books.clock.set(Timestamp::ofMs((28'000'000 * 60 + second) * 1'000)); };
        at(20);
        heard();
        const Timestamp first = books.clock.now();
        at(59);
        heard();
        QCOMPARE(find(books, id).lastHeard, first);
        at(60); // what was read there would say the minute before
        heard();
        QCOMPARE(find(books, id).lastHeard, books.clock.now());
    }

    void dictionaries()
    {
        Books books;
        const StoreId id = ok(books, [](StoreOperations &o) { return o.add(wish()); });
        const QList<DictionaryEntry> statuses{
            {u"pending"_s, u"Новий"_s, true}, {u"custom-1"_s, u"Пакується"_s, false}, {u"pending"_s, u"Двічі"_s, true}};
        const auto replace = [&](const QList<DictionaryEntry> &entries) {
            return ok(books,
                      [&](StoreOperations &o) { return o.replaceDictionary(id, dictionary::orderStatus, entries); });
        };
        QVERIFY(replace(statuses));
        QVERIFY(!replace(statuses));
        const auto kept = Books::required(
            books.read([&](storage::Connection &db) { return dictionaryOf(db, id, dictionary::orderStatus); }));
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[0].title, u"Новий"_s);
        QVERIFY(!kept[1].enabled);
        QVERIFY(replace(statuses.mid(1, 1)));
    }

    void settings()
    {
        Books books;
        const StoreId id = ok(books, [](StoreOperations &o) { return o.add(wish()); });
        const auto value = [&] {
            return Books::required(
                books.read([&](storage::Connection &db) { return storeSetting(db, id, u"pace_ms"_s); }));
        };
        QVERIFY(!value());
        for (const QString &wanted : {u"400"_s, u"800"_s}) {
            ok(books, [&](StoreOperations &o) { return o.setSetting(id, u"pace_ms"_s, wanted); });
            QCOMPARE(value(), wanted);
        }
    }

    void rights()
    {
        Books books;
        const StoreId id = ok(books, [](StoreOperations &o) { return o.add(wish()); });
        const Actor viewer = Actor::person(PersonId(1), u"Viewer"_s, Right::View);
        const auto denied = [&](auto call) {
            const auto result = as(books, viewer, call);
            return !result && result.error().kind == Error::Kind::Denied;
        };
        QVERIFY(denied([&](StoreOperations &o) { return o.add(wish(u"X"_s)); }));
        QVERIFY(denied([&](StoreOperations &o) { return o.setMode(id, StoreMode::Production); }));
        QVERIFY(denied([&](StoreOperations &o) { return o.pause(id, PauseReason::Person); }));
        QVERIFY(denied([&](StoreOperations &o) { return o.resume(id); }));
        QVERIFY(denied([&](StoreOperations &o) { return o.tokenStored(id, {}, true); }));
        QVERIFY(denied([&](StoreOperations &o) { return o.setOrdersSince(id, {}); }));
        QVERIFY(denied([&](StoreOperations &o) { return o.heard(id); }));
        QVERIFY(denied([&](StoreOperations &o) { return o.replaceDictionary(id, dictionary::orderStatus, {}); }));
        QVERIFY(denied([&](StoreOperations &o) { return o.setSetting(id, u"a"_s, u"b"_s); }));
    }

    void shopKeyStays()
    {
        Books books;
        const auto key = [&] {
            return Books::required(books.write([](storage::Transaction &tx) { return shopKey(tx); }));
        };
        const QString first = key();
        QVERIFY(!first.isEmpty());
        QCOMPARE(key(), first);
    }

    void facadeAddsAndKeepsTheToken()
    {
        Books books;
        const auto secrets = makeMemorySecretStore();
        const Actor person =
            Books::required(books.read([](storage::Connection &db) { return access::currentPerson(db); }));
        const access::Session session(person);
        Stores stores(books.db(), *secrets, session);
        const StoreId id = Books::required(stores.add(wish(), "t0ken").result());
        QCOMPARE(Books::required(secrets->token(id).result()), QByteArray("t0ken"));
        QVERIFY(Books::required(stores.find(id).result()).hasToken);
        Books::required(stores.setToken(id, "other", books.clock.now()).result());
        QCOMPARE(Books::required(secrets->token(id).result()), QByteArray("other"));
        Books::required(stores.pause(id).result());
        Books::required(stores.resume(id).result());
        Books::required(stores.setMode(id, StoreMode::Production).result());
        QCOMPARE(Books::required(stores.all().result()).size(), 1);
        QVERIFY(Books::required(stores.dictionary(id, dictionary::orderStatus).result()).isEmpty());
        // A refused store leaves no token behind.
        QCOMPARE(stores.add(wish(), "x").result().error().detail, u"taken"_s);
        // No trace of the token in the books.
        QCOMPARE(books.number(u"SELECT count(*) FROM history WHERE new_value LIKE '%t0ken%'"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestStoreOperations)
#include "test_store_operations.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/client_operations.h"
#include "clients/clients.h"
#include "journal/act.h"
#include "tests/support/books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::clients;
using namespace Qt::StringLiterals;

class TestClients : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestBooks> m_books;
    StoreId m_store;

    template <class T>
    static T required(Result<T> result)
    {
        return test::TestBooks::required(std::move(result));
    }
    Applied apply(const ClientFacts &facts, std::optional<StoreId> store = {})
    {
        return required(m_books->write([&](storage::Transaction &tx) {
            return ClientOperations(tx, Actor::exchange()).apply(store.value_or(m_store), facts);
        }));
    }
    ClientId recognise(const BuyerFacts &buyer, std::optional<StoreId> store = {})
    {
        return required(m_books->write([&](storage::Transaction &tx) {
            return ClientOperations(tx, Actor::exchange()).recognise(store.value_or(m_store), buyer);
        }));
    }
    Client client(ClientId id)
    {
        return *required(m_books->read([&](storage::Connection &db) { return findClient(db, id); }));
    }
    qint64 rows(const QString &table) { return m_books->number(u"SELECT count(*) FROM "_s + table); }
    static ClientFacts listed(qint64 promId)
    {
        ClientFacts facts;
        facts.promId = PromClientId(promId);
        facts.fullName = u"Мельник Ірина Петрівна"_s;
        facts.phones = {u"050 000 00 01"_s};
        facts.emails = {u"Iryna@Example.com"_s};
        facts.ordersCount = 2;
        facts.total = Money::ofMinor(120'050, Currency::uah());
        return facts;
    }
    static BuyerFacts buyer(const QString &last, const QString &first, const QString &phone)
    {
        BuyerFacts facts;
        facts.lastName = last;
        facts.firstName = first;
        facts.phone = phone;
        return facts;
    }

private Q_SLOTS:
    void init()
    {
        m_books = std::make_unique<test::TestBooks>();
        m_store = m_books->makeStore();
    }
    void cleanup() { m_books.reset(); }

    // The same order on both engines, out of the index.
    void namesStandAsTheAlphabetHasThem()
    {
        const QStringList names{u"Яценко"_s,    u"Іваненко"_s, u"Зуб"_s, u"Їжак"_s,    u"Євтушенко"_s, u"Гай"_s,
                                u"Йосипенко"_s, u"Ґава"_s,     u"Дуб"_s, u"Ирченко"_s, u"Жук"_s,       u"Ель"_s};
        for (const QString &name : names)
            recognise(buyer(name, u"Ірина"_s, u"+3805000001%1"_s.arg(names.indexOf(name), 2, 10, QChar(u'0'))));
        const access::Session session(Actor::program());
        Clients clients(m_books->db(), session);
        const auto ids = required(clients.ids({.sort = u"name"_s}).result());
        QStringList sorted;
        for (const ClientRow &row : required(clients.rows(ids).result()))
            sorted.append(row.client.lastName);
        QCOMPARE(sorted, (QStringList{u"Гай"_s, u"Ґава"_s, u"Дуб"_s, u"Ель"_s, u"Євтушенко"_s, u"Жук"_s, u"Зуб"_s,
                                      u"Ирченко"_s, u"Іваненко"_s, u"Їжак"_s, u"Йосипенко"_s, u"Яценко"_s}));
        const auto found = [&](const QString &typed) {
            return required(clients.ids({.search = typed}).result()).size();
        };
        QCOMPARE(found(u"г"_s), 2);
        QCOMPARE(found(u"ї"_s), 2);
        QCOMPARE(found(u"и"_s), 1);

        const QString explain = test::TestBooks::onPostgres() ? u"EXPLAIN "_s : u"EXPLAIN QUERY PLAN "_s;
        const int words = test::TestBooks::onPostgres() ? 0 : 3;
        const QStringList plan = required(m_books->write([&](storage::Transaction &tx) -> Result<QStringList> {
            if (test::TestBooks::onPostgres()) // so few rows are sorted sooner than looked up
                TRY(tx.db().run(u"SET LOCAL enable_sort = off"_s));
            if (test::TestBooks::onPostgres())
                TRY(tx.db().run(u"SET LOCAL enable_seqscan = off"_s));
            return tx.db().list(explain +
                                    u"SELECT client.id FROM client WHERE 1 = 1 ORDER BY client.sort_name, client.id"_s,
                                {}, [words](const storage::Row &row) { return row.text(words); });
        }));
        QVERIFY2(plan.join(u' ').contains(u"client_name"_s), qPrintable(plan.join(u'\n')));
        for (const QString &sorting : {u"TEMP B-TREE"_s, u"Sort"_s})
            QVERIFY2(!plan.join(u' ').contains(sorting), qPrintable(plan.join(u'\n')));
    }

    void anAppliedClientIsWholeAndFound()
    {
        QCOMPARE(apply(listed(501)), Applied::New);
        const ClientId id(m_books->number(u"SELECT id FROM client"_s));
        const Client made = client(id);
        QCOMPARE(made.fullName(), u"Мельник Ірина Петрівна"_s);
        QCOMPARE(made.phones, QStringList{u"+380500000001"_s});
        QCOMPARE(made.emails, QStringList{u"iryna@example.com"_s});
        const access::Session session(Actor::program());
        Clients facade(m_books->db(), session);
        for (const QString &typed : {u"мельник"_s, u"ір"_s, u"0500000001"_s, u"380500000001"_s, u"iryna@ex"_s, u"501"_s,
                                     u"+380 50 000 00 01"_s, u"+380 (50) 000-00-01"_s, u"050 000 00 01"_s, u"050-000"_s,
                                     u"8(050)0000001"_s, u"мельник 050 000 00 01"_s})
            QCOMPARE(required(facade.ids({.search = typed}).result()), QList<qint64>{id.value()});
        QVERIFY(required(facade.ids({.search = u"коваль"_s}).result()).isEmpty());
        QVERIFY(required(facade.ids({.stores = {StoreId(m_store.value() + 1)}}).result()).isEmpty());
        const auto row = required(facade.rows({id.value(), 77}).result());
        QCOMPARE(row.size(), 1);
        QCOMPARE(row.first().stores, QList<StoreId>{m_store});
        QCOMPARE(row.first().onProm.size(), 1);
        QCOMPARE(row.first().onProm.first().promId, PromClientId(501));
    }

    void eachNumberOnPromComesWithItsStore()
    {
        apply(listed(501));
        apply(listed(502)); // the same person once more
        const StoreId other = m_books->makeStore(u"Another"_s);
        required(m_books->write(
            [&](storage::Transaction &tx) { return ClientOperations(tx, Actor::exchange()).apply(other, listed(9)); }));
        const access::Session session(Actor::program());
        const auto rows = required(Clients(m_books->db(), session).rows({1}).result());
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().stores, (QList<StoreId>{m_store, other}));
        const QList<ClientRow::OnProm> expected{
            {m_store, PromClientId(501)}, {m_store, PromClientId(502)}, {other, PromClientId(9)}};
        QVERIFY(rows.first().onProm == expected);
    }

    void unchangedWritesNoRow()
    {
        apply(listed(501));
        const auto written = [&] { return rows(u"act"_s) + rows(u"history"_s) + rows(u"change"_s); };
        const qint64 before = written();
        QCOMPARE(apply(listed(501)), Applied::Unchanged);
        QCOMPARE(written(), before);
        ClientFacts more = listed(501);
        more.ordersCount = 3;
        QCOMPARE(apply(more), Applied::Changed);
        QCOMPARE(m_books->number(u"SELECT orders_count FROM client_prom"_s), 3);
    }

    void twentySpellingsOfAPhoneAreOneClient()
    {
        const QStringList spellings{
            u"+380500000001"_s,       u"380500000001"_s,      u"0500000001"_s,         u"050 000 00 01"_s,
            u"050-000-00-01"_s,       u"(050) 000-00-01"_s,   u"+38 050 000 00 01"_s,  u"+38(050)0000001"_s,
            u"+38 (050) 000-00-01"_s, u"8 050 000 00 01"_s,   u"8(050)0000001"_s,      u"00380500000001"_s,
            u"050.000.00.01"_s,       u"+380-50-000-00-01"_s, u" 0500000001 "_s,       u"+380 50 000 0001"_s,
            u"500000001"_s,           u"80500000001"_s,       u"050\u00A0000 00 01"_s, u"+38\u2011050\u20110000001"_s};
        QCOMPARE(spellings.size(), 20);
        for (const QString &phone : spellings)
            recognise(buyer(u"Мельник"_s, u"Ірина"_s, phone));
        QCOMPARE(rows(u"client"_s), 1);
        QCOMPARE(rows(u"client_phone"_s), 1);
    }

    void namesInAnyCaseAgree()
    {
        const ClientId one = recognise(buyer(u"Мельник"_s, u"Ірина"_s, u"0500000001"_s));
        QCOMPARE(recognise(buyer(u"МЕЛЬНИК "_s, u"ірина"_s, u"0500000001"_s)), one);
        QCOMPARE(recognise(buyer(u"Мельник"_s, QString(), u"0500000001"_s)), one);
    }

    void phoneAndSurnameTogetherAreOnePerson()
    {
        const QString phone = u"0500000001"_s;
        const ClientId one = recognise(buyer(u"Коваленко"_s, u"Ірина"_s, phone));
        QCOMPARE(recognise(buyer(u"Коваленко"_s, u"І."_s, phone)), one);
        QCOMPARE(recognise(buyer(u"Коваленко"_s, u"Ирина"_s, phone)), one); // the other language
        QVERIFY(recognise(buyer(u"Мельник"_s, u"Ірина"_s, phone)) != one);  // another surname
        QVERIFY(recognise(buyer(QString(), u"Ірина"_s, phone)) != one);     // a phone alone never joins
        QCOMPARE(rows(u"client"_s), 3);
    }

    void twoNumbersOfPromForOnePersonAreOneClient()
    {
        BuyerFacts first = buyer(u"Мельник"_s, u"Ірина"_s, u"0500000001"_s);
        first.promId = PromClientId(501);
        BuyerFacts again = first;
        again.promId = PromClientId(502);
        const ClientId id = recognise(first);
        QCOMPARE(recognise(again), id);
        again.phone = u"0500000009"_s;
        QCOMPARE(recognise(again), id); // by its number from now on
        QCOMPARE(rows(u"client"_s), 1);
        QCOMPARE(rows(u"client_prom"_s), 2);
    }

    void anEmailAloneNeverJoins()
    {
        BuyerFacts one = buyer(u"Мельник"_s, u"Ірина"_s, QString());
        one.email = u"shop@example.com"_s;
        const ClientId first = recognise(one);
        QVERIFY(recognise(one) != first);
    }

    void promsNumberWinsOverNames()
    {
        BuyerFacts first = buyer(u"Мельник"_s, u"Ірина"_s, u"0500000001"_s);
        first.promId = PromClientId(501);
        const ClientId id = recognise(first);
        BuyerFacts married = buyer(u"Коваль"_s, u"Ірина"_s, u"0500000002"_s);
        married.promId = PromClientId(501);
        QCOMPARE(recognise(married), id);
        const Client known = client(id);
        QCOMPARE(known.lastName, u"Мельник"_s); // an order completes, it does not rename
        QCOMPARE(known.phones, (QStringList{u"+380500000001"_s, u"+380500000002"_s}));
        // The same number in another store is another person.
        QVERIFY(recognise(married, m_books->makeStore(u"Second"_s)) != id);
    }

    void twoStoresKnowOnePerson()
    {
        apply(listed(501));
        const StoreId second = m_books->makeStore(u"Second"_s);
        QCOMPARE(apply(listed(9'001), second), Applied::Changed);
        QCOMPARE(rows(u"client"_s), 1);
        QCOMPARE(rows(u"client_prom"_s), 2);
    }

    void theListCompletesButNeverEmpties()
    {
        apply(listed(501));
        const ClientId id(m_books->number(u"SELECT id FROM client"_s));
        ClientFacts poorer;
        poorer.promId = PromClientId(501);
        poorer.fullName = u"Ірина"_s;
        QCOMPARE(apply(poorer), Applied::Changed);
        QCOMPARE(client(id).fullName(), u"Мельник Ірина Петрівна"_s);
        QCOMPARE(client(id).phones.size(), 1);
        ClientFacts renamed = listed(501);
        renamed.fullName = u"Коваль Ірина Петрівна"_s;
        renamed.phones.append(u"050 000 00 02"_s);
        renamed.comment = u"Передзвонити"_s;
        QCOMPARE(apply(renamed), Applied::Changed);
        QCOMPARE(client(id).lastName, u"Коваль"_s);
        QCOMPARE(client(id).phones.size(), 2);
        QCOMPARE(client(id).comment, u"Передзвонити"_s);
        const auto history = required(m_books->read(
            [&](storage::Connection &db) { return journal::historyOf(db, journal::entity::client, id.value()); }));
        QStringList fields;
        for (const auto &row : history)
            fields.prepend(row.field);
        QCOMPARE(fields, (QStringList{u""_s, u"last_name"_s, u"comment"_s, u"phones"_s}));
    }

    void anUnreadablePhoneIsKeptAsGiven()
    {
        const ClientId id = recognise(buyer(u"Мельник"_s, u"Ірина"_s, u"дзвонити на роботу 12"_s));
        QCOMPARE(client(id).phones, QStringList{u"дзвонити на роботу 12"_s});
        QCOMPARE(recognise(buyer(u"Мельник"_s, u"Ірина"_s, u"дзвонити на  роботу 12"_s)), id);
    }

    void aCommentIsAPersonsEdit()
    {
        apply(listed(501));
        const ClientId id(m_books->number(u"SELECT id FROM client"_s));
        const access::Session reader(Actor::person(PersonId(1), u"Гість"_s, Right::View));
        QCOMPARE(Clients(m_books->db(), reader).setComment(id, u"x"_s).result().error().kind, Error::Kind::Denied);
        const access::Session manager(Actor::person(PersonId(1), u"Менеджер"_s, Right::View | Right::EditClients));
        Clients facade(m_books->db(), manager);
        QVERIFY(facade.setComment(id, u" Постійна покупчиня "_s).result());
        QCOMPARE(client(id).comment, u"Постійна покупчиня"_s);
        QCOMPARE(required(facade.ids({.search = u"постійна"_s}).result()).size(), 1);
        QCOMPARE(facade.setComment(ClientId(12'345), u"x"_s).result().error().kind, Error::Kind::NotFound);
        // Prom's comment does not take ours away.
        ClientFacts told = listed(501);
        told.comment = u"з Prom"_s;
        apply(told);
        QCOMPARE(client(id).comment, u"Постійна покупчиня"_s);
    }

    void onlyTheExchangeSaysWhatPromSaid()
    {
        const Actor manager = Actor::person(PersonId(1), u"Менеджер"_s, Right::View | Right::EditClients);
        const auto told = m_books->write(
            [&](storage::Transaction &tx) { return ClientOperations(tx, manager).apply(m_store, listed(501)); });
        QCOMPARE(told.error().kind, Error::Kind::Denied);
        const auto recognised = m_books->write([&](storage::Transaction &tx) {
            return ClientOperations(tx, manager).recognise(m_store, buyer(u"М"_s, u"І"_s, QString()));
        });
        QCOMPARE(recognised.error().kind, Error::Kind::Denied);
        QCOMPARE(rows(u"client"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestClients)
#include "test_clients.moc"

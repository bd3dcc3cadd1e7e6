// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/listings/download_shop.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace kramar::test;
using stores::IdentityKey;

// Which product a listing is, by the keys of its store; and what becomes of a new listing.
class TestIdentity : public QObject
{
    Q_OBJECT

    std::unique_ptr<DownloadShop> m_shop;

    Identified identify(const Identity &one, const QList<IdentityKey> &keys,
                        Identifier::Among among = Identifier::Among::Products)
    {
        return TestBooks::required(m_shop->books.read(
            [&](storage::Connection &db) { return Identifier(db, m_shop->store, keys, among).identify(one); }));
    }

private Q_SLOTS:
    void init() { m_shop = std::make_unique<DownloadShop>(); }

    void thePolicyIsKeptAndRefusesNonsense()
    {
        const auto policy = [this] {
            return TestBooks::required(m_shop->books.read(
                [this](storage::Connection &db) { return stores::identityPolicy(db, m_shop->store); }));
        };
        QCOMPARE(policy(), stores::IdentityPolicy());
        QCOMPARE(policy().keys, QList{IdentityKey::Sku});
        m_shop->setKeys({IdentityKey::Name, IdentityKey::PromId}, Creating::LinkExisting);
        QCOMPARE(policy(), (stores::IdentityPolicy{{IdentityKey::Name, IdentityKey::PromId}, Creating::LinkExisting}));
        const auto set = [this](const QList<IdentityKey> &keys, const Actor &actor) {
            return m_shop->books.write([&](storage::Transaction &tx) {
                return stores::setIdentityPolicy(tx, actor, m_shop->store, {.keys = keys});
            });
        };
        QCOMPARE(set({}, m_shop->person).error().field, u"identity_keys"_s);
        QCOMPARE(set({IdentityKey::Sku, IdentityKey::Sku}, m_shop->person).error().field, u"identity_keys"_s);
        const Actor viewer = Actor::person(PersonId(1), u"Viewer"_s, Right::View);
        QCOMPARE(set({IdentityKey::Sku}, viewer).error().kind, Error::Kind::Denied);
        QCOMPARE(policy().keys.first(), IdentityKey::Name);
        // Somebody else's hand in the books.
        TestBooks::required(m_shop->books.write([this](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"UPDATE store_setting SET value = 'colour' WHERE store_id = ?"_s, {m_shop->store}));
            return {};
        }));
        QCOMPARE(policy(), stores::IdentityPolicy());
    }

    void eachKeyFindsItsOwn()
    {
        const ProductId bySku = m_shop->product(u"PL-1"_s, u"Плед"_s);
        const ProductId byName = m_shop->product(u"X-2"_s, u"Чашка синя"_s);
        const StoreId other = m_shop->books.makeStore(u"Other"_s);
        ListingFacts elsewhere = Shop::facts(77, u"Z-9"_s);
        elsewhere.externalId = u"ext-77"_s;
        const ProductId linked = m_shop->product(u"Z"_s, u"Інше"_s);
        m_shop->link(m_shop->put(elsewhere, other), linked);

        QCOMPARE(identify({{}, {}, u" PL-1 "_s, {}}, {IdentityKey::Sku}).products, QList{bySku});
        QCOMPARE(identify({{}, {}, {}, {u"Blue cup"_s, u" Чашка синя"_s}}, {IdentityKey::Name}).products,
                 QList{byName});
        QVERIFY(identify({{}, {}, {}, {u"Чашка"_s}}, {IdentityKey::Name}).products.isEmpty()); // a part is no name
        QCOMPARE(identify({PromListingId(77), {}, {}, {}}, {IdentityKey::PromId}).products, QList{linked});
        QCOMPARE(identify({{}, u"ext-77"_s, {}, {}}, {IdentityKey::ExternalId}).products, QList{linked});
        const ProductId numbered = m_shop->product(u"4711"_s, u"Номер"_s); // Prom's number is its SKU
        QCOMPARE(identify({PromListingId(4711), {}, {}, {}}, {IdentityKey::PromId}).products, QList{numbered});
        QVERIFY(!identify({{}, {}, {}, {}}, stores::allIdentityKeys()).by);
    }

    void theFirstKeyThatFindsAnythingDecides()
    {
        const ProductId bySku = m_shop->product(u"PL-1"_s, u"Плед"_s);
        const ProductId byName = m_shop->product(u"X-2"_s, u"Ковдра"_s);
        const Identity both{{}, {}, u"PL-1"_s, {u"Ковдра"_s}};
        Identified found = identify(both, {IdentityKey::Sku, IdentityKey::Name});
        QCOMPARE(found.products, QList{bySku});
        QCOMPARE(found.by, IdentityKey::Sku);
        found = identify(both, {IdentityKey::Name, IdentityKey::Sku});
        QCOMPARE(found.products, QList{byName});
        QCOMPARE(found.by, IdentityKey::Name);
        // Several by the first key are not settled by the second.
        m_shop->product(u"PL-1"_s, u"Плед другий"_s);
        found = identify(both, {IdentityKey::Sku, IdentityKey::Name});
        QCOMPARE(found.products.size(), 2);
        found = identify({{}, {}, u"none"_s, {u"Ковдра"_s}}, {IdentityKey::Sku, IdentityKey::Name});
        QCOMPARE(found.by, IdentityKey::Name);
    }

    void listingsOfTheStoreAreFoundToo()
    {
        const ListingId mine = m_shop->listing(11, u"A-1"_s, u"Плед сірий"_s);
        const auto too = Identifier::Among::ListingsOfTheStoreToo;
        QCOMPARE(identify({{}, {}, u"A-1"_s, {}}, {IdentityKey::Sku}, too).listings.value(0).listing, mine);
        QCOMPARE(identify({{}, {}, {}, {u"Плед сірий"_s}}, {IdentityKey::Name}, too).listings.value(0).listing, mine);
        QCOMPARE(identify({PromListingId(11), {}, {}, {}}, {IdentityKey::PromId}, too).listings.size(), 1);
        QVERIFY(identify({{}, {}, u"A-1"_s, {}}, {IdentityKey::Sku}).listings.isEmpty());
        ListingFacts told = Shop::facts(12, u"A-2"_s);
        told.externalId = u"e-12"_s;
        const ListingId external = m_shop->put(told, m_shop->store);
        QCOMPARE(identify({{}, u"e-12"_s, {}, {}}, {IdentityKey::ExternalId}, too).listings.value(0).listing, external);
    }

    void newListingsBecomeWhatTheStoreSays()
    {
        const ProductId known = m_shop->product(u"K-1"_s, u"Відомий"_s);
        const auto add = [this](qint64 promId, const QString &sku, Creating creating) {
            return m_shop->productOf(m_shop->listing(promId, sku, u"Назва %1"_s.arg(promId), {}, {}, creating));
        };
        QVERIFY(!add(1, u"K-1"_s, Creating::LeaveUnlinked));
        QCOMPARE(add(2, u"K-1"_s, Creating::LinkExisting), known);
        QVERIFY(!add(3, u"N-1"_s, Creating::LinkExisting));
        QVERIFY(add(4, u"N-2"_s, Creating::CreateProducts));
        QVERIFY(!add(5, u"K-1"_s, Creating::CreateProducts)); // another of this store is it already
        m_shop->product(u"D-1"_s, u"Один"_s);
        m_shop->product(u"D-1"_s, u"Другий"_s);
        QVERIFY(!add(6, u"D-1"_s, Creating::CreateProducts)); // two of them: nobody guesses
        m_shop->setKeys({IdentityKey::Name});
        QCOMPARE(
            m_shop->productOf(m_shop->listing(7, u"other"_s, u"Один"_s, {}, {}, Creating::CreateProducts)),
            std::optional(ProductId(m_shop->books.number(u"SELECT id FROM product WHERE name = ?"_s, {u"Один"_s}))));
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "test_identity.moc"

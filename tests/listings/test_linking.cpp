// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/linking.h"

#include "listings/balance_offers.h"
#include "products/product.h"
#include "stock/stock.h"
#include "tests/listings/shop.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;

namespace {

using Books = test::TestBooks;

// What the rooms above are told and asked.
class Heard : public LinkFollower
{
public:
    Done follow(storage::Transaction &, ListingId listing, const std::optional<ProductId> &product) const override
    {
        heard.append({listing, product});
        return refusal ? Done(*refusal) : Done();
    }
    Result<QList<qint64>> followed(storage::Connection &, const QList<qint64> &listings) const override
    {
        return listings;
    }
    Result<bool> standsOn(storage::Connection &, ProductId) const override { return stands; }

    mutable QList<std::pair<ListingId, std::optional<ProductId>>> heard;
    std::optional<Error> refusal;
    bool stands = false;
};

// A shop whose listings were downloaded without making products.
class UnlinkedShop : public test::Shop
{
public:
    Heard follower;
    ListingId unlinked(qint64 promId, const QString &sku, const QString &name = u"Плед флісовий"_s)
    {
        ListingFacts told = facts(promId, sku);
        told.values.name = told.values.nameUk = name;
        apply(told, Creating::LeaveUnlinked);
        return idOf(told);
    }
    ProductId product(const QString &sku, const QString &name)
    {
        return Books::required(books.write([&](storage::Transaction &tx) {
            return products::createProduct(tx, person, {.sku = sku, .name = name, .unit = u"шт."_s});
        }));
    }
    template <class F>
    auto asLinker(F f)
    {
        return books.write([&](storage::Transaction &tx) {
            LinkOperations operations(tx, person, follower);
            return f(operations);
        });
    }
    LinkNames names(LinkProgress &progress)
    {
        return Books::required(books.read([&](storage::Connection &db) { return namesToLink(db, {}, progress); }));
    }
    QList<LinkOffer> offers()
    {
        LinkProgress progress;
        const auto found = Books::required(linkOffers(names(progress), progress));
        if (progress.done != found.size() || progress.of != found.size())
            qFatal("the progress does not end where the listings do");
        return found;
    }
    ActId lastAct() { return ActId(books.number(u"SELECT max(id) FROM act"_s)); }
    QList<ListingId> undo(ActId act)
    {
        return Books::required(asLinker([&](LinkOperations &operations) { return operations.undo(act); }));
    }
};

} // namespace

class TestLinking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Somebody gave two things one SKU: a person looks at it.
    void theSameSkuOfAnotherThingIsNotSure()
    {
        LinkNames names;
        names.products = {{ProductId(1), u"Каструля з кришкою, 2 л"_s, u"BR-20"_s, std::nullopt}};
        names.listings = {{ListingId(1), StoreId(1), {u"Праска парова 2400 Вт"_s}, u"BR-20"_s, std::nullopt}};
        LinkProgress progress;
        auto offers = Books::required(linkOffers(names, progress));
        QCOMPARE(offers.size(), 1);
        QCOMPARE(offers[0].alike.first().product, ProductId(1));
        QVERIFY(offers[0].alike.first().percent < surePercent);
        QVERIFY(!offers[0].sure);
        names.listings[0].names = {u"Каструлі емальовані"_s};
        offers = Books::required(linkOffers(names, progress));
        QCOMPARE(offers[0].alike.first().percent, 100);
        QVERIFY(offers[0].sure);
    }
    void aLinkIsHistoryAndNothingForProm()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        const ProductId product = shop.product(u"XX-1"_s, u"Плед наш"_s);
        Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.link({id, product}); }));
        QCOMPARE(shop.listing(id).product, product);
        QVERIFY(!shop.entry(id));
        const auto history = Books::required(shop.books.read(
            [&](storage::Connection &db) { return journal::historyOf(db, journal::entity::listing, id.value()); }));
        QCOMPARE(history.first().field, u"product"_s);
        QCOMPARE(history.first().actKind, u"listing.link"_s);
        QCOMPARE(history.first().newValue, u"%1 Плед наш"_s.arg(product.value()));
        // Again the same: no trace.
        const qint64 acts = shop.count(u"act"_s);
        Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.link({id, product}); }));
        QCOMPARE(shop.count(u"act"_s), acts);
    }

    void aLinkNeedsBothAndTheRight()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        const ProductId product = shop.product(u"XX-1"_s, u"Плед наш"_s);
        const auto tried = [&](const Link &link) {
            return shop.asLinker([&](LinkOperations &operations) { return operations.link(link); });
        };
        QCOMPARE(tried({ListingId(99), product}).error().kind, Error::Kind::NotFound);
        QCOMPARE(tried({id, ProductId(99)}).error().kind, Error::Kind::NotFound);
        const Done denied = shop.books.write([&](storage::Transaction &tx) {
            return LinkOperations(tx, Actor::person(PersonId(2), u"Viewer"_s, Right::View), shop.follower)
                .link({id, product});
        });
        QCOMPARE(denied.error().kind, Error::Kind::Denied);
        QVERIFY(!shop.listing(id).product);
    }

    void undoAndRedoOfALink()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        const ProductId product = shop.product(u"XX-1"_s, u"Плед наш"_s);
        const QStringList before = shop.rows();
        Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.link({id, product}); }));
        const ActId act = shop.lastAct();
        QVERIFY(shop.undo(act).isEmpty());
        QCOMPARE(shop.rows(), before);
        const auto again = shop.asLinker([&](LinkOperations &operations) { return operations.undo(act); });
        QCOMPARE(again.error().kind, Error::Kind::Conflict);
        QVERIFY(
            Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.redo(act); })).isEmpty());
        QCOMPARE(shop.listing(id).product, product);
    }

    void whatWasLinkedOtherwiseSinceStays()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        const ProductId first = shop.product(u"XX-1"_s, u"Плед наш"_s);
        const ProductId second = shop.product(u"XX-2"_s, u"Плед інший"_s);
        Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.link({id, first}); }));
        const ActId act = shop.lastAct();
        Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.link({id, second}); }));
        QCOMPARE(shop.undo(act), QList<ListingId>{id});
        QCOMPARE(shop.listing(id).product, second);
    }

    void aProductMadeForAListingGoesWithTheUndo()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s, u"Плед вовняний"_s);
        const ProductId product =
            Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.createProduct(id); }));
        const ActId act = shop.lastAct();
        const auto made = Books::required(
            shop.books.read([&](storage::Connection &db) { return products::findProduct(db, product); }));
        QCOMPARE(made->name, u"Плед вовняний"_s);
        QCOMPARE(made->sku, u"PL-150"_s);
        QCOMPARE(shop.listing(id).product, product);
        QVERIFY(shop.undo(act).isEmpty());
        QVERIFY(!shop.listing(id).product);
        QCOMPARE(shop.count(u"product"_s), 0);
        QVERIFY(
            Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.redo(act); })).isEmpty());
        QVERIFY(shop.listing(id).product);
        QCOMPARE(shop.count(u"product"_s), 1);
    }

    void aProductThatIsUsedStaysWhenItsMakingIsUndone()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        const ListingId other = shop.unlinked(4002, u"PL-151"_s);
        const ProductId product =
            Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.createProduct(id); }));
        const ActId act = shop.lastAct();
        Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.link({other, product}); }));
        QVERIFY(shop.undo(act).isEmpty());
        QCOMPARE(shop.count(u"product"_s), 1);
        QCOMPARE(shop.listing(other).product, product);
    }

    void aProductSomebodyWorkedOnStaysWhenItsMakingIsUndone()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        const ProductId product =
            Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.createProduct(id); }));
        const ActId act = shop.lastAct();
        Books::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            journal::Act edit(tx, shop.person, QLatin1StringView("product.edit"));
            TRY(tx.db().run(u"UPDATE product SET name = 'Плед, краща назва' WHERE id = ?"_s, {product}));
            return edit.record(journal::entity::product, product.value(), u"name"_s, u"Плед флісовий"_s,
                               u"Плед, краща назва"_s);
        }));
        QVERIFY(shop.undo(act).isEmpty());
        QVERIFY(!shop.listing(id).product);
        QCOMPARE(shop.count(u"product"_s), 1);
        QVERIFY(
            Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.redo(act); })).isEmpty());
        QCOMPARE(shop.listing(id).product, product); // the same one, not another
        QCOMPARE(shop.count(u"product"_s), 1);
    }

    void aProductWithStockOrOrdersStaysWhenItsMakingIsUndone_data()
    {
        QTest::addColumn<bool>("above");
        QTest::newRow("in a warehouse") << false;
        QTest::newRow("in a room above") << true;
    }
    void aProductWithStockOrOrdersStaysWhenItsMakingIsUndone()
    {
        QFETCH(bool, above);
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        const ProductId product =
            Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.createProduct(id); }));
        const ActId act = shop.lastAct();
        shop.follower.stands = above;
        if (!above) {
            Books::required(shop.books.write([&](storage::Transaction &tx) {
                return stock::StockOperations(tx, shop.person)
                    .move(product, WarehouseId(1), Quantity::ofWhole(3), {u"receipt"_s, 1});
            }));
        }
        QVERIFY(shop.undo(act).isEmpty());
        QVERIFY(!shop.listing(id).product);
        QCOMPARE(shop.count(u"product"_s), 1);
    }

    void theRoomsAboveFollowInTheSameTransaction()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        const ProductId product = shop.product(u"XX-1"_s, u"Плед наш"_s);
        const auto link = [&](LinkOperations &operations) { return operations.link({id, product}); };
        shop.follower.refusal = Error::of(Error::Kind::Database, u"broken"_s);
        QVERIFY(!shop.asLinker(link));
        QVERIFY(!shop.listing(id).product); // they could not, so it is not linked
        shop.follower.refusal.reset();
        shop.follower.heard.clear();
        Books::required(shop.asLinker(link));
        Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.unlink(id); }));
        using Told = std::pair<ListingId, std::optional<ProductId>>;
        QCOMPARE(shop.follower.heard, (QList<Told>{{id, product}, {id, std::nullopt}}));
    }

    void aComparisonHoldsNoReader()
    {
        UnlinkedShop shop;
        for (int i = 0; i < 40; ++i)
            shop.unlinked(5000 + i, u"PL-%1"_s.arg(i), u"Плед флісовий %1"_s.arg(i));
        const access::Session session(shop.person);
        Linking linking(shop.books.db(), session, shop.follower);
        const auto first = linking.offers({});
        const auto second = linking.offers({}); // ends the first one, or comes after it
        const auto offers = Books::required(second.result());
        QCOMPARE(offers.size(), 40);
        QCOMPARE(linking.progress()->done.load(), 40);
        const auto ended = first.result();
        QVERIFY(ended || ended.error().kind == Error::Kind::Cancelled);
        // Nobody has to look on while it is stopped.
        const auto last = linking.offers({});
        linking.progress()->stop = true;
        const auto stopped = last.result();
        QVERIFY(stopped || stopped.error().kind == Error::Kind::Cancelled);
    }

    void twoProductsOfOneSkuAreNotMade()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        shop.product(u"PL-150"_s, u"Плед наш"_s);
        const auto tried = shop.asLinker([&](LinkOperations &operations) { return operations.createProduct(id); });
        QCOMPARE(tried.error().detail, u"sku_taken"_s);
        QCOMPARE(shop.count(u"product"_s), 1);
    }

    void whatIsSureAndWhatIsNot()
    {
        UnlinkedShop shop;
        const ProductId plaid = shop.product(u"PL-150"_s, u"Плед флісовий сірий"_s);
        const ProductId mug = shop.product(u"MG-1"_s, u"Чашка керамічна"_s);
        const ListingId sure = shop.unlinked(4001, u"PL-150"_s);
        const ListingId firstMug = shop.unlinked(4002, u"MG-1"_s, u"Чашка"_s);
        const ListingId secondMug = shop.unlinked(4003, u"MG-1"_s, u"Чашка"_s); // the same SKU in the same store
        const ListingId strange = shop.unlinked(4004, u"ZZ-9"_s, u"Ліхтар налобний"_s);
        const auto offers = shop.offers();
        QCOMPARE(offers.size(), 4);
        QCOMPARE(offers[0].listing, sure);
        QCOMPARE(offers[0].alike.first().product, plaid);
        QVERIFY(offers[0].sure);
        QCOMPARE(offers[1].listing, firstMug);
        QCOMPARE(offers[1].alike.first().product, mug);
        QVERIFY(!offers[1].sure);
        QCOMPARE(offers[2].listing, secondMug);
        QVERIFY(!offers[2].sure);
        QCOMPARE(offers[3].listing, strange);
        QVERIFY(offers[3].alike.isEmpty());

        // Linked to one of them, the product has its listing in this store.
        Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.link({firstMug, mug}); }));
        const auto left = shop.offers();
        QCOMPARE(left.size(), 3);
        QCOMPARE(left[1].listing, secondMug);
        QVERIFY(left[1].taken);
        QVERIFY(!left[1].sure);
    }

    void whatIsLeftAsideIsKept()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        const auto leave = [&](bool aside) {
            Books::required(
                shop.asLinker([&](LinkOperations &operations) { return operations.leaveAside(id, aside); }));
        };
        leave(true);
        leave(true);
        QVERIFY(shop.offers().first().leftAside);
        leave(false);
        QVERIFY(!shop.offers().first().leftAside);
        leave(true);
        const ProductId product = shop.product(u"XX-1"_s, u"Плед наш"_s);
        Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.link({id, product}); }));
        Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.unlink(id); }));
        QVERIFY(!shop.offers().first().leftAside);
    }

    void aComparisonCanBeStopped()
    {
        UnlinkedShop shop;
        shop.unlinked(4001, u"PL-150"_s);
        shop.product(u"XX-1"_s, u"Плед наш"_s);
        LinkProgress progress;
        const LinkNames names = shop.names(progress);
        progress.stop = true;
        const auto unread = shop.books.read([&](storage::Connection &db) { return namesToLink(db, {}, progress); });
        QCOMPARE(unread.error().kind, Error::Kind::Cancelled);
        QCOMPARE(linkOffers(names, progress).error().kind, Error::Kind::Cancelled);
    }

    // The runners listen for balances, not for links.
    void aBalanceThatIsDueAfterALinkIsTold()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        const ListingId other = shop.unlinked(4002, u"PL-160"_s);
        const ProductId product = shop.product(u"XX-1"_s, u"Плед наш"_s);
        const auto tellsBalance = [&](ListingId listing) {
            Changes told;
            const auto ear = shop.books.db().changes().listen([&told](const Changes &changes) { told += changes; });
            Books::required(shop.asLinker([&](LinkOperations &operations) {
                return operations.linkUnlinked({{listing, product}});
            }));
            return told.contains({ObjectKind::Balance, product.value()});
        };
        QVERIFY(!tellsBalance(id)); // its store keeps numbers of its own
        Books::required(shop.books.write([&](storage::Transaction &tx) {
            return BalanceOffers(tx, shop.person).setPolicy(shop.store, {.fromWarehouses = true});
        }));
        QVERIFY(tellsBalance(other));
    }

    void anImportLeavesTheLink()
    {
        UnlinkedShop shop;
        const ListingId id = shop.unlinked(4001, u"PL-150"_s);
        const ProductId product = shop.product(u"XX-1"_s, u"Плед наш"_s);
        Books::required(shop.asLinker([&](LinkOperations &operations) { return operations.link({id, product}); }));
        ListingFacts told = shop.facts(4001, u"PL-150"_s);
        told.values.price = Money::ofMinor(55'500, told.currency);
        shop.apply(told, Creating::LeaveUnlinked);
        QCOMPARE(shop.listing(id).product, product);
        QCOMPARE(shop.value(id, listing_field::price), u"555.00"_s);
    }
};

QTEST_GUILESS_MAIN(TestLinking)
#include "test_linking.moc"

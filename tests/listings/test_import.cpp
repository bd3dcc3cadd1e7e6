// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/categories.h"
#include "listings/group_name.h"
#include "listings/images.h"
#include "products/product.h"
#include "tests/listings/shop.h"

#include <QCryptographicHash>
#include <QDir>
#include <QtTest>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;

class TestImport : public QObject
{
    Q_OBJECT

    using Books = test::TestBooks;

private Q_SLOTS:
    void whatCameLateIsOlderThanWhatIsKnown()
    {
        test::Shop shop;
        const ListingId id = shop.added(shop.facts());
        ListingFacts newer = shop.facts();
        newer.values.price = Money::ofMinor(120'00, newer.currency);
        newer.modified = shop.facts().modified->plusMs(60'000);
        QCOMPARE(shop.apply(newer), Applied::Changed);
        // A page that was asked for before Prom had that price.
        ListingFacts older = shop.facts();
        older.modified = shop.facts().modified->plusMs(30'000);
        QCOMPARE(shop.apply(older), Applied::Unchanged);
        QCOMPARE(shop.value(id, listing_field::price), u"120.00"_s);
    }

    void keepsEverythingItWasTold()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        for (const QLatin1StringView field : listingFields()) {
            if (!facts.knows.contains(field))
                facts.knows.append(field);
        }
        facts.values.oldPrice = Money::ofMinor(150'50, Currency::uah());
        facts.values.inStock = true;
        facts.values.discount = Discount{Discount::Kind::Percent, 12'50, QDate(2026, 1, 1), QDate(2026, 2, 1)};
        facts.values.prices = QList<WholesaleStep>{{Money::ofMinor(90'00, Currency::uah()), Quantity::ofWhole(10)}};
        facts.values.quantity = Quantity::ofThousandths(1'500);
        facts.values.keywordsUk = u"ковдра"_s;
        facts.values.descriptionUk = u"<p>Опис</p>"_s;
        facts.sellingType = u"universal"_s;
        facts.minimumOrder = Quantity::ofWhole(2);
        facts.group = PromGroupId(77);
        facts.categoryId = 5;
        facts.categoryCaption = u"Пледи"_s;
        facts.isVariation = true;
        facts.variationBase = 4000;
        facts.variationGroup = 12;
        QCOMPARE(shop.apply(facts), Applied::New);
        const Listing listing = shop.listing(shop.idOf(facts));
        for (const QLatin1StringView field : listingFields())
            QCOMPARE(canonical(field, listing.values), canonical(field, facts.values));
        QCOMPARE(listing.currency, Currency::uah());
        QCOMPARE(listing.sku, u"PL-150"_s);
        QCOMPARE(listing.externalId, u"1"_s);
        QCOMPARE(listing.sellingType, u"universal"_s);
        QCOMPARE(listing.unit, u"шт."_s);
        QCOMPARE(listing.minimumOrder, Quantity::ofWhole(2));
        QCOMPARE(listing.group, PromGroupId(77));
        QCOMPARE(listing.categoryId, 5);
        QCOMPARE(listing.categoryCaption, u"Пледи"_s);
        QVERIFY(listing.isVariation);
        QCOMPARE(listing.variationBase, 4000);
        QCOMPARE(listing.variationGroup, 12);
        QCOMPARE(listing.modified, facts.modified);
        QCOMPARE(listing.read, shop.books.clock.now());
        QCOMPARE(listing.queueState, std::nullopt);
    }

    void unchangedWritesNoRow()
    {
        test::Shop shop;
        const ListingFacts facts = shop.facts();
        shop.apply(facts);
        shop.books.clock.advanceMs(3'600'000);
        // Counted by the engine itself, inside the connection that writes.
        const auto written = Books::required(shop.books.write([&](storage::Transaction &tx) -> Result<qint64> {
            const bool sqlite = tx.db().dialect() == storage::Dialect::Sqlite;
            const QString count = sqlite ? u"SELECT total_changes()"_s
                                         : u"SELECT count(*) FROM listing WHERE xmin = pg_current_xact_id()::xid"_s;
            const qint64 before = TRY(tx.db().firstNumber(count)).value_or(0);
            if (TRY(ListingOperations(tx, Actor::exchange()).apply(shop.store, facts, Creating::CreateProducts)) !=
                Applied::Unchanged)
                return Error::of(Error::Kind::Internal, u"not unchanged"_s);
            return TRY(tx.db().firstNumber(count)).value_or(0) - before;
        }));
        QCOMPARE(written, 0);
        const qint64 changes = shop.count(u"change"_s), acts = shop.count(u"act"_s);
        shop.apply(facts);
        QCOMPARE(shop.count(u"change"_s), changes);
        QCOMPARE(shop.count(u"act"_s), acts);
        QVERIFY(shop.listing(shop.idOf(facts)).read < shop.books.clock.now());
    }

    void anotherDateOfChangeAloneIsNoChange()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        const qint64 history = shop.count(u"history"_s);
        facts.modified = facts.modified->plusMs(1000);
        QCOMPARE(shop.apply(facts), Applied::Unchanged);
        QCOMPARE(shop.listing(id).modified, facts.modified);
        QCOMPARE(shop.count(u"history"_s), history);
        QCOMPARE(shop.apply(facts), Applied::Unchanged);
    }

    void promsOwnFactsAreFollowed()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts();
        const ListingId id = shop.added(facts);
        facts.categoryCaption = u"Ковдри"_s;
        facts.currency = Currency::usd();
        facts.values.price = Money::ofMinor(100'00, Currency::usd());
        QCOMPARE(shop.apply(facts), Applied::Changed);
        const Listing listing = shop.listing(id);
        QCOMPARE(listing.categoryCaption, u"Ковдри"_s);
        QCOMPARE(listing.values.price, Money::ofMinor(100'00, Currency::usd()));
        const auto history = Books::required(shop.books.read(
            [&](storage::Connection &db) { return journal::historyOf(db, journal::entity::listing, id.value()); }));
        QStringList fields;
        for (const auto &row : history)
            fields.append(row.field);
        fields.sort();
        QCOMPARE(fields, (QStringList{u""_s, u"category"_s, u"currency"_s}));
    }

    void productsBySku()
    {
        test::Shop shop;
        const ListingId first = shop.added(shop.facts(1, u" PL-1 "_s));
        const ProductId product = shop.listing(first).product.value();
        const auto made = Books::required(
            shop.books.read([&](storage::Connection &db) { return products::findProduct(db, product); }));
        QCOMPARE(made->sku, u"PL-1"_s);
        QCOMPARE(made->name, u"Плед флісовий"_s); // the store's language
        QCOMPARE(made->unit, u"шт."_s);
        QCOMPARE(shop.count(u"stock_move"_s), 0);

        // Another store with the same SKU links to it; a second listing of this store stays for review.
        const StoreId other = shop.books.makeStore(u"Other"_s);
        Books::required(shop.asExchange([&](ListingOperations &operations) {
            return operations.apply(other, shop.facts(1, u"PL-1"_s), Creating::CreateProducts);
        }));
        QCOMPARE(shop.books.number(u"SELECT product_id FROM listing WHERE store_id = ?"_s, {other}), product.value());
        QVERIFY(!shop.listing(shop.added(shop.facts(2, u"PL-1"_s))).product);

        // Where the store's language has no text the other one is taken.
        ListingFacts untold = shop.facts(6, u"PL-6"_s);
        untold.values.nameUk.reset();
        const auto russian = shop.listing(shop.added(untold)).product.value();
        QCOMPARE(Books::required(shop.books.read([&](storage::Connection &db) {
                     return products::findProduct(db, russian);
                 }))->name,
                 u"Плед флисовый"_s);

        // No SKU: each a product of its own. The case of a SKU counts.
        const auto a = shop.listing(shop.added(shop.facts(3, u""_s))).product;
        const auto b = shop.listing(shop.added(shop.facts(4, u"  "_s))).product;
        const auto c = shop.listing(shop.added(shop.facts(5, u"pl-1"_s))).product;
        QVERIFY(a && b && c && a != b && c != product);
        QCOMPARE(shop.count(u"product"_s), 5);
    }

    void leavesUnlinkedWhenAsked()
    {
        test::Shop shop;
        shop.apply(shop.facts(), Creating::LeaveUnlinked);
        QVERIFY(!shop.listing(shop.idOf(shop.facts())).product);
        QCOMPARE(shop.count(u"product"_s), 0);
    }

    void picturesAreSharedAndKeptInOrder()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts(1);
        const QString a = u"https://images.example/a.jpg"_s, b = u"https://images.example/b.jpg"_s;
        facts.pictures = QList<Picture>{{PromImageId(1), a}, {PromImageId(2), b}};
        const ListingId id = shop.added(facts);
        ListingFacts second = shop.facts(2, u"PL-2"_s);
        second.pictures = QList<Picture>{{PromImageId(3), b}};
        shop.apply(second);
        QCOMPARE(shop.count(u"image"_s), 2);

        const auto wanted = [&] {
            return Books::required(shop.books.read(
                [&](storage::Connection &db) { return imagesToFetch(db, shop.store, 10, shop.books.clock.now()); }));
        };
        const auto write = [&](auto call) {
            Books::required(shop.books.write([&](storage::Transaction &tx) { return call(tx); }));
        };
        QCOMPARE(wanted().size(), 2);
        QCOMPARE(wanted().first().url, QUrl(a));
        const ImageId imageA = wanted()[0].id, imageB = wanted()[1].id;
        write([&](storage::Transaction &tx) { return imageFetched(tx, imageA, u"aa/aaa"_s); });
        QCOMPARE(shop.listing(id).imageFile, u"aa/aaa"_s);
        write([&](storage::Transaction &tx) { return imageFailed(tx, imageB, Error::of(Error::Kind::Timeout, {})); });
        QVERIFY(wanted().isEmpty());
        shop.books.clock.advanceMs(60'000);
        QCOMPARE(wanted().size(), 1); // later again
        write([&](storage::Transaction &tx) { return imageFailed(tx, imageB, Error::of(Error::Kind::NotFound, {})); });
        shop.books.clock.advanceMs(3'600'000);
        QVERIFY(wanted().isEmpty());
        QCOMPARE(
            Books::required(shop.books.read([&](storage::Connection &db) { return imagesMissing(db, shop.store); })),
            0);

        // Another order of pictures: rewritten, and the main one follows.
        write([&](storage::Transaction &tx) { return imageFetched(tx, imageB, u"bb/bbb"_s); });
        facts.pictures = QList<Picture>{{PromImageId(2), b}, {PromImageId(1), a}};
        QCOMPARE(shop.apply(facts), Applied::Changed);
        QCOMPARE(shop.listing(id).pictures, (QStringList{u"bb/bbb"_s, u"aa/aaa"_s}));
        QCOMPARE(shop.listing(id).imageFile, u"bb/bbb"_s);
        facts.pictures = std::nullopt; // not told: unknown
        shop.apply(facts);
        QCOMPARE(shop.listing(id).imageFile, u"bb/bbb"_s);
        facts.pictures = QList<Picture>();
        shop.apply(facts);
        QVERIFY(shop.listing(id).imageFile.isEmpty());
    }

    void picturesToldInPartAreFilled()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts(1);
        const QString a = u"https://images.example/a.jpg"_s, b = u"https://images.example/b.jpg"_s;
        facts.pictures = QList<Picture>{{PromImageId(1), a}, {PromImageId(2), b}};
        shop.apply(facts);
        const auto gallery = [&] {
            return Books::required(shop.books.read([](storage::Connection &db) {
                return db.list(u"SELECT prom_image_id, url FROM listing_image JOIN image ON image.id = image_id "
                               "ORDER BY position"_s,
                               {}, [](const storage::Row &row) { return row.text(0) + u' ' + row.text(1); });
            }));
        };
        const QStringList whole{u"1 "_s + a, u"2 "_s + b};
        QCOMPARE(gallery(), whole);
        facts.pictures = QList<Picture>{{PromImageId(), b}, {PromImageId(1), {}}, {PromImageId(9), {}}};
        shop.apply(facts);
        QCOMPARE(gallery(), (QStringList{whole[1], whole[0]})); // of a new one without an address nothing is known
        facts.pictures = std::nullopt;
        facts.mainPicture = a;
        shop.apply(facts);
        QCOMPARE(gallery(), (QStringList{whole[1], whole[0]})); // a main picture alone is no gallery
    }

    void aTextWithoutLanguageIsNotPutOverAnother()
    {
        test::Shop shop;
        ListingFacts facts = shop.facts(1); // known in both languages
        const ListingId id = shop.added(facts);
        for (const QLatin1StringView field : {listing_field::name, listing_field::nameUk, listing_field::keywords})
            facts.knows.removeAll(QString(field));
        facts.anyName = facts.values.nameUk;
        facts.anyKeywords = u"ковдра"_s;
        shop.apply(facts);
        QCOMPARE(shop.value(id, listing_field::name), u"Плед флисовый"_s);
        QCOMPARE(shop.value(id, listing_field::keywords), u"плед, ковдра"_s);
        QCOMPARE(shop.value(id, listing_field::keywordsUk), u"ковдра"_s); // the language of the name beside it
        facts.anyName = u"Щось нове"_s;                                   // in which of the two?
        facts.anyKeywords = u"нове"_s;
        shop.apply(facts);
        QCOMPARE(shop.value(id, listing_field::name), u"Плед флисовый"_s);
        QCOMPARE(shop.value(id, listing_field::keywordsUk), u"ковдра"_s);
    }

    void sameImageIsOneFile()
    {
        const QTemporaryDir folder;
        const QByteArray bytes("not really a picture");
        const QString name = Books::required(storeImage(folder.filePath(u"images"_s), bytes));
        QCOMPARE(Books::required(storeImage(folder.filePath(u"images"_s), bytes)), name);
        const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(name, hash.left(2) + u'/' + hash);
        QFile file(folder.filePath(u"images/"_s + name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
        QVERIFY(!storeImage(u"/proc/nowhere"_s, bytes));
    }

    void groups()
    {
        test::Shop shop;
        const auto apply = [&](const QList<PromGroup> &groups) {
            return Books::required(shop.books.write(
                [&](storage::Transaction &tx) { return applyGroups(tx, Actor::exchange(), shop.store, groups); }));
        };
        const auto kept = [&] {
            return Books::required(shop.books.read([&](storage::Connection &db) { return groupsOf(db, shop.store); }));
        };
        const PromGroup plaids{PromGroupId(1), std::nullopt, u"Пледы"_s, u"Пледи"_s};
        const PromGroup mugs{PromGroupId(2), PromGroupId(1), u"Чашки"_s, u"Кухлі"_s};
        QVERIFY(apply({plaids, mugs}));
        QVERIFY(!apply({plaids, mugs}));
        QVERIFY(!apply({mugs})); // absent is not deleted
        QCOMPARE(kept().size(), 2);
        PromGroup moved = mugs;
        moved.parent = PromGroupId(3);
        QVERIFY(apply({moved}));
        QCOMPARE(kept().last().parent, PromGroupId(3));
        moved.parent = std::nullopt; // not told
        QVERIFY(!apply({moved}));
        QCOMPARE(kept().last().parent, PromGroupId(3));
        QCOMPARE(nameOf(kept().last()), u"Кухлі"_s);
        const PromGroup russian{PromGroupId(4), std::nullopt, u"Ковры"_s, {}};
        QCOMPARE(nameOf(russian), u"Ковры"_s); // Prom has no other
        const auto denied = shop.books.write([&](storage::Transaction &tx) {
            return applyGroups(tx, Actor::person(PersonId(1), {}, {}), shop.store, {});
        });
        QCOMPARE(denied.error().kind, Error::Kind::Denied);
    }

    void snapshotCountsAPageOnce()
    {
        test::Shop shop;
        const auto with = [&](auto call) {
            return Books::required(shop.books.write([&](storage::Transaction &tx) {
                SnapshotOperations operations(tx, Actor::exchange());
                return call(operations);
            }));
        };
        const auto last = [&] {
            return Books::required(
                shop.books.read([&](storage::Connection &db) { return lastCompleteSnapshot(db, shop.store); }));
        };
        const SnapshotId id = with([&](SnapshotOperations &o) { return o.begin(shop.store, u"first"_s); });
        for (int pass = 0; pass < 2; ++pass) {
            with([&](SnapshotOperations &o) { return o.add(id, snapshotPage(u"listing"_s, {{1, "{\"id\":1}"}})); });
            with([&](SnapshotOperations &o) { return o.add(id, snapshotPage(u"group"_s, {{1, "{}"}})); });
        }
        with([&](SnapshotOperations &o) {
            return o.add(id, snapshotPage(u"listing"_s, {{1, "{\"id\":1}"}, {2, "{\"id\":2}"}}));
        });
        with([&](SnapshotOperations &o) { return o.add(id, snapshotPage(u"listing"_s, {})); });
        QVERIFY(!last());
        const auto running =
            Books::required(shop.books.read([&](storage::Connection &db) { return runningSnapshot(db, shop.store); }));
        QCOMPARE(running->id, id);
        QCOMPARE(running->listings, 2);
        with([&](SnapshotOperations &o) { return o.complete(id); });
        QCOMPARE(last()->listings, 2);
        QCOMPARE(last()->groups, 1);
        QVERIFY(last()->complete);
        QCOMPARE(last()->kind, u"first"_s);
        const auto packed = Books::required(shop.books.read([](storage::Connection &db) {
            return db.list(u"SELECT json FROM snapshot_page p JOIN snapshot_item i ON i.page_id = p.id "
                           "WHERE i.kind = 'listing' ORDER BY i.prom_id"_s,
                           {}, [](const storage::Row &row) { return row.bytes(0); });
        }));
        QCOMPARE(packed.size(), 2);
        QCOMPARE(qUncompress(packed[0]), QByteArray("[{\"id\":1}]"));
        QCOMPARE(qUncompress(packed[1]), QByteArray("[{\"id\":1},{\"id\":2}]"));
        const auto pages = Books::required(shop.books.read(
            [](storage::Connection &db) { return db.firstNumber(u"SELECT count(*) FROM snapshot_page"_s); }));
        QCOMPARE(pages, std::optional<qint64>(3)); // what was there already left nothing behind
    }

    void aMoveToAnotherPortalCategoryIsToldOnce()
    {
        test::Shop shop;
        const auto moves = [&shop](std::optional<StoreId> store = {}) {
            return Books::required(
                shop.books.read([store](storage::Connection &db) { return categoryMoves(db, store); }));
        };
        const auto in = [&shop](qint64 category, const QString &caption) {
            ListingFacts facts = shop.facts();
            facts.modified = Timestamp::ofMs(1'700'000'000'000 + category);
            facts.categoryId = category;
            facts.categoryCaption = caption;
            return facts;
        };
        const ListingId id = shop.added(shop.facts()); // an answer without a category
        shop.added(test::Shop::facts(4002, u"TH-075"_s));
        QCOMPARE(shop.apply(in(5, u"Пледи"_s)), Applied::Changed); // the first one that is told
        QVERIFY(moves().isEmpty());
        shop.books.clock.advanceMs(60'000);
        QCOMPARE(shop.apply(in(7, u"Ковдри"_s)), Applied::Moved);
        QCOMPARE(shop.apply(in(7, u"Ковдри"_s)), Applied::Unchanged);
        ListingFacts silent = shop.facts();
        silent.modified = Timestamp::ofMs(1'700'000'001'000);
        shop.apply(silent); // tells none
        ListingFacts renamed = in(7, u"Ковдри й пледи"_s);
        renamed.modified = Timestamp::ofMs(1'700'000'002'000);
        QCOMPARE(shop.apply(renamed), Applied::Changed);
        QCOMPARE(moves().size(), 1);
        const CategoryMove first = moves().first();
        QCOMPARE(first.listing, id);
        QCOMPARE(first.at, shop.books.clock.now());
        QCOMPARE(first.promId, shop.facts().promId);
        QCOMPARE(first.sku, u"PL-150"_s);
        QVERIFY(first.name.startsWith(u"Плед"));
        QCOMPARE(first.from, 5);
        QCOMPARE(first.to, 7);
        QCOMPARE(first.fromCaption, u"Пледи"_s);
        QCOMPARE(first.toCaption, u"Ковдри"_s);
        ListingFacts back = in(5, u"Пледи"_s); // and back again: another one
        back.modified = Timestamp::ofMs(1'700'000'003'000);
        QCOMPARE(shop.apply(back), Applied::Moved);
        QCOMPARE(moves(shop.store).size(), 2);
        QCOMPARE(moves(shop.store).first().to, 5); // the newest first
        QCOMPARE(moves(shop.store).first().fromCaption, u"Ковдри й пледи"_s);
        QVERIFY(moves(StoreId(shop.store.value() + 1)).isEmpty());
    }

    void groupsAndCategoriesSayWhatTheyHold()
    {
        test::Shop shop;
        Books::required(shop.books.write([&](storage::Transaction &tx) {
            return applyGroups(
                tx, Actor::exchange(), shop.store,
                {{.promId = PromGroupId(70), .parent = {}, .name = u"Дом"_s, .nameUk = u"Дім"_s},
                 {.promId = PromGroupId(71), .parent = PromGroupId(70), .name = u"Пледы"_s, .nameUk = u"Пледи"_s}});
        }));
        for (const qint64 promId : {4001, 4002, 4003}) {
            ListingFacts facts = test::Shop::facts(promId, QString::number(promId));
            if (promId != 4003) {
                facts.group = PromGroupId(71);
                facts.categoryId = 5;
                facts.categoryCaption = u"Пледи"_s;
            }
            shop.apply(facts);
        }
        const auto groups =
            Books::required(shop.books.read([&](storage::Connection &db) { return groupLines(db, shop.store); }));
        QCOMPARE(groups.size(), 2);
        QCOMPARE(groups[0].group.nameUk, u"Дім"_s);
        QCOMPARE(groups[0].listings, 0);
        QCOMPARE(groups[1].group.parent, PromGroupId(70));
        QCOMPARE(groups[1].listings, 2);
        const auto categories =
            Books::required(shop.books.read([](storage::Connection &db) { return portalCategories(db, {}); }));
        QCOMPARE(categories.size(), 1);
        QCOMPARE(categories[0].promId, 5);
        QCOMPARE(categories[0].caption, u"Пледи"_s);
        QCOMPARE(categories[0].listings, 2);
        const auto inCategory =
            Books::required(shop.books.read([](storage::Connection &db) { return listingIds(db, {.category = 5}); }));
        QCOMPARE(inCategory.size(), 2);
        const auto counted = [&] {
            return Books::required(shop.books.read([](storage::Connection &db) { return categoryCounts(db); }));
        };
        QCOMPARE(counted().groups, 2);
        QCOMPARE(counted().categories, 1);
        QCOMPARE(counted().moves, 0); // the first category that is told is none
        shop.books.clock.advanceMs(1000);
        ListingFacts moved = test::Shop::facts(4001, u"4001"_s);
        moved.modified = shop.books.clock.now();
        moved.categoryId = 7;
        shop.apply(moved);
        QCOMPARE(counted().categories, 2);
        QCOMPARE(counted().moves, 1);
    }

    void oneBadListingIsUndoneAlone()
    {
        test::Shop shop;
        Books::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            for (const qint64 promId : {1, 2, 3}) {
                const auto applied = tx.nested([&]() -> Result<Applied> {
                    TRY(ListingOperations(tx, Actor::exchange())
                            .apply(shop.store, shop.facts(promId, QString::number(promId)), Creating::CreateProducts));
                    if (promId == 2)
                        return Error::of(Error::Kind::Protocol, u"half of it is missing"_s);
                    return Applied::New;
                });
                if (applied.has_value() == (promId == 2))
                    return Error::of(Error::Kind::Internal, u"unexpected"_s);
            }
            return {};
        }));
        QCOMPARE(shop.count(u"listing"_s), 2);
        QCOMPARE(shop.count(u"product"_s), 2);
        QCOMPARE(shop.count(u"history"_s), 4);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "test_import.moc"

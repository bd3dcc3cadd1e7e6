// SPDX-License-Identifier: GPL-3.0-or-later
// Price lists: what they are, and what they make of the listings of the stores that they name.
#include "listings/linking.h"
#include "listings/price_list_operations.h"
#include "listings/prices.h"
#include "listings/sync_locks.h"
#include "tests/listings/download_shop.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;
using namespace kramar::listings;
using products::EntryChange;
using products::EntryText;
using products::PriceKind;
using products::PriceList;

namespace {

const PriceListId retail(1), wholesale(2);

// A shop of two linked listings, whose lists name no store yet.
struct Priced : Shop {
    const ListingId plaid = added(facts());
    const ListingId towel = added(facts(4002, u"TW-70"_s));
    const ProductId plaidProduct = *listing(plaid).product;
    const ProductId towelProduct = *listing(towel).product;
    Effort effort;

    template <class F>
    auto lists(F f)
    {
        return books.write([&](storage::Transaction &tx) {
            PriceListOperations operations(tx, person);
            return f(operations);
        });
    }
    PriceList list(PriceListId id)
    {
        return TestBooks::required(
            books.read([&](storage::Connection &db) { return products::existingPriceList(db, id); }));
    }
    PriceListOperations::Changed set(PriceListId id, ProductId product, const EntryText &value)
    {
        return TestBooks::required(lists([&](PriceListOperations &operations) {
            return operations.set(id, {{product, value}}, effort);
        }));
    }
    Result<PriceListOperations::Changed> name(PriceListId id, const QList<StoreId> &stores)
    {
        PriceListTerms terms = termsOf(list(id));
        terms.stores = stores;
        return lists([&](PriceListOperations &operations) { return operations.change(id, terms, effort); });
    }
    PriceListOperations::TakenBack undo(ActId act)
    {
        return TestBooks::required(lists([&](PriceListOperations &operations) { return operations.undo(act); }));
    }
    PriceListOperations::TakenBack redo(ActId act)
    {
        return TestBooks::required(lists([&](PriceListOperations &operations) { return operations.redo(act); }));
    }
    EntryText entryOf(PriceListId id, ProductId product)
    {
        const auto found = TestBooks::required(
            books.read([&](storage::Connection &db) { return products::entryTexts(db, id, {product.value()}); }));
        return found.isEmpty() ? EntryText() : EntryText(*found.cbegin());
    }
    // Everything that a price can stand in.
    QStringList allRows()
    {
        QStringList all = rows();
        all += TestBooks::required(books.read([](storage::Connection &db) {
            return db.list(u"SELECT price_list_id, product_id, price_minor, steps FROM price_entry "
                           u"ORDER BY price_list_id, product_id"_s,
                           {}, [](const storage::Row &row) {
                               return row.text(0) + u'|' + row.text(1) + u'|' + row.text(2) + u'|' + row.text(3);
                           });
        }));
        all += TestBooks::required(books.read([](storage::Connection &db) {
            return db.list(u"SELECT l.id, l.name, l.currency, l.rate_millionths, s.store_id FROM price_list l "
                           u"LEFT JOIN price_list_store s ON s.price_list_id = l.id ORDER BY l.id, s.store_id"_s,
                           {}, [](const storage::Row &row) {
                               return row.text(0) + u'|' + row.text(1) + u'|' + row.text(2) + u'|' + row.text(3) +
                                      u'|' + row.text(4);
                           });
        }));
        return all;
    }
};

QString stepsOfText(const QString &typed)
{
    return **products::parseSteps(typed, Currency::uah());
}

} // namespace

class TestPriceLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What was typed before the list said it comes back by no other way.
    void anActThatIsNotOfListsIsNotTakenBackHere()
    {
        Priced shop;
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"120.00"_s));
        const ActId typed(shop.books.number(u"SELECT max(id) FROM act"_s));
        shop.set(retail, shop.plaidProduct, u"120.00"_s);
        QVERIFY(shop.name(retail, {shop.store}));
        const auto undone = shop.lists([&](PriceListOperations &operations) { return operations.undo(typed); });
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, Error::Kind::NotFound);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"120.00"_s);
    }

    // Who shows other settings need not read anew.
    void itsNewsAreItsOwn()
    {
        Priced shop;
        Changes told;
        const auto ear = shop.books.db().changes().listen([&told](const Changes &changes) { told += changes; });
        const auto isToldOnce = [&told](PriceListId list) {
            const Changes heard = std::exchange(told, {});
            return heard.count({ObjectKind::PriceList, list.value()}) == 1 &&
                   std::none_of(heard.cbegin(), heard.cend(),
                                [](const Change &change) { return change.kind == ObjectKind::Setting; });
        };
        shop.set(retail, shop.plaidProduct, u"199.90"_s);
        QVERIFY(isToldOnce(retail));
        QVERIFY(shop.name(wholesale, {shop.store}));
        QVERIFY(isToldOnce(wholesale));
        const PriceListId made = TestBooks::required(shop.lists([](PriceListOperations &operations) {
            return operations.create(PriceKind::Retail, {.name = u"Осінь"_s});
        }));
        QVERIFY(isToldOnce(made));
        QVERIFY(shop.lists([&](PriceListOperations &operations) { return operations.remove(made); }));
        QVERIFY(isToldOnce(made));
    }

    void twoListsFromTheFirstDay()
    {
        TestBooks books;
        const auto lists = books.read([](storage::Connection &db) { return products::allPriceLists(db); });
        QVERIFY(lists);
        QCOMPARE(lists->size(), 2);
        QCOMPARE((*lists)[0].kind, PriceKind::Retail);
        QCOMPARE((*lists)[1].kind, PriceKind::Wholesale);
        QVERIFY((*lists)[0].stores.isEmpty());
        QCOMPARE((*lists)[0].currency, Currency::uah());
    }

    void aListOfNoStoreTouchesNothing()
    {
        Priced shop;
        const auto changed = shop.set(retail, shop.plaidProduct, u"150.00"_s);
        QCOMPARE(changed.entries, 1);
        QCOMPARE(changed.listings, 0);
        QVERIFY(changed.act != ActId());
        QCOMPARE(shop.entryOf(retail, shop.plaidProduct), u"150.00"_s);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"100.00"_s);
        QCOMPARE(shop.count(u"queue_entry"_s), 0);
        QCOMPARE(shop.set(retail, shop.plaidProduct, u"150.00"_s).act, ActId()); // the same again leaves no trace
    }

    void namingAStoreGivesItThePrices()
    {
        Priced shop;
        shop.set(retail, shop.plaidProduct, u"150.00"_s);
        shop.set(wholesale, shop.plaidProduct, stepsOfText(u"5 = 140; 20 = 130"_s));
        const auto before = shop.allRows();
        const auto tied = shop.name(retail, {shop.store});
        QVERIFY(tied);
        QCOMPARE(tied->listings, 1);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"150.00"_s);
        QCOMPARE(shop.pending(shop.plaid, listing_field::price)->base, u"100.00"_s);
        QVERIFY(!shop.pending(shop.towel, listing_field::price)); // it has no entry
        QCOMPARE(shop.listing(shop.plaid).priceListed, retail);
        QVERIFY(!shop.listing(shop.towel).priceListed);
        shop.undo(tied->act);
        QCOMPARE(shop.allRows(), before);
        QVERIFY(!shop.entry(shop.plaid));
        shop.redo(tied->act);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"150.00"_s);

        QCOMPARE(shop.name(wholesale, {shop.store})->listings, 1);
        QCOMPARE(shop.value(shop.plaid, listing_field::prices), stepsOfText(u"5 = 140; 20 = 130"_s));
    }

    void aChangedPriceQueuesExactlyItsListings()
    {
        Priced shop;
        shop.set(retail, shop.plaidProduct, u"100.00"_s);
        shop.set(retail, shop.towelProduct, u"100.00"_s);
        QVERIFY(shop.name(retail, {shop.store}));
        QCOMPARE(shop.count(u"queue_entry"_s), 0); // they say it already
        const auto changed = shop.set(retail, shop.plaidProduct, u"120.00"_s);
        QCOMPARE(changed.listings, 1);
        QCOMPARE(shop.count(u"queue_entry"_s), 1);
        const auto sent = shop.send();
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first().listing, shop.plaid);
        QCOMPARE(sent.first().fields, QStringList{u"price"_s});
        QCOMPARE(sent.first().values.price, Money::ofMinor(120'00, Currency::uah()));
        // Out of the list: the listing keeps its price, which is a person's again.
        QCOMPARE(shop.set(retail, shop.plaidProduct, std::nullopt).listings, 0);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"120.00"_s);
        QVERIFY(shop.edit(shop.plaid, listing_field::price, u"121.00"_s));
    }

    void aHandEditOfAListedPriceIsRefused()
    {
        Priced shop;
        shop.set(retail, shop.plaidProduct, u"150.00"_s);
        QVERIFY(shop.name(retail, {shop.store}));
        const Done refused = shop.edit(shop.plaid, listing_field::price, u"151.00"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, u"from_price_list"_s);
        QVERIFY(shop.edit(shop.plaid, listing_field::prices, stepsOfText(u"3 = 90"_s))); // of another kind of list
        QVERIFY(shop.edit(shop.plaid, listing_field::name, u"Інша назва"_s));
        QVERIFY(shop.edit(shop.towel, listing_field::price, u"151.00"_s)); // no entry
    }

    void whatIsNotLinkedOrLockedOrDeletedIsLeft()
    {
        Priced shop;
        ListingFacts variety = shop.facts(4003, u"PL-150"_s);
        variety.isVariation = true;
        variety.variationBase = 4001;
        const ListingId red = shop.added(variety);
        ListingFacts deleted = shop.facts(4004, u"PL-150"_s);
        deleted.values.status = listing_status::deleted;
        const ListingId gone = shop.added(deleted);
        ListingFacts dollars = shop.facts(4005, u"PL-150"_s);
        dollars.currency = Currency::usd();
        dollars.values.price = Money::ofMinor(5'00, Currency::usd());
        const ListingId foreign = shop.added(dollars);
        shop.apply(shop.facts(4006, u"XX-1"_s), Creating::LeaveUnlinked);
        const ListingId alone = shop.idOf(shop.facts(4006));
        shop.set(retail, shop.plaidProduct, u"150.00"_s);
        QCOMPARE(shop.name(retail, {shop.store})->listings, 1);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"150.00"_s);
        for (const ListingId id : {red, gone, foreign, alone}) {
            QVERIFY(!shop.pending(id, listing_field::price));
            QVERIFY(!shop.listing(id).priceListed);
        }
    }

    void aListInDollarsGoesByItsRate()
    {
        Priced shop;
        const auto list = shop.lists([&](PriceListOperations &operations) {
            return operations.create(PriceKind::Retail, {u"USD"_s, Currency::usd(), 41'500'000, {shop.store}});
        });
        QVERIFY(list);
        shop.set(*list, shop.plaidProduct, u"3.33"_s);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"138.20"_s); // 138,195
        PriceListTerms terms = termsOf(shop.list(*list));
        terms.rateMillionths = 42'000'000;
        const auto before = shop.allRows();
        const auto dearer =
            shop.lists([&](PriceListOperations &operations) { return operations.change(*list, terms, shop.effort); });
        QCOMPARE(dearer->listings, 1);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"139.86"_s);
        shop.undo(dearer->act);
        QCOMPARE(shop.allRows(), before);
        terms.rateMillionths = 0;
        const auto refused =
            shop.lists([&](PriceListOperations &operations) { return operations.change(*list, terms, shop.effort); });
        QCOMPARE(refused.error().detail, u"rate_not_above_zero"_s);
    }

    void aStoreHasOneListOfAKind()
    {
        Priced shop;
        QVERIFY(shop.name(retail, {shop.store}));
        const auto second = shop.lists([&](PriceListOperations &operations) {
            return operations.create(PriceKind::Retail, {u"Друга"_s, Currency::uah(), PriceList::one, {shop.store}});
        });
        QVERIFY(!second);
        QCOMPARE(second.error().field, u"marketplaces"_s);
        QCOMPARE(second.error().detail, u"store_has_list:"_s + shop.list(retail).name);
        QVERIFY(shop.name(wholesale, {shop.store}));
        const auto sameName = shop.lists([&](PriceListOperations &operations) {
            return operations.create(PriceKind::Retail, {shop.list(retail).name.toUpper()});
        });
        QCOMPARE(sameName.error().detail, u"taken"_s);
    }

    void theSurveySaysWhatNamingDoes()
    {
        Priced shop;
        shop.set(retail, shop.plaidProduct, u"150.00"_s); // +50 %: not more than the brake
        shop.set(retail, shop.towelProduct, u"151.00"_s); // +51 %
        PriceListTerms terms = termsOf(shop.list(retail));
        terms.stores = {shop.store};
        const auto survey =
            shop.books.read([&](storage::Connection &db) { return surveyTerms(db, retail, terms, shop.effort); });
        QVERIFY(survey);
        QCOMPARE(survey->differences.size(), 2);
        QCOMPARE(survey->braked, 1);
        QCOMPARE(survey->differences[0].listing, shop.plaid);
        QCOMPARE(survey->differences[0].before, u"100.00"_s);
        QCOMPARE(survey->differences[0].now, u"150.00"_s);
        QVERIFY(!survey->differences[0].braked);
        QVERIFY(survey->differences[1].braked);
        QCOMPARE(shop.count(u"queue_entry"_s), 0);
    }

    // Whoever changed it on Prom: a list's price is not a person's to type, neither here nor there.
    void whatPromSaysOtherwiseIsSaidAgain()
    {
        Priced shop;
        const StoreId other = shop.books.makeStore(u"Other"_s);
        shop.set(retail, shop.plaidProduct, u"100.00"_s);
        shop.set(wholesale, shop.plaidProduct, stepsOfText(u"5=95"_s));
        QVERIFY(shop.name(retail, {shop.store, other}));
        QVERIFY(shop.name(wholesale, {shop.store}));
        shop.send();
        ListingFacts facts = shop.facts();
        facts.values.prices = shop.listing(shop.plaid).values.prices;
        shop.apply(facts);
        QVERIFY(shop.listing(shop.plaid).pending.isEmpty());
        facts.values.price = Money::ofMinor(90'00, Currency::uah());
        facts.values.prices = QList<WholesaleStep>();
        facts.values.quantity = Quantity::ofWhole(4);
        QCOMPARE(shop.apply(facts), Applied::Changed);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"100.00"_s);
        QCOMPARE(shop.value(shop.plaid, listing_field::prices), stepsOfText(u"5=95"_s));
        QCOMPARE(shop.value(shop.plaid, listing_field::quantity), u"4"_s); // no list says that
        QCOMPARE(shop.pending(shop.plaid, listing_field::price)->base, u"90.00"_s);
        const auto out = shop.send();
        QCOMPARE(out.size(), 1);
        QCOMPARE(out[0].values.price, Money::ofMinor(100'00, Currency::uah()));
        // Another listing of the product is left alone: nobody changed it.
        QCOMPARE(shop.count(u"listing WHERE price_minor = 10000"_s), 2);

        // New in a store whose prices a list says, it has another price: the list says its own.
        ListingFacts twin = shop.facts(7001);
        twin.values.price = Money::ofMinor(250'00, Currency::uah());
        TestBooks::required(shop.asExchange(
            [&](ListingOperations &operations) { return operations.apply(other, twin, Creating::LinkExisting); }));
        const qint64 id = shop.books.number(u"SELECT id FROM listing WHERE prom_id = 7001"_s);
        QCOMPARE(shop.value(ListingId(id), listing_field::price), u"100.00"_s);
        QCOMPARE(shop.pending(ListingId(id), listing_field::price)->base, u"250.00"_s);
    }

    void whatALockedFieldSaysIsPromsOwn()
    {
        Priced shop;
        shop.set(retail, shop.plaidProduct, u"100.00"_s);
        QVERIFY(shop.name(retail, {shop.store}));
        QVERIFY(shop.books.write([&](storage::Transaction &tx) {
            return lockFields(tx, shop.person, {shop.plaid.value()}, {QString(listing_field::price)}, {});
        }));
        ListingFacts facts = shop.facts();
        facts.values.price = Money::ofMinor(90'00, Currency::uah());
        shop.apply(facts);
        QCOMPARE(shop.value(shop.plaid, listing_field::price), u"90.00"_s);
        QVERIFY(shop.listing(shop.plaid).pending.isEmpty());
    }

    void whatWasLinkedSinceIsOfferedByHand()
    {
        Priced shop;
        shop.set(retail, shop.plaidProduct, u"90.00"_s);
        QVERIFY(shop.name(retail, {shop.store}));
        const ListingFacts loose = shop.facts(4003, u"TW-90"_s);
        shop.apply(loose, Creating::LeaveUnlinked);
        const ListingId linked = shop.idOf(loose);
        QVERIFY(shop.books.write([&](storage::Transaction &tx) {
            return LinkOperations(tx, shop.person, HeardLinks()).link({linked, shop.plaidProduct});
        }));
        const auto survey = shop.books.read(
            [&](storage::Connection &db) { return surveyPrices(db, shop.list(retail), {}, shop.effort); });
        QCOMPARE(survey->differences.size(), 1);
        QCOMPARE(survey->differences[0].listing, linked);
        const auto before = shop.allRows();
        const auto aligned =
            shop.lists([&](PriceListOperations &operations) { return operations.align(retail, shop.effort); });
        QCOMPARE(aligned->listings, 1);
        QCOMPARE(shop.value(linked, listing_field::price), u"90.00"_s);
        shop.undo(aligned->act);
        QCOMPARE(shop.allRows(), before);
    }

    void undoLeavesWhatSomebodyChangedSince()
    {
        Priced shop;
        QVERIFY(shop.name(retail, {shop.store}));
        const auto first = shop.set(retail, shop.plaidProduct, u"110.00"_s);
        shop.set(retail, shop.plaidProduct, u"120.00"_s);
        const auto taken = shop.undo(first.act);
        QCOMPARE(taken.entries, 0);
        QCOMPARE(taken.listings, 0);
        QCOMPARE(taken.left, 2); // the entry and the listing
        QCOMPARE(shop.entryOf(retail, shop.plaidProduct), u"120.00"_s);
    }

    void rightsAndRemoval()
    {
        Priced shop;
        const Actor reader = Actor::person(PersonId(1), u"Reader"_s, Right::View);
        const auto denied = shop.books.write([&](storage::Transaction &tx) {
            return PriceListOperations(tx, reader).set(retail, {{shop.plaidProduct, u"1.00"_s}}, shop.effort);
        });
        QCOMPARE(denied.error().kind, Error::Kind::Denied);
        const auto remove = [&] {
            return shop.lists([&](PriceListOperations &operations) { return operations.remove(retail); });
        };
        shop.set(retail, shop.plaidProduct, u"110.00"_s);
        QCOMPARE(remove().error().detail, u"list_not_empty"_s);
        QVERIFY(shop.name(retail, {shop.store}));
        QCOMPARE(remove().error().detail, u"list_in_use"_s);
        shop.set(retail, shop.plaidProduct, std::nullopt);
        QVERIFY(shop.name(retail, {}));
        QVERIFY(remove());
        QCOMPARE(shop.count(u"price_list"_s), 1);
    }

    void pastedRowsSayWhatIsWrong()
    {
        Priced shop;
        const auto read = [&](PriceListId id, const QString &text) {
            return TestBooks::required(
                shop.books.read([&](storage::Connection &db) { return readPrices(db, text, shop.list(id)); }));
        };
        const PastedPrices good = read(retail, u"Артикул\tЦіна\nPL-150\t199,90 ₴\nTW-70\t1 250\n"_s);
        QVERIFY(good.bad.isEmpty());
        QCOMPARE(good.entries(),
                 (QList<EntryChange>{{shop.plaidProduct, u"199.90"_s}, {shop.towelProduct, u"1250.00"_s}}));
        const PastedPrices bad = read(retail, u"PL-150\tдорого\nNO-1\t5\nTW-70\t-1\n"_s);
        QVERIFY(bad.good.isEmpty());
        QCOMPARE(bad.bad.size(), 3);
        QCOMPARE(bad.bad[0].reason.detail, u"not_a_number"_s);
        QCOMPARE(bad.bad[1].reason.detail, u"unknown_product"_s);
        QCOMPARE(bad.bad[2].reason.detail, u"negative"_s);
        const PastedPrices steps = read(wholesale, u"PL-150\t90\t20\nPL-150\t95\t5\nTW-70\t80\t0"_s);
        QCOMPARE(steps.entries(), (QList<EntryChange>{{shop.plaidProduct, stepsOfText(u"5=95;20=90"_s)}}));
        QCOMPARE(steps.bad.first().reason.detail, u"zero"_s);
    }

    // Any sequence of acts, each taken back at once, leaves the books as they were; undone and done again, as after it.
    void editAndUndoGiveEqualRows()
    {
        QVERIFY(rc::check([] {
            Priced shop;
            const StoreId other = shop.books.makeStore(u"Other"_s);
            const auto anyEntry = [](PriceListId list) -> EntryText {
                const int which = *rc::gen::inRange(0, 4);
                if (which == 0)
                    return std::nullopt;
                const qint64 minor = *rc::gen::inRange<qint64>(0, 300'00);
                return list == retail ? decimalText(minor, 2, false)
                                      : stepsOfText(u"%1 = %2; 50 = 1"_s.arg(which).arg(decimalText(minor, 2, false)));
            };
            for (int step = 0; step < 12; ++step) {
                const PriceListId list = *rc::gen::arbitrary<bool>() ? retail : wholesale;
                const auto before = shop.allRows();
                PriceListOperations::Changed changed;
                switch (*rc::gen::inRange(0, 3)) {
                case 0: {
                    PriceListTerms terms = termsOf(shop.list(list));
                    terms.stores = *rc::gen::arbitrary<bool>() ? QList<StoreId>{shop.store} : QList<StoreId>{other};
                    terms.currency = *rc::gen::arbitrary<bool>() ? Currency::uah() : Currency::usd();
                    terms.rateMillionths = *rc::gen::inRange<qint64>(1, 50'000'000);
                    changed = TestBooks::required(
                        shop.lists([&](PriceListOperations &ops) { return ops.change(list, terms, shop.effort); }));
                    break;
                }
                case 1:
                    changed = TestBooks::required(
                        shop.lists([&](PriceListOperations &ops) { return ops.align(list, shop.effort); }));
                    break;
                default:
                    changed = TestBooks::required(shop.lists([&](PriceListOperations &ops) {
                        return ops.set(list, {{shop.plaidProduct, anyEntry(list)}, {shop.towelProduct, anyEntry(list)}},
                                       shop.effort);
                    }));
                }
                const auto after = shop.allRows();
                if (changed.act == ActId()) {
                    RC_ASSERT(before == after);
                    continue;
                }
                RC_ASSERT(shop.undo(changed.act).left == 0);
                RC_ASSERT(shop.allRows() == before);
                if (*rc::gen::arbitrary<bool>()) {
                    shop.redo(changed.act);
                    RC_ASSERT(shop.allRows() == after);
                }
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestPriceLists)
#include "test_price_lists.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Our own groups of products: put into, found by, renamed, taken back.
#include "listings/own_groups.h"

#include "listings/bulk_edit.h"
#include "tests/listings/shop.h"
#include "tests/support/must.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;
using namespace kramar::listings;

namespace {

// Four listings with a product each, and one without.
struct Grouped : Shop {
    QList<qint64> ids;
    qint64 unlinked = 0;

    Grouped()
    {
        for (int i = 1; i <= 4; ++i)
            ids.append(added(facts(4000 + i, u"SKU-%1"_s.arg(i))).value());
        const ListingFacts loose = facts(4100, u"U"_s);
        apply(loose, Creating::LeaveUnlinked);
        unlinked = idOf(loose).value();
    }
    PutInGroup put(const QList<qint64> &some, const QString &path)
    {
        return TestBooks::required(
            books.write([&](storage::Transaction &tx) { return putInOwnGroup(tx, person, some, path); }));
    }
    Result<ActId> rename(const QString &from, const QString &to)
    {
        return books.write([&](storage::Transaction &tx) { return products::renameGroup(tx, person, from, to); });
    }
    ListingOperations::TakenBack undo(ActId act)
    {
        return TestBooks::required(asPerson([&](ListingOperations &operations) { return operations.undo(act); }));
    }
    QStringList groups()
    {
        QStringList said;
        for (const products::ProductGroup &group :
             TestBooks::required(books.read([](storage::Connection &db) { return products::productGroups(db); })))
            said.append(u"%1 %2"_s.arg(group.path).arg(group.products));
        return said;
    }
    QList<qint64> found(const QString &path)
    {
        auto some = TestBooks::required(
            books.read([&](storage::Connection &db) { return listingIds(db, ListingQuery{.ownGroup = path}); }));
        std::sort(some.begin(), some.end());
        return some;
    }
};

} // namespace

class TestOwnGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pathsAsPeopleTypeThem()
    {
        QCOMPARE(*products::parseGroupPath(u"  Дім /Пледи//  з  вовни / "_s), u"Дім / Пледи / з вовни"_s);
        QCOMPARE(*products::parseGroupPath(u" / "_s), QString());
        QCOMPARE(products::parseGroupPath(QString(251, u'я')).error().detail, u"too_long:250"_s);
        QVERIFY(products::standsIn(u"Дім / Пледи"_s, u"Дім"_s));
        QVERIFY(!products::standsIn(u"Дім і сад"_s, u"Дім"_s));
    }

    void areFoundWithWhatStandsBelow()
    {
        Grouped shop;
        const PutInGroup done = shop.put({shop.ids[0], shop.ids[1], shop.unlinked}, u"Дім / Пледи"_s);
        QCOMPARE(done.products, 2);
        QCOMPARE(done.unlinked, 1);
        shop.put({shop.ids[2]}, u"Дім і сад"_s);
        QCOMPARE(shop.groups(), QStringList({u"Дім 0"_s, u"Дім / Пледи 2"_s, u"Дім і сад 1"_s}));
        QCOMPARE(shop.found(u"Дім"_s), shop.ids.mid(0, 2));
        QCOMPARE(shop.found(u"Дім і сад"_s), shop.ids.mid(2, 1));
        QCOMPARE(shop.found(u""_s), QList<qint64>({shop.ids[3], shop.unlinked}));
        QCOMPARE(shop.listing(ListingId(shop.ids[0])).ownGroup, u"Дім / Пледи"_s);
        QCOMPARE(shop.put({shop.ids[0]}, u"Дім/Пледи"_s).act, ActId()); // it is there
        QCOMPARE(shop.count(u"queue_entry"_s), 0);                      // nothing of it goes to Prom
    }

    void renamingTakesAllBelowAlongAndIsTakenBack()
    {
        Grouped shop;
        shop.put({shop.ids[0]}, u"Дім"_s);
        shop.put({shop.ids[1], shop.ids[2]}, u"Дім / Пледи"_s);
        shop.put({shop.ids[3]}, u"Сад"_s);
        const ActId act = TestBooks::required(shop.rename(u"Дім"_s, u"Сад / Оселя"_s));
        QCOMPARE(shop.groups(), QStringList({u"Сад 1"_s, u"Сад / Оселя 1"_s, u"Сад / Оселя / Пледи 2"_s}));
        shop.put({shop.ids[2]}, u"Інше"_s); // somebody else, meanwhile
        const auto taken = shop.undo(act);
        QCOMPARE(taken.changed, 2);
        QCOMPARE(taken.othersGroups, 1);
        QCOMPARE(shop.groups(), QStringList({u"Дім 1"_s, u"Дім / Пледи 1"_s, u"Інше 1"_s, u"Сад 1"_s}));
        // Dissolved: what stood below stands at the top.
        TestBooks::required(shop.rename(u"Дім"_s, u""_s));
        QCOMPARE(shop.groups(), QStringList({u"Інше 1"_s, u"Пледи 1"_s, u"Сад 1"_s}));
        QCOMPARE(shop.rename(u"Сад"_s, u"Сад / Дача"_s).error().detail, u"into_itself"_s);
        QCOMPARE(shop.rename(u""_s, u"Сад"_s).error().detail, u"empty"_s);
        QCOMPARE(TestBooks::required(shop.rename(u"Немає"_s, u"Сад"_s)), ActId());
    }

    void aBulkEditPutsThemInWithItsOtherChanges()
    {
        Grouped shop;
        shop.put({shop.ids[0]}, u"Дім"_s);
        Recipe recipe;
        recipe.ownGroup = u"Дім"_s;
        recipe.presence = u"order"_s;
        Effort effort;
        const QList<qint64> all = shop.ids + QList<qint64>{shop.unlinked};
        const BulkSurvey seen = TestBooks::required(shop.books.read(
            [&](storage::Connection &db) { return surveyBulk(db, all, recipe, {}, QDate(2026, 1, 1), effort); }));
        QCOMPARE(seen.skips, (QHash<QString, qint64>{{u"own_group:not_linked"_s, 1}}));
        QCOMPARE(seen.changing.size(), 5);
        const BulkDone done = TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
            return applyBulk(tx, shop.person, recipe, {}, seen.seen, QDate(2026, 1, 1), 0, effort);
        }));
        QCOMPARE(done.changed, 5);
        QVERIFY(done.overtaken.isEmpty());
        QCOMPARE(shop.groups(), QStringList{u"Дім 4"_s});
        QVERIFY(shop.undo(done.act).left.isEmpty());
        QCOMPARE(shop.groups(), QStringList{u"Дім 1"_s});
        QVERIFY(shop.value(ListingId(shop.ids[1]), listing_field::presence) != u"order"_s);
    }

    void needsTheRight()
    {
        Grouped shop;
        const Actor looker = Actor::person(PersonId(2), u"Looker"_s, Right::View);
        const auto refused =
            shop.books.write([&](storage::Transaction &tx) { return putInOwnGroup(tx, looker, shop.ids, u"Дім"_s); });
        QCOMPARE(refused.error().kind, Error::Kind::Denied);
        const auto renaming = shop.books.write(
            [&](storage::Transaction &tx) { return products::renameGroup(tx, looker, u"Дім"_s, u"Сад"_s); });
        QCOMPARE(renaming.error().kind, Error::Kind::Denied);
    }

    void itsHistoryStandsWithTheListing()
    {
        Grouped shop;
        const access::Session session(shop.person);
        Listings listings(shop.books.db(), session);
        shop.put({shop.ids[0]}, u"Дім"_s);
        const auto rows = answer(listings.history(ListingId(shop.ids[0])));
        QCOMPARE(rows.first().field, u"own_group"_s);
        QCOMPARE(rows.first().newValue, u"Дім"_s);
        QVERIFY(!rows.first().oldValue);
    }
};

QTEST_GUILESS_MAIN(TestOwnGroups)
#include "test_own_groups.moc"

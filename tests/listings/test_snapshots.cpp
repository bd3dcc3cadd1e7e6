// SPDX-License-Identifier: GPL-3.0-or-later
// Snapshots: what is kept before a mass act, what differs, the way back, how long they stay.
#include "listings/bulk_edit.h"
#include "listings/fields.h"
#include "listings/snapshot_desk.h"
#include "stores/store_operations.h"
#include "tests/listings/shop.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;

namespace {

// The texts of a reading in these tests are ours too: Prom's own are the exchange's business.
Result<ListingFacts> reading(const QJsonValue &object)
{
    return snapshotFacts(object);
}

class Snapped : public Shop
{
public:
    QList<ListingId> listings;

    explicit Snapped(int count = 30)
    {
        for (int i = 0; i < count; ++i)
            listings.append(added(facts(4001 + i, u"SKU-%1"_s.arg(i))));
    }
    // A whole reading, of what the books hold.
    SnapshotId snap(const QString &kind = u"first"_s)
    {
        return TestBooks::required(books.write([&](storage::Transaction &tx) -> Result<SnapshotId> {
            SnapshotOperations operations(tx, Actor::exchange());
            const SnapshotId id = TRY(operations.begin(store, kind));
            QList<std::pair<qint64, QByteArray>> objects;
            for (const ListingId each : listings) {
                const auto listing = TRY(findListing(tx.db(), each));
                objects.append({listing->promId.value(), snapshotText(*listing, BulkTexts::Whole)});
            }
            // Two pages, and one of them read twice.
            TRY_DONE(operations.add(id, snapshotPage(u"listing"_s, objects.mid(0, 10))));
            TRY_DONE(operations.add(id, snapshotPage(u"listing"_s, objects.mid(5))));
            TRY_DONE(operations.complete(id));
            return id;
        }));
    }
    QList<Snapshot> all()
    {
        return TestBooks::required(books.read([&](storage::Connection &db) { return snapshotsOf(db, store); }));
    }
    SnapshotViewPtr view(SnapshotId id)
    {
        return TestBooks::required(books.read([&](storage::Connection &db) {
            Effort effort;
            return readSnapshotView(db, id, reading, effort);
        }));
    }
    Restoring restoring(SnapshotId id, const QList<qint64> &promIds, const QStringList &fields)
    {
        return TestBooks::required(books.read([&](storage::Connection &db) -> Result<Restoring> {
            Effort effort;
            return restoringOf(db, *TRY(findSnapshot(db, id)), promIds, fields, reading, effort);
        }));
    }
    BulkDone apply(const Recipe &recipe, const BulkChoices &choices, const QList<ListingId> &of)
    {
        QList<qint64> ids;
        for (const ListingId each : of)
            ids.append(each.value());
        const QDate today(2026, 1, 1);
        return TestBooks::required(books.write([&](storage::Transaction &tx) -> Result<BulkDone> {
            Effort effort;
            const BulkSurvey survey = TRY(surveyBulk(tx.db(), ids, recipe, choices, today, effort));
            return applyBulk(tx, person, recipe, choices, survey.seen, today, 0, effort);
        }));
    }
    template <class F>
    Done asPersonDo(F f)
    {
        return books.write([&](storage::Transaction &tx) {
            SnapshotOperations operations(tx, person);
            return f(operations);
        });
    }
};

Recipe hiding()
{
    Recipe recipe;
    recipe.presence = QString(presence::order);
    return recipe;
}

} // namespace

class TestSnapshots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ourTextTellsEveryField();
    void aWholeOneKnowsEveryListingOnce();
    void theDifferenceIsExactlyWhatWasChanged();
    void searchAndOrder();
    void restoresOnlyWhatWasChosenAndCanBeTakenBack();
    void descriptionsComeBackToo();
    void beforeAMassActItsListingsAreKept();
    void aSmallChangeLeavesNone();
    void theyGoByNumberAndAgeButNeverTheFirst();
    void theOnlyWholeOneStays();
    void aWishIsOneSnapshotAtATime();
    void aReadingThatIsStoppedSaysSo();
    void theFileHasEveryField();
    void historyLeadsBackToEachOfItsPoints();
    void whoMayNotIsRefused();
};

void TestSnapshots::ourTextTellsEveryField()
{
    Snapped shop(1);
    Listing listing = shop.listing(shop.listings.first());
    listing.values.oldPrice = Money::ofMinor(150'00, listing.currency);
    listing.values.discount = Discount{.kind = Discount::Kind::Percent, .hundredths = 1000, .from = {}, .to = {}};
    listing.values.inStock = true;
    listing.values.descriptionUk = u"<p>\"лапки\" і\nрядки</p>"_s;
    const auto object = QJsonDocument::fromJson(snapshotText(listing, BulkTexts::Whole)).object();
    const ListingFacts facts = TestBooks::required(snapshotFacts(object));
    QCOMPARE(facts.promId, listing.promId);
    QCOMPARE(facts.sku, std::optional(listing.sku));
    for (const QLatin1StringView field : listingFields()) {
        QVERIFY(facts.knows.contains(field));
        QCOMPARE(canonical(field, facts.values), canonical(field, listing.values));
    }
    const auto less = TestBooks::required(
        snapshotFacts(QJsonDocument::fromJson(snapshotText(listing, BulkTexts::LeaveOut)).object()));
    QVERIFY(!less.knows.contains(listing_field::name));
    QVERIFY(less.knows.contains(listing_field::price));
}

void TestSnapshots::aWholeOneKnowsEveryListingOnce()
{
    Snapped shop;
    const SnapshotId id = shop.snap();
    const QList<Snapshot> all = shop.all();
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().listings, 30);
    QVERIFY(all.first().bytes > 100);
    const SnapshotViewPtr view = shop.view(id);
    QCOMPARE(view->lines.size(), 30);
    QCOMPARE(view->differing, 0);
    QCOMPARE(view->gone, 0);
    QCOMPARE(view->line(4001)->listing, shop.listings.first());
    QCOMPARE(view->line(4001)->name, u"Плед флісовий"_s);
    QVERIFY(!view->line(1));
}

void TestSnapshots::theDifferenceIsExactlyWhatWasChanged()
{
    Snapped shop;
    const SnapshotId id = shop.snap();
    QVERIFY(shop.edit(shop.listings[3], listing_field::price, u"120.00"_s));
    QVERIFY(shop.edit(shop.listings[3], listing_field::quantity, std::nullopt));
    QVERIFY(shop.edit(shop.listings[7], listing_field::name, u"Інша назва"_s));
    const SnapshotViewPtr before = shop.view(id);
    QCOMPARE(before->differing, 2);
    const QList<FieldDifference> wanted{{QString(listing_field::price), u"100.00"_s, u"120.00"_s},
                                        {QString(listing_field::quantity), u"5"_s, std::nullopt}};
    QCOMPARE(before->line(4004)->differences, wanted);
    QCOMPARE(before->byField.value(QString(listing_field::name)), 1);
    QCOMPARE(findInView(*before, {.which = SnapshotQuery::Which::Differing, .fields = {QString(listing_field::name)}}),
             QList<qint64>{4008});

    // Compared anew, of these alone.
    QVERIFY(shop.edit(shop.listings[3], listing_field::price, u"100.00"_s));
    const SnapshotViewPtr fresh = TestBooks::required(shop.books.read([&](storage::Connection &db) {
        Effort effort;
        return refreshed(db, before, {shop.listings[3].value()}, reading, effort);
    }));
    QCOMPARE(fresh->line(4004)->differences.size(), 1);
    QCOMPARE(before->line(4004)->differences.size(), 2); // a view never changes
    QCOMPARE(fresh->byField.value(QString(listing_field::price)), 0);

    // A listing that the books lost.
    QVERIFY(shop.books.write([&](storage::Transaction &tx) -> Done {
        for (const QString &table : {u"listing_image"_s, u"listing_edit"_s})
            TRY(tx.db().run(u"DELETE FROM %1 WHERE listing_id = ?"_s.arg(table), {shop.listings[20]}));
        TRY(tx.db().run(u"DELETE FROM listing WHERE id = ?"_s, {shop.listings[20]}));
        return {};
    }));
    const SnapshotViewPtr later = shop.view(id);
    QCOMPARE(later->gone, 1);
    QCOMPARE(findInView(*later, {.which = SnapshotQuery::Which::Gone}), QList<qint64>{4021});
    QVERIFY(shop.restoring(id, {4021}, {QString(listing_field::price)}).isEmpty());
}

void TestSnapshots::searchAndOrder()
{
    Snapped shop(3);
    QVERIFY(shop.edit(shop.listings[0], listing_field::price, u"300"_s));
    QVERIFY(shop.edit(shop.listings[1], listing_field::price, u"200"_s));
    const SnapshotViewPtr view = shop.view(shop.snap());
    const auto found = [&](const SnapshotQuery &query) { return findInView(*view, query); };
    QCOMPARE(found({.search = u"sku-1"_s}), QList<qint64>{4002});
    QCOMPARE(found({.search = u"ПЛЕД 4003"_s}), QList<qint64>{4003});
    QCOMPARE(found({.search = u"нема такого"_s}), QList<qint64>());
    QCOMPARE(found({.sort = u"price"_s}), (QList<qint64>{4003, 4002, 4001}));
    QCOMPARE(found({.sort = u"price"_s, .descending = true}), (QList<qint64>{4001, 4002, 4003}));
    QCOMPARE(found({.which = SnapshotQuery::Which::Same}).size(), 3);
}

void TestSnapshots::restoresOnlyWhatWasChosenAndCanBeTakenBack()
{
    Snapped shop(5);
    const SnapshotId id = shop.snap();
    for (const ListingId each : std::as_const(shop.listings)) {
        QVERIFY(shop.edit(each, listing_field::price, u"777"_s));
        QVERIFY(shop.edit(each, listing_field::quantity, std::nullopt));
    }
    const QStringList edited = shop.rows();
    const Restoring values = shop.restoring(id, {4001, 4002}, {QString(listing_field::price)});
    QCOMPARE(values.size(), 2);
    const BulkDone done =
        shop.apply({}, {.unticked = {}, .byHand = values, .act = BulkChoices::Act::Restore}, shop.listings);
    QCOMPARE(done.changed, 2);
    QCOMPARE(shop.value(shop.listings[0], listing_field::price), std::optional(u"100.00"_s));
    QCOMPARE(shop.value(shop.listings[0], listing_field::quantity), std::nullopt);
    QCOMPARE(shop.value(shop.listings[2], listing_field::price), std::optional(u"777.00"_s));
    QCOMPARE(shop.books.number(u"SELECT count(*) FROM act WHERE kind = 'listing.restore'"_s), 1);
    QVERIFY(shop.asPerson([&](ListingOperations &operations) { return operations.undo(done.act); }));
    QCOMPARE(shop.rows(), edited);
}

void TestSnapshots::descriptionsComeBackToo()
{
    Snapped shop(2);
    const SnapshotId id = shop.snap();
    QVERIFY(shop.edit(shop.listings[0], listing_field::description, u"<p>Інший</p>"_s));
    const Restoring values = shop.restoring(id, {4001, 4002}, {QString(listing_field::description)});
    QCOMPARE(values.size(), 1);
    QCOMPARE(
        shop.apply({}, {.unticked = {}, .byHand = values, .act = BulkChoices::Act::Restore}, shop.listings).changed, 1);
    QCOMPARE(shop.value(shop.listings[0], listing_field::description), std::optional(u"<p>Теплий</p>"_s));
}

void TestSnapshots::beforeAMassActItsListingsAreKept()
{
    Snapped shop(30);
    shop.snap();
    const BulkDone done = shop.apply(hiding(), {}, shop.listings.mid(0, 25));
    QCOMPARE(done.changed, 25);
    const QList<Snapshot> all = shop.all();
    QCOMPARE(all.size(), 2);
    const Snapshot kept = all.first().kind == u"first" ? all.last() : all.first();
    QCOMPARE(kept.kind, QString(snapshot_kind::beforeBulk));
    QVERIFY(kept.complete);
    QCOMPARE(kept.listings, 25);
    const SnapshotViewPtr view = shop.view(kept.id);
    QCOMPARE(view->lines.size(), 25);
    QCOMPARE(view->differing, 25);
    QVERIFY(!view->lines.first().name.isEmpty()); // of the books: the act did not read it
    QList<qint64> promIds;
    for (const SnapshotLine &line : view->lines)
        promIds.append(line.promId);
    const Restoring back = shop.restoring(kept.id, promIds, {QString(listing_field::presence)});
    QCOMPARE(shop.apply({}, {.unticked = {}, .byHand = back, .act = BulkChoices::Act::Restore}, shop.listings).changed,
             25);
    QCOMPARE(shop.value(shop.listings[0], listing_field::presence), std::optional(QString(presence::available)));
    QCOMPARE(shop.all().size(), 3); // and one before the restoring
    // What is of a few listings opens no way to Prom.
    QCOMPARE(TestBooks::required(shop.books.read([&](storage::Connection &db) {
                 return lastCompleteSnapshot(db, shop.store);
             }))->kind,
             QString(snapshot_kind::first));
}

void TestSnapshots::aSmallChangeLeavesNone()
{
    Snapped shop(25);
    QCOMPARE(shop.apply(hiding(), {}, shop.listings.mid(0, 19)).changed, 19);
    QCOMPARE(shop.all().size(), 0);
    QVERIFY(shop.asPersonDo([&](SnapshotOperations &operations) {
        return operations.setPolicy(shop.store, {.keep = 30, .days = 180, .before = 2});
    }));
    QCOMPARE(shop.apply(hiding(), {}, shop.listings.mid(19, 2)).changed, 2);
    QCOMPARE(shop.all().size(), 1);
}

void TestSnapshots::theyGoByNumberAndAgeButNeverTheFirst()
{
    constexpr qint64 dayMs = 24 * 60 * 60'000LL;
    Snapped shop(2);
    const SnapshotId first = shop.snap();
    const auto ids = [&] {
        QList<SnapshotId> found;
        for (const Snapshot &each : shop.all())
            found.append(each.id);
        return found;
    };
    QVERIFY(shop.asPersonDo([&](SnapshotOperations &operations) {
        return operations.setPolicy(shop.store, {.keep = 3, .days = 10, .before = 20});
    }));
    QList<SnapshotId> made;
    for (int i = 0; i < 5; ++i) {
        shop.books.clock.advanceMs(dayMs);
        made.append(shop.snap(u"before_bulk"_s));
    }
    QCOMPARE(ids(), (QList<SnapshotId>{made[4], made[3], made[2], first}));
    QCOMPARE(shop.books.number(u"SELECT count(*) FROM snapshot_item"_s), 8);
    QCOMPARE(shop.books.number(u"SELECT count(DISTINCT snapshot_id) FROM snapshot_page"_s), 4);
    shop.books.clock.advanceMs(9 * dayMs);
    const SnapshotId hand = shop.snap(u"hand"_s);
    QCOMPARE(ids(), (QList<SnapshotId>{hand, made[4], made[3], first}));
    // The newest whole one outlives its time; what it was kept for is the way to Prom.
    shop.books.clock.advanceMs(100 * dayMs);
    const SnapshotId last = shop.snap(u"before_bulk"_s);
    QCOMPARE(ids(), (QList<SnapshotId>{last, hand, first}));
    // A stricter rule holds at once.
    const auto refused = shop.asPersonDo([&](SnapshotOperations &operations) {
        return operations.setPolicy(shop.store, {.keep = 0, .days = 10, .before = 20});
    });
    QVERIFY(!refused && refused.error().kind == Error::Kind::Invalid);
    QCOMPARE(refused.error().field, QString(snapshotsKeep));
}

void TestSnapshots::theOnlyWholeOneStays()
{
    Snapped shop(2);
    const SnapshotId first = shop.snap();
    const SnapshotId small = shop.snap(u"before_bulk"_s);
    const auto drop = [&](SnapshotId id, bool evenFirst) {
        const Done done = shop.asPersonDo([&](SnapshotOperations &o) { return o.drop(id, evenFirst); });
        return done ? QString() : done.error().detail;
    };
    QCOMPARE(drop(first, true), u"last_snapshot"_s);
    QCOMPARE(drop(small, false), QString());
    shop.snap(u"hand"_s);
    QCOMPARE(drop(first, false), u"first_snapshot"_s);
    QCOMPARE(drop(first, true), QString());
    QCOMPARE(shop.all().size(), 1);
    QCOMPARE(shop.books.number(u"SELECT count(*) FROM act WHERE kind = 'snapshot.drop'"_s), 2);
}

void TestSnapshots::aWishIsOneSnapshotAtATime()
{
    Snapped shop(2);
    shop.snap();
    const auto wish = [&] {
        return TestBooks::required(shop.books.write(
            [&](storage::Transaction &tx) { return SnapshotOperations(tx, shop.person).wish(shop.store); }));
    };
    const SnapshotId wished = wish();
    QCOMPARE(wish(), wished);
    // It is in the journal, once.
    QCOMPARE(shop.books.number(u"SELECT count(*) FROM act WHERE kind = 'snapshot.wish' AND person_id = 1"_s), 1);
    QCOMPARE(shop.books.number(u"SELECT count(*) FROM history JOIN act ON act.id = history.act_id WHERE "
                               "act.kind = 'snapshot.wish' AND field = 'snapshot' AND new_value LIKE '% hand'"_s),
             1);
    const auto running =
        TestBooks::required(shop.books.read([&](storage::Connection &db) { return runningSnapshot(db, shop.store); }));
    QCOMPARE(running->kind, QString(snapshot_kind::byHand));
    QVERIFY(shop.asPersonDo([&](SnapshotOperations &operations) { return operations.drop(wished); }));
    QCOMPARE(shop.all().size(), 1);
}

void TestSnapshots::aReadingThatIsStoppedSaysSo()
{
    Snapped shop(30);
    const SnapshotId id = shop.snap();
    const auto stopped = shop.books.read([&](storage::Connection &db) {
        Effort effort;
        effort.stop();
        return readSnapshotView(db, id, reading, effort);
    });
    QVERIFY(!stopped && stopped.error().kind == Error::Kind::Cancelled);
}

void TestSnapshots::theFileHasEveryField()
{
    Snapped shop(12);
    QVERIFY(shop.edit(shop.listings[0], listing_field::name, u"=HYPERLINK; \"x\""_s));
    const SnapshotId id = shop.snap();
    const access::Session session(shop.person);
    Snapshots desk(shop.books.db(), session, reading);
    const QString path = shop.books.folder() + u"/snapshot.csv"_s;
    const SnapshotTable table{.habit = {u';', u','},
                              .title = [](QStringView key) { return key.toString(); },
                              .value = [](QStringView, const QString &text, const QString &) { return text; }};
    auto written = desk.exportTo(id, path, table, std::make_shared<Effort>());
    written.waitForFinished();
    QCOMPARE(TestBooks::required(written.result()), 12);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBFprom_id;sku;currency;price;"));
    const QString text = QString::fromUtf8(bytes);
    QVERIFY(text.contains(u"4002;SKU-1;UAH;100,00;"));
    QVERIFY(text.contains(u"\"'=HYPERLINK; \"\"x\"\"\""));
    QCOMPARE(text.count(u"\r\n"), 13);

    auto effort = std::make_shared<Effort>();
    effort->stop();
    QVERIFY(file.remove());
    auto stopped = desk.exportTo(id, path, table, effort);
    stopped.waitForFinished();
    QVERIFY(!stopped.result() && stopped.result().error().kind == Error::Kind::Cancelled);
    QVERIFY(!QFile::exists(path));
    auto nowhere = desk.exportTo(id, u"/nowhere/at/all.csv"_s, table, std::make_shared<Effort>());
    nowhere.waitForFinished();
    QVERIFY(!nowhere.result() && nowhere.result().error().kind == Error::Kind::Io);
}

void TestSnapshots::historyLeadsBackToEachOfItsPoints()
{
    Snapped shop(1);
    const ListingId id = shop.listings.first();
    const auto values = [&] {
        QList<std::optional<QString>> all;
        for (const QLatin1StringView field : listingFields())
            all.append(shop.value(id, field));
        return all;
    };
    QList<QList<std::optional<QString>>> seen{values()};
    const auto edit = [&](QLatin1StringView field, const std::optional<QString> &value) {
        shop.books.clock.advanceMs(60'000);
        QVERIFY(shop.edit(id, field, value));
        seen.append(values());
    };
    edit(listing_field::price, u"120.00"_s);
    edit(listing_field::quantity, std::nullopt);
    edit(listing_field::price, u"130.00"_s);
    edit(listing_field::name, u"Інша назва"_s);
    edit(listing_field::price, u"120.00"_s);
    QList<ActId> acts; // from the first on
    for (const journal::HistoryRow &row : TestBooks::required(shop.books.read(
             [&](storage::Connection &db) { return journal::historyOf(db, journal::entity::listing, id.value()); }))) {
        if (acts.isEmpty() || acts.first() != row.act)
            acts.prepend(row.act);
    }
    QCOMPARE(acts.size(), seen.size());
    const QList<std::optional<QString>> last = seen.last();
    for (qsizetype i = 0; i < acts.size(); ++i) {
        const RestorePoint point = TestBooks::required(
            shop.books.read([&](storage::Connection &db) { return restorePoint(db, id, acts[i]); }));
        QCOMPARE(point.changes.isEmpty(), seen[i] == last);
        if (point.changes.isEmpty())
            continue;
        const BulkDone done = shop.apply(
            {}, {.unticked = {}, .byHand = {{id.value(), point.changes}}, .act = BulkChoices::Act::Restore}, {id});
        QCOMPARE(values(), seen[i]);
        QVERIFY(shop.asPerson([&](ListingOperations &operations) { return operations.undo(done.act); }));
        QCOMPARE(values(), last);
    }
    const auto strange = shop.books.read([&](storage::Connection &db) { return restorePoint(db, id, ActId(99'999)); });
    QVERIFY(!strange && strange.error().kind == Error::Kind::NotFound);
}

void TestSnapshots::whoMayNotIsRefused()
{
    Snapped shop(2);
    const SnapshotId id = shop.snap();
    const Actor viewer = Actor::person(PersonId(2), u"Viewer"_s, Right::View);
    const auto denied = [&](auto act) {
        const auto done = shop.books.write([&](storage::Transaction &tx) -> Done {
            SnapshotOperations operations(tx, viewer);
            return act(operations);
        });
        return !done && done.error().kind == Error::Kind::Denied;
    };
    QVERIFY(denied([&](SnapshotOperations &o) { return o.drop(id); }));
    QVERIFY(denied([&](SnapshotOperations &o) { return o.setPolicy(shop.store, {}); }));
    QVERIFY(denied([&](SnapshotOperations &o) -> Done {
        TRY(o.wish(shop.store));
        return {};
    }));
    const access::Session nobody(Actor::person(PersonId(3), u"Nobody"_s, {}));
    Snapshots desk(shop.books.db(), nobody, reading);
    auto all = desk.all();
    all.waitForFinished();
    QVERIFY(!all.result() && all.result().error().kind == Error::Kind::Denied);
    auto open = desk.open(id, std::make_shared<Effort>());
    open.waitForFinished();
    QVERIFY(!open.result() && open.result().error().kind == Error::Kind::Denied);
}

QTEST_GUILESS_MAIN(TestSnapshots)
#include "test_snapshots.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Whichever statement of a bulk edit or of its undo fails, nothing of it is there, and the next time all of it is.
#include "listings/bulk_apply.h"
#include "tests/faults/fail_everywhere.h"
#include "tests/listings/shop.h"

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;

namespace {

using Books = test::TestBooks;
const QDate today(2026, 1, 1);
constexpr int howMany = 620; // more than one part

QStringList everything(test::Shop &shop)
{
    QStringList all = shop.rows();
    for (const auto &table : {u"act"_s, u"history"_s, u"queue_entry"_s, u"listing_edit"_s, u"change"_s})
        all.append(table + u' ' + QString::number(shop.count(table)));
    all.append(QString::number(shop.books.number(u"SELECT sum(version) FROM queue_entry"_s)));
    return all;
}

} // namespace

class TestBulkFailing : public QObject
{
    Q_OBJECT

    test::Shop m_shop;
    QList<SeenPlan> m_seen;
    Recipe m_recipe;

    Result<BulkDone> apply()
    {
        Effort effort;
        return m_shop.books.write([&](storage::Transaction &tx) {
            return applyBulk(tx, m_shop.person, m_recipe, {}, m_seen, today, 0, effort);
        });
    }

    template <class Work>
    void failEverywhere(Work work)
    {
        faults::failEverywhere(
            11, [this] { return everything(m_shop); }, work);
    }

private Q_SLOTS:
    void initTestCase()
    {
        Books::required(m_shop.asExchange([&](ListingOperations &operations) -> Done {
            for (int i = 1; i <= howMany; ++i) {
                ListingFacts facts = test::Shop::facts(4000 + i, u"SKU-%1"_s.arg(i));
                TRY(operations.apply(m_shop.store, facts, Creating::LeaveUnlinked));
            }
            return {};
        }));
        // One waits already, one of another field was sent.
        Books::required(m_shop.edit(ListingId(1), listing_field::price, u"90.00"_s));
        Books::required(m_shop.edit(ListingId(2), listing_field::quantity, u"3"_s));
        m_recipe.price = PriceRule{.hundredths = 10'00};
        m_recipe.name = NameRule{.find = u"плед"_s, .replace = u"Ковдра"_s};
        const QList<qint64> ids = Books::required(m_shop.books.read([](storage::Connection &db) {
            return db.list(u"SELECT id FROM listing ORDER BY id"_s, {},
                           [](const storage::Row &row) { return row.number(0); });
        }));
        Effort effort;
        m_seen = Books::required(m_shop.books.read([&](storage::Connection &db) {
                     return surveyBulk(db, ids, m_recipe, {}, today, effort);
                 })).seen;
        QCOMPARE(m_seen.size(), howMany);
    }

    void theEdit()
    {
        failEverywhere([&] { return apply(); });
        QCOMPARE(m_shop.value(ListingId(2), listing_field::price), u"110.00"_s);
    }

    void theUndo()
    {
        const ActId act(m_shop.books.number(u"SELECT max(id) FROM act WHERE kind = 'listing.bulk'"_s));
        failEverywhere(
            [&] { return m_shop.asPerson([&](ListingOperations &operations) { return operations.undo(act); }); });
        QCOMPARE(m_shop.value(ListingId(1), listing_field::price), u"90.00"_s);
        QCOMPARE(m_shop.value(ListingId(2), listing_field::price), u"100.00"_s);
    }
};

QTEST_GUILESS_MAIN(TestBulkFailing)
#include "test_bulk_failing.moc"

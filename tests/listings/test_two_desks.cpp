// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/queue.h"
#include "tests/listings/shop.h"

#include <QtTest>

#include <thread>

using namespace kramar;
using namespace kramar::listings;
using namespace Qt::StringLiterals;
using namespace kramar::test;

// Two programs on the same books, one of which commits while the other one waits for its row.
class TestTwoDesks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditBesideAnImportIsKept();
    void aWishBesideItsTakingIsSent();

private:
    // `first` is not committed before `second` had time to run into its rows.
    template <class First, class Second>
    static void overlapping(TestBooks &books, First first, Second second)
    {
        const auto other = TestBooks::required(storage::Database::open(books.settings(), books.clock));
        std::jthread beside;
        TestBooks::required(books.write([&](storage::Transaction &tx) -> Done {
            TRY_DONE(first(tx));
            beside = std::jthread([&] {
                TestBooks::required(other->writeNow(storage::Executor::Urgency::Exchange,
                                                    [&](storage::Transaction &its) -> Done { return second(its); }));
            });
            QTest::qSleep(800);
            return {};
        }));
        beside.join();
    }
};

void TestTwoDesks::anEditBesideAnImportIsKept()
{
    Shop shop;
    TestBooks::required(shop.asExchange([&](ListingOperations &listings) -> Done {
        TRY(listings.apply(shop.store, Shop::facts(), Creating::CreateProducts));
        return {};
    }));
    const ListingId id(shop.books.number(u"SELECT id FROM listing"_s));
    ListingFacts renamed = Shop::facts();
    renamed.values.name = u"Плед новый"_s;
    overlapping(
        shop.books,
        [&](storage::Transaction &tx) -> Done {
            return ListingOperations(tx, shop.person).edit(id, {{QString(listing_field::price), u"120.00"_s}});
        },
        [&](storage::Transaction &tx) -> Done {
            TRY(ListingOperations(tx, Actor::exchange()).apply(shop.store, renamed, Creating::CreateProducts));
            return {};
        });
    QCOMPARE(shop.books.number(u"SELECT price_minor FROM listing"_s), qint64{120'00});
    QList<ListingOperations::Outgoing> sent;
    TestBooks::required(shop.asExchange([&](ListingOperations &listings) -> Done {
        sent = TRY(listings.takeForSending(shop.store, 10, 1));
        return {};
    }));
    QCOMPARE(sent.size(), 1);
    QCOMPARE(sent.first().values.price, std::optional(Money::ofMinor(120'00, Currency::uah())));
}

void TestTwoDesks::aWishBesideItsTakingIsSent()
{
    Shop shop;
    const auto wish = [&](const QString &intent) {
        return journal::Wish{.store = shop.store,
                             .kind = QueueKind::OrderStatus,
                             .objectId = 1,
                             .promId = 1,
                             .intent = intent,
                             .notBefore = {}};
    };
    TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Done {
        TRY(journal::Queue(tx).put(wish(u"received"_s), std::nullopt));
        return {};
    }));
    QList<journal::QueueEntry> taken;
    overlapping(
        shop.books,
        [&](storage::Transaction &tx) -> Done {
            TRY(journal::Queue(tx).put(wish(u"canceled"_s), std::nullopt));
            return {};
        },
        [&](storage::Transaction &tx) -> Done {
            taken = TRY(journal::Queue(tx).takeDue(shop.store, QueueKind::OrderStatus, 10, 1));
            return {};
        });
    QCOMPARE(taken.size(), 1);
    // What was taken is sent, Prom takes it and shows it.
    TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Done {
        TRY_DONE(journal::Queue(tx).awaiting(taken.first().id));
        return journal::Queue(tx).agreed(taken.first().id);
    }));
    const auto entry = TestBooks::required(
        shop.books.read([&](storage::Connection &db) { return journal::queueEntry(db, taken.first().id); }));
    QVERIFY2(taken.first().intent == u"canceled" || entry->state == QueueState::Waiting,
             qPrintable(u"sent “%1”, the entry is %2 with “%3” in it"_s.arg(taken.first().intent, toCode(entry->state),
                                                                            entry->intent)));
}

QTEST_GUILESS_MAIN(TestTwoDesks)
#include "test_two_desks.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Fields that are not synchronised: what nobody changes here, what is not sent, and what Prom still says of them.
#include "listings/sync_locks.h"

#include "listings/balance_offers.h"
#include "listings/bulk_apply.h"
#include "listings/conflicts.h"
#include "listings/price_list_operations.h"
#include "stock/stock.h"
#include "tests/listings/shop.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace Qt::StringLiterals;
using namespace kramar;
using namespace kramar::test;
using namespace kramar::listings;
using namespace kramar::listing_field;

namespace {

struct Locked : Shop {
    ListingFacts said = facts();
    const ListingId id = added(said);
    const ProductId product = *listing(id).product;
    Effort effort;

    template <class F>
    auto must(F f)
    {
        return TestBooks::required(books.write(f));
    }
    LocksDone lock(const QStringList &fields, const QString &reason = u"own photographer"_s)
    {
        return must([&](storage::Transaction &tx) { return lockFields(tx, person, {id.value()}, fields, reason); });
    }
    LocksDone unlock(const QStringList &fields)
    {
        return must([&](storage::Transaction &tx) { return unlockFields(tx, person, {id.value()}, fields); });
    }
    ListingOperations::TakenBack undo(ActId act)
    {
        return must([&](storage::Transaction &tx) { return ListingOperations(tx, person).undo(act); });
    }
    ListingOperations::TakenBack redo(ActId act)
    {
        return must([&](storage::Transaction &tx) { return ListingOperations(tx, person).redo(act); });
    }
    QList<LockedField> locked()
    {
        return TestBooks::required(books.read([&](storage::Connection &db) { return lockedFields(db, store); }));
    }
    QString why(QAnyStringView field) { return lockOf(listing(id), field); }
    Applied promShows(qint64 minor)
    {
        said.values.price = Money::ofMinor(minor, Currency::uah());
        return apply(said);
    }
    // With the locks.
    QStringList allRows()
    {
        QStringList all = rows();
        all += TestBooks::required(books.read([](storage::Connection &db) {
            return db.list(
                u"SELECT listing_id, field, reason FROM sync_lock ORDER BY listing_id, field"_s, {},
                [](const storage::Row &row) { return row.text(0) + u'|' + row.text(1) + u'|' + row.text(2); });
        }));
        return all;
    }
    void listSays(const QString &text)
    {
        must([&](storage::Transaction &tx) {
            return PriceListOperations(tx, person).set(PriceListId(1), {{product, text}}, effort);
        });
    }
    void nameStore()
    {
        must([&](storage::Transaction &tx) -> Result<PriceListOperations::Changed> {
            PriceListTerms terms = termsOf(TRY(products::existingPriceList(tx.db(), PriceListId(1))));
            terms.stores = {store};
            return PriceListOperations(tx, person).change(PriceListId(1), terms, effort);
        });
    }
    void countPieces(qint64 pieces)
    {
        must([&](storage::Transaction &tx) {
            return stock::StockOperations(tx, person).correct(product, WarehouseId(1), Quantity::ofWhole(pieces));
        });
    }
    void sendBalances()
    {
        must([&](storage::Transaction &tx) {
            return BalanceOffers(tx, person)
                .setPolicy(store, {.fromWarehouses = true, .atZero = stores::AtZero::NotAvailable});
        });
    }
    void offer()
    {
        while (must([&](storage::Transaction &tx) { return BalanceOffers(tx, Actor::exchange()).offerSome(store); })) {
        }
    }
};

} // namespace

class TestSyncLocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyEditsWhatIsLocked()
    {
        Locked shop;
        QCOMPARE(shop.lock({price, quantity}).changed, 1);
        QCOMPARE(shop.why(price), u"not_synchronised_because:own photographer"_s);
        QCOMPARE(shop.why(name), QString());
        const Done edited = shop.edit(shop.id, price, u"120.00"_s);
        QCOMPARE(edited.error().kind, Error::Kind::Invalid);
        QCOMPARE(edited.error().detail, u"not_synchronised_because:own photographer"_s);
        QVERIFY(shop.edit(shop.id, name, u"Плед"_s).has_value());
        QCOMPARE(shop.take().value(0).fields, QStringList{name});
        QCOMPARE(shop.value(shop.id, price), u"100.00"_s);

        QCOMPARE(shop.unlock({price}).changed, 1);
        QCOMPARE(shop.why(price), QString());
        QVERIFY(shop.edit(shop.id, price, u"120.00"_s).has_value());
        QCOMPARE(shop.locked().size(), 1);
    }

    void whatIsSoAlreadyLeavesNoTrace()
    {
        Locked shop;
        QVERIFY(shop.lock({price}).act.value() > 0);
        const qint64 history = shop.count(u"history"_s);
        QCOMPARE(shop.lock({price}).changed, 0);
        QCOMPARE(shop.lock({price}).act, ActId());
        QCOMPARE(shop.unlock({name}).changed, 0);
        QCOMPARE(shop.count(u"history"_s), history);
        QCOMPARE(shop.lock({price}, u"another reason"_s).changed, 1);
        QCOMPARE(shop.locked().value(0).reason, u"another reason"_s);
    }

    void aWaitingChangeIsDroppedAndComesBack()
    {
        Locked shop;
        TestBooks::required(shop.edit(shop.id, price, u"120.00"_s));
        const QStringList before = shop.allRows();
        const LocksDone done = shop.lock({price});
        QCOMPARE(done.dropped, 1);
        QCOMPARE(shop.value(shop.id, price), u"100.00"_s);
        QVERIFY(!shop.pending(shop.id, price));
        QCOMPARE(shop.entryState(shop.id), u"dropped"_s);
        QVERIFY(shop.take().isEmpty());

        QVERIFY(shop.undo(done.act).left.isEmpty());
        QCOMPARE(shop.allRows(), before);
        QCOMPARE(shop.entryState(shop.id), u"waiting"_s);
        QVERIFY(shop.redo(done.act).left.isEmpty());
        QVERIFY(!shop.pending(shop.id, price));
        QCOMPARE(shop.entryState(shop.id), u"dropped"_s);
        QCOMPARE(shop.locked().size(), 1);
    }

    void otherChangesOfItGoOn()
    {
        Locked shop;
        TestBooks::required(shop.edit(shop.id, price, u"120.00"_s));
        TestBooks::required(shop.edit(shop.id, name, u"Плед"_s));
        shop.lock({price});
        QCOMPARE(shop.entryState(shop.id), u"waiting"_s);
        QCOMPARE(shop.take().value(0).fields, QStringList{name});
    }

    void whatWasRefusedForItGoesWithoutIt()
    {
        Locked shop;
        TestBooks::required(shop.edit(shop.id, price, u"120.00"_s));
        TestBooks::required(shop.edit(shop.id, name, u"Плед"_s));
        const auto out = shop.take();
        TestBooks::required(shop.asExchange([&](ListingOperations &operations) {
            return operations.refused(out.value(0).entry.id, Error::of(Error::Kind::Refused, u"price"_s));
        }));
        QCOMPARE(shop.entryState(shop.id), u"failed"_s);
        shop.lock({price});
        QCOMPARE(shop.entryState(shop.id), u"waiting"_s);
        QCOMPARE(shop.take().value(0).fields, QStringList{name});
    }

    // It is under way: it may arrive, and what Prom shows then is what stands here.
    void whatWasSentIsReadFromThere()
    {
        Locked shop;
        TestBooks::required(shop.edit(shop.id, price, u"120.00"_s));
        const auto out = shop.take();
        QCOMPARE(out.size(), 1);
        shop.lock({price});
        QCOMPARE(shop.value(shop.id, price), u"100.00"_s);
        TestBooks::required(shop.asExchange([&](ListingOperations &operations) {
            return operations.processed(shop.id, out[0].entry.id, out[0].fields);
        }));
        QVERIFY(!shop.entry(shop.id));
        QVERIFY(shop.take().isEmpty());
        QCOMPARE(shop.promShows(120'00), Applied::Changed);
        QCOMPARE(shop.value(shop.id, price), u"120.00"_s);
        QVERIFY(!shop.pending(shop.id, price));
    }

    void aConflictEndsWithItsField()
    {
        Locked shop;
        shop.must([&](storage::Transaction &tx) {
            return setConflictRule(tx, shop.person, shop.store, stores::ConflictRule::Ask);
        });
        TestBooks::required(shop.edit(shop.id, price, u"120.00"_s));
        shop.promShows(130'00);
        QVERIFY(shop.pending(shop.id, price)->inConflict);
        shop.lock({price});
        QCOMPARE(shop.value(shop.id, price), u"130.00"_s);
        QVERIFY(!shop.entry(shop.id));
    }

    void onlyWhoMayEdit()
    {
        Locked shop;
        const Actor viewer = Actor::person(PersonId(1), u"Viewer"_s, {});
        const auto done = shop.books.write(
            [&](storage::Transaction &tx) { return lockFields(tx, viewer, {shop.id.value()}, {price}, {}); });
        QVERIFY(!done.has_value());
        QVERIFY(shop.locked().isEmpty());
        QCOMPARE(shop.books
                     .write([&](storage::Transaction &tx) {
                         return lockFields(tx, shop.person, {shop.id.value()}, {u"weight"_s}, {});
                     })
                     .error()
                     .detail,
                 u"unknown_field"_s);
    }

    void aPriceListPassesItOver()
    {
        Locked shop;
        shop.nameStore();
        shop.lock({price});
        shop.listSays(u"150.00"_s);
        QCOMPARE(shop.value(shop.id, price), u"100.00"_s);
        QVERIFY(shop.take().isEmpty());
        const QStringList before = shop.allRows();
        const LocksDone unlocked = shop.unlock({price}); // and says it again when it may
        QCOMPARE(shop.value(shop.id, price), u"150.00"_s);
        QVERIFY(shop.undo(unlocked.act).left.isEmpty());
        QCOMPARE(shop.allRows(), before);
        QVERIFY(shop.redo(unlocked.act).left.isEmpty());
        QCOMPARE(shop.value(shop.id, price), u"150.00"_s);
        QCOMPARE(shop.take().value(0).fields, QStringList{price});
    }

    void balancesPassItOver()
    {
        Locked shop;
        shop.sendBalances();
        shop.lock({quantity});
        shop.countPieces(3);
        shop.offer();
        QCOMPARE(shop.value(shop.id, quantity), u"5"_s);
        shop.countPieces(0);
        shop.offer();
        QCOMPARE(shop.value(shop.id, listing_field::presence), QString(kramar::presence::available));
        QVERIFY(shop.take().isEmpty());
        shop.countPieces(3);
        shop.offer();
        shop.unlock({quantity});
        shop.offer();
        QCOMPARE(shop.value(shop.id, quantity), u"3"_s);
        QCOMPARE(shop.take().value(0).fields, QStringList{quantity});
    }

    void aBulkEditPassesItOver()
    {
        Locked shop;
        shop.lock({price});
        Recipe recipe;
        recipe.presence = QString(kramar::presence::order);
        recipe.quantity = QuantityRule{.how = QuantityRule::How::Set, .quantity = Quantity::ofWhole(9)};
        shop.lock({quantity}, {});
        const QDate today(2026, 3, 1);
        const BulkSurvey survey = TestBooks::required(shop.books.read([&](storage::Connection &db) {
            return surveyBulk(db, {shop.id.value()}, recipe, {}, today, shop.effort);
        }));
        QCOMPARE(survey.skips.value(u"quantity:not_synchronised"_s), 1);
        const BulkDone done = shop.must([&](storage::Transaction &tx) {
            return applyBulk(tx, shop.person, recipe, {}, survey.seen, today, 0, shop.effort);
        });
        QCOMPARE(done.changed, 1);
        QCOMPARE(shop.value(shop.id, quantity), u"5"_s);
        QCOMPARE(shop.value(shop.id, listing_field::presence), QString(kramar::presence::order));
        // Its undo is an edit too.
        shop.lock({listing_field::presence});
        QCOMPARE(shop.undo(done.act).left.size(), 1);
    }

    // Whatever waited, and whatever is locked and unlocked: taken back, everything stands as it did.
    void undoneItIsAsItWas()
    {
        QVERIFY(rc::check([] {
            Locked shop;
            const QList<std::pair<QString, QString>> edits{{price, u"120.00"_s},
                                                           {quantity, u"7"_s},
                                                           {name, u"Плед м'який"_s},
                                                           {oldPrice, u"200.00"_s},
                                                           {keywords, u"тепло"_s}};
            const auto some = [&edits] {
                QStringList fields;
                for (const auto &[field, value] : edits) {
                    if (*rc::gen::arbitrary<bool>())
                        fields.append(field);
                }
                return fields;
            };
            shop.lock(some(), u"before"_s);
            for (const auto &[field, value] : edits) {
                if (*rc::gen::arbitrary<bool>() && shop.why(field).isEmpty())
                    TestBooks::required(shop.edit(shop.id, field, value));
            }
            const QStringList before = shop.allRows();
            const bool locks = *rc::gen::arbitrary<bool>();
            const LocksDone done = locks ? shop.lock(some(), u"after"_s) : shop.unlock(some());
            if (done.changed == 0) {
                RC_ASSERT(shop.allRows() == before);
                return;
            }
            const QStringList after = shop.allRows();
            RC_ASSERT(shop.undo(done.act).left.isEmpty());
            RC_ASSERT(shop.allRows() == before);
            RC_ASSERT(shop.redo(done.act).left.isEmpty());
            RC_ASSERT(shop.allRows() == after);
        }));
    }
};

QTEST_GUILESS_MAIN(TestSyncLocks)
#include "test_sync_locks.moc"

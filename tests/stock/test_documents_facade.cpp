// SPDX-License-Identifier: GPL-3.0-or-later
// The papers of the warehouse as screens and commands have them.
#include "stock/documents.h"
#include "tests/stock/stock_books.h"
#include "tests/support/must.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::stock;
using namespace Qt::StringLiterals;
using test::answer;
using test::hryvnias;
using test::pieces;

class TestDocumentsFacade : public QObject
{
    Q_OBJECT

    test::StockBooks m_books;

private Q_SLOTS:
    void aReceiptFromPasteToReversal()
    {
        const ProductId plaid = m_books.product(u"PL-150"_s, u"Плед"_s);
        const access::Session session(m_books.keeper);
        Documents documents(m_books.db(), session);
        const DocumentId id =
            answer(documents.create({.kind = DocumentKind::Receipt, .warehouse = m_books.main},
                                    {{.product = plaid, .quantity = pieces(1), .cost = hryvnias(100)}}));
        QCOMPARE(answer(documents.history(id)).size(), 2); // it, and its line, in one act
        QCOMPARE(answer(documents.history(id))[0].act, answer(documents.history(id))[1].act);
        const Pasted pasted = answer(documents.readPaste(id, u"PL-150;2;3,00\nNOPE;1"_s));
        QCOMPARE(pasted.bad.size(), 1);
        answer(documents.addLines(id, pasted.lines()));
        QCOMPARE(answer(documents.scan(id, u"PL-150"_s)).quantity, pieces(3)); // the last line of it
        QCOMPARE(documents.scan(id, u"NOPE"_s).result().error().kind, Error::Kind::NotFound);
        answer(documents.change(id, {.comment = u"від Петренка"_s}));
        const auto lines = answer(documents.lines(id));
        QCOMPARE(lines.size(), 2);
        answer(documents.changeLine(lines[0].id, {.quantity = pieces(5)}));
        QVERIFY(answer(documents.shortages(id)).isEmpty());
        QVERIFY(answer(documents.post(id)));
        QVERIFY(!answer(documents.post(id)));
        QCOMPARE(m_books.onHand(plaid), pieces(8));
        QCOMPARE(answer(documents.values()).total, hryvnias(1'400)); // 5 × 1 + 3 × 3, each at 1.75
        QCOMPARE(answer(documents.find(id)).comment, u"від Петренка"_s);
        QCOMPARE(answer(documents.rows(answer(documents.ids({})))).first().id, id);
        QVERIFY(answer(documents.reverse(id)));
        QCOMPARE(m_books.onHand(plaid), pieces(0));
    }

    void aStockTakingWithAScanner()
    {
        const ProductId mug = m_books.product(u"MUG-1"_s, u"Кухоль"_s);
        m_books.receipt(mug, pieces(3));
        const access::Session session(m_books.keeper);
        Documents documents(m_books.db(), session);
        const DocumentId id = answer(documents.create({.kind = DocumentKind::StockTaking, .warehouse = m_books.main}));
        QVERIFY(answer(documents.countIds(id, CountPart::Left)).contains(mug.value()));
        answer(documents.scan(id, u"MUG-1"_s));
        answer(documents.scan(id, u"MUG-1"_s));
        const auto row = answer(documents.countRows(id, {mug.value()})).first();
        QCOMPARE(row.expected, pieces(3));
        QCOMPARE(row.counted, std::optional(pieces(2)));
        answer(documents.addLines(id, {{.product = mug, .quantity = pieces(4)}})); // typed
        QCOMPARE(answer(documents.countTotals(id)).surplus, pieces(1));
        QVERIFY(answer(documents.post(id)));
        QCOMPARE(m_books.onHand(mug), pieces(4));
        const DocumentId receipt = answer(documents.create({.kind = DocumentKind::Receipt, .warehouse = m_books.main}));
        QCOMPARE(documents.countTotals(receipt).result().error().detail, u"no_stock_taking"_s);
        answer(documents.replaceLines(receipt, {{.product = mug, .quantity = pieces(4)}}));
        answer(documents.removeLine(answer(documents.lines(receipt)).first().id));
        answer(documents.remove(receipt));
    }

    // What is told before it is done is what is done.
    void whatItWillDoIsToldBefore()
    {
        const ProductId vase = m_books.product(u"VASE"_s, u"Ваза"_s);
        const ProductId tray = m_books.product(u"TRAY"_s, u"Таця"_s);
        m_books.receipt(vase, pieces(3));
        const access::Session session(m_books.keeper);
        Documents documents(m_books.db(), session);
        const DocumentId id = answer(documents.create(
            {.kind = DocumentKind::Transfer, .warehouse = m_books.main, .toWarehouse = m_books.second}));
        answer(documents.addOne(id, vase));
        answer(documents.addOne(id, vase));
        answer(documents.addOne(id, tray));
        QCOMPARE(answer(documents.lineIds(id)).size(), 2);
        const auto found = answer(documents.lineRows(answer(documents.lineIds(id, u"ваза"_s))));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].quantity, pieces(2));
        const auto changes = answer(documents.changesOfPosting(id));
        QCOMPARE(changes.size(), 4); // out of one, into the other
        QCOMPARE(changes[0].onHand, pieces(3));
        QCOMPARE(changes[0].after, pieces(1));
        QCOMPARE(changes[1].warehouseName, u"Поділ"_s);
        QCOMPARE(changes[1].after, pieces(2));
        QVERIFY(changes[2].refused && changes[2].isBelowZero()); // there is no tray
        QVERIFY(!documents.post(id).result());
        answer(documents.removeLast(id, tray));
        QCOMPARE(documents.removeLast(id, tray).result().error().kind, Error::Kind::NotFound);
        QCOMPARE(answer(documents.changesOfPosting(id)).size(), 2);
        QVERIFY(answer(documents.post(id)));
        QCOMPARE(m_books.onHand(vase), pieces(1));
        const auto back = answer(documents.changesOfReversal(id));
        QCOMPARE(back.size(), 2);
        QCOMPARE(back[0].warehouse, m_books.second); // the last one first
        QCOMPARE(back[0].after, pieces(0));
        QCOMPARE(back[1].after, pieces(3));
    }

    void twoDesksPostAndReverseOnce()
    {
        const ProductId lamp = m_books.product(u"LAMP"_s, u"Лампа"_s);
        const access::Session session(m_books.keeper);
        const auto second = m_books.required(storage::Database::open(m_books.settings(), m_books.clock));
        Documents here(m_books.db(), session);
        Documents there(*second, session);
        for (int i = 1; i <= 5; ++i) {
            const DocumentId id = answer(here.create({.kind = DocumentKind::Receipt, .warehouse = m_books.main},
                                                     {{.product = lamp, .quantity = pieces(1)}}));
            QFuture<Result<bool>> ours = here.post(id);
            QFuture<Result<bool>> theirs = there.post(id);
            QVERIFY(answer(ours) != answer(theirs)); // one of them did it
            QCOMPARE(m_books.onHand(lamp), pieces(i));
        }
        const DocumentId first(m_books.number(u"SELECT max(id) FROM document"_s));
        QFuture<Result<bool>> ours = here.reverse(first);
        QFuture<Result<bool>> theirs = there.reverse(first);
        QVERIFY(answer(ours) != answer(theirs));
        QCOMPARE(m_books.onHand(lamp), pieces(4));
    }

    void whoMayNotLookSeesNothing()
    {
        const access::Session session(Actor::person(PersonId(1), u"Ніхто"_s, {}));
        Documents documents(m_books.db(), session);
        QCOMPARE(documents.ids({}).result().error().kind, Error::Kind::Denied);
        QCOMPARE(documents.values().result().error().kind, Error::Kind::Denied);
        QCOMPARE(documents.create({.kind = DocumentKind::Receipt, .warehouse = m_books.main}).result().error().kind,
                 Error::Kind::Denied);
        QCOMPARE(documents.allowNegative(m_books.main, true).result().error().kind, Error::Kind::Denied);
    }
};

QTEST_GUILESS_MAIN(TestDocumentsFacade)
#include "test_documents_facade.moc"

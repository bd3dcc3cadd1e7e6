// SPDX-License-Identifier: GPL-3.0-or-later
// Papers of the warehouse: what is written, what posting and reversing moves, once.
#include "journal/act.h"
#include "stock/count_sheet.h"
#include "tests/stock/stock_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::stock;
using namespace Qt::StringLiterals;
using test::hryvnias;
using test::pieces;

class TestDocuments : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::StockBooks> m_books;
    ProductId m_plaid;
    ProductId m_mug;

    static Error errorOf(const auto &result) { return result ? Error() : result.error(); }
    qint64 rows(const QString &table) { return m_books->number(u"SELECT count(*) FROM "_s + table); }
    DocumentId draft(DocumentKind kind, const QList<NewLine> &lines, std::optional<WarehouseId> to = {})
    {
        return m_books->draft({.kind = kind, .warehouse = m_books->main, .toWarehouse = to}, lines);
    }
    CountTotals totals(DocumentId id)
    {
        return m_books->required(m_books->read([&](storage::Connection &db) { return countTotals(db, id); }));
    }

private Q_SLOTS:
    void init()
    {
        m_books = std::make_unique<test::StockBooks>();
        m_plaid = m_books->product(u"PL-150"_s, u"Плед"_s);
        m_mug = m_books->product(u"MUG-1"_s, u"Кухоль"_s);
    }
    void cleanup() { m_books.reset(); }

    void aDraftMovesNothing()
    {
        const DocumentId id =
            m_books->draft({.kind = DocumentKind::Receipt, .warehouse = m_books->second, .comment = u"  накладна 7 "_s},
                           {{.product = m_plaid, .quantity = pieces(4), .cost = hryvnias(61'200)},
                            {.product = m_mug, .quantity = Quantity::ofThousandths(1'500), .comment = u"розсип"_s}});
        const Document written = m_books->document(id);
        QCOMPARE(written.number, 1);
        QCOMPARE(written.state, DocumentState::Draft);
        QCOMPARE(written.warehouseName, u"Поділ"_s);
        QCOMPARE(written.comment, u"накладна 7"_s);
        QCOMPARE(written.created.who, u"Комірник"_s);
        QCOMPARE(written.created.at, m_books->clock.now());
        QVERIFY(!written.posted && !written.reversed);
        QCOMPARE(written.lines, 2);
        QCOMPARE(written.quantity, Quantity::ofThousandths(5'500));
        QCOMPARE(written.sum, std::optional(hryvnias(244'800)));
        QCOMPARE(rows(u"stock_move"_s), 0);
        const auto lines = m_books->lines(id);
        QCOMPARE(lines[0].sku, u"PL-150"_s);
        QCOMPARE(lines[0].cost, std::optional(hryvnias(61'200)));
        QCOMPARE(lines[1].comment, u"розсип"_s);
        QVERIFY(!lines[1].cost && !lines[1].expected);
    }

    void numbersCountWithinTheKindAndAreNotUsedAgain()
    {
        const DocumentId first = draft(DocumentKind::Receipt, {});
        const DocumentId second = draft(DocumentKind::Receipt, {});
        QCOMPARE(m_books->document(second).number, 2);
        QCOMPARE(m_books->document(draft(DocumentKind::WriteOff, {})).number, 1);
        QVERIFY(m_books->documents([&](DocumentOperations &documents) { return documents.remove(second); }));
        QCOMPARE(m_books->document(draft(DocumentKind::Receipt, {})).number, 3);
        QCOMPARE(m_books->document(first).number, 1);
    }

    void aDraftIsWritten()
    {
        const DocumentId id = draft(DocumentKind::Receipt, {{.product = m_plaid, .quantity = pieces(4)}});
        const auto lines = m_books->lines(id);
        const auto work = [&](DocumentOperations &documents) -> Done {
            TRY_DONE(documents.change(id, {.warehouse = m_books->second, .comment = u"від Петренка"_s}));
            TRY_DONE(documents.changeLine(lines[0].id, {.quantity = pieces(5), .cost = std::optional(hryvnias(100))}));
            TRY_DONE(documents.addLines(id, {{.product = m_mug, .quantity = pieces(1)}}));
            TRY(documents.addOne(id, m_mug)); // the scanner
            TRY(documents.addOne(id, m_plaid));
            return {};
        };
        QVERIFY(m_books->documents(work));
        const auto written = m_books->lines(id);
        QCOMPARE(written.size(), 2);
        QCOMPARE(written[0].quantity, pieces(6));
        QCOMPARE(written[0].cost, std::optional(hryvnias(100)));
        QCOMPARE(written[1].quantity, pieces(2));
        QCOMPARE(m_books->document(id).warehouse, m_books->second);
        const auto history = m_books->required(m_books->read(
            [&](storage::Connection &db) { return journal::historyOf(db, journal::entity::document, id.value()); }));
        QStringList fields;
        for (const journal::HistoryRow &row : history)
            fields.append(row.field);
        QVERIFY2(fields.contains(u"lines.0.cost"_s) && fields.contains(u"comment"_s) && fields.contains(u"warehouse"_s),
                 qPrintable(fields.join(u' ')));

        QVERIFY(m_books->documents([&](DocumentOperations &documents) { return documents.removeLine(written[0].id); }));
        QCOMPARE(m_books->lines(id).size(), 1);
        QVERIFY(m_books->documents([&](DocumentOperations &documents) {
            return documents.replaceLines(id, {{.product = m_plaid, .quantity = pieces(9)}});
        }));
        QCOMPARE(m_books->lines(id).first().product, m_plaid);
        QVERIFY(m_books->documents([&](DocumentOperations &documents) { return documents.remove(id); }));
        QCOMPARE(rows(u"document"_s), 0);
        QCOMPARE(rows(u"document_line"_s), 0);
    }

    void valuesThatCannotBeTaken_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("thousandths");
        QTest::addColumn<qint64>("cost"); // -1000: none
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("reason");
        const int receipt = static_cast<int>(DocumentKind::Receipt);
        const int writeOff = static_cast<int>(DocumentKind::WriteOff);
        const int taking = static_cast<int>(DocumentKind::StockTaking);
        const qint64 none = -1'000;
        QTest::newRow("nothing") << receipt << qint64{0} << none << u"quantity"_s << u"zero"_s;
        QTest::newRow("less than nothing") << taking << qint64{-1} << none << u"quantity"_s << u"negative"_s;
        QTest::newRow("too many") << receipt << qint64{9'999'999'001} << none << u"quantity"_s
                                  << u"too_large:9999999"_s;
        QTest::newRow("cost of a write-off")
            << writeOff << qint64{1'000} << qint64{5} << u"cost"_s << u"receipts_only"_s;
        QTest::newRow("cost below zero") << receipt << qint64{1'000} << qint64{-5} << u"cost"_s << u"negative"_s;
        QTest::newRow("cost too large") << receipt << qint64{1'000} << qint64{10'000'000'000} << u"cost"_s
                                        << u"too_large:99999999"_s;
        QTest::newRow("sum too large") << receipt << qint64{9'999'999'000} << qint64{9'999'999'900} << u"cost"_s
                                       << u"too_large:99999999"_s;
    }
    void valuesThatCannotBeTaken()
    {
        QFETCH(int, kind);
        QFETCH(qint64, thousandths);
        QFETCH(qint64, cost);
        QFETCH(QString, field);
        QFETCH(QString, reason);
        const DocumentId id = draft(static_cast<DocumentKind>(kind), {});
        NewLine line{.product = m_plaid, .quantity = Quantity::ofThousandths(thousandths)};
        if (cost != -1'000)
            line.cost = hryvnias(cost);
        const Error error =
            errorOf(m_books->documents([&](DocumentOperations &documents) { return documents.addLines(id, {line}); }));
        QCOMPARE(error.kind, Error::Kind::Invalid);
        QCOMPARE(error.field, field);
        QCOMPARE(error.detail, reason);
        QCOMPARE(m_books->lines(id).size(), 0);
    }

    void waysThatCannotBeTaken()
    {
        const auto create = [&](const NewDocument &document) {
            return errorOf(
                m_books->documents([&](DocumentOperations &documents) { return documents.create(document); }));
        };
        const WarehouseId main = m_books->main;
        QCOMPARE(create({.kind = DocumentKind::Transfer, .warehouse = main}).detail, u"empty"_s);
        QCOMPARE(create({.kind = DocumentKind::Transfer, .warehouse = main, .toWarehouse = main}).detail,
                 u"same_warehouse"_s);
        QCOMPARE(create({.kind = DocumentKind::Receipt, .warehouse = main, .toWarehouse = m_books->second}).detail,
                 u"transfers_only"_s);
        QCOMPARE(create({.kind = DocumentKind::Receipt, .warehouse = WarehouseId(77)}).kind, Error::Kind::NotFound);
        const Error dollars = errorOf(m_books->documents([&](DocumentOperations &documents) -> Done {
            const DocumentId id = TRY(documents.create({.kind = DocumentKind::Receipt, .warehouse = main}));
            return documents.addLines(
                id, {{.product = m_plaid, .quantity = pieces(1), .cost = Money::ofMinor(1, Currency::usd())}});
        }));
        QCOMPARE(dollars.detail, u"not_hryvnias"_s);
        const Error stranger = errorOf(m_books->documents([&](DocumentOperations &documents) -> Done {
            const DocumentId id = TRY(documents.create({.kind = DocumentKind::Receipt, .warehouse = main}));
            return documents.addLines(id, {{.product = ProductId(999), .quantity = pieces(1)}});
        }));
        QCOMPARE(stranger.kind, Error::Kind::NotFound);
        QCOMPARE(rows(u"document"_s), 0); // all of it or nothing
    }

    void everyKindMovesOnce_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("here");
        QTest::addColumn<int>("there");
        QTest::newRow("receipt") << static_cast<int>(DocumentKind::Receipt) << 13 << 0;
        QTest::newRow("write-off") << static_cast<int>(DocumentKind::WriteOff) << 7 << 0;
        QTest::newRow("transfer") << static_cast<int>(DocumentKind::Transfer) << 7 << 3;
        QTest::newRow("stock-taking") << static_cast<int>(DocumentKind::StockTaking) << 3 << 0;
    }
    void everyKindMovesOnce()
    {
        QFETCH(int, kind);
        QFETCH(int, here);
        QFETCH(int, there);
        m_books->receipt(m_plaid, pieces(10), hryvnias(500));
        const auto to =
            static_cast<DocumentKind>(kind) == DocumentKind::Transfer ? std::optional(m_books->second) : std::nullopt;
        const DocumentId id = draft(static_cast<DocumentKind>(kind), {{.product = m_plaid, .quantity = pieces(3)}}, to);
        m_books->clock.advanceMs(60'000);
        QVERIFY(m_books->required(m_books->post(id)));
        QCOMPARE(m_books->onHand(m_plaid), pieces(here));
        QCOMPARE(m_books->onHand(m_plaid, m_books->second), pieces(there));
        const Document posted = m_books->document(id);
        QCOMPARE(posted.state, DocumentState::Posted);
        QCOMPARE(posted.posted->who, u"Комірник"_s);
        QCOMPARE(posted.posted->at, m_books->clock.now());
        const qint64 moves = rows(u"stock_move"_s);
        const qint64 acts = rows(u"act"_s);
        QVERIFY(!m_books->required(m_books->post(id))); // once
        QCOMPARE(rows(u"stock_move"_s), moves);
        QCOMPARE(rows(u"act"_s), acts);
        for (const DocumentLine &line : m_books->lines(id))
            QVERIFY(m_books->number(u"SELECT count(*) FROM stock_move WHERE cause_kind = ? AND cause_id = ?"_s,
                                    {toCode(posted.kind), line.id}) > 0);
        // It is a paper now.
        const Error late = errorOf(m_books->documents([&](DocumentOperations &documents) {
            return documents.addLines(id, {{.product = m_mug, .quantity = pieces(1)}});
        }));
        QCOMPARE(late.kind, Error::Kind::Conflict);
        QCOMPARE(late.detail, u"not_a_draft"_s);
        QCOMPARE(errorOf(m_books->documents([&](DocumentOperations &d) { return d.remove(id); })).detail,
                 u"not_a_draft"_s);

        QVERIFY(m_books->required(m_books->reverse(id)));
        QCOMPARE(m_books->onHand(m_plaid), pieces(10));
        QCOMPARE(m_books->onHand(m_plaid, m_books->second), pieces(0));
        QCOMPARE(m_books->document(id).state, DocumentState::Reversed);
        QVERIFY(!m_books->required(m_books->reverse(id))); // once
        QCOMPARE(m_books->onHand(m_plaid), pieces(10));
        QCOMPARE(errorOf(m_books->post(id)).detail, u"not_a_draft"_s); // nor again
        QCOMPARE(m_books->cost(m_plaid), std::optional(hryvnias(500)));
    }

    void whatIsEmptyOrADraftIsRefused()
    {
        const DocumentId id = draft(DocumentKind::Receipt, {});
        const Error empty = errorOf(m_books->post(id));
        QCOMPARE(empty.field, u"lines"_s);
        QCOMPARE(empty.detail, u"empty"_s);
        QCOMPARE(errorOf(m_books->reverse(id)).detail, u"not_posted"_s);
        QCOMPARE(errorOf(m_books->post(DocumentId(999))).kind, Error::Kind::NotFound);
    }

    void rightsAreAsked()
    {
        const Actor reader = Actor::person(PersonId(1), u"Гість"_s, Right::View | Right::EditOrders);
        const DocumentId id = draft(DocumentKind::Receipt, {{.product = m_plaid, .quantity = pieces(1)}});
        const DocumentLineId line = m_books->lines(id).first().id;
        const auto denied = [&](auto work) { return errorOf(m_books->documentsAs(reader, work)).kind; };
        QCOMPARE(denied([&](DocumentOperations &d) {
                     return d.create({.kind = DocumentKind::Receipt, .warehouse = m_books->main});
                 }),
                 Error::Kind::Denied);
        QCOMPARE(denied([&](DocumentOperations &d) { return d.change(id, {}); }), Error::Kind::Denied);
        QCOMPARE(denied([&](DocumentOperations &d) { return d.addLines(id, {}); }), Error::Kind::Denied);
        QCOMPARE(denied([&](DocumentOperations &d) { return d.replaceLines(id, {}); }), Error::Kind::Denied);
        QCOMPARE(denied([&](DocumentOperations &d) { return d.addOne(id, m_mug); }), Error::Kind::Denied);
        QCOMPARE(denied([&](DocumentOperations &d) { return d.changeLine(line, {}); }), Error::Kind::Denied);
        QCOMPARE(denied([&](DocumentOperations &d) { return d.removeLine(line); }), Error::Kind::Denied);
        QCOMPARE(denied([&](DocumentOperations &d) { return d.remove(id); }), Error::Kind::Denied);
        QCOMPARE(denied([&](DocumentOperations &d) { return d.post(id); }), Error::Kind::Denied);
        QVERIFY(m_books->post(id));
        QCOMPARE(denied([&](DocumentOperations &d) { return d.post(id); }), Error::Kind::Denied);
        QCOMPARE(denied([&](DocumentOperations &d) { return d.reverse(id); }), Error::Kind::Denied);
        QCOMPARE(errorOf(m_books->stock([&](StockOperations &s) { return s.allowNegative(m_books->main, true); })).kind,
                 Error::Kind::Denied); // a setting
    }

    void lessThanNothingIsRefusedWithItsNames()
    {
        m_books->receipt(m_plaid, pieces(2));
        const DocumentId id = draft(DocumentKind::WriteOff, {{.product = m_plaid, .quantity = pieces(2)},
                                                             {.product = m_mug, .quantity = pieces(1)},
                                                             {.product = m_plaid, .quantity = pieces(1)}});
        const auto shortages =
            m_books->required(m_books->read([&](storage::Connection &db) { return shortagesOfPosting(db, id); }));
        QCOMPARE(shortages.size(), 2);
        QCOMPARE(shortages[0].after, pieces(-1));
        const Error error = errorOf(m_books->post(id));
        QCOMPARE(error.kind, Error::Kind::Conflict);
        QCOMPARE(error.detail, u"not_enough"_s);
        QCOMPARE(error.object, u"products PL-150, MUG-1"_s);
        QCOMPARE(m_books->onHand(m_plaid), pieces(2));
        QCOMPARE(m_books->document(id).state, DocumentState::Draft);

        m_books->allowNegative(m_books->main);
        QVERIFY(m_books->required(m_books->post(id)));
        QCOMPARE(m_books->onHand(m_plaid), pieces(-1));
        QCOMPARE(m_books->onHand(m_mug), pieces(-1));
        QVERIFY(m_books->document(id).belowZero);
        // What came in is taken back only while it is there, in a warehouse that must not owe.
        m_books->allowNegative(m_books->main, false);
        const DocumentId more = m_books->receipt(m_mug, pieces(5)); // it was owed: always welcome
        QCOMPARE(m_books->onHand(m_mug), pieces(4));
        QVERIFY(!m_books->document(more).belowZero);
        QCOMPARE(errorOf(m_books->reverse(more)).object, u"product MUG-1"_s);
        QCOMPARE(m_books->onHand(m_mug), pieces(4));
    }

    void aTransferNeedsWhatItTakesAndMayGoWhereLessIsAllowed()
    {
        m_books->allowNegative(m_books->second);
        const DocumentId id =
            draft(DocumentKind::Transfer, {{.product = m_plaid, .quantity = pieces(1)}}, m_books->second);
        QCOMPARE(errorOf(m_books->post(id)).detail, u"not_enough"_s);
        m_books->receipt(m_plaid, pieces(1));
        QVERIFY(m_books->required(m_books->post(id)));
        QVERIFY(m_books->balance(m_plaid, m_books->second).counted); // it came in, so it is known
    }

    void whatComesInByADocumentIsKnownAndWhatGoesOutIsNot()
    {
        m_books->allowNegative(m_books->main);
        const DocumentId out = draft(DocumentKind::WriteOff, {{.product = m_plaid, .quantity = pieces(1)}});
        QVERIFY(m_books->post(out));
        QVERIFY(!m_books->balance(m_plaid).counted);
        const DocumentId in = m_books->receipt(m_mug, pieces(1));
        QVERIFY(m_books->balance(m_mug).counted);
        QVERIFY(m_books->reverse(in));
        QVERIFY(!m_books->balance(m_mug).counted);
    }

    void aStockTakingCountsFromItsMoment()
    {
        m_books->receipt(m_plaid, pieces(10), hryvnias(61'200));
        m_books->receipt(m_mug, pieces(40), hryvnias(9'000));
        m_books->clock.advanceMs(1);
        const DocumentId id = draft(DocumentKind::StockTaking, {});
        m_books->sell(m_plaid, pieces(2)); // sales go on: these are not on the shelf any more
        QVERIFY(m_books->documents(
            [&](DocumentOperations &d) { return d.addLines(id, {{.product = m_plaid, .quantity = pieces(7)}}); }));
        m_books->sell(m_plaid, pieces(1)); // this one was counted
        QCOMPARE(m_books->lines(id).first().expected, std::optional(pieces(8)));
        CountTotals now = totals(id);
        QCOMPARE(now.all, 2);
        QCOMPARE(now.counted, 1);
        QCOMPARE(now.differing, 1);
        QCOMPARE(now.left, 1);
        QCOMPARE(now.shortage, pieces(1));
        QCOMPARE(now.shortageSum, hryvnias(61'200));
        QCOMPARE(now.surplus, pieces(0));
        QCOMPARE(now.movesSince, 2);
        QVERIFY(m_books->required(m_books->post(id)));
        QCOMPARE(m_books->onHand(m_plaid), pieces(6)); // 10 − 3 sold − 1 missing
        QCOMPARE(m_books->onHand(m_mug), pieces(40));  // not counted: as it was
        m_books->sell(m_plaid, pieces(1));
        now = totals(id);
        QCOMPARE(now.shortage, pieces(1)); // what was found stays found
        QCOMPARE(now.movesSince, 2);
        QCOMPARE(m_books->document(id).quantity, pieces(-1));
        QCOMPARE(m_books->document(id).sum, std::optional(hryvnias(-61'200)));
        const auto rows = m_books->required(m_books->read([&](storage::Connection &db) -> Result<QList<CountRow>> {
            return countRows(db, id, TRY(countIds(db, id, CountPart::Differing, u"плед"_s)));
        }));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows[0].difference(), std::optional(pieces(-1)));
        QCOMPARE(m_books->required(
                     m_books->read([&](storage::Connection &db) { return countIds(db, id, CountPart::Left, {}); })),
                 QList<qint64>{m_mug.value()});
    }

    // Sold before its shelf is counted, it is missing from both: a difference would take it out twice.
    void whatIsSoldBeforeItsShelfIsCountedIsNoDifference()
    {
        m_books->receipt(m_plaid, pieces(10));
        m_books->receipt(m_mug, pieces(4));
        const DocumentId id = draft(DocumentKind::StockTaking, {});
        m_books->sell(m_plaid, pieces(2));
        QVERIFY(m_books->documents([&](DocumentOperations &d) -> Done {
            return d.addLines(id,
                              {{.product = m_plaid, .quantity = pieces(8)}, {.product = m_mug, .quantity = pieces(4)}});
        }));
        QCOMPARE(totals(id).differing, 0);
        m_books->sell(m_mug, pieces(1));
        QVERIFY(m_books->required(m_books->post(id)));
        QCOMPARE(m_books->onHand(m_plaid), pieces(8));
        QCOMPARE(m_books->onHand(m_mug), pieces(3));
    }

    // Said again, it was counted again; one more of a scanner is one more of the same count.
    void aLineKnowsWhenItWasCounted()
    {
        m_books->receipt(m_plaid, pieces(10));
        const DocumentId id = draft(DocumentKind::StockTaking, {{.product = m_plaid, .quantity = pieces(9)}});
        const auto line = [&] { return m_books->lines(id).first(); };
        m_books->sell(m_plaid, pieces(3));
        QVERIFY(m_books->documents([&](DocumentOperations &d) { return d.addOne(id, m_plaid); }));
        QCOMPARE(line().expected, std::optional(pieces(10)));
        QCOMPARE(line().quantity, pieces(10));
        const auto type = [&](qint64 counted) {
            QVERIFY(m_books->documents(
                [&](DocumentOperations &d) { return d.changeLine(line().id, {.quantity = pieces(counted)}); }));
        };
        type(10); // the same number, told anew
        QCOMPARE(line().expected, std::optional(pieces(7)));
        type(7);
        QVERIFY(m_books->required(m_books->post(id)));
        QCOMPARE(m_books->onHand(m_plaid), pieces(7));
    }

    void whatCameWhileItWasCountedIsNotMissing()
    {
        m_books->receipt(m_plaid, pieces(5));
        m_books->receipt(m_mug, pieces(3));
        const DocumentId id =
            m_books->draft({.kind = DocumentKind::StockTaking, .warehouse = m_books->main, .uncountedIsNone = true});
        m_books->receipt(m_plaid, pieces(4)); // came since
        m_books->sell(m_plaid, pieces(2));    // so that many were there
        m_books->sell(m_mug, pieces(3));
        QVERIFY(m_books->required(m_books->post(id)));
        QCOMPARE(m_books->onHand(m_plaid), pieces(4));
        QCOMPARE(m_books->onHand(m_mug), pieces(0));
        QVERIFY(m_books->reverse(id));
        QCOMPARE(m_books->onHand(m_plaid), pieces(7));
    }

    // A thousand lines are not a thousand times the statements; each of them counts.
    void aLongDocument()
    {
        QList<NewLine> lines;
        for (int i = 0; i < 2'300; ++i)
            lines.append(
                {.product = m_books->product(u"L-%1"_s.arg(i)), .quantity = pieces(i + 1), .cost = hryvnias(100 + i)});
        lines.append(
            {.product = lines[0].product, .quantity = pieces(1), .cost = hryvnias(300)}); // again: another price
        const DocumentId in = draft(DocumentKind::Receipt, lines);
        QVERIFY(m_books->required(m_books->post(in)));
        QCOMPARE(m_books->onHand(lines[2'299].product), pieces(2'300));
        QCOMPARE(m_books->onHand(lines[0].product), pieces(2));
        QCOMPARE(m_books->cost(lines[0].product), std::optional(hryvnias(200))); // the average of both
        for (NewLine &line : lines)
            line.cost.reset();
        const DocumentId out = m_books->draft(
            {.kind = DocumentKind::Transfer, .warehouse = m_books->main, .toWarehouse = m_books->second}, lines);
        QVERIFY(m_books->required(m_books->post(out)));
        QCOMPARE(m_books->onHand(lines[0].product), pieces(0));
        QCOMPARE(m_books->onHand(lines[0].product, m_books->second), pieces(2));
        QCOMPARE(m_books->onHand(lines[1'500].product, m_books->second), pieces(1'501));
        QCOMPARE(m_books->cost(lines[0].product), std::optional(hryvnias(200)));
        QCOMPARE(m_books->lines(out)[1'500].cost, std::optional(hryvnias(1'600)));
        QVERIFY(m_books->required(m_books->reverse(out)));
        QCOMPARE(m_books->onHand(lines[1'500].product), pieces(1'501));
        QCOMPARE(m_books->number(u"SELECT count(*) FROM stock_move"_s), 2'301 * 5);
    }

    void whatIsCountedIsKnownEvenWithoutADifference()
    {
        const DocumentId id = draft(DocumentKind::StockTaking, {{.product = m_plaid, .quantity = pieces(0)}});
        QVERIFY(!m_books->balance(m_plaid).counted);
        QVERIFY(m_books->post(id));
        QVERIFY(m_books->balance(m_plaid).counted);
        QCOMPARE(m_books->onHand(m_plaid), pieces(0));
        QVERIFY(m_books->reverse(id));
        QVERIFY(!m_books->balance(m_plaid).counted);
    }

    void whatWasNotCountedIsNotThereIfThePersonSaysSo()
    {
        m_books->receipt(m_plaid, pieces(3));
        m_books->receipt(m_mug, pieces(5));
        m_books->receipt(m_mug, pieces(2), {}, m_books->second);
        const DocumentId id = draft(DocumentKind::StockTaking, {{.product = m_plaid, .quantity = pieces(3)}});
        QVERIFY(m_books->documents([&](DocumentOperations &d) { return d.change(id, {.uncountedIsNone = true}); }));
        QVERIFY(m_books->required(m_books->post(id)));
        QCOMPARE(m_books->onHand(m_plaid), pieces(3));
        QCOMPARE(m_books->onHand(m_mug), pieces(0));
        QCOMPARE(m_books->onHand(m_mug, m_books->second), pieces(2)); // another warehouse
        QCOMPARE(m_books->lines(id).size(), 2);
        QVERIFY(m_books->reverse(id));
        QCOMPARE(m_books->onHand(m_mug), pieces(5));
    }

    void countedAgainIsBelieved()
    {
        m_books->receipt(m_plaid, pieces(3));
        const DocumentId id = draft(DocumentKind::StockTaking, {{.product = m_plaid, .quantity = pieces(5)}});
        QVERIFY(m_books->post(id));
        QVERIFY(m_books->stock([&](StockOperations &s) { return s.correct(m_plaid, m_books->main, pieces(4)); }));
        const Error error = errorOf(m_books->reverse(id));
        QCOMPARE(error.detail, u"counted_again"_s);
        QCOMPARE(error.object, u"product PL-150"_s);
        QCOMPARE(m_books->onHand(m_plaid), pieces(4));
    }

    void whatWasCountedOtherwiseSinceItBeganIsBelieved()
    {
        m_books->receipt(m_plaid, pieces(10));
        m_books->receipt(m_mug, pieces(5));
        const DocumentId first = draft(DocumentKind::StockTaking, {{.product = m_plaid, .quantity = pieces(8)}});
        const DocumentId second = draft(DocumentKind::StockTaking, {{.product = m_plaid, .quantity = pieces(8)}});
        QVERIFY(m_books->post(first));
        const auto rows = [&] {
            return m_books->required(m_books->read([&](storage::Connection &db) {
                return countRows(db, second, {m_plaid.value(), m_mug.value()});
            }));
        };
        QVERIFY(rows()[0].countedMeanwhile && !rows()[1].countedMeanwhile);
        const Error error = errorOf(m_books->post(second)); // else two would be missing twice
        QCOMPARE(error.detail, u"counted_meanwhile"_s);
        QCOMPARE(error.object, u"product PL-150"_s);
        QCOMPARE(m_books->onHand(m_plaid), pieces(8));
        // Taken out, it is as it was counted, even where what has no line is not there.
        QVERIFY(m_books->documents([&](DocumentOperations &d) -> Done {
            TRY_DONE(d.change(second, {.uncountedIsNone = true}));
            return d.replaceLines(second, {{.product = m_mug, .quantity = pieces(4)}});
        }));
        QVERIFY(m_books->required(m_books->post(second)));
        QCOMPARE(m_books->onHand(m_plaid), pieces(8));
        QCOMPARE(m_books->onHand(m_mug), pieces(4));
        QVERIFY(!rows()[1].countedMeanwhile);
    }

    void aCorrectionIsTakenBackBesideAReceiptButNotBesideAStockTaking()
    {
        const access::Session session(m_books->keeper);
        Stock facade(m_books->db(), session);
        const auto correct = [&](int count) {
            return m_books->required(facade.correct(m_plaid, m_books->main, pieces(count)).result());
        };
        const ActId four = correct(4);
        const DocumentId in = m_books->receipt(m_plaid, pieces(3));
        QVERIFY(facade.undo(four).result());
        QCOMPARE(m_books->onHand(m_plaid), pieces(3));
        const ActId nine = correct(9);
        QVERIFY(m_books->post(draft(DocumentKind::StockTaking, {{.product = m_plaid, .quantity = pieces(8)}})));
        QCOMPARE(facade.undo(nine).result().error().detail, u"counted_again"_s);
        // A document is reversed as a document, never by the bar that undoes corrections.
        const ActId posted = m_books->document(in).posted->act;
        QCOMPARE(facade.undo(posted).result().error().kind, Error::Kind::Conflict);
        QVERIFY(m_books->reverse(in));
        QCOMPARE(facade.redo(posted).result().error().kind, Error::Kind::Conflict);
        QCOMPARE(m_books->onHand(m_plaid), pieces(5));
    }

    void movesTellTheirDocument()
    {
        const access::Session session(m_books->keeper);
        Stock facade(m_books->db(), session);
        const DocumentId in = m_books->receipt(m_plaid, pieces(3), hryvnias(700));
        QVERIFY(m_books->reverse(in));
        m_books->sell(m_plaid, pieces(1));
        const auto moves = m_books->required(facade.moves(m_plaid).result());
        QCOMPARE(moves.size(), 3);
        QVERIFY(!moves[0].document);
        for (const qsizetype i : {1, 2}) {
            QCOMPARE(moves[i].document, std::optional(in));
            QCOMPARE(moves[i].documentNumber, 1);
            QCOMPARE(moves[i].documentKind, std::optional(DocumentKind::Receipt));
            QCOMPARE(moves[i].cost, std::optional(hryvnias(700)));
        }
        QCOMPARE(moves[1].causeKind, u"document_reversed"_s);
        QCOMPARE(m_books->required(facade.rows({m_plaid.value()}).result()).first().cost, std::optional(hryvnias(700)));
    }

    void documentsAreFound()
    {
        const DocumentId receipt = m_books->receipt(m_plaid, pieces(3));
        m_books->clock.advanceMs(1'000);
        const DocumentId transfer =
            draft(DocumentKind::Transfer, {{.product = m_mug, .quantity = pieces(1)}}, m_books->second);
        m_books->clock.advanceMs(1'000);
        const DocumentId taking = draft(DocumentKind::StockTaking, {});
        const auto ids = [&](const DocumentQuery &query) {
            return m_books->required(m_books->read([&](storage::Connection &db) { return documentIds(db, query); }));
        };
        QCOMPARE(ids({}), (QList{taking.value(), transfer.value(), receipt.value()}));
        QCOMPARE(ids({.descending = false}), (QList{receipt.value(), transfer.value(), taking.value()}));
        QCOMPARE(ids({.kinds = {DocumentKind::Receipt, DocumentKind::StockTaking}, .sort = u"number"_s}),
                 (QList{taking.value(), receipt.value()}));
        QCOMPARE(ids({.states = {DocumentState::Posted}}), QList{receipt.value()});
        QCOMPARE(ids({.warehouse = m_books->second}), QList{transfer.value()});
        QCOMPARE(ids({.product = m_plaid}), QList{receipt.value()});
        QCOMPARE(ids({.search = u"кухоль"_s}), QList{transfer.value()});
        QCOMPARE(ids({.search = u"1"_s}).size(), 3); // by number
        const auto rows = m_books->required(m_books->read([&](storage::Connection &db) {
            return documentRows(db, {taking.value(), 999, receipt.value()});
        }));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1].id, receipt);
    }
};

QTEST_GUILESS_MAIN(TestDocuments)
#include "test_documents.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Lines out of a spreadsheet: what is read, and which rows are not, with why.
#include "stock/pasted_lines.h"
#include "tests/stock/stock_books.h"

#include <QtTest>

using namespace kramar;
using namespace kramar::stock;
using namespace Qt::StringLiterals;
using test::hryvnias;
using test::pieces;

class TestPastedLines : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::StockBooks> m_books;
    ProductId m_plaid;
    ProductId m_mug;

    Pasted paste(const QString &text, DocumentKind kind = DocumentKind::Receipt, const PasteColumns &columns = {})
    {
        return m_books->required(
            m_books->read([&](storage::Connection &db) { return readPaste(db, text, kind, columns); }));
    }
    Result<ProductId> scanned(const QString &code)
    {
        return m_books->read([&](storage::Connection &db) { return productByCode(db, code); });
    }
    void list(ProductId product, qint64 promId)
    {
        const StoreId store = m_books->makeStore(u"Store %1"_s.arg(promId));
        m_books->required(m_books->write([&](storage::Transaction &tx) {
            return tx.db().run(u"INSERT INTO listing (store_id, prom_id, product_id, name, read_ms, prom_digest, "
                               u"sort_name, search) VALUES (?, ?, ?, 'x', 0, ?, 'x', ' x')"_s,
                               {store, promId, product, QByteArray("-")});
        }));
    }

private Q_SLOTS:
    void init()
    {
        m_books = std::make_unique<test::StockBooks>();
        m_plaid = m_books->product(u"PL-150"_s, u"Плед флісовий"_s);
        m_mug = m_books->product(u"4820"_s, u"Кухоль, «Карпати»"_s);
    }
    void cleanup() { m_books.reset(); }

    void everySeparator_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("tabs") << u"Артикул\tКількість\tЦіна\r\nPL-150\t2,5\t1 234,50 ₴\r\n\r\n4820\t3\t\r\n"_s;
        QTest::newRow("semicolons") << u"SKU;Qty;Cost\nPL-150;2.5;1234.50 UAH\n\n4820;3"_s;
        QTest::newRow("commas") << u"sku,quantity,cost\n\"PL-150\",\"2,5\",1234.50\n,,\n4820,3,"_s;
        QTest::newRow("quoted")
            << u"\"Артикул\"\t\"К-сть\"\t\"Ціна\"\n\"PL-150\"\t\"2,5\"\t\"1234,5 грн\"\n\n4820\t3"_s;
    }
    void everySeparator()
    {
        QFETCH(QString, text);
        const Pasted read = paste(text);
        QVERIFY2(read.bad.isEmpty(), qPrintable(read.bad.value(0).reason.detail + read.bad.value(0).text));
        QCOMPARE(read.good.size(), 2);
        QCOMPARE(read.good[0].row, 2);
        QCOMPARE(read.good[0].sku, u"PL-150"_s);
        QCOMPARE(read.good[0].name, u"Плед флісовий"_s);
        QCOMPARE(read.good[0].line.quantity, Quantity::ofThousandths(2'500));
        QCOMPARE(read.good[0].line.cost, std::optional(hryvnias(123'450)));
        QCOMPARE(read.good[1].row, 4); // the empty row keeps its number
        QCOMPARE(read.good[1].line.product, m_mug);
        QVERIFY(!read.good[1].line.cost);
        QCOMPARE(read.lines().size(), 2);
    }

    void badRowsSayWhichAndWhy_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("reason");
        const int receipt = static_cast<int>(DocumentKind::Receipt);
        const int taking = static_cast<int>(DocumentKind::StockTaking);
        const auto row = [](const char *name, const QString &text, int kind, const QString &field,
                            const QString &reason) { QTest::newRow(name) << text << kind << field << reason; };
        row("no product", u"\t2"_s, receipt, u"product"_s, u"empty"_s);
        row("unknown", u"NOPE\t2"_s, receipt, u"product"_s, u"unknown_product"_s);
        row("several", u"TWIN\t2"_s, receipt, u"product"_s, u"several_products"_s);
        row("no quantity", u"PL-150\t"_s, receipt, u"quantity"_s, u"empty"_s);
        row("words", u"PL-150\tдва 2"_s, receipt, u"quantity"_s, u"not_a_number"_s);
        row("two numbers", u"PL-150\t10 20"_s, receipt, u"quantity"_s, u"not_a_number"_s);
        row("thousands or not", u"PL-150\t1.500"_s, receipt, u"quantity"_s, u"two_readings:1500:1.5"_s);
        row("too precise", u"PL-150\t1,2345"_s, receipt, u"quantity"_s, u"too_precise:3"_s);
        row("less than nothing", u"PL-150\t-1"_s, receipt, u"quantity"_s, u"negative"_s);
        row("nothing", u"PL-150\t0"_s, receipt, u"quantity"_s, u"zero"_s);
        row("too many", u"PL-150\t10000000"_s, receipt, u"quantity"_s, u"too_large:9999999"_s);
        row("cost in words", u"PL-150\t1\tдорого 5"_s, receipt, u"cost"_s, u"not_a_number"_s);
        row("dollars", u"PL-150\t1\t$5"_s, receipt, u"cost"_s, u"not_a_number"_s);
        row("cost below zero", u"PL-150\t1\t-5"_s, receipt, u"cost"_s, u"negative"_s);
        row("cost too large", u"PL-150\t1\t100000000"_s, receipt, u"cost"_s, u"too_large:99999999"_s);
        row("sum too large", u"PL-150\t9999999\t99999999"_s, receipt, u"cost"_s, u"too_large:99999999"_s);
        row("commas", u"PL-150,2,5"_s, taking, u"row"_s, u"two_ways_of_commas"_s);
    }
    void badRowsSayWhichAndWhy()
    {
        QFETCH(QString, row);
        QFETCH(int, kind);
        QFETCH(QString, field);
        QFETCH(QString, reason);
        m_books->product(u"TWIN"_s, u"Один"_s);
        m_books->product(u"TWIN"_s, u"Другий"_s);
        const QString good = row.contains(u'\t') ? u"4820\t1"_s : u"4820,1"_s;
        const Pasted read = paste(good + u'\n' + row, static_cast<DocumentKind>(kind));
        QCOMPARE(read.good.size(), 1);
        QCOMPARE(read.bad.size(), 1);
        QCOMPARE(read.bad[0].row, 2);
        QCOMPARE(read.bad[0].reason.kind, Error::Kind::Invalid);
        QCOMPARE(read.bad[0].reason.field, field);
        QCOMPARE(read.bad[0].reason.detail, reason);
        QVERIFY(!read.bad[0].text.isEmpty());
    }

    void aStockTakingTakesZeroAndNoProductTwice()
    {
        const Pasted read = paste(u"PL-150;0;77\n4820;3\nPL-150;4"_s, DocumentKind::StockTaking);
        QCOMPARE(read.good.size(), 2);
        QVERIFY(!read.good[0].line.cost); // only receipts have one
        QCOMPARE(read.bad.size(), 1);
        QCOMPARE(read.bad[0].reason.detail, u"twice:1"_s);
        QCOMPARE(paste(u"PL-150;1\nPL-150;2"_s).good.size(), 2); // two lots of a receipt
    }

    void columnsAreChosen()
    {
        const Pasted read =
            paste(u"10\tх\tPL-150\t99,90"_s, DocumentKind::Receipt, {.product = 2, .quantity = 0, .cost = 3});
        QCOMPARE(read.good.size(), 1);
        QCOMPARE(read.good[0].line.quantity, pieces(10));
        QCOMPARE(read.good[0].line.cost, std::optional(hryvnias(9'990)));
        const Pasted without = paste(u"PL-150\t1\t5"_s, DocumentKind::Receipt, {.cost = std::nullopt});
        QVERIFY(!without.good.value(0).line.cost);
    }

    void codesAreSkusThenPromsThenNames()
    {
        list(m_plaid, 1'771'000'123);
        list(m_plaid, 4'820); // the mug's SKU goes first
        QCOMPARE(*scanned(u" PL-150 "_s), m_plaid);
        QCOMPARE(*scanned(u"1771000123"_s), m_plaid);
        QCOMPARE(*scanned(u"4820"_s), m_mug);
        QCOMPARE(*scanned(u"Кухоль, «Карпати»"_s), m_mug);
        QCOMPARE(scanned(u"01771000123"_s).error().kind, Error::Kind::NotFound); // exactly
        QCOMPARE(scanned(u""_s).error().kind, Error::Kind::NotFound);
        list(m_mug, 555);
        list(m_plaid, 1'555);
        m_books->required(m_books->write([](storage::Transaction &tx) {
            return tx.db().run(u"UPDATE listing SET prom_id = 555 WHERE prom_id = 1555"_s); // two stores' numbers
        }));
        QCOMPARE(scanned(u"555"_s).error().detail, u"several_products"_s);
    }

    void namesWithSeparatorsAndQuotes()
    {
        const ProductId odd = m_books->product({}, u"Кабель 1\" \"USB\""_s);
        QCOMPARE(paste(u"\"Кухоль, «Карпати»\",2"_s).good.value(0).line.product, m_mug);
        QCOMPARE(paste(u"\"Кабель 1\"\" \"\"USB\"\"\"\t2"_s).good.value(0).line.product, odd);
        QCOMPARE(paste(u"Кабель 1\" \"USB\"\t2"_s).good.value(0).line.product, odd);
        // A mark that is never closed is none: the rows after it stay rows.
        const Pasted open = paste(u"\"Плед\t2\nPL-150\t1"_s);
        QCOMPARE(open.good.size(), 1);
        QCOMPARE(open.bad.size(), 1);
    }

    void tooLongIsRefused()
    {
        const auto read = m_books->read([](storage::Connection &db) {
            return readPaste(db, QString(100'001, u'\n').replace(u"\n"_s, u"x\n"_s), DocumentKind::Receipt);
        });
        QVERIFY(!read);
        QCOMPARE(read.error().detail, u"too_many_rows:100000"_s);
    }

    // Whatever stands on a clipboard: each row that says anything is taken, refused or a heading.
    void anyTextIsAnswered()
    {
        bool given = false;
        quint32 seed = qEnvironmentVariable("KRAMAR_TEST_SEED").toUInt(&given);
        if (!given)
            seed = QRandomGenerator::global()->bounded(1'000'000u);
        qInfo("KRAMAR_TEST_SEED=%u", seed);
        QRandomGenerator dice(seed);
        static const QStringList scraps{
            u"PL-150"_s, u"4820"_s, u"\t"_s, u";"_s, u","_s, u"\n"_s, u"\r\n"_s,   u"\""_s, u"1"_s,
            u"2,5"_s,    u"-"_s,    u" "_s,  u"₴"_s, u"é"_s, u"\0"_s, u"\uFFFF"_s, u"."_s,  u"99999999999999999999"_s};
        for (int i = 0; i < 400; ++i) {
            QString text;
            for (quint32 n = dice.bounded(30u); n > 0; --n)
                text += scraps[dice.bounded(static_cast<int>(scraps.size()))];
            const auto kind = allDocumentKinds()[dice.bounded(4)];
            const Pasted read = paste(text, kind);
            qsizetype said = 0;
            for (const QStringList &cells : tableOf(text).rows)
                said += cells.isEmpty() ? 0 : 1;
            const qsizetype answered = read.good.size() + read.bad.size();
            QVERIFY2(answered == said || answered == said - 1, qPrintable(text));
            const DocumentId id = m_books->draft(
                {.kind = kind,
                 .warehouse = m_books->main,
                 .toWarehouse = kind == DocumentKind::Transfer ? std::optional(m_books->second) : std::nullopt},
                read.lines()); // whatever is good can be written
            QVERIFY(m_books->lines(id).size() == read.good.size());
        }
    }
};

QTEST_GUILESS_MAIN(TestPastedLines)
#include "test_pasted_lines.moc"

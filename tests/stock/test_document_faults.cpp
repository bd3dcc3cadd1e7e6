// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a person does with a document is done whole or not at all, at whichever database call it breaks.
#include "tests/faults/fail_everywhere.h"
#include "tests/stock/stock_books.h"

using namespace kramar;
using namespace kramar::stock;
using namespace Qt::StringLiterals;
using faults::FailingSql;
using test::hryvnias;
using test::pieces;

class TestDocumentFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::StockBooks> m_books;
    QList<ProductId> m_products;
    DocumentId m_draft;
    DocumentId m_posted;

    // Every row of every table that a document touches.
    QStringList everything()
    {
        static const QStringList columns{
            u"stock_move: id|product_id|warehouse_id|quantity|cause_kind|cause_id|act_id|cost_minor"_s,
            u"balance: product_id|warehouse_id|on_hand"_s,
            u"document: id|kind|number|state|warehouse_id|comment|posted_act_id|reversed_act_id"_s,
            u"document_line: id|document_id|position|product_id|quantity|cost_minor|comment|expected|counted_move_id|below_zero"_s,
            u"document_number: kind|last"_s,
            u"product: id|cost_minor|cost_currency"_s,
            u"act: id|kind|undoes_act_id|undone"_s,
            u"history: id|act_id|entity|entity_id|field|old_value|new_value"_s,
            u"change: id|kind|object_id"_s};
        QStringList rows;
        m_books->required(m_books->read([&](storage::Connection &db) -> Done {
            for (const QString &table : columns) {
                const QString name = table.section(u": "_s, 0, 0);
                const QStringList of = table.section(u": "_s, 1).split(u'|');
                TRY_DONE(db.each(u"SELECT "_s + of.join(u", "_s) + u" FROM "_s + name + u" ORDER BY 1, 2"_s, {},
                                 [&](const storage::Row &row) -> Done {
                                     QStringList values{name};
                                     for (int i = 0; i < of.size(); ++i)
                                         values.append(row.isNull(i) ? u"null"_s : row.text(i));
                                     rows.append(values.join(u' '));
                                     return {};
                                 }));
            }
            return {};
        }));
        return rows;
    }

private Q_SLOTS:
    void cleanup()
    {
        FailingSql::off();
        m_books.reset();
    }

    void everyCall_data()
    {
        QTest::addColumn<int>("work");
        QTest::newRow("create with lines") << 0;
        QTest::newRow("replace the lines") << 1;
        QTest::newRow("post a transfer") << 2;
        QTest::newRow("post a stock-taking") << 3;
        QTest::newRow("reverse a receipt") << 4;
        QTest::newRow("delete a draft") << 5;
        QTest::newRow("correct") << 6;
    }
    void everyCall()
    {
        QFETCH(int, work);
        m_books = std::make_unique<test::StockBooks>();
        m_products.clear();
        for (int i = 0; i < 3; ++i)
            m_products.append(m_books->product(u"P-%1"_s.arg(i)));
        QList<NewLine> lines;
        for (const ProductId product : std::as_const(m_products))
            lines.append({.product = product, .quantity = pieces(5), .cost = hryvnias(100)});
        m_posted = m_books->draft({.kind = DocumentKind::Receipt, .warehouse = m_books->main}, lines);
        m_books->required(m_books->post(m_posted));
        for (NewLine &line : lines) {
            line.cost.reset();
            line.quantity = pieces(2);
        }
        lines.removeLast(); // one is not counted
        m_draft = m_books->draft({.kind = work == 3 ? DocumentKind::StockTaking : DocumentKind::Transfer,
                                  .warehouse = m_books->main,
                                  .toWarehouse = work == 3 ? std::nullopt : std::optional(m_books->second),
                                  .uncountedIsNone = work == 3},
                                 lines);
        const auto operation = [&](DocumentOperations &documents) -> Done {
            switch (work) {
            case 0: {
                const DocumentId id =
                    TRY(documents.create({.kind = DocumentKind::WriteOff, .warehouse = m_books->main}));
                return documents.addLines(id, lines);
            }
            case 1:
                return documents.replaceLines(m_draft, {{.product = m_products[2], .quantity = pieces(1)}});
            case 2:
            case 3:
                TRY(documents.post(m_draft));
                return {};
            case 4:
                TRY(documents.reverse(m_posted));
                return {};
            default:
                return documents.remove(m_draft);
            }
        };
        const auto run = [&] {
            if (work == 6)
                return m_books->stock(
                    [&](StockOperations &stock) { return stock.correct(m_products[0], m_books->main, pieces(9)); });
            return m_books->documents(operation);
        };
        faults::failEverywhere(
            5, [this] { return everything(); }, run);
    }
};

QTEST_GUILESS_MAIN(TestDocumentFaults)
#include "test_document_faults.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/document_operations.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace kramar::stock {

// Lines of a document out of what stands in a spreadsheet, a file or a scanner. Nothing is guessed: a row that cannot
// be taken is answered with its number and why. Reads; any thread that has a Connection.

// Rows of trimmed cells. Cells are parted by tabs where there is one, else by semicolons, else by commas; quoted ones
// as spreadsheets copy them. An empty row has no cells, so that the others keep their numbers.
struct Table {
    QList<QStringList> rows;
    QChar separator; // tab, ';' or ','
};
Table tableOf(const QString &text);

// Which column is what, from 0.
struct PasteColumns {
    int product = 0;
    int quantity = 1;
    std::optional<int> cost = 2; // of a unit, in hryvnias; read for receipts alone, may be empty
    bool heading = true;         // may the first row be one?
};

struct PastedLine {
    int row = 0; // from 1, as a spreadsheet counts
    QString sku;
    QString name;
    NewLine line;
};
struct BadRow {
    int row = 0;
    QString text; // the row as it came, shortened
    Error reason; // Invalid: field "product", "quantity", "cost" or "row", and its code (words/reasons.h)
};
struct Pasted {
    QList<PastedLine> good;
    QList<BadRow> bad;
    QList<NewLine> lines() const;
};
// Numbers as in parseTyped (base/money.h). A first row of an unknown product, whose quantity holds no digit, is a
// heading and passed over. With commas between the cells a row of too many is bad: its commas may be decimal ones. In a
// stock-taking the second row of a product is bad. More rows than 100,000 are Invalid, field "text".
Result<Pasted> readPaste(storage::Connection &db, const QString &text, DocumentKind kind,
                         const PasteColumns &columns = {});

struct CodedProduct {
    ProductId id;
    QString sku;
    QString name;
};
// What each of these codes is, as below; several products are for whoever asks to refuse, none are left out.
Result<QHash<QString, QList<CodedProduct>>> productsByCodes(storage::Connection &db, const QSet<QString> &codes);
// The product of a scanned or typed code: exactly its SKU, else a number that Prom gave one of its listings, else
// exactly its name. (Products keep no barcode of their own yet.) NotFound; Conflict "several_products".
Result<ProductId> productByCode(storage::Connection &db, const QString &code);

} // namespace kramar::stock

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "stock/cost.h"
#include "stock/count_sheet.h"
#include "stock/document_operations.h"
#include "stock/pasted_lines.h"
#include "storage/database.h"

namespace kramar::stock {

// The papers of the warehouse for screens and commands: runs the reads and operations of this room on the database
// threads, as the session's person, and answers by futures. What they take, answer and refuse is said where they are
// declared. Right::View to read, Right::EditStock to write. Owned by app; main thread.
class Documents
{
public:
    Documents(storage::Database &db, const access::Session &session);

    QFuture<Result<QList<qint64>>> ids(const DocumentQuery &query); // DocumentIds
    QFuture<Result<QList<Document>>> rows(const QList<qint64> &ids);
    QFuture<Result<Document>> find(DocumentId id);
    QFuture<Result<QList<DocumentLine>>> lines(DocumentId id);
    QFuture<Result<QList<qint64>>> lineIds(DocumentId id, const QString &search = {}); // DocumentLineIds
    QFuture<Result<QList<DocumentLine>>> lineRows(const QList<qint64> &ids);
    QFuture<Result<QList<journal::HistoryRow>>> history(DocumentId id);

    QFuture<Result<DocumentId>> create(const NewDocument &document, const QList<NewLine> &lines = {});
    QFuture<Done> change(DocumentId id, const DocumentChange &change);
    QFuture<Done> remove(DocumentId id);
    QFuture<Done> addLines(DocumentId id, const QList<NewLine> &lines);
    QFuture<Done> replaceLines(DocumentId id, const QList<NewLine> &lines);
    QFuture<Done> changeLine(DocumentLineId id, const LineChange &change);
    QFuture<Done> removeLine(DocumentLineId id);
    QFuture<Done> removeLast(DocumentId id, ProductId product);
    // Adds one; the product's line as it is then. A scanned code does the same.
    QFuture<Result<DocumentLine>> addOne(DocumentId id, ProductId product);
    QFuture<Result<DocumentLine>> scan(DocumentId id, const QString &code);
    // What a paste would bring; nothing is written. addLines(id, pasted.lines()) takes the good ones.
    QFuture<Result<Pasted>> readPaste(DocumentId id, const QString &text, const PasteColumns &columns = {});

    QFuture<Result<QList<Shortage>>> shortages(DocumentId id); // before it is posted
    QFuture<Result<QList<BalanceChange>>> changesOfPosting(DocumentId id);
    QFuture<Result<QList<BalanceChange>>> changesOfReversal(DocumentId id);
    QFuture<Result<bool>> post(DocumentId id);
    QFuture<Result<bool>> reverse(DocumentId id);

    // The sheet of a stock-taking.
    QFuture<Result<QList<qint64>>> countIds(DocumentId id, CountPart part, const QString &search = {}); // ProductIds
    QFuture<Result<QList<CountRow>>> countRows(DocumentId id, const QList<qint64> &products);
    QFuture<Result<CountTotals>> countTotals(DocumentId id);

    QFuture<Result<StockValues>> values();
    QFuture<Done> allowNegative(WarehouseId warehouse, bool allowed); // Right::EditSettings

private:
    template <class F>
    auto reading(F f);
    template <class F>
    auto writing(F f);

    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::stock

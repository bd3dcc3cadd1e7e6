// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/documents.h"

#include "access/read_as.h"
#include "stock/stock.h"

namespace kramar::stock {

Documents::Documents(storage::Database &db, const access::Session &session)
    : m_db(db)
    , m_session(session)
{
}

// f(Connection &), for whoever may look.
template <class F>
auto Documents::reading(F f)
{
    return access::readAs(m_db, m_session, [f](storage::Connection &db) { return f(db); });
}

// f(DocumentOperations &), in one transaction.
template <class F>
auto Documents::writing(F f)
{
    return m_db.write([f, actor = m_session.actor()](storage::Transaction &tx) {
        DocumentOperations documents(tx, actor);
        return f(documents);
    });
}

QFuture<Result<QList<qint64>>> Documents::ids(const DocumentQuery &query)
{
    return reading([=](storage::Connection &db) { return documentIds(db, query); });
}

QFuture<Result<QList<Document>>> Documents::rows(const QList<qint64> &ids)
{
    return reading([=](storage::Connection &db) { return documentRows(db, ids); });
}

QFuture<Result<Document>> Documents::find(DocumentId id)
{
    return reading([=](storage::Connection &db) { return findDocument(db, id); });
}

QFuture<Result<QList<DocumentLine>>> Documents::lines(DocumentId id)
{
    return reading([=](storage::Connection &db) { return documentLines(db, id); });
}

QFuture<Result<QList<qint64>>> Documents::lineIds(DocumentId id, const QString &search)
{
    return reading([=](storage::Connection &db) { return documentLineIds(db, id, search); });
}

QFuture<Result<QList<DocumentLine>>> Documents::lineRows(const QList<qint64> &ids)
{
    return reading([=](storage::Connection &db) { return documentLineRows(db, ids); });
}

QFuture<Result<QList<journal::HistoryRow>>> Documents::history(DocumentId id)
{
    return reading(
        [=](storage::Connection &db) { return journal::historyOf(db, journal::entity::document, id.value()); });
}

QFuture<Result<DocumentId>> Documents::create(const NewDocument &document, const QList<NewLine> &lines)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) -> Result<DocumentId> {
        const journal::Act act(tx, actor, QLatin1StringView("document.new")); // the lines are part of it
        DocumentOperations documents(tx, actor);
        const DocumentId id = TRY(documents.create(document));
        TRY_DONE(documents.addLines(id, lines));
        return id;
    });
}

QFuture<Done> Documents::change(DocumentId id, const DocumentChange &change)
{
    return writing([=](DocumentOperations &documents) { return documents.change(id, change); });
}

QFuture<Done> Documents::remove(DocumentId id)
{
    return writing([=](DocumentOperations &documents) { return documents.remove(id); });
}

QFuture<Done> Documents::addLines(DocumentId id, const QList<NewLine> &lines)
{
    return writing([=](DocumentOperations &documents) { return documents.addLines(id, lines); });
}

QFuture<Done> Documents::replaceLines(DocumentId id, const QList<NewLine> &lines)
{
    return writing([=](DocumentOperations &documents) { return documents.replaceLines(id, lines); });
}

QFuture<Done> Documents::changeLine(DocumentLineId id, const LineChange &change)
{
    return writing([=](DocumentOperations &documents) { return documents.changeLine(id, change); });
}

QFuture<Done> Documents::removeLine(DocumentLineId id)
{
    return writing([=](DocumentOperations &documents) { return documents.removeLine(id); });
}

QFuture<Done> Documents::removeLast(DocumentId id, ProductId product)
{
    return writing([=](DocumentOperations &documents) { return documents.removeLast(id, product); });
}

QFuture<Result<DocumentLine>> Documents::addOne(DocumentId id, ProductId product)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) -> Result<DocumentLine> {
        return findDocumentLine(tx.db(), TRY(DocumentOperations(tx, actor).addOne(id, product)));
    });
}

QFuture<Result<DocumentLine>> Documents::scan(DocumentId id, const QString &code)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) -> Result<DocumentLine> {
        const ProductId product = TRY(productByCode(tx.db(), code));
        return findDocumentLine(tx.db(), TRY(DocumentOperations(tx, actor).addOne(id, product)));
    });
}

QFuture<Result<Pasted>> Documents::readPaste(DocumentId id, const QString &text, const PasteColumns &columns)
{
    return reading([=](storage::Connection &db) -> Result<Pasted> {
        const Document document = TRY(findDocument(db, id));
        return stock::readPaste(db, text, document.kind, columns);
    });
}

QFuture<Result<QList<Shortage>>> Documents::shortages(DocumentId id)
{
    return reading([=](storage::Connection &db) { return shortagesOfPosting(db, id); });
}

QFuture<Result<QList<BalanceChange>>> Documents::changesOfPosting(DocumentId id)
{
    return reading([=](storage::Connection &db) { return stock::changesOfPosting(db, id); });
}

QFuture<Result<QList<BalanceChange>>> Documents::changesOfReversal(DocumentId id)
{
    return reading([=](storage::Connection &db) { return stock::changesOfReversal(db, id); });
}

QFuture<Result<bool>> Documents::post(DocumentId id)
{
    return writing([=](DocumentOperations &documents) { return documents.post(id); });
}

QFuture<Result<bool>> Documents::reverse(DocumentId id)
{
    return writing([=](DocumentOperations &documents) { return documents.reverse(id); });
}

QFuture<Result<QList<qint64>>> Documents::countIds(DocumentId id, CountPart part, const QString &search)
{
    return reading([=](storage::Connection &db) { return stock::countIds(db, id, part, search); });
}

QFuture<Result<QList<CountRow>>> Documents::countRows(DocumentId id, const QList<qint64> &products)
{
    return reading([=](storage::Connection &db) { return stock::countRows(db, id, products); });
}

QFuture<Result<CountTotals>> Documents::countTotals(DocumentId id)
{
    return reading([=](storage::Connection &db) { return stock::countTotals(db, id); });
}

QFuture<Result<StockValues>> Documents::values()
{
    return reading([](storage::Connection &db) { return stockValues(db); });
}

QFuture<Done> Documents::allowNegative(WarehouseId warehouse, bool allowed)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        return StockOperations(tx, actor).allowNegative(warehouse, allowed);
    });
}

} // namespace kramar::stock

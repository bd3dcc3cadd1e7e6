// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "journal/act.h"
#include "stock/document.h"

#include <QHash>

namespace kramar::stock {

struct NewDocument {
    DocumentKind kind{};
    WarehouseId warehouse;
    std::optional<WarehouseId> toWarehouse{}; // of a transfer, another one
    QString comment{};
    bool uncountedIsNone = false;
};

// What is named is changed. The warehouse of a stock-taking may only be changed while it has no lines.
struct DocumentChange {
    std::optional<WarehouseId> warehouse{}, toWarehouse{};
    std::optional<QString> comment{};
    std::optional<bool> uncountedIsNone{};
};

struct NewLine {
    ProductId product;
    Quantity quantity;           // above zero; of a stock-taking also zero
    std::optional<Money> cost{}; // of a unit, hryvnias; receipts only
    QString comment{};
};

struct LineChange {
    std::optional<Quantity> quantity{};
    std::optional<std::optional<Money>> cost{};
    std::optional<QString> comment{};
};

// Everything that happens to a document, in the writer's thread, in the caller's transaction. Right::EditStock. Only a
// draft can be written; anything else is Conflict. A value that cannot be taken is Invalid with its field.
class DocumentOperations
{
public:
    DocumentOperations(storage::Transaction &tx, const Actor &actor)
        : m_tx(tx)
        , m_actor(actor)
    {
    }

    // A draft with the next number of its kind. A stock-taking begins now.
    Result<DocumentId> create(const NewDocument &document);
    Done change(DocumentId id, const DocumentChange &change);
    // A draft goes with its lines.
    Done remove(DocumentId id);

    // Adds lines at the end. A stock-taking has one line a product: saying it again replaces the number. It is counted
    // now: what stands in the books now is what is expected, so that what is sold before its shelf is counted, or
    // afterwards, makes no difference.
    Done addLines(DocumentId id, const QList<NewLine> &lines);
    // Those instead of all lines there are.
    Done replaceLines(DocumentId id, const QList<NewLine> &lines);
    // One more of it: the product's last line, or a new one. In a stock-taking it goes on being counted from when the
    // first one was found.
    Result<DocumentLineId> addOne(DocumentId id, ProductId product);
    Done changeLine(DocumentLineId id, const LineChange &change); // a quantity of a stock-taking: counted now
    Done removeLine(DocumentLineId id);
    // The product's last line; NotFound when it has none.
    Done removeLast(DocumentId id, ProductId product);

    // Makes the moves, once; false when it was posted before. A document without lines is Invalid, field "lines",
    // "empty". What would leave less than nothing on hand is a Conflict "not_enough" that names the products, unless
    // the warehouse allows it: then the line is flagged. A stock-taking moves counted − expected of each line, whatever
    // was sold since that was counted; what was counted otherwise since (a correction, another stock-taking) is a
    // Conflict "counted_meanwhile". Where what has no line is not there, what stood when it began goes, less what went
    // since; what came since stays.
    Result<bool> post(DocumentId id);
    // Makes the opposite moves, once, each at the cost it was made at; false when it was reversed before. Conflict:
    // "not_enough" as above; "counted_again" when a product of a stock-taking was counted since.
    Result<bool> reverse(DocumentId id);

private:
    Result<Document> draft(DocumentId id);
    // Many at a time, so that a long document does not hold the writer.
    Done insertLines(journal::Act &act, const Document &document, const QList<NewLine> &lines);
    Done countAnew(journal::Act &act, const Document &document, const QHash<DocumentLineId, Quantity> &counted,
                   const QList<DocumentLine> &before);
    Done addCounted(journal::Act &act, const Document &to, const QList<NewLine> &lines);
    Done setQuantity(journal::Act &act, const DocumentLine &line, Quantity quantity);
    Done eraseLine(journal::Act &act, const DocumentLine &line);

    storage::Transaction &m_tx;
    Actor m_actor;
};

} // namespace kramar::stock

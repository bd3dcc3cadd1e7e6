// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/document_operations.h"

#include "stock/cost.h"
#include "stock/moves.h"
#include "storage/many_rows.h"

using namespace Qt::StringLiterals;

namespace kramar::stock {

namespace {

using journal::entity::document;

QString lineField(int position, QLatin1StringView field)
{
    return u"lines.%1."_s.arg(position) + field;
}

QString flagText(bool flag)
{
    return flag ? u"true"_s : u"false"_s;
}

std::optional<QString> textOf(const std::optional<Money> &cost)
{
    return cost ? std::optional(cost->toDecimal()) : std::nullopt;
}

std::optional<QString> codeOf(const std::optional<Money> &cost)
{
    return cost ? std::optional(cost->currency().code()) : std::nullopt;
}

Done checkLine(DocumentKind kind, Quantity quantity, const std::optional<Money> &cost)
{
    if (quantity < Quantity())
        return Error::invalid(u"quantity"_s, u"negative"_s);
    if (quantity.isZero() && kind != DocumentKind::StockTaking)
        return Error::invalid(u"quantity"_s, u"zero"_s);
    if (quantity > Quantity::ofWhole(highestQuantity))
        return Error::invalid(u"quantity"_s, u"too_large:%1"_s.arg(highestQuantity));
    if (!cost)
        return {};
    if (kind != DocumentKind::Receipt)
        return Error::invalid(u"cost"_s, u"receipts_only"_s);
    if (cost->currency() != Currency::uah())
        return Error::invalid(u"cost"_s, u"not_hryvnias"_s);
    if (cost->minor() < 0)
        return Error::invalid(u"cost"_s, u"negative"_s);
    if (cost->minor() > highestCost * 100)
        return Error::invalid(u"cost"_s, u"too_large:%1"_s.arg(highestCost));
    TRY(valueAt(quantity, *cost));
    return {};
}

constexpr qsizetype atATime = 1000; // lines that one statement writes

Error notInTheseBooks(const QString &what, qint64 id)
{
    return Error::of(Error::Kind::NotFound, u"not in these books"_s).on(u"%1 %2"_s.arg(what).arg(id));
}

Done checkWarehouse(storage::Connection &db, WarehouseId id)
{
    if (!TRY(db.firstNumber(u"SELECT id FROM warehouse WHERE id = ?"_s, {id})))
        return notInTheseBooks(u"warehouse"_s, id.value());
    return {};
}

Done checkWay(DocumentKind kind, WarehouseId from, std::optional<WarehouseId> to)
{
    if (kind != DocumentKind::Transfer)
        return to ? Done(Error::invalid(u"to_warehouse"_s, u"transfers_only"_s)) : Done();
    if (!to)
        return Error::invalid(u"to_warehouse"_s, u"empty"_s);
    return *to == from ? Done(Error::invalid(u"to_warehouse"_s, u"same_warehouse"_s)) : Done();
}

Result<std::optional<DocumentLine>> lastLineOf(storage::Connection &db, DocumentId id, ProductId product)
{
    // Numbers grow as positions do; ordering by these would walk over the whole document.
    const auto line = TRY(
        db.firstNumber(u"SELECT max(id) FROM document_line WHERE product_id = ? AND document_id = ?"_s, {product, id}));
    if (!line)
        return std::optional<DocumentLine>();
    return std::optional(TRY(findDocumentLine(db, DocumentLineId(*line))));
}

} // namespace

Result<Document> DocumentOperations::draft(DocumentId id)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    Document found = TRY(findDocument(m_tx.db(), id));
    if (found.state != DocumentState::Draft)
        return Error::of(Error::Kind::Conflict, u"not_a_draft"_s).on(u"document %1"_s.arg(found.number));
    return found;
}

Result<DocumentId> DocumentOperations::create(const NewDocument &wanted)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    storage::Connection &db = m_tx.db();
    TRY_DONE(checkWay(wanted.kind, wanted.warehouse, wanted.toWarehouse));
    TRY_DONE(checkWarehouse(db, wanted.warehouse));
    if (wanted.toWarehouse)
        TRY_DONE(checkWarehouse(db, *wanted.toWarehouse));
    journal::Act act(m_tx, m_actor, "document.new"_L1);
    const ActId actId = TRY(act.id());
    const QString kind = toCode(wanted.kind);
    const auto number =
        TRY(db.firstNumber(u"INSERT INTO document_number (kind, last) VALUES (?, 1) ON CONFLICT (kind) DO UPDATE "
                           u"SET last = document_number.last + 1 RETURNING last"_s,
                           {kind}));
    std::optional<qint64> begun;
    if (wanted.kind == DocumentKind::StockTaking)
        begun = TRY(lastMove(db));
    const DocumentId id(TRY(db.insert(
        u"INSERT INTO document (kind, number, state, warehouse_id, to_warehouse_id, comment, uncounted_is_none, "
        u"started_move_id, created_ms, created_act_id) VALUES (?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        {kind, number, wanted.warehouse, wanted.toWarehouse, wanted.comment.trimmed(), wanted.uncountedIsNone, begun,
         m_tx.now(), actId})));
    TRY_DONE(act.recordNew(document, id.value()));
    m_tx.changed(ObjectKind::Document, id);
    return id;
}

Done DocumentOperations::change(DocumentId id, const DocumentChange &wanted)
{
    const Document before = TRY(draft(id));
    const WarehouseId warehouse = wanted.warehouse.value_or(before.warehouse);
    const std::optional<WarehouseId> to = wanted.toWarehouse ? wanted.toWarehouse : before.toWarehouse;
    const QString comment = wanted.comment.value_or(before.comment).trimmed();
    const bool none = wanted.uncountedIsNone.value_or(before.uncountedIsNone);
    TRY_DONE(checkWay(before.kind, warehouse, to));
    if (warehouse != before.warehouse && before.kind == DocumentKind::StockTaking && before.lines > 0)
        return Error::invalid(u"warehouse"_s, u"counted_there"_s);
    TRY_DONE(checkWarehouse(m_tx.db(), warehouse));
    if (to)
        TRY_DONE(checkWarehouse(m_tx.db(), *to));
    journal::Act act(m_tx, m_actor, "document.change"_L1);
    const auto number = [](std::optional<WarehouseId> of) {
        return of ? std::optional(QString::number(of->value())) : std::nullopt;
    };
    TRY_DONE(act.record(document, id.value(), u"warehouse"_s, number(before.warehouse), number(warehouse)));
    TRY_DONE(act.record(document, id.value(), u"to_warehouse"_s, number(before.toWarehouse), number(to)));
    TRY_DONE(act.record(document, id.value(), u"comment"_s, before.comment, comment));
    TRY_DONE(
        act.record(document, id.value(), u"uncounted_is_none"_s, flagText(before.uncountedIsNone), flagText(none)));
    TRY(m_tx.db().run(u"UPDATE document SET warehouse_id = ?, to_warehouse_id = ?, comment = ?, uncounted_is_none = ? "
                      u"WHERE id = ?"_s,
                      {warehouse, to, comment, none, id}));
    m_tx.changed(ObjectKind::Document, id);
    return {};
}

Done DocumentOperations::remove(DocumentId id)
{
    TRY(draft(id));
    journal::Act act(m_tx, m_actor, "document.delete"_L1);
    TRY_DONE(act.record(document, id.value(), u"state"_s, toCode(DocumentState::Draft), std::nullopt));
    TRY(m_tx.db().run(u"DELETE FROM document_line WHERE document_id = ?"_s, {id}));
    TRY(m_tx.db().run(u"DELETE FROM document WHERE id = ?"_s, {id}));
    m_tx.changed(ObjectKind::Document, id);
    return {};
}

Done DocumentOperations::insertLines(journal::Act &act, const Document &of, const QList<NewLine> &lines)
{
    storage::Connection &db = m_tx.db();
    const bool counts = of.kind == DocumentKind::StockTaking;
    const QString expected =
        counts ? u"coalesce((SELECT b.on_hand FROM balance b WHERE b.product_id = r.c1 AND b.warehouse_id = CAST(? AS "
                 u"BIGINT)), 0)"_s
               : u"CASE WHEN CAST(? AS BIGINT) = 0 THEN 0 END"_s; // nobody expects anything
    std::optional<qint64> counted;
    if (counts)
        counted = TRY(lastMove(db));
    const auto last = TRY(db.firstNumber(u"SELECT max(position) FROM document_line WHERE document_id = ?"_s, {of.id}));
    int position = last ? static_cast<int>(*last) + 1 : 0;
    for (qsizetype from = 0; from < lines.size(); from += atATime) {
        using Type = storage::ManyRows::Type;
        storage::ManyRows rows(db, {Type::Number, Type::Number, Type::Number, Type::Number, Type::Text, Type::Text});
        QList<journal::HistoryChange> changes;
        for (const NewLine &line : lines.mid(from, atATime)) {
            rows.add(position, line.product, line.quantity.thousandths(), storage::minorOf(line.cost),
                     codeOf(line.cost), line.comment.trimmed());
            changes.append(
                {document, of.id.value(), lineField(position, "quantity"_L1), std::nullopt, line.quantity.toDecimal()});
            ++position;
        }
        const auto unknown = TRY(db.firstNumber(u"SELECT r.c1 FROM "_s + rows.asTable() +
                                                    u" LEFT JOIN product p ON p.id = r.c1 WHERE p.id IS NULL LIMIT 1"_s,
                                                {rows.bind()}));
        if (unknown)
            return notInTheseBooks(u"product"_s, *unknown);
        TRY(db.run(u"INSERT INTO document_line (document_id, position, product_id, quantity, cost_minor, "
                   u"cost_currency, comment, expected, counted_move_id) SELECT CAST(? AS BIGINT), r.c0, r.c1, r.c2, "
                   u"r.c3, r.c4, r.c5, "_s +
                       expected + u", CAST(? AS BIGINT) FROM "_s + rows.asTable() + u" ORDER BY r.c0"_s,
                   {of.id, of.warehouse, counted, rows.bind()}));
        TRY_DONE(act.recordAll(changes));
    }
    return {};
}

// What stands now is what is expected of them.
Done DocumentOperations::countAnew(journal::Act &act, const Document &of,
                                   const QHash<DocumentLineId, Quantity> &counted, const QList<DocumentLine> &before)
{
    if (before.isEmpty())
        return {};
    storage::Connection &db = m_tx.db();
    using Type = storage::ManyRows::Type;
    storage::ManyRows rows(db, {Type::Number, Type::Number});
    QList<journal::HistoryChange> changes;
    for (const DocumentLine &line : before) {
        const Quantity now = counted.value(line.id);
        rows.add(line.id, now.thousandths());
        changes.append({document, of.id.value(), lineField(line.position, "quantity"_L1), line.quantity.toDecimal(),
                        now.toDecimal()});
    }
    TRY(db.run(u"UPDATE document_line SET quantity = r.c1, counted_move_id = CAST(? AS BIGINT), expected = "
               u"coalesce((SELECT b.on_hand FROM balance b WHERE b.product_id = document_line.product_id "
               u"AND b.warehouse_id = CAST(? AS BIGINT)), 0) FROM "_s +
                   rows.asTable() + u" WHERE document_line.id = r.c0"_s,
               {TRY(lastMove(db)), of.warehouse, rows.bind()}));
    return act.recordAll(changes);
}

Done DocumentOperations::setQuantity(journal::Act &act, const DocumentLine &line, Quantity quantity)
{
    TRY(m_tx.db().run(u"UPDATE document_line SET quantity = ? WHERE id = ?"_s, {quantity, line.id}));
    return act.record(document, line.document.value(), lineField(line.position, "quantity"_L1),
                      line.quantity.toDecimal(), quantity.toDecimal());
}

Done DocumentOperations::eraseLine(journal::Act &act, const DocumentLine &line)
{
    TRY(m_tx.db().run(u"DELETE FROM document_line WHERE id = ?"_s, {line.id}));
    return act.record(document, line.document.value(), lineField(line.position, "quantity"_L1),
                      line.quantity.toDecimal(), std::nullopt);
}

Done DocumentOperations::addLines(DocumentId id, const QList<NewLine> &lines)
{
    const Document to = TRY(draft(id));
    journal::Act act(m_tx, m_actor, "document.lines"_L1);
    for (const NewLine &line : lines)
        TRY_DONE(checkLine(to.kind, line.quantity, line.cost));
    if (to.kind == DocumentKind::StockTaking) {
        TRY_DONE(addCounted(act, to, lines));
    } else {
        TRY_DONE(insertLines(act, to, lines));
    }
    m_tx.changed(ObjectKind::Document, id);
    return {};
}

// One line a product: what is said last of it.
Done DocumentOperations::addCounted(journal::Act &act, const Document &to, const QList<NewLine> &lines)
{
    QList<NewLine> each;
    QHash<ProductId, qsizetype> places;
    for (const NewLine &line : lines) {
        if (const auto place = places.constFind(line.product); place != places.cend()) {
            each[*place].quantity = line.quantity;
            continue;
        }
        places.insert(line.product, each.size());
        each.append(line);
    }
    QList<qint64> products;
    for (const NewLine &line : std::as_const(each))
        products.append(line.product.value());
    const QList<DocumentLine> there = TRY(documentLinesOf(m_tx.db(), to.id, products));
    QHash<DocumentLineId, Quantity> counted;
    for (const DocumentLine &line : there) {
        counted.insert(line.id, each.at(places.take(line.product)).quantity);
    }
    TRY_DONE(countAnew(act, to, counted, there));
    each.removeIf([&](const NewLine &line) { return !places.contains(line.product); });
    return insertLines(act, to, each);
}

Done DocumentOperations::replaceLines(DocumentId id, const QList<NewLine> &lines)
{
    TRY(draft(id));
    journal::Act act(m_tx, m_actor, "document.lines"_L1);
    const QList<DocumentLine> before = TRY(documentLines(m_tx.db(), id));
    QList<journal::HistoryChange> changes;
    for (const DocumentLine &line : before)
        changes.append(
            {document, id.value(), lineField(line.position, "quantity"_L1), line.quantity.toDecimal(), std::nullopt});
    TRY(m_tx.db().run(u"DELETE FROM document_line WHERE document_id = ?"_s, {id}));
    TRY_DONE(act.recordAll(changes));
    return addLines(id, lines);
}

Result<DocumentLineId> DocumentOperations::addOne(DocumentId id, ProductId product)
{
    const Document to = TRY(draft(id));
    journal::Act act(m_tx, m_actor, "document.scan"_L1);
    const auto there = TRY(lastLineOf(m_tx.db(), id, product));
    const Quantity quantity = (there ? there->quantity : Quantity()).plus(Quantity::ofWhole(1));
    TRY_DONE(checkLine(to.kind, quantity, there ? there->cost : std::nullopt));
    if (there)
        TRY_DONE(setQuantity(act, *there, quantity));
    else
        TRY_DONE(insertLines(act, to, {{.product = product, .quantity = quantity}}));
    m_tx.changed(ObjectKind::Document, id);
    const auto line = TRY(lastLineOf(m_tx.db(), id, product));
    if (!line)
        return Error::of(Error::Kind::Internal, u"the line that was written is not there"_s);
    return line->id;
}

Done DocumentOperations::changeLine(DocumentLineId id, const LineChange &wanted)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    const DocumentLine before = TRY(findDocumentLine(m_tx.db(), id));
    const Document of = TRY(draft(before.document));
    const Quantity quantity = wanted.quantity.value_or(before.quantity);
    const std::optional<Money> cost = wanted.cost.value_or(before.cost);
    const QString comment = wanted.comment.value_or(before.comment).trimmed();
    TRY_DONE(checkLine(of.kind, quantity, cost));
    journal::Act act(m_tx, m_actor, "document.lines"_L1);
    if (wanted.quantity && of.kind == DocumentKind::StockTaking)
        TRY_DONE(countAnew(act, of, {{before.id, quantity}}, {before})); // the same number, too
    else if (quantity != before.quantity)
        TRY_DONE(setQuantity(act, before, quantity));
    TRY_DONE(
        act.record(document, of.id.value(), lineField(before.position, "cost"_L1), textOf(before.cost), textOf(cost)));
    TRY_DONE(act.record(document, of.id.value(), lineField(before.position, "comment"_L1), before.comment, comment));
    TRY(m_tx.db().run(u"UPDATE document_line SET cost_minor = ?, cost_currency = ?, comment = ? WHERE id = ?"_s,
                      {storage::minorOf(cost), codeOf(cost), comment, id}));
    m_tx.changed(ObjectKind::Document, of.id);
    return {};
}

Done DocumentOperations::removeLast(DocumentId id, ProductId product)
{
    const auto line = TRY(lastLineOf(m_tx.db(), id, product));
    if (!line)
        return Error::of(Error::Kind::NotFound, u"no such line"_s);
    return removeLine(line->id);
}

Done DocumentOperations::removeLine(DocumentLineId id)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    const DocumentLine line = TRY(findDocumentLine(m_tx.db(), id));
    TRY(draft(line.document));
    journal::Act act(m_tx, m_actor, "document.lines"_L1);
    TRY_DONE(eraseLine(act, line));
    m_tx.changed(ObjectKind::Document, line.document);
    return {};
}

} // namespace kramar::stock

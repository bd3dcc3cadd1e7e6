// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/cost.h"
#include "stock/document_operations.h"
#include "stock/moves.h"

#include <QHash>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace kramar::stock {

namespace {

using journal::entity::document;

// A move that a line asks for.
struct Planned {
    DocumentLineId line;
    NewMove move;
};

// What stood in the warehouse of a stock-taking when it began, and has no line; what was counted otherwise since is
// known by that.
struct Uncounted {
    ProductId product;
    Quantity expected;
};

Result<QList<Uncounted>> uncountedOf(storage::Connection &db, const Document &of)
{
    return db.list(
        u"SELECT b.product_id, b.on_hand - coalesce(s.quantity, 0) FROM document d "
        u"JOIN balance b ON b.warehouse_id = d.warehouse_id LEFT JOIN "_s +
            movedSince(u"(SELECT started_move_id FROM document WHERE id = ?)"_s) +
            u" s ON s.product_id = b.product_id "
            u"WHERE d.id = ? AND b.on_hand - coalesce(s.quantity, 0) <> 0 "
            u"AND NOT EXISTS (SELECT 1 FROM document_line l WHERE l.document_id = d.id "
            u"AND l.product_id = b.product_id) AND NOT EXISTS (SELECT 1 FROM stock_move c "
            u"WHERE c.product_id = b.product_id AND c.warehouse_id = b.warehouse_id AND c.id > d.started_move_id AND "_s +
            isRestatement(u"c"_s) + u") ORDER BY b.product_id"_s,
        {of.warehouse, of.id, of.id}, [](const storage::Row &row) {
            return Uncounted{row.id<ProductId>(0), row.quantity(1)};
        });
}

QList<Planned> planOf(const Document &of, const QList<DocumentLine> &lines)
{
    QList<Planned> plan;
    const QString kind = toCode(of.kind);
    for (const DocumentLine &line : lines) {
        NewMove move{line.product, of.warehouse, line.quantity, kind, line.id.value()};
        switch (of.kind) {
        case DocumentKind::Receipt:
            move.cost = line.cost;
            break;
        case DocumentKind::WriteOff:
            move.change = line.quantity.negated();
            break;
        case DocumentKind::StockTaking:
            move.change = line.quantity.minus(line.expected.value_or(Quantity()));
            break;
        case DocumentKind::Transfer:
            move.staysOurs = true;
            move.change = line.quantity.negated();
            plan.append({line.id, move});
            move.warehouse = of.toWarehouse.value_or(of.warehouse);
            move.change = line.quantity;
            break;
        }
        plan.append({line.id, move});
    }
    return plan;
}

// The opposite of what was posted, the last move first.
Result<QList<Planned>> reversalOf(storage::Connection &db, const Document &of)
{
    return db.list(u"SELECT m.cause_id, m.product_id, m.warehouse_id, m.quantity, m.id, m.cost_minor, m.cost_currency "
                   u"FROM stock_move m WHERE m.cause_kind = ? AND m.cause_id IN "
                   u"(SELECT l.id FROM document_line l WHERE l.document_id = ?) ORDER BY m.id DESC"_s,
                   {toCode(of.kind), of.id}, [&](const storage::Row &row) {
                       return Planned{row.id<DocumentLineId>(0),
                                      {row.id<ProductId>(1), row.id<WarehouseId>(2), row.quantity(3).negated(),
                                       cause::reversal, row.number(4), row.maybeMoney(5, 6),
                                       of.kind == DocumentKind::Transfer}};
                   });
}

Result<QString> nameOf(storage::Connection &db, ProductId product)
{
    const auto name = TRY(db.first(u"SELECT sku, name FROM product WHERE id = ?"_s, {product},
                                   [](const storage::Row &row) { return row.text(row.text(0).isEmpty() ? 1 : 0); }));
    return name.value_or(QString::number(product.value()));
}

// Balances that the plan lowers below zero, whether that is allowed there or not.
Result<QList<Shortage>> shortagesOf(storage::Connection &db, const QList<Planned> &plan)
{
    QHash<std::pair<ProductId, WarehouseId>, Quantity> changes;
    QList<std::pair<ProductId, WarehouseId>> places; // in the order of the plan
    for (const Planned &planned : plan) {
        const std::pair place{planned.move.product, planned.move.warehouse};
        if (!changes.contains(place))
            places.append(place);
        changes[place] = changes.value(place).plus(planned.move.change);
    }
    QList<Shortage> shortages;
    for (const auto &place : std::as_const(places)) {
        const Quantity change = changes.value(place);
        if (change >= Quantity())
            continue;
        const Quantity onHand = TRY(onHandOf(db, place.first, place.second));
        const Quantity after = onHand.plus(change);
        if (after >= Quantity())
            continue;
        const QString name = TRY(nameOf(db, place.first));
        shortages.append({place.first, name, place.second, onHand, after});
    }
    return shortages;
}

Error conflict(const QString &code, const QStringList &products)
{
    constexpr qsizetype mostNamed = 5;
    const QString named = products.mid(0, mostNamed).join(u", "_s) + (products.size() > mostNamed ? u" …"_s : u""_s);
    return Error::of(Error::Kind::Conflict, code).on((products.size() == 1 ? u"product "_s : u"products "_s) + named);
}

Error notEnough(const QList<Shortage> &shortages)
{
    QStringList names;
    for (const Shortage &shortage : shortages)
        names.append(shortage.name);
    return conflict(u"not_enough"_s, names);
}

// Each line of a stock-taking with one of these moves after `since` (an SQL number) is a Conflict.
Done mustNotBeCountedSince(storage::Connection &db, DocumentId id, const QString &since, const QString &which,
                           const QString &code)
{
    const QList<ProductId> products = TRY(db.list(
        u"SELECT l.product_id FROM document d JOIN document_line l ON l.document_id = d.id WHERE d.id = ? AND EXISTS "
        u"(SELECT 1 FROM stock_move c WHERE c.product_id = l.product_id AND c.warehouse_id = d.warehouse_id AND c.id > "_s +
            since + u" AND "_s + which + u") ORDER BY l.position"_s,
        {id}, [](const storage::Row &row) { return row.id<ProductId>(0); }));
    QStringList names;
    for (const ProductId product : products)
        names.append(TRY(nameOf(db, product)));
    return names.isEmpty() ? Done() : Done(conflict(code, names));
}

// Refuses what falls below zero where that is not allowed; answers what falls where it is.
Result<QList<Shortage>> allowedShortages(storage::Connection &db, const QList<Planned> &plan)
{
    const QList<Shortage> shortages = TRY(shortagesOf(db, plan));
    if (shortages.isEmpty())
        return shortages;
    QHash<WarehouseId, bool> allowed;
    const QList<Warehouse> warehouses = TRY(allWarehouses(db));
    for (const Warehouse &warehouse : warehouses)
        allowed.insert(warehouse.id, warehouse.negativeAllowed);
    QList<Shortage> refused;
    std::copy_if(shortages.cbegin(), shortages.cend(), std::back_inserter(refused),
                 [&](const Shortage &shortage) { return !allowed.value(shortage.warehouse); });
    if (!refused.isEmpty())
        return notEnough(refused);
    return shortages;
}

// Writes the moves and, with each line, at what cost it moved and whether it went below zero.
Done carryOut(storage::Transaction &tx, journal::Act &act, const QList<Planned> &plan)
{
    const QList<Shortage> below = TRY(allowedShortages(tx.db(), plan));
    for (const Planned &planned : plan) {
        const NewMove &move = planned.move;
        const auto written = TRY(writeMove(tx, act, move));
        if (!written)
            return Error::of(Error::Kind::Internal, u"a line was posted before its document"_s);
        const bool fell = std::any_of(below.cbegin(), below.cend(), [&](const Shortage &shortage) {
            return shortage.product == move.product && shortage.warehouse == move.warehouse;
        });
        if (fell)
            TRY(tx.db().run(u"UPDATE document_line SET below_zero = 1 WHERE id = ?"_s, {planned.line}));
        if (move.causeKind == cause::receipt || move.causeKind == cause::reversal)
            continue; // a receipt has a cost of its own, or none
        const auto cost = TRY(tx.db().first(u"SELECT cost_minor, cost_currency FROM stock_move WHERE id = ?"_s,
                                            {*written}, [](const storage::Row &row) { return row.maybeMoney(0, 1); }));
        if (!cost || !*cost)
            continue;
        TRY(valueAt(move.change, **cost));
        TRY(tx.db().run(u"UPDATE document_line SET cost_minor = ?, cost_currency = ? WHERE id = ?"_s,
                        {(*cost)->minor(), (*cost)->currency(), planned.line}));
    }
    return {};
}

} // namespace

Result<QList<Shortage>> shortagesOfPosting(storage::Connection &db, DocumentId id)
{
    const Document of = TRY(findDocument(db, id));
    QList<Planned> plan = planOf(of, TRY(documentLines(db, id)));
    if (of.uncountedIsNone && of.kind == DocumentKind::StockTaking) {
        const QList<Uncounted> uncounted = TRY(uncountedOf(db, of));
        for (const Uncounted &left : uncounted)
            plan.append({{}, {left.product, of.warehouse, left.expected.negated(), {}, 0}});
    }
    return shortagesOf(db, plan);
}

Result<bool> DocumentOperations::post(DocumentId id)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    storage::Connection &db = m_tx.db();
    if (TRY(findDocument(db, id)).state == DocumentState::Posted)
        return false;
    const Document of = TRY(draft(id));
    if (of.kind == DocumentKind::StockTaking) {
        TRY_DONE(mustNotBeCountedSince(db, id, u"d.started_move_id"_s, isRestatement(u"c"_s), u"counted_meanwhile"_s));
    }
    journal::Act act(m_tx, m_actor, "document.post"_L1);
    if (of.uncountedIsNone && of.kind == DocumentKind::StockTaking) {
        const QList<Uncounted> uncounted = TRY(uncountedOf(db, of));
        for (const Uncounted &left : uncounted)
            TRY_DONE(insertLine(act, of, {.product = left.product, .quantity = Quantity()}));
    }
    const QList<DocumentLine> lines = TRY(documentLines(db, id));
    if (lines.isEmpty())
        return Error::invalid(u"lines"_s, u"empty"_s);
    const ActId actId = TRY(act.id());
    TRY_DONE(carryOut(m_tx, act, planOf(of, lines)));
    TRY(db.run(u"UPDATE document SET state = ?, posted_act_id = ? WHERE id = ?"_s,
               {toCode(DocumentState::Posted), actId, id}));
    TRY_DONE(act.record(document, id.value(), u"state"_s, toCode(DocumentState::Draft), toCode(DocumentState::Posted)));
    m_tx.changed(ObjectKind::Document, id);
    return true;
}

Result<bool> DocumentOperations::reverse(DocumentId id)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    storage::Connection &db = m_tx.db();
    const Document of = TRY(findDocument(db, id));
    if (of.state == DocumentState::Reversed)
        return false;
    if (of.state == DocumentState::Draft || !of.posted)
        return Error::of(Error::Kind::Conflict, u"not_posted"_s).on(u"document %1"_s.arg(of.number));
    const QList<Planned> plan = TRY(reversalOf(db, of));
    if (of.kind == DocumentKind::StockTaking) {
        const QString posted = u"(SELECT m.id FROM stock_move m WHERE m.cause_kind = 'stock_taking' "
                               u"AND m.cause_id = l.id AND m.product_id = l.product_id)"_s;
        TRY_DONE(mustNotBeCountedSince(db, id, posted, isWholeCount(u"c"_s), u"counted_again"_s));
    }
    journal::Act act(m_tx, m_actor, "document.reverse"_L1);
    const ActId actId = TRY(act.id());
    TRY_DONE(carryOut(m_tx, act, plan));
    TRY(db.run(u"UPDATE document SET state = ?, reversed_act_id = ? WHERE id = ?"_s,
               {toCode(DocumentState::Reversed), actId, id}));
    TRY_DONE(
        act.record(document, id.value(), u"state"_s, toCode(DocumentState::Posted), toCode(DocumentState::Reversed)));
    TRY_DONE(journal::markUndone(m_tx, of.posted->act, actId));
    m_tx.changed(ObjectKind::Document, id);
    return true;
}

} // namespace kramar::stock

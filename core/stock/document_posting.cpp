// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/cost.h"
#include "stock/document_operations.h"
#include "stock/moves.h"
#include "storage/many_rows.h"

#include <QHash>
#include <QSet>

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

// What stood in the warehouse of a stock-taking when it began, and has no line: what of it did not go since is missing,
// what came since is there. What was counted otherwise since is known by that.
struct Uncounted {
    ProductId product;
    Quantity missing;
    Quantity there;
};

Result<QList<Uncounted>> uncountedOf(storage::Connection &db, const Document &of)
{
    QList<Uncounted> all;
    const QString since = u"(SELECT started_move_id FROM document WHERE id = ?)"_s;
    TRY_DONE(db.each(
        u"SELECT b.product_id, b.on_hand, coalesce(s.quantity, 0), coalesce(s.gone, 0) FROM document d "
        u"JOIN balance b ON b.warehouse_id = d.warehouse_id LEFT JOIN "_s +
            movedSince(since) +
            u" s ON s.product_id = b.product_id WHERE d.id = ? "
            u"AND NOT EXISTS (SELECT 1 FROM document_line l WHERE l.document_id = d.id "
            u"AND l.product_id = b.product_id) AND NOT EXISTS (SELECT 1 FROM stock_move c "
            u"WHERE c.product_id = b.product_id AND c.warehouse_id = b.warehouse_id AND c.id > d.started_move_id AND "_s +
            isRestatement(u"c"_s) + u") ORDER BY b.product_id"_s,
        {of.warehouse, of.id, of.id}, [&](const storage::Row &row) -> Done {
            const Quantity onHand = row.quantity(1);
            const Quantity began = onHand.minus(row.quantity(2));
            Quantity missing = began.plus(row.quantity(3));
            if (began > Quantity() && missing < Quantity())
                missing = Quantity(); // more went than there was: of what came
            if (!missing.isZero())
                all.append({row.id<ProductId>(0), missing, onHand.minus(missing)});
            return {};
        }));
    return all;
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

// A balance that the plan changes.
struct Changed {
    ProductId product;
    WarehouseId warehouse;
    Quantity onHand;
    Quantity after;
    bool isBelowZero() const { return after < Quantity() && after < onHand; }
};

Result<QList<Changed>> changesOf(storage::Connection &db, const QList<Planned> &plan)
{
    QHash<std::pair<ProductId, WarehouseId>, Quantity> changes;
    QList<std::pair<ProductId, WarehouseId>> places; // in the order of the plan
    QSet<qint64> products;
    for (const Planned &planned : plan) {
        const std::pair place{planned.move.product, planned.move.warehouse};
        if (!changes.contains(place))
            places.append(place);
        changes[place] = changes.value(place).plus(planned.move.change);
        products.insert(planned.move.product.value());
    }
    QHash<std::pair<ProductId, WarehouseId>, Quantity> there;
    TRY_DONE(db.each(u"SELECT product_id, warehouse_id, on_hand FROM balance WHERE product_id "_s + db.isOneOf(),
                     {db.numbers(products.values())}, [&](const storage::Row &row) -> Done {
                         there.insert({row.id<ProductId>(0), row.id<WarehouseId>(1)}, row.quantity(2));
                         return {};
                     }));
    QList<Changed> changed;
    for (const auto &place : std::as_const(places)) {
        const Quantity onHand = there.value(place);
        if (const Quantity change = changes.value(place); !change.isZero())
            changed.append({place.first, place.second, onHand, onHand.plus(change)});
    }
    return changed;
}

struct Named {
    QString sku, name;
    QString shortest() const { return sku.isEmpty() ? name : sku; }
};

Result<QHash<ProductId, Named>> namesOf(storage::Connection &db, const QList<qint64> &products)
{
    QHash<ProductId, Named> names;
    TRY_DONE(db.each(u"SELECT id, sku, name FROM product WHERE id "_s + db.isOneOf(), {db.numbers(products)},
                     [&](const storage::Row &row) -> Done {
                         names.insert(row.id<ProductId>(0), {row.text(1), row.text(2)});
                         return {};
                     }));
    return names;
}

template <class With>
QList<qint64> productsIn(const QList<With> &each)
{
    QList<qint64> products;
    for (const With &one : each)
        products.append(one.product.value());
    return products;
}

// Balances that the plan lowers below zero, whether that is allowed there or not.
Result<QList<Shortage>> shortagesOf(storage::Connection &db, const QList<Planned> &plan)
{
    QList<Changed> below = TRY(changesOf(db, plan));
    below.removeIf([](const Changed &change) { return !change.isBelowZero(); });
    const QHash<ProductId, Named> names = TRY(namesOf(db, productsIn(below)));
    QList<Shortage> shortages;
    for (const Changed &change : std::as_const(below))
        shortages.append(
            {change.product, names.value(change.product).shortest(), change.warehouse, change.onHand, change.after});
    return shortages;
}

Result<QList<BalanceChange>> namedChanges(storage::Connection &db, const QList<Planned> &plan)
{
    QHash<WarehouseId, Warehouse> places;
    const QList<Warehouse> warehouses = TRY(allWarehouses(db));
    for (const Warehouse &warehouse : warehouses)
        places.insert(warehouse.id, warehouse);
    const QList<Changed> changes = TRY(changesOf(db, plan));
    const QHash<ProductId, Named> names = TRY(namesOf(db, productsIn(changes)));
    QSet<qint64> counted;
    TRY_DONE(db.each(u"SELECT DISTINCT m.product_id FROM stock_move m WHERE m.product_id "_s + db.isOneOf() +
                         u" AND "_s + isCount(u"m"_s),
                     {db.numbers(productsIn(changes))}, [&counted](const storage::Row &row) -> Done {
                         counted.insert(row.number(0));
                         return {};
                     }));
    QList<BalanceChange> named;
    for (const Changed &change : changes) {
        const Warehouse place = places.value(change.warehouse);
        const Named product = names.value(change.product);
        named.append({change.product, product.sku, product.name, change.warehouse, place.name, change.onHand,
                      change.after, change.isBelowZero() && !place.negativeAllowed,
                      counted.contains(change.product.value())});
    }
    return named;
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
    const QStringList names = TRY(db.list(
        u"SELECT CASE WHEN p.sku = '' THEN p.name ELSE p.sku END FROM document d "
        u"JOIN document_line l ON l.document_id = d.id JOIN product p ON p.id = l.product_id WHERE d.id = ? AND EXISTS "
        u"(SELECT 1 FROM stock_move c WHERE c.product_id = l.product_id AND c.warehouse_id = d.warehouse_id AND c.id > "_s +
            since + u" AND "_s + which + u") ORDER BY l.position"_s,
        {id}, [](const storage::Row &row) { return row.text(0); }));
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
    QSet<std::pair<ProductId, WarehouseId>> fell;
    for (const Shortage &shortage : below)
        fell.insert({shortage.product, shortage.warehouse});
    QList<NewMove> moves;
    for (const Planned &planned : plan)
        moves.append(planned.move);
    const QList<std::optional<Money>> costs = TRY(writeMoves(tx, act, moves));
    using Type = storage::ManyRows::Type;
    storage::ManyRows lines(tx.db(), {Type::Number, Type::Number, Type::Text});
    storage::ManyRows flagged(tx.db(), {Type::Number});
    QSet<DocumentLineId> told; // of a transfer both moves are of one cost
    for (qsizetype i = 0; i < plan.size(); ++i) {
        const NewMove &move = plan[i].move;
        if (fell.contains({move.product, move.warehouse}))
            flagged.add(plan[i].line);
        if (move.causeKind == cause::receipt || move.causeKind == cause::reversal || !costs[i])
            continue; // a receipt has a cost of its own, or none
        TRY(valueAt(move.change, *costs[i]));
        if (!told.contains(plan[i].line))
            lines.add(plan[i].line, costs[i]->minor(), QString(costs[i]->currency().code()));
        told.insert(plan[i].line);
    }
    if (!lines.isEmpty())
        TRY(tx.db().run(u"UPDATE document_line SET cost_minor = r.c1, cost_currency = r.c2 FROM "_s + lines.asTable() +
                            u" WHERE document_line.id = r.c0"_s,
                        {lines.bind()}));
    if (!flagged.isEmpty())
        TRY(tx.db().run(u"UPDATE document_line SET below_zero = 1 FROM "_s + flagged.asTable() +
                            u" WHERE document_line.id = r.c0"_s,
                        {flagged.bind()}));
    return {};
}

} // namespace

namespace {

Result<QList<Planned>> planOfPosting(storage::Connection &db, DocumentId id)
{
    const Document of = TRY(findDocument(db, id));
    QList<Planned> plan = planOf(of, TRY(documentLines(db, id)));
    if (of.uncountedIsNone && of.kind == DocumentKind::StockTaking) {
        const QList<Uncounted> uncounted = TRY(uncountedOf(db, of));
        for (const Uncounted &left : uncounted)
            plan.append({{}, {left.product, of.warehouse, left.missing.negated(), {}, 0}});
    }
    return plan;
}

} // namespace

Result<QList<Shortage>> shortagesOfPosting(storage::Connection &db, DocumentId id)
{
    return shortagesOf(db, TRY(planOfPosting(db, id)));
}

Result<QList<BalanceChange>> changesOfPosting(storage::Connection &db, DocumentId id)
{
    return namedChanges(db, TRY(planOfPosting(db, id)));
}

Result<QList<BalanceChange>> changesOfReversal(storage::Connection &db, DocumentId id)
{
    return namedChanges(db, TRY(reversalOf(db, TRY(findDocument(db, id)))));
}

Result<bool> DocumentOperations::post(DocumentId id)
{
    TRY_DONE(m_actor.need(Right::EditStock));
    storage::Connection &db = m_tx.db();
    if (TRY(findDocument(db, id)).state == DocumentState::Posted)
        return false;
    const Document of = TRY(draft(id));
    if (of.kind == DocumentKind::StockTaking) {
        TRY_DONE(mustNotBeCountedSince(db, id, u"l.counted_move_id"_s, isRestatement(u"c"_s), u"counted_meanwhile"_s));
    }
    journal::Act act(m_tx, m_actor, "document.post"_L1);
    if (of.uncountedIsNone && of.kind == DocumentKind::StockTaking) {
        const QList<Uncounted> uncounted = TRY(uncountedOf(db, of));
        QList<NewLine> added;
        for (const Uncounted &left : uncounted)
            added.append({.product = left.product, .quantity = left.there});
        TRY_DONE(insertLines(act, of, added));
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

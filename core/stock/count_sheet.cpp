// SPDX-License-Identifier: GPL-3.0-or-later
#include "stock/count_sheet.h"

#include "stock/cost.h"
#include "stock/moves.h"
#include "storage/id_list.h"
#include "storage/in_order.h"
#include "storage/search.h"

#include <QHash>

#include <limits>

using namespace Qt::StringLiterals;

namespace kramar::stock {

namespace {

struct Begun {
    WarehouseId warehouse;
    qint64 move = 0;
    std::optional<ActId> posted{};
    qint64 seen = 0; // the last move that what is left is shown by: of a posted one, the last before it was posted
};

Result<Begun> begunOf(storage::Connection &db, DocumentId id)
{
    auto begun = TRY(db.first(
        u"SELECT warehouse_id, started_move_id, posted_act_id FROM document WHERE id = ? AND kind = 'stock_taking'"_s,
        {id}, [](const storage::Row &row) {
            return Begun{row.id<WarehouseId>(0), row.number(1), row.maybeId<ActId>(2)};
        }));
    if (!begun)
        return Error::invalid(u"document"_s, u"no_stock_taking"_s);
    if (begun->posted)
        begun->seen =
            TRY(db.firstNumber(u"SELECT max(id) FROM stock_move WHERE act_id < ?"_s, {*begun->posted})).value_or(0);
    else
        begun->seen = TRY(lastMove(db));
    return *begun;
}

// What stood when it was counted; of what is left to count, what stands.
constexpr QLatin1StringView expected("(CASE WHEN l.id IS NOT NULL THEN coalesce(l.expected, 0) "
                                     "ELSE coalesce(b.on_hand, 0) - coalesce(s.quantity, 0) END)");

// The binds are those of sheetBinds().
QString sheet()
{
    return u" FROM product LEFT JOIN balance b ON b.product_id = product.id AND b.warehouse_id = ? LEFT JOIN "_s +
           movedSince(u"?"_s) +
           u" s ON s.product_id = product.id "
           u"LEFT JOIN document_line l ON l.document_id = ? AND l.product_id = product.id "
           u"WHERE (l.id IS NOT NULL OR "_s +
           expected + u" <> 0)"_s;
}

storage::Binds sheetBinds(DocumentId id, const Begun &begun)
{
    return {begun.warehouse, begun.warehouse, begun.seen, id};
}

QString conditionOf(CountPart part)
{
    switch (part) {
    case CountPart::All:
        return {};
    case CountPart::Counted:
        return u" AND l.id IS NOT NULL"_s;
    case CountPart::Differing:
        return u" AND l.quantity <> "_s + expected;
    case CountPart::Left:
        return u" AND l.id IS NULL"_s;
    }
    Q_UNREACHABLE();
}

Done addTo(Money &sum, Money value)
{
    if (value.minor() > 0 && sum.minor() > std::numeric_limits<qint64>::max() - value.minor())
        return Error::invalid(u"cost"_s, u"too_large:%1"_s.arg(highestCost));
    sum = Money::ofMinor(sum.minor() + value.minor(), Currency::uah());
    return {};
}

} // namespace

Result<QList<qint64>> countIds(storage::Connection &db, DocumentId id, CountPart part, const QString &search)
{
    QString sql = u"SELECT product.id"_s + sheet() + conditionOf(part);
    storage::Binds binds = sheetBinds(id, TRY(begunOf(db, id)));
    const storage::SearchClause words = storage::searchClause(db, u"product"_s, search, {});
    if (!words.isEmpty()) {
        sql += u" AND "_s + words.sql;
        binds += words.binds;
    }
    return storage::idsOf(db, sql + u" ORDER BY product.search, product.id"_s, binds);
}

Result<QList<CountRow>> countRows(storage::Connection &db, DocumentId id, const QList<qint64> &products)
{
    const Begun begun = TRY(begunOf(db, id));
    QHash<qint64, CountRow> found;
    const QString columns = u"SELECT product.id, product.sku, product.name, product.unit, "_s + expected +
                            u", l.quantity, l.id, coalesce(l.cost_minor, product.cost_minor), "
                            u"coalesce(l.cost_currency, product.cost_currency), "
                            u"CASE WHEN l.id IS NOT NULL AND EXISTS (SELECT 1 FROM stock_move c WHERE c.product_id = "
                            u"product.id AND c.warehouse_id = b.warehouse_id AND c.id > l.counted_move_id AND "_s +
                            isRestatement(u"c"_s) + u") THEN 1 ELSE 0 END"_s;
    const storage::Binds binds = sheetBinds(id, begun) + storage::Binds{db.numbers(products)};
    TRY_DONE(
        db.each(columns + sheet() + u" AND product.id "_s + db.isOneOf(), binds, [&](const storage::Row &row) -> Done {
            const bool posted = begun.posted.has_value(); // then it does not matter any more
            found.insert(row.number(0), {row.id<ProductId>(0), row.text(1), row.text(2), row.text(3), row.quantity(4),
                                         row.maybeQuantity(5), row.maybeId<DocumentLineId>(6), row.maybeMoney(7, 8),
                                         row.flag(9) && !posted});
            return {};
        }));
    return storage::inOrder(products, found);
}

Result<CountTotals> countTotals(storage::Connection &db, DocumentId id)
{
    const Begun begun = TRY(begunOf(db, id));
    CountTotals totals;
    totals.shortageSum = totals.surplusSum = Money::ofMinor(0, Currency::uah());
    const QString columns = u"SELECT l.quantity - "_s + expected +
                            u", coalesce(l.cost_minor, product.cost_minor), "
                            u"coalesce(l.cost_currency, product.cost_currency)"_s;
    TRY_DONE(db.each(columns + sheet(), sheetBinds(id, begun), [&](const storage::Row &row) -> Done {
        ++totals.all;
        const auto difference = row.maybeQuantity(0);
        if (!difference) {
            ++totals.left;
            return {};
        }
        ++totals.counted;
        if (difference->isZero())
            return {};
        ++totals.differing;
        const bool less = *difference < Quantity();
        const Quantity size = less ? difference->negated() : *difference;
        Quantity &quantity = less ? totals.shortage : totals.surplus;
        quantity = quantity.plus(size);
        const auto cost = row.maybeMoney(1, 2);
        if (!cost || cost->currency() != Currency::uah())
            return {};
        return addTo(less ? totals.shortageSum : totals.surplusSum, TRY(valueAt(size, *cost)));
    }));
    const auto since = TRY(db.firstNumber(
        u"SELECT count(*) FROM stock_move WHERE id > ? AND warehouse_id = ? AND (CAST(? AS BIGINT) = 0 OR act_id < ?)"_s,
        {begun.move, begun.warehouse, begun.posted.value_or(ActId()), begun.posted.value_or(ActId())}));
    totals.movesSince = since.value_or(0);
    return totals;
}

} // namespace kramar::stock

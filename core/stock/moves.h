// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/act.h"
#include "stock/stock.h"

namespace kramar::stock {

// Writing moves: the one place where a balance, a cost and their history change. For the operations of this room, which
// have asked the right and opened the act; in the writer's thread.

struct NewMove {
    ProductId product;
    WarehouseId warehouse;
    Quantity change; // zero: a count that found what was expected; it makes the number known
    QString causeKind;
    qint64 causeId = 0;
    std::optional<Money> cost{}; // its own cost, which moves the average; without it, it moves at the average
    bool staysOurs = false;      // the other half comes in elsewhere (a transfer): the average is left alone
};

// The move's number; nullopt: this cause was counted before. A balance that does not fit is Invalid, field "quantity".
Result<std::optional<qint64>> writeMove(storage::Transaction &tx, journal::Act &act, const NewMove &move);

// Many at once, as if one after the other, in few statements: at what cost each moved. One whose cause was counted
// before is an Internal error: then none is to be kept.
Result<QList<std::optional<Money>>> writeMoves(storage::Transaction &tx, journal::Act &act,
                                               const QList<NewMove> &moves);

Result<Quantity> onHandOf(storage::Connection &db, ProductId product, WarehouseId warehouse);
Result<qint64> lastMove(storage::Connection &db);
// SQL: does the count `move` tell the whole number, rather than what came in?
QString isWholeCount(const QString &move);
// SQL: what moved in a warehouse (the first bind) after the move `since`, as rows of product_id, quantity (of all
// moves), gone (of those that took away: not above zero); to be joined.
QString movedSince(const QString &since);
// SQL: does it only say anew what is there (a count, or one taken back), rather than that goods came or went?
QString isRestatement(const QString &move);

} // namespace kramar::stock

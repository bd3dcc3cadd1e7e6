// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/order_record.h"

namespace kramar::orders {

// What an answer leaves unsaid (missing or null; Prom writes an empty text for the same) is unknown, not gone: it stays
// as the books have it (design rule 3). What belongs to something else than before is not taken along: the kind and the
// state of a payment to another method, a patronymic to another person, an amount to another currency, a line's sum to
// another quantity or price.
OrderFacts filledFrom(OrderFacts facts, const PromTexts &known);

// Lines keep no id of their own on Prom: each is filled from the line in its place where nothing speaks against it,
// else from the first other one with the same listing or SKU.
QList<OrderLine> filledFrom(QList<OrderLine> told, const QList<OrderLine> &known);

// Does the answer name somebody else than the buyer we know? Surname and first name both have to differ.
bool isAnotherBuyer(const OrderFacts &told, const PromTexts &known);

} // namespace kramar::orders

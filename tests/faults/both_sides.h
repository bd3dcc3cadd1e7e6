// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QStringList>

#include <functional>

namespace kramar::faults {

// What has to hold after any trouble, once rounds without faults are through. Each function answers the troubles it
// found, a line each: an empty list is what a test wants.

// /demo/state?<query>: the truth of the demo shop.
using ShopState = std::function<QJsonObject(const QString &query)>;

// Rows of the books, with the keys of `kramarctl list --json`.
QJsonArray listingRows(storage::Database &db);
QJsonArray orderRows(storage::Database &db);

// Every row against the shop, and every object of the shop has its row: nothing lost, nothing twice.
QStringList differences(const QJsonArray &listings, const QJsonArray &orders, const ShopState &shop);

// The books by themselves: whole, no order, client or listing twice, no edit without its queue entry, stock = sum of
// the moves.
QStringList brokenBooks(storage::Database &db);

// Something is still on its way, or stands there for a person.
QStringList unfinished(storage::Database &db);

// Writes that the shop took twice: the same value of the same field of the same object twice in a row, or one that
// changed nothing. Objects that the shop's own people changed in between are left out ("order 312000001").
QStringList doubledWrites(const QJsonArray &ledger, const QSet<QString> &changedInTheShop = {});

} // namespace kramar::faults

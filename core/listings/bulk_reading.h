// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_plan.h"
#include "storage/connection.h"

namespace kramar::listings {

// What plans are made from, in the order of ids; what is not there is left out. Only what a recipe can use is read: no
// groups, and descriptions only of the whole. Without texts also no names, keywords, SKU and picture, which takes a
// third less time.
Result<QList<BulkRow>> bulkRows(storage::Connection &db, const QList<qint64> &ids, BulkTexts texts = BulkTexts::Read);
// Our ids of Prom's numbers; what the store does not have is left out.
Result<QHash<qint64, qint64>> idsOfPromIds(storage::Connection &db, StoreId store, const QList<qint64> &promIds);

} // namespace kramar::listings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace kramar::storage {

// All ids that a SELECT finds, in its order; its only column is called id. The engine hands them over as one value:
// a hundred thousand in half the time of a walk from row to row.
Result<QList<qint64>> idsOf(Connection &db, const QString &select, const Binds &binds);

} // namespace kramar::storage

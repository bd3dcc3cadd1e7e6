// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "storage/transaction.h"

namespace kramar::access {

// The person who works here, with the rights the books give them: the first one until people sign in by name.
Result<Actor> currentPerson(storage::Connection &db);

// In books that nobody has worked in yet, the first person and the first warehouse get these names: the ones they are
// made with are Ukrainian. In any others nothing is touched.
Done nameFirstThings(storage::Transaction &tx, const QString &person, const QString &warehouse);

} // namespace kramar::access

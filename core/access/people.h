// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "storage/transaction.h"

namespace kramar::access {

// The person who works here, with the rights the books give them: the first one until people sign in by name.
Result<Actor> currentPerson(storage::Connection &db);

// In books that nobody has worked in yet, the first warehouse gets this name: the one it is made with is Ukrainian. In
// any others nothing is touched. The first person's is words::personName().
Done nameFirstWarehouse(storage::Transaction &tx, const QString &name);

} // namespace kramar::access

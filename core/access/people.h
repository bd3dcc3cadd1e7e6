// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "storage/connection.h"

namespace kramar::access {

// The person who works here, with the rights the books give them: the first one until people sign in by name.
Result<Actor> currentPerson(storage::Connection &db);

} // namespace kramar::access

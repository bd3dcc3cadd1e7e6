// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace kramar::access {

// The books' own uuid, made when they are first asked: it tells the shops of one computer apart, in the keychain for
// example. Blocks; not for the window's thread once the program runs.
Result<QString> shopKey(storage::Database &db);

} // namespace kramar::access

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace kramar::storage {

// What SQLite is told for the whole process; counts only before anybody's first use of it, any thread, any number of
// times.
void setUpSqlite();

} // namespace kramar::storage

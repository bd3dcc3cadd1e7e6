// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_process.h"

#include <sqlite3.h>

namespace kramar::storage {

// It counts its memory under one lock for all threads unless told not to; a tenth of an import went there.
void setUpSqlite()
{
    static const int told = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); // somebody was earlier: it just counts
    static_cast<void>(told);
}

} // namespace kramar::storage

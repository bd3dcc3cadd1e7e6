// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/settings.h"

namespace kramar::backend {

// Is there anything in the folder that says where books are? Makes nothing.
bool booksAreNamed(const QString &dataFolder);

// Where the books of a folder are: kramar.db in it, or the PostgreSQL server that its local.ini names:
//   [database]
//   engine=postgres
//   host=192.168.1.10      a unix socket's folder is possible too
//   port=5432
//   name=kramar
//   user=kramar
// The file is a person's; what the window remembers of itself is in window.ini beside it.
// The password is never in this file: libpq takes it from PGPASSWORD, ~/.pgpass or PGPASSFILE.
// Kind::Invalid (field: the key, e.g. "local.ini: engine") for what cannot be understood.
Result<storage::DatabaseSettings> databaseSettings(const QString &dataFolder);

} // namespace kramar::backend

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace kramar::storage {

// A few new rows of one table: INSERT INTO <into> VALUES (…), where into names the table and its columns:
// u"order_line (order_id, name)". Each row has a value for each of them, all rows as many. On a server several go by
// one statement, on SQLite each by its own, which for wide rows is a third of what ManyRows costs; so an error may
// leave the rows before it, as with several statements. ManyRows is for what needs more than an INSERT, and for
// thousands.
Done insertRows(Connection &db, const QString &into, const QList<Binds> &rows);

} // namespace kramar::storage

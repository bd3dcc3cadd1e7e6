// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace kramar::storage {

// A few new rows of one table by one statement: INSERT INTO <into> VALUES (…), (…), where into names the table and its
// columns: u"order_line (order_id, name)". Each row has a value for each of them, all rows as many. One way there and
// back on a server; on SQLite the values are bound as they are, which for wide rows is a third of what ManyRows costs.
// More rows than make a handsome statement go by several of them. ManyRows is for what needs more than an INSERT, and
// for thousands.
Done insertRows(Connection &db, const QString &into, const QList<Binds> &rows);

} // namespace kramar::storage

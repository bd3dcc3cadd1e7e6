// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "storage/settings.h"

class QSqlError;

namespace kramar::storage {

// What the engine said, as one of our kinds. The detail carries the engine's text only where it names no values.
Error toError(const QSqlError &error, Dialect dialect);
// The same of a connection that cannot be opened. Of a server, which gives no code then, the detail begins with
// "no_database:", "no_login:" or "no_server:".
Error ofOpening(const QSqlError &error, Dialect dialect);
// The server is gone: this connection will answer nothing any more.
bool isConnectionLost(const QSqlError &error, Dialect dialect);

} // namespace kramar::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

class QSqlError;

namespace kramar::storage {

// What the engine said, as one of our kinds. The detail carries the engine's text only where it names no values.
Error sqliteError(int code, const QString &words);
Error postgresError(const QSqlError &error);
// The same of a server that cannot be reached, which gives no code then: the detail begins with "no_database:",
// "no_login:" or "no_server:".
Error ofOpening(const QSqlError &error);
// The server is gone: this connection will answer nothing any more.
bool isConnectionLost(const QSqlError &error);

} // namespace kramar::storage

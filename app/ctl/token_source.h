// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "prom/secret.h"

#include <stop_token>

namespace kramar::ctl {

// A store's token from a file that nobody else may read (0600 or stricter, or a credential of the service manager), or
// from stdin: one line. Never from the command line, which every user of the computer can read.
// Invalid (field "token-file"; detail "not_found", "not_a_file", "open_to_others", "empty", "not_a_token") or Io, and
// Cancelled once stopped, however long nobody types or writes to the FIFO.
Result<prom::Secret> tokenFromFile(const QString &path, std::stop_token stop = {});
// Without echo where somebody types it; the echo is back whatever ends it.
Result<prom::Secret> tokenFromStdin(const QString &prompt, std::stop_token stop = {});

} // namespace kramar::ctl

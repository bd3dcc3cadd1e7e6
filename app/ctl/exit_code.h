// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/exchange.h"

namespace kramar::ctl {

// What a script learns without reading a word.
enum class ExitCode {
    Ok = 0,
    SomeFailed = 1, // an object, or anything that has no number of its own
    Usage = 2,
    StorePaused = 3, // by 401 or 403
    OutOfReach = 4,  // Prom
    Database = 5,
    HeldByOther = 6, // the exchange is another program's
};

ExitCode exitCodeOf(const Error &error);
ExitCode exitCodeOf(const exchange::RoundReport &report);
// Of several stores: the graver one.
ExitCode graver(ExitCode one, ExitCode other);

} // namespace kramar::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <optional>

namespace kramar::ctl {

// From when orders are read.
struct Since {
    bool all = false;
    Timestamp from; // meaningless with all
};
// Orders of before it are passed by, also later: a moment that is yet to come is a slip.
inline bool liesAhead(const Since &since, Timestamp now)
{
    return !since.all && since.from > now;
}
// "all", "now", "today" (00:00 in Kyiv), a day "2026-03-01" (00:00 in Kyiv) or a moment "2026-03-01T08:00:00+02:00".
// nullopt: none of these.
std::optional<Since> parseSince(const QString &text, Timestamp now);

} // namespace kramar::ctl

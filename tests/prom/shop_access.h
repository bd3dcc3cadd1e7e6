// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/transport.h"

namespace kramar::test {

inline constexpr char testToken[] = "0123456789abcdef0123456789abcdef01234567";

inline prom::StoreAccess accessTo(const QUrl &api, qint64 store = 1)
{
    return {.store = StoreId(store), .apiUrl = api, .token = prom::Secret(QByteArray(testToken))};
}

// Deadlines and pauses that a test has time for.
inline prom::Transport::Options quickOptions()
{
    prom::Transport::Options options;
    options.pace = {.minGapMs = 0, .maxInFlight = 4};
    options.deadlineMs = 5'000;
    options.repeatPauseMs = 10;
    options.rateLimitPauseMs = 10;
    return options;
}

} // namespace kramar::test

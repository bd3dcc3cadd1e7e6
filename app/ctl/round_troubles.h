// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/errand.h"

namespace kramar::ctl {

// What a round left for a person: objects that Prom refused or that could not be read, and writes whose outcome nobody
// knows. The counts of a report do not show all of it: Prom refuses some in silence.
struct RoundTroubles {
    int failed = 0;                     // all failed objects, also those that the queue does not keep
    int unknown = 0;                    // writes in doubt
    QList<exchange::QueueLine> named{}; // of the queue, at most so many as are told
    bool isEmpty() const { return failed == 0 && unknown == 0; }
};

Result<RoundTroubles> troublesOf(Errand &errand, const exchange::RoundReport &report);
// For the report's JSON: {"failed", "unknown", "objects": […]}
QJsonObject toJson(const RoundTroubles &troubles);
// By name, on stderr; then how many there are and where they are looked after.
void tell(Output &output, const RoundTroubles &troubles);

} // namespace kramar::ctl

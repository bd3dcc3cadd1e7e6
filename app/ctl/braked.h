// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/errand.h"

namespace kramar::ctl {

// What the brake holds of a store; one listing's alone when it is named.
Result<QList<exchange::QueueLine>> brakedOf(Errand &errand, const stores::Store &store,
                                            std::optional<ListingId> listing = {});
Error brakeError(const exchange::QueueLine &line);
// To a person: the sentence, and for each listing what would change and how to let it go.
void tellBraked(Errand &errand, const stores::Store &store, const QList<exchange::QueueLine> &braked);

} // namespace kramar::ctl

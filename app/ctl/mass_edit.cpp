// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/mass_edit.h"

#include "exchange/brake.h"

namespace kramar::ctl {

Result<AppliedEdit> carryOut(Errand &errand, const stores::Store &store, const listings::Recipe &recipe,
                             const listings::BulkChoices &choices, const listings::BulkSurvey &survey, QDate today)
{
    const auto effort = std::make_shared<listings::Effort>();
    return awaited(errand,
                   errand.database().write([=, actor = errand.actor(), storeId = store.id,
                                            brake = store.mode == StoreMode::Production,
                                            seen = survey.seen](storage::Transaction &tx) -> Result<AppliedEdit> {
                       AppliedEdit applied;
                       applied.done = TRY(listings::applyBulk(tx, actor, recipe, choices, seen, today, 0, *effort));
                       if (brake && applied.done.changed > 0)
                           applied.held = TRY(exchange::applyBrake(tx, storeId));
                       return applied;
                   }),
                   effort);
}

} // namespace kramar::ctl

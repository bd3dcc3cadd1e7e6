// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"
#include "storage/transaction.h"

namespace kramar::listings {

// A section of the shop on Prom (prom-api §6.1).
struct PromGroup {
    PromGroupId promId;
    std::optional<PromGroupId> parent;
    QString name; // in the main language
    QString nameUk;
    QString anyName{}; // of an answer that does not say its language
};

Result<QList<PromGroup>> groupsOf(storage::Connection &db, StoreId store);
// Right::Exchange. True when something changed. Groups that are not named stay: absent is not deleted.
Result<bool> applyGroups(storage::Transaction &tx, const Actor &actor, StoreId store, const QList<PromGroup> &groups);

} // namespace kramar::listings

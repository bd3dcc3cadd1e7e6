// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/queue.h"

namespace kramar::journal {

// What a person does with many entries at once, with a few statements for all of them: in state and history the same as
// Queue::hold and Queue::drop of each (Right::WorkQueue). Conflict "cannot_become:…", and nothing done, when the state
// of one of them does not allow it.
Done holdAll(storage::Transaction &tx, const Actor &actor, const QList<QueueEntry> &entries);
// Only the entries; the room that owns their objects returns the fields.
Done dropAll(storage::Transaction &tx, const Actor &actor, const QList<QueueEntry> &entries);

} // namespace kramar::journal

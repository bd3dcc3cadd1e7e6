// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/queue_desk.h"

namespace kramar::exchange {

// Entries of the queue with names and differences, in the order of ids.
Result<QList<QueueLine>> queueLines(storage::Connection &db, const QList<qint64> &ids);

} // namespace kramar::exchange

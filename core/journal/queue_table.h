// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/queue.h"
#include "storage/row.h"

namespace kramar::journal {

// The table queue_entry, of this room only: "SELECT … FROM queue_entry " and what a row of it is.
QString queueColumns();
QueueEntry queueEntryOf(const storage::Row &row);

// Why the program holds an entry, as its words say it.
inline constexpr QLatin1StringView brakeAmount("brake");
inline constexpr QLatin1StringView brakePrice("brake_price");
inline constexpr QLatin1StringView bothSides("both_sides");
inline constexpr QLatin1StringView bothSidesHeld("both_sides_held"); // and a person held it before
inline constexpr QLatin1StringView switchedOff("switched_off");

} // namespace kramar::journal

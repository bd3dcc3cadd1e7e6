// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terms.h"

#include <QAnyStringView>

namespace kramar::ui {

// How a status chip looks: a tint and a glyph that says the same without colour. The word on it comes from the page.
enum class ChipTone { Blue, Indigo, Violet, Teal, Green, Amber, Red, Grey, Outlined };
enum class ChipGlyph {
    None,
    Dot,
    Quarter,
    Half,
    ThreeQuarters,
    Tick,
    Cross,
    Dashed,
    Return,
    Hidden,
    Wait,
    Edit,
    Forbidden,
    Pause,
    Branch,
    Alert
};
struct Chip {
    ChipTone tone = ChipTone::Grey;
    ChipGlyph glyph = ChipGlyph::None;
    friend bool operator==(const Chip &, const Chip &) = default;
};

Chip chipOf(OrderState state);
// Prom's open words (prom-api §8.3, §8.4): an unknown one is grey without a glyph.
Chip chipOfListingStatus(QAnyStringView status);
Chip chipOfPresence(QAnyStringView presence);

// The mark of the narrow column: nothing when we and Prom agree.
enum class SyncMark {
    None,
    Waiting,
    Sending,
    Awaiting,
    Refused,
    Conflict,
    Unknown,
    Held,
    Braked,
    NotLinked,
    Test,
    Done,
    Dropped
};
// What the state of a live queue entry shows beside its object; what ended shows nothing there.
SyncMark markOf(QueueState state);
// The English name of a mark, translated: "waiting", "refused"… "" for None.
QString markName(SyncMark mark);

enum class PaymentMark { Paid, Awaited, OnDelivery, Returned };

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/terms.h"
#include "storage/transaction.h"

#include <QJsonObject>

namespace kramar::exchange {

// In the note of the listings' watermark: groups brought what the whole list did not, so every pass asks them too.
inline constexpr QLatin1StringView byGroupNote("by_group");

// How far an action has read. `value` moves only with the end of a complete pass; the rest is the pass under way,
// written in the transaction of each page, so that a killed pass goes on where it stood.
struct Watermark {
    std::optional<Timestamp> value;       // everything changed before is read
    std::optional<Timestamp> passStarted; // by Prom's own clock: the Date of the pass's first answer
    QString phase;                        // "": no pass under way
    std::optional<qint64> cursor;
    QJsonObject note; // what the action has to remember besides

    bool underWay() const { return !phase.isEmpty(); }
    // The pass is whole. Prom's clock less an overlap becomes the next value; without a Date header, the fallback.
    void finish(std::optional<Timestamp> fallback = {});
};

Result<Watermark> readWatermark(storage::Connection &db, StoreId store, ActionKind action);
Done writeWatermark(storage::Transaction &tx, StoreId store, ActionKind action, const Watermark &mark);

} // namespace kramar::exchange

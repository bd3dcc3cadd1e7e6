// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>

namespace kramar {

// What the books publish after a commit: this object changed, re-read it if you show it.
enum class ObjectKind {
    Store,
    Listing,
    Product,
    Client,
    Order,
    QueueEntry,
    Warehouse,
    Balance,
    Group,
    Image,
    Snapshot,
    Round,
    Setting,
    Document,
    PriceList
};

struct Change {
    ObjectKind kind{};
    qint64 id = 0; // 0: many of this kind, re-read all that is shown
    friend auto operator<=>(const Change &, const Change &) = default;
};
using Changes = QList<Change>;

} // namespace kramar

Q_DECLARE_METATYPE(kramar::Changes)

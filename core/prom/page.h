// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace kramar::prom {

// An object of a list that could not be read whole. It hides none of its neighbours (design rule 2).
struct Unreadable {
    qint64 id = 0; // 0: not even its id could be read
    Error error;
    QByteArray raw; // the object's JSON, compact
};

template <class T>
struct Page {
    QList<T> items;
    QList<Unreadable> unreadable;

    // Did the answer hold nothing at all? A short page is no proof of the end, an empty one is (prom-api §1.1).
    bool isEmpty() const { return items.isEmpty() && unreadable.isEmpty(); }
    // The smallest id seen, readable or not: the next page's last_id, sent unchanged. Prom's boundary may be inclusive:
    // drop ids already seen and stop when a page brings nothing new.
    std::optional<qint64> lowestId() const
    {
        std::optional<qint64> lowest;
        const auto take = [&lowest](qint64 id) {
            if (id > 0 && (!lowest || id < *lowest))
                lowest = id;
        };
        for (const T &item : items)
            take(item.id.value());
        for (const Unreadable &broken : unreadable)
            take(broken.id);
        return lowest;
    }
};

} // namespace kramar::prom

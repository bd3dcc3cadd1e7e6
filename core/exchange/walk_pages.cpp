// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/walk_pages.h"

namespace kramar::exchange {

QList<prom::Unreadable> freshUnreadable(const QList<prom::Unreadable> &broken, std::optional<qint64> cursor)
{
    QList<prom::Unreadable> fresh;
    QSet<qint64> seen;
    for (const prom::Unreadable &object : broken) {
        if (object.id > 0 && ((cursor && object.id >= *cursor) || seen.contains(object.id)))
            continue;
        seen.insert(object.id);
        fresh.append(object);
    }
    return fresh;
}

} // namespace kramar::exchange

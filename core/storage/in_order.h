// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>

namespace kramar::storage {

// The rows of these ids, in their order; what was not found is left out.
template <class Row>
QList<Row> inOrder(const QList<qint64> &ids, const QHash<qint64, Row> &found)
{
    QList<Row> rows;
    rows.reserve(found.size());
    for (const qint64 id : ids) {
        if (const auto row = found.constFind(id); row != found.cend())
            rows.append(*row);
    }
    return rows;
}

} // namespace kramar::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/id_list.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::storage {

Result<QList<qint64>> idsOf(Connection &db, const QString &select, const Binds &binds)
{
    const QString joined = db.dialect() == Dialect::Sqlite
                               ? u"SELECT group_concat(id) FROM (%1)"_s.arg(select)
                               : u"SELECT string_agg(CAST(id AS TEXT), ',') FROM (%1) AS found"_s.arg(select);
    const auto text = TRY(db.first(joined, binds, [](const Row &row) { return row.bytes(0); }));
    QList<qint64> ids;
    if (!text || text->isEmpty())
        return ids;
    ids.reserve(1 + std::count(text->cbegin(), text->cend(), ','));
    qint64 id = 0;
    for (const char c : *text) {
        if (c == ',') {
            ids.append(id);
            id = 0;
        } else {
            id = id * 10 + (c - '0'); // our own row numbers: never negative
        }
    }
    ids.append(id);
    return ids;
}

} // namespace kramar::storage

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_source.h"

#include "ui/common/futures.h"

namespace kramar::ui {

QFuture<Result<qint64>> RowSource::count(const TableQuery &query)
{
    return mapped(ids(query), [](const Result<QList<qint64>> &found) -> Result<qint64> {
        if (!found)
            return found.error();
        return static_cast<qint64>(found->size());
    });
}

} // namespace kramar::ui

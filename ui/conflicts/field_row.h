// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fold.h"
#include "base/id.h"
#include "ui/common/row_data.h"

#include <QSet>
#include <QString>

#include <functional>
#include <utility>

namespace kramar::ui {

// The number of a row that is a field (base/terms.h) of a listing, and back.
qint64 fieldRowId(ListingId listing, const QString &field);
std::pair<ListingId, QString> fieldOfRow(qint64 id);

// Rows that are a field of a listing each, a list that the room answers whole: searched and filtered here. Each reading
// of rows asks anew, as a row may have changed while its number has not. T: listing, field, store, promId, sku, name.
template <class T>
class FieldRows : public RowSource
{
public:
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override
    {
        return mapped(all(), [ids](const Result<QList<T>> &answer) -> Result<QList<RowData>> {
            if (!answer)
                return answer.error();
            const QSet<qint64> wanted(ids.begin(), ids.end());
            QList<RowData> rows;
            for (const T &row : *answer) {
                const qint64 id = fieldRowId(row.listing, row.field);
                if (wanted.contains(id))
                    rows.append({id, QVariant::fromValue(row)});
            }
            return rows;
        });
    }

protected:
    virtual QFuture<Result<QList<T>>> all() = 0;
    // Those that search and stores of the query leave, and `also`.
    QFuture<Result<QList<qint64>>> among(const TableQuery &query, const std::function<bool(const T &)> &also = {})
    {
        return mapped(all(), [query, also](const Result<QList<T>> &answer) -> Result<QList<qint64>> {
            if (!answer)
                return answer.error();
            const QString typed = fold(query.search.trimmed());
            const QList<StoreId> stores = idsIn<StoreId>(conditionOf(query, QStringLiteral("store")));
            QList<qint64> ids;
            for (const T &row : *answer) {
                const bool ofStore = stores.isEmpty() || stores.contains(row.store);
                if (!ofStore || !isFound(row, typed) || (also && !also(row)))
                    continue;
                ids.append(fieldRowId(row.listing, row.field));
            }
            return ids;
        });
    }

private:
    static bool isFound(const T &row, const QString &folded)
    {
        return fold(row.sku + u' ' + row.name + u' ' + QString::number(row.promId.value())).contains(folded);
    }
};

} // namespace kramar::ui

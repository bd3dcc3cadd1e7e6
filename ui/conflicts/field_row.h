// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/fold.h"
#include "base/id.h"
#include "ui/common/row_data.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>
#include <utility>

namespace kramar::ui {

// The number of a row that is a field (base/terms.h) of a listing, and back.
qint64 fieldRowId(ListingId listing, const QString &field);
std::pair<ListingId, QString> fieldOfRow(qint64 id);

// Rows that are a field of a listing each, a list that the room answers whole: searched and filtered here, and kept
// until the next answer. T: listing, field, store, promId, sku, name.
template <class T>
class FieldRows : public RowSource
{
public:
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override
    {
        QList<RowData> rows;
        for (const qint64 id : ids) {
            if (const auto known = m_known->constFind(id); known != m_known->cend())
                rows.append({id, QVariant::fromValue(*known)});
        }
        return QtFuture::makeReadyFuture(Result<QList<RowData>>(rows));
    }

protected:
    // Those of the answer that search and stores of the query leave, and `also`.
    QFuture<Result<QList<qint64>>> among(const QFuture<Result<QList<T>>> &answer, const TableQuery &query,
                                         const std::function<bool(const T &)> &also = {})
    {
        return mapped(answer, [query, also, known = m_known](const Result<QList<T>> &all) -> Result<QList<qint64>> {
            if (!all)
                return all.error();
            const QString typed = fold(query.search.trimmed());
            const QList<StoreId> stores = idsIn<StoreId>(conditionOf(query, QStringLiteral("store")));
            known->clear();
            QList<qint64> ids;
            for (const T &row : *all) {
                const bool ofStore = stores.isEmpty() || stores.contains(row.store);
                if (!ofStore || !isFound(row, typed) || (also && !also(row)))
                    continue;
                ids.append(fieldRowId(row.listing, row.field));
                known->insert(ids.last(), row);
            }
            return ids;
        });
    }

private:
    static bool isFound(const T &row, const QString &folded)
    {
        return fold(row.sku + u' ' + row.name + u' ' + QString::number(row.promId.value())).contains(folded);
    }

    std::shared_ptr<QHash<qint64, T>> m_known = std::make_shared<QHash<qint64, T>>(); // of the last answer, by id
};

} // namespace kramar::ui

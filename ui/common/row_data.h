// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/futures.h"
#include "ui/common/table_source.h"

#include <QFuture>

namespace kramar::ui {

// A room's rows as a table takes them: each wrapped in a QVariant under its id.
template <class T, class IdOf>
QFuture<Result<QList<RowData>>> asRows(QFuture<Result<QList<T>>> rows, IdOf idOf)
{
    return mapped(rows, [idOf](const Result<QList<T>> &found) -> Result<QList<RowData>> {
        if (!found)
            return found.error();
        QList<RowData> wrapped;
        wrapped.reserve(found->size());
        for (const T &row : *found)
            wrapped.append({idOf(row), QVariant::fromValue(row)});
        return wrapped;
    });
}

// The value of a condition of the filter bar, or invalid.
inline QVariant conditionOf(const TableQuery &query, const QString &field)
{
    for (const Condition &condition : query.conditions) {
        if (condition.field == field)
            return condition.value;
    }
    return {};
}

// The texts of a condition of several choices; of a single one too.
inline QStringList textsOf(const QVariant &value)
{
    QStringList texts;
    if (value.userType() != QMetaType::QVariantList)
        return value.isValid() ? QStringList{value.toString()} : texts;
    const QVariantList each = value.toList();
    for (const QVariant &one : each)
        texts.append(one.toString());
    return texts;
}

// The ids of such a condition.
template <class IdType>
QList<IdType> idsIn(const QVariant &value)
{
    QList<IdType> ids;
    const QStringList texts = textsOf(value);
    for (const QString &one : texts)
        ids.append(IdType(one.toLongLong()));
    return ids;
}

} // namespace kramar::ui

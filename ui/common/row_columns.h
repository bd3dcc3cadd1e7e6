// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/table_source.h"

#include <utility>

namespace kramar::ui {

// A cell of the row itself, which its source wrapped by QVariant::fromValue<Row>.
template <class Row, class Make>
std::function<Cell(const QVariant &)> cellOf(Make make)
{
    return [make](const QVariant &payload) {
        Q_ASSERT(payload.metaType() == QMetaType::fromType<Row>());
        return make(*static_cast<const Row *>(payload.constData()));
    };
}

// The columns of a table inside a question: its rows stay in the order that they are given in.
template <class Row>
class UnsortedColumns
{
public:
    // The column, until the next one is added.
    template <class Make>
    TableColumn &add(const QString &key, std::function<QString()> title, int width, Qt::Alignment alignment, Make make)
    {
        m_columns.append({.key = key,
                          .title = std::move(title),
                          .width = width,
                          .alignment = alignment,
                          .sortable = false,
                          .cell = cellOf<Row>(make)});
        return m_columns.last();
    }
    void add(const UnsortedColumns &others) { m_columns += others.m_columns; }
    const QList<TableColumn> &all() const { return m_columns; }

private:
    QList<TableColumn> m_columns;
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/balance_table.h"

#include "ui/common/row_data.h"
#include "words/format.h"
#include "words/values.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct BalanceTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::BalanceTable)
};

using listings::BalanceDifference;

const BalanceDifference &lineIn(const QVariant &payload)
{
    Q_ASSERT(payload.userType() == qMetaTypeId<BalanceDifference>());
    return *static_cast<const BalanceDifference *>(payload.constData());
}

// What becomes of it besides its quantity: "Not available", "Hidden".
QString othersOf(const BalanceDifference &line)
{
    if (!line.ours)
        return BalanceTable::tr("never counted: keeps its number");
    QStringList others;
    for (const listings::FieldChange &change : line.changes) {
        if (change.field != listing_field::quantity)
            others.append(words::fieldValue(change.field, change.value));
    }
    return others.join(u", "_s);
}

} // namespace

void BalanceSource::setLines(const Lines &lines)
{
    m_lines = lines;
    m_at.clear();
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_at.insert(lines[i].listing.value(), i);
}

QFuture<Result<QList<qint64>>> BalanceSource::ids(const TableQuery &)
{
    QList<qint64> ids;
    for (const BalanceDifference &line : std::as_const(m_lines))
        ids.append(line.listing.value());
    return QtFuture::makeReadyFuture(Result<QList<qint64>>(ids));
}

QFuture<Result<QList<RowData>>> BalanceSource::rows(const QList<qint64> &ids)
{
    QList<RowData> rows;
    for (const qint64 id : ids) {
        if (const auto at = m_at.constFind(id); at != m_at.cend())
            rows.append({id, QVariant::fromValue(m_lines[*at])});
    }
    return QtFuture::makeReadyFuture(Result<QList<RowData>>(rows));
}

QList<TableColumn> balanceColumns()
{
    const auto number = [](std::optional<Quantity> BalanceDifference::*part, bool strong) {
        return [part, strong](const QVariant &payload) {
            const std::optional<Quantity> &quantity = lineIn(payload).*part;
            return Cell::plain(quantity ? words::formatQuantity(*quantity) : u"—"_s).asStrong(strong);
        };
    };
    QList<TableColumn> columns;
    columns.append({.key = u"product"_s,
                    .title = [] { return BalanceTable::tr("Product"); },
                    .width = 260,
                    .sortable = false,
                    .stretch = true,
                    .cell =
                        [](const QVariant &payload) {
                            const BalanceDifference &line = lineIn(payload);
                            const QString text = line.sku.isEmpty() ? line.name : line.sku + u' ' + line.name;
                            return Cell::plain(text).withTooltip(text);
                        }});
    columns.append({.key = u"on_prom"_s,
                    .title = [] { return BalanceTable::tr("On Prom now"); },
                    .width = 110,
                    .alignment = Qt::AlignRight,
                    .sortable = false,
                    .cell = number(&BalanceDifference::onProm, false)});
    columns.append({.key = u"ours"_s,
                    .title = [] { return BalanceTable::tr("Will be sent"); },
                    .width = 110,
                    .alignment = Qt::AlignRight,
                    .sortable = false,
                    .cell = number(&BalanceDifference::ours, true)});
    columns.append({.key = u"becomes"_s,
                    .title = [] { return BalanceTable::tr("And becomes"); },
                    .width = 220,
                    .sortable = false,
                    .cell =
                        [](const QVariant &payload) {
                            const BalanceDifference &line = lineIn(payload);
                            const QString text = othersOf(line);
                            return Cell::plain(text).asQuiet(!line.ours).withTooltip(text);
                        }});
    return columns;
}

} // namespace kramar::ui

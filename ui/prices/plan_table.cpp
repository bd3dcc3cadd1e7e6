// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/plan_table.h"

#include "ui/common/futures.h"
#include "ui/common/row_columns.h"
#include "ui/prices/price_table.h"
#include "ui/products/product_prices.h"
#include "words/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct PlanTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::PlanTable)
};

} // namespace

void PlanSource::setPlans(const QList<listings::PlannedEntry> &plans)
{
    m_ids.clear();
    m_plans.clear();
    QList<qint64> rest;
    for (const listings::PlannedEntry &plan : plans) { // what wants a look first
        (plan.belowCost ? m_ids : rest).append(plan.product.value());
        m_plans.insert(plan.product.value(), plan);
    }
    m_ids += rest;
}

QFuture<Result<QList<qint64>>> PlanSource::ids(const TableQuery &)
{
    return QtFuture::makeReadyFuture(Result<QList<qint64>>(m_ids));
}

QFuture<Result<QList<RowData>>> PlanSource::rows(const QList<qint64> &ids)
{
    return mapped(m_prices.rows(m_list.id, ids),
                  [plans = m_plans](const Result<QList<listings::PriceRow>> &found) -> Result<QList<RowData>> {
                      QList<RowData> rows;
                      for (const listings::PriceRow &row : TRY(found)) {
                          const qint64 id = row.entry.product.value();
                          rows.append({id, QVariant::fromValue(PlanRow{row.entry, plans.value(id)})});
                      }
                      return rows;
                  });
}

QList<TableColumn> planColumns(const products::PriceList &list)
{
    const bool retail = list.kind == products::PriceKind::Retail;
    UnsortedColumns<PlanRow> columns;
    columns
        .add(
            u"name"_s, [] { return PlanTable::tr("Product"); }, 140, Qt::AlignLeft,
            [](const PlanRow &row) { return Cell::plain(row.entry.name).withTooltip(row.entry.name); })
        .stretch = true;
    if (retail)
        columns.add(
            u"cost"_s, [] { return PlanTable::tr("Cost"); }, 92, Qt::AlignRight,
            [](const PlanRow &row) { return Cell::money(row.entry.cost).asQuiet(); });
    const int width = retail ? 82 : 150;
    const Qt::Alignment side = retail ? Qt::AlignRight : Qt::AlignLeft;
    columns.add(
        u"before"_s, [] { return PlanTable::tr("Now"); }, width, side,
        [list](const PlanRow &row) {
            const QString words = entryWords(row.plan.before, list);
            return Cell::plain(words).asQuiet().withTooltip(words);
        });
    columns.add(
        u"after"_s, [] { return PlanTable::tr("Will be"); }, width, side,
        [list](const PlanRow &row) {
            const QString words = entryWords(row.plan.after, list);
            return Cell::plain(words).asStrong().withTooltip(words);
        });
    columns.add(
        u"note"_s, [] { return PlanTable::tr("Note"); }, 96, Qt::AlignLeft,
        [](const PlanRow &row) {
            if (row.plan.belowCost)
                return Cell::runs({{PlanTable::tr("below the cost"), Tone::Bad}});
            return Cell::runs({{row.plan.heldUp ? PlanTable::tr("held up") : QString(), Tone::Warn}});
        });
    return columns.all();
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/differences.h"
#include "ui/conflicts/field_row.h"
#include "ui/context/store_directory.h"

namespace kramar::ui {

namespace drift_filter {
// The condition "state"; without it: what somebody has to decide.
constexpr QLatin1StringView taken("taken");
constexpr QLatin1StringView ignored("ignored");
} // namespace drift_filter

// What the drift report holds, one field of a listing a row: ours, Prom's.
class DriftSource : public FieldRows<listings::Difference>
{
public:
    explicit DriftSource(listings::Differences &differences)
        : m_differences(differences)
    {
    }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;

private:
    QFuture<Result<QList<listings::Difference>>> all() override;

    listings::Differences &m_differences;
};

const listings::Difference &differenceIn(const QVariant &payload); // of a row
// "state" of the filter.
bool isOfState(const listings::Difference &difference, const QString &state);

QList<TableColumn> driftColumns(const StoreDirectory &stores, const Clock &clock);

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::listings::Difference)

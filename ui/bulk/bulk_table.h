// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_edit.h"
#include "ui/common/table_source.h"
#include "ui/context/page_context.h"

namespace kramar::ui {

// What is being made of the selection; the columns look into it at every paint.
struct BulkState {
    listings::Recipe recipe{};
    listings::BulkChoices choices{};
    QDate today{};

    listings::Plan planOf(const listings::BulkRow &row) const;
    QStringList fields() const; // that it may change, in the order of their columns
};

// What becomes of each listing. `unchanged` and the others are disjoint; what is warned of is also `changing`.
enum class BulkView { Changing, Warned, Unchanged, Skipped };

// The preview's rows, by windows; which listings they are says the survey.
class BulkSource : public RowSource
{
public:
    explicit BulkSource(listings::BulkEdit &bulk);
    void setSurvey(const listings::BulkSurvey &survey);
    void show(BulkView view) { m_view = view; }
    BulkView view() const { return m_view; }
    const QList<qint64> &idsOf(BulkView view) const;

    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    listings::BulkEdit &m_bulk;
    listings::BulkSurvey m_survey;
    BulkView m_view = BulkView::Changing;
};

const listings::BulkRow &bulkRowIn(const QVariant &payload);
// state and context outlive the columns.
QList<TableColumn> bulkColumns(const BulkState &state, const PageContext &context);
// "price:locked_on_variety" of a survey, as a person reads it.
QString remarkWords(const listings::Remark &remark, bool withField);
listings::Remark remarkOf(const QString &counted);
// How far prices move on average: "+7,8 %"; "" where none does.
QString meanMoveWords(const listings::BulkSurvey &survey);

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/download_desk.h"
#include "ui/common/table_source.h"

namespace kramar::ui {

// What a download would do, part by part; the condition "part" says which. What was planned last, held here; what the
// rows are called is read where they are seen.
class DownloadSource : public RowSource
{
public:
    enum class Part { Links, Fresh, Alike, Ambiguous, Counts };
    explicit DownloadSource(listings::Downloads &desk)
        : m_desk(desk)
    {
    }
    void setPlan(const listings::DownloadPlan &plan);
    void setAlike(const QList<listings::LinkOffer> &alike);
    const listings::DownloadPlan &plan() const { return m_plan; }
    const QList<listings::LinkOffer> &alike() const { return m_alike; }
    qint64 size(Part part) const { return m_ids.value(static_cast<int>(part)).size(); }

    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    QFuture<Result<QList<RowData>>> countRows(const QList<qint64> &ids);
    QString deed(Part part, qint64 number) const;

    listings::Downloads &m_desk;
    listings::DownloadPlan m_plan;
    QList<listings::LinkOffer> m_alike;
    QHash<int, QList<qint64>> m_ids; // of each part: listings, of the counts products
    QHash<qint64, qsizetype> m_linkAt, m_alikeAt, m_countAt;
};

// A row: what it is of, what is here, what is done.
struct DownloadLine {
    QString what, here, deed;
    bool quiet = false;
};
QList<TableColumn> downloadColumns();

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::DownloadLine)

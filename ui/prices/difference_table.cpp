// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/prices/difference_table.h"

#include "ui/common/futures.h"
#include "ui/common/row_columns.h"
#include "words/format.h"
#include "words/reasons.h"
#include "words/values.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct DifferenceTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::DifferenceTable)
};

QString wordsOf(const DifferenceRow &row, const std::optional<QString> &value)
{
    return words::fieldValue(row.difference.field, value, row.listing.currency.code());
}

} // namespace

void DifferenceSource::setDifferences(const QList<listings::PriceDifference> &differences)
{
    m_ids.clear();
    m_differences.clear();
    QList<qint64> rest;
    for (const listings::PriceDifference &each : differences) { // what the brake holds first
        (each.braked ? m_ids : rest).append(each.listing.value());
        m_differences.insert(each.listing.value(), each);
    }
    m_ids += rest;
}

QFuture<Result<QList<qint64>>> DifferenceSource::ids(const TableQuery &)
{
    return QtFuture::makeReadyFuture(Result<QList<qint64>>(m_ids));
}

QFuture<Result<QList<RowData>>> DifferenceSource::rows(const QList<qint64> &ids)
{
    return mapped(
        m_listings.rows(ids),
        [differences = m_differences](const Result<QList<listings::Listing>> &listings) -> Result<QList<RowData>> {
            QList<RowData> rows;
            for (const listings::Listing &listing : TRY(listings))
                rows.append({listing.id.value(),
                             QVariant::fromValue(DifferenceRow{listing, differences.value(listing.id.value())})});
            return rows;
        });
}

QList<TableColumn> differenceColumns(const StoreDirectory &stores)
{
    UnsortedColumns<DifferenceRow> columns;
    columns
        .add(
            u"name"_s, [] { return DifferenceTable::tr("Listing"); }, 170, Qt::AlignLeft,
            [](const DifferenceRow &row) {
                return Cell::plain(row.listing.shownName).withTooltip(row.listing.shownName);
            })
        .stretch = true;
    columns.add(
        u"store"_s, [] { return DifferenceTable::tr("Store"); }, 112, Qt::AlignLeft,
        [&stores](const DifferenceRow &row) { return Cell::store(stores.tile(row.listing.store)); });
    columns.add(
        u"before"_s, [] { return DifferenceTable::tr("Now"); }, 92, Qt::AlignRight,
        [](const DifferenceRow &row) { return Cell::plain(wordsOf(row, row.difference.before)).asQuiet(); });
    columns.add(
        u"now"_s, [] { return DifferenceTable::tr("Will be"); }, 92, Qt::AlignRight,
        [](const DifferenceRow &row) { return Cell::plain(wordsOf(row, row.difference.now)).asStrong(); });
    columns.add(
        u"note"_s, [] { return DifferenceTable::tr("Note"); }, 116, Qt::AlignLeft,
        [](const DifferenceRow &row) {
            if (!row.difference.braked)
                return Cell::plain({});
            const QString words = DifferenceTable::tr("will be held");
            return Cell::runs({{words, Tone::Warn}})
                .withTooltip(DifferenceTable::tr("So large a move the exchange holds, and asks before it is sent."));
        });
    return columns.all();
}

QString surveyWords(const listings::PriceSurvey &survey, const StoreDirectory &stores)
{
    QStringList names;
    for (const StoreId store : survey.stores)
        names.append(stores.tile(store).name);
    names.sort();
    const auto count = static_cast<int>(survey.differences.size());
    QStringList told{count == 0 ? DifferenceTable::tr("No price on Prom changes.")
                                : DifferenceTable::tr("%n listing(s) change their price on Prom: %1.", nullptr, count)
                                      .arg(names.join(u", "_s))};
    if (survey.braked > 0)
        told.append(DifferenceTable::tr("%n of them move(s) so far that the exchange holds it and asks.", nullptr,
                                        static_cast<int>(survey.braked)));
    for (auto skip = survey.skipped.cbegin(); skip != survey.skipped.cend(); ++skip)
        told.append(DifferenceTable::tr("%n listing(s) are left: %1.", nullptr, static_cast<int>(*skip))
                        .arg(words::reasonOf(Error::invalid(QString(listing_field::price), skip.key()))));
    return told.join(u' ');
}

} // namespace kramar::ui

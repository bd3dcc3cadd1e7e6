// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/document_table.h"

#include "ui/common/row_columns.h"
#include "ui/common/row_data.h"
#include "ui/documents/document_words.h"
#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

struct DocumentTable {
    Q_DECLARE_TR_FUNCTIONS(kramar::ui::DocumentTable)
};

using stock::Document;

Cell sumCell(const Document &document)
{
    Cell cell = Cell::money(document.sum);
    if (!document.sum)
        cell.tooltip = DocumentTable::tr("The cost of no line is known.");
    return cell;
}

} // namespace

QFuture<Result<QList<qint64>>> DocumentSource::ids(const TableQuery &query)
{
    stock::DocumentQuery wanted;
    for (const QString &code : textsOf(conditionOf(query, u"kind"_s))) {
        if (const auto kind = documentKindOf(code))
            wanted.kinds.append(*kind);
    }
    for (const QString &code : textsOf(conditionOf(query, u"state"_s))) {
        if (const auto state = documentStateOf(code))
            wanted.states.append(*state);
    }
    if (const QVariant warehouse = conditionOf(query, u"warehouse"_s); warehouse.isValid())
        wanted.warehouse = WarehouseId(warehouse.toLongLong());
    wanted.search = query.search;
    if (!query.sortKey.isEmpty()) {
        wanted.sort = query.sortKey;
        wanted.descending = query.descending;
    }
    return m_documents.ids(wanted);
}

QFuture<Result<QList<RowData>>> DocumentSource::rows(const QList<qint64> &ids)
{
    return asRows(m_documents.rows(ids), [](const Document &document) { return document.id.value(); });
}

QList<TableColumn> documentColumns(const Clock &clock)
{
    QList<TableColumn> columns;
    columns.append({.key = u"number"_s,
                    .title = [] { return DocumentTable::tr("No."); },
                    .width = 46,
                    .alignment = Qt::AlignRight,
                    .descending = true,
                    .cell = cellOf<Document>([](const Document &document) { return Cell::count(document.number); })});
    columns.append({.key = u"kind"_s,
                    .title = [] { return DocumentTable::tr("Kind"); },
                    .width = 106,
                    .sortable = false,
                    .cell = cellOf<Document>([](const Document &document) {
                        return Cell::plain(words::title(document.kind)).withTooltip(document.comment);
                    })});
    columns.append(
        {.key = u"warehouse"_s,
         .title = [] { return DocumentTable::tr("Warehouse"); },
         .width = 100,
         .roomy = 260,
         .sortable = false,
         .stretch = true,
         .cell = cellOf<Document>([](const Document &document) { return Cell::plain(documentPlaces(document)); })});
    columns.append({.key = u"created"_s,
                    .title = [] { return DocumentTable::tr("Begun"); },
                    .width = 104,
                    .descending = true,
                    .cell = cellOf<Document>([&clock](const Document &document) {
                        return Cell::moment(document.created.at, words::formatMoment(document.created.at, clock.now()))
                            .withTooltip(words::formatMomentInFull(document.created.at));
                    })});
    columns.append({.key = u"lines"_s,
                    .title = [] { return DocumentTable::tr("Lines"); },
                    .width = 58,
                    .alignment = Qt::AlignRight,
                    .sortable = false,
                    .cell = cellOf<Document>([](const Document &document) { return Cell::count(document.lines); })});
    columns.append({.key = u"sum"_s,
                    .title = [] { return DocumentTable::tr("Sum"); },
                    .width = 88,
                    .alignment = Qt::AlignRight,
                    .sortable = false,
                    .cell = cellOf<Document>(sumCell)});
    columns.append({.key = u"state"_s,
                    .title = [] { return DocumentTable::tr("State"); },
                    .width = 104,
                    .sortable = false,
                    .cell = cellOf<Document>([](const Document &document) {
                        return Cell::chip(documentChip(document), documentStateWord(document));
                    })});
    columns.append({.key = u"author"_s,
                    .title = [] { return DocumentTable::tr("Author"); },
                    .width = 92,
                    .sortable = false,
                    .hidden = true, // the pane names who began it; its names of goods need the room
                    .cell = cellOf<Document>([](const Document &document) {
                        return Cell::runs({{words::personName(document.created.who), Tone::Second}});
                    })});
    return columns;
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/table_source.h"

#include <QPromise>

#include <deque>
#include <memory>

namespace kramar::ui {

// Rows of a made-up shop in memory. The payload is the row's text. Answers at once, or when the test says so.
class MemorySource final : public RowSource
{
public:
    QList<qint64> all;
    QHash<qint64, QString> texts;
    QSet<qint64> gone; // still listed, but rows() leaves them out
    std::optional<Error> idsError;
    std::optional<Error> rowsError;
    bool holdAnswers = false;
    QList<TableQuery> asked;
    QList<QList<qint64>> read;
    std::deque<std::shared_ptr<QPromise<Result<QList<qint64>>>>> heldIds;
    std::deque<std::pair<QList<qint64>, std::shared_ptr<QPromise<Result<QList<RowData>>>>>> heldRows;

    void fill(qint64 count)
    {
        all.resize(count);
        for (qint64 i = 0; i < count; ++i)
            all[i] = i + 1;
    }

    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override
    {
        asked.append(query);
        auto promise = std::make_shared<QPromise<Result<QList<qint64>>>>();
        promise->start();
        if (holdAnswers) {
            heldIds.push_back(promise);
        } else {
            promise->addResult(idsError ? Result<QList<qint64>>(*idsError) : Result<QList<qint64>>(found(query)));
            promise->finish();
        }
        return promise->future();
    }

    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &wanted) override
    {
        read.append(wanted);
        auto promise = std::make_shared<QPromise<Result<QList<RowData>>>>();
        promise->start();
        if (holdAnswers) {
            heldRows.push_back({wanted, promise});
        } else {
            promise->addResult(rowsError ? Result<QList<RowData>>(*rowsError) : Result<QList<RowData>>(rowsOf(wanted)));
            promise->finish();
        }
        return promise->future();
    }

    QList<RowData> rowsOf(const QList<qint64> &wanted) const
    {
        QList<RowData> rows;
        for (const qint64 id : wanted) {
            if (!gone.contains(id))
                rows.append({id, texts.value(id, QStringLiteral("row %1").arg(id))});
        }
        return rows;
    }

private:
    QList<qint64> found(const TableQuery &query) const
    {
        QList<qint64> result;
        if (query.search.isEmpty()) {
            result = all;
        } else {
            for (const qint64 id : all) {
                if (QString::number(id).contains(query.search) || texts.value(id).contains(query.search))
                    result.append(id);
            }
        }
        if (query.descending)
            std::reverse(result.begin(), result.end());
        return result;
    }
};

inline QList<TableColumn> testColumns()
{
    TableColumn number;
    number.key = QStringLiteral("number");
    number.title = [] { return QStringLiteral("Number"); };
    number.alignment = Qt::AlignRight;
    TableColumn text;
    text.key = QStringLiteral("text");
    text.title = [] { return QStringLiteral("Text"); };
    text.cell = [](const QVariant &payload) { return Cell::plain(payload.toString()); };
    text.editText = [](const QVariant &payload) { return payload.toString(); };
    number.cell = text.cell;
    return {TableColumn::ticks(), number, text};
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/switch_desk.h"
#include "ui/common/act_dialog.h"
#include "ui/common/table_source.h"

namespace kramar::ui {

class Banner;
class Label;
class ObjectTable;
class TableModel;

// A change that is kept here: of a listing's price, or of an order's status.
struct KeptLine {
    QString object, field, onProm, ours;
};

// What was read last, held here; a line's id is its place.
class KeptSource : public RowSource
{
public:
    void setLines(const QList<KeptLine> &lines) { m_lines = lines; }
    QFuture<Result<QList<qint64>>> ids(const TableQuery &query) override;
    QFuture<Result<QList<RowData>>> rows(const QList<qint64> &ids) override;

private:
    QList<KeptLine> m_lines;
};

// What would leave for Prom if prices, or order statuses, of a store were switched on again: all of it, or none.
class KeptDialog : public ActDialog
{
    Q_OBJECT

public:
    enum class What { Prices, Statuses };
    KeptDialog(What what, StoreId store, exchange::SwitchDesk &desk, QWidget *parent);

Q_SIGNALS:
    void decided(kramar::listings::Kept kept);

private:
    void showLines(const QList<KeptLine> &lines);
    void fail(const Error &error);

    const What m_what;
    KeptSource *m_source; // of the model
    TableModel *m_model;
    ObjectTable *m_table;
    Label *m_summary;
    Banner *m_error;
    QPushButton *m_drop;
    QPushButton *m_send;
};

} // namespace kramar::ui

Q_DECLARE_METATYPE(kramar::ui::KeptLine)

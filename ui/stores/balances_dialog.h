// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/balance_desk.h"
#include "stores/store.h"
#include "ui/common/act_dialog.h"

class QCheckBox;
class QLineEdit;

namespace kramar::ui {

class ComparisonSource;
class Banner;
class Field;
class Label;
class ObjectTable;
class Segmented;
class TableModel;

// Which quantities a store sends: each listing's own, or what is available in its warehouses. What would be different
// on Prom is shown, product by product, before it can be chosen.
class BalancesDialog : public ActDialog
{
    Q_OBJECT

public:
    BalancesDialog(const stores::Store &store, listings::BalanceDesk &desk, const listings::BalanceState &state,
                   QWidget *parent);

Q_SIGNALS:
    void applied(const QString &words); // it is in the books: what follows

private:
    QWidget *makeWarehouses(const QList<stock::Warehouse> &warehouses);
    QWidget *makeComparison();
    std::optional<listings::BalanceSetup> wanted() const; // nothing: the buffer cannot be read
    void compare();
    void take(const QList<listings::BalanceDifference> &lines);
    QString atZeroWords() const;
    void follow();
    void fail(const Error &error);
    void apply();
    QString appliedWords() const;

    const stores::Store m_store;
    listings::BalanceDesk &m_desk;
    const listings::BalanceSetup m_before;
    Segmented *m_from;
    Label *m_meaning;
    QWidget *m_details; // only of balances
    QList<QCheckBox *> m_warehouses;
    QLineEdit *m_buffer;
    Field *m_bufferField;
    Segmented *m_atZero;
    Label *m_atZeroMeaning;
    Label *m_summary;
    ComparisonSource *m_source; // of the model
    TableModel *m_model;
    ObjectTable *m_table;
    Banner *m_error;
    QPushButton *m_go;
    quint64 m_asked = 0;                              // the newest comparison
    std::optional<listings::BalanceSetup> m_compared; // what the table shows
    int m_changed = 0;                                // listings in it with another quantity
    int m_deleted = 0;                                // of them, that would be deleted on Prom
    bool m_busy = false;
};

} // namespace kramar::ui

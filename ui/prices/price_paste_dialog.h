// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/prices.h"
#include "ui/common/act_dialog.h"

#include <QTimer>

class QComboBox;
class QPlainTextEdit;

namespace kramar::ui {

class HeldRows;
class Label;
class ObjectTable;
class TableModel;

// Prices out of a spreadsheet: which rows are good and which are not, and why, before any is taken.
class PricePasteDialog : public ActDialog
{
    Q_OBJECT

public:
    PricePasteDialog(listings::Prices &prices, const products::PriceList &list, QWidget *parent);

Q_SIGNALS:
    void taken(const QList<kramar::products::EntryChange> &entries);

private:
    void addColumns();
    void addPreview();
    void look();
    void show(const Result<listings::PastedPrices> &pasted);

    listings::Prices &m_prices;
    const products::PriceList m_list;
    QPlainTextEdit *m_text;
    QList<QComboBox *> m_columns; // product, price, quantity
    Label *m_words;
    HeldRows *m_rows = nullptr; // of the model
    TableModel *m_model = nullptr;
    QPushButton *m_take;
    QTimer m_pause;
    listings::PastedPrices m_pasted;
    quint64 m_asked = 0;
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/stock.h"

#include <QLineEdit>

class QPushButton;

namespace kramar::ui {

class Field;
class Label;

// What one warehouse holds of a product, and the field that corrects it. A number that is being typed survives a
// refresh; what changed below it is said.
class WarehouseBlock : public QWidget
{
    Q_OBJECT

public:
    explicit WarehouseBlock(const stock::Warehouse &warehouse, QWidget *parent = nullptr);
    QString name() const { return m_warehouse.name; }
    WarehouseId warehouse() const { return m_warehouse.id; }
    const stock::Balance &balance() const { return m_balance; }
    void setBalance(const stock::Balance &balance, bool keepTyped);
    void taken(Quantity onHand); // the books have it; what was typed since stays
    // What stands in the field unsaved, to be given back when the product is shown again; "" for nothing.
    QString draft() const { return isTyped() ? m_edit->text() : QString(); }
    void setDraft(const QString &typed);
    void setError(const QString &sentence);
    void focusEditor();
    void save();

Q_SIGNALS:
    void correctionEntered(const kramar::stock::Balance &before, kramar::Quantity onHand);

protected:
    void changeEvent(QEvent *event) override;

private:
    bool isTyped() const { return m_edit->text() != m_shown; }
    Result<Quantity> quantity() const; // as it is typed
    void follow();
    void retranslate();

    const stock::Warehouse m_warehouse;
    stock::Balance m_balance;
    QLineEdit *m_edit;
    Field *m_field;
    QPushButton *m_save;
    Label *m_figures;
    QString m_shown; // what stood in the field when it was filled
};

} // namespace kramar::ui

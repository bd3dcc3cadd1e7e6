// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/documents.h"
#include "stock/stock.h"
#include "ui/common/act_dialog.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace kramar::ui {

class Field;
class Label;
class ScanField;

// What a new document, or the change of a draft, has to know before there are lines.
class DocumentForm : public ActDialog
{
    Q_OBJECT

public:
    // A new one; the default warehouse is chosen. A scanner may begin at once: its codes are kept for the first lines.
    DocumentForm(DocumentKind kind, const QList<stock::Warehouse> &warehouses, QWidget *parent);
    DocumentForm(const stock::Document &draft, const QList<stock::Warehouse> &warehouses, QWidget *parent);

Q_SIGNALS:
    void createWanted(const kramar::stock::NewDocument &document,
                      const QStringList &codes); // scanned meanwhile, in order
    void changeWanted(const kramar::stock::DocumentChange &change);

private:
    void fill(const QList<stock::Warehouse> &warehouses);
    void addScanner();
    bool check();
    WarehouseId from() const;
    std::optional<WarehouseId> to() const;

    const DocumentKind m_kind;
    QComboBox *m_from = nullptr;
    QComboBox *m_to = nullptr; // of a transfer
    QLineEdit *m_comment = nullptr;
    QCheckBox *m_none = nullptr; // of a stock-taking
    Field *m_toField = nullptr;
    ScanField *m_scan = nullptr; // of a new one
    Label *m_scanned = nullptr;
    QStringList m_codes;
};

} // namespace kramar::ui

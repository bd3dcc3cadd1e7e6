// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/documents.h"
#include "stock/warehouses.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"

class QPushButton;

namespace kramar::ui {

class WarehouseCard;

// The warehouses: what stands in each, which stores send it, whose orders take from it.
class WarehousesPage : public ListPage
{
    Q_OBJECT

public:
    WarehousesPage(stock::Warehouses &warehouses, stock::Documents &documents, const PageContext &context,
                   QWidget *parent = nullptr);
    bool hasUnsavedChanges() const override;
    void addNew(); // asks for its name

protected:
    void changeEvent(QEvent *event) override;

private:
    void takeNews(const Changes &changes);
    void readTotals();
    void retranslate();

    stock::Warehouses &m_warehouses;
    stock::Documents &m_documents;
    const PageContext m_context;
    WarehouseCard *m_card;
    QPushButton *m_add;
    std::optional<stock::StockValues> m_values;
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/listings.h"
#include "stock/documents.h"
#include "stock/stock.h"
#include "ui/common/list_page.h"
#include "ui/context/page_context.h"

#include <QTimer>

namespace kramar::ui {

class DocumentCard;
class NewButtons;

// The papers of the warehouse: receipts, write-offs, transfers, stock-takings; list and card.
class DocumentsPage : public ListPage
{
    Q_OBJECT

public:
    DocumentsPage(stock::Documents &documents, stock::Stock &stock, listings::Listings &listings,
                  const PageContext &context, QWidget *parent = nullptr);
    void startNew(DocumentKind kind); // asks for what it has to know first

private:
    void setUpFilters();
    void setUpActs();
    void takeNews(const Changes &changes);
    void readWarehouses();
    void refreshCounts();
    void create(const stock::NewDocument &document, const QStringList &codes);
    void fail(const Error &error);

    stock::Documents &m_documents;
    stock::Stock &m_stock;
    const PageContext m_context;
    DocumentCard *m_card;
    NewButtons *m_new;
    QList<stock::Warehouse> m_warehouses;
    QTimer m_countTimer;
};

} // namespace kramar::ui

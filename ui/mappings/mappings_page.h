// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_page.h"
#include "ui/context/page_context.h"
#include "ui/mappings/mapping_table.h"

#include <QTimer>

class QPushButton;

namespace kramar::ui {

// Which object here is which on Prom: order statuses, clients and products, with what nothing here answers to yet. A
// row leads to its product or client, and a product to where it is linked.
class MappingsPage : public ListPage
{
    Q_OBJECT

public:
    struct Ways {
        std::function<void(ListingId)> product{};
        std::function<void(ClientId)> client{};
        std::function<void(ListingId)> link{}; // of a product that is not linked
    };
    MappingsPage(reports::Mappings &mappings, const PageContext &context, Ways ways, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void setUpActs();
    void readCounts();
    void readAll();
    const reports::Mapping *current() const; // nullptr: no row is chosen, or it is not read yet
    void open();
    void link();
    void follow();

    const PageContext m_context;
    const Ways m_ways;
    QPushButton *m_link;
    QPushButton *m_open;
    QVariant mutable m_current; // what current() points to
    QTimer m_reread;            // many changes, one reading
};

} // namespace kramar::ui

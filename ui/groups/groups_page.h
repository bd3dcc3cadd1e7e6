// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_page.h"
#include "ui/context/page_context.h"
#include "ui/groups/group_table.h"

#include <QTimer>

class QPushButton;

namespace kramar::ui {

// The groups of the stores, the portal categories met on their listings, and the moves of listings from one category to
// another, each in a list of its own behind a tab. A row leads to its products.
class GroupsPage : public ListPage
{
    Q_OBJECT

public:
    // show: what a line stands for, on the page of products.
    GroupsPage(listings::Categories &categories, const PageContext &context,
               std::function<void(const GroupLine &)> show, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void showView();
    void showSearchWords();
    QString view() const;
    StateWords emptyWords() const;
    void readCounts();
    void readAll();
    void open();
    void follow();

    listings::Categories &m_categories;
    const PageContext m_context;
    const std::function<void(const GroupLine &)> m_show;
    QPushButton *m_products;
    QTimer m_reread; // many changes, one reading
    QString m_shownView;
    bool m_countsAsked = false, m_countsStale = false;
};

} // namespace kramar::ui

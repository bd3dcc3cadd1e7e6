// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_page.h"
#include "ui/context/page_context.h"
#include "ui/groups/group_table.h"

#include <QTimer>

class QPushButton;

namespace kramar::ui {

// The groups of the stores and our own, the portal categories met on their listings, and the moves of listings from one
// category to another, each in a list of its own behind a tab. A row leads to its products.
class GroupsPage : public ListPage
{
    Q_OBJECT

public:
    // show: what a line stands for, on the page of products.
    GroupsPage(listings::Categories &categories, listings::OwnGroups &ownGroups, const PageContext &context,
               std::function<void(const GroupLine &)> show, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void setUpFilters();
    void showView();
    void showFields();
    void showSearchWords();
    QString view() const;
    StateWords emptyWords() const;
    void readCounts();
    void readAll();
    void open();
    void addOwnActs();
    void rename();
    void renamed(const QString &from, const QString &to, const Result<ActId> &done);
    void readAndChoose(const QString &path);
    void takeBack();
    void doAgain();
    void fail(const Error &error);
    std::optional<GroupLine> chosen() const;
    void follow();

    listings::Categories &m_categories;
    listings::OwnGroups &m_ownGroups;
    struct Renaming {
        ActId act;
        QString from, to;
    };
    std::optional<Renaming> m_done; // what Ctrl+Z takes back here
    bool m_isBack = false;          // it was: it can be done again
    const PageContext m_context;
    const std::function<void(const GroupLine &)> m_show;
    QPushButton *m_products;
    QTimer m_reread; // many changes, one reading
    QString m_shownView;
    bool m_countsAsked = false, m_countsStale = false;
};

} // namespace kramar::ui

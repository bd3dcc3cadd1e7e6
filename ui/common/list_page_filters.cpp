// SPDX-License-Identifier: GPL-3.0-or-later
// ListPage: the saved filters and what is shown of them.
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/common/list_page.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kramar::ui {

void ListPage::connectSavedFilters()
{
    connect(m_filterTabs, &FilterTabs::filtersChanged, this, &ListPage::addFilterCommands);
    connect(m_filterTabs, &FilterTabs::chosen, this, &ListPage::showSavedFilter);
    connect(m_filterTabs, &FilterTabs::resetRequested, this, &ListPage::showSavedFilter);
    connect(m_filterTabs, &FilterTabs::changedChanged, this, &ListPage::showFilterActs);
    connect(m_filterTabs, &FilterTabs::deleted, this, [this](const QString &name) {
        offerBack(tr("The saved filter “%1” is deleted").arg(name), [this] { m_filterTabs->bringBack(); });
    });
    connect(m_model, &TableModel::queryChanged, this, [this] { m_filterTabs->setShown(m_model->query()); });
    connect(m_model, &TableModel::booksChanged, m_filterTabs, &FilterTabs::countSoon);
    connect(m_saveFilter, &LinkButton::clicked, this, [this] {
        m_filterTabs->saveShown();
        if (m_ownShown)
            m_ownShown = m_model->query();
        m_table->setFocus();
    });
    connect(m_saveFilterAs, &LinkButton::clicked, this, [this] { m_filterTabs->saveAs(m_saveFilterAs); });
    showFilterActs();
}

// A usual filter leaves search and order as they are; an own one brings its own, and takes them away with it.
void ListPage::showSavedFilter()
{
    const SavedFilter *filter = m_tabs->currentFilter();
    if (!filter)
        return;
    TableQuery query = m_model->query();
    query.search = m_search->search();
    query.conditions = filter->conditions;
    if (filter->own) {
        if (!m_ownShown)
            m_beforeOwn = query;
        query = filter->query();
        m_ownShown = query;
    } else if (const auto left = std::exchange(m_ownShown, std::nullopt)) {
        if (query.search == left->search)
            query.search.clear();
        if (query.sortKey == left->sortKey && query.descending == left->descending && !m_beforeOwn.sortKey.isEmpty()) {
            query.sortKey = m_beforeOwn.sortKey;
            query.descending = m_beforeOwn.descending;
        }
    }
    m_filters->setConditions(query.conditions);
    m_search->setSearch(query.search);
    if (query != m_model->query() || m_model->error())
        m_model->setQuery(query);
}

void ListPage::showFilterActs()
{
    const bool changed = m_filterTabs->isChanged();
    const bool hadFocus = m_saveFilter->hasFocus() || m_saveFilterAs->hasFocus();
    m_saveFilter->setVisible(changed && m_filterTabs->isOwn());
    m_saveFilterAs->setVisible(changed);
    if (!changed && hadFocus)
        m_table->setFocus();
}

} // namespace kramar::ui

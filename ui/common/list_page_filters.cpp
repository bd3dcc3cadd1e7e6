// SPDX-License-Identifier: GPL-3.0-or-later
// ListPage: the saved filters and what is shown of them.
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "ui/common/list_page.h"

#include <QAccessible>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kramar::ui {

void ListPage::connectSavedFilters()
{
    connect(m_filterTabs, &FilterTabs::filtersChanged, this, &ListPage::addFilterCommands);
    m_filterTabs->setNaming([this] { return nameOfShown(); });
    connect(m_filterTabs, &FilterTabs::chosen, this, &ListPage::showSavedFilter);
    connect(m_filterTabs, &FilterTabs::resetRequested, this, &ListPage::showSavedFilter);
    connect(m_filterTabs, &FilterTabs::changedChanged, this, &ListPage::showFilterActs);
    connect(m_filterTabs, &FilterTabs::changedChanged, this, &ListPage::keepTab); // also of one that was just saved
    connect(m_filterTabs, &FilterTabs::deleted, this, [this](const QString &name) {
        offerBack(tr("The saved filter “%1” is deleted").arg(name), [this] { m_filterTabs->bringBack(); });
    });
    connect(m_model, &TableModel::queryChanged, this, [this] {
        m_filterTabs->setShown(m_model->query(), m_model->asked());
        showReading();
    });
    connect(m_asTyped, &LinkButton::clicked, m_model, &TableModel::searchAsTyped);
    connect(m_model, &TableModel::booksChanged, m_filterTabs, &FilterTabs::countSoon);
    connect(m_saveFilter, &LinkButton::clicked, this, [this] {
        m_filterTabs->saveShown();
        if (m_ownShown)
            m_ownShown = m_model->asked();
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
    TableQuery query = m_model->asked();
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
    if (query != m_model->asked() || m_model->error())
        m_model->setQuery(query);
}

// A search that was read otherwise than typed says so, and how to have it as typed.
void ListPage::showReading()
{
    const bool otherwise = m_model->isReadOtherwise();
    const bool hadFocus = m_asTyped->hasFocus();
    if (!otherwise) {
        m_reading->hide();
        m_asTyped->hide();
        if (hadFocus)
            m_search->setFocus();
        return;
    }
    m_reading->setText(tr("Shown for “%1”").arg(shortName(m_model->query().search, 24)));
    m_asTyped->setWords(tr("Search for “%1”").arg(shortName(m_model->asked().search, 24)));
    m_reading->show(); // with its words: it has its place at once
    m_asTyped->show();
    QAccessibleEvent alert(m_reading, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

// What the conditions and the search say, as the name of a filter of them.
QString ListPage::nameOfShown() const
{
    QStringList words = m_filters->conditionWords();
    if (const QString search = m_model->query().search.trimmed(); !search.isEmpty())
        words.append(tr("“%1”", "words that were searched for").arg(search));
    return words.join(u", "_s);
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

void ListPage::showOnly(const QList<Condition> &conditions)
{
    const auto chooseFirst = [this] {
        const auto first = m_model->idAt(0);
        if (!first)
            return;
        m_table->setCurrentId(*first);
        setDetailOpen(true);
    };
    connect(m_model, &TableModel::shown, this, chooseFirst, Qt::SingleShotConnection);
    m_search->setSearch({});
    m_tabs->setCurrentIndex(0);
    m_filters->setConditions(conditions);
    m_model->setQuery(
        {.sortKey = m_model->query().sortKey, .descending = m_model->query().descending, .conditions = conditions});
    m_table->setFocus();
}

void ListPage::showRow(qint64 id)
{
    if (m_model->rowOf(id) < 0) { // hidden: chosen when it is there
        connect(
            m_model, &TableModel::shown, this, [this, id] { m_table->setCurrentId(id); }, Qt::SingleShotConnection);
        m_search->setSearch({});
        m_filters->setConditions({});
        m_tabs->setCurrentIndex(0);
        m_model->setQuery({.sortKey = m_model->query().sortKey, .descending = m_model->query().descending});
    }
    m_table->setCurrentId(id);
    m_table->lookBeside(true);
    setDetailOpen(true);
    m_table->setFocus();
}

} // namespace kramar::ui

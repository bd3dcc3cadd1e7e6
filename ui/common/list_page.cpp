// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/list_page.h"

#include "ui/common/band.h"
#include "ui/common/buttons.h"
#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/export_bar.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/common/list_foot.h"
#include "ui/common/preferences.h"
#include "ui/common/selection_pane.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QResizeEvent>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

class Sides : public QSplitter
{
public:
    Sides(QWidget *parent, std::function<void()> resized)
        : QSplitter(parent)
        , m_resized(std::move(resized))
    {
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QSplitter::resizeEvent(event);
        m_resized();
    }

private:
    const std::function<void()> m_resized;
};

} // namespace

ListPage::ListPage(const QString &key, TableModel *model, QWidget *parent)
    : Page(parent)
    , m_key(key)
    , m_model(model)
    , m_table(new ObjectTable(model, this))
    , m_filters(new FilterBar(this))
    , m_filterTabs(new FilterTabs([model](const TableQuery &query) { return model->source().count(query); }, this))
    , m_tabs(m_filterTabs->bar())
    , m_search(new SearchField(this))
    , m_banner(new Banner(this))
    , m_bannerRow(new QWidget(this))
    , m_undo(new UndoBar(this))
    , m_foot(new ListFoot(this))
    , m_exportBar(new ExportBar(this))
    , m_splitter(new Sides(this, [this] { sharePane(); }))
    , m_list(new QWidget(this))
    , m_title(new Label({}, Tone::Normal, TypeStep::Title))
    , m_count(new Label({}, Tone::Muted))
    , m_reading(new Label({}, Tone::Muted))
    , m_asTyped(new LinkButton)
    , m_new(new LinkButton)
    , m_saveFilter(new LinkButton)
    , m_saveFilterAs(new LinkButton)
    , m_headWidgets(new QHBoxLayout)
    , m_sides(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *bannerLayout = new QHBoxLayout(m_bannerRow);
    bannerLayout->setContentsMargins(metrics::pageSide, 6, metrics::pageSide, 6);
    bannerLayout->addWidget(m_banner);
    m_bannerRow->hide();
    m_undo->hide();

    m_filters->setBackgroundRole(QPalette::AlternateBase);
    m_filters->setAutoFillBackground(true);
    m_reading->setObjectName(u"reading"_s);
    m_asTyped->setObjectName(u"asTyped"_s);
    for (QWidget *word : {static_cast<QWidget *>(m_reading), static_cast<QWidget *>(m_asTyped)}) {
        m_filters->addToEnd(word);
        word->hide();
    }
    m_new->setObjectName(u"newRows"_s);
    m_filters->addToEnd(m_new);
    m_new->hide();
    m_filters->addToEnd(m_saveFilter);
    m_filters->addToEnd(m_saveFilterAs);
    auto *columns = makeIconButton(u"columns"_s, {}, this);
    columns->setObjectName(u"columns"_s);
    connect(columns, &QToolButton::clicked, this,
            [this, columns] { m_table->chooseColumns(QRect(columns->mapToGlobal(QPoint()), columns->size())); });
    m_filters->addToEnd(columns);

    auto *listColumn = new QVBoxLayout(m_list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    listColumn->addWidget(m_table, 1);
    listColumn->addWidget(m_undo);
    listColumn->addWidget(m_bannerRow); // below the list: neither its rows nor what is worked on in the card moves
    listColumn->addWidget(m_foot);
    m_splitter->addWidget(m_list);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Line);
    m_sides->setSpacing(0);
    m_body->setSpacing(0);
    m_sides->addLayout(m_body, 1);
    column->addLayout(m_sides, 1);
    m_body->addWidget(m_filterTabs);
    m_body->addWidget(new Line);
    m_body->addWidget(m_filters);
    m_body->addWidget(new Line);
    m_body->addWidget(m_splitter, 1);
    connectParts();
    connectNews();
    connectSavedFilters();
    connectExport();
    addCommands();
    retranslate();
    orderTabs();
    m_count->setObjectName(u"count"_s);
    setFocusProxy(m_table);
    qApp->installEventFilter(this);
}

QWidget *ListPage::makeHead()
{
    auto *head = band(this, QPalette::Base);
    head->setMinimumHeight(metrics::headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(metrics::pageSide, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addWidget(m_count);
    row->addStretch(1);
    m_search->setMaximumWidth(290);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(m_search, 2);
    m_headWidgets->setSpacing(8);
    row->addLayout(m_headWidgets);
    return head;
}

void ListPage::connectParts()
{
    connect(m_search, &SearchField::searchChanged, this, &ListPage::ask);
    connect(m_search, &SearchField::leave, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filters, &FilterBar::conditionsChanged, this, &ListPage::ask);
    connect(m_model, &TableModel::shown, this, &ListPage::showCount);
    connect(m_model, &TableModel::rowsRemoved, this, &ListPage::showCount);
    connect(m_model, &TableModel::rowsInserted, this, &ListPage::showCount);
    connect(m_model, &TableModel::newCountChanged, this, &ListPage::showCount);
    connect(m_model, &TableModel::ticksChanged, this, &ListPage::showSelection);
    connect(m_model, &TableModel::failed, this, &ListPage::showBanner);
    connect(m_model, &TableModel::wellAgain, this, &ListPage::showBanner);
    connect(m_model, &TableModel::shown, this, &ListPage::showBanner);
    connect(m_table, &ObjectTable::selectionCountChanged, this, [this](int count) {
        m_selected = count;
        showSelection();
    });
    connect(m_table, &ObjectTable::menuRequested, this, &ListPage::openRowMenu);
    connect(m_filters, &FilterBar::rebuilt, this, &ListPage::orderTabs);
    connect(m_table, &ObjectTable::currentIdChanged, this, &ListPage::currentIdChanged);
    connect(m_table, &QTableView::pressed, this, [this] {
        m_sincePress.start();
        m_focusWhenShown = false;
    });
    connect(m_foot, &ListFoot::chosenClicked, this, [this] {
        m_table->lookBeside(false);
        m_table->setFocus();
    });
    connect(m_table, &ObjectTable::wantedWidthChanged, this, &ListPage::sharePane);
    connect(m_table, &ObjectTable::opened, this, [this] {
        m_sincePress.invalidate(); // both clicks are done
        setDetailOpen(true);
        if (!m_detail)
            return;
        m_focusWhenShown = m_detail->isHidden(); // it is being read
        m_detail->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_table, &ObjectTable::filteredEmptyButtonClicked, this, [this] {
        m_search->setSearch({});
        m_filters->setConditions({});
        const QSignalBlocker quiet(m_tabs);
        for (const SavedFilter &filter : m_tabs->filters()) {
            if (filter.conditions.isEmpty())
                m_tabs->setCurrentKey(filter.key);
        }
        ask();
    });
    connect(m_table, &ObjectTable::failedButtonClicked, m_model, &TableModel::refresh);
    connect(m_banner, &Banner::actClicked, this, [this] {
        if (m_showingFailure) {
            m_model->refresh();
        } else if (m_ownBanner.words) {
            const OwnBanner told = std::exchange(m_ownBanner, {});
            showBanner();
            told.act();
        } else if (m_pageBanner) {
            Q_EMIT bannerActClicked();
        } else {
            Q_EMIT blockedActClicked();
        }
    });
    connect(m_undo, &UndoBar::undoClicked, this, [this] {
        if (m_takeBack)
            std::exchange(m_takeBack, {})();
        else
            Q_EMIT undoRequested();
    });
    connect(m_undo, &UndoBar::redoClicked, this, &ListPage::redoRequested);
    connect(m_undo, &UndoBar::closed, this, [this] {
        m_takeBack = {};
        m_undo->hide();
    });
}

void ListPage::setTitle(const std::function<QString()> &title)
{
    m_titleWords = title;
    retranslate();
}

void ListPage::setSearchWords(const std::function<QString()> &words)
{
    m_searchWords = words;
    retranslate();
}

void ListPage::setCount(std::optional<qint64> count)
{
    m_ownCount = count;
    showCount();
}

void ListPage::addHeadWidget(QWidget *widget, const QKeySequence &key)
{
    m_headWidgets->addWidget(widget);
    orderTabs();
    if (auto *button = qobject_cast<QPushButton *>(widget))
        addAction(Command::ofButton(button, this, key));
}

void ListPage::setSavedFilters(const QList<SavedFilter> &filters)
{
    m_filterTabs->setUsual(filters);
    QList<QList<Condition>> alerts; // nothing there is good news
    for (const SavedFilter &filter : filters) {
        if (filter.alerts)
            alerts.append(filter.conditions);
    }
    m_table->setFilteredEmptyWords([this, alerts] {
        const TableQuery &query = m_table->tableModel()->query();
        const bool good = query.search.trimmed().isEmpty() && alerts.contains(query.conditions);
        return good ? StateWords{tr("Nothing needs you"), {}, {}, u"check"_s} : StateWords();
    });
}

void ListPage::setDetail(DetailPane *detail)
{
    m_detail = detail;
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(1, 0);
    connect(detail, &DetailPane::closeRequested, this, [this] {
        setDetailOpen(false);
        m_table->setFocus();
    });
    connect(detail, &DetailPane::emptyChanged, this, &ListPage::arrange);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_ownPane = true;
        keepPane();
    });
    orderTabs();
    arrange();
}

void ListPage::setTop(QWidget *top)
{
    m_body->insertWidget(0, top);
    m_body->insertWidget(1, new Line);
}

void ListPage::setTotals(const QString &words)
{
    m_foot->setTotals(words);
}

void ListPage::setBanner(const std::optional<PageBanner> &banner)
{
    m_pageBanner = banner;
    showBanner();
}

// One at a time, the worst first: a list that could not be read is worse than a store that is paused.
void ListPage::showBanner()
{
    m_showingFailure = m_model->error().has_value() && m_model->state() == TableModel::State::Ready;
    const std::optional<PageBanner> &of = m_pageBanner ? m_pageBanner : m_blocked;
    const std::optional<PageBanner> &banner = m_ownBanner.words ? m_ownBanner.words : of;
    m_bannerRow->setVisible(m_showingFailure || banner.has_value());
    if (m_showingFailure) {
        const words::Sentence sentence = words::sentenceFor(*m_model->error());
        m_banner->setWords(Banner::Kind::Error, sentence.what,
                           tr("The rows shown are from before.") + u' ' + sentence.remedy, tr("Try again"));
    } else if (banner) {
        m_banner->setWords(banner->kind, banner->title, banner->body, banner->act);
    }
}

void ListPage::setBlocked(const std::optional<PageBanner> &banner)
{
    if (banner == m_blocked)
        return; // told with every step of a round, and a warning is announced
    m_blocked = banner;
    showBanner();
}

void ListPage::setReading(const QString &words)
{
    m_table->setReading(words);
}

Command *ListPage::addRowAct(const RowAct &act)
{
    m_rowActs.append(addCommand(act, Command::Kind::Row));
    return m_rowActs.last();
}

void ListPage::addRowSeparator()
{
    m_rowActs.append(nullptr);
}

void ListPage::setSelectionPane(SelectionPane *pane)
{
    m_selectionPane = pane;
    m_table->setShowsRows(true);
    m_detail->setCover(pane); // the stack takes it over
    m_detail->setCover(nullptr);
    connect(pane, &SelectionPane::closeRequested, this, &ListPage::clearChosen);
    showSelection();
}

// What is ticked is meant to be acted on, be it one row: the pane must not show another one beside it.
bool ListPage::isManyChosen() const
{
    return m_table->actsOnTicked() || m_selected > 1;
}

void ListPage::clearChosen()
{
    m_model->setAllTicked(false);
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        m_table->selectionModel()->select(current, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    else
        m_table->clearSelection();
    m_table->setFocus();
}

// Reading order: search, head, tabs, conditions, list; the detail follows by itself.
void ListPage::orderTabs()
{
    QList<QWidget *> order{m_search};
    for (int i = 0; i < m_headWidgets->count(); ++i)
        order.append(m_headWidgets->itemAt(i)->widget());
    order += {m_tabs, m_filterTabs->moreButton(), m_filterTabs->addButton()};
    order += m_filters->buttons();
    order += {m_asTyped, m_new, m_saveFilter, m_saveFilterAs};
    order.append(findChild<QToolButton *>(u"columns"_s));
    order.append(m_table);
    order.append(m_foot->link());
    order.append(m_undo);
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void ListPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        const QWidget *focused = QApplication::focusWidget();
        if (m_detail && focused && m_detail->isAncestorOf(focused)) { // out of a field first, and nothing else
            if (!m_list->isVisible())
                setDetailOpen(false); // it lies over the list
            return m_table->setFocus(Qt::ShortcutFocusReason);
        }
        if (m_model->tickedCount() > 0 || m_selected > 1)
            return clearChosen();
        if (m_ownBanner.words)
            return setOwnBanner({});
        if (m_pageBanner) {
            setBanner(std::nullopt);
            Q_EMIT bannerDismissed();
            return;
        }
        if (!m_table->hasFocus())
            return m_table->setFocus(Qt::ShortcutFocusReason);
    }
    QWidget::keyPressEvent(event);
}

// A field takes Ctrl+Z and Ctrl+Shift+Z for itself even when it has nothing to take back; then the page's are meant,
// and before its undo what the bar offers of the page's own.
bool ListPage::eventFilter(QObject *watched, QEvent *event)
{
    const bool pressed = event->type() == QEvent::KeyPress;
    if ((!pressed && event->type() != QEvent::ShortcutOverride) || !watched->isWidgetType() ||
        !isAncestorOf(static_cast<QWidget *>(watched)))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool field = qobject_cast<const QLineEdit *>(watched) || qobject_cast<const QPlainTextEdit *>(watched);
    if ((!undo && !key->matches(QKeySequence::Redo)) || (field && !hasNothingToTakeBack(watched, *key)))
        return QWidget::eventFilter(watched, event);
    if (m_takeBack && undo && pressed) {
        const std::function<void()> takeBack = std::exchange(m_takeBack, {});
        m_undo->close();
        takeBack();
    } else if (m_takeBack && undo) {
        event->accept(); // it comes as a key then, and not to the page's action
    } else if (!pressed && field) {
        event->ignore();
    } else {
        return QWidget::eventFilter(watched, event);
    }
    return true;
}

void ListPage::showCount()
{
    const qint64 count = m_ownCount.value_or(m_model->rowCount() + m_model->newCount());
    m_count->setText(words::formatCount(count));
    m_count->setVisible(m_model->state() != TableModel::State::Loading);
}

void ListPage::showSelection()
{
    const qint64 ticked = m_model->tickedCount();
    if (ticked > 0)
        m_foot->setChosen(tr("Ticked: %1").arg(words::formatCount(ticked)),
                          m_selectionPane && !m_table->actsOnTicked());
    else
        m_foot->setChosen(m_selected > 0 ? tr("Selected: %1").arg(words::formatCount(m_selected)) : QString(), false);
    if (!m_selectionPane)
        return;
    if (isManyChosen())
        m_selectionPane->showCount(static_cast<int>(m_table->actsOnTicked() ? ticked : m_selected));
    m_detail->setCover(isManyChosen() ? m_selectionPane : nullptr);
    Q_EMIT chosenChanged();
}

void ListPage::ask()
{
    TableQuery query = m_model->asked();
    query.search = m_search->search();
    query.conditions = m_filters->conditions();
    if (query != m_model->asked() || m_model->error())
        m_model->setQuery(query);
}

void ListPage::start(QSettings *local, const TableQuery &first)
{
    addCommonActs();
    m_table->remember(local, m_key);
    const QSignalBlocker quiet(m_tabs);
    m_filterTabs->remember(local, m_key);
    m_tabs->setCurrentKey(local->value(m_key + u"/tab"_s).toString());
    if (m_detail) {
        m_detailOpen = local->value(m_key + u"/detail"_s, true).toBool();
        m_ownPane = m_splitter->restoreState(local->value(m_key + u"/splitter"_s).toByteArray());
        if (!m_ownPane)
            m_splitter->setSizes({10'000, m_detail->sizeHint().width()});
        arrange();
    }
    TableQuery query = m_table->withRememberedSort(first);
    if (const SavedFilter *filter = m_tabs->currentFilter(); filter && query.conditions.isEmpty()) {
        query.conditions = filter->conditions;
        if (filter->own)
            m_ownShown = query = filter->query();
    }
    m_local = local; // from here on what changes is a person's doing
    m_filters->setConditions(query.conditions);
    m_search->setSearch(query.search);
    m_model->setQuery(query);
}

void ListPage::keepTab()
{
    if (m_local)
        m_local->setValue(m_key + u"/tab"_s, m_tabs->currentKey());
}

void ListPage::retranslate()
{
    if (m_titleWords) {
        m_title->setText(m_titleWords());
        m_table->setAccessibleName(m_titleWords());
        setAccessibleName(m_titleWords());
    }
    if (m_searchWords)
        m_search->setWords(m_searchWords());
    if (auto *columns = findChild<QToolButton *>(u"columns"_s))
        setIconButtonWords(columns, tr("Columns"));
    m_saveFilter->setWords(tr("Update the saved filter"));
    m_saveFilterAs->setWords(tr("Save as…"));
    m_exportBar->retranslate();
    Command::of(this); // their words
    showCount();
    showSelection();
    showNewCount();
    showReading();
    if (m_pageBanner)
        m_pageBanner->sayAgain();
    showBanner();
}

void ListPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui

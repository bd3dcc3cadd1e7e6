// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/list_page.h"

#include "ui/common/buttons.h"
#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/label.h"
#include "words/format.h"
#include "words/sentence.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int narrowWidth = 760; // less than this, and the detail opens over the list

// A part of the page in one of the window's colours.
QWidget *band(QWidget *parent, QPalette::ColorRole role)
{
    auto *widget = new QWidget(parent);
    widget->setBackgroundRole(role);
    widget->setAutoFillBackground(true);
    return widget;
}

} // namespace

ListPage::ListPage(const QString &key, TableModel *model, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_model(model)
    , m_table(new ObjectTable(model, this))
    , m_filters(new FilterBar(this))
    , m_tabs(new CountTabs(this))
    , m_search(new SearchField(this))
    , m_banner(new Banner(this))
    , m_bannerRow(new QWidget(this))
    , m_undo(new UndoBar(this))
    , m_splitter(new QSplitter(this))
    , m_list(new QWidget(this))
    , m_foot(new QStackedWidget(this))
    , m_title(new Label({}, Tone::Normal, TypeStep::Title))
    , m_count(new Label({}, Tone::Muted))
    , m_totals(new Label({}, Tone::Second))
    , m_selection(new Label({}, Tone::Second))
    , m_new(new LinkButton)
    , m_headWidgets(new QHBoxLayout)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *bannerLayout = new QHBoxLayout(m_bannerRow);
    bannerLayout->setContentsMargins(metrics::pageSide, 6, metrics::pageSide, 6);
    bannerLayout->addWidget(m_banner);
    m_bannerRow->hide();

    m_filters->setBackgroundRole(QPalette::AlternateBase);
    m_filters->setAutoFillBackground(true);
    m_filters->addToEnd(m_new);
    m_new->hide();
    auto *columns = makeIconButton(u"columns"_s, {}, this);
    columns->setObjectName(u"columns"_s);
    connect(columns, &QToolButton::clicked, this,
            [this, columns] { m_table->chooseColumns(columns->mapToGlobal(QPoint(0, columns->height()))); });
    m_filters->addToEnd(columns);

    auto *tabRow = new QWidget(this);
    auto *tabLayout = new QHBoxLayout(tabRow);
    tabLayout->setContentsMargins(metrics::pageSide - 4, 0, metrics::pageSide, 0);
    tabLayout->addWidget(m_tabs);
    tabLayout->addStretch(1);
    m_tabs->hide();

    auto *listColumn = new QVBoxLayout(m_list);
    listColumn->setContentsMargins(0, 0, 0, 0);
    listColumn->setSpacing(0);
    listColumn->addWidget(m_table, 1);
    listColumn->addWidget(makeFoot());
    m_splitter->addWidget(m_list);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Line);
    column->addWidget(tabRow);
    column->addWidget(new Line);
    column->addWidget(m_filters);
    column->addWidget(m_bannerRow);
    column->addWidget(new Line);
    column->addWidget(m_splitter, 1);
    connectParts();
    addKeys();
    retranslate();
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

QWidget *ListPage::makeFoot()
{
    auto *words = band(this, QPalette::AlternateBase);
    auto *row = new QHBoxLayout(words);
    row->setContentsMargins(metrics::pageSide, 0, metrics::pageSide, 0);
    row->addWidget(m_totals, 1);
    row->addWidget(m_selection);
    m_foot->addWidget(words);
    m_foot->addWidget(m_undo);
    m_foot->setFixedHeight(std::max(metrics::footHeight, fontMetrics().height() + 8));
    return m_foot;
}

void ListPage::connectParts()
{
    connect(m_search, &SearchField::searchChanged, this, &ListPage::ask);
    connect(m_search, &SearchField::leave, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filters, &FilterBar::conditionsChanged, this, &ListPage::ask);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        if (const SavedFilter *filter = m_tabs->currentFilter())
            m_filters->setConditions(filter->conditions);
        ask();
    });
    connect(m_model, &TableModel::shown, this, &ListPage::showCount);
    connect(m_model, &TableModel::rowsRemoved, this, &ListPage::showCount);
    connect(m_model, &TableModel::rowsInserted, this, &ListPage::showCount);
    connect(m_model, &TableModel::newCountChanged, this, &ListPage::showNewCount);
    connect(m_model, &TableModel::ticksChanged, this, &ListPage::showSelection);
    connect(m_model, &TableModel::failed, this, &ListPage::showBanner);
    connect(m_model, &TableModel::shown, this, &ListPage::showBanner);
    connect(m_new, &LinkButton::clicked, this, [this] {
        m_model->showNew();
        m_table->scrollToTop();
    });
    connect(m_table, &ObjectTable::selectionCountChanged, this, [this](int count) {
        m_selected = count;
        showSelection();
    });
    connect(m_table, &ObjectTable::currentIdChanged, this, &ListPage::currentIdChanged);
    connect(m_table, &ObjectTable::opened, this, [this] {
        setDetailOpen(true);
        if (m_detail)
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
        if (m_showingFailure)
            m_model->refresh();
        else
            Q_EMIT bannerActClicked();
    });
    connect(m_undo, &UndoBar::undoClicked, this, &ListPage::undoRequested);
    connect(m_undo, &UndoBar::closed, this, [this] {
        m_foot->setCurrentIndex(0);
        Q_EMIT undoClosed();
    });
}

void ListPage::addKeys()
{
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    key(Qt::CTRL | Qt::Key_F, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    key(Qt::Key_F4, [this] { m_filters->openAdd(); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_B, [this] { setDetailOpen(!m_detailOpen); });
    for (int tab = 0; tab < 9; ++tab)
        key(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + tab)),
            [this, tab] { m_tabs->setCurrentIndex(tab); });
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

void ListPage::addHeadWidget(QWidget *widget)
{
    m_headWidgets->addWidget(widget);
}

void ListPage::setSavedFilters(const QList<SavedFilter> &filters)
{
    m_tabs->setFilters(filters);
    m_tabs->setVisible(!filters.isEmpty());
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
    arrange();
}

void ListPage::setDetailOpen(bool open)
{
    m_detailOpen = open;
    arrange();
}

void ListPage::arrange()
{
    if (!m_detail)
        return;
    m_detail->setVisible(m_detailOpen);
    m_list->setVisible(!m_detailOpen || width() >= narrowWidth);
}

void ListPage::resizeEvent(QResizeEvent *event)
{
    // Growing narrow must not throw the list away under the person's eyes.
    if (m_detail && width() < narrowWidth && event->oldSize().width() >= narrowWidth)
        m_detailOpen = false;
    QWidget::resizeEvent(event);
    arrange();
}

void ListPage::setTotals(const QString &words)
{
    m_totals->setText(words);
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
    m_bannerRow->setVisible(m_showingFailure || m_pageBanner.has_value());
    if (m_showingFailure) {
        const words::Sentence sentence = words::sentenceFor(*m_model->error());
        m_banner->setWords(Banner::Kind::Error, sentence.what,
                           tr("The rows below are from before.") + u' ' + sentence.remedy, tr("Try again"));
    } else if (m_pageBanner) {
        m_banner->setWords(m_pageBanner->kind, m_pageBanner->title, m_pageBanner->body, m_pageBanner->act);
    }
}

void ListPage::showCount()
{
    const qint64 count = m_ownCount.value_or(m_model->rowCount());
    m_count->setText(words::formatCount(count));
    m_count->setVisible(m_model->state() != TableModel::State::Loading);
}

void ListPage::showSelection()
{
    if (const qint64 ticked = m_model->tickedCount(); ticked > 0)
        m_selection->setText(tr("Ticked: %1").arg(words::formatCount(ticked)));
    else
        m_selection->setText(m_selected > 0 ? tr("Selected: %1").arg(words::formatCount(m_selected)) : QString());
}

void ListPage::showNewCount()
{
    const int count = m_model->newCount();
    m_new->setWords(tr("%n new", nullptr, count));
    m_new->setVisible(count > 0);
}

void ListPage::ask()
{
    TableQuery query = m_model->query();
    query.search = m_search->search();
    query.conditions = m_filters->conditions();
    if (query != m_model->query() || m_model->error())
        m_model->setQuery(query);
}

void ListPage::start(QSettings *local, const TableQuery &first)
{
    m_local = local;
    m_table->remember(local, m_key);
    const QSignalBlocker quiet(m_tabs);
    m_tabs->setCurrentKey(local->value(m_key + u"/tab"_s).toString());
    if (m_detail) {
        m_detailOpen = local->value(m_key + u"/detail"_s, true).toBool();
        if (!m_splitter->restoreState(local->value(m_key + u"/splitter"_s).toByteArray()))
            m_splitter->setSizes({10'000, m_detail->sizeHint().width()});
        arrange();
    }
    TableQuery query = m_table->withRememberedSort(first);
    if (const SavedFilter *filter = m_tabs->currentFilter(); filter && query.conditions.isEmpty())
        query.conditions = filter->conditions;
    m_filters->setConditions(query.conditions);
    m_search->setSearch(query.search);
    m_model->setQuery(query);
}

void ListPage::saveState()
{
    if (!m_local)
        return;
    m_local->setValue(m_key + u"/tab"_s, m_tabs->currentKey());
    if (m_detail) {
        m_local->setValue(m_key + u"/detail"_s, m_detailOpen);
        if (m_detailOpen && m_list->isVisible())
            m_local->setValue(m_key + u"/splitter"_s, m_splitter->saveState());
    }
}

void ListPage::offerUndo(const QString &words)
{
    m_undo->close(); // what waited behind the older one goes now
    m_undo->offer(words);
    m_foot->setCurrentWidget(m_undo);
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
    m_tabs->setAccessibleName(tr("Saved filters"));
    showCount();
    showSelection();
    showNewCount();
    showBanner();
}

void ListPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kramar::ui

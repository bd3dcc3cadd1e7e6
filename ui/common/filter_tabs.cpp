// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filter_tabs.h"

#include "ui/common/buttons.h"
#include "ui/common/filter_name.h"
#include "ui/common/icons.h"
#include "ui/common/popover.h"
#include "ui/common/tokens.h"
#include "ui/common/when_done.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int side = metrics::pageSide - 4;
constexpr int countPauseMs = 400;

} // namespace

FilterTabs::FilterTabs(Counting counting, QWidget *parent)
    : QWidget(parent)
    , m_counting(std::move(counting))
    , m_bar(new CountTabs(this))
    , m_more(new QToolButton(this))
    , m_add(makeIconButton(u"add"_s, {}, this))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_more->setObjectName(u"moreFilters"_s);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_add->setObjectName(u"addFilter"_s);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(countPauseMs);
    connect(&m_countTimer, &QTimer::timeout, this, &FilterTabs::countNext);
    connect(m_more, &QToolButton::clicked, this, &FilterTabs::openMore);
    connect(m_add, &QToolButton::clicked, this, [this] { saveAs(m_add); });
    connect(m_bar, &QTabBar::currentChanged, this, [this] {
        arrange();
        tellChanged();
        Q_EMIT chosen();
    });
    connect(m_bar, &CountTabs::resized, this, &FilterTabs::arrange);
    connect(m_bar, &CountTabs::moved, this, [this] {
        keep(m_bar->filters());
        Q_EMIT filtersChanged();
    });
    connect(m_bar, &CountTabs::menuRequested, this, &FilterTabs::openMenu);
    connect(m_bar, &CountTabs::renameRequested, this, &FilterTabs::rename);
    connect(m_bar, &CountTabs::deleteRequested, this, &FilterTabs::remove);
    retranslate();
    hide();
}

void FilterTabs::setUsual(const QList<SavedFilter> &filters)
{
    m_usual = filters;
    showFilters(m_local ? OwnFilters(m_local, m_page).inOrder(filters) : filters);
}

void FilterTabs::remember(QSettings *local, const QString &page)
{
    m_local = local;
    m_page = page;
    setUsual(m_usual);
    countSoon();
}

void FilterTabs::showFilters(const QList<SavedFilter> &all)
{
    m_bar->setFilters(all);
    setVisible(!all.isEmpty());
    arrange();
    Q_EMIT filtersChanged();
}

void FilterTabs::keep(const QList<SavedFilter> &all)
{
    if (m_local)
        OwnFilters(m_local, m_page).write(all);
}

QSize FilterTabs::sizeHint() const
{
    return {400, m_bar->sizeHint().height()};
}

void FilterTabs::arrange()
{
    const int height = m_bar->sizeHint().height();
    const int square = m_add->sizeHint().width();
    const int whole = std::max(0, width() - 2 * side - square - metrics::gap);
    const int more = m_more->sizeHint().width();
    const bool fits = m_bar->wholeWidth() <= whole;
    m_bar->fitInto(fits ? whole : std::max(0, whole - more));
    m_more->setVisible(!m_bar->hiddenTabs().isEmpty());
    int x = side;
    m_bar->setGeometry(x, 0, m_bar->width(), height);
    x += m_bar->width();
    const QSize button = m_more->sizeHint();
    m_more->setGeometry(x, (height - button.height()) / 2, button.width(), button.height());
    x += m_more->isHidden() ? 0 : button.width();
    m_add->setGeometry(x + 2, (height - square) / 2, square, square);
    updateGeometry();
}

void FilterTabs::setShown(const TableQuery &query, const TableQuery &asked)
{
    m_shown = query;
    m_asked = asked;
    tellChanged();
}

bool FilterTabs::isChanged() const
{
    const SavedFilter *filter = m_bar->currentFilter();
    return filter && !filter->shows(m_shown) && !filter->shows(m_asked);
}

bool FilterTabs::isOwn() const
{
    const SavedFilter *filter = m_bar->currentFilter();
    return filter && filter->own;
}

void FilterTabs::tellChanged()
{
    Q_EMIT changedChanged();
}

void FilterTabs::saveAs(const QWidget *beside)
{
    askName(nullptr, tr("Save"), QRect(beside->mapToGlobal(QPoint()), beside->size()), [this](const QString &name) {
        QList<SavedFilter> all = m_bar->filters();
        SavedFilter filter;
        filter.key = OwnFilters::freeKey(all);
        filter.own = true;
        filter.name = name;
        filter.conditions = m_shown.conditions;
        filter.search = m_shown.search.trimmed();
        filter.sortKey = m_shown.sortKey;
        filter.descending = m_shown.descending;
        all.append(filter);
        keep(all);
        const QSignalBlocker quiet(m_bar); // it is what is shown already
        m_bar->setCount(filter.key, std::nullopt);
        showFilters(all);
        m_bar->setCurrentKey(filter.key);
        arrange();
        tellChanged();
        countSoon();
    });
}

void FilterTabs::saveShown()
{
    QList<SavedFilter> all = m_bar->filters();
    const int index = m_bar->currentIndex();
    if (!isOwn())
        return;
    SavedFilter &filter = all[index];
    filter.conditions = m_shown.conditions;
    filter.search = m_shown.search.trimmed();
    filter.sortKey = m_shown.sortKey;
    filter.descending = m_shown.descending;
    keep(all);
    m_bar->setCount(filter.key, std::nullopt);
    showFilters(all);
    tellChanged();
    countSoon();
}

void FilterTabs::askName(const SavedFilter *renamed, const QString &verb, const QRect &beside,
                         const std::function<void(const QString &name)> &done)
{
    QStringList taken;
    for (const SavedFilter &filter : m_bar->filters()) {
        if (!renamed || filter.key != renamed->key)
            taken.append(filter.words());
    }
    auto *popover = new Popover(this);
    const QString proposed = m_naming ? FilterName::proposed(m_naming(), taken) : QString();
    auto *asked = new FilterName(renamed ? renamed->name : proposed, taken, verb);
    connect(asked, &FilterName::named, this, [popover, done](const QString &name) {
        popover->close();
        done(name);
    });
    popover->setContent(asked);
    popover->setFocusAfter([this] { return m_bar; });
    popover->openBeside(beside);
}

void FilterTabs::rename(int index)
{
    const SavedFilter *filter = m_bar->filterAt(index);
    if (!filter || !filter->own)
        return;
    const QRect tab = m_bar->tabRect(index);
    askName(filter, tr("Rename"), QRect(m_bar->mapToGlobal(tab.topLeft()), tab.size()),
            [this, key = filter->key](const QString &name) {
                QList<SavedFilter> all = m_bar->filters();
                for (SavedFilter &each : all) {
                    if (each.key == key)
                        each.name = name;
                }
                keep(all);
                showFilters(all);
            });
}

void FilterTabs::remove(int index)
{
    const SavedFilter *filter = m_bar->filterAt(index);
    if (!filter || !filter->own)
        return;
    const bool current = index == m_bar->currentIndex();
    m_deleted = *filter;
    m_deletedFrom = index;
    QList<SavedFilter> all = m_bar->filters();
    all.removeAt(index);
    keep(all);
    if (current)
        m_bar->setCurrentIndex(0);
    showFilters(all);
    Q_EMIT deleted(m_deleted->name);
}

void FilterTabs::bringBack()
{
    if (!m_deleted)
        return;
    QList<SavedFilter> all = m_bar->filters();
    all.insert(std::min<qsizetype>(m_deletedFrom, all.size()), *m_deleted);
    keep(all);
    showFilters(all);
    m_bar->setCurrentKey(m_deleted->key);
    m_deleted.reset();
    countSoon();
}

void FilterTabs::openMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const int index : m_bar->hiddenTabs()) {
        const QString number = m_bar->countText(index);
        const QString words = QString(m_bar->tabText(index)).replace(u'&', u"&&"_s);
        QAction *action = menu->addAction(number.isEmpty() ? words : words + u"  "_s + number);
        if (index < 9) {
            action->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)));
            action->setShortcutContext(Qt::WidgetShortcut); // shown; the page has it
        }
        connect(action, &QAction::triggered, this, [this, index] {
            m_bar->setCurrentIndex(index);
            m_bar->setFocus();
        });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 2)));
}

void FilterTabs::openMenu(int index, const QPoint &globalPosition)
{
    const SavedFilter *filter = m_bar->filterAt(index);
    if (!filter)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu, this](const QString &words, const QKeySequence &key, auto act) {
        QAction *action = menu->addAction(words);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    if (index == m_bar->currentIndex() && isChanged())
        add(tr("Back to the saved filter"), {}, [this] { Q_EMIT resetRequested(); });
    if (filter->own) {
        add(tr("Rename…"), Qt::Key_F2, [this, index] { rename(index); });
        add(tr("Delete"), Qt::Key_Delete, [this, index] { remove(index); });
        menu->addSeparator();
    }
    if (index > 1)
        add(tr("Move left"), Qt::ALT | Qt::Key_Left, [this, index] { m_bar->move(index, index - 1); });
    if (index > 0 && index + 1 < m_bar->count())
        add(tr("Move right"), Qt::ALT | Qt::Key_Right, [this, index] { m_bar->move(index, index + 1); });
    if (menu->isEmpty())
        delete menu;
    else
        menu->popup(globalPosition);
}

// --- counts of the own ones: one question at a time, by the threads of the books

void FilterTabs::countSoon()
{
    if (!m_countTimer.isActive())
        m_countTimer.start();
    for (const SavedFilter &filter : m_bar->filters()) {
        if (filter.own && !m_toCount.contains(filter.key))
            m_toCount.append(filter.key);
    }
}

void FilterTabs::countNext()
{
    if (m_countingOne || !isVisible() || m_countTimer.isActive())
        return;
    while (!m_toCount.isEmpty()) {
        const QString key = m_toCount.takeFirst();
        const QList<SavedFilter> &all = m_bar->filters();
        const auto filter =
            std::find_if(all.cbegin(), all.cend(), [&key](const SavedFilter &each) { return each.key == key; });
        if (filter == all.cend())
            continue;
        m_countingOne = true;
        whenDone(this, m_counting(filter->query()), [this, key](const Result<qint64> &count) {
            m_countingOne = false;
            // A tab without a number says that nobody knows it.
            m_bar->setCount(key, count ? std::optional(*count) : std::nullopt);
            countNext();
        });
        return;
    }
}

void FilterTabs::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void FilterTabs::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    countNext();
}

void FilterTabs::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        arrange();
    QWidget::changeEvent(event);
}

void FilterTabs::retranslate()
{
    m_more->setText(tr("More"));
    m_more->setIcon(Icons::icon(u"chevron_down"_s));
    m_more->setAccessibleName(tr("More saved filters"));
    setIconButtonWords(m_add, tr("Save what is shown as a filter…"));
    m_bar->setAccessibleName(tr("Saved filters"));
    arrange();
}

} // namespace kramar::ui

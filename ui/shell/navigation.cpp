// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "ui/shell/nav_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScopedValueRollback>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int openWidth = 192;
constexpr int foldedWidth = 60; // a counter stands beside the icon, not on it
constexpr int iconWidth = 32;   // of what is never more than an icon

} // namespace

Navigation::Navigation(const QList<PageSpec> &pages, QWidget *parent)
    : QWidget(parent)
    , m_pages(pages)
    , m_storeRows(new QVBoxLayout)
    , m_noStores(new Label({}, Tone::Muted, TypeStep::Normal, this))
    , m_menu(new NavButton(u"menu"_s, this))
    , m_palette(new NavButton(u"search"_s, this))
    , m_addStore(new NavButton(u"add"_s, this))
    , m_person(new NavButton(u"person"_s, this))
    , m_bell(new NavButton(u"alert"_s, this))
    , m_top(new QHBoxLayout)
    , m_foot(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 10, 8, 8);
    column->setSpacing(1);
    m_menu->setCheckable(false);
    m_menu->setBrand(true);
    m_bell->setObjectName(u"bell"_s);
    m_bell->setCheckable(false);
    m_bell->setFolded(true);
    m_bell->setFixedWidth(iconWidth);
    connect(m_bell, &NavButton::clicked, this, &Navigation::noticesChosen);
    m_top->setSpacing(1);
    m_top->addWidget(m_menu, 1);
    m_top->addWidget(m_bell);
    setTabOrder(m_menu, m_bell);
    column->addLayout(m_top);
    column->addSpacing(2);
    m_palette->setCheckable(false);
    m_palette->setObjectName(u"openPalette"_s);
    m_palette->setKey(QKeySequence(Qt::CTRL | Qt::Key_K));
    column->addWidget(m_palette);
    connect(m_palette, &NavButton::clicked, this, &Navigation::paletteChosen);
    column->addSpacing(6);
    connect(m_menu, &NavButton::clicked, this,
            [this] { Q_EMIT menuChosen(m_menu->mapToGlobal(QPoint(0, m_menu->height()))); });

    QString heading;
    for (const PageSpec &page : m_pages) {
        if (page.atFoot)
            continue;
        const QString group = page.group();
        if (group != heading) {
            heading = group;
            auto *label = new Label(group, Tone::Muted, TypeStep::Small, this);
            label->setContentsMargins(8, 8, 8, 2);
            m_headings.append({label, page.group});
            column->addWidget(label);
        }
        column->addWidget(addRow(page.key, page.icon));
    }
    auto *storesHeading = new Label({}, Tone::Muted, TypeStep::Small, this);
    storesHeading->setContentsMargins(8, 8, 8, 2);
    m_headings.append({storesHeading, [] { return Navigation::tr("Stores"); }});
    column->addWidget(storesHeading);
    m_storeRows->setSpacing(1);
    column->addLayout(m_storeRows);
    m_noStores->setContentsMargins(8, 4, 8, 4);
    column->addWidget(m_noStores);
    m_addStore->setCheckable(false);
    connect(m_addStore, &NavButton::clicked, this, &Navigation::addStoreChosen);
    column->addWidget(m_addStore);
    column->addStretch(1);
    m_person->setCheckable(false);
    m_person->setFocusPolicy(Qt::NoFocus);
    m_person->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_foot->setSpacing(1);
    m_foot->addWidget(m_person, 1);
    for (const PageSpec &page : m_pages) {
        if (page.atFoot)
            m_foot->addWidget(addFootRow(page));
    }
    column->addLayout(m_foot);
    setFixedWidth(widthOpen());
    retranslate();
}

// With large letters the words need more.
int Navigation::widthOpen() const
{
    constexpr int letters = 19;
    return qMax(openWidth, fontMetrics().horizontalAdvance(u'0') * letters);
}

QString Navigation::storeKey(StoreId id)
{
    return u"store:%1"_s.arg(id.value());
}

NavButton *Navigation::addRow(const QString &key, const QString &icon)
{
    auto *row = new NavButton(icon, this);
    row->setObjectName(u"nav_"_s + key);
    // Not clicked(): a screen reader toggles what can be checked, and clicks nothing.
    connect(row, &NavButton::toggled, this, [this, key] {
        if (m_marking)
            return;
        setCurrent(key); // stays checked when clicked again
        Q_EMIT chosen(key);
    });
    m_rows.insert(key, row);
    return row;
}

// An icon beside the person, never wider.
NavButton *Navigation::addFootRow(const PageSpec &page)
{
    NavButton *row = addRow(page.key, page.icon);
    row->setFolded(true);
    row->setFixedWidth(iconWidth);
    return row;
}

void Navigation::setCurrent(const QString &key)
{
    const QScopedValueRollback marking(m_marking, true);
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        row.value()->setChecked(row.key() == key);
}

QWidget *Navigation::currentRow() const
{
    for (NavButton *row : m_rows) {
        if (row->isChecked() && row->isVisible())
            return row;
    }
    return m_menu;
}

void Navigation::setCounter(const QString &key, qint64 count, Counter::Look look)
{
    if (NavButton *row = m_rows.value(key))
        row->setCounter(count, look);
}

void Navigation::setStores(const QList<stores::Store> &all, const QSet<qint64> &offline, const QSet<qint64> &stopped)
{
    QStringList kept;
    for (const stores::Store &store : all) {
        const QString key = storeKey(store.id);
        kept.append(key);
        NavButton *row = m_rows.value(key);
        if (!row) {
            row = addRow(key, u"store"_s);
            row->setFolded(m_folded);
            m_storeRows->addWidget(row);
        }
        using Mark = NavButton::StoreMark;
        const Mark mark = store.pause == stores::PauseReason::Person ? Mark::Paused
                          : store.pause != stores::PauseReason::None ? Mark::Trouble
                          : stopped.contains(store.id.value())       ? Mark::Trouble
                          : offline.contains(store.id.value())       ? Mark::Offline
                          : store.mode == StoreMode::Test            ? Mark::Test
                                                                     : Mark::Running;
        row->setStore(store.name, store.colour, mark, store.mode == StoreMode::Test);
    }
    const QStringList known = m_rows.keys();
    for (const QString &key : known) {
        if (key.startsWith(u"store:") && !kept.contains(key))
            delete m_rows.take(key);
    }
    m_noStores->setVisible(all.isEmpty() && !m_folded);
    m_addStore->setCalling(all.isEmpty());
}

void Navigation::setPerson(const QString &name)
{
    m_person->setText(name);
    m_person->setAccessibleName(name);
    m_person->update();
}

void Navigation::setNotices(int unseen, bool trouble)
{
    m_bell->setCounter(unseen, trouble ? Counter::Look::Bad : Counter::Look::Accent);
}

QWidget *Navigation::bell() const
{
    return m_bell;
}

void Navigation::setFolded(bool folded)
{
    m_folded = folded;
    setFixedWidth(folded ? foldedWidth : widthOpen());
    for (NavButton *row : findChildren<NavButton *>())
        row->setFolded(folded);
    for (const PageSpec &page : m_pages) {
        if (!page.atFoot)
            continue;
        m_rows.value(page.key)->setFolded(true);
        m_rows.value(page.key)->setFixedWidth(folded ? foldedWidth - 16 : iconWidth);
    }
    m_bell->setFolded(true);
    m_bell->setFixedWidth(folded ? foldedWidth - 16 : iconWidth);
    m_top->setDirection(folded ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_foot->setDirection(folded ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    for (const auto &heading : m_headings)
        heading.first->setVisible(!folded);
    if (folded)
        m_noStores->hide();
}

void Navigation::setReason(const QString &reason)
{
    for (const PageSpec &page : m_pages)
        m_rows.value(page.key)->setReason(page.atFoot ? QString() : reason);
}

void Navigation::retranslate()
{
    for (const PageSpec &page : m_pages) {
        NavButton *row = m_rows.value(page.key);
        row->setText(page.title());
        row->describe();
    }
    for (const auto &heading : m_headings)
        heading.first->setText(heading.second());
    m_menu->setText(tr("Kramar"));
    m_menu->setAccessibleName(tr("Menu"));
    m_palette->setText(tr("Search", "the button of the palette"));
    m_palette->describe();
    m_noStores->setText(tr("None yet"));
    m_addStore->setText(tr("Add a store"));
    m_addStore->describe();
    m_bell->setText(tr("What happened"));
    m_bell->describe();
    setAccessibleName(tr("Navigation"));
}

void Navigation::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void Navigation::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
    drawRightLine(&painter, rect(), tokens().line);
}

} // namespace kramar::ui

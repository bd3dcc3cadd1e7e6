// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/detail_pane.h"

#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/label.h"
#include "ui/common/paint.h"
#include "ui/common/state_overlay.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int usualWidth = 362;
constexpr int leastWidth = 300;
constexpr int mostNeeded = 560; // more than this no content may ask for
constexpr int headRight = 12;
constexpr int tabsSide = 6; // the words of the first tab stand where the title does

class Ring : public QWidget
{
public:
    explicit Ring(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawBox(&painter, rect().adjusted(1, 1, -1, -1), {}, tokens().focusRing, metrics::radius, 2);
    }
};

} // namespace

Line::Line(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Line::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (width() == 1)
        drawRightLine(&painter, rect(), tokens().line);
    else
        drawBottomLine(&painter, rect(), tokens().line);
}

void Box::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawBox(&painter, rect(), tokens().base, tokens().strongLine, metrics::boxRadius);
}

DetailPane::DetailPane(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_under(nullptr)
    , m_content(new QWidget)
    , m_empty(new EmptyState)
    , m_title(new Label({}, Tone::Normal, TypeStep::Section))
    , m_chip(new ChipLabel)
    , m_subtitle(new CellLabel)
    , m_close(makeIconButton(u"dismiss"_s, {}, nullptr))
    , m_top(new QHBoxLayout)
    , m_first(new QHBoxLayout)
    , m_headRow(new QHBoxLayout)
    , m_subRow(new QHBoxLayout)
    , m_acts(new QHBoxLayout)
    , m_scroll(new QScrollArea)
    , m_body(new QVBoxLayout)
    , m_sections(m_body)
    , m_column(new QVBoxLayout)
    , m_strip(new QTabBar)
    , m_ring(new Ring(this))
{
    m_title->setSelectable(true);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_chip->hide();
    m_subtitle->hide();
    m_first->setSpacing(8);
    m_first->addWidget(m_title);
    m_first->addWidget(m_chip);
    m_first->addStretch(1);
    m_first->addLayout(m_headRow);
    m_first->addWidget(m_close, 0, Qt::AlignTop);
    m_subRow->setSpacing(6);
    m_subRow->addWidget(m_subtitle);
    m_acts->setSpacing(8);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metrics::pageSide, 8, headRight, 12);
    head->setSpacing(5);
    auto *titles = new QVBoxLayout;
    titles->setSpacing(5);
    titles->addLayout(m_first);
    titles->addLayout(m_subRow);
    m_top->setSpacing(12);
    m_top->addLayout(titles, 1);
    head->addLayout(m_top);
    head->addLayout(m_acts);

    auto *inside = new QWidget;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    auto *whole = new QVBoxLayout(inside);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(m_body);
    whole->addStretch(1);
    inside->setBackgroundRole(QPalette::Base);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // without a range it is not seen; nothing moves for it
    m_scroll->setBackgroundRole(QPalette::Base);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_strip->setExpanding(false);
    m_strip->setDrawBase(false);
    m_strip->setFocusPolicy(Qt::TabFocus);
    m_strip->hide();
    connect(m_strip, &QTabBar::currentChanged, this, &DetailPane::showTab);
    auto *strip = new QHBoxLayout;
    strip->setContentsMargins(tabsSide, 0, tabsSide, 0);
    strip->addWidget(m_strip);
    strip->addStretch(1);

    m_column->addLayout(head);
    m_column->addLayout(strip);
    m_column->addWidget(new Line);
    m_column->addWidget(m_scroll, 1);
    m_content->setLayout(m_column);
    m_stack->addWidget(m_content);
    m_under = m_content;
    m_stack->addWidget(m_empty);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    setMinimumWidth(leastWidth);
    inside->installEventFilter(this);
    connect(m_close, &QToolButton::clicked, this, &DetailPane::closeRequested);
    connect(m_empty, &EmptyState::buttonClicked, this, &DetailPane::emptyButtonClicked);
    retranslate();
}

void DetailPane::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
    placeChip();
    if (std::exchange(m_named, title) != title)
        Q_EMIT titleChanged();
}

void DetailPane::setOwnWindow()
{
    m_ownWindow = true;
    retranslate();
}

void DetailPane::setTitleWraps(bool wraps)
{
    m_title->setWordWrap(wraps);
    m_title->setSizePolicy(wraps ? QSizePolicy::Ignored : QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_first->setStretchFactor(m_title, wraps ? 1000 : 0);
    m_wraps = wraps;
    placeChip();
}

// Beside the title where both have room, else below it.
void DetailPane::placeChip()
{
    const int beside = metrics::pageSide + m_title->sizeHint().width() + m_first->spacing() +
                       m_chip->sizeHint().width() + m_first->spacing() + m_headRow->sizeHint().width() +
                       m_close->sizeHint().width() + m_first->spacing() + headRight;
    const bool below = m_wraps || (!m_chip->isHidden() && beside > width());
    if (std::exchange(m_chipIsBelow, below) == below)
        return;
    if (below)
        m_subRow->insertWidget(0, m_chip);
    else
        m_first->insertWidget(1, m_chip);
}

void DetailPane::setLeading(QWidget *widget)
{
    m_top->insertWidget(0, widget, 0, Qt::AlignTop);
}

void DetailPane::setChip(const std::optional<Chip> &chip, const QString &word)
{
    m_chip->setVisible(chip.has_value());
    if (chip)
        m_chip->setChip(*chip, word);
    placeChip();
}

void DetailPane::setSubtitle(const Cell &cell)
{
    m_subtitle->setCell(cell);
    m_subtitle->setVisible(!cell.accessibleText().isEmpty());
}

QVBoxLayout *DetailPane::addSection(const QString &title, Label **titleLabel)
{
    auto *section = new QWidget;
    auto *layout = new QVBoxLayout(section);
    layout->setContentsMargins(metrics::pageSide, 12, metrics::pageSide, 12);
    layout->setSpacing(6);
    if (!title.isEmpty()) {
        auto *label = new Label(title, Tone::Second, TypeStep::Small);
        label->setStrong(true);
        layout->addWidget(label);
        if (titleLabel)
            *titleLabel = label;
    }
    if (m_sections->count() > 0)
        m_sections->addWidget(new Line);
    m_sections->addWidget(section);
    return layout;
}

void DetailPane::addTab(const QString &key, const std::function<QString()> &title)
{
    auto *page = new QWidget;
    m_sections = new QVBoxLayout(page);
    m_sections->setContentsMargins(0, 0, 0, 0);
    m_sections->setSpacing(0);
    m_body->addWidget(page);
    page->setVisible(m_tabs.isEmpty());
    m_tabs.append({key, title, page});
    m_strip->addTab(title());
    m_strip->show();
}

QString DetailPane::currentTab() const
{
    return m_tabs.value(m_strip->currentIndex()).key;
}

void DetailPane::setCurrentTab(const QString &key)
{
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs[i].key == key)
            m_strip->setCurrentIndex(i);
    }
}

void DetailPane::setTabIcon(const QString &key, const QIcon &icon)
{
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs[i].key == key)
            m_strip->setTabIcon(i, icon);
    }
}

void DetailPane::showTab()
{
    for (int i = 0; i < m_tabs.size(); ++i)
        m_tabs[i].page->setVisible(i == m_strip->currentIndex());
    if (m_filling) {
        m_filling->setVisible(m_strip->currentIndex() == 0);
        m_scroll->setVisible(m_strip->currentIndex() != 0);
    }
    scrollToTop();
    Q_EMIT currentTabChanged();
}

void DetailPane::setFilling(QWidget *widget)
{
    m_filling = widget;
    m_scroll->hide();
    m_column->addWidget(widget, 1);
}

void DetailPane::setFoot(QWidget *foot)
{
    m_column->addWidget(new Line);
    m_column->addWidget(foot);
}

void DetailPane::showEmpty(const QString &icon, const QString &title, const QString &words, const QString &button)
{
    m_empty->setWords(icon, title, words, button);
    bring(m_empty);
}

void DetailPane::showContent()
{
    bring(m_content);
}

void DetailPane::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

// What scrolls up and down only must not stand out at the side: with a large font it needs a wider pane.
bool DetailPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && watched == m_scroll->widget()) {
        const int needed =
            m_scroll->widget()->minimumSizeHint().width() + m_scroll->verticalScrollBar()->sizeHint().width();
        setMinimumWidth(std::clamp(needed, leastWidth, mostNeeded));
    }
    return QWidget::eventFilter(watched, event);
}

void DetailPane::bringIntoSight(QWidget *part)
{
    for (int i = 0; i < m_tabs.size(); ++i) {
        if (m_tabs[i].page->isAncestorOf(part))
            m_strip->setCurrentIndex(i);
    }
    m_scroll->ensureWidgetVisible(part, 0, metrics::gap);
}

void DetailPane::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_ring->setGeometry(rect());
    m_ring->raise();
    m_ring->show();
}

void DetailPane::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_ring->hide();
}

void DetailPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_ring->setGeometry(rect());
    placeChip();
}

void DetailPane::bring(QWidget *widget)
{
    const bool was = isEmpty();
    m_under = widget;
    if (!m_cover)
        m_stack->setCurrentWidget(widget);
    if (isEmpty() != was)
        Q_EMIT emptyChanged();
}

bool DetailPane::isEmpty() const
{
    return !m_cover && m_under == m_empty;
}

void DetailPane::setCover(QWidget *widget)
{
    if (widget && m_stack->indexOf(widget) < 0)
        m_stack->addWidget(widget);
    const bool was = isEmpty();
    m_cover = widget;
    m_stack->setCurrentWidget(widget ? widget : m_under);
    if (isEmpty() != was)
        Q_EMIT emptyChanged();
}

void DetailPane::showOther(QWidget *widget)
{
    if (m_stack->indexOf(widget) < 0)
        m_stack->addWidget(widget);
    bring(widget);
}

void DetailPane::retranslate()
{
    m_strip->setAccessibleName(tr("Parts of the card"));
    for (int i = 0; i < m_tabs.size(); ++i)
        m_strip->setTabText(i, m_tabs[i].title());
    setIconButtonWords(
        m_close, m_ownWindow
                     ? tr("Close the window (Esc)")
                     : tr("Close the details (%1)").arg(keyWords(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B))));
}

void DetailPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DetailPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().base);
}

QSize DetailPane::sizeHint() const
{
    return {usualWidth, 400};
}

} // namespace kramar::ui

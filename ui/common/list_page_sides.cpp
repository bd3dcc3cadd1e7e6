// SPDX-License-Identifier: GPL-3.0-or-later
// ListPage: the list and the pane beside it share the page.
#include "ui/common/detail_pane.h"
#include "ui/common/edits.h"
#include "ui/common/list_page.h"
#include "ui/common/tokens.h"

#include <QApplication>
#include <QBoxLayout>
#include <QResizeEvent>
#include <QSettings>
#include <QSplitter>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int narrowWidth = 760; // less than this, and the detail opens over the list
constexpr int leastPane = 300;
constexpr int roomyWidth = 1000; // less than this, and a pane that says nothing leaves its room to the list

} // namespace

void ListPage::setDetailOpen(bool open)
{
    m_detailOpen = open;
    arrange();
    keepPane();
}

void ListPage::arrange()
{
    if (!m_detail)
        return;
    const int room = roomIn(width());
    const bool open = m_detailOpen && (room >= roomyWidth || !m_detail->isEmpty());
    // It opens over what was just clicked: the second click of two is meant for the cell.
    const qint64 clicked = m_sincePress.isValid() ? m_sincePress.elapsed() : QApplication::doubleClickInterval();
    if (open && m_detail->isHidden() && clicked < QApplication::doubleClickInterval()) {
        QTimer::singleShot(QApplication::doubleClickInterval() - clicked, this, &ListPage::arrange);
        return;
    }
    const bool appears = open && m_detail->isHidden();
    m_detail->setVisible(open);
    m_list->setVisible(!open || room >= narrowWidth);
    sharePane();
    if (appears && std::exchange(m_focusWhenShown, false))
        m_detail->setFocus(Qt::ShortcutFocusReason);
}

// A pane that nobody has dragged gives way, down to its smallest, before a column of the list does.
void ListPage::sharePane()
{
    if (m_ownPane || !m_detail || m_detail->isHidden() || m_list->isHidden())
        return;
    const int room = m_splitter->width() - m_splitter->handleWidth();
    // Its head and foot need more with a large font, too.
    const int least = std::max(m_detail->minimumWidth(), qRound(leastPane * typeZoom()));
    const int pane = std::clamp(room - m_table->wantedWidth(), least, std::max(least, m_detail->sizeHint().width()));
    if (room > pane && m_splitter->sizes().value(1) != pane)
        m_splitter->setSizes({room - pane, pane});
}

void ListPage::resizeEvent(QResizeEvent *event)
{
    // Growing narrow must not throw the list away under the person's eyes.
    if (m_detail && roomIn(width()) < narrowWidth && roomIn(event->oldSize().width()) >= narrowWidth)
        m_detailOpen = false;
    QWidget::resizeEvent(event);
    arrange();
}

void ListPage::setSide(QWidget *side)
{
    m_side = side;
    m_sides->insertWidget(0, side);
    m_sides->insertWidget(1, new Line(Qt::Vertical));
    setTabOrder(side, m_search);
}

// What the list and its detail share.
int ListPage::roomIn(int width) const
{
    return m_side ? width - m_side->width() : width;
}

void ListPage::keepPane()
{
    if (!m_local)
        return;
    m_local->setValue(m_key + u"/detail"_s, m_detailOpen);
    if (m_ownPane && m_detailOpen && m_list->isVisible())
        m_local->setValue(m_key + u"/splitter"_s, m_splitter->saveState());
}

} // namespace kramar::ui

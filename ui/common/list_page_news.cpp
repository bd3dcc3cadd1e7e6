// SPDX-License-Identifier: GPL-3.0-or-later
// ListPage: rows that came while nobody looked.
#include "ui/common/label.h"
#include "ui/common/list_page.h"

#include <QScrollBar>
#include <QSet>
#include <QShowEvent>

#include <algorithm>
#include <utility>

namespace kramar::ui {

void ListPage::connectNews()
{
    connect(m_model, &TableModel::newCountChanged, this, &ListPage::showNewCount);
    connect(m_model, &TableModel::shown, this, &ListPage::countAbove);
    connect(m_model, &TableModel::queryChanged, this, [this] {
        m_leftIds.reset();
        m_above = 0;
        showNewCount();
    });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 || m_above == 0)
            return;
        m_above = 0; // they are seen
        showNewCount();
    });
    connect(m_new, &LinkButton::clicked, this, [this] {
        if (m_model->newCount() > 0)
            m_model->showNew();
        m_table->scrollToTop();
    });
}

// Nobody reads a list that is hidden: what came meanwhile stands there when it is seen again.
void ListPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous() && m_wasShown) {
        m_leftIds = m_model->ids();
        m_model->refresh();
    }
    m_wasShown = true;
}

// The eye stays at its row; what stands above it now would not be noticed.
void ListPage::countAbove()
{
    const auto left = std::exchange(m_leftIds, std::nullopt);
    const int first = m_table->rowAt(0);
    if (!left || left->isEmpty() || first <= 0)
        return;
    const QList<qint64> above = m_model->ids().first(first);
    const QSet<qint64> known(left->cbegin(), left->cend());
    m_above +=
        static_cast<int>(std::count_if(above.cbegin(), above.cend(), [&](qint64 id) { return !known.contains(id); }));
    showNewCount();
}

// Those that wait, and those that stand there out of sight.
void ListPage::showNewCount()
{
    const int waiting = m_model->newCount();
    const int all = waiting + m_above;
    m_new->setWords(waiting > 0 ? tr("%n new", nullptr, all) : tr("%n new above", nullptr, all));
    m_new->setVisible(all > 0);
}

} // namespace kramar::ui

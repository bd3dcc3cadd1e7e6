// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/list_foot.h"

#include "ui/common/band.h"
#include "ui/common/banner.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"

#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int leastUndo = 55; // percent of the foot: what was done must be read too
constexpr int between = 12;

} // namespace

ListFoot::ListFoot(QWidget *parent)
    : QStackedWidget(parent)
    , m_line(band(this, QPalette::AlternateBase))
    , m_undo(new UndoBar(m_line))
    , m_totals(new ShortLabel(Tone::Second, m_line))
    , m_chosen(new Label({}, Tone::Second, TypeStep::Normal, m_line))
    , m_link(new LinkButton({}, m_line))
{
    m_totals->setObjectName(u"totals"_s);
    m_link->setObjectName(u"showTicked"_s);
    m_undo->hide();
    m_link->hide();
    addWidget(m_line);
    setFixedHeight(std::max(metrics::footHeight, fontMetrics().height() + 8));
    connect(m_link, &LinkButton::clicked, this, &ListFoot::chosenClicked);
}

void ListFoot::setTotals(const QString &words)
{
    m_totalsWords = words;
    m_totals->setWords(words);
    place();
}

void ListFoot::setChosen(const QString &words, bool asLink)
{
    m_asLink = asLink;
    m_chosen->setText(words);
    m_link->setWords(words);
    place();
}

void ListFoot::showUndo()
{
    setCurrentWidget(m_line);
    m_showsUndo = true;
    place();
}

void ListFoot::hideUndo()
{
    m_showsUndo = false;
    place();
}

void ListFoot::place()
{
    const int high = height();
    const int inside = std::max(0, width() - 2 * metrics::pageSide);
    m_undo->setVisible(m_showsUndo);
    m_link->setVisible(!m_showsUndo && m_asLink);
    m_chosen->setVisible(!m_showsUndo && !m_asLink);
    if (!m_showsUndo) {
        QWidget *said = m_asLink ? static_cast<QWidget *>(m_link) : m_chosen;
        const int wide = std::min(said->sizeHint().width(), inside);
        said->setGeometry(metrics::pageSide + inside - wide, 0, wide, high);
        m_totals->setGeometry(metrics::pageSide, 0, std::max(0, inside - wide - between), high);
        return;
    }
    const int wanted = m_totalsWords.isEmpty() ? 0 : m_totals->fontMetrics().horizontalAdvance(m_totalsWords) + 1;
    const int totals = std::min(wanted, inside * (100 - leastUndo) / 100);
    const int left = totals > 0 ? metrics::pageSide + totals + between : 0;
    m_totals->setGeometry(metrics::pageSide, 0, totals, high);
    m_undo->setGeometry(left, 0, width() - left, high);
    m_undo->raise();
}

void ListFoot::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    place();
}

void ListFoot::changeEvent(QEvent *event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        place();
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/list_foot.h"

#include "ui/common/band.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

ListFoot::ListFoot(QWidget *parent)
    : QStackedWidget(parent)
    , m_line(band(this, QPalette::AlternateBase))
    , m_totals(new ShortLabel(Tone::Second))
    , m_chosen(new Label({}, Tone::Second))
    , m_link(new LinkButton)
{
    m_totals->setObjectName(u"totals"_s);
    m_link->setObjectName(u"showTicked"_s);
    m_link->hide();
    auto *row = new QHBoxLayout(m_line);
    row->setContentsMargins(metrics::pageSide, 0, metrics::pageSide, 0);
    row->addWidget(m_totals, 1);
    row->addWidget(m_chosen);
    row->addWidget(m_link);
    addWidget(m_line);
    setFixedHeight(std::max(metrics::footHeight, fontMetrics().height() + 8));
    connect(m_link, &LinkButton::clicked, this, &ListFoot::chosenClicked);
}

void ListFoot::setTotals(const QString &words)
{
    m_totals->setWords(words);
}

void ListFoot::setChosen(const QString &words, bool asLink)
{
    m_chosen->setText(words);
    m_link->setWords(words);
    m_chosen->setVisible(!asLink);
    m_link->setVisible(asLink);
}

void ListFoot::showWords()
{
    setCurrentWidget(m_line);
}

} // namespace kramar::ui

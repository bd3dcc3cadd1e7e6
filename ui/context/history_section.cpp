// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/context/history_section.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "words/format.h"
#include "words/history.h"
#include "words/titles.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr qsizetype mostLines = 50;
constexpr qsizetype longestValue = 90;

// The exchange reads Prom; what it offers of the warehouses' numbers is our own.
bool isOfProm(const journal::HistoryRow &row)
{
    return row.actorName == u"exchange" && row.actKind != u"listing.balance";
}

QString whoOf(const journal::HistoryRow &row)
{
    if (isOfProm(row))
        return HistorySection::tr("Prom, by the exchange");
    const bool ours = row.actorName == u"kramar" || row.actorName == u"exchange";
    return ours ? HistorySection::tr("Kramar") : words::personName(row.actorName);
}

QString shortened(QString text)
{
    text = text.simplified();
    return text.size() > longestValue ? text.first(longestValue - 1) + u'…' : text;
}

} // namespace

HistorySection::HistorySection(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_toggle(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_lines(new QVBoxLayout(m_body))
{
    m_toggle->setObjectName(u"history"_s);
    m_toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toggle->setAutoRaise(true);
    m_toggle->setFocusPolicy(Qt::TabFocus);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(8);
    m_body->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_toggle, 0, Qt::AlignLeft);
    column->addWidget(m_body);
    connect(m_toggle, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    retranslate();
}

void HistorySection::setOpen(bool open)
{
    m_open = open;
    m_body->setVisible(open);
    retranslate();
    if (open)
        Q_EMIT opened();
}

void HistorySection::standAlone()
{
    m_toggle->hide();
    setOpen(true);
}

void HistorySection::setRows(const QList<journal::HistoryRow> &rows, ValueWords words, FieldWords titles)
{
    m_rows = rows.first(std::min(rows.size(), mostLines));
    m_words = std::move(words);
    m_titles = std::move(titles);
    fill();
}

void HistorySection::fill()
{
    while (QLayoutItem *old = m_lines->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    std::optional<ActId> above;
    for (const journal::HistoryRow &row : std::as_const(m_rows)) {
        const bool first = above != row.act; // of its act; nothing came after the newest one
        m_lines->addWidget(lineOf(row, m_restorable && first && above));
        above = row.act;
    }
    if (m_rows.isEmpty())
        m_lines->addWidget(new Label(tr("Nothing changed yet."), Tone::Muted, TypeStep::Normal, m_body));
}

QWidget *HistorySection::lineOf(const journal::HistoryRow &row, bool leadsBack)
{
    auto *line = new QWidget(m_body);
    auto *column = new QVBoxLayout(line);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(1);
    auto *when = new Label(words::formatMoment(row.at, m_clock.now()) + u" · "_s + whoOf(row) + u" · "_s +
                               words::actTitle(row.actKind),
                           Tone::Muted, TypeStep::Small, line);
    when->setToolTip(words::formatMomentInFull(row.at));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(8);
    head->addWidget(when, 1);
    if (leadsBack) {
        auto *back = new LinkButton(tr("Restore to this point…"), line);
        back->setObjectName(u"restoreTo_%1"_s.arg(row.act.value()));
        back->setAccessibleDescription(words::formatMomentInFull(row.at));
        connect(back, &LinkButton::clicked, this, [this, act = row.act] { Q_EMIT restoreWanted(act); });
        head->addWidget(back);
    }
    column->addLayout(head);
    const QString what =
        row.field.isEmpty()
            ? (row.actorName == u"exchange" ? tr("Came from Prom") : tr("Came into being here"))
            : tr("%1: %2 → %3")
                  .arg(m_titles ? m_titles(row.field) : words::historyFieldTitle(row.field),
                       shortened(m_words(row.field, row.oldValue)), shortened(m_words(row.field, row.newValue)));
    auto *words = new Label(what, Tone::Normal, TypeStep::Normal, line);
    words->setWordWrap(true);
    words->setSelectable(true);
    column->addWidget(words);
    return line;
}

void HistorySection::retranslate()
{
    m_toggle->setText(tr("History"));
    m_toggle->setIcon(Icons::icon(m_open ? u"chevron_down"_s : u"chevron_right"_s));
    m_toggle->setAccessibleDescription(m_open ? tr("unfolded") : tr("folded"));
}

void HistorySection::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    } else if (event->type() == QEvent::PaletteChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/round_lists.h"

#include "ui/common/choices.h"
#include "ui/common/label.h"
#include "ui/stores/store_words.h"
#include "words/format.h"
#include "words/titles.h"

#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QGridLayout *makeGrid(QWidget *owner)
{
    auto *grid = new QGridLayout(owner);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(8);
    return grid;
}

// Its last run, wherever in the kept rounds; the pointer lives as long as the rounds.
const exchange::ActionReport *lastRun(const QList<exchange::RoundReport> &rounds, ActionKind action)
{
    for (const exchange::RoundReport &round : rounds) {
        for (const exchange::ActionReport &report : round.actions) {
            if (report.action == action)
                return &report;
        }
    }
    return nullptr;
}

// What it did, in its order.
QString actionTitles(const exchange::RoundReport &round)
{
    QStringList titles;
    for (const exchange::ActionReport &report : round.actions)
        titles.append(words::title(report.action));
    return titles.join(u" · "_s);
}

// All that a round does; a comparison with Prom goes by its own hour.
bool isFull(const exchange::RoundReport &round)
{
    const QList<ActionKind> all = allActions();
    return std::all_of(all.cbegin(), all.cend(), [&round](ActionKind action) {
        return action == ActionKind::Drift ||
               std::any_of(round.actions.cbegin(), round.actions.cend(),
                           [action](const exchange::ActionReport &report) { return report.action == action; });
    });
}

QString whenWords(const exchange::ScheduledAction &action)
{
    return action.hour ? ActionList::tr("daily from %1:00").arg(*action.hour, 2, 10, QLatin1Char('0'))
                       : intervalWords(action.intervalMs);
}

bool isBad(const exchange::ActionReport &report)
{
    return report.error || report.failed > 0;
}

} // namespace

ActionList::ActionList(QWidget *parent)
    : QWidget(parent)
    , m_grid(makeGrid(this))
{
    m_grid->setColumnStretch(4, 1);
}

ActionList::Row &ActionList::rowOf(ActionKind action)
{
    const auto found = m_rows.find(action);
    if (found != m_rows.end())
        return *found;
    const Row row{new Label({}, Tone::Normal, TypeStep::Normal, this),
                  new Label({}, Tone::Muted, TypeStep::Normal, this),
                  new Label({}, Tone::Second, TypeStep::Normal, this),
                  new Label({}, Tone::Second, TypeStep::Normal, this), new Switch({}, this)};
    row.on->setObjectName(u"action_"_s + toCode(action));
    row.result->setWordWrap(true);
    const int line = static_cast<int>(m_rows.size());
    int column = 0;
    for (QWidget *widget :
         {static_cast<QWidget *>(row.on), static_cast<QWidget *>(row.title), static_cast<QWidget *>(row.interval),
          static_cast<QWidget *>(row.last), static_cast<QWidget *>(row.result)})
        m_grid->addWidget(widget, line, column++, Qt::AlignVCenter);
    connect(row.on, &QAbstractButton::toggled, this, [this, action](bool on) { Q_EMIT switched(action, on); });
    return *m_rows.insert(action, row);
}

void ActionList::show(const QList<exchange::ScheduledAction> &sequence, const QList<exchange::RoundReport> &rounds,
                      Timestamp now)
{
    for (const exchange::ScheduledAction &scheduled : sequence) {
        Row &row = rowOf(scheduled.action);
        const QString title = words::title(scheduled.action);
        row.title->setText(title);
        row.interval->setText(scheduled.enabled ? whenWords(scheduled) : tr("off"));
        row.last->setText(scheduled.started ? words::formatMoment(*scheduled.started, now) : tr("not yet"));
        const exchange::ActionReport *report = lastRun(rounds, scheduled.action);
        row.result->setText(report ? actionSummary(*report) : QString());
        row.result->setTone(report && isBad(*report) ? Tone::Bad : Tone::Second);
        showChecked(row.on, scheduled.enabled);
        row.on->setAccessibleName(tr("Do it in every round: %1").arg(title));
        row.on->setToolTip(scheduled.enabled ? tr("Done by itself, %1").arg(whenWords(scheduled))
                                             : tr("Left out of the rounds"));
    }
}

void ActionList::setRunning(std::optional<ActionKind> action)
{
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row)
        row->title->setStrong(action == row.key());
}

RoundList::RoundList(QWidget *parent)
    : QWidget(parent)
    , m_grid(makeGrid(this))
{
    m_grid->setColumnStretch(4, 1);
}

void RoundList::show(const QList<exchange::RoundReport> &rounds, Timestamp now)
{
    while (QLayoutItem *old = m_grid->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    if (rounds.isEmpty())
        m_grid->addWidget(new Label(tr("No round has ended yet."), Tone::Muted), 0, 0, 1, 5);
    int line = 0;
    for (const exchange::RoundReport &round : rounds) {
        const Tone tone = round.ok() ? Tone::Ok : Tone::Bad;
        auto *mark = new IconLabel(round.ok() ? u"check_circle"_s : u"error"_s, 16, tone, true);
        mark->setAccessibleName(round.ok() ? tr("without errors") : tr("with errors"));
        auto *summary = new Label(roundSummary(round), round.ok() ? Tone::Normal : Tone::Bad);
        summary->setWordWrap(!round.ok()); // an error is a sentence
        m_grid->addWidget(mark, line, 0);
        m_grid->addWidget(new Label(words::formatMoment(round.started, now), Tone::Second), line, 1);
        m_grid->addWidget(new Label(durationWords(round.ended.ms() - round.started.ms()), Tone::Muted), line, 2);
        const bool all = isFull(round);
        auto *actions = new Label(all ? tr("full round") : actionTitles(round), Tone::Muted);
        actions->setToolTip(all ? actionTitles(round) : QString());
        actions->setWordWrap(true);
        m_grid->addWidget(summary, line, 3);
        m_grid->addWidget(actions, line++, 4);
    }
}

} // namespace kramar::ui

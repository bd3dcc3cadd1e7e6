// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/try_list.h"

#include "ui/common/label.h"
#include "ui/queue/queue_words.h"
#include "words/format.h"
#include "words/titles.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

using journal::QueueTry;

// "Awaiting Prom" → "awaiting Prom": names stay as they are.
QString inSentence(const QString &word)
{
    return word.left(1).toLower() + word.mid(1);
}

Label *wrapping(const QString &text, Tone tone)
{
    auto *label = new Label(text, tone);
    label->setWordWrap(true);
    label->setSelectable(true);
    return label;
}

} // namespace

TryList::TryList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(1, 1);
}

void TryList::add(Timestamp at, Timestamp now, QWidget *words)
{
    auto *when = new Label(words::formatShortMoment(at, now), Tone::Muted);
    when->setToolTip(words::formatMomentInFull(at));
    m_grid->addWidget(when, m_rows, 0, Qt::AlignTop | Qt::AlignLeft);
    m_grid->addWidget(words, m_rows, 1);
    ++m_rows;
}

void TryList::show(const exchange::QueueLine &line, Timestamp now)
{
    while (QLayoutItem *old = m_grid->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_rows = 0;
    // Held, dropped, seen on Prom: what came after the last try.
    if (line.entry.changed > line.entry.created && (line.tries.isEmpty() || line.entry.changed > line.tries.first().at))
        add(line.entry.changed, now, wrapping(inSentence(stateWord(line)), Tone::Normal));
    for (const QueueTry &each : line.tries) {
        const TryWords said = tryWords(line, each, now);
        auto *words = new QWidget;
        auto *flow = new QVBoxLayout(words);
        flow->setContentsMargins(0, 0, 0, 0);
        flow->setSpacing(0);
        const Tone tone = each.outcome == QueueTry::Outcome::Refused   ? Tone::Bad
                          : each.outcome == QueueTry::Outcome::Unknown ? Tone::Warn
                                                                       : Tone::Normal;
        flow->addWidget(wrapping(said.outcome, tone));
        for (const QString &more : {said.proms, said.next}) {
            if (!more.isEmpty())
                flow->addWidget(wrapping(more, Tone::Second));
        }
        add(each.at, now, words);
    }
    const QString put = tr("put into the queue");
    add(line.entry.created, now,
        wrapping(line.actorName.isEmpty() ? put : put + u" · "_s + words::personName(line.actorName), Tone::Second));
}

} // namespace kramar::ui

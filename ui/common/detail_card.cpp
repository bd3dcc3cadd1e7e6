// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/detail_card.h"

#include "ui/common/when_done.h"
#include "words/sentence.h"

#include <QEvent>

#include <algorithm>

namespace kramar::ui {

namespace {

quint64 lastNumber = 0; // of the steps of all cards

} // namespace

DetailCard::DetailCard(DetailPane *pane)
    : QObject(pane)
    , m_pane(pane)
{
    pane->installEventFilter(this);
}

void DetailCard::save()
{
    Q_EMIT saveEnded(true);
}

void DetailCard::undo()
{
    if (m_done.isEmpty())
        return;
    const Step last = m_done.takeLast();
    Q_EMIT undoBegan();
    follow({last, true, last.back()});
}

void DetailCard::redo()
{
    if (m_undone.isEmpty())
        return;
    const Step next = m_undone.takeLast();
    Q_EMIT undoBegan();
    follow({next, false, next.again()});
}

void DetailCard::follow(const UnderWay &what)
{
    m_underWay.append(what);
    whenDone(this, what.answer, [this, number = what.step.number](const Result<QStringList> &left) {
        const auto mine = std::find_if(m_underWay.begin(), m_underWay.end(),
                                       [number](const UnderWay &each) { return each.step.number == number; });
        if (mine == m_underWay.end())
            return; // another card has taken it over
        const UnderWay ended = std::move(*mine);
        m_underWay.erase(mine);
        takeAnswer(ended, left);
    });
}

void DetailCard::takeAnswer(const UnderWay &what, const Result<QStringList> &left)
{
    const Step &step = what.step;
    if (!left)
        return stays(what.back ? m_done : m_undone, step, left.error());
    if (what.back) {
        Q_EMIT wellAgain();
        if (!left->isEmpty())
            return Q_EMIT told(tr("Not all could be undone: what was changed again since stays as it is."));
        m_undone.append(step);
        if (const QString correction = step.correction ? step.correction() : QString(); !correction.isEmpty())
            return Q_EMIT takenBack(correction);
        return Q_EMIT told(step.words.back);
    }
    m_done.append({++lastNumber, step.words, step.back, step.again, step.correction}); // the newest now
    Q_EMIT wellAgain();
    if (!left->isEmpty())
        return Q_EMIT told(tr("Not all could be done again: what was changed since stays as it is."));
    Q_EMIT done(step.words.done);
}

// Two may be under way: each has its place.
void DetailCard::put(QList<Step> &steps, const Step &step)
{
    const auto later =
        std::find_if(steps.cbegin(), steps.cend(), [&step](const Step &other) { return other.number > step.number; });
    steps.insert(later, step);
}

// It is offered once more, unless no second try could help: what it would take back is not there any more.
void DetailCard::stays(QList<Step> &steps, const Step &step, const Error &error)
{
    fail(error);
    if (error.kind == Error::Kind::Conflict || error.kind == Error::Kind::NotFound)
        return;
    if (&steps == &m_undone) {
        m_undone.append(step);
        return;
    }
    put(m_done, step);
    if (m_done.last().number == step.number)
        Q_EMIT done(step.words.done);
}

void DetailCard::takeOver(DetailCard &other, bool offer)
{
    const QList<Step> steps = std::exchange(other.m_done, {});
    for (const Step &step : steps)
        put(m_done, step);
    const QList<UnderWay> underWay = std::exchange(other.m_underWay, {});
    for (const UnderWay &each : underWay)
        follow(each);
    if (offer && !steps.isEmpty() && m_done.last().number == steps.last().number)
        Q_EMIT done(steps.last().words.done);
}

void DetailCard::kept(const Told &words, const Way &back, const Way &again, const std::function<QString()> &correction)
{
    m_done.append({++lastNumber, words, back, again, correction});
    m_undone.clear(); // from here on it goes another way
    Q_EMIT done(words.done);
}

void DetailCard::fail(const Error &error)
{
    const auto words = [error]() -> PageBanner {
        const words::Sentence sentence = words::sentenceFor(error);
        return {Banner::Kind::Error,
                sentence.what,
                QString(sentence.program + u' ' + sentence.remedy).trimmed(),
                tr("Close"),
                {}};
    };
    PageBanner banner = words();
    banner.again = words;
    Q_EMIT troubled(banner);
}

bool DetailCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_pane && event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/leave_dialog.h"

#include "base/news.h"
#include "ui/common/busy_bar.h"
#include "ui/common/label.h"
#include "ui/common/when_done.h"
#include "words/sentence.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

QString questionOf(const LeaveDialog::Waiting &waiting)
{
    const auto unsent = static_cast<int>(waiting.unsent);
    if (!waiting.booksStay)
        return LeaveDialog::tr("%n change(s) of the demo have not been sent. Quit all the same?", nullptr,
                               static_cast<int>(waiting.unsent + waiting.held));
    if (unsent > 0)
        return LeaveDialog::tr("%n change(s) have not gone to Prom yet. Send them before quitting?", nullptr, unsent);
    return LeaveDialog::tr("%n change(s) of a paused store have not gone to Prom. Quit all the same?", nullptr,
                           static_cast<int>(waiting.held));
}

QString heldWords(const LeaveDialog::Waiting &waiting)
{
    return LeaveDialog::tr("Paused: %1. %n change(s) stay(s) in the queue and go(es) when it is resumed; nothing is "
                           "lost.",
                           nullptr, static_cast<int>(waiting.held))
        .arg(waiting.paused.join(u", "_s));
}

} // namespace

LeaveDialog::LeaveDialog(const Parts &parts, const Waiting &waiting, QWidget *parent)
    : ActDialog(tr("Quit Kramar"), questionOf(waiting), parent)
    , m_parts(parts)
    , m_stores(waiting.sending)
    , m_words(new Label({}, Tone::Second))
{
    setObjectName(u"leaveQuestion"_s);
    m_words->setWordWrap(true);
    m_words->setObjectName(u"leaveWords"_s);
    body()->addWidget(m_words);
    addWayOut(tr("Stay"))->setObjectName(u"stay"_s);
    const bool maySend = waiting.booksStay && waiting.unsent > 0;
    m_later = addVerb(maySend ? tr("Quit, send at the next start") : tr("Quit"),
                      maySend ? ButtonKind::Normal : ButtonKind::Primary, [this] {
                          Q_EMIT leave();
                          return true;
                      });
    m_later->setObjectName(u"sendLater"_s);
    if (maySend)
        askToSend(waiting);
    else if (waiting.booksStay)
        m_words->setText(heldWords(waiting));
    else
        m_words->setText(tr("The demo and its queue go when the program ends. No real shop is concerned."));
}

void LeaveDialog::askToSend(const Waiting &waiting)
{
    setMode(StoreMode::Production);
    const QString sent =
        tr("Sent now, they go at once and Kramar quits then. Left for the next start, they stay in the "
           "queue and go when Kramar is opened again. Nothing is lost either way.");
    m_words->setText(waiting.held > 0 ? sent + u"\n"_s + heldWords(waiting) : sent);
    m_bar = new BusyBar;
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_bar->setRange(0, 0);
    QSizePolicy policy = m_bar->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves when it begins
    m_bar->setSizePolicy(policy);
    m_bar->hide();
    body()->addWidget(m_bar);
    m_send = addVerb(tr("Send now and quit"), ButtonKind::Primary, [this] {
        send();
        return false;
    });
    m_send->setObjectName(u"sendAndQuit"_s);
}

void LeaveDialog::send()
{
    m_send->setEnabled(false);
    m_send->setToolTip(tr("It is being sent."));
    m_words->setText(tr("Sending to Prom…"));
    m_bar->setAccessibleName(m_words->text());
    m_bar->show();
    m_since = m_parts.clock.now();
    connect(&m_parts.exchange, &exchange::Exchange::roundEnded, this, &LeaveDialog::takeRound, Qt::UniqueConnection);
    connect(&m_parts.news, &News::changed, this, [this](const Changes &changes) {
        if (std::any_of(changes.cbegin(), changes.cend(),
                        [](const Change &change) { return change.kind == ObjectKind::QueueEntry; }))
            count();
    });
    whenDone(this, m_parts.queue.letGo(m_stores), [this](const Done &let) {
        if (!let)
            return giveUp(words::sentenceFor(let.error()).joined());
        m_asked = true;
        m_since = m_parts.clock.now();
        for (const StoreId store : m_stores) {
            m_sending.insert(store.value());
            m_parts.exchange.sync(store, {.actions = {ActionKind::SendQueue}});
        }
        count(); // it may have gone while the question stood
    });
}

// A round that had begun before took what was due then: the one that was asked for comes after it.
void LeaveDialog::takeRound(const exchange::RoundReport &report)
{
    if (report.started < *m_since || !m_sending.remove(report.store.value()))
        return;
    for (const exchange::ActionReport &action : report.actions) {
        if (action.error)
            m_trouble = action.error;
    }
    if (report.error)
        m_trouble = report.error;
    count();
}

void LeaveDialog::count()
{
    if (!m_asked)
        return; // nobody sends yet
    whenDone(this, m_parts.queue.unsent(m_stores, *m_since), [this](const Result<exchange::QueueDesk::Unsent> &unsent) {
        if (!unsent)
            return giveUp(words::sentenceFor(unsent.error()).joined());
        tell(*unsent);
    });
}

void LeaveDialog::tell(const exchange::QueueDesk::Unsent &unsent)
{
    const int waiting = static_cast<int>(unsent.waiting);
    const int stuck = static_cast<int>(unsent.stuck);
    if (waiting > 0 && !m_sending.isEmpty())
        return m_words->setText(tr("Sending to Prom… %n left.", nullptr, waiting));
    if (waiting == 0 && stuck == 0)
        return Q_EMIT leave(), accept();
    QStringList said;
    if (stuck > 0)
        said.append(tr("%n change(s) need(s) a hand: Prom did not take it, or the brake holds it.", nullptr, stuck));
    if (waiting > 0)
        said.append(tr("%n change(s) could not be sent now.", nullptr, waiting));
    if (m_trouble)
        said.append(words::sentenceFor(*m_trouble).what);
    giveUp(said.join(u' '));
}

// What is left stays in the books: that is said, and the person decides.
void LeaveDialog::giveUp(const QString &words)
{
    disconnect(&m_parts.news, nullptr, this, nullptr);
    disconnect(&m_parts.exchange, nullptr, this, nullptr);
    m_bar->hide();
    m_words->setText(words + u' ' + tr("It stays in the queue; nothing is lost."));
    m_send->hide();
    m_later->setText(tr("Quit"));
    setButtonKind(m_later, ButtonKind::Primary);
    m_later->setFocus(Qt::OtherFocusReason);
}

} // namespace kramar::ui

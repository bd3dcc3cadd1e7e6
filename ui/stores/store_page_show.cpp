// SPDX-License-Identifier: GPL-3.0-or-later
// What the store's page shows of what it knows.
#include "ui/stores/store_page.h"

#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/busy_bar.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/label.h"
#include "ui/stores/fact_list.h"
#include "ui/stores/identity_settings.h"
#include "ui/stores/round_lists.h"
#include "ui/stores/setting_list.h"
#include "words/format.h"
#include "words/sentence.h"
#include "words/titles.h"

#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

using State = exchange::Progress::State;

constexpr int shownRounds = 12;
constexpr qint64 dayMs = 86'400'000;
constexpr qint64 warnDays = 14;

int daysLeft(Timestamp end, Timestamp now)
{
    return static_cast<int>(std::max<qint64>(0, (end.ms() - now.ms() + dayMs - 1) / dayMs));
}

} // namespace

void StorePage::showHead()
{
    const bool known = m_store.has_value();
    const bool production = known && m_store->mode == StoreMode::Production;
    const bool paused = isPaused();
    const bool running = m_progress.state == State::Running;
    m_title->setText(known ? m_store->name : QString());
    setAccessibleName(m_title->text());
    m_mode->setVisible(known);
    if (known)
        m_mode->setMode(m_store->mode);
    m_sync->setText(tr("Sync now"));
    const QString why = !known    ? tr("The store is being read.")
                        : paused  ? tr("The store is paused: resume it first.")
                        : running ? tr("A round is under way.")
                                  : QString();
    m_sync->setEnabled(why.isEmpty());
    m_sync->setToolTip(why.isEmpty() ? tr("A full round now (F5)") : why);
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(Icons::icon(paused ? u"play"_s : u"pause"_s));
    m_pause->setEnabled(known);
    m_pause->setToolTip(paused ? tr("The exchange of this store goes on")
                               : tr("Nothing is read or sent; changes gather in the queue"));
    m_token->setText(tr("New token…"));
    m_token->setEnabled(known);
    m_switch->setText(production ? tr("Back to Test") : tr("Switch to Production…"));
    setButtonKind(m_switch, production ? ButtonKind::Normal : ButtonKind::Primary);
    m_switch->setEnabled(known);
    m_switch->setToolTip(production ? tr("At once: from then on nothing is sent, changes gather in the queue")
                                    : tr("Shows first what would be sent"));
}

// One at a time, the worst first.
StorePage::Trouble StorePage::trouble() const
{
    constexpr int error = static_cast<int>(Banner::Kind::Error);
    constexpr int warning = static_cast<int>(Banner::Kind::Warning);
    const int queued = m_figures ? m_figures->queue.live() : 0;
    const QString kept = queued > 0 ? words::queuedSentence(queued) : tr("Nothing is lost.");
    if (m_failure) {
        const words::Sentence said = words::sentenceFor(*m_failure);
        return {error, said.what, QString(said.program + u' ' + said.remedy).trimmed(), {}, nullptr};
    }
    if (!m_store)
        return {};
    switch (m_store->pause) {
    case stores::PauseReason::Unauthorized:
        return {error, tr("Paused: Prom does not accept the token, it is wrong or has ended."), kept, tr("New token…"),
                &StorePage::enterToken};
    case stores::PauseReason::Forbidden:
        return {error, tr("Paused: the token lacks a right."),
                tr("Give it in the cabinet and resume, or enter another token.") + u' ' + kept, tr("New token…"),
                &StorePage::enterToken};
    case stores::PauseReason::Person:
        return {warning, tr("The store is paused."), kept, tr("Resume"), &StorePage::resume};
    case stores::PauseReason::None:
        break;
    }
    if (m_tokenTaken)
        return {static_cast<int>(Banner::Kind::Info),
                tr("Prom accepts the new token."),
                tr("A round with it has begun."),
                {},
                nullptr};
    if (m_progress.lastError && m_progress.lastError->kind == Error::Kind::NoSecret)
        return {error, tr("The token is not at hand: the keyring is locked or has none."), kept, tr("New token…"),
                &StorePage::enterToken};
    if (m_progress.state == State::Offline || m_progress.state == State::HeldByOther) {
        const Error why = m_progress.lastError.value_or(
            Error::of(m_progress.state == State::Offline ? Error::Kind::Network : Error::Kind::HeldByOther, {}));
        const words::Sentence said = words::sentenceFor(why, {.store = {}, .queued = queued});
        return {warning, said.what, said.program, {}, nullptr};
    }
    if (m_keptForSession)
        return {warning,
                tr("The token is kept for this session only."),
                tr("The system has no keychain, or it refused: after Kramar is closed it has to be entered again."),
                {},
                nullptr};
    if (m_store->tokenEnds && m_store->tokenEnds->ms() - m_context.clock.now().ms() < warnDays * dayMs)
        return {warning,
                tr("The token ends in %n day(s).", nullptr, daysLeft(*m_store->tokenEnds, m_context.clock.now())),
                tr("Create a new one in the Prom cabinet in time."), tr("New token…"), &StorePage::enterToken};
    return {};
}

void StorePage::showTrouble()
{
    const Trouble now = trouble();
    m_bannerRow->setVisible(!now.title.isEmpty());
    if (!now.title.isEmpty())
        m_banner->setWords(static_cast<Banner::Kind>(now.kind), now.title, now.body, now.act);
}

void StorePage::showFacts()
{
    if (!m_store)
        return;
    const Timestamp now = m_context.clock.now();
    const auto moment = [&now](const std::optional<Timestamp> &when, const QString &otherwise) {
        return when ? words::formatMoment(*when, now) : otherwise;
    };
    m_state->set(u"mode"_s, tr("Mode"),
                 m_store->mode == StoreMode::Test
                     ? tr("%1: Kramar reads, nothing is sent").arg(words::title(m_store->mode))
                     : tr("%1: changes go to Prom by themselves").arg(words::title(m_store->mode)));
    m_state->set(u"heard"_s, tr("Prom last answered"), moment(m_store->lastHeard, tr("not yet")));
    m_state->set(u"next"_s, tr("Next round"),
                 isPaused() ? tr("after it is resumed") : moment(m_progress.nextRound, words::unknownValue()));
    const int pace = m_parts.exchange.paceMs(m_id);
    m_state->set(u"pace"_s, tr("Requests"),
                 pace > 0 ? tr("at most one every %1 s").arg(words::formatQuantity(Quantity::ofThousandths(pace)))
                          : tr("without a pause: the shop is on this computer"),
                 Tone::Second);
    const bool atHand = !m_progress.lastError || m_progress.lastError->kind != Error::Kind::NoSecret;
    QString token = !m_store->hasToken    ? tr("none")
                    : !atHand             ? tr("not at hand", "a store's token")
                    : m_store->tokenLasts ? tr("entered")
                                          : tr("for this session only: it is not in the keyring");
    Tone tone = !m_store->hasToken || !atHand ? Tone::Bad : m_store->tokenLasts ? Tone::Normal : Tone::Warn;
    if (m_store->tokenEnds && atHand) {
        const int days = daysLeft(*m_store->tokenEnds, now);
        token = tr("ends on %1").arg(m_store->tokenEnds->toUtc().toString(u"dd.MM.yyyy"_s)) + u" · "_s +
                tr("%n day(s) left", nullptr, days);
        tone = days < warnDays ? Tone::Warn : Tone::Normal;
    }
    m_state->set(u"token"_s, tr("Token"), token, tone);
    m_state->set(u"orders"_s, tr("Orders"),
                 m_store->ordersSince ? tr("from %1").arg(words::formatMomentInFull(*m_store->ordersSince))
                                      : tr("all that Prom has"));
    m_state->set(u"connected"_s, tr("Connected"), words::formatMomentInFull(m_store->connected));
    m_state->set(u"address"_s, tr("Address of the API"), m_store->apiUrl.toString(), Tone::Second);
}

void StorePage::showBooks()
{
    if (!m_figures)
        return;
    const exchange::StoreFigures &figures = *m_figures;
    m_count->setText(tr("%n listing(s)", nullptr, static_cast<int>(figures.listings)));
    m_books->set(u"listings"_s, tr("Listings"), words::formatCount(figures.listings));
    m_books->set(u"orders"_s, tr("Orders"), words::formatCount(figures.orders));
    m_books->set(u"clients"_s, tr("Clients"), words::formatCount(figures.clients));
    m_books->set(u"pictures"_s, tr("Pictures still to fetch"), words::formatCount(figures.picturesMissing));
    if (figures.complete)
        m_books->set(u"snapshot"_s, tr("Catalogue snapshot"),
                     words::formatMomentInFull(figures.complete->at) + u" · "_s +
                         tr("%n listing(s)", nullptr, figures.complete->listings));
    else if (figures.underWay)
        m_books->set(u"snapshot"_s, tr("Catalogue snapshot"),
                     tr("being read, %n listing(s) so far", nullptr, figures.underWay->listings), Tone::Warn);
    else
        m_books->set(u"snapshot"_s, tr("Catalogue snapshot"), tr("not yet: the first round makes it"), Tone::Warn);
    m_books->set(u"waiting"_s, tr("Waits in the queue"),
                 words::formatCount(figures.queue.waiting + figures.queue.sending + figures.queue.awaiting));
    m_books->set(u"hand"_s, tr("Needs a hand"), words::formatCount(figures.queue.needHand()),
                 figures.queue.needHand() > 0 ? Tone::Bad : Tone::Normal);
    m_books->set(u"held"_s, tr("Held"), words::formatCount(figures.queue.held));
    QString from = words::unknownValue();
    for (const stock::Warehouse &each : m_balanceState ? m_balanceState->warehouses : QList<stock::Warehouse>()) {
        if (m_store && (m_store->warehouse ? each.id == *m_store->warehouse : each.isDefault))
            from = each.name;
    }
    m_books->set(u"warehouse"_s, tr("Orders taken from"), from);
    const Timestamp now = m_context.clock.now();
    m_actions->show(figures.sequence, m_rounds, now);
    m_roundList->show(m_rounds.first(std::min<qsizetype>(m_rounds.size(), shownRounds)), now);
}

void StorePage::showSettings()
{
    const QString reading = tr("It is still being read.");
    const stores::BalancePolicy policy = m_balanceState ? m_balanceState->setup.policy : stores::BalancePolicy();
    m_settings->set(u"chooseBalances"_s, tr("Quantities sent"),
                    !m_balanceState          ? words::unknownValue()
                    : !policy.fromWarehouses ? tr("each listing's own")
                    : policy.buffer.isZero() ? tr("current balances")
                                             : tr("current balances less %1").arg(words::formatQuantity(policy.buffer)),
                    Tone::Normal, m_balanceState ? QString() : reading);
    QString rule = words::unknownValue();
    if (m_conflictRule) {
        switch (*m_conflictRule) {
        case stores::ConflictRule::Ours:
            rule = tr("ours stays");
            break;
        case stores::ConflictRule::Theirs:
            rule = tr("Prom's is taken");
            break;
        case stores::ConflictRule::Ask:
            rule = tr("a person is asked");
            break;
        }
    }
    m_settings->set(u"chooseConflictRule"_s, tr("Changed here and on Prom"), rule, Tone::Normal,
                    m_conflictRule ? QString() : reading);
}

void StorePage::showProgress()
{
    const bool running = m_progress.state == State::Running || m_progress.state == State::Pausing;
    const bool held = m_progress.state == State::Paused && m_progress.action;
    m_progressRow->setVisible(running || held);
    if (!running) {
        m_began.invalidate();
        m_second.stop();
    } else if (!m_began.isValid()) {
        m_began.start();
        m_second.start();
    }
    m_actions->setRunning(running ? m_progress.action : std::nullopt);
    if (!running && !held)
        return;
    QString said = m_progress.action ? words::title(*m_progress.action) : tr("The round begins");
    if (m_progress.total)
        said +=
            u": "_s + tr("%1 of %2").arg(words::formatCount(m_progress.done), words::formatCount(*m_progress.total));
    else if (m_progress.done > 0)
        said += u": "_s + words::formatCount(m_progress.done);
    if (m_progress.state == State::Pausing)
        said += u" · "_s + tr("pausing after this request");
    else if (held)
        said += u" · "_s + tr("paused");
    if (running)
        said += u" · "_s + elapsedWords(m_began.elapsed());
    m_progressWords->setText(said);
    m_bar->setAccessibleName(said);
    m_bar->setRange(0, m_progress.total.value_or(0));
    m_bar->setValue(m_progress.total ? m_progress.done : 0);
    m_cancel->setText(tr("Cancel the round"));
    m_cancel->setToolTip(tr("What was read stays; the next round goes on from there"));
}

void StorePage::retranslate()
{
    m_stateTitle->setText(tr("State"));
    m_booksTitle->setText(tr("In the books"));
    m_switchesTitle->setText(tr("What is sent by itself"));
    m_settingsTitle->setText(tr("How it is done"));
    m_linksTitle->setText(tr("Linking with products"));
    m_links->retranslate();
    m_actionsTitle->setText(tr("Actions of a round"));
    m_roundsTitle->setText(tr("Last rounds"));
    showHead();
    showFacts();
    showBooks();
    m_settings->retranslate();
    showSettings();
    showProgress();
    showTrouble();
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/run_round.h"

#include "base/settled.h"
#include "exchange/exchange.h"
#include "exchange/report_json.h"
#include "exchange/schedule.h"
#include "exchange/watermark.h"
#include "journal/queue.h"
#include "stores/store_operations.h"

#include <QDebug>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// What was put off goes by this computer's clock. Further ahead than anything is ever put off means that the clock was
// put back since: it is due now.
Done heedClock(storage::Transaction &tx, StoreId store)
{
    const Timestamp furthest = tx.now().plusMs(journal::longestPauseMs);
    TRY(tx.db().run(u"UPDATE queue_entry SET not_before_ms = ? WHERE store_id = ? AND "
                    "state IN ('waiting', 'unknown') AND not_before_ms > ?"_s,
                    {tx.now(), store, furthest}));
    TRY(tx.db().run(
        u"UPDATE queue_entry SET changed_ms = ? WHERE store_id = ? AND state = 'awaiting' AND changed_ms > ?"_s,
        {tx.now(), store, furthest}));
    TRY(tx.db().run(u"UPDATE image SET not_before_ms = ? WHERE state = 'wanted' AND not_before_ms > ?"_s,
                    {tx.now(), furthest}));
    return {};
}

Result<RoundId> noteBegin(storage::Transaction &tx, StoreId store)
{
    TRY_DONE(heedClock(tx, store));
    const RoundId id(TRY(
        tx.db().insert(u"INSERT INTO round (store_id, started_ms) VALUES (?, ?) RETURNING id"_s, {store, tx.now()})));
    TRY(tx.db().run(u"DELETE FROM round WHERE store_id = ? AND id <= ("
                    "SELECT max(id) FROM round WHERE store_id = ?) - ?"_s,
                    {store, store, keptRounds}));
    tx.changed(ObjectKind::Round, id);
    return id;
}

Done noteEnd(storage::Transaction &tx, RoundId id, const RoundReport &report)
{
    const QString outcome = report.error ? errorCode(report.error->kind) : report.ok() ? u"ok"_s : u"failed"_s;
    const QString text = QString::fromUtf8(QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact));
    TRY(tx.db().run(u"UPDATE round SET ended_ms = ?, outcome = ?, report = ? WHERE id = ?"_s,
                    {report.ended, outcome, text, id}));
    tx.changed(ObjectKind::Round, id);
    return {};
}

// Which method it was that the token has no right for: the report of the round that was refused says.
Result<QString> whatWasForbidden(storage::Connection &db, StoreId store)
{
    const auto report =
        TRY(db.first(u"SELECT report FROM round WHERE store_id = ? AND outcome = ? ORDER BY id DESC LIMIT 1"_s,
                     {store, errorCode(Error::Kind::Forbidden)}, [](const storage::Row &row) { return row.text(0); }));
    const auto error = reportOf(QJsonDocument::fromJson(report.value_or(QString()).toUtf8()).object()).error;
    return error ? error->where : QString();
}

// Until when Prom wants to be left alone (429 with Retry-After), for a program that was started since: the last round
// ended by it. More than a day ahead means that the clock was put back.
Result<std::optional<Timestamp>> closedUntil(storage::Connection &db, StoreId store, Timestamp now)
{
    constexpr qint64 dayMs = 24 * 60 * 60'000;
    const auto last =
        TRY(db.first(u"SELECT outcome, report FROM round WHERE store_id = ? ORDER BY id DESC LIMIT 1"_s, {store},
                     [](const storage::Row &row) { return std::pair(row.text(0), row.text(1)); }));
    if (!last || last->first != errorCode(Error::Kind::RateLimited))
        return std::optional<Timestamp>();
    const RoundReport report = reportOf(QJsonDocument::fromJson(last->second.toUtf8()).object());
    const Timestamp until = report.ended.plusMs(report.error ? std::min(report.error->retryAfterMs, dayMs) : 0);
    const bool stands = until > now && until.ms() - now.ms() <= dayMs;
    return stands ? std::optional(until) : std::nullopt;
}

struct Begin {
    stores::Store store;
    QList<ActionKind> actions;
    QByteArray token;
    RoundId id;
};

Result<QList<ActionKind>> ordered(storage::Connection &db, StoreId store, QList<ActionKind> wanted)
{
    const QList<ScheduledAction> schedule = TRY(scheduleOf(db, store));
    if (wanted.isEmpty()) {
        for (const ScheduledAction &line : schedule) {
            if (line.enabled)
                wanted.append(line.action);
        }
    }
    return TRY(isFirstRound(db, store)) ? firstRoundOrder(wanted) : sequenceOrder(schedule, wanted);
}

Result<Begin> begin(const Services &services, StoreId store, const QList<ActionKind> &actions, std::stop_token stop)
{
    Begin begin;
    TRY_DONE(services.db.readNow([&](storage::Connection &db) -> Done {
        const auto found = TRY(stores::findStore(db, store));
        if (!found)
            return Error::of(Error::Kind::NotFound, u"no such store"_s);
        begin.store = *found;
        if (found->pause == stores::PauseReason::Unauthorized)
            return Error::of(Error::Kind::Unauthorized, u"the store is paused: its token was refused"_s);
        if (found->pause == stores::PauseReason::Forbidden) {
            const QString method = TRY(whatWasForbidden(db, store));
            return Error::of(Error::Kind::Forbidden, u"the store is paused: its token lacks a right"_s).at(method);
        }
        if (found->pause != stores::PauseReason::None)
            return Error::of(Error::Kind::Paused, u"paused"_s);
        const Timestamp now = services.db.clock().now();
        if (const auto until = TRY(closedUntil(db, store, now))) {
            Error error = Error::of(Error::Kind::RateLimited, u"Prom asked to be left alone for a while"_s);
            error.retryAfterMs = until->ms() - now.ms();
            return error;
        }
        begin.actions = TRY(ordered(db, store, actions));
        return {};
    }));
    begin.token = TRY(settled(services.secrets.token(store), stop));
    begin.id = TRY(services.db.writeNow(storage::Executor::Urgency::Exchange,
                                        [store](storage::Transaction &tx) { return noteBegin(tx, store); }));
    return begin;
}

} // namespace

bool RoundReport::ok() const
{
    for (const ActionReport &action : actions) {
        if (action.error || action.failed > 0)
            return false;
    }
    return !error;
}

bool RoundReport::asks() const
{
    return std::any_of(actions.begin(), actions.end(), [](const ActionReport &action) { return action.held > 0; });
}

Result<bool> isFirstRound(storage::Connection &db, StoreId store)
{
    return !TRY(readWatermark(db, store, ActionKind::Listings)).value;
}

RoundReport runRound(const Services &services, StoreLease &lease, RoundControl &control, StoreId store,
                     const RoundWish &wish, std::stop_token stop)
{
    RoundReport report{.store = store, .started = services.db.clock().now(), .ended = {}, .actions = {}};
    const auto started = begin(services, store, wish.actions, stop);
    if (!started) {
        report.ended = services.db.clock().now();
        report.error = started.error();
        return report;
    }
    const prom::StoreAccess access{.store = store,
                                   .apiUrl = started->store.apiUrl,
                                   .token = prom::Secret(started->token),
                                   .language = started->store.language};
    Round round(services, started->store, access, lease, control, stop);
    round.setLeavesUnlinked(wish.leaveUnlinked);
    control.report([&](Progress &progress) {
        progress.state = Progress::State::Running;
        if (progress.lastError && progress.lastError->kind == Error::Kind::NoSecret)
            progress.lastError.reset(); // it is at hand again; any other trouble lasts until a round ends without it
    });
    for (const ActionKind action : started->actions) {
        const Done done = round.run(action);
        if (done || !endsRound(done.error()))
            continue;
        report.error = done.error();
        break;
    }
    report.actions = round.reports();
    report.ended = services.db.clock().now();
    const Done noted = services.db.writeNow(storage::Executor::Urgency::Exchange,
                                            [&](storage::Transaction &tx) { return noteEnd(tx, started->id, report); });
    if (!noted) {
        qWarning() << "the report was not kept:" << toLogLine(noted.error());
        if (!report.error)
            report.error = noted.error();
    }
    return report;
}

} // namespace kramar::exchange

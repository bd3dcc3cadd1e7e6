// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/await.h"
#include "app/ctl/braked.h"
#include "app/ctl/one_round.h"
#include "app/ctl/round_troubles.h"
#include "app/ctl/rows.h"
#include "app/ctl/shows.h"
#include "app/ctl/texts.h"
#include "app/ctl/verbs.h"
#include "stores/store_operations.h"

#include <QDebug>
#include <QEventLoop>
#include <QJsonArray>
#include <QTimer>

#include <stop_token>

using namespace Qt::StringLiterals;

namespace kramar::ctl {

namespace {

constexpr int graceMs = 1'500;

Result<exchange::RoundWish> roundWish(Errand &errand)
{
    exchange::RoundWish wish;
    for (const QString &code : errand.line().values("action"_L1)) {
        const auto action = actionKindOf(code);
        if (!action) {
            return errand.refuse(
                Ctl::tr("There is no action “%1”. There is: %2.").arg(code, actionWords().join(u", "_s)));
        }
        wish.actions.append(*action);
    }
    return wish;
}

// Orders from then on are read, also those that a former round passed by.
Done setSince(Errand &errand, const QList<stores::Store> &stores)
{
    if (!errand.line().has("since"_L1))
        return {};
    const Since since = TRY(errand.since());
    const std::optional<Timestamp> from = since.all ? std::nullopt : std::optional(since.from);
    const Actor actor = errand.actor();
    return errand.database().writeNow(
        storage::Executor::Urgency::Person,
        [&](storage::Transaction &tx) -> Done {
            for (const stores::Store &store : stores)
                TRY_DONE(stores::StoreOperations(tx, actor).setOrdersSince(store.id, from));
            return {};
        },
        errand.stop());
}

void tellRound(Output &output, const exchange::RoundReport &report, const QString &storeName)
{
    {
        ListOutput list(output, {{"action"_L1, QT_TRANSLATE_NOOP("Ctl", "Action"), showAction},
                                 {"seen"_L1, QT_TRANSLATE_NOOP("Ctl", "Read"), nullptr, true},
                                 {"created"_L1, QT_TRANSLATE_NOOP("Ctl", "New"), nullptr, true},
                                 {"changed"_L1, QT_TRANSLATE_NOOP("Ctl", "Changed"), nullptr, true},
                                 {"unchanged"_L1, QT_TRANSLATE_NOOP("Ctl", "Unchanged"), nullptr, true},
                                 {"skipped"_L1, QT_TRANSLATE_NOOP("Ctl", "Skipped"), nullptr, true},
                                 {"failed"_L1, QT_TRANSLATE_NOOP("Ctl", "Failed"), nullptr, true},
                                 {"sent"_L1, QT_TRANSLATE_NOOP("Ctl", "Sent"), nullptr, true},
                                 {"requests"_L1, QT_TRANSLATE_NOOP("Ctl", "Requests"), nullptr, true},
                                 {"ms"_L1, QT_TRANSLATE_NOOP("Ctl", "Seconds"), showSeconds, true}});
        const QJsonArray actions = rowOf(report, storeName).value("actions"_L1).toArray();
        for (const auto action : actions)
            list.add(action.toObject());
        list.end();
    }
    for (const exchange::ActionReport &action : report.actions) {
        if (action.error && (!report.error || *report.error != *action.error))
            output.error(*action.error, {.store = storeName});
    }
    if (report.error)
        output.error(*report.error, {.store = storeName});
}

ExitCode exitCodeOfRound(const exchange::RoundReport &report, const stores::Store &store)
{
    // A store that a former round paused says only that it is paused.
    if (report.error && report.error->kind == Error::Kind::Paused &&
        (store.pause == stores::PauseReason::Unauthorized || store.pause == stores::PauseReason::Forbidden))
        return ExitCode::StorePaused;
    return exitCodeOf(report);
}

} // namespace

exchange::RoundReport oneRound(Errand &errand, exchange::Exchange &exchange, const stores::Store &store,
                               const exchange::RoundWish &wish, ProgressLines &progress)
{
    QEventLoop loop;
    exchange::RoundReport ended;
    ended.store = store.id;
    ended.started = ended.ended = SystemClock().now();
    ended.error = Error::of(Error::Kind::Cancelled, u"stopped by a signal"_s);
    QObject::connect(&exchange, &exchange::Exchange::progressChanged, &loop, [&](const exchange::Progress &now) {
        if (now.store == store.id)
            progress.show(now);
    });
    QObject::connect(&exchange, &exchange::Exchange::roundEnded, &loop, [&](const exchange::RoundReport &report) {
        if (report.store != store.id)
            return;
        ended = report;
        loop.quit();
    });
    exchange.sync(store.id, wish);
    const std::stop_callback cancel(errand.stop(), [&] {
        QMetaObject::invokeMethod(
            &loop,
            [&] {
                exchange.cancel(store.id);
                QTimer::singleShot(graceMs, &loop, &QEventLoop::quit); // had it not begun, it will not end either
            },
            Qt::QueuedConnection);
    });
    loop.exec();
    return ended;
}

Result<ExitCode> sync(Errand &errand)
{
    const exchange::RoundWish wish = TRY(roundWish(errand));
    const QList<stores::Store> stores = TRY(errand.chosenStores());
    TRY_DONE(errand.equip(stores));
    TRY_DONE(setSince(errand, stores));
    if (stores.isEmpty())
        return errand.refuse(Ctl::tr("There is no store yet: add one by “kramarctl store add”."));

    exchange::Exchange &exchange = TRY(errand.books())->exchange();
    ExitCode worst = ExitCode::Ok;
    QJsonArray reports;
    for (const stores::Store &store : stores) {
        ProgressLines progress(errand.output(), stores.size() > 1 ? store.name : QString());
        const exchange::RoundReport report = oneRound(errand, exchange, store, wish, progress);
        worst = graver(worst, exitCodeOfRound(report, store));
        const auto looked = troublesOf(errand, report);
        if (!looked && !report.error)
            return looked.error();
        const RoundTroubles troubles = looked.value_or(RoundTroubles());
        QJsonObject row = rowOf(report, store.name);
        row.insert(u"troubles"_s, toJson(troubles));
        if (!troubles.isEmpty()) {
            worst = graver(worst, ExitCode::SomeFailed);
            row.insert(u"ok"_s, false);
        }
        reports.append(row);
        if (!errand.output().json()) {
            tellRound(errand.output(), report, store.name);
            tell(errand.output(), troubles);
            if (report.asks())
                tellBraked(errand, store, TRY(brakedOf(errand, store)));
        }
        if (errand.stop().stop_requested())
            break;
    }
    if (errand.output().json()) {
        if (errand.line().has("store"_L1))
            errand.output().line(reports.first().toObject());
        else
            errand.output().lines(reports);
    }
    return worst;
}

Result<ExitCode> serve(Errand &errand)
{
    errand.setSchedule(true);
    const QList<stores::Store> stores = TRY(errand.chosenStores());
    TRY_DONE(errand.equip(stores));
    exchange::Exchange &exchange = TRY(errand.books())->exchange();
    QHash<StoreId, QString> names;
    for (const stores::Store &store : stores)
        names.insert(store.id, store.name);

    QEventLoop loop;
    ExitCode code = ExitCode::Ok;
    QHash<StoreId, Error> told; // the same trouble is said once
    QObject::connect(&exchange, &exchange::Exchange::roundEnded, &loop, [&](const exchange::RoundReport &report) {
        const bool again = report.error && told.contains(report.store) && told.value(report.store) == *report.error;
        if (report.error)
            told.insert(report.store, *report.error);
        else
            told.remove(report.store);
        if (again || (report.error && report.error->kind == Error::Kind::HeldByOther)) // that is told below
            return;
        errand.output().answer(rowOf(report, names.value(report.store)), QString());
        if (!errand.output().json() && (!report.ok() || !names.contains(report.store)))
            tellRound(errand.output(), report, names.value(report.store));
    });
    // Two exchanges on the same books would only wait for each other: the second one says so, and goes when none of the
    // stores is left to it.
    QSet<StoreId> held;
    QObject::connect(&exchange, &exchange::Exchange::progressChanged, &loop, [&](const exchange::Progress &now) {
        if (now.state != exchange::Progress::State::HeldByOther) {
            if (now.state == exchange::Progress::State::Running)
                held.remove(now.store);
            return;
        }
        if (code != ExitCode::Ok || held.contains(now.store))
            return;
        held.insert(now.store);
        errand.output().error(now.lastError.value_or(Error::of(Error::Kind::HeldByOther, u"the lease is taken"_s)),
                              {.store = names.value(now.store)});
        if (held.size() < names.size())
            return;
        code = ExitCode::HeldByOther;
        loop.quit();
    });
    const std::stop_callback wake(
        errand.stop(), [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    errand.output().note(Ctl::tr("The exchange of %n store(s) runs. Ctrl+C or SIGTERM ends it.", nullptr,
                                 static_cast<int>(stores.size())));
    // Also when nothing is due for hours yet.
    for (const stores::Store &store : stores) {
        if (store.pause != stores::PauseReason::None)
            continue;
        const auto token = await(TRY(errand.books())->secrets().token(store.id), errand.stop());
        if (token || token.error().kind != Error::Kind::NoSecret)
            continue;
        qWarning().noquote() << "store" << store.id.value() << toLogLine(token.error());
        told.insert(store.id, token.error());
        errand.output().error(token.error(), {.store = store.name});
    }
    if (errand.line().has("store"_L1))
        exchange.sync(stores.first().id); // its runner stays
    else
        exchange.start();
    if (!errand.stop().stop_requested())
        loop.exec();
    return code;
}

} // namespace kramar::ctl

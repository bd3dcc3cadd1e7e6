// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/client_operations.h"
#include "exchange/actions.h"
#include "exchange/mapping.h"
#include "exchange/walk_pages.h"
#include "exchange/watermark.h"
#include "journal/act.h"
#include "prom/client.h"

#include <QDebug>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

Result<Tally> keepClients(storage::Transaction &tx, StoreId store, const QList<clients::ClientFacts> &page,
                          const Watermark &mark)
{
    Tally tally;
    const journal::Act act(tx, Actor::exchange(), "import.clients"_L1, store);
    clients::ClientOperations operations(tx, Actor::exchange());
    for (const clients::ClientFacts &facts : page) {
        ++tally.seen;
        const auto applied = tx.nested([&] { return operations.apply(store, facts); });
        if (!applied) {
            if (applied.error().isDatabase())
                return applied.error();
            qWarning() << "client" << facts.promId.value() << toLogLine(applied.error());
            ++tally.failed;
            continue;
        }
        tally.created += *applied == clients::Applied::New;
        tally.changed += *applied == clients::Applied::Changed;
        tally.unchanged += *applied == clients::Applied::Unchanged;
    }
    TRY_DONE(writeWatermark(tx, store, ActionKind::Clients, mark));
    return tally;
}

} // namespace

// Prom lists clients without a date of change, so it is the whole list each time; what did not change writes nothing.
Done importClients(Round &round)
{
    Watermark mark = TRY(
        round.read([&](storage::Connection &db) { return readWatermark(db, round.storeId(), ActionKind::Clients); }));
    prom::ListClients request;
    if (mark.underWay() && mark.cursor)
        request.notAbove = PromClientId(*mark.cursor);
    return walkPages(round, request,
                     [&](const prom::Page<prom::Client> &page, std::optional<Timestamp> date,
                         std::optional<qint64> next) -> Result<PageStep> {
                         if (!mark.passStarted)
                             mark.passStarted = date;
                         mark.phase = u"list"_s;
                         mark.cursor = next;
                         if (!next)
                             mark.finish(round.now());
                         QList<clients::ClientFacts> facts;
                         for (const prom::Client &client : page.items)
                             facts.append(clientFacts(client));
                         for (const prom::Unreadable &broken : page.unreadable)
                             qWarning() << "client" << broken.id << toLogLine(broken.error);
                         round.add({.failed = static_cast<int>(page.unreadable.size())});
                         return PageStep{
                             .write = [store = round.storeId(), facts, mark](storage::Transaction &tx, Care) {
                                 return keepClients(tx, store, facts, mark);
                             }};
                     });
}

} // namespace kramar::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/outgoing.h"
#include "exchange/read_entry.h"

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// What Prom stumbled over (a 5xx) waits longer each time before it is sent again, alone: others go meanwhile, and it
// counts against nobody (design rule 7).
Done sendAgain(storage::Transaction &tx, const journal::QueueEntry &entry)
{
    if (!stumbledOver(entry))
        return journal::Queue(tx).again(entry.id);
    Error why = Error::of(Error::Kind::ServerTrouble, u"not there yet"_s);
    why.promWords = entry.promWords;
    return journal::Queue(tx).later(entry.id, why);
}

// Prom shows what we want: the reading has agreed it. It does not: the request never arrived, so it may go again.
Done decide(Round &round, const journal::QueueEntry &entry, const Done &read)
{
    return round.write([&](storage::Transaction &tx) -> Done {
        const auto now = TRY(journal::queueEntry(tx.db(), entry.id));
        if (!now || now->state != QueueState::Unknown)
            return {};
        journal::Queue queue(tx);
        if (read)
            return sendAgain(tx, *now);
        return read.error().kind == Error::Kind::NotFound ? queue.failed(entry.id, read.error())
                                                          : queue.stillUnknown(entry.id, read.error());
    });
}

} // namespace

// Writes without an answer: Prom is read before anything else is done with them. In Test nothing waits to be sent, so
// there is nothing to decide.
Done resolveUnknown(Round &round)
{
    if (const auto permit = permitNow(round); !permit)
        return permit.error().kind == Error::Kind::Paused ? Done{} : Done(permit.error());
    const QList<journal::QueueEntry> entries =
        TRY(entriesIn(round, QueueState::Unknown,
                      [now = round.now()](const journal::QueueEntry &entry) { return entry.notBefore <= now; }));
    for (const journal::QueueEntry &entry : entries) {
        const Done read = readObjectOf(round, entry);
        TRY_DONE(decide(round, entry, read));
        if (!read && endsRound(read.error()))
            return read;
    }
    return {};
}

} // namespace kramar::exchange

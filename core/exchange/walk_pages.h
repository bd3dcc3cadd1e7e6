// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/page_writer.h"
#include "prom/page.h"

#include <QSet>

namespace kramar::exchange {

// What the keeper of a page answers: how to write it, and whether to read on.
struct PageStep {
    PageWriter::Write write;
    bool readOn = true;
};

// The items of a page that are below the cursor, each once: Prom's boundary may be inclusive, and a list may name an
// object twice (prom-api §1.1).
template <class T>
void keepFresh(QList<T> &items, std::optional<qint64> cursor)
{
    QSet<qint64> seen;
    items.removeIf([&](const T &item) {
        const qint64 id = item.id.value();
        const bool known = (cursor && id >= *cursor) || seen.contains(id);
        seen.insert(id);
        return known;
    });
}
QList<prom::Unreadable> freshUnreadable(const QList<prom::Unreadable> &broken, std::optional<qint64> cursor);

// The largest id of a page, readable or not; 0: none.
template <class T>
qint64 highestId(const prom::Page<T> &page)
{
    qint64 highest = 0;
    for (const T &item : page.items)
        highest = qMax(highest, item.id.value());
    for (const prom::Unreadable &broken : page.unreadable)
        highest = qMax(highest, broken.id);
    return highest;
}

// Ahead: the next page is asked for while keep() works on this one. InTurn: after that, for a keep() that may end the
// walk before the list ends, or that notes when the next page is asked for.
enum class Ask { Ahead, InTurn };

// Walks a list of Prom's from the newest id down: asks for the smallest id seen, ends when a page brings nothing below
// it (an earlier page once more is Protocol: the pass stays under way). keep(page, date, next) gets what is new of a
// page and the cursor of the next one (none: this was the last), and makes its write, which goes to the writer while
// the next page is read. The caller settles the writer.
template <class E, class Keep>
Done walkPages(Round &round, PageWriter &writer, E endpoint, Keep keep, Ask ask = Ask::Ahead)
{
    std::optional<Round::Ahead<E>> ahead;
    for (;;) {
        auto reply = TRY(round.ask(endpoint, ahead));
        auto &page = reply.value;
        const std::optional<qint64> lowest = page.lowestId();
        const std::optional<qint64> cursor =
            endpoint.notAbove ? std::optional(endpoint.notAbove->value()) : std::nullopt;
        // A full page without a number leads nowhere; a short one ends the list, and is kept like any other.
        if (!lowest && page.items.size() + page.unreadable.size() >= endpoint.limit)
            return Error::of(Error::Kind::Protocol, QStringLiteral("a page without a single id")).at(QString(E::name));
        const bool onward = lowest && (!cursor || *lowest < *cursor);
        // All of it lies at or above the cursor: only the one at the boundary may come again. Any other was asked for
        // before, so this is an earlier page again and no end of the list.
        if (!onward && cursor && highestId(page) > *cursor)
            return Error::of(Error::Kind::Protocol, QStringLiteral("last_id was not honoured")).at(QString(E::name));
        keepFresh(page.items, cursor);
        page.unreadable = freshUnreadable(page.unreadable, cursor);
        using Id = typename decltype(endpoint.notAbove)::value_type;
        if (onward)
            endpoint.notAbove = Id(*lowest);
        if (onward && ask == Ask::Ahead)
            ahead = round.askAhead(endpoint);
        PageStep step = TRY(keep(page, reply.date, onward ? lowest : std::nullopt));
        TRY_DONE(writer.put(std::move(step.write)));
        if (!onward || !step.readOn)
            return {};
    }
}

// The same with a writer of its own. What was read is kept even when the next request fails.
template <class E, class Keep>
Done walkPages(Round &round, const E &endpoint, Keep keep)
{
    PageWriter writer(round);
    const Done walked = walkPages(round, writer, endpoint, std::move(keep));
    const Done written = writer.settle();
    return written ? walked : written;
}

} // namespace kramar::exchange

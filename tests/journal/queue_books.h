// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/act.h"
#include "journal/queue.h"
#include "tests/support/books.h"

namespace kramar::test {

using namespace journal;
using namespace Qt::StringLiterals;

// A store's queue in books of its own, worked by a person and by the sender; every step is a transaction of its own.
class QueueBooks
{
protected:
    using Books = TestBooks;

    void open()
    {
        m_books = std::make_unique<TestBooks>();
        m_store = m_books->makeStore();
    }
    void close() { m_books.reset(); }

    template <class F>
    auto with(F f)
    {
        return m_books->write([&](storage::Transaction &tx) {
            Queue queue(tx);
            return f(queue);
        });
    }
    template <class F>
    auto ok(F f)
    {
        return TestBooks::required(with(f));
    }
    QueueEntryId put(qint64 object = 1, const QString &intent = u"{}"_s, qint64 delayMs = 0)
    {
        return ok([&](Queue &q) {
                   return q.put({.store = m_store,
                                 .kind = QueueKind::OrderStatus,
                                 .objectId = object,
                                 .promId = 100 + object,
                                 .intent = intent,
                                 .notBefore = m_books->clock.now().plusMs(delayMs)},
                                std::nullopt);
               })
            .id;
    }
    QList<QueueEntry> take(qint64 epoch = 1)
    {
        return ok([&](Queue &q) { return q.takeDue(m_store, QueueKind::OrderStatus, 10, epoch); });
    }
    QueueEntry entry(QueueEntryId id)
    {
        return TestBooks::required(m_books->read([&](storage::Connection &db) { return queueEntry(db, id); })).value();
    }
    QString state(QueueEntryId id) { return toCode(entry(id).state); }
    // A new entry brought to this state.
    QueueEntryId in(const QString &wanted, qint64 object = 1)
    {
        const QueueEntryId id = put(object);
        if (wanted == u"waiting")
            return id;
        if (wanted == u"held") {
            ok([&](Queue &q) { return q.hold(m_person, id); });
            return id;
        }
        take();
        if (wanted == u"awaiting")
            ok([&](Queue &q) { return q.awaiting(id); });
        if (wanted == u"failed")
            ok([&](Queue &q) { return q.failed(id, Error::of(Error::Kind::Refused, {})); });
        if (wanted == u"unknown")
            ok([&](Queue &q) { return q.unknown(id, Error::of(Error::Kind::OutcomeUnknown, {})); });
        return id;
    }

    const Actor m_person = Actor::person(PersonId(1), u"Manager"_s, Actor::allRights());
    std::unique_ptr<TestBooks> m_books;
    StoreId m_store;
};

} // namespace kramar::test

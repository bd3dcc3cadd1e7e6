// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/queue_try.h"

#include "base/codes.h"

using namespace Qt::StringLiterals;

namespace kramar::journal {

namespace {

using Outcome = QueueTry::Outcome;

constexpr std::array<Code<Outcome>, 4> outcomes{{
    {Outcome::Taken, QLatin1StringView("taken")},
    {Outcome::Later, QLatin1StringView("later")},
    {Outcome::Refused, QLatin1StringView("refused")},
    {Outcome::Unknown, QLatin1StringView("unknown")},
}};

QueueTry tryOf(const storage::Row &row)
{
    QueueTry read{.at = row.time(0),
                  .outcome = valueIn(outcomes, row.text(1)).value_or(Outcome::Unknown),
                  .error = {},
                  .promWords = row.text(3)};
    if (const QString code = row.text(2); !code.isEmpty())
        read.error = errorKindOf(code);
    read.httpStatus = static_cast<int>(row.number(4));
    read.next = row.maybeTime(5);
    read.request = row.text(6);
    return read;
}

} // namespace

Done recordTry(storage::Transaction &tx, QueueEntryId entry, const QueueTry &what)
{
    storage::Connection &db = tx.db();
    TRY(db.run(u"INSERT INTO queue_try (entry_id, at_ms, outcome, error_kind, prom_words, http_status, next_ms) "
               "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
               {entry, what.at, codeIn(outcomes, what.outcome), what.error ? errorCode(*what.error) : QString(),
                what.promWords, what.httpStatus, what.next}));
    TRY(db.run(u"DELETE FROM queue_try WHERE entry_id = ? AND id <= (SELECT id FROM queue_try WHERE entry_id = ? "
               "ORDER BY id DESC LIMIT 1 OFFSET %1)"_s.arg(keptTries),
               {entry, entry}));
    return {};
}

Done keepRequest(storage::Transaction &tx, QueueEntryId entry, const QString &request)
{
    const QString kept = request.size() > keptRequest ? request.left(keptRequest) + u'…' : request;
    TRY(tx.db().run(u"UPDATE queue_try SET request = ? WHERE at_ms = ? AND id = (SELECT max(id) FROM queue_try WHERE "
                    "entry_id = ?)"_s,
                    {kept, tx.now(), entry}));
    return {};
}

Result<QHash<qint64, QList<QueueTry>>> triesOf(storage::Connection &db, const QList<qint64> &entries)
{
    QHash<qint64, QList<QueueTry>> tries;
    TRY_DONE(db.each(u"SELECT at_ms, outcome, error_kind, prom_words, http_status, next_ms, request, "
                     "entry_id FROM queue_try "
                     "WHERE entry_id "_s +
                         db.isOneOf() + u" ORDER BY id DESC"_s,
                     {db.numbers(entries)}, [&tries](const storage::Row &row) -> Done {
                         tries[row.number(7)].append(tryOf(row));
                         return {};
                     }));
    return tries;
}

} // namespace kramar::journal

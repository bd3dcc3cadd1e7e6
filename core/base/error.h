// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace kramar {

// Why something did not happen: a kind to act on, and what is needed to say it to a person.
// The sentence itself is made in core/words; `detail` is for the log, English, and never holds a token,
// a name, a phone or an address. A plain value, safe to hand between threads.
struct Error {
    enum class Kind {
        // the way to Prom
        Network,        // no connection, refused, reset before an answer
        Timeout,        // no whole answer within the deadline
        Unauthorized,   // HTTP 401: wrong or ended token; the store pauses
        Forbidden,      // HTTP 403: the token lacks a right; the store pauses
        RateLimited,    // HTTP 429
        ServerTrouble,  // HTTP 5xx
        NotFound,       // no such object on Prom, or here
        Refused,        // Prom understood and said no to this object; promWords says why
        Protocol,       // an answer that cannot be read: HTML, cut, wrong types, missing key, too large
        OutcomeUnknown, // a write that may have arrived got no answer
        // the books
        Database,
        DatabaseBusy,
        DatabaseFull,
        DatabaseReadOnly,
        DatabaseDamaged,
        DatabaseForeign, // a file or database that another program made
        DatabaseUnknown, // the server went away before it confirmed a commit: done or not
        DatabaseNewer,   // made by a newer Kramar
        // us
        Invalid,     // a value that cannot be taken; field says which
        Denied,      // the actor lacks the right
        Conflict,    // somebody else changed it meanwhile, or the move is not allowed in this state
        HeldByOther, // the exchange of this store is done by another program
        Paused,      // the store is paused or in Test: nothing may be sent
        NoSecret,    // no token at hand: no keyring, a locked one, or none stored
        Io,          // a file or folder
        Cancelled,
        Internal // our own mistake
    };

    Kind kind = Kind::Internal;
    QString detail{};        // English, for the log; no secrets, no personal data
    QString where{};         // the method that failed, e.g. "GET /orders/list"
    QString object{};        // the object it failed on, e.g. "order 312845671"
    QString field{};         // Kind::Invalid: the field's key, e.g. "price"
    QString promWords{};     // Prom's own words, as given
    int httpStatus = 0;      // 0: no answer
    qint64 retryAfterMs = 0; // what Retry-After asked for; 0: nothing

    // May the queue try again by itself, later, without a person?
    bool transient() const;
    // Does it stop everything of the store at once (401, 403)?
    bool stopsStore() const { return kind == Kind::Unauthorized || kind == Kind::Forbidden; }
    bool isDatabase() const { return kind >= Kind::Database && kind <= Kind::DatabaseNewer; }

    static Error invalid(const QString &field, const QString &detail)
    {
        return {.kind = Kind::Invalid, .detail = detail, .field = field};
    }
    static Error of(Kind kind, const QString &detail) { return {.kind = kind, .detail = detail}; }

    Error at(const QString &method) const
    {
        Error copy = *this;
        copy.where = method;
        return copy;
    }
    Error on(const QString &what) const
    {
        Error copy = *this;
        copy.object = what;
        return copy;
    }

    friend bool operator==(const Error &, const Error &) = default;
};

// The stable word of a kind: stored with queue entries, printed by --json, never translated.
QString errorCode(Error::Kind kind);
Error::Kind errorKindOf(const QString &code);
// One line for the log.
QString toLogLine(const Error &error);

} // namespace kramar

Q_DECLARE_METATYPE(kramar::Error)

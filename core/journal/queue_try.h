// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "storage/transaction.h"

#include <QHash>

namespace kramar::journal {

// One try to send an entry (or to read what could not be read), what was sent of it and what came of it. Plain value.
struct QueueTry {
    enum class Outcome {
        Taken,   // Prom said yes
        Later,   // passing trouble, or Prom said nothing of it: again at `next`
        Refused, // Prom said no, or it cannot be read: a person must look
        Unknown  // no answer to a write: Prom is read
    };
    Timestamp at;
    Outcome outcome{};
    std::optional<Error::Kind> error;
    QString promWords;               // Prom's own words, as given
    int httpStatus = 0;              // 0: no answer, or a yes
    std::optional<Timestamp> next{}; // when it goes, or is looked at, again; none: not by itself
    QString request{};               // see keepRequest(); "": nothing was sent, or it is not known
};

// So many are kept of each entry; the older ones go.
inline constexpr int keptTries = 20;

// In the transaction that settles the entry, so that entry and tries never disagree.
Done recordTry(storage::Transaction &tx, QueueEntryId entry, const QueueTry &what);
// What the try that this transaction recorded had sent of the entry: the method in one line, the body below. Longer
// than keptRequest it is cut. Without such a try nothing is kept: what never left is no request.
inline constexpr int keptRequest = 2'000;
Done keepRequest(storage::Transaction &tx, QueueEntryId entry, const QString &request);
// By entry, each newest first. They go with their entry.
Result<QHash<qint64, QList<QueueTry>>> triesOf(storage::Connection &db, const QList<qint64> &entries);

} // namespace kramar::journal

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace kramar::words {

// An error as a person reads it: whole sentences, in the current language.
struct Sentence {
    QString what;      // what happened
    QString program;   // what Kramar did or does about it
    QString remedy;    // what you can do
    QString promWords; // Prom's own words, as given; "" when it had none. Shown apart from ours.

    // All of it in one line, Prom's words in quotation marks: for a terminal, a tooltip, a screen reader.
    QString joined() const;
};

// What the place that shows it knows besides the error itself.
struct Context {
    QString store{}; // the store's name; "" when it is clear or unknown
    int queued = 0;  // changes that wait in its queue
    // What becomes of it after the error: the exchange goes on by itself; a command ends, and nobody tries again; or
    // the store (its token) was only being tried, and nothing of it is kept yet.
    enum class Then { GoesOn, Ends, NothingKept } then = Then::GoesOn;
};

Sentence sentenceFor(const Error &error, const Context &context = {});
// Why nothing goes to Prom though somebody asks for it: no store is in Production, or all that are stand paused.
QString nothingIsSent(bool anyInProduction);
// "12 changes wait in the queue, nothing is lost."
QString queuedSentence(int count);

} // namespace kramar::words

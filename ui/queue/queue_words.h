// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "exchange/queue_desk.h"
#include "ui/common/chips.h"
#include "words/sentence.h"

namespace kramar::ui {

// What a line of the queue says to a person; shared by table and pane.

bool isReadOnly(QueueKind kind);                     // an object that could not be read: nothing is sent
bool staysHere(const exchange::QueueLine &line);     // a test store's change: it will not be sent
bool isBraked(const journal::QueueEntry &entry);     // held by the brake, not by a person
QString promsWords(const exchange::QueueLine &line); // as Prom said them; "" where only a note of ours stands
SyncMark lineMark(const exchange::QueueLine &line);
QString stateWord(const exchange::QueueLine &line);
QString actionWords(const exchange::QueueLine &line); // "Listing: name, price"
QString nextWords(const exchange::QueueLine &line, Timestamp now);
// What happened, what the program does and what one can do; Prom's words apart, as given.
words::Sentence lineSentence(const exchange::QueueLine &line, Timestamp now);

// What came of one try: "refused", Prom's words as given (why it could not be read, in ours), and when it goes again.
struct TryWords {
    QString outcome;
    QString proms;
    QString next;
};
TryWords tryWords(const exchange::QueueLine &line, const journal::QueueTry &tried, Timestamp now);

// What was sent at each try, as far as the books keep it, and what came back; the newest first, "" of none. For whoever
// looks into a trouble: no token, nothing of a buyer.
QString requestWords(const exchange::QueueLine &line, Timestamp now);

bool mayRetry(const exchange::QueueLine &line);
bool mayHold(const exchange::QueueLine &line);
bool mayRelease(const exchange::QueueLine &line);
bool mayDrop(const exchange::QueueLine &line);
// Something of it was sent, and Prom has not said no to it.
bool mayBeOnProm(const exchange::QueueLine &line);
// What is lost with a drop.
QString dropWords(const exchange::QueueLine &line);

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/connect.h"
#include "exchange/exchange.h"
#include "stores/store.h"

#include <QDate>

namespace kramar::ui {

// Sentences that several parts of the stores' screens share.

// An error of adding a store or giving it a token, in the words of its field.
QString storeFieldSentence(const Error &error);
// Where to click in the seller's cabinet, and which rights to tick.
QString whereTheTokenIs();
QString whichRights();
// Where the token lies.
QString tokenPlace(bool lasting);
// A token as it was pasted: without white space at the ends; nullopt when it cannot be one (inner spaces, not ASCII).
std::optional<QByteArray> tokenOf(const QString &pasted);
// The last moment of a day by Kyiv's clock.
Timestamp endOfDay(const QDate &day);

// "every 5 min", "every 3 h", "once a day"
QString intervalWords(qint64 ms);
// "12 s", "3 min 20 s"
QString durationWords(qint64 ms);
// "received 86, new 3, changed 2" of an action; "nothing new" when nothing came of it.
QString actionSummary(const exchange::ActionReport &report);
// The same over all actions of a round.
QString roundSummary(const exchange::RoundReport &report);

} // namespace kramar::ui

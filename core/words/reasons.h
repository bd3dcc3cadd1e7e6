// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace kramar::words {

// Why a value was not taken (Kind::Invalid), in a few words without a capital or a full stop: "it is not a number".
// Made of the code that the rooms give as the error's detail ("not_a_number", "too_long:110"); "" for one without
// words.
QString reasonOf(const Error &error);

// Why an object of Prom's could not be read, of the note that the books keep with it ("field 'price': not an amount").
struct UnreadReason {
    QString field;    // Prom's name of it, "products.quantity"; "": the whole object
    QString sentence; // "Field “price”: not an amount."; "" for a note without words
};
UnreadReason unreadReasonOf(const QString &note);

} // namespace kramar::words

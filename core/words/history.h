// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kramar::words {

// The words of histories and of what could not be read whole. tests/words walks the sources of core: a code that is
// written there and has no words here fails.

// What somebody did, by the act's kind: "listing.edit" → "Edit". An unknown kind as it is.
QString actTitle(QStringView kind);
// A field of a history row: "Price", "On Prom: Price" for "prom.price", "Line 2: quantity" for "lines.1.quantity", of a
// client, an order, a store. An unknown one as it is.
QString historyFieldTitle(QStringView field);
// What stood there, as a person reads it; nothing is "—".
QString historyFieldValue(QStringView field, const std::optional<QString> &value, const QString &currency = {});
// What is missing in an order that was not read whole, as a whole sentence.
QString problemSentence(const QString &code);

} // namespace kramar::words

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kramar::words {

// The title of a field, by its key in errors, in the queue and in histories: of a listing, an order, a client, a store;
// an unknown one as it is.
QString fieldTitle(QStringView field);
// Its canonical text (listings/fields.h) for reading: "3 990 грн", "In stock", "10 %"; a value that nobody has is "—".
// What cannot be understood is shown as it stands.
QString fieldValue(QStringView field, const std::optional<QString> &canonical, const QString &currency = {});

} // namespace kramar::words

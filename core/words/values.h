// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace kramar::words {

// What changes on Prom, as a person reads it: the title of a field of a listing or of an order's entry in the queue
// ("prom_status", "waybill", "cancel_reason", "cancel_text"); an unknown one as it is.
QString fieldTitle(QStringView field);
// Its canonical text (listings/fields.h) for reading: "3 990 грн", "In stock", "10 %"; a value that nobody has is "—".
// What cannot be understood is shown as it stands.
QString fieldValue(QStringView field, const std::optional<QString> &canonical, const QString &currency = {});

} // namespace kramar::words

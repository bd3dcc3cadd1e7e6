// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

#include <utility>

namespace kramar::ui {

// The number of a row that is a field (base/terms.h) of a listing, and back.
qint64 fieldRowId(ListingId listing, const QString &field);
std::pair<ListingId, QString> fieldOfRow(qint64 id);

} // namespace kramar::ui

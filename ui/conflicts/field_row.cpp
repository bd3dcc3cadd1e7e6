// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/conflicts/field_row.h"

#include "base/terms.h"

#include <algorithm>

namespace kramar::ui {

namespace {

constexpr qint64 mostFields = 64; // a listing has fewer

}

qint64 fieldRowId(ListingId listing, const QString &field)
{
    const auto &fields = listingFields();
    return listing.value() * mostFields +
           std::distance(fields.cbegin(), std::find(fields.cbegin(), fields.cend(), field));
}

std::pair<ListingId, QString> fieldOfRow(qint64 id)
{
    return {ListingId(id / mostFields), listingFields().at(id % mostFields)};
}

} // namespace kramar::ui

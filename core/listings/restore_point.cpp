// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/restore_point.h"

#include "listings/edit_writer.h"
#include "listings/listing_table.h"

#include <limits>

using namespace Qt::StringLiterals;
namespace entity = kramar::journal::entity;

namespace kramar::listings {

Result<RestorePoint> restorePoint(storage::Connection &db, ListingId id, ActId act)
{
    const QList<journal::HistoryRow> rows =
        TRY(journal::historyOf(db, entity::listing, id.value(), std::numeric_limits<int>::max()));
    std::optional<Timestamp> at;
    QHash<QString, std::optional<QString>> then; // what each field was before the first change after the act
    for (const journal::HistoryRow &row : rows) {
        if (row.act == act)
            at = row.at;
        else if (!at && isField(row.field)) // the newest first
            then.insert(row.field, row.oldValue);
    }
    if (!at)
        return Error::of(Error::Kind::NotFound, u"no such act in the history of the listing"_s);
    const Listing now = TRY(existingListing(db, id));
    RestorePoint point{.at = *at, .changes = {}};
    for (const QLatin1StringView field : listingFields()) {
        const auto before = then.constFind(field);
        if (before == then.cend() || *before == canonical(field, now.values))
            continue;
        if (*before || isClearable(field))
            point.changes.append({QString(field), *before});
    }
    return point;
}

} // namespace kramar::listings

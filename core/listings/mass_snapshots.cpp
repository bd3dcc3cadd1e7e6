// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/mass_snapshots.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

bool changesAnything(const EditedListing &edit)
{
    return std::any_of(edit.changes.cbegin(), edit.changes.cend(), [&edit](const FieldChange &change) {
        return canonical(change.field, edit.listing.values) != change.value;
    });
}

} // namespace

Done MassSnapshots::keep(const QList<EditedListing> &edits, BulkTexts texts)
{
    for (const EditedListing &edit : edits) {
        if (!changesAnything(edit))
            continue;
        const StoreId store = edit.listing.store;
        if (!m_stores.contains(store)) {
            const SnapshotPolicy policy = TRY(snapshotPolicy(m_tx.db(), store));
            m_stores.insert(store, {.before = policy.before});
        }
        OfStore &of = m_stores[store];
        const qint64 promId = edit.listing.promId.value();
        if (of.had.contains(promId))
            continue;
        of.had.insert(promId);
        of.waiting.append({promId, snapshotText(edit.listing, texts)});
        ++m_listings;
    }
    return write();
}

Done MassSnapshots::write()
{
    // Whoever may change them may have them kept.
    SnapshotOperations snapshots(m_tx, Actor::program());
    for (auto store = m_stores.begin(); store != m_stores.end(); ++store) {
        if (m_listings < store->before || store->waiting.isEmpty())
            continue;
        if (!store->made)
            store->made = TRY(snapshots.begin(store.key(), m_kind));
        TRY_DONE(snapshots.add(*store->made, snapshotPage(u"listing"_s, std::exchange(store->waiting, {}))));
    }
    return {};
}

Done MassSnapshots::complete()
{
    for (const OfStore &store : std::as_const(m_stores)) {
        if (store.made)
            TRY_DONE(SnapshotOperations(m_tx, Actor::program()).complete(*store.made));
    }
    return {};
}

} // namespace kramar::listings

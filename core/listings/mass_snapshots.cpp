// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/mass_snapshots.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

Done MassSnapshots::keep(const QList<EditedListing> &edits, BulkTexts texts)
{
    QHash<StoreId, QList<std::pair<qint64, QByteArray>>> pages;
    // Whoever may change them may have them kept.
    SnapshotOperations snapshots(m_tx, Actor::program());
    for (const EditedListing &edit : edits) {
        const StoreId store = edit.listing.store;
        if (!m_ofStores.contains(store)) {
            const SnapshotPolicy policy = TRY(snapshotPolicy(m_tx.db(), store));
            m_ofStores.insert(store, m_listings >= policy.before ? std::optional(TRY(snapshots.begin(store, m_kind)))
                                                                 : std::nullopt);
        }
        if (m_ofStores.value(store))
            pages[store].append({edit.listing.promId.value(), snapshotText(edit.listing, texts)});
    }
    for (auto page = pages.cbegin(); page != pages.cend(); ++page)
        TRY_DONE(snapshots.add(*m_ofStores.value(page.key()), snapshotPage(u"listing"_s, *page)));
    return {};
}

Done MassSnapshots::complete()
{
    for (const auto &made : std::as_const(m_ofStores)) {
        if (made)
            TRY_DONE(SnapshotOperations(m_tx, Actor::program()).complete(*made));
    }
    return {};
}

} // namespace kramar::listings

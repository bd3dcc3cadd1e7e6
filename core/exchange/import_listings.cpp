// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/mapping.h"
#include "exchange/snapshot_pass.h"
#include "exchange/unread.h"
#include "exchange/walk_pages.h"
#include "exchange/watermark.h"
#include "journal/act.h"
#include "orders/order_operations.h"
#include "prom/products.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// The phases of a pass: the whole list, then group by group what it did not name (prom-api §5.1: some accounts give
// only the root group without a group's id).
constexpr QLatin1StringView wholePhase("list");
constexpr QLatin1StringView groupPhase("groups");
// In the note: groups brought what the list did not, so later passes ask them too.
constexpr QLatin1StringView byGroupKey("by_group");

struct ListingsPage {
    StoreId store;
    QList<listings::ListingFacts> items;
    QList<QByteArray> packed; // of each item, while there is no snapshot yet
    QList<prom::Unreadable> broken;
    Watermark mark;
    Unread unread;
    bool completes = false;  // with it the pass, and the first snapshot, is whole
    QList<qint64> cleared{}; // numbers of what turned out to be the answer's fault
};

Result<Tally> keepListings(storage::Transaction &tx, const ListingsPage &page)
{
    Tally tally;
    const journal::Act act(tx, Actor::exchange(), "import.listings"_L1, page.store);
    listings::ListingOperations operations(tx, Actor::exchange());
    listings::SnapshotOperations snapshots(tx, Actor::exchange());
    const auto snapshot = TRY(snapshotUnderWay(tx, page.store));
    for (qsizetype i = 0; i < page.items.size(); ++i) {
        const listings::ListingFacts &facts = page.items[i];
        ++tally.seen;
        if (snapshot) {
            const QByteArray packed = i < page.packed.size() ? page.packed[i] : listings::packedForSnapshot(facts.raw);
            TRY_DONE(snapshots.addPacked(*snapshot, u"listing"_s, facts.promId.value(), packed));
        }
        TRY_DONE(keepAlone(tx, page.unread, tally, facts.promId.value(), facts.raw, [&]() -> Done {
            const listings::Applied applied =
                TRY(operations.apply(page.store, facts, listings::Creating::CreateProducts));
            tally.created += applied == listings::Applied::New;
            tally.changed += applied == listings::Applied::Changed;
            tally.unchanged += applied == listings::Applied::Unchanged;
            return {};
        }));
    }
    for (const prom::Unreadable &broken : page.broken) {
        ++tally.seen;
        ++tally.failed;
        if (snapshot && broken.id > 0)
            TRY_DONE(snapshots.add(*snapshot, u"listing"_s, broken.id, broken.raw));
        TRY_DONE(page.unread.put(tx, broken.id, broken.error, broken.raw));
    }
    for (const qint64 number : page.cleared)
        TRY_DONE(page.unread.healed(tx, number));
    if (page.completes && snapshot)
        TRY_DONE(snapshots.complete(*snapshot));
    TRY_DONE(writeWatermark(tx, page.store, ActionKind::Listings, page.mark));
    return tally;
}

// One pass over the catalogue, from its beginning or from where it was left.
class ListingPass
{
public:
    ListingPass(Round &round, Watermark mark, Unread unread)
        : m_round(round)
        , m_mark(std::move(mark))
        , m_unread(std::move(unread))
        , m_store(round.storeId())
    {
    }

    Done go()
    {
        m_snapshots =
            !TRY(m_round.read([this](storage::Connection &db) { return listings::lastCompleteSnapshot(db, m_store); }));
        const bool resumed = m_mark.underWay();
        if (!resumed)
            m_mark.phase = wholePhase;
        if (resumed && isFirst()) // everything in the books came with this pass
            TRY_DONE(recallSeen());
        if (m_mark.phase == wholePhase)
            TRY_DONE(readWhole());
        return m_mark.phase == groupPhase ? readGroups() : Done{};
    }

private:
    bool isFirst() const { return !m_mark.value; }
    bool asksGroups() const { return isFirst() || m_mark.note.value(byGroupKey).toBool(); }

    Done recallSeen()
    {
        const QList<qint64> ids = TRY(m_round.read([this](storage::Connection &db) {
            return db.list(u"SELECT prom_id FROM listing WHERE store_id = ?"_s, {m_store},
                           [](const storage::Row &row) { return row.number(0); });
        }));
        m_seen = QSet<qint64>(ids.begin(), ids.end());
        return {};
    }

    prom::ListProducts request() const
    {
        prom::ListProducts request;
        request.modifiedFrom = m_mark.value;
        return request;
    }

    QFuture<Result<Tally>> keep(const prom::Page<prom::Product> &page, bool onlyNew, bool completes)
    {
        ListingsPage kept{.store = m_store,
                          .items = {},
                          .packed = {},
                          .broken = page.unreadable,
                          .mark = {},
                          .unread = m_unread,
                          .completes = completes};
        for (const prom::Product &product : page.items) {
            if (!m_seen.contains(product.id.value()) || !onlyNew) {
                kept.items.append(listingFacts(product));
                if (m_snapshots) // here, while the writer is at the page before
                    kept.packed.append(listings::packedForSnapshot(product.raw));
            }
            m_seen.insert(product.id.value());
        }
        for (const prom::Unreadable &broken : page.unreadable)
            m_seen.insert(broken.id);
        if (!m_mark.underWay())
            kept.cleared = m_numberless.cleared(m_mark);
        kept.mark = m_mark;
        return m_round.writeSoon(
            [kept = std::move(kept)](storage::Transaction &tx) -> Result<Tally> { return keepListings(tx, kept); });
    }

    Done readWhole()
    {
        prom::ListProducts whole = request();
        if (m_mark.cursor)
            whole.notAbove = PromListingId(*m_mark.cursor);
        return walkPages(m_round, whole,
                         [this](const prom::Page<prom::Product> &page, std::optional<Timestamp> date,
                                std::optional<qint64> next) -> Result<PageStep> {
                             if (!m_mark.passStarted)
                                 m_mark.passStarted = date;
                             m_mark.cursor = next;
                             const bool last = !m_numberless.doubts(page, m_mark) && !next;
                             if (last && asksGroups())
                                 m_mark.phase = groupPhase;
                             else if (last)
                                 m_mark.finish(m_round.now());
                             return PageStep{.written = keep(page, false, last && !m_mark.underWay())};
                         });
    }

    // Group by group in the order of their ids; the cursor is the last group done.
    Done readGroups()
    {
        QList<qint64> groups = TRY(groupIds());
        std::sort(groups.begin(), groups.end());
        for (const qint64 group : groups) {
            if (m_mark.cursor && group <= *m_mark.cursor)
                continue;
            TRY_DONE(readGroup(PromGroupId(group)));
            m_mark.cursor = group;
            TRY_DONE(m_round.write([this](storage::Transaction &tx) {
                return writeWatermark(tx, m_store, ActionKind::Listings, m_mark);
            }));
        }
        m_mark.finish(m_round.now());
        const Result<Tally> ended = settled(keep({}, true, true));
        return ended ? Done{} : Done(ended.error());
    }

    Result<QList<qint64>> groupIds()
    {
        const auto stored = [this](storage::Connection &db) -> Result<QList<qint64>> {
            QList<qint64> ids;
            for (const listings::PromGroup &group : TRY(listings::groupsOf(db, m_store)))
                ids.append(group.promId.value());
            return ids;
        };
        const Watermark read = TRY(
            m_round.read([this](storage::Connection &db) { return readWatermark(db, m_store, ActionKind::Groups); }));
        if (!read.value) // asked for alone, before the groups were ever read: the snapshot needs them too
            TRY_DONE(importGroups(m_round));
        return m_round.read(stored);
    }

    Done readGroup(PromGroupId group)
    {
        prom::ListProducts request = this->request();
        request.group = group;
        return walkPages(m_round, request,
                         [this](const prom::Page<prom::Product> &page, std::optional<Timestamp>,
                                std::optional<qint64>) -> Result<PageStep> {
                             const auto isNew = [this](const auto &item) { return !m_seen.contains(item.id.value()); };
                             const bool brings = std::any_of(page.items.begin(), page.items.end(), isNew);
                             if (brings)
                                 m_mark.note.insert(byGroupKey, true);
                             return PageStep{.written = keep(page, true, false), .readOn = brings};
                         });
    }

    Round &m_round;
    Watermark m_mark;
    const Unread m_unread;
    Numberless m_numberless{m_unread};
    const StoreId m_store;
    QSet<qint64> m_seen;
    bool m_snapshots = false; // is the first snapshot still to be made?
};

} // namespace

Done importListings(Round &round)
{
    Watermark mark = TRY(
        round.read([&](storage::Connection &db) { return readWatermark(db, round.storeId(), ActionKind::Listings); }));
    Unread unread = TRY(
        round.read([&](storage::Connection &db) { return Unread::load(db, round.storeId(), QueueKind::ReadListing); }));
    const bool first = !mark.value;
    TRY_DONE(ListingPass(round, std::move(mark), std::move(unread)).go());
    if (!first && round.report().created == 0)
        return {};
    // Orders that came before their goods were known.
    return round.write([&](storage::Transaction &tx) -> Done {
        TRY(orders::OrderOperations(tx, Actor::exchange()).linkLines(round.storeId()));
        return {};
    });
}

} // namespace kramar::exchange

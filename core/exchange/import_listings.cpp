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

#include <QDebug>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// The phases of a pass: the whole list, then group by group what it did not name (prom-api §5.1: some accounts give
// only the root group without a group's id).
constexpr QLatin1StringView wholePhase("list");
constexpr QLatin1StringView groupPhase("groups");
// In the note, beside byGroupNote: groups whose reading failed while the pass went on. Nobody knows what they hold, so
// they are read whole by the passes after it, until they can be.
constexpr QLatin1StringView owedKey("owed_groups");
// And: the moment of the snapshot that the pass under way fills. Another one wants a pass of its own, from the
// beginning.
constexpr QLatin1StringView snapshotKey("snapshot");
// And, for this pass to its end, however often it is broken off: a person downloads, and chooses what becomes of the
// new listings.
constexpr QLatin1StringView leavesKey("leave_unlinked");
// So many groups in a row are no trouble of theirs any more.
constexpr int troublesInARow = 3;

struct ReadyListing {
    listings::ListingFacts facts;
    QByteArray digest;
};

// With all of it that can be made before the transaction, while the writer is at the pages before.
struct ListingsPage {
    StoreId store;
    QList<ReadyListing> items;
    std::optional<listings::Snapshot> snapshot; // that this pass fills
    listings::SnapshotPage copy;                // then
    QList<prom::Unreadable> broken;
    Watermark mark;
    Unread unread;
    bool completes = false;  // with it the pass, and its snapshot, is whole
    bool leaves = false;     // new listings get no product
    QList<qint64> cleared{}; // numbers of what turned out to be the answer's fault
};

listings::SnapshotPage copyOf(const ListingsPage &page)
{
    QList<std::pair<qint64, QByteArray>> texts;
    for (const ReadyListing &listing : page.items)
        texts.append({listing.facts.promId.value(), listing.facts.raw});
    for (const prom::Unreadable &broken : page.broken) {
        if (broken.id > 0)
            texts.append({broken.id, broken.raw});
    }
    return listings::snapshotPage(u"listing"_s, texts);
}

Result<Tally> keepListings(storage::Transaction &tx, const ListingsPage &page, Care care)
{
    Tally tally;
    const journal::Act act(tx, Actor::exchange(), "import.listings"_L1, page.store);
    listings::ListingOperations operations(tx, Actor::exchange());
    listings::SnapshotOperations snapshots(tx, Actor::exchange());
    // One that is wished while a pass goes on is for the next; one that was given up stays so.
    const auto running = page.snapshot ? TRY(listings::runningSnapshotUncounted(tx.db(), page.store)) : std::nullopt;
    const bool copied = running && running->id == page.snapshot->id && running->at == page.snapshot->at;
    if (copied)
        TRY_DONE(snapshots.add(running->id, page.copy));
    QList<PromListingId> ids;
    for (const ReadyListing &listing : page.items)
        ids.append(listing.facts.promId);
    TRY_DONE(operations.lookUp(page.store, ids));
    const listings::Creating creating =
        page.leaves ? listings::Creating::LeaveUnlinked : TRY(stores::identityPolicy(tx.db(), page.store)).newListings;
    TRY_DONE(
        keepEach(tx, care, page.unread, tally, page.items, [&](const ReadyListing &listing, Tally &counted) -> Done {
            ++counted.seen;
            const listings::Applied applied =
                TRY(operations.apply(page.store, listing.facts, creating, listing.digest));
            counted.created += applied == listings::Applied::New;
            const bool moved = applied == listings::Applied::Moved;
            counted.changed += applied == listings::Applied::Changed || moved;
            counted.moved += moved;
            counted.unchanged += applied == listings::Applied::Unchanged;
            return {};
        }));
    TRY_DONE(keepUnread(tx, page.unread, tally, page.broken, page.cleared));
    if (page.completes && copied)
        TRY_DONE(snapshots.complete(running->id));
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
        if (round.leavesUnlinked())
            m_mark.note.insert(leavesKey, true);
        m_leaves = m_mark.note.value(leavesKey).toBool();
    }

    Done go()
    {
        TRY_DONE(findSnapshot());
        const bool resumed = m_mark.underWay();
        if (!resumed)
            m_mark.phase = wholePhase;
        if (resumed && isOfAll())
            m_seen = TRY(broughtBefore());
        // One writer for both: while the last pages of the list are written, the groups are asked for.
        PageWriter writer(m_round);
        const Done read = readAll(writer);
        const Done written = writer.settle();
        return written ? read : written;
    }

private:
    // All of the store, and not what was modified: the first pass, and one for a snapshot by hand.
    bool isOfAll() const { return !m_mark.value || m_mark.note.contains(snapshotKey); }
    bool asksGroups() const { return isOfAll() || m_mark.note.value(byGroupNote).toBool(); }

    // Which snapshot does this pass fill? One that it did not begin with lets it begin anew, for all of the store: a
    // snapshot without what was read before would be called whole, and is none.
    Done findSnapshot()
    {
        m_snapshot = TRY(
            m_round.read([this](storage::Connection &db) { return listings::runningSnapshotUncounted(db, m_store); }));
        const auto whole =
            TRY(m_round.read([this](storage::Connection &db) { return listings::lastCompleteSnapshot(db, m_store); }));
        const bool begun = !m_snapshot && !whole;
        if (begun)
            m_snapshot = TRY(m_round.write([this](storage::Transaction &tx) { return beginFirst(tx); }));
        if (!m_snapshot || m_mark.note.value(snapshotKey).toInteger() == m_snapshot->at.ms())
            return {};
        const bool anew = begun || m_mark.underWay() || m_snapshot->kind != listings::snapshot_kind::first;
        m_mark = Watermark{.value = m_mark.value, .passStarted = {}, .phase = {}, .cursor = {}, .note = m_mark.note};
        m_mark.note.insert(snapshotKey, m_snapshot->at.ms());
        // The groups belong to it. What was never read is read before it is asked for.
        return anew && TRY(groupsAreRead()) ? importGroups(m_round) : Done{};
    }

    Result<bool> groupsAreRead() const
    {
        const Watermark groups = TRY(
            m_round.read([this](storage::Connection &db) { return readWatermark(db, m_store, ActionKind::Groups); }));
        return groups.value.has_value();
    }

    Result<std::optional<listings::Snapshot>> beginFirst(storage::Transaction &tx) const
    {
        TRY(snapshotUnderWay(tx, m_store));
        return listings::runningSnapshotUncounted(tx.db(), m_store);
    }

    // What earlier runs of this pass have kept: what its snapshot has. What was kept for one that was given up is read
    // once more.
    Result<QSet<qint64>> broughtBefore()
    {
        if (!m_snapshot)
            return m_mark.note.contains(snapshotKey) ? QSet<qint64>() : TRY(inTheBooks());
        const QList<qint64> ids = TRY(
            m_round.read([this](storage::Connection &db) { return listings::snapshotPromIds(db, m_snapshot->id); }));
        return QSet<qint64>(ids.begin(), ids.end());
    }

    Result<QSet<qint64>> inTheBooks()
    {
        const QList<qint64> ids = TRY(m_round.read([this](storage::Connection &db) {
            return db.list(u"SELECT prom_id FROM listing WHERE store_id = ?"_s, {m_store},
                           [](const storage::Row &row) { return row.number(0); });
        }));
        return QSet<qint64>(ids.begin(), ids.end());
    }

    QSet<qint64> owed() const
    {
        QSet<qint64> groups;
        const QJsonArray noted = m_mark.note.value(owedKey).toArray();
        for (const QJsonValue &group : noted)
            groups.insert(group.toInteger());
        return groups;
    }

    void setOwed(qint64 group, bool isOwed)
    {
        QSet<qint64> groups = owed();
        if (isOwed)
            groups.insert(group);
        else
            groups.remove(group);
        QJsonArray noted;
        for (const qint64 one : std::as_const(groups))
            noted.append(one);
        if (noted.isEmpty())
            m_mark.note.remove(owedKey);
        else
            m_mark.note.insert(owedKey, noted);
    }

    prom::ListProducts request() const
    {
        prom::ListProducts request;
        if (!isOfAll())
            request.modifiedFrom = m_mark.value;
        return request;
    }

    PageWriter::Write keep(const prom::Page<prom::Product> &page, bool onlyNew, bool completes)
    {
        ListingsPage kept{.store = m_store,
                          .items = {},
                          .snapshot = m_snapshot,
                          .copy = {},
                          .broken = page.unreadable,
                          .mark = {},
                          .unread = m_unread,
                          .completes = completes,
                          .leaves = m_leaves};
        for (const prom::Product &product : page.items) {
            if (!m_seen.contains(product.id.value()) || !onlyNew) {
                listings::ListingFacts facts = listingFacts(product);
                const QByteArray digest = listings::digestOf(facts);
                kept.items.append({.facts = std::move(facts), .digest = digest});
            }
            m_seen.insert(product.id.value());
        }
        for (const prom::Unreadable &broken : page.unreadable)
            m_seen.insert(broken.id);
        if (m_snapshot)
            kept.copy = copyOf(kept);
        if (!m_mark.underWay())
            kept.cleared = m_numberless.cleared(m_mark);
        kept.mark = m_mark;
        return [kept = std::move(kept)](storage::Transaction &tx, Care care) { return keepListings(tx, kept, care); };
    }

    Done readAll(PageWriter &writer)
    {
        if (m_mark.phase == wholePhase)
            TRY_DONE(readWhole(writer));
        return m_mark.phase == groupPhase ? readGroups(writer) : Done{};
    }

    Done readWhole(PageWriter &writer)
    {
        prom::ListProducts whole = request();
        if (m_mark.cursor)
            whole.notAbove = PromListingId(*m_mark.cursor);
        return walkPages(m_round, writer, whole,
                         [this](const prom::Page<prom::Product> &page, std::optional<Timestamp> date,
                                std::optional<qint64> next) -> Result<PageStep> {
                             if (!m_mark.passStarted)
                                 m_mark.passStarted = date;
                             m_mark.cursor = next;
                             const bool last = !m_numberless.doubts(page, m_mark) && !next;
                             for (const prom::Product &product : page.items)
                                 m_listed.insert(product.id.value());
                             for (const prom::Unreadable &broken : page.unreadable)
                                 m_listed.insert(broken.id);
                             if (last && (asksGroups() || !owed().isEmpty()))
                                 m_mark.phase = groupPhase;
                             else if (last)
                                 finish();
                             return PageStep{.write = keep(page, false, last && !m_mark.underWay())};
                         });
    }

    // What is owed first; then group by group in the order of their ids, the cursor is the last group done.
    Done readGroups(PageWriter &writer)
    {
        const QSet<qint64> before = owed();
        if (!before.isEmpty())
            m_known = TRY(inTheBooks());
        for (const qint64 group : before)
            TRY_DONE(tryGroup(writer, group, true));
        QList<qint64> groups = asksGroups() ? TRY(groupIds()) : QList<qint64>();
        std::sort(groups.begin(), groups.end());
        for (const qint64 group : groups) {
            if (m_mark.cursor && group <= *m_mark.cursor)
                continue;
            const Done tried = before.contains(group) ? Done{} : tryGroup(writer, group, false);
            if (!tried && !owed().contains(group))
                return tried;
            m_mark.cursor = group;
            TRY_DONE(writer.put([store = m_store, mark = m_mark](storage::Transaction &tx, Care) -> Result<Tally> {
                TRY_DONE(writeWatermark(tx, store, ActionKind::Listings, mark));
                return Tally();
            }));
            TRY_DONE(tried);
        }
        finish();
        return writer.put(keep({}, true, true));
    }

    void finish()
    {
        m_mark.finish(m_round.now());
        m_mark.note.remove(snapshotKey);
        m_mark.note.remove(leavesKey);
    }

    // A group that cannot be read is owed and holds up nobody; an error is about all of them. One that Prom has no more
    // is no trouble: there is nothing of it to read. It is asked for again all the same, as the answer may have been
    // about a single page.
    Done tryGroup(PageWriter &writer, qint64 group, bool isOwed)
    {
        const Done read = readGroup(writer, PromGroupId(group), isOwed);
        const bool gone = !read && read.error().kind == Error::Kind::NotFound;
        if (!read && !gone && (endsRound(read.error()) || read.error().kind == Error::Kind::RateLimited))
            return read;
        setOwed(group, !read);
        if (!isOwed)
            m_troubles = read || gone ? 0 : m_troubles + 1;
        if (read || gone)
            return {};
        Error error = read.error();
        error.object = u"group %1"_s.arg(group);
        qWarning().noquote() << "a group was not read:" << toLogLine(error);
        m_round.add({.failed = 1});
        m_round.report().error = error;
        return isOwed || m_troubles < troublesInARow ? Done{} : Done(error);
    }

    Result<QList<qint64>> groupIds()
    {
        const auto stored = [this](storage::Connection &db) -> Result<QList<qint64>> {
            QList<qint64> ids;
            for (const listings::PromGroup &group : TRY(listings::groupsOf(db, m_store)))
                ids.append(group.promId.value());
            return ids;
        };
        if (!TRY(groupsAreRead())) // asked for alone, before the groups were ever read: the snapshot needs them too
            TRY_DONE(importGroups(m_round));
        return m_round.read(stored);
    }

    // To its end, but where the list of this very pass named all of a page. What is known from elsewhere (an earlier
    // run of the pass, another group) says nothing about the pages behind.
    Done readGroup(PageWriter &writer, PromGroupId group, bool isOwed)
    {
        prom::ListProducts request = this->request();
        request.group = group;
        if (isOwed)
            request.modifiedFrom.reset();
        const auto take = [this](const prom::Page<prom::Product> &page, std::optional<Timestamp>,
                                 std::optional<qint64>) -> Result<PageStep> {
            bool brings = false, unlisted = false;
            for (const prom::Product &product : page.items) {
                const qint64 id = product.id.value();
                brings = brings || !(m_seen.contains(id) || m_known.contains(id));
                unlisted = unlisted || !m_listed.contains(id);
            }
            for (const prom::Unreadable &broken : page.unreadable)
                unlisted = unlisted || !m_listed.contains(broken.id);
            if (brings)
                m_mark.note.insert(byGroupNote, true);
            return PageStep{.write = keep(page, true, false), .readOn = unlisted};
        };
        return walkPages(m_round, writer, request, take, Ask::InTurn);
    }

    Round &m_round;
    Watermark m_mark;
    const Unread m_unread;
    Numberless m_numberless{m_unread};
    const StoreId m_store;
    QSet<qint64> m_seen;                            // what this pass has kept
    QSet<qint64> m_listed;                          // what the whole list named since this run began
    QSet<qint64> m_known;                           // what was in the books before the owed groups were read
    int m_troubles = 0;                             // groups in a row
    std::optional<listings::Snapshot> m_snapshot{}; // that this pass fills
    bool m_leaves = false;                          // new listings get no product
};

} // namespace

Done importListings(Round &round)
{
    Watermark mark = TRY(
        round.read([&](storage::Connection &db) { return readWatermark(db, round.storeId(), ActionKind::Listings); }));
    Unread unread = TRY(
        round.read([&](storage::Connection &db) { return Unread::load(db, round.storeId(), QueueKind::ReadListing); }));
    TRY_DONE(ListingPass(round, std::move(mark), std::move(unread)).go());
    // Orders that came before their goods were known: these may have come by this run, by an earlier one of the pass
    // that was broken off, or read one by one.
    return round.write([&](storage::Transaction &tx) -> Done {
        TRY(orders::OrderOperations(tx, Actor::exchange()).linkLines(round.storeId()));
        return {};
    });
}

} // namespace kramar::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/actions.h"
#include "exchange/mapping.h"
#include "exchange/walk_pages.h"
#include "exchange/watermark.h"
#include "listings/differences.h"
#include "prom/products.h"

#include <QDebug>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// The whole list, then, where a reading met listings that only a group names, group by group; the cursor is the last
// group done.
constexpr QLatin1StringView wholePhase("list");
constexpr QLatin1StringView groupPhase("groups");

struct ComparedPage {
    StoreId store;
    QList<listings::ListingFacts> listings;
    int unreadable = 0;
    Timestamp asked; // not later than that
    Watermark mark;
};

Result<Tally> compared(storage::Transaction &tx, const ComparedPage &page)
{
    const auto done =
        TRY(listings::DifferenceOperations(tx, Actor::exchange()).compare(page.store, page.listings, page.asked));
    TRY_DONE(writeWatermark(tx, page.store, ActionKind::Drift, page.mark));
    Tally tally;
    tally.seen = static_cast<int>(page.listings.size()) + page.unreadable;
    tally.failed = page.unreadable;
    tally.created = done.found;
    tally.unchanged = done.standing;
    tally.skipped = done.skipped;
    return tally;
}

// One comparison of the whole catalogue, from its beginning or from where it was left.
class Comparison
{
public:
    Comparison(Round &round, Watermark mark, bool asksGroups)
        : m_round(round)
        , m_mark(std::move(mark))
        , m_asksGroups(asksGroups)
        , m_asked(round.now())
    {
    }

    Done go()
    {
        if (!m_mark.underWay()) {
            m_mark.phase = wholePhase;
            m_mark.passStarted = m_round.now();
        }
        PageWriter writer(m_round);
        const Done read = readAll(writer);
        const Done written = writer.settle();
        return written ? read : written;
    }

private:
    Done readAll(PageWriter &writer)
    {
        if (m_mark.phase == wholePhase) {
            prom::ListProducts whole;
            if (m_mark.cursor)
                whole.notAbove = PromListingId(*m_mark.cursor);
            const auto take = [this](const prom::Page<prom::Product> &page, std::optional<Timestamp>,
                                     std::optional<qint64> next) -> Result<PageStep> {
                m_mark.cursor = next;
                if (!next)
                    wholeIsRead();
                return PageStep{.write = keep(page)};
            };
            TRY_DONE(walkPages(m_round, writer, whole, take, Ask::InTurn));
        }
        return m_mark.phase == groupPhase ? readGroups(writer) : Done{};
    }

    Done readGroups(PageWriter &writer)
    {
        QList<qint64> groups;
        for (const listings::PromGroup &group :
             TRY(m_round.read([this](storage::Connection &db) { return listings::groupsOf(db, m_round.storeId()); })))
            groups.append(group.promId.value());
        std::sort(groups.begin(), groups.end());
        for (const qint64 group : std::as_const(groups)) {
            if (m_mark.cursor && group <= *m_mark.cursor)
                continue;
            prom::ListProducts request;
            request.group = PromGroupId(group);
            const auto take = [this](const prom::Page<prom::Product> &page, std::optional<Timestamp>,
                                     std::optional<qint64>) -> Result<PageStep> {
                return PageStep{.write = keep(page)};
            };
            const Done read = walkPages(m_round, writer, request, take, Ask::InTurn);
            if (!read && read.error().kind != Error::Kind::NotFound) // deleted: there is nothing of it to compare
                return read;
            m_mark.cursor = group;
        }
        finish();
        return writer.put(keep({}));
    }

    void wholeIsRead()
    {
        if (m_asksGroups)
            m_mark.phase = groupPhase;
        else
            finish();
    }

    void finish()
    {
        m_mark = Watermark{.value = m_round.now(), .passStarted = {}, .phase = {}, .cursor = {}, .note = {}};
    }

    PageWriter::Write keep(const prom::Page<prom::Product> &page)
    {
        ComparedPage kept{.store = m_round.storeId(),
                          .listings = {},
                          .unreadable = static_cast<int>(page.unreadable.size()),
                          .asked = m_asked,
                          .mark = m_mark};
        for (const prom::Product &product : page.items) {
            if (!m_seen.contains(product.id.value()))
                kept.listings.append(listingFacts(product));
            m_seen.insert(product.id.value());
        }
        for (const prom::Unreadable &broken : page.unreadable)
            qWarning() << "listing" << broken.id << "was not compared:" << toLogLine(broken.error);
        m_asked = m_round.now(); // the next page is asked for after this
        return [kept = std::move(kept)](storage::Transaction &tx, Care) { return compared(tx, kept); };
    }

    Round &m_round;
    Watermark m_mark;
    const bool m_asksGroups;
    Timestamp m_asked;
    QSet<qint64> m_seen; // a group names again what the list did
};

} // namespace

Done compareListings(Round &round)
{
    struct Begin {
        Watermark mark;
        bool asksGroups = false;
        qint64 listings = 0;
    };
    const StoreId store = round.storeId();
    const Begin begin = TRY(round.read([store](storage::Connection &db) -> Result<Begin> {
        Begin found;
        found.mark = TRY(readWatermark(db, store, ActionKind::Drift));
        const Watermark reading = TRY(readWatermark(db, store, ActionKind::Listings));
        found.asksGroups = reading.note.value(byGroupNote).toBool();
        found.listings = TRY(db.firstNumber(u"SELECT count(*) FROM listing WHERE store_id = ?"_s, {store})).value_or(0);
        return found;
    }));
    if (!begin.mark.underWay())
        round.expect(static_cast<int>(begin.listings));
    return Comparison(round, begin.mark, begin.asksGroups).go();
}

} // namespace kramar::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/download.h"

#include "journal/act.h"
#include "listings/linking.h"
#include "listings/listing_name.h"
#include "listings/listing_table.h"
#include "products/product.h"
#include "stock/document_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

constexpr qsizetype atOnce = 1000;

class Download
{
public:
    Download(storage::Transaction &tx, const Actor &actor, const LinkFollower &follower, const DownloadPlan &plan,
             const DownloadTerms &terms, Effort &effort)
        : m_tx(tx)
        , m_actor(actor)
        , m_links(tx, actor, follower)
        , m_plan(plan)
        , m_terms(terms)
        , m_effort(effort)
    {
    }

    Result<DownloadDone> carryOut()
    {
        m_done.ambiguous = m_plan.ambiguous.size();
        m_done.left = m_plan.leftAside;
        const bool makes = m_plan.way == DownloadWay::NewProducts;
        m_effort.begin(m_plan.links.size() + (makes ? m_plan.fresh.size() : 0) + m_plan.counts.size());
        if (m_plan.way == DownloadWay::LeaveUnlinked) {
            m_done.left += m_plan.links.size() + m_plan.fresh.size();
            return m_done;
        }
        {
            journal::Act act(m_tx, m_actor, "listing.download"_L1, m_plan.store);
            TRY_DONE(linkKnown());
            if (makes)
                TRY_DONE(makeProducts());
            else
                m_done.left += m_plan.fresh.size();
            if (m_tx.actScope().id)
                m_done.act = TRY(act.id());
        }
        if (m_plan.way == DownloadWay::Balances)
            TRY_DONE(countAll());
        TRY_DONE(m_effort.go());
        return m_done;
    }

private:
    Done linkKnown()
    {
        for (qsizetype from = 0; from < m_plan.links.size(); from += atOnce) {
            TRY_DONE(m_effort.go());
            QList<Link> some;
            for (const DownloadPlan::Link &link : m_plan.links.mid(from, atOnce))
                some.append({link.listing, link.product});
            TRY_DONE(m_links.linkUnlinked(some));
            m_done.linked += some.size();
            m_effort.advance(some.size());
        }
        return {};
    }

    Done makeProducts()
    {
        storage::Connection &db = m_tx.db();
        const auto language = TRY(db.first(u"SELECT language FROM store WHERE id = ?"_s, {m_plan.store},
                                           [](const storage::Row &row) { return row.text(0); }));
        for (qsizetype from = 0; from < m_plan.fresh.size(); from += atOnce) {
            TRY_DONE(m_effort.go());
            const QList<ListingId> some = m_plan.fresh.mid(from, atOnce);
            QList<qint64> ids;
            for (const ListingId id : some) {
                if (!m_terms.leave.contains(id.value()))
                    ids.append(id.value());
            }
            const auto found = TRY(loadListings(db, ids, false));
            QList<Link> made;
            for (const qint64 id : std::as_const(ids)) {
                const Listing &listing = found[id];
                made.append({listing.id,
                             TRY(products::createProduct(m_tx, m_actor,
                                                         {.sku = listing.sku,
                                                          .name = nameIn(language.value_or(QString()), listing.values),
                                                          .unit = listing.unit}))});
            }
            TRY_DONE(m_links.linkUnlinked(made));
            m_done.created += made.size();
            m_done.left += some.size() - made.size();
            m_effort.advance(some.size());
        }
        return {};
    }

    // What Prom says is how many there are: a stock-taking of its own, which can be reversed.
    Done countAll()
    {
        m_done.same = m_plan.same;
        m_done.withoutNumber = m_plan.withoutNumber;
        m_done.disagreeing = m_plan.disagreeing;
        if (m_plan.counts.isEmpty())
            return {};
        TRY_DONE(m_effort.go());
        const journal::Act act(m_tx, m_actor, "document.download"_L1, m_plan.store);
        stock::DocumentOperations documents(m_tx, m_actor);
        const DocumentId document = TRY(documents.create(
            {.kind = DocumentKind::StockTaking, .warehouse = m_plan.warehouse, .comment = m_terms.comment}));
        QList<stock::NewLine> lines;
        for (const DownloadPlan::Count &count : m_plan.counts)
            lines.append({.product = count.product, .quantity = count.onProm});
        TRY_DONE(documents.addLines(document, lines));
        TRY_DONE(m_effort.go());
        TRY(documents.post(document));
        m_done.document = document;
        m_done.documentNumber = TRY(stock::findDocument(m_tx.db(), document)).number;
        m_done.counted = lines.size();
        m_effort.advance(lines.size());
        return {};
    }

    storage::Transaction &m_tx;
    const Actor m_actor;
    LinkOperations m_links;
    const DownloadPlan &m_plan;
    const DownloadTerms &m_terms;
    Effort &m_effort;
    DownloadDone m_done;
};

} // namespace

Result<DownloadDone> download(storage::Transaction &tx, const Actor &actor, const LinkFollower &follower, StoreId store,
                              DownloadWay way, const DownloadTerms &terms, Effort &effort)
{
    TRY_DONE(actor.need(Right::EditListings));
    if (way == DownloadWay::Balances)
        TRY_DONE(actor.need(Right::EditStock));
    const DownloadPlan plan = TRY(planDownload(tx.db(), store, way, effort));
    if (terms.seen && *terms.seen != plan.print())
        return Error::of(Error::Kind::Conflict, u"changed_meanwhile"_s);
    return Download(tx, actor, follower, plan, terms, effort).carryOut();
}

} // namespace kramar::listings

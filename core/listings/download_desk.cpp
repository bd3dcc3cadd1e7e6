// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/download_desk.h"

#include "access/read_as.h"
#include "stock/document_operations.h"

#include <QPromise>

using namespace Qt::StringLiterals;

namespace kramar::listings {

namespace {

Result<QList<LinkOffer>> compared(storage::Database &books, const Actor &actor, StoreId store,
                                  const QList<ListingId> &fresh, const std::shared_ptr<LinkProgress> &progress,
                                  const std::stop_token &stop)
{
    TRY_DONE(actor.need(Right::View));
    LinkNames names = TRY(books.readNow(
        [store, progress](storage::Connection &db) { return namesToLink(db, {store}, *progress); }, stop));
    const QSet<ListingId> wanted(fresh.begin(), fresh.end());
    names.listings.removeIf([&wanted](const LinkNames::Listing &listing) { return !wanted.contains(listing.id); });
    progress->of = static_cast<int>(names.listings.size());
    QList<LinkOffer> offers = TRY(linkOffers(names, *progress));
    offers.removeIf(
        [](const LinkOffer &offer) { return offer.alike.isEmpty() || offer.alike.first().percent < alikePercent; });
    return offers;
}

} // namespace

Downloads::Downloads(storage::Database &db, const access::Session &session, const LinkFollower &follower)
    : m_db(db)
    , m_session(session)
    , m_follower(follower)
    , m_progress(std::make_shared<LinkProgress>())
{
}

Downloads::~Downloads()
{
    m_progress->stop = true;
}

QFuture<Result<stores::IdentityPolicy>> Downloads::policy(StoreId store)
{
    return access::readAs(m_db, m_session,
                          [store](storage::Connection &db) { return stores::identityPolicy(db, store); });
}

QFuture<Done> Downloads::setPolicy(StoreId store, const stores::IdentityPolicy &policy)
{
    return m_db.write([store, policy, actor = m_session.actor()](storage::Transaction &tx) {
        return stores::setIdentityPolicy(tx, actor, store, policy);
    });
}

QFuture<Result<DownloadPlan>> Downloads::plan(StoreId store, DownloadWay way, std::shared_ptr<Effort> effort)
{
    return access::readAs(m_db, m_session, [store, way, effort = std::move(effort)](storage::Connection &db) {
        return planDownload(db, store, way, *effort);
    });
}

QFuture<Result<QList<LinkOffer>>> Downloads::lookAlikes(StoreId store, const QList<ListingId> &fresh,
                                                        std::shared_ptr<LinkProgress> progress)
{
    m_progress->stop = true;
    m_progress = std::move(progress);
    auto promise = std::make_shared<QPromise<Result<QList<LinkOffer>>>>();
    promise->start();
    m_comparing = std::jthread([&books = m_db, actor = m_session.actor(), store, fresh, under = m_progress,
                                promise](const std::stop_token &stop) {
        promise->addResult(compared(books, actor, store, fresh, under, stop));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QList<LinkRow>>> Downloads::rows(const QList<LinkPair> &pairs)
{
    return access::readAs(m_db, m_session, [pairs](storage::Connection &db) { return linkRows(db, pairs); });
}

QFuture<Result<QList<LinkProduct>>> Downloads::products(const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session, [ids](storage::Connection &db) { return linkProducts(db, ids); });
}

QFuture<Result<DownloadDone>> Downloads::carryOut(StoreId store, DownloadWay way, const DownloadTerms &terms,
                                                  std::shared_ptr<Effort> effort)
{
    return m_db.write([store, way, terms, effort = std::move(effort), &follower = m_follower,
                       actor = m_session.actor()](storage::Transaction &tx) {
        return download(tx, actor, follower, store, way, terms, *effort);
    });
}

QFuture<Result<QList<ListingId>>> Downloads::takeBack(const DownloadDone &done)
{
    return m_db.write([done, &follower = m_follower,
                       actor = m_session.actor()](storage::Transaction &tx) -> Result<QList<ListingId>> {
        if (done.document)
            TRY(stock::DocumentOperations(tx, actor).reverse(*done.document));
        if (done.act == ActId())
            return QList<ListingId>();
        return LinkOperations(tx, actor, follower).undo(done.act);
    });
}

} // namespace kramar::listings

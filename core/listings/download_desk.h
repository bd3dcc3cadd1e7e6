// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "listings/download.h"
#include "listings/linking.h"
#include "storage/database.h"

#include <memory>
#include <thread>

namespace kramar::listings {

// The download of products for screens and commands. Right::View to plan; to carry out and to set: see there. Owned by
// app; the books must outlive it. Main thread.
class Downloads
{
public:
    Downloads(storage::Database &db, const access::Session &session, const LinkFollower &follower);
    ~Downloads(); // stops a comparison that is under way
    Downloads(const Downloads &) = delete;
    Downloads &operator=(const Downloads &) = delete;

    QFuture<Result<stores::IdentityPolicy>> policy(StoreId store);
    QFuture<Done> setPolicy(StoreId store, const stores::IdentityPolicy &policy);

    // While it goes on the effort tells how far it is and may be stopped, for a way that was left meanwhile.
    QFuture<Result<DownloadPlan>> plan(StoreId store, DownloadWay way, std::shared_ptr<Effort> effort);
    // Those of the listings of which no product has the key, and that look like one all the same, with the best ones.
    // Compared on a thread of its own; ends the comparison before, which then answers Cancelled.
    QFuture<Result<QList<LinkOffer>>> lookAlikes(StoreId store, const QList<ListingId> &fresh,
                                                 std::shared_ptr<LinkProgress> progress);
    QFuture<Result<QList<LinkRow>>> rows(const QList<LinkPair> &pairs);
    QFuture<Result<QList<LinkProduct>>> products(const QList<qint64> &ids);

    // All or nothing. The writer is busy with it from beginning to end, some seconds for a hundred thousand listings.
    QFuture<Result<DownloadDone>> carryOut(StoreId store, DownloadWay way, const DownloadTerms &terms,
                                           std::shared_ptr<Effort> effort);
    // The stock-taking is reversed, and the links are undone where nobody changed them since; the listings that stayed.
    QFuture<Result<QList<ListingId>>> takeBack(const DownloadDone &done);

private:
    storage::Database &m_db;
    const access::Session &m_session;
    const LinkFollower &m_follower;
    std::shared_ptr<LinkProgress> m_progress;
    std::jthread m_comparing;
};

// From here on, in percent, a listing looks like a product.
inline constexpr int alikePercent = 60;

} // namespace kramar::listings

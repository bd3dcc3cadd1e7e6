// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "products/product_group.h"
#include "storage/database.h"

namespace kramar::listings {

struct PutInGroup {
    ActId act;           // ActId(): all of it was so already
    qint64 products = 0; // that stand there now and did not before
    qint64 unlinked = 0; // of the listings: they have no product, and so no group of ours
};
// The products of these listings go into a group of ours (Right::EditListings), which ListingOperations::undo takes
// back. path: as typed; "" takes them out. What products::parseGroupPath() says.
Result<PutInGroup> putInOwnGroup(storage::Transaction &tx, const Actor &actor, const QList<qint64> &listings,
                                 const QString &path);

// For screens. Lives in the main thread, answers by futures.
class OwnGroups
{
public:
    OwnGroups(storage::Database &db, const access::Session &session)
        : m_db(db)
        , m_session(session)
    {
    }
    QFuture<Result<QList<products::ProductGroup>>> all();
    QFuture<Result<PutInGroup>> put(const QList<qint64> &listings, const QString &path);
    // products::renameGroup(). The act, for the undo bar.
    QFuture<Result<ActId>> rename(const QString &from, const QString &to);
    QFuture<Done> undo(ActId act); // of both
    QFuture<Done> redo(ActId act); // what undo() took back

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::listings

// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/own_groups.h"

#include "access/read_as.h"
#include "listings/listing_operations.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

Result<PutInGroup> putInOwnGroup(storage::Transaction &tx, const Actor &actor, const QList<qint64> &listings,
                                 const QString &path)
{
    TRY_DONE(actor.need(Right::EditListings));
    const QString group = TRY(products::parseGroupPath(path));
    storage::Connection &db = tx.db();
    PutInGroup done;
    QList<products::GroupChange> changes;
    TRY_DONE(db.each(u"SELECT DISTINCT product_id FROM listing WHERE product_id IS NOT NULL AND id "_s + db.isOneOf(),
                     {db.numbers(listings)}, [&](const storage::Row &row) -> Done {
                         changes.append({row.id<ProductId>(0), group});
                         return {};
                     }));
    done.unlinked =
        TRY(db.firstNumber(u"SELECT count(*) FROM listing WHERE product_id IS NULL AND id "_s + db.isOneOf(),
                           {db.numbers(listings)}))
            .value_or(0);
    journal::Act act(tx, actor, "product.group"_L1);
    done.products = TRY(products::putInGroups(tx, act, changes));
    if (done.products > 0)
        done.act = TRY(act.id());
    return done;
}

QFuture<Result<QList<products::ProductGroup>>> OwnGroups::all()
{
    return access::readAs(m_db, m_session, [](storage::Connection &db) { return products::productGroups(db); });
}

QFuture<Result<PutInGroup>> OwnGroups::put(const QList<qint64> &listings, const QString &path)
{
    return m_db.write([listings, path, actor = m_session.actor()](storage::Transaction &tx) {
        return putInOwnGroup(tx, actor, listings, path);
    });
}

QFuture<Result<ActId>> OwnGroups::rename(const QString &from, const QString &to)
{
    return m_db.write([from, to, actor = m_session.actor()](storage::Transaction &tx) {
        return products::renameGroup(tx, actor, from, to);
    });
}

QFuture<Done> OwnGroups::undo(ActId act)
{
    return m_db.write([act, actor = m_session.actor()](storage::Transaction &tx) -> Done {
        TRY(ListingOperations(tx, actor).undo(act));
        return {};
    });
}

QFuture<Done> OwnGroups::redo(ActId act)
{
    return m_db.write([act, actor = m_session.actor()](storage::Transaction &tx) -> Done {
        TRY(ListingOperations(tx, actor).redo(act));
        return {};
    });
}

} // namespace kramar::listings

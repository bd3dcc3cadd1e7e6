// SPDX-License-Identifier: GPL-3.0-or-later
// Linking as screens use it.
#include "access/read_as.h"
#include "journal/act.h"
#include "listings/linking.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

Linking::Linking(storage::Database &db, const access::Session &session, const LinkFollower &follower)
    : m_db(db)
    , m_session(session)
    , m_follower(follower)
    , m_progress(std::make_shared<LinkProgress>())
{
}

Linking::~Linking()
{
    m_progress->stop = true;
}

namespace {

Result<QList<LinkOffer>> compared(storage::Database &books, const Actor &actor, const QList<StoreId> &stores,
                                  const std::shared_ptr<LinkProgress> &progress, const std::stop_token &stop)
{
    TRY_DONE(actor.need(Right::View));
    // Whoever stops does not wait for the reading: it may go on a little, and keeps what it writes to alive.
    const LinkNames names = TRY(books.readNow(
        [stores, progress](storage::Connection &db) { return namesToLink(db, stores, *progress); }, stop));
    return linkOffers(names, *progress);
}

} // namespace

QFuture<Result<QList<LinkOffer>>> Linking::offers(const QList<StoreId> &stores)
{
    m_progress->stop = true;
    m_progress = std::make_shared<LinkProgress>();
    auto promise = std::make_shared<QPromise<Result<QList<LinkOffer>>>>();
    promise->start();
    // The one before, which was told to stop, ends within the comparison of one listing.
    m_comparing = std::jthread([&books = m_db, actor = m_session.actor(), stores, progress = m_progress,
                                promise](const std::stop_token &stop) {
        promise->addResult(compared(books, actor, stores, progress, stop));
        promise->finish();
    });
    return promise->future();
}

QFuture<Result<QList<LinkRow>>> Linking::rows(const QList<LinkPair> &pairs)
{
    return access::readAs(m_db, m_session, [pairs](storage::Connection &db) { return linkRows(db, pairs); });
}

QFuture<Result<QList<LinkProduct>>> Linking::products(const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session, [ids](storage::Connection &db) { return linkProducts(db, ids); });
}

QFuture<Result<QList<qint64>>> Linking::productsLike(const QString &typed, int limit)
{
    return access::readAs(m_db, m_session,
                          [typed, limit](storage::Connection &db) { return listings::productsLike(db, typed, limit); });
}

namespace {

// Opens the act that each of the steps joins; ActId() when nothing was different.
template <class Steps>
QFuture<Result<ActId>> inOneAct(storage::Database &db, const Actor &actor, const LinkFollower &follower,
                                QLatin1StringView kind, Steps steps)
{
    return db.write([actor, &follower, kind, steps](storage::Transaction &tx) -> Result<ActId> {
        journal::Act act(tx, actor, kind);
        LinkOperations operations(tx, actor, follower);
        TRY_DONE(steps(operations));
        return tx.actScope().id ? act.id() : Result<ActId>(ActId());
    });
}

} // namespace

QFuture<Result<ActId>> Linking::link(const QList<Link> &links)
{
    return inOneAct(m_db, m_session.actor(), m_follower, QLatin1StringView("listing.link"),
                    [links](LinkOperations &operations) -> Done {
                        for (const Link &link : links)
                            TRY_DONE(operations.link(link));
                        return {};
                    });
}

QFuture<Result<ActId>> Linking::unlink(const QList<qint64> &listings)
{
    return inOneAct(m_db, m_session.actor(), m_follower, QLatin1StringView("listing.unlink"),
                    [listings](LinkOperations &operations) -> Done {
                        for (const qint64 id : listings)
                            TRY_DONE(operations.unlink(ListingId(id)));
                        return {};
                    });
}

QFuture<Result<Linking::Made>> Linking::createProducts(const QList<qint64> &listings)
{
    return m_db.write(
        [listings, &follower = m_follower, actor = m_session.actor()](storage::Transaction &tx) -> Result<Made> {
            TRY_DONE(actor.need(Right::EditListings));
            journal::Act act(tx, actor, QLatin1StringView("listing.link"));
            LinkOperations operations(tx, actor, follower);
            Made done;
            for (const qint64 id : listings) {
                const auto made = tx.nested([&] { return operations.createProduct(ListingId(id)); });
                if (made)
                    ++done.made;
                else if (made.error().isDatabase())
                    return made.error();
                else if (!done.refused)
                    done.refused = made.error();
            }
            if (tx.actScope().id)
                done.act = TRY(act.id());
            return done;
        });
}

QFuture<Done> Linking::leaveAside(const QList<qint64> &listings, bool aside)
{
    return m_db.write(
        [listings, aside, &follower = m_follower, actor = m_session.actor()](storage::Transaction &tx) -> Done {
            LinkOperations operations(tx, actor, follower);
            for (const qint64 id : listings)
                TRY_DONE(operations.leaveAside(ListingId(id), aside));
            return {};
        });
}

QFuture<Result<QList<ListingId>>> Linking::undo(ActId act)
{
    return m_db.write([act, &follower = m_follower, actor = m_session.actor()](storage::Transaction &tx) {
        return LinkOperations(tx, actor, follower).undo(act);
    });
}

QFuture<Result<QList<ListingId>>> Linking::redo(ActId act)
{
    return m_db.write([act, &follower = m_follower, actor = m_session.actor()](storage::Transaction &tx) {
        return LinkOperations(tx, actor, follower).redo(act);
    });
}

} // namespace kramar::listings

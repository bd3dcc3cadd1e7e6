// SPDX-License-Identifier: GPL-3.0-or-later
// Linking as screens use it.
#include "journal/act.h"
#include "listings/linking.h"

using namespace Qt::StringLiterals;

namespace kramar::listings {

Linking::Linking(storage::Database &db, const access::Session &session)
    : m_db(db)
    , m_session(session)
    , m_progress(std::make_shared<LinkProgress>())
{
}

Linking::~Linking()
{
    m_progress->stop = true;
}

QFuture<Result<QList<LinkOffer>>> Linking::offers(const QList<StoreId> &stores)
{
    m_progress->stop = true;
    m_progress = std::make_shared<LinkProgress>();
    return m_db.read([stores, progress = m_progress,
                      actor = m_session.actor()](storage::Connection &db) -> Result<QList<LinkOffer>> {
        TRY_DONE(actor.need(Right::View));
        return linkOffers(db, stores, *progress);
    });
}

namespace {

// Opens the act that each of the steps joins; ActId() when nothing was different.
template <class Steps>
QFuture<Result<ActId>> inOneAct(storage::Database &db, const Actor &actor, QLatin1StringView kind, Steps steps)
{
    return db.write([actor, kind, steps](storage::Transaction &tx) -> Result<ActId> {
        journal::Act act(tx, actor, kind);
        LinkOperations operations(tx, actor);
        TRY_DONE(steps(operations));
        return tx.actScope().id ? act.id() : Result<ActId>(ActId());
    });
}

} // namespace

QFuture<Result<ActId>> Linking::link(const QList<Link> &links)
{
    return inOneAct(m_db, m_session.actor(), QLatin1StringView("listing.link"),
                    [links](LinkOperations &operations) -> Done {
                        for (const Link &link : links)
                            TRY_DONE(operations.link(link));
                        return {};
                    });
}

QFuture<Result<ActId>> Linking::unlink(const QList<qint64> &listings)
{
    return inOneAct(m_db, m_session.actor(), QLatin1StringView("listing.unlink"),
                    [listings](LinkOperations &operations) -> Done {
                        for (const qint64 id : listings)
                            TRY_DONE(operations.unlink(ListingId(id)));
                        return {};
                    });
}

QFuture<Result<Linking::Made>> Linking::createProducts(const QList<qint64> &listings)
{
    return m_db.write([listings, actor = m_session.actor()](storage::Transaction &tx) -> Result<Made> {
        TRY_DONE(actor.need(Right::EditListings));
        journal::Act act(tx, actor, QLatin1StringView("listing.link"));
        LinkOperations operations(tx, actor);
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
    return m_db.write([listings, aside, actor = m_session.actor()](storage::Transaction &tx) -> Done {
        LinkOperations operations(tx, actor);
        for (const qint64 id : listings)
            TRY_DONE(operations.leaveAside(ListingId(id), aside));
        return {};
    });
}

QFuture<Result<QList<ListingId>>> Linking::undo(ActId act)
{
    return m_db.write(
        [act, actor = m_session.actor()](storage::Transaction &tx) { return LinkOperations(tx, actor).undo(act); });
}

QFuture<Result<QList<ListingId>>> Linking::redo(ActId act)
{
    return m_db.write(
        [act, actor = m_session.actor()](storage::Transaction &tx) { return LinkOperations(tx, actor).redo(act); });
}

} // namespace kramar::listings

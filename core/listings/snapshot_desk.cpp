// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/snapshot_desk.h"

#include "access/read_as.h"
#include "listings/fields.h"

using namespace Qt::StringLiterals;
using namespace kramar::listing_field;

namespace kramar::listings {

namespace {

Result<Snapshot> existing(storage::Connection &db, SnapshotId id)
{
    const auto found = TRY(findSnapshot(db, id));
    if (!found)
        return Error::of(Error::Kind::NotFound, u"no such snapshot"_s);
    return *found;
}

bool isNumber(QLatin1StringView field)
{
    return field == price || field == oldPrice || field == quantity;
}

QStringList titlesOf(const SnapshotTable &table)
{
    QStringList titles{table.title(u"prom_id"), table.title(u"sku"), table.title(u"currency")};
    for (const QLatin1StringView field : listingFields())
        titles.append(table.title(QString(field)));
    return titles;
}

QList<tables::Value> rowOf(const ListingFacts &facts, const SnapshotTable &table)
{
    const QString currency = facts.currency.code();
    QList<tables::Value> row{tables::Number{QString::number(facts.promId.value())}, facts.sku.value_or(QString()),
                             currency};
    for (const QLatin1StringView field : listingFields()) {
        std::optional<QString> text = canonical(field, facts.values);
        if (!text && field == name)
            text = facts.anyName;
        if (!text && field == keywords)
            text = facts.anyKeywords;
        if (!text && field == description)
            text = facts.anyDescription;
        if (!text)
            row.append(std::monostate());
        else if (isNumber(field))
            row.append(tables::Number{*text});
        else
            row.append(table.value(QString(field), *text, currency));
    }
    return row;
}

} // namespace

Snapshots::Snapshots(storage::Database &db, const access::Session &session, PromReading ofProm)
    : m_db(db)
    , m_session(session)
    , m_ofProm(std::move(ofProm))
{
}

QFuture<Result<QList<Snapshot>>> Snapshots::all(std::optional<StoreId> store)
{
    return access::readAs(m_db, m_session, [store](storage::Connection &db) { return snapshotsOf(db, store); });
}

QFuture<Result<SnapshotPolicy>> Snapshots::policy(StoreId store)
{
    return access::readAs(m_db, m_session, [store](storage::Connection &db) { return snapshotPolicy(db, store); });
}

QFuture<Done> Snapshots::setPolicy(StoreId store, const SnapshotPolicy &policy)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        return SnapshotOperations(tx, actor).setPolicy(store, policy);
    });
}

QFuture<Result<SnapshotId>> Snapshots::wish(StoreId store)
{
    return m_db.write([store, actor = m_session.actor()](storage::Transaction &tx) {
        return SnapshotOperations(tx, actor).wish(store);
    });
}

QFuture<Done> Snapshots::drop(SnapshotId id, bool evenFirst)
{
    return m_db.write([=, actor = m_session.actor()](storage::Transaction &tx) {
        return SnapshotOperations(tx, actor).drop(id, evenFirst);
    });
}

QFuture<Result<SnapshotViewPtr>> Snapshots::open(SnapshotId id, std::shared_ptr<Effort> effort)
{
    return access::readAs(m_db, m_session,
                          [id, effort = std::move(effort), ofProm = m_ofProm](storage::Connection &db) {
                              return readSnapshotView(db, id, ofProm, *effort);
                          });
}

QFuture<Result<SnapshotViewPtr>> Snapshots::refresh(const SnapshotViewPtr &view, const QSet<qint64> &listings)
{
    return access::readAs(m_db, m_session, [=, ofProm = m_ofProm](storage::Connection &db) -> Result<SnapshotViewPtr> {
        Effort effort;
        return refreshed(db, view, listings, ofProm, effort);
    });
}

// A reader's thread is the place for it: a hundred thousand names are looked through at every key.
QFuture<Result<QList<qint64>>> Snapshots::find(const SnapshotViewPtr &view, const SnapshotQuery &query)
{
    return m_db.read([=](storage::Connection &) -> Result<QList<qint64>> { return findInView(*view, query); });
}

QFuture<Result<QList<FieldDifference>>> Snapshots::differences(SnapshotId id, qint64 promId)
{
    return access::readAs(m_db, m_session,
                          [=, ofProm = m_ofProm](storage::Connection &db) -> Result<QList<FieldDifference>> {
                              return differencesIn(db, TRY(existing(db, id)), promId, ofProm);
                          });
}

QFuture<Result<Restoring>> Snapshots::restoring(SnapshotId id, const QList<qint64> &promIds, const QStringList &fields,
                                                std::shared_ptr<Effort> effort)
{
    return access::readAs(
        m_db, m_session,
        [=, effort = std::move(effort), ofProm = m_ofProm](storage::Connection &db) -> Result<Restoring> {
            return restoringOf(db, TRY(existing(db, id)), promIds, fields, ofProm, *effort);
        });
}

QFuture<Result<qint64>> Snapshots::exportTo(SnapshotId id, const QString &path, const SnapshotTable &table,
                                            std::shared_ptr<Effort> effort)
{
    return access::readAs(
        m_db, m_session, [=, effort = std::move(effort), ofProm = m_ofProm](storage::Connection &db) -> Result<qint64> {
            const Snapshot snapshot = TRY(existing(db, id));
            const auto file = tables::tableFile(path, table.habit);
            TRY_DONE(file->open(titlesOf(table)));
            qint64 written = 0;
            effort->begin(snapshot.listings);
            TRY_DONE(eachSnapshotPage(db, snapshot, ofProm, {}, *effort, [&](const QList<ListingFacts> &page) -> Done {
                for (const ListingFacts &facts : page)
                    TRY_DONE(file->add(rowOf(facts, table)));
                written += page.size();
                return {};
            }));
            TRY_DONE(file->commit());
            return written;
        });
}

} // namespace kramar::listings

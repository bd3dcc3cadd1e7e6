// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/snapshot_desk.h"

#include "access/read_as.h"
#include "listings/fields.h"

#include <QSaveFile>

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

QByteArray headOf(const SnapshotTable &table)
{
    QStringList titles{table.title(u"prom_id"), table.title(u"sku"), table.title(u"currency")};
    for (const QLatin1StringView field : listingFields())
        titles.append(table.title(QString(field)));
    for (QString &title : titles)
        title = csvText(title, table.habit);
    return csvStart() + csvLine(titles, table.habit);
}

QByteArray lineOf(const ListingFacts &facts, const SnapshotTable &table)
{
    const QString currency = facts.currency.code();
    QStringList fields{QString::number(facts.promId.value()), csvText(facts.sku.value_or(QString()), table.habit),
                       csvText(currency, table.habit)};
    for (const QLatin1StringView field : listingFields()) {
        std::optional<QString> text = canonical(field, facts.values);
        if (!text && field == name)
            text = facts.anyName;
        if (!text && field == keywords)
            text = facts.anyKeywords;
        if (!text && field == description)
            text = facts.anyDescription;
        if (!text)
            fields.append(QString());
        else if (isNumber(field))
            fields.append(csvNumber(*text, table.habit));
        else
            fields.append(csvText(table.value(QString(field), *text, currency), table.habit));
    }
    return csvLine(fields, table.habit);
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
            QSaveFile file(path);
            const auto failed = [&file] {
                Error error = Error::of(Error::Kind::Io, file.errorString());
                error.object = file.fileName();
                return error;
            };
            if (!file.open(QIODevice::WriteOnly) || file.write(headOf(table)) < 0)
                return failed();
            qint64 written = 0;
            effort->begin(snapshot.listings);
            TRY_DONE(eachSnapshotPage(db, snapshot, ofProm, {}, *effort, [&](const QList<ListingFacts> &page) -> Done {
                QByteArray lines;
                for (const ListingFacts &facts : page)
                    lines += lineOf(facts, table);
                if (file.write(lines) < 0)
                    return failed();
                written += page.size();
                return {};
            }));
            if (!file.commit())
                return failed();
            return written;
        });
}

} // namespace kramar::listings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "listings/snapshot_view.h"
#include "storage/database.h"
#include "tables/table_file.h"

namespace kramar::listings {

// How a snapshot becomes a table: what the columns are called, and how a value that is no plain number is said.
struct SnapshotTable {
    tables::CsvHabit habit{};                      // of a CSV file
    std::function<QString(QStringView key)> title; // "prom_id", "sku", "currency", "variation", and the fields
    std::function<QString(QStringView field, const QString &canonical, const QString &currency)> value;
};

// Snapshots for screens and commands (product.md 1.1). What is long is read in a reader's thread, may be stopped by its
// effort, and holds up nobody.
class Snapshots
{
public:
    Snapshots(storage::Database &db, const access::Session &session, PromReading ofProm);

    QFuture<Result<QList<Snapshot>>> all(std::optional<StoreId> store = {}); // newest first
    QFuture<Result<SnapshotPolicy>> policy(StoreId store);
    QFuture<Done> setPolicy(StoreId store, const SnapshotPolicy &policy);
    // The next reading of listings fills it: who wishes it asks the exchange for one.
    QFuture<Result<SnapshotId>> wish(StoreId store);
    QFuture<Done> drop(SnapshotId id, bool evenFirst);

    QFuture<Result<SnapshotViewPtr>> open(SnapshotId id, std::shared_ptr<Effort> effort);
    QFuture<Result<SnapshotViewPtr>> refresh(const SnapshotViewPtr &view, const QSet<qint64> &listings);
    QFuture<Result<QList<qint64>>> find(const SnapshotViewPtr &view, const SnapshotQuery &query); // Prom's numbers
    // Of one listing, in full.
    QFuture<Result<QList<FieldDifference>>> differences(SnapshotId id, qint64 promId);
    // For the bulk edit, which shows it before it is done.
    QFuture<Result<Restoring>> restoring(SnapshotId id, const QList<qint64> &promIds, const QStringList &fields,
                                         std::shared_ptr<Effort> effort);
    // All of it, with every field that it has, as a table (tables/table_file.h: a workbook or CSV, by the name's end).
    // How many listings. What stood in the file before stays until the end.
    QFuture<Result<qint64>> exportTo(SnapshotId id, const QString &path, const SnapshotTable &table,
                                     std::shared_ptr<Effort> effort);

private:
    storage::Database &m_db;
    const access::Session &m_session;
    const PromReading m_ofProm;
};

} // namespace kramar::listings

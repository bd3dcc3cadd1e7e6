// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/snapshot_desk.h"

namespace kramar::ui {

QString snapshotKindTitle(QStringView kind); // why it was made
QString sizeWords(qint64 bytes);             // "1,4 MB"; "" for none
QString momentOf(const listings::Snapshot &snapshot);
// What a file of a snapshot is called, and how it is written for the spreadsheets of the present language.
QString snapshotFileName(const listings::Snapshot &snapshot, const QString &storeName);
listings::SnapshotTable snapshotTable();

} // namespace kramar::ui

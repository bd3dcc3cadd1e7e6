// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/transaction.h"

#include <QUrl>

namespace kramar::listings {

// Pictures to fetch: found with the listings, fetched later by an action of their own, stored by content hash.
struct ImageToFetch {
    ImageId id;
    QUrl url;
    int tries = 0;
};
// Those that are due, the longest waiting first.
Result<QList<ImageToFetch>> imagesToFetch(storage::Connection &db, StoreId store, int limit,
                                          Timestamp now = SystemClock().now());
Result<int> imagesMissing(storage::Connection &db, StoreId store);
Done imageFetched(storage::Transaction &tx, ImageId id, const QString &file);
// Transient: a later try, five at most; else failed until asked for again.
Done imageFailed(storage::Transaction &tx, ImageId id, const Error &why);
// Writes the bytes below folder under their SHA-256 (two letters of it as a sub-folder), atomically; the relative name.
Result<QString> storeImage(const QString &folder, const QByteArray &bytes);

} // namespace kramar::listings

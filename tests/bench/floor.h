// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/shop.h"

namespace kramar::bench {

// The least work that brings a shop's objects into a database of ours: the same pages by one QNetworkAccessManager one
// after the other, QJsonDocument, the C API of SQLite with prepared statements, one durable commit a page. No digests,
// no merge, no resumption, no savepoints, no check of any value.
enum class Floor {
    Columns, // the columns of the objects' own tables, without indexes, search text and other tables
    Books    // the tables, indexes and search of our books, with every row that our import writes
};

struct FloorRun {
    double wallMs = 0;
    double shopMs = 0;      // of it, the shop's own
    double processorMs = 0; // ours, not the shop's
    int pages = 0;
    qint64 objects = 0;
};
// path: of a database to be made.
FloorRun floorOfListings(Shop &shop, Floor floor, const QString &path);
FloorRun floorOfOrders(Shop &shop, Floor floor, const QString &path);

} // namespace kramar::bench

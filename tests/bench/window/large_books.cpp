// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/large_books.h"

#include "tests/bench/desk.h"
#include "tests/bench/plain_sqlite.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

constexpr int imported = 4000;
constexpr int copyGapMinutes = 97; // between the times of two copies of an order

// "INSERT INTO orders (…) SELECT …": copy number ?1 of the first ?2 rows.
QString copySql(Desk &desk, const QString &table)
{
    const QStringList columns = must(desk.kramar().database().readNow([&](storage::Connection &db) {
        return db.list(u"SELECT name FROM pragma_table_info(?)"_s, {table},
                       [](const storage::Row &row) { return row.text(0); });
    }));
    QStringList names;
    QStringList values;
    for (const QString &column : columns) {
        if (column == u"id")
            continue;
        names.append(column);
        if (column == u"prom_id")
            values.append(u"prom_id + 10000000000 * ?1"_s);
        else if (column == u"created_ms" || column == u"modified_ms")
            values.append(u"%1 - 60000 * %2 * ?1"_s.arg(column).arg(copyGapMinutes));
        else if (column == u"sort_name" || column == u"search")
            values.append(u"%1 || ' ' || ?1"_s.arg(column));
        else
            values.append(column);
    }
    return u"INSERT INTO %1 (%2) SELECT %3 FROM %1 WHERE id <= ?2"_s.arg(table, names.join(u", "_s),
                                                                         values.join(u", "_s));
}

} // namespace

void makeLargeBooks(const QString &folder, int rows)
{
    const QString done = QDir(folder).filePath(u"filled"_s);
    if (QFile::exists(done))
        return;
    QDir().mkpath(folder);
    const int first = std::min(rows, imported);
    QString orders;
    QString listings;
    {
        Shop shop(first, first);
        Desk desk(shop, folder);
        desk.round({ActionKind::Groups, ActionKind::Orders, ActionKind::Listings});
        orders = copySql(desk, u"orders"_s);
        listings = copySql(desk, u"listing"_s);
    }
    PlainSqlite db(QDir(folder).filePath(u"kramar.db"_s));
    for (const auto &[table, sql] : {std::pair{u"orders"_s, orders}, std::pair{u"listing"_s, listings}}) {
        db.run("BEGIN IMMEDIATE");
        const qint64 base = db.number(("SELECT max(id) FROM " + table.toLatin1()).constData());
        {
            PlainSqlite::Statement copy(db, sql.toUtf8().constData());
            for (qint64 number = 1; number < rows / base; ++number) {
                copy << number << base;
                copy.go();
            }
        }
        const QByteArray search = table.toLatin1() + "_search";
        db.run(("INSERT INTO " + search + " (" + search + ") VALUES ('rebuild')").constData());
        db.run("COMMIT");
    }
    db.run("PRAGMA wal_checkpoint(TRUNCATE)"); // as after a quiet night
    QFile mark(done);
    if (!mark.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", qPrintable(done));
}

} // namespace kramar::bench

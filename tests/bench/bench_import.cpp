// SPDX-License-Identifier: GPL-3.0-or-later
// The first import of listings and of orders next to its floors, and the same import once more with nothing changed.
#include "tests/bench/benches.h"
#include "tests/bench/desk.h"
#include "tests/bench/floor.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

// Tables in which a round that found nothing new writes: that it was there, and how far it came.
bool keepsTheBooksOfRounds(const QString &table)
{
    static const QStringList tables{u"watermark"_s, u"round"_s,  u"exchange_action"_s, u"lease"_s,
                                    u"store"_s,     u"change"_s, u"sqlite_sequence"_s};
    return tables.contains(table) || table.contains(u"_search"_s);
}

// Counts every row that is written from now on, by triggers that only the writer's connection has.
void countWrites(Desk &desk)
{
    desk.write([](storage::Transaction &tx) -> Done {
        storage::Connection &db = tx.db();
        const QStringList tables = TRY(db.list(u"SELECT name FROM main.sqlite_master WHERE type = 'table'"_s, {},
                                               [](const storage::Row &row) { return row.text(0); }));
        TRY(db.run(u"CREATE TEMP TABLE written (place TEXT)"_s));
        for (const QString &table : tables) {
            if (keepsTheBooksOfRounds(table))
                continue;
            for (const QString &deed : {u"INSERT"_s, u"UPDATE"_s, u"DELETE"_s})
                TRY(db.run(u"CREATE TEMP TRIGGER seen_%1_%2 AFTER %2 ON main.%1 BEGIN "
                           "INSERT INTO written VALUES ('%2 %1'); END"_s.arg(table, deed)));
        }
        return {};
    });
}

QString writes(Desk &desk)
{
    return desk.write([](storage::Transaction &tx) -> Result<QString> {
        const QStringList lines =
            TRY(tx.db().list(u"SELECT place, count(*) FROM written GROUP BY place"_s, {},
                             [](const storage::Row &row) { return u"%1 × %2"_s.arg(row.text(0)).arg(row.number(1)); }));
        return lines.join(u", "_s);
    });
}

struct OurRun {
    double wallMs = 0;
    double shopMs = 0;
    double processorMs = 0;
    exchange::ActionReport report;
};

OurRun import(Shop &shop, Desk &desk, ActionKind action)
{
    OurRun run;
    shop.forget();
    const double worked = processorMs();
    const double started = nowMs();
    const exchange::RoundReport report = desk.round({action});
    run.wallMs = nowMs() - started;
    run.processorMs = processorMs() - worked;
    run.shopMs = shop.ownMs();
    for (const exchange::ActionReport &line : report.actions) {
        if (line.action == action)
            run.report = line;
    }
    return run;
}

struct Imported {
    QString name; // "10000 listings"
    ActionKind action;
    QString table;
    FloorRun (*floor)(Shop &, Floor, const QString &);
};

void bench(const Imported &what, int runs, Shop &shop, Folders &folders, Figures &figures)
{
    Figure bare{.name = what.name + u": ratio to the floor of the columns"_s, .unit = u"×"_s};
    bare.aim = 0.5;
    bare.aimIsLeast = true;
    Figure same = bare;
    same.name = what.name + u": ratio to the floor of the same rows and indexes"_s;
    Figure bareWall{.name = what.name + u": the same, the shop's time left in"_s, .unit = u"×"_s};
    Figure sameWall = bareWall;
    Figure ours{.name = what.name + u": first import"_s};
    Figure oursShop{.name = what.name + u":   of it the shop's own"_s};
    Figure columns{.name = what.name + u": floor of the columns"_s};
    Figure columnsShop = oursShop;
    Figure books{.name = what.name + u": floor of the same rows and indexes"_s};
    Figure booksShop = oursShop;
    const Figure work{.name = what.name + u":   processor time"_s};
    Figure oursWork = work;
    Figure columnsWork = work;
    Figure booksWork = work;
    Figure againWork = work;
    Figure again{.name = what.name + u": the same import again"_s};
    Figure againShop = oursShop;
    Figure written{.name = what.name + u": rows of the books written by it"_s, .unit = u"rows"_s};
    written.aim = 1;

    for (int i = 0; i < runs; ++i) {
        const FloorRun least = what.floor(shop, Floor::Columns, QDir(folders.fresh()).filePath(u"floor.db"_s));
        columns.runs.append(least.wallMs);
        columnsShop.runs.append(least.shopMs);
        columnsWork.runs.append(least.processorMs);
        Desk desk(shop, folders.fresh());
        const OurRun run = import(shop, desk, what.action);
        ours.runs.append(run.wallMs);
        oursShop.runs.append(run.shopMs);
        oursWork.runs.append(run.processorMs);
        const FloorRun full = what.floor(shop, Floor::Books, QDir(folders.fresh()).filePath(u"floor.db"_s));
        books.runs.append(full.wallMs);
        booksShop.runs.append(full.shopMs);
        booksWork.runs.append(full.processorMs);
        const qint64 kept = desk.number(u"SELECT count(*) FROM "_s + what.table);
        if (kept != least.objects || kept != full.objects)
            qFatal("we keep %lld, the floors %lld and %lld", kept, least.objects, full.objects);
        ours.note = u"%1 requests, %2 seen"_s.arg(run.report.requests).arg(run.report.seen);
        columns.note = books.note = u"%1 requests"_s.arg(least.pages);
        bare.runs.append((least.wallMs - least.shopMs) / (run.wallMs - run.shopMs));
        same.runs.append((full.wallMs - full.shopMs) / (run.wallMs - run.shopMs));
        bareWall.runs.append(least.wallMs / run.wallMs);
        sameWall.runs.append(full.wallMs / run.wallMs);

        // As if the pass had never been made: everything is read once more.
        desk.write([&](storage::Transaction &tx) -> Done {
            TRY(tx.db().run(u"DELETE FROM watermark WHERE action = ?"_s, {toCode(what.action)}));
            return {};
        });
        countWrites(desk);
        const OurRun second = import(shop, desk, what.action);
        again.runs.append(second.wallMs);
        againShop.runs.append(second.shopMs);
        againWork.runs.append(second.processorMs);
        again.note = u"%1 seen, %2 unchanged"_s.arg(second.report.seen).arg(second.report.unchanged);
        const QString places = writes(desk);
        written.note = places;
        double rows = 0;
        for (const QString &place : places.split(u", "_s, Qt::SkipEmptyParts))
            rows += place.section(u" × "_s, 1).toDouble();
        written.runs.append(rows);
    }
    for (const Figure &figure : {bare, bareWall, same, sameWall, ours, oursWork, oursShop, columns, columnsWork,
                                 columnsShop, books, booksWork, booksShop, again, againWork, againShop, written})
        figures.add(figure);
}

} // namespace

void benchImport(const Wishes &wishes, Figures &figures)
{
    Folders folders(wishes.where);
    Shop shop(wishes.products, wishes.orders);
    bench({.name = u"%1 listings"_s.arg(wishes.products),
           .action = ActionKind::Listings,
           .table = u"listing"_s,
           .floor = floorOfListings},
          wishes.runs, shop, folders, figures);
    bench({.name = u"%1 orders"_s.arg(wishes.orders),
           .action = ActionKind::Orders,
           .table = u"orders"_s,
           .floor = floorOfOrders},
          wishes.runs, shop, folders, figures);
}

} // namespace kramar::bench

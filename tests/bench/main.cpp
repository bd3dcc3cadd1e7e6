// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlite_process.h"
#include "tests/bench/benches.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    using namespace kramar::bench;
    kramar::storage::setUpSqlite(); // before the floors use it: they shall have it as Kramar has
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"kramar_bench"_s);

    Wishes wishes;
    QCommandLineParser line;
    line.setApplicationDescription(u"Measures Kramar against its floors and aims; see tests/bench/README.md."_s);
    line.addHelpOption();
    const QCommandLineOption only(u"only"_s, u"Only these: import, lists, edits, stock, links, bulk, prices."_s,
                                  u"names"_s);
    const QCommandLineOption runs(u"runs"_s, u"Runs of each measure."_s, u"n"_s, QString::number(wishes.runs));
    const QCommandLineOption products(u"products"_s, u"Listings to import."_s, u"n"_s,
                                      QString::number(wishes.products));
    const QCommandLineOption orders(u"orders"_s, u"Orders to import."_s, u"n"_s, QString::number(wishes.orders));
    const QCommandLineOption large(u"large"_s, u"Orders and listings of the lists, listings of a bulk edit."_s, u"n"_s,
                                   QString::number(wishes.large));
    const QCommandLineOption edits(u"edits"_s, u"Edits sent at once."_s, u"n"_s, QString::number(wishes.edits));
    const QCommandLineOption where(u"dir"_s, u"Where books are made: on a disk, not in memory."_s, u"folder"_s,
                                   QDir::currentPath());
    const QCommandLineOption books(u"large-books"_s, u"Keeps the large books here, and uses them the next time."_s,
                                   u"folder"_s);
    const QCommandLineOption json(u"json"_s, u"Writes the figures here."_s, u"file"_s);
    line.addOptions({only, runs, products, orders, large, edits, where, books, json});
    line.process(app);
    wishes.runs = qMax(1, line.value(runs).toInt());
    wishes.products = qMax(1, line.value(products).toInt());
    wishes.orders = qMax(1, line.value(orders).toInt());
    wishes.large = qMax(1, line.value(large).toInt());
    wishes.edits = qMax(1, line.value(edits).toInt());
    wishes.where = line.value(where);
    wishes.largeBooks = line.value(books);
    const QStringList wanted = line.value(only).split(u',', Qt::SkipEmptyParts);
    const auto wants = [&](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };

    Figures figures;
    if (wants(u"import"_s))
        benchImport(wishes, figures);
    if (wants(u"lists"_s))
        benchLists(wishes, figures);
    if (wants(u"edits"_s))
        benchEdits(wishes, figures);
    if (wants(u"stock"_s))
        benchStock(wishes, figures);
    if (wants(u"links"_s))
        benchLinks(wishes, figures);
    if (wants(u"bulk"_s))
        benchBulk(wishes, figures);
    if (wants(u"prices"_s))
        benchPrices(wishes, figures);
    return figures.conclude(line.value(json));
}

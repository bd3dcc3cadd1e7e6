// SPDX-License-Identifier: GPL-3.0-or-later
// The first page of a list and search as you type, through the facades that screens use, on large books.
#include "tests/bench/benches.h"
#include "tests/bench/desk.h"

#include <QDir>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

constexpr int firstPage = 50;

// What a screen does after a change of filter: all ids in order, then the rows that it shows.
template <class Room, class Query>
double pageMs(Room &room, const Query &query, qsizetype &found)
{
    const double started = nowMs();
    const QList<qint64> ids = answer(room.ids(query));
    answer(room.rows(ids.mid(0, firstPage)));
    found = ids.size();
    return nowMs() - started;
}

void benchOrders(Desk &desk, int runs, Figures &figures)
{
    orders::Orders &room = desk.kramar().orders();
    const qint64 all = desk.number(u"SELECT count(*) FROM orders"_s);
    const auto measure = [&](const QString &name, const orders::OrderQuery &query) {
        Figure figure{.name = u"first page of %1 orders, %2"_s.arg(all).arg(name)};
        figure.aim = 16;
        qsizetype found = 0;
        pageMs(room, query, found); // a screen that was open before
        for (int i = 0; i < runs * 4; ++i)
            figure.runs.append(pageMs(room, query, found));
        figure.note = u"%1 orders"_s.arg(found);
        figures.add(figure);
    };
    for (const OrderState state : {OrderState::New, OrderState::Confirmed, OrderState::Completed}) {
        orders::OrderQuery query;
        query.states = {state};
        measure(u"state "_s + toCode(state), query);
        query.stores = {desk.store()};
        measure(u"state "_s + toCode(state) + u" of one store"_s, query);
    }
    orders::OrderQuery open;
    open.states = {OrderState::New, OrderState::Confirmed, OrderState::Packing};
    measure(u"three states"_s, open);
    measure(u"all"_s, {});
}

// Words as people type them: the first of a few names over the whole catalogue, and an SKU.
QStringList typedWords(Desk &desk)
{
    QStringList words;
    const qint64 last = desk.number(u"SELECT max(id) FROM listing"_s);
    for (int i = 0; i < 8; ++i) {
        const auto name = must(desk.kramar().database().readNow([&](storage::Connection &db) {
            return db.first(u"SELECT name_uk, sku FROM listing WHERE id >= ? AND name_uk <> '' LIMIT 1"_s,
                            {1 + last * i / 8}, [&](const storage::Row &row) { return row.text(i == 7 ? 1 : 0); });
        }));
        const QStringList parts = name.value_or(QString()).split(u' ', Qt::SkipEmptyParts);
        if (!parts.isEmpty())
            words.append(parts[i % std::min<qsizetype>(3, parts.size())]);
    }
    words.removeDuplicates();
    return words;
}

void benchSearch(Desk &desk, int runs, Figures &figures)
{
    listings::Listings &room = desk.kramar().listings();
    const qint64 all = desk.number(u"SELECT count(*) FROM listing"_s);
    const QStringList words = typedWords(desk);
    QList<double> medians;
    QString worstWord;
    double worst = 0;
    QHash<int, QList<double>> byLength;
    for (const QString &word : words) {
        for (int length = 1; length <= std::min<int>(6, static_cast<int>(word.size())); ++length) {
            listings::ListingQuery query;
            query.search = word.left(length);
            qsizetype found = 0;
            QList<double> times;
            for (int i = 0; i < runs; ++i)
                times.append(pageMs(room, query, found));
            medians.append(median(times));
            byLength[length].append(median(times));
            if (median(times) > worst) {
                worst = median(times);
                worstWord = u"\"%1\", %2 found"_s.arg(query.search).arg(found);
            }
        }
    }
    listings::ListingQuery pair;
    pair.search = words.value(0).left(4) + u' ' + words.value(1).left(3);
    Figure typical{.name = u"search as you type in %1 listings, median"_s.arg(all), .runs = medians};
    typical.aim = 50;
    typical.note = u"of %1 words: %2"_s.arg(words.size()).arg(words.join(u", "_s));
    figures.add(typical);
    Figure most{.name = u"search as you type in %1 listings, worst"_s.arg(all), .runs = {worst}};
    most.aim = 50;
    most.note = worstWord;
    figures.add(most);
    for (int length = 1; length <= 6; ++length)
        figures.add({.name = u"  %1 letters"_s.arg(length), .runs = byLength.value(length)});
    Figure two{.name = u"  two words"_s};
    qsizetype found = 0;
    for (int i = 0; i < runs; ++i)
        two.runs.append(pageMs(room, pair, found));
    two.note = u"\"%1\", %2 found"_s.arg(pair.search).arg(found);
    figures.add(two);
    Figure none{.name = u"  nothing typed"_s};
    for (int i = 0; i < runs; ++i)
        none.runs.append(pageMs(room, listings::ListingQuery(), found));
    figures.add(none);
}

} // namespace

void benchLists(const Wishes &wishes, Figures &figures)
{
    Folders folders(wishes.where);
    const QString folder = wishes.largeBooks.isEmpty() ? folders.fresh() : wishes.largeBooks;
    const bool filled = QFile::exists(QDir(folder).filePath(u"kramar.db"_s));
    // Filled the way a person's books are: imported from a shop of that size.
    Shop shop(filled ? 0 : wishes.large, filled ? 0 : wishes.large);
    {
        Desk desk(shop, folder);
        for (const ActionKind action : {ActionKind::Orders, ActionKind::Listings}) {
            if (filled)
                break;
            const double started = nowMs();
            desk.round({action});
            figures.add({.name = u"%1 imported by %2"_s.arg(wishes.large).arg(toCode(action)),
                         .runs = {(nowMs() - started) / 1000},
                         .unit = u"s"_s});
        }
    }
    Desk desk(shop, folder);
    benchOrders(desk, wishes.runs, figures);
    benchSearch(desk, wishes.runs, figures);
}

} // namespace kramar::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// A table of a million: show, page down, jump, another order, filters, select all.
#include "tests/bench/desk.h"
#include "tests/bench/plain_sqlite.h"
#include "tests/bench/window/gui_time.h"
#include "tests/bench/window/large_books.h"
#include "tests/bench/window/pages.h"
#include "words/format.h"

#include <QDir>
#include <QStandardItemModel>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

constexpr int pageDowns = 300;
constexpr int holdMs = 33; // a key that is held repeats so often
constexpr int repeats = 5;

// The same screenful by Qt's own table over cells in memory: what a page down costs at least.
QList<double> plainFrames(int columns)
{
    QStandardItemModel model(2000, columns);
    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < columns; ++column)
            model.setItem(row, column, new QStandardItem(u"cell %1 %2"_s.arg(row).arg(column)));
    }
    QTableView view;
    view.setModel(&model);
    view.resize(1200, 720);
    view.show();
    view.setCurrentIndex(model.index(0, 0));
    QList<double> times;
    for (int i = 0; i < 60; ++i) {
        times.append(keyFrame(&view, Qt::Key_PageDown).workMs);
        runFor(5);
    }
    return times;
}

void benchPageDowns(ui::ObjectTable *table, const QString &what, double floor, Figures &figures)
{
    table->setFocus();
    table->setCurrentId(*table->tableModel()->idAt(0));
    QList<double> clock;
    QList<double> work;
    int grey = 0;
    StallWatch stalls;
    for (int i = 0; i < pageDowns; ++i) {
        const Frame frame = keyFrame(table, Qt::Key_PageDown);
        clock.append(frame.ms);
        work.append(frame.workMs);
        runFor(holdMs);
        grey += isFilled(table) ? 0 : 1;
    }
    figures.add({.name = what + u": page down, frame, median"_s, .runs = {median(clock)}, .aim = 16});
    Figure last{.name = what + u": page down, frame, p99"_s, .runs = {percentile(clock, 0.99)}, .aim = 16};
    last.note = u"processor %1 ms; %2 of %3 pages not filled after 33 ms"_s.arg(percentile(work, 0.99), 0, 'f', 1)
                    .arg(grey)
                    .arg(pageDowns);
    figures.add(last);
    figures.add({.name = what + u": page down, to Qt's own table of text"_s,
                 .runs = {median(work) / floor},
                 .unit = u"times"_s});
    figures.add({.name = what + u": longest stall meanwhile"_s,
                 .runs = {stalls.longestMs()},
                 .aim = 50,
                 .note = u"work %1 ms"_s.arg(stalls.longestWorkMs(), 0, 'f', 1)});
}

// From the wish to the first rows of the answer on screen.
double queryMs(ui::ObjectTable *table, const ui::TableQuery &query)
{
    ui::TableModel *model = table->tableModel();
    bool shown = false;
    const auto connection = QObject::connect(model, &ui::TableModel::shown, model, [&shown] { shown = true; });
    const double started = nowMs();
    model->setQuery(query);
    waitFor([&] { return shown && (model->rowCount() == 0 || isFilled(table)); }, "an answer");
    table->viewport()->repaint();
    QObject::disconnect(connection);
    return nowMs() - started;
}

void benchQuery(ui::ObjectTable *table, const QString &name, const QList<ui::TableQuery> &queries,
                std::optional<double> aim, Figures &figures)
{
    Figure figure{.name = name, .aim = aim};
    StallWatch stalls;
    for (int i = 0; i < repeats; ++i) {
        for (const ui::TableQuery &query : queries)
            figure.runs.append(queryMs(table, query));
    }
    figure.note = u"%1 found; longest stall %2 ms, work %3 ms"_s.arg(table->tableModel()->rowCount())
                      .arg(stalls.longestMs(), 0, 'f', 0)
                      .arg(stalls.longestWorkMs(), 0, 'f', 0);
    figures.add(figure);
}

void benchSelection(ui::ObjectTable *table, const QString &what, Figures &figures)
{
    Figure selecting{.name = what + u": select all (Ctrl+A)"_s, .aim = 50};
    Figure ticking{.name = what + u": tick all"_s, .aim = 50};
    for (int i = 0; i < repeats; ++i) {
        selecting.runs.append(keyFrame(table, Qt::Key_A, Qt::ControlModifier).ms);
        runFor(200);
        table->clearSelection();
        table->setCurrentId(*table->tableModel()->idAt(0));
        runFor(200);
        const double started = nowMs();
        table->tableModel()->setAllTicked(true);
        table->viewport()->repaint();
        ticking.runs.append(nowMs() - started);
        runFor(200);
        table->tableModel()->setAllTicked(false);
        runFor(50);
    }
    figures.add(selecting);
    figures.add(ticking);
}

void benchPage(window::WindowApp &app, const QString &key, const QString &sql, const QList<ui::TableQuery> &orders,
               const QList<ui::TableQuery> &filters, double frameFloor, Figures &figures)
{
    const double started = nowMs();
    ui::ListPage *page = openPage(app, key);
    ui::ObjectTable *table = page->table();
    waitFor([&] { return isFilled(table); }, "the list");
    table->viewport()->repaint();
    const QString what = u"%1 of %2"_s.arg(words::formatCount(table->tableModel()->rowCount()), key);
    figures.add({.name = what + u": shown"_s, .runs = {nowMs() - started}});
    runFor(3000); // what a page asks for besides: counts, totals

    benchPageDowns(table, what, frameFloor, figures);
    Figure jump{.name = what + u": jump to the end, frame"_s, .aim = 16};
    Figure rows{.name = what + u": jump to the end, its rows are there"_s};
    for (int i = 0; i < repeats; ++i) {
        keyFrame(table, Qt::Key_Home, Qt::ControlModifier);
        waitFor([&] { return isFilled(table); }, "the first rows");
        const double from = nowMs();
        jump.runs.append(keyFrame(table, Qt::Key_End, Qt::ControlModifier).ms);
        waitFor([&] { return isFilled(table); }, "the last rows");
        rows.runs.append(nowMs() - from);
    }
    figures.add(jump);
    figures.add(rows);
    PlainSqlite plain(QDir(app.backend().dataFolder()).filePath(u"kramar.db"_s));
    Figure floor{.name = what + u": floor: all ids in another order by SQLite alone"_s};
    for (int i = 0; i < repeats; ++i) {
        const double from = nowMs();
        plain.number(sql.toUtf8().constData());
        floor.runs.append(nowMs() - from);
    }
    benchQuery(table, what + u": another order, first rows shown"_s, orders, 500, figures);
    figures.add(floor);
    for (const ui::TableQuery &filter : filters) {
        const QString told = filter.search.isEmpty() ? filter.conditions.value(0).field : u"“%1”"_s.arg(filter.search);
        benchQuery(table, what + u": filter "_s + told, {filter}, std::nullopt, figures);
    }
    queryMs(table, orders.first());
    benchSelection(table, what, figures);
}

} // namespace

void benchTables(const WindowWishes &wishes, Figures &figures)
{
    makeLargeBooks(wishes.books, wishes.rows);
    const QList<double> plain = plainFrames(11);
    const double floor = median(plain);
    figures.add({.name = u"floor: page down of Qt's own table of text"_s, .runs = plain, .note = u"processor"_s});
    auto app = openWindow(wishes.books);
    benchPage(*app, u"orders"_s, u"SELECT id FROM orders ORDER BY total_minor DESC, id DESC"_s,
              {{.sortKey = u"total"_s, .descending = true},
               {.sortKey = u"name"_s},
               {.sortKey = u"created"_s, .descending = true}},
              {{.sortKey = u"created"_s,
                .descending = true,
                .conditions = {{u"state"_s, QVariantList{toCode(OrderState::New)}}}},
               {.search = u"тест"_s, .sortKey = u"created"_s, .descending = true},
               {.search = u"312000"_s, .sortKey = u"created"_s, .descending = true}},
              floor, figures);
    benchPage(*app, u"products"_s, u"SELECT id FROM listing ORDER BY price_minor, id"_s,
              {{.sortKey = u"price"_s}, {.sortKey = u"name"_s}},
              {{.sortKey = u"name"_s, .conditions = {{u"presence"_s, QString(presence::notAvailable)}}},
               {.search = u"блен"_s, .sortKey = u"name"_s}},
              floor, figures);
    figures.add({.name = u"memory with both pages of %1 open, peak"_s.arg(words::formatCount(wishes.rows)),
                 .runs = {peakMemoryMb()},
                 .unit = u"MB"_s});
}

} // namespace kramar::bench

// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the program to a list that can be used, and its memory; each run is a process of its own.
#include "tests/bench/desk.h"
#include "tests/bench/window/gui_time.h"
#include "tests/bench/window/large_books.h"
#include "tests/bench/window/pages.h"

#include <QApplication>
#include <QMainWindow>
#include <QProcess>
#include <QTableView>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

constexpr int starts = 7;

struct Started {
    double ms = 0;
    double mb = 0;
};

Started start(const QString &folder)
{
    const double from = nowMs();
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {u"--start"_s, folder});
    if (!child.waitForFinished(60'000) || child.exitCode() != 0)
        qFatal("the program that is started does not end well");
    const QList<QByteArray> told = child.readAllStandardOutput().simplified().split(' ');
    return {told.value(0).toDouble() - from, told.value(1).toDouble()};
}

} // namespace

int runStart(const QString &folder)
{
    std::unique_ptr<window::WindowApp> app;
    QMainWindow empty;
    if (folder.isEmpty()) {
        empty.setCentralWidget(new QTableView);
        empty.resize(1440, 900);
        empty.show();
        empty.repaint();
    } else {
        app = openWindow(folder);
        auto *page = qobject_cast<ui::ListPage *>(app->window().page(u"orders"_s));
        waitFor([&] { return page->isVisible() && isFilled(page->table()); }, "the list");
        page->table()->viewport()->repaint();
    }
    const double usable = nowMs();
    runFor(1500); // counts and totals come later, and cost memory too
    QTextStream(stdout) << QString::number(usable, 'f', 3) << u' ' << peakMemoryMb() << Qt::endl;
    return 0;
}

void benchStart(const WindowWishes &wishes, Figures &figures)
{
    Folders folders(wishes.where);
    const QString folder = folders.fresh();
    makeLargeBooks(folder, wishes.startRows);
    const auto measure = [&](const QString &name, const QString &books, std::optional<double> ms,
                             std::optional<double> mb) {
        Figure time{.name = name, .aim = ms};
        Figure memory{.name = name + u", memory"_s, .unit = u"MB"_s, .aim = mb};
        start(books); // from the disk into the memory of the system
        for (int i = 0; i < starts; ++i) {
            const Started run = start(books);
            time.runs.append(run.ms);
            memory.runs.append(run.mb);
        }
        figures.add(time);
        figures.add(memory);
    };
    measure(u"floor: start of an empty window of Qt's"_s, {}, {}, {});
    measure(u"start to a usable list, %1 orders and listings"_s.arg(wishes.startRows), folder, 500, 200);
}

} // namespace kramar::bench

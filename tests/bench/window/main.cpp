// SPDX-License-Identifier: GPL-3.0-or-later
// The window with large books; see tests/bench/README.md.
#include "tests/bench/window/gui_time.h"
#include "tests/bench/window/pages.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>

using namespace Qt::StringLiterals;

namespace kramar::bench {

std::unique_ptr<window::WindowApp> openWindow(const QString &folder)
{
    window::WindowOptions options;
    options.backend.program = u"bench"_s;
    options.backend.dataFolder = folder;
    options.backend.secrets = backend::BackendOptions::Secrets::Memory;
    options.backend.transport.pace = {.minGapMs = 0, .maxInFlight = 4};
    options.backend.schedule = false;
    options.language = words::Language::Ukrainian;
    auto app = window::WindowApp::open(options);
    if (!app)
        qFatal("%s", qPrintable(toLogLine(app.error())));
    (*app)->window().resize(1440, 900);
    (*app)->window().show();
    return *std::move(app);
}

ui::ListPage *openPage(window::WindowApp &app, const QString &key)
{
    waitFor([&] { return !app.stores().all().isEmpty(); }, "the stores");
    app.window().go(key);
    auto *page = qobject_cast<ui::ListPage *>(app.window().page(key));
    if (!page)
        qFatal("there is no page %s", qPrintable(key));
    waitFor([page] { return page->isVisible(); }, "the page");
    return page;
}

bool isFilled(const ui::ObjectTable *table)
{
    const ui::TableModel *model = table->tableModel();
    const int first = table->rowAt(0);
    const int last = table->rowAt(table->viewport()->height() - 1);
    if (model->state() != ui::TableModel::State::Ready || first < 0)
        return false;
    for (int row = first; row <= (last < 0 ? model->rowCount() - 1 : last); ++row) {
        if (!model->index(row, 0).data(ui::TableModel::LoadedRole).toBool())
            return false;
    }
    return true;
}

} // namespace kramar::bench

int main(int argc, char **argv)
{
    using namespace kramar::bench;
    QApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"kramar_window_bench"_s);
    QApplication::setFont(QFont(u"Noto Sans"_s, 9));
    WindowWishes wishes;
    QCommandLineParser line;
    line.setApplicationDescription(u"Measures the window with large books; see tests/bench/README.md."_s);
    line.addHelpOption();
    const QCommandLineOption only(u"only"_s, u"Only these: tables, start, import, bulk."_s, u"names"_s);
    const QCommandLineOption rows(u"rows"_s, u"Orders and listings of the tables."_s, u"n"_s,
                                  QString::number(wishes.rows));
    const QCommandLineOption startRows(u"start-rows"_s, u"Orders and listings of the start."_s, u"n"_s,
                                       QString::number(wishes.startRows));
    const QCommandLineOption imported(u"imported"_s, u"Listings that are read with the page open."_s, u"n"_s,
                                      QString::number(wishes.imported));
    const QCommandLineOption where(u"dir"_s, u"Where books are made: on a disk, not in memory."_s, u"folder"_s,
                                   QDir::currentPath());
    const QCommandLineOption books(u"books"_s, u"Keeps the large books here, and uses them the next time."_s,
                                   u"folder"_s, QCoreApplication::applicationDirPath() + u"/window-bench-books"_s);
    const QCommandLineOption json(u"json"_s, u"Writes the figures here."_s, u"file"_s);
    QCommandLineOption start(u"start"_s, u"Opens these books and says when they could be used."_s, u"folder"_s);
    start.setFlags(QCommandLineOption::HiddenFromHelp);
    line.addOptions({only, rows, startRows, imported, where, books, json, start});
    line.process(app);
    if (line.isSet(start))
        return runStart(line.value(start));
    wishes.rows = qMax(1000, line.value(rows).toInt());
    wishes.startRows = qMax(1000, line.value(startRows).toInt());
    wishes.imported = qMax(100, line.value(imported).toInt());
    wishes.where = line.value(where);
    wishes.books = QDir::current().absoluteFilePath(line.value(books));
    const QStringList wanted = line.value(only).split(u',', Qt::SkipEmptyParts);
    const auto wants = [&](const QString &name) { return wanted.isEmpty() || wanted.contains(name); };

    Figures figures;
    if (wants(u"start"_s))
        benchStart(wishes, figures);
    if (wants(u"import"_s))
        benchImportWithPage(wishes, figures);
    if (wants(u"bulk"_s))
        benchBulkEdit(wishes, figures);
    if (wants(u"tables"_s))
        benchTables(wishes, figures);
    return figures.conclude(line.value(json));
}

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/window_app.h"
#include "tests/bench/figures.h"
#include "ui/common/list_page.h"

namespace kramar::bench {

struct WindowWishes {
    int rows = 1'000'000;
    int startRows = 100'000; // also of the bulk edit
    int imported = 20'000;   // listings of the import with the page open
    QString books;           // folder that keeps the large books for the next time
    QString where;           // where the others are made
};

// The real window on the books of a folder, 1440 × 900, nothing done by the clock.
std::unique_ptr<window::WindowApp> openWindow(const QString &folder);
ui::ListPage *openPage(window::WindowApp &app, const QString &key);
// All rows that can be seen are there, not grey bars.
bool isFilled(const ui::ObjectTable *table);

void benchTables(const WindowWishes &wishes, Figures &figures);
void benchStart(const WindowWishes &wishes, Figures &figures);
void benchImportWithPage(const WindowWishes &wishes, Figures &figures);
void benchBulkEdit(const WindowWishes &wishes, Figures &figures);

// The other end of benchStart(), in a process of its own: opens the books of the folder (""; an empty window of Qt's,
// the floor), and says when its list could be used and what it took.
int runStart(const QString &folder);

} // namespace kramar::bench

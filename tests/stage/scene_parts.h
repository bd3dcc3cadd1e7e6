// SPDX-License-Identifier: GPL-3.0-or-later
// What the scenes are put together from. Each waits for what it looks for, and ends the test when that does not come.
#pragma once

#include "tests/stage/scenes.h"

#include <QTest>

namespace kramar::ui {
class ListPage;
class StorePage;
} // namespace kramar::ui

namespace kramar::test {

inline constexpr int patienceMs = 30'000;

template <class T>
T *childOf(const QWidget *parent, const QString &name)
{
    T *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = parent->findChild<T *>(name)) != nullptr; }))
        qFatal("no child %s", qPrintable(name));
    return found;
}

ui::ListPage *listPage(Stage &stage, const QString &key);
// A page with one of its rows chosen: the same one each time.
ui::ListPage *pageWithRow(Stage &stage, const QString &key, int row);
ui::StorePage *storePage(Stage &stage, StoreId store);
QWidget *shownDialog(Stage &stage);
// The dialog that comes when it is asked for.
Scene dialog(const QString &name, std::function<void(Stage &)> ask);

// The part of allScenes() that are dialogs.
QList<Scene> dialogs();

} // namespace kramar::test

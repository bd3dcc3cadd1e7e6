// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stage/scene_parts.h"

#include "ui/common/list_page.h"
#include "ui/shell/navigation.h"
#include "ui/stores/store_page.h"

#include <QDialog>

namespace kramar::test {

ui::ListPage *listPage(Stage &stage, const QString &key)
{
    stage.window().go(key);
    auto *page = qobject_cast<ui::ListPage *>(stage.window().page(key));
    if (!page)
        qFatal("no list page %s", qPrintable(key));
    return page;
}

ui::ListPage *pageWithRow(Stage &stage, const QString &key, int row)
{
    ui::ListPage *page = listPage(stage, key);
    ui::ObjectTable *table = page->table();
    if (!QTest::qWaitFor([&] { return table->model()->rowCount() > row; }))
        qFatal("%s has no row %d", qPrintable(key), row);
    const qint64 id = *table->tableModel()->idAt(row);
    table->clearSelection();
    table->setCurrentId(id);
    table->setFocus();
    if (!QTest::qWaitFor([&] { return table->currentId() == id; }))
        qFatal("%s does not choose its row", qPrintable(key));
    return page;
}

QWidget *shownDialog(Stage &stage)
{
    QDialog *shown = nullptr;
    const bool there = QTest::qWaitFor([&] {
        for (QDialog *dialog : stage.window().findChildren<QDialog *>()) {
            if (dialog->isVisible())
                shown = dialog;
        }
        return shown != nullptr;
    });
    if (!there)
        qFatal("no dialog came");
    return shown;
}

ui::StorePage *storePage(Stage &stage, StoreId store)
{
    const QString key = ui::Navigation::storeKey(store);
    stage.window().go(key);
    auto *page = qobject_cast<ui::StorePage *>(stage.window().page(key));
    if (!page)
        qFatal("no page of the store");
    atRest(page); // it reads its store first
    return page;
}

Scene dialog(const QString &name, std::function<void(Stage &)> ask)
{
    return {.name = name, .open = [ask](Stage &stage) {
                ask(stage);
                return shownDialog(stage);
            }};
}

} // namespace kramar::test

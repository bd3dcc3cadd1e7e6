// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stage/scene_parts.h"

#include "ui/bulk/bulk_page.h"
#include "ui/bulk/recipe_pane.h"
#include "ui/common/command.h"
#include "ui/common/detail_card.h"
#include "ui/common/detail_window.h"
#include "ui/common/list_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notice_list.h"
#include "ui/snapshots/snapshot_page.h"
#include "ui/stores/store_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace kramar::test {

namespace {

constexpr int restMs = 250;  // so long nothing moves
constexpr int restLooks = 4; // and so often: a machine that is busy looks seldom, and its books answer late

Scene page(const QString &key, int row)
{
    return {.name = key, .open = [key, row](Stage &stage) -> QWidget * {
                pageWithRow(stage, key, row);
                return &stage.window();
            }};
}

QList<Scene> pages()
{
    const auto several = [](Stage &stage) -> QWidget * {
        ui::ObjectTable *table = pageWithRow(stage, u"orders"_s, 1)->table();
        for (int row = 1; row < 5; ++row)
            table->selectionModel()->select(table->model()->index(row, 0),
                                            QItemSelectionModel::Select | QItemSelectionModel::Rows);
        return &stage.window();
    };
    return {page(u"orders"_s, 2),
            {.name = u"orders-several"_s,
             .open = several,
             .leave = [](Stage &stage) { pageWithRow(stage, u"orders"_s, 2); }},
            page(u"clients"_s, 2),
            page(u"products"_s, 2),
            page(u"prices"_s, 2),
            {.name = u"prices-wholesale"_s,
             .open = [](Stage &stage) -> QWidget * {
                 childOf<QListWidget>(listPage(stage, u"prices"_s), u"priceLists"_s)->setCurrentRow(1);
                 pageWithRow(stage, u"prices"_s, 0);
                 return &stage.window();
             },
             .leave =
                 [](Stage &stage) {
                     childOf<QListWidget>(listPage(stage, u"prices"_s), u"priceLists"_s)->setCurrentRow(0);
                 }},
            page(u"balances"_s, 2),
            page(u"warehouses"_s, 0),
            page(u"documents"_s, 0), // the stock-taking
            {.name = u"documents-receipt"_s,
             .open = [](Stage &stage) -> QWidget * {
                 pageWithRow(stage, u"documents"_s, 1);
                 return &stage.window();
             }},
            {.name = u"documents-reversed"_s,
             .open = [](Stage &stage) -> QWidget * {
                 pageWithRow(stage, u"documents"_s, 2);
                 return &stage.window();
             }},
            page(u"queue"_s, 0),
            {.name = u"queue-refused"_s,
             .open = [](Stage &stage) -> QWidget * {
                 pageWithRow(stage, u"queue"_s, 1);
                 return &stage.window();
             }},
            {.name = u"store"_s,
             .open = [](Stage &stage) -> QWidget * {
                 stage.hideAddress(true);
                 storePage(stage, stage.working());
                 return &stage.window();
             },
             .leave = [](Stage &stage) { stage.hideAddress(false); }},
            {.name = u"store-test"_s, .open = [](Stage &stage) -> QWidget * {
                 storePage(stage, stage.trial());
                 return &stage.window();
             }}};
}

// What has to be linked, compared.
Scene linking()
{
    return {.name = u"linking"_s,
            .open = [](Stage &stage) -> QWidget * {
                stage.unlinkSome(true);
                ui::ListPage *page = pageWithRow(stage, u"linking"_s, 2);
                if (!QTest::qWaitFor([page] { return page->tabs()->countOf(u"sure"_s).value_or(0) > 0; }, patienceMs))
                    qFatal("nothing is compared");
                return &stage.window();
            },
            .leave = [](Stage &stage) { stage.unlinkSome(false); }};
}

Scene conflicts()
{
    return {.name = u"conflicts"_s,
            .open = [](Stage &stage) -> QWidget * {
                stage.disagree(true);
                pageWithRow(stage, u"conflicts"_s, 1);
                return &stage.window();
            },
            .leave = [](Stage &stage) { stage.disagree(false); }};
}

Scene drift()
{
    return {.name = u"drift"_s,
            .open = [](Stage &stage) -> QWidget * {
                stage.drift(true);
                pageWithRow(stage, u"drift"_s, 1);
                return &stage.window();
            },
            .leave = [](Stage &stage) { stage.drift(false); }};
}

Scene categoryMoves()
{
    return {.name = u"category-moves"_s,
            .open = [](Stage &stage) -> QWidget * {
                stage.moveCategories(true);
                ui::ListPage *list = listPage(stage, u"groups"_s);
                list->tabs()->setCurrentKey(u"moves"_s);
                const ui::TableModel *model = list->table()->tableModel();
                if (!QTest::qWaitFor([model] { return model->columnOf(u"at"_s) >= 0 && !model->isBusy(); }))
                    qFatal("the list of moves does not come");
                pageWithRow(stage, u"groups"_s, 1);
                return &stage.window();
            },
            .leave =
                [](Stage &stage) {
                    listPage(stage, u"groups"_s)->tabs()->setCurrentKey(u"groups"_s);
                    stage.moveCategories(false);
                }};
}

// Our own groups, and one of them about to be renamed.
QList<Scene> ownGroups()
{
    const auto show = [](Stage &stage) {
        stage.group(true);
        ui::ListPage *list = listPage(stage, u"groups"_s);
        list->tabs()->setCurrentKey(u"own"_s);
        const ui::TableModel *model = list->table()->tableModel();
        if (!QTest::qWaitFor([model] { return model->columnOf(u"store"_s) < 0 && model->rowCount() == 4; }))
            qFatal("the list of our groups does not come");
        pageWithRow(stage, u"groups"_s, 1);
        return list;
    };
    const auto leave = [](Stage &stage) {
        listPage(stage, u"groups"_s)->tabs()->setCurrentKey(u"groups"_s);
        stage.group(false);
    };
    return {{.name = u"own-groups"_s,
             .open = [show](Stage &stage) -> QWidget * {
                 show(stage);
                 return &stage.window();
             },
             .leave = leave},
            {.name = u"rename-own-group"_s,
             .open =
                 [show](Stage &stage) {
                     childOf<ui::Command>(show(stage), u"rename_group"_s)->trigger();
                     return shownDialog(stage);
                 },
             .leave = leave}};
}

// A bulk edit of all products: the prices raised and rounded, the discounts taken away.
ui::BulkPage *bulkPage(Stage &stage, bool filled)
{
    ui::ListPage *products = pageWithRow(stage, u"products"_s, 2);
    childOf<ui::Command>(products, u"bulk_all"_s)->trigger();
    if (!QTest::qWaitFor([&] { return stage.window().currentKey() == u"bulk"; }))
        qFatal("the bulk edit does not open");
    auto *page = qobject_cast<ui::BulkPage *>(stage.window().page(u"bulk"_s));
    if (filled) {
        const auto pick = [page](const QString &name, int index) {
            auto *box = childOf<QComboBox>(page, name);
            box->setCurrentIndex(index);
            Q_EMIT box->activated(index);
        };
        QTest::keyClicks(childOf<QLineEdit>(page, u"priceValue"_s), u"7"_s);
        pick(u"priceForm"_s, 5); // to …9
        pick(u"priceWay"_s, 1);  // up
        page->recipe()->add(u"discount"_s);
        pick(u"discountHow"_s, 1); // taken away
        childOf<QLineEdit>(page, u"priceValue"_s)->setFocus();
    }
    if (!QTest::qWaitFor([page] { return page->isCounted(); }))
        qFatal("the bulk edit is not counted");
    return page;
}

void leaveBulk(Stage &stage)
{
    auto *page = qobject_cast<ui::BulkPage *>(stage.window().page(u"bulk"_s));
    page->recipe()->startAnew();
    childOf<QPushButton>(page, u"leaveBulk"_s)->click();
}

QList<Scene> bulkEdit()
{
    return {{.name = u"bulk-edit"_s,
             .open = [](Stage &stage) -> QWidget * {
                 bulkPage(stage, true);
                 return &stage.window();
             },
             .leave = leaveBulk},
            {.name = u"bulk-edit-empty"_s,
             .open = [](Stage &stage) -> QWidget * {
                 bulkPage(stage, false);
                 return &stage.window();
             },
             .leave = leaveBulk},
            {.name = u"bulk-edit-locks"_s,
             .open = [](Stage &stage) -> QWidget * {
                 ui::BulkPage *page = bulkPage(stage, false);
                 childOf<QAbstractButton>(page, u"remove_price"_s)->click();
                 page->recipe()->add(u"own_group"_s);
                 childOf<QLineEdit>(page, u"ownGroupPath"_s)->setText(u"Дім / Пледи"_s);
                 page->recipe()->add(u"locks"_s);
                 for (const QString &field : {u"lock_price"_s, u"lock_name_uk"_s})
                     childOf<QAbstractButton>(page, field)->click();
                 if (!QTest::qWaitFor([page] { return page->isCounted(); }))
                     qFatal("the locks are not counted");
                 return &stage.window();
             },
             .leave = leaveBulk},
            {.name = u"leave-bulk-edit"_s,
             .open =
                 [](Stage &stage) {
                     childOf<QPushButton>(bulkPage(stage, true), u"leaveBulk"_s)->click();
                     return shownDialog(stage);
                 },
             .leave = leaveBulk}};
}

// The store's snapshot, and what of it is different now.
QList<Scene> snapshots()
{
    const auto openFirst = [](Stage &stage) {
        ui::ListPage *list = pageWithRow(stage, u"snapshots"_s, 0);
        auto *look = childOf<QPushButton>(list, u"openSnapshot"_s);
        if (!QTest::qWaitFor([look] { return look->isEnabled(); }))
            qFatal("there is no whole snapshot");
        look->click();
        auto *page = qobject_cast<ui::SnapshotPage *>(stage.window().page(u"snapshot"_s));
        if (!QTest::qWaitFor([page] { return page->isRead(); }, patienceMs))
            qFatal("the snapshot is not read");
        page->tabs()->setCurrentKey(u"differs"_s);
        if (!QTest::qWaitFor([page] { return page->table()->model()->rowCount() > 0; }))
            qFatal("nothing is different");
        page->table()->setCurrentId(*page->table()->tableModel()->idAt(0));
        page->table()->setFocus();
        return page;
    };
    return {page(u"snapshots"_s, 0),
            {.name = u"snapshot"_s,
             .open = [openFirst](Stage &stage) -> QWidget * {
                 openFirst(stage);
                 return &stage.window();
             }},
            dialog(u"restore"_s,
                   [openFirst](Stage &stage) { childOf<QPushButton>(openFirst(stage), u"restore"_s)->click(); })};
}

Scene settings()
{
    return {.name = u"settings"_s, .open = [](Stage &stage) -> QWidget * {
                stage.window().go(u"settings"_s);
                return &stage.window();
            }};
}

ui::DetailWindow *ownWindow(Stage &stage, const QString &key)
{
    ui::ListPage *page = pageWithRow(stage, key, key == u"warehouses" ? 0 : 2); // there is one
    page->openOwnWindow(*page->table()->currentId());
    return page->ownWindows().last();
}

// Objects that stand beside the list in windows of their own; one is asked to close over what was typed.
QList<Scene> ownWindows()
{
    QList<Scene> all;
    for (const QString &key : {u"orders"_s, u"clients"_s, u"products"_s, u"prices"_s, u"balances"_s, u"documents"_s,
                               u"warehouses"_s, u"queue"_s}) {
        all.append({.name = key + u"-window"_s,
                    .open = [key](Stage &stage) -> QWidget * { return ownWindow(stage, key); },
                    .leave =
                        [key](Stage &stage) {
                            for (ui::DetailWindow *window : listPage(stage, key)->ownWindows())
                                window->closeUnasked();
                        }});
    }
    Scene asks = all[1];
    asks.name = u"window-asks"_s;
    asks.open = [](Stage &stage) -> QWidget * {
        ui::DetailWindow *window = ownWindow(stage, u"clients"_s);
        auto *comment = childOf<QPlainTextEdit>(window, u"clientComment"_s);
        if (!QTest::qWaitFor([window] { return !window->card()->pane()->title().isEmpty(); }))
            qFatal("the client is not shown");
        comment->insertPlainText(u"Дзвонити зранку"_s);
        window->close();
        return window;
    };
    all.append(asks);
    return all;
}

void waitForBell(Stage &stage, bool tells)
{
    const auto *bell = childOf<QAbstractButton>(&stage.window(), u"bell"_s);
    if (!QTest::qWaitFor([&] { return bell->accessibleName().contains(u", 3"_s) == tells; }))
        qFatal("the bell does not tell what happened");
}

// What the bell tells.
Scene notices()
{
    return {.name = u"notices"_s,
            .open = [](Stage &stage) -> QWidget * {
                pageWithRow(stage, u"orders"_s, 2);
                stage.happen(true);
                waitForBell(stage, true);
                childOf<QAbstractButton>(&stage.window(), u"bell"_s)->click();
                return childOf<ui::NoticeList>(&stage.window(), {})->window();
            },
            .leave =
                [](Stage &stage) {
                    childOf<ui::NoticeList>(&stage.window(), {})->window()->close();
                    stage.happen(false);
                    waitForBell(stage, false);
                }};
}

// With the commands that the word finds.
Scene palette()
{
    return {.name = u"palette"_s,
            .open = [](Stage &stage) -> QWidget * {
                pageWithRow(stage, u"orders"_s, 2);
                Q_EMIT childOf<ui::Navigation>(&stage.window(), {})->paletteChosen();
                auto *field = childOf<QLineEdit>(&stage.window(), u"paletteField"_s);
                field->setText(u"о"_s);
                return field->window();
            },
            .leave = [](Stage &stage) { childOf<ui::CommandPalette>(&stage.window(), {})->close(); }};
}

void closeDialogs(Stage &stage)
{
    const auto open = [&stage] {
        QList<QDialog *> shown = stage.window().findChildren<QDialog *>();
        shown.removeIf([](const QDialog *dialog) { return !dialog->isVisible(); });
        return shown;
    };
    for (QDialog *dialog : open())
        dialog->reject();
    if (!QTest::qWaitFor([&] { return open().isEmpty(); }))
        qFatal("a dialog stays");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace

QList<Scene> allScenes()
{
    return pages() + bulkEdit() + ownGroups() + snapshots() +
           QList{linking(),  conflicts(), drift(),  page(u"groups"_s, 1), page(u"mappings"_s, 1), categoryMoves(),
                 settings(), palette(),   notices()} +
           ownWindows() + dialogs();
}

QImage atRest(QWidget *widget)
{
    QImage last = widget->grab().toImage();
    QElapsedTimer still;
    QElapsedTimer all;
    still.start();
    all.start();
    int same = 0;
    while ((still.elapsed() < restMs || same < restLooks) && all.elapsed() < patienceMs) {
        QTest::qWait(50);
        const QImage next = widget->grab().toImage();
        ++same;
        if (next != last) {
            still.restart();
            same = 0;
        }
        last = next;
    }
    return last;
}

void visit(Stage &stage, const Scene &scene, const std::function<void(QWidget *)> &look)
{
    QWidget *shown = scene.open(stage);
    atRest(shown);
    look(shown);
    closeDialogs(stage);
    if (scene.leave)
        scene.leave(stage);
}

} // namespace kramar::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stage/scenes.h"

#include "ui/bulk/bulk_page.h"
#include "ui/bulk/recipe_pane.h"
#include "ui/common/choices.h"
#include "ui/common/command.h"
#include "ui/common/detail_card.h"
#include "ui/common/detail_window.h"
#include "ui/common/list_page.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/navigation.h"
#include "ui/shell/notice_list.h"
#include "ui/snapshots/snapshot_page.h"
#include "ui/stores/rights_view.h"
#include "ui/stores/store_page.h"
#include "ui/warehouse/balances_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kramar::test {

namespace {

constexpr int restMs = 250;  // so long nothing moves
constexpr int restLooks = 4; // and so often: a machine that is busy looks seldom, and its books answer late
constexpr int patienceMs = 30'000;

template <class T>
T *childOf(const QWidget *parent, const QString &name)
{
    T *found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = parent->findChild<T *>(name)) != nullptr; }))
        qFatal("no child %s", qPrintable(name));
    return found;
}

ui::ListPage *listPage(Stage &stage, const QString &key)
{
    stage.window().go(key);
    auto *page = qobject_cast<ui::ListPage *>(stage.window().page(key));
    if (!page)
        qFatal("no list page %s", qPrintable(key));
    return page;
}

// A page with one of its rows chosen: the same one each time.
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

Scene page(const QString &key, int row)
{
    return {.name = key, .open = [key, row](Stage &stage) -> QWidget * {
                pageWithRow(stage, key, row);
                return &stage.window();
            }};
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

// The wizard, brought to a step.
QWidget *wizardAt(Stage &stage, int step)
{
    Q_EMIT childOf<ui::Navigation>(&stage.window(), {})->addStoreChosen();
    QWidget *wizard = shownDialog(stage);
    auto *next = childOf<QPushButton>(wizard, u"next"_s);
    childOf<QLineEdit>(wizard, u"storeName"_s)->setText(u"Дім Роздріб"_s);
    if (step > 1) { // where there is somebody who knows the token
        auto *marketplace = childOf<QComboBox>(wizard, u"marketplace"_s);
        marketplace->setCurrentIndex(marketplace->count() - 1); // the one with an address of one's own
        childOf<QLineEdit>(wizard, u"apiAddress"_s)->setText(stage.shopUrl().toString());
    }
    if (step > 0)
        next->click();
    auto *token = childOf<QLineEdit>(wizard, u"token"_s);
    if (step > 1) {
        token->setText(stage.shopToken());
        next->click();
        if (!QTest::qWaitFor([&] { return next->isEnabled(); }, patienceMs))
            qFatal("the token is not accepted");
        // How long the shop took differs from run to run, and is shown.
        using Area = exchange::RightCheck::Area;
        QList<exchange::RightCheck> checks;
        for (const Area area : {Area::Orders, Area::Products, Area::Groups, Area::Clients, Area::Settings})
            checks.append({.area = area, .error = {}, .tookMs = 100});
        childOf<ui::RightsView>(wizard, {})->showChecks(checks);
    }
    if (step > 2)
        next->click();
    return wizard;
}

QList<Scene> dialogs()
{
    QList<Scene> all;
    const QStringList steps{u"place"_s, u"token"_s, u"rights"_s, u"orders"_s};
    for (int step = 0; step < steps.size(); ++step)
        all.append({.name = u"add-store-"_s + steps[step], .open = [step](Stage &stage) {
                        stage.window().go(u"orders"_s);
                        return wizardAt(stage, step);
                    }});
    all.append(dialog(u"cancel-order"_s, [](Stage &stage) {
        childOf<QPushButton>(pageWithRow(stage, u"orders"_s, 2), u"cancelOrder"_s)->click();
    }));
    all.append(dialog(u"drop-change"_s, [](Stage &stage) {
        auto *drop = childOf<QPushButton>(pageWithRow(stage, u"queue"_s, 1), u"drop"_s);
        if (!QTest::qWaitFor([drop] { return drop->isVisible() && drop->isEnabled(); }))
            qFatal("nothing can be dropped");
        drop->click();
    }));
    all.append(dialog(u"new-warehouse"_s, [](Stage &stage) {
        childOf<QPushButton>(listPage(stage, u"warehouses"_s), u"newWarehouse"_s)->click();
    }));
    all.append(dialog(u"low-stock-terms"_s, [](Stage &stage) {
        qobject_cast<ui::BalancesPage *>(listPage(stage, u"balances"_s))->chooseTerms();
    }));
    all.append(dialog(u"new-stock-taking"_s, [](Stage &stage) {
        childOf<QPushButton>(listPage(stage, u"documents"_s), u"newStockTaking"_s)->click();
    }));
    const auto pressed = [](int row, const QString &button) {
        return [row, button](Stage &stage) {
            auto *act = childOf<QPushButton>(pageWithRow(stage, u"documents"_s, row), button);
            if (!QTest::qWaitFor([act] { return act->isVisible() && act->isEnabled(); }))
                qFatal("%s cannot be pressed", qPrintable(button));
            act->click();
        };
    };
    all.append(dialog(u"post-stock-taking"_s, pressed(0, u"postDocument"_s)));
    all.append(dialog(u"post-receipt"_s, pressed(1, u"postDocument"_s)));
    all.append(dialog(u"reverse-receipt"_s, pressed(3, u"reverseDocument"_s)));
    all.append(dialog(u"paste-rows"_s, [pressed](Stage &stage) {
        pressed(1, u"pasteRows"_s)(stage);
        auto *rows = childOf<QPlainTextEdit>(shownDialog(stage), u"pastedText"_s);
        rows->setPlainText(u"Артикул\tКількість\tЦіна\nНЕМА-ТАКОГО\t4\t120\nНЕМА-ТАКОГО-2\tбагато\t90,50\n"_s);
    }));
    all.append(dialog(u"to-production"_s, [](Stage &stage) { storePage(stage, stage.trial())->switchMode(); }));
    all.append(dialog(u"balances-for-prom"_s, [](Stage &stage) {
        auto *choose = childOf<QAbstractButton>(storePage(stage, stage.trial()), u"chooseBalances"_s);
        if (!QTest::qWaitFor([choose] { return choose->isEnabled(); }, patienceMs))
            qFatal("the balances are not read");
        choose->click();
        QWidget *dialog = shownDialog(stage);
        const auto *from = childOf<ui::Segmented>(dialog, u"balancesFrom"_s);
        from->findChildren<QToolButton *>().at(1)->click();
        auto *go = childOf<QPushButton>(dialog, u"applyBalances"_s);
        if (!QTest::qWaitFor([go] { return go->isEnabled(); }, patienceMs))
            qFatal("the balances are not compared");
    }));
    all.append(dialog(u"conflict-rule"_s, [](Stage &stage) {
        auto *choose = childOf<QAbstractButton>(storePage(stage, stage.trial()), u"chooseConflictRule"_s);
        if (!QTest::qWaitFor([choose] { return choose->isEnabled(); }, patienceMs))
            qFatal("the rule is not read");
        choose->click();
    }));
    all.append(dialog(u"compare-nightly"_s, [](Stage &stage) {
        stage.window().go(u"drift"_s);
        auto *nightly = childOf<QPushButton>(stage.window().page(u"drift"_s), u"compareNightly"_s);
        nightly->click();
        for (const QComboBox *hour : shownDialog(stage)->findChildren<QComboBox *>()) {
            if (!QTest::qWaitFor([hour] { return hour->isEnabled(); }, patienceMs))
                qFatal("the hours are not read");
        }
    }));
    for (const QString &way : {u"link"_s, u"new"_s, u"balances"_s})
        all.append(dialog(u"download-"_s + way, [way](Stage &stage) {
            storePage(stage, stage.trial())->downloadProducts();
            QWidget *dialog = shownDialog(stage);
            childOf<QRadioButton>(dialog, u"way_"_s + way)->click();
            const auto *read = childOf<QPushButton>(dialog, u"readCatalogue"_s);
            const auto *summary = childOf<QLabel>(dialog, u"downloadSummary"_s);
            if (!QTest::qWaitFor([&] { return read->isVisible() && !summary->text().isEmpty(); }, patienceMs))
                qFatal("the download is not counted");
        }));
    const auto onPrices = [](const QString &button) {
        return [button](Stage &stage) {
            auto *act = childOf<QPushButton>(pageWithRow(stage, u"prices"_s, 2), button);
            if (!QTest::qWaitFor([act] { return act->isVisible() && act->isEnabled(); }))
                qFatal("%s cannot be pressed", qPrintable(button));
            act->click();
        };
    };
    const auto whenEnabled = [](QWidget *dialog, const QString &verb) {
        auto *go = childOf<QPushButton>(dialog, verb);
        if (!QTest::qWaitFor([go] { return go->isEnabled(); }, patienceMs))
            qFatal("%s does not become possible", qPrintable(verb));
    };
    all.append(dialog(u"new-price-list"_s, onPrices(u"newList"_s)));
    all.append(dialog(u"price-list-stores"_s, [onPrices, whenEnabled](Stage &stage) {
        onPrices(u"changeList"_s)(stage);
        QWidget *asked = shownDialog(stage);
        childOf<QCheckBox>(asked, u"listStore%1"_s.arg(stage.working().value()))->click();
        whenEnabled(asked, u"applyList"_s);
    }));
    all.append(dialog(u"price-rule"_s, [onPrices, whenEnabled](Stage &stage) {
        onPrices(u"priceRule"_s)(stage);
        QWidget *asked = shownDialog(stage);
        auto *from = childOf<QComboBox>(asked, u"ruleFrom"_s);
        from->setCurrentIndex(1); // the price in this list
        QTest::keyClicks(childOf<QLineEdit>(asked, u"priceValue"_s), u"7"_s);
        childOf<QComboBox>(asked, u"priceForm"_s)->setCurrentIndex(5);
        Q_EMIT childOf<QComboBox>(asked, u"priceForm"_s)->activated(5);
        whenEnabled(asked, u"applyRule"_s);
    }));
    all.append(dialog(u"paste-prices"_s, [onPrices](Stage &stage) {
        onPrices(u"pastePrices"_s)(stage);
        auto *rows = childOf<QPlainTextEdit>(shownDialog(stage), u"pastedText"_s);
        rows->setPlainText(u"Артикул\tЦіна\nНЕМА-ТАКОГО\t120\nНЕМА-ТАКОГО-2\tбагато\n"_s);
    }));
    all.append(dialog(u"keys"_s, [](Stage &stage) {
        pageWithRow(stage, u"orders"_s, 2);
        for (QAction *action : stage.window().findChildren<QAction *>()) {
            if (action->shortcuts().contains(QKeySequence(Qt::Key_F1)))
                return action->trigger();
        }
    }));
    all.append(dialog(u"new-token"_s, [](Stage &stage) { storePage(stage, stage.working())->enterToken(); }));
    all.append({.name = u"close-unsaved"_s,
                .open =
                    [](Stage &stage) {
                        auto *comment =
                            childOf<QPlainTextEdit>(pageWithRow(stage, u"clients"_s, 2), u"clientComment"_s);
                        if (!QTest::qWaitFor([comment] { return comment->isVisible(); }))
                            qFatal("the client is not shown");
                        comment->insertPlainText(u"Дзвонити зранку"_s);
                        stage.window().close();
                        return shownDialog(stage);
                    },
                .leave =
                    [](Stage &stage) {
                        childOf<QPlainTextEdit>(listPage(stage, u"clients"_s), u"clientComment"_s)->clear();
                    }});
    // The last one: what was kept goes into the queue anew.
    const auto sendPrices = [](Stage &stage, bool on) {
        const QFuture<Done> set =
            stage.app().backend().switches().set(stage.trial(), {.switches = {.prices = on, .statuses = true}});
        if (!QTest::qWaitFor([&] { return set.isFinished(); }, patienceMs) || !set.result())
            qFatal("the prices cannot be switched");
    };
    all.append({.name = u"kept-prices"_s,
                .open = [sendPrices](Stage &stage) -> QWidget * {
                    sendPrices(stage, false);
                    auto *box = childOf<ui::Switch>(storePage(stage, stage.trial()), u"sendPrices"_s);
                    if (!QTest::qWaitFor([box] { return box->isEnabled() && !box->isChecked(); }, patienceMs))
                        qFatal("the prices are not switched off");
                    box->click();
                    QWidget *dialog = shownDialog(stage);
                    auto *send = childOf<QPushButton>(dialog, u"sendKept"_s);
                    if (!QTest::qWaitFor([send] { return send->isEnabled(); }, patienceMs))
                        qFatal("what is kept is not read");
                    return dialog;
                },
                .leave = [sendPrices](Stage &stage) { sendPrices(stage, true); }});
    return all;
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
    return pages() + bulkEdit() + snapshots() + QList{linking(),       conflicts(), drift(),   page(u"groups"_s, 1),
                                                      categoryMoves(), settings(),  palette(), notices()} +
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/stage/scene_parts.h"

#include "ui/common/choices.h"
#include "ui/common/command.h"
#include "ui/common/list_page.h"
#include "ui/shell/navigation.h"
#include "ui/stores/rights_view.h"
#include "ui/stores/store_page.h"
#include "ui/warehouse/balances_page.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace kramar::test {

namespace {

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

} // namespace

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
    all.append(dialog(u"locks"_s, [](Stage &stage) {
        ui::ListPage *page = pageWithRow(stage, u"products"_s, 2);
        const auto isRead = [table = page->table()] {
            return table->tableModel()->payload(*table->currentId()).isValid(); // the question names it
        };
        if (!QTest::qWaitFor(isRead, patienceMs))
            qFatal("the listing is not read");
        childOf<ui::Command>(page, u"locks"_s)->trigger();
        QWidget *asked = shownDialog(stage);
        childOf<QCheckBox>(asked, u"lock_price"_s)->click();
        childOf<QLineEdit>(asked, u"lockReason"_s)->setText(u"Ціну веде власник"_s);
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

} // namespace kramar::test

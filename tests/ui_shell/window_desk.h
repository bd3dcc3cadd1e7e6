// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui_common/memory_source.h"
#include "tests/ui_stores/screen_shop.h"
#include "ui/common/banner.h"
#include "ui/common/detail_pane.h"
#include "ui/shell/main_window.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace kramar::test {

// A window of this shop with these pages; what it does about stores is nothing.
inline ui::ShellParts shellOver(ScreenShop &shop, ui::Preferences &preferences, const QList<ui::PageSpec> &pages)
{
    return {
        .stores = shop.stores,
        .exchange = shop.exchange,
        .queue = shop.queue,
        .news = shop.db().changes(),
        .local = shop.local,
        .preferences = preferences,
        .person = u"Олена"_s,
        .books = [] { return u"books"_s; },
        .pages = pages,
        .makeStorePage = [](StoreId) { return new QWidget; },
        .addStore = [](QWidget *) {},
        .openDemo = {},
        .rounds = [&shop](StoreId id, int limit) { return shop.desk.lastRounds(id, limit); },
        .clock = shop.clock,
    };
}

inline ui::PageSpec pageSpec(const QString &key, const QString &icon, const QString &title,
                             const std::function<QWidget *()> &make)
{
    return {
        .key = key, .icon = icon, .title = [title] { return title; }, .group = [] { return QString(); }, .make = make};
}

// A page that is opened from a section, as the bulk edit is.
class InnerPage : public ui::Page
{
public:
    bool unsaved = false;
    QPushButton *const first = new QPushButton(u"first"_s, this);
    QPushButton *const second = new QPushButton(u"second"_s, this);
    bool hasUnsavedChanges() const override { return unsaved; }
    void tell(const QString &) override {}
    QList<QWidget *> panes() const override { return {first, second}; }
};

// The window over two empty lists.
struct WindowDesk {
    explicit WindowDesk(int longOfflineMs = 120'000)
        : longOffline(longOfflineMs)
    {
    }
    void open()
    {
        const auto list = [this](const QString &key, const QString &title) {
            return pageSpec(key, u"orders"_s, title, [this, key] { return emptyList(key); });
        };
        ui::PageSpec settings = list(u"settings"_s, u"Settings"_s);
        settings.atFoot = true;
        ui::PageSpec inner = pageSpec(u"inner"_s, u"tasks"_s, u"Inner"_s, [] { return new InnerPage; });
        inner.within = u"orders"_s;
        ui::ShellParts parts = shellOver(
            shop, preferences, {list(u"orders"_s, u"Orders"_s), inner, list(u"queue"_s, u"Queue"_s), settings});
        parts.makeStorePage = [](StoreId) {
            auto *page = new QWidget;
            for (const QString &name : {u"first"_s, u"second"_s})
                (new QPushButton(name, page))->setObjectName(name);
            return page;
        };
        parts.longOfflineMs = longOffline;
        window = std::make_unique<ui::MainWindow>(parts);
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    QString state() { return childOf<QLabel>(window.get(), "exchangeState")->text(); }
    ui::ListPage *page(const QString &key) { return qobject_cast<ui::ListPage *>(window->page(key)); }
    ui::Banner *banner() { return page(window->currentKey())->findChild<ui::Banner *>(); }
    void tell(StoreId store, exchange::Progress::State at, std::optional<ActionKind> action = {})
    {
        exchange::Progress progress{.store = store};
        progress.state = at;
        progress.action = action;
        Q_EMIT shop.exchange.progressChanged(progress);
    }
    QString pauseOf(StoreId store) { return stores::toCode(shop.required(shop.stores.find(store).result()).pause); }

    ScreenShop shop;
    ui::ThemeManager theme;
    ui::Preferences preferences{shop.local, theme};
    int longOffline;
    std::unique_ptr<ui::MainWindow> window;

private:
    ui::ListPage *emptyList(const QString &key)
    {
        auto *model = new ui::TableModel(std::make_unique<ui::MemorySource>(), {{.key = u"name"_s, .stretch = true}},
                                         ObjectKind::Order);
        auto *page = new ui::ListPage(key, model);
        model->setParent(page);
        if (key == u"orders")
            page->setDetail(new ui::DetailPane);
        page->start(&shop.local);
        return page;
    }
};

} // namespace kramar::test

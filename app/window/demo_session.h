// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_shop.h"
#include "app/window/window_app.h"

#include <QTemporaryDir>

namespace kramar::window {

// Kramar on the demo shop: a shop of its own over HTTP on this computer, books in a folder that goes when the program
// ends, a store already connected, buyers who order while one looks. Nothing of the person's own is touched.
class DemoSession
{
public:
    struct Options {
        demo::ShopSize size{};
        int buyersEveryMs = 20'000; // 0: nobody buys
        bool schedule = true;
        std::optional<words::Language> language{};
    };
    static Result<std::unique_ptr<DemoSession>> start(const Options &options);
    ~DemoSession();

    WindowApp &app() { return *m_app; }
    StoreId store() const { return m_store; }
    QUrl controlUrl() const { return m_shop->controlUrl(); }

private:
    DemoSession() = default;
    Done connectStore();

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<demo::DemoShop> m_shop;
    std::unique_ptr<WindowApp> m_app;
    StoreId m_store;
};

} // namespace kramar::window

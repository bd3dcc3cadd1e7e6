// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_shop.h"
#include "app/window/window_app.h"

#include <QTemporaryDir>

namespace kramar::test {

// What KRAMAR_TEST_SCALE and KRAMAR_TEST_POINTS ask for: the scale of the screen (1), the size of the font (9 as the
// pictures of the design have it).
double wishedScale();
int wishedPoints();
// Before the QApplication: what the look of the window depends on besides our code, made the same on every machine.
void setUpLook(double scale = 1);
// After it, before the first Stage: Noto Sans, no blinking caret.
void setUpFont(int points = 9);

// The real window over books of its own, on 14 October 2026 at 11:44 in Kyiv, a clock that stands. Filled: two shops
// were read whole, one is in Production with a day's work and trouble in its queue, one in Test with changes that wait.
// Nothing happens by itself. Ends the test program when it cannot be made.
class Stage
{
public:
    enum class Books { Empty, Filled };
    explicit Stage(Books books, words::Language language = words::Language::Ukrainian);
    ~Stage();
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

    window::WindowApp &app() { return *m_app; }
    ui::MainWindow &window() { return m_app->window(); }
    StoreId working() const { return m_working; } // in Production
    StoreId trial() const { return m_trial; }     // in Test
    QUrl shopUrl() const { return m_shop->apiUrl(); }
    // What the store's page shows as its address: the shop's own has another port each time. true: as on the market.
    void hideAddress(bool hidden);
    // Rounds that bring what the bell tells of; false: they are gone again.
    void happen(bool happens);
    // Some listings of the trial store lose their product; false: they are linked again.
    void unlinkSome(bool unlinked);
    // Some fields of the trial store were changed on Prom too, and wait for a decision; false: they do not.
    void disagree(bool disagrees);
    // Prom has something else in some fields of the trial store than stands here; false: it has not.
    void drift(bool drifted);
    // Prom put some listings of the trial store into another portal category; false: it has not.
    void moveCategories(bool moved);
    // Some products stand in groups of ours; false: in none.
    void group(bool grouped);
    QString shopToken() const { return m_shop->token(); }

private:
    StoreId connectStore(const QString &name, const demo::DemoShop &shop);
    void fill();
    void workOnOrders();
    void editListings();
    void countStock();
    void writeDocuments();
    void writePrices();
    void answerQueue();
    QList<qint64> numbers(const QString &sql, const storage::Binds &binds = {});

    ManualClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<demo::DemoShop> m_shop;
    std::unique_ptr<demo::DemoShop> m_otherShop;
    std::unique_ptr<window::WindowApp> m_app;
    StoreId m_working;
    StoreId m_trial;
    ActId m_unlinked;
};

} // namespace kramar::test

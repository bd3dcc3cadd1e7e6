// SPDX-License-Identifier: GPL-3.0-or-later
// The page of the bulk edit over all listings of large books: opened, typed into, applied, stopped.
#include "tests/bench/desk.h"
#include "tests/bench/window/gui_time.h"
#include "tests/bench/window/large_books.h"
#include "tests/bench/window/pages.h"
#include "ui/bulk/bulk_page.h"
#include "ui/common/command.h"
#include "words/format.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

// From the key to the first rows with what it makes of them, and to all of it counted.
struct Typed {
    Figure seen, counted;
};

void type(ui::BulkPage *page, QLineEdit *field, char digit, Typed &typed)
{
    const double from = nowMs();
    QKeyEvent key(QEvent::KeyPress, Qt::Key_0 + (digit - '0'), Qt::NoModifier, QString(QLatin1Char(digit)));
    QCoreApplication::sendEvent(field, &key);
    page->table()->viewport()->repaint();
    typed.seen.runs.append(nowMs() - from);
    waitFor([page] { return page->isCounted() && isFilled(page->table()); }, "the survey");
    typed.counted.runs.append(nowMs() - from);
}

} // namespace

void benchBulkEdit(const WindowWishes &wishes, Figures &figures)
{
    Folders folders(wishes.where);
    const QString folder = folders.fresh();
    makeLargeBooks(folder, wishes.startRows);
    auto app = openWindow(folder);
    ui::ListPage *products = openPage(*app, u"products"_s);
    waitFor([&] { return isFilled(products->table()); }, "the list");
    runFor(3000); // what a page asks for besides
    const QString what = u"bulk edit page, %1 listings"_s.arg(words::formatCount(wishes.startRows));
    const auto stalls = [](const StallWatch &watch) {
        return u"longest stall %1 ms, work %2 ms"_s.arg(watch.longestMs(), 0, 'f', 0)
            .arg(watch.longestWorkMs(), 0, 'f', 0);
    };

    auto *page = qobject_cast<ui::BulkPage *>(app->window().page(u"bulk"_s));
    auto *field = page->findChild<QLineEdit *>(u"priceValue"_s);
    Figure opening{.name = what + u": opened with all of them"_s};
    {
        StallWatch watch;
        const double from = nowMs();
        products->findChild<ui::Command *>(u"bulk_all"_s)->trigger();
        waitFor([&] { return app->window().currentKey() == u"bulk" && page->isCounted(); }, "the bulk edit");
        opening.runs.append(nowMs() - from);
        opening.note = stalls(watch);
    }
    figures.add(opening);

    Typed typed{{.name = what + u": a key, what is seen is planned and painted"_s, .aim = 100},
                {.name = what + u": a key, all of it counted"_s}};
    {
        StallWatch watch;
        for (const char digit : {'7', '1', '5'}) {
            field->clear();
            type(page, field, digit, typed);
        }
        typed.counted.note = stalls(watch);
    }
    figures.add(typed.seen);
    figures.add(typed.counted);

    Figure applying{.name = what + u": applied"_s};
    {
        bool applied = false;
        QObject::connect(page, &ui::BulkPage::applied, page, [&applied] { applied = true; });
        StallWatch watch;
        const double from = nowMs();
        page->findChild<QPushButton *>(u"applyBulk"_s)->click();
        waitFor([&applied] { return applied; }, "the end of the bulk edit");
        applying.runs.append(nowMs() - from);
        applying.note = stalls(watch);
    }
    figures.add(applying);
}

} // namespace kramar::bench

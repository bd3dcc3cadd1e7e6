// SPDX-License-Identifier: GPL-3.0-or-later
#include "look_scenes.h"

#include "tests/ui_stores/screen_shop.h"
#include "ui/stores/add_store_dialog.h"
#include "ui/stores/download_dialog.h"
#include "ui/stores/production_dialog.h"
#include "ui/stores/store_page.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>

namespace kramar::test {

namespace {

constexpr QSize pageSize(1248, 900); // a window of 1440 less the navigation

struct Good {
    qint64 promId;
    QString sku, name;
    qint64 price;
};
const QList<Good> &goods()
{
    static const QList<Good> all{{1490027715, u"KN-6"_s, u"Набір кухонних ножів 6 предметів із підставкою"_s, 124'000},
                                 {1490027716, u"SK-140"_s, u"Скатертина 140×220, бавовна"_s, 54'000},
                                 {1490027717, u"PB-20"_s, u"Павербанк 20 000 мА·год 22,5 Вт"_s, 129'900},
                                 {1490027718, u"RM-70"_s, u"Рушник махровий 70×140, шавлія"_s, 28'500},
                                 {1490027719, u"FT-1"_s, u"Футболка базова бавовняна, хакі, L"_s, 39'900},
                                 {1490027720, u"LN-4"_s, u"Лампа настільна LED із затискачем"_s, 81'500}};
    return all;
}

const QList<orders::Person> &buyers()
{
    static const QList<orders::Person> all{{u"Ірина"_s, u"Мельник"_s, u"Петрівна"_s, u"+380500001472"_s},
                                           {u"Олег"_s, u"Ткаченко"_s, {}, u"+380500002208"_s},
                                           {u"Світлана"_s, u"Бондар"_s, {}, u"+380500007115"_s},
                                           {u"Роман"_s, u"Шевчук"_s, u"Іванович"_s, u"+380500005520"_s},
                                           {u"Андрій"_s, u"Поліщук"_s, {}, u"+380500009034"_s}};
    return all;
}

Error refusal(const QString &words)
{
    Error error = Error::of(Error::Kind::Refused, u"refused"_s);
    error.promWords = words;
    return error;
}

} // namespace

// A day of work: two stores, listings and orders in all states of the queue.
static void fill(ScreenShop &shop, QList<StoreId> &ids)
{
    ids = {shop.addStore(u"Дім і Сад"_s, StoreMode::Production), shop.addStore(u"Дім Опт"_s)};
    for (const StoreId store : ids) {
        shop.makeSnapshot(store, 267);
        for (const Good &good : goods()) {
            const ListingId id = shop.addListing(store, good.promId, good.sku, good.name, good.price);
            if (good.promId % 3 == 0)
                shop.edit(id, {{QString(listing_field::quantity), u"4"_s}});
            else
                shop.edit(id, {{QString(listing_field::price), u"%1.00"_s.arg(good.price / 100 + 89)},
                               {QString(listing_field::name), good.name + u", подарункова упаковка"_s}});
        }
        qint64 number = 312'845'671;
        for (const orders::Person &buyer : buyers()) {
            const OrderId id = shop.addOrder(store, number, buyer, 50'000 + number % 977 * 100, u"buyer@example.com"_s,
                                             number % 7 * 3'600'000);
            number -= 169;
            if (number % 2 == 0)
                shop.confirm(id);
        }
    }
    const auto entry = [&shop](qsizetype which) {
        return QueueEntryId(shop.number(u"SELECT id FROM queue_entry WHERE store_id = 1 ORDER BY id LIMIT 1 OFFSET ?"_s,
                                        {qint64{which}}));
    };
    const Actor olena = shop.session.actor();
    shop.queued([&](journal::Queue &queue) -> Done {
        TRY(queue.takeDue(StoreId(1), QueueKind::ListingEdit, 4, 1));
        TRY_DONE(queue.failed(entry(0), refusal(u"name: максимальна довжина поля 110"_s)));
        TRY_DONE(queue.failed(entry(1), refusal(u"price: некоректне значення"_s)));
        TRY_DONE(queue.unknown(entry(2), Error::of(Error::Kind::OutcomeUnknown, u"no answer"_s)));
        TRY_DONE(queue.awaiting(entry(3)));
        return queue.hold(olena, entry(4));
    });
    shop.addRound(
        ids[0],
        QStringLiteral(R"({"store":1,"started":"2026-01-01T08:50:00.000Z","ended":"2026-01-01T08:50:12.000Z"})"));
}

static void stores(ScreenShop &shop, const QList<StoreId> &ids,
                   const std::function<void(const QString &, QWidget *)> &grab)
{
    Trials trials;
    trials.verdicts.insert(static_cast<int>(exchange::RightCheck::Area::Clients), Trials::Verdict::Missing);
    auto *wizard = new ui::AddStoreDialog(shop.stores, shop.desk, trials.function(), shop.clock, nullptr);
    wizard->open();
    const auto next = [wizard] { childOf<QPushButton>(wizard, "next")->click(); };
    childOf<QLineEdit>(wizard, "storeName")->setText(u"Дім Роздріб"_s);
    grab(u"wizard-1-place"_s, wizard);
    next();
    childOf<QLineEdit>(wizard, "token")->setText(u"0123456789abcdef"_s);
    grab(u"wizard-2-token"_s, wizard);
    next();
    grab(u"wizard-3-rights"_s, wizard);
    next();
    childOf<QRadioButton>(wizard, "ordersAll")->setChecked(true);
    grab(u"wizard-4-orders"_s, wizard);
    delete wizard;

    ui::StorePage page(ids[1], shop.parts(trials.function()), shop.context());
    page.resize(pageSize);
    page.show();
    grab(u"store-page"_s, &page);
    // Listings that were read and wait: one has a key, one looks like a product, one is new, two want the same one.
    const auto unlinked = [&](qint64 promId, const QString &sku, const QString &name) {
        shop.addListing(ids[1], promId, sku, name, 45'000, listings::Creating::LeaveUnlinked);
    };
    shop.addProduct(u"KL-40"_s, u"Килимок для ванної 40×60, сірий"_s);
    shop.addProduct(u"TR-2"_s, u"Термос 0,5 л, нержавіюча сталь"_s);
    shop.addProduct(u"SV-3"_s, u"Свічка ароматична «Лаванда», 120 г"_s);
    unlinked(1490031101, u"KL-40"_s, u"Килимок для ванної 40×60, сірий"_s);
    unlinked(1490031102, u"TR-05"_s, u"Термос 0,5 л нержавіюча сталь, чорний"_s);
    unlinked(1490031103, u"GK-9"_s, u"Годинник настінний, дуб"_s);
    unlinked(1490031104, u"RM-71"_s, u"Рушник для рук 50×90, пісок"_s);
    unlinked(1490031105, u"SV-3"_s, u"Свічка ароматична, лаванда"_s);
    unlinked(1490031106, u"SV-3"_s, u"Свічка «Лаванда» у склі"_s);
    page.downloadProducts();
    auto *download = page.findChild<ui::DownloadDialog *>();
    for (const QString &way : {u"link"_s, u"new"_s, u"balances"_s}) {
        childOf<QRadioButton>(download, qPrintable(u"way_"_s + way))->click();
        grab(u"store-download-"_s + way, download);
    }
    childOf<QRadioButton>(download, "way_new")->click();
    QTRY_VERIFY(childOf<QPushButton>(download, "beginDownload")->isEnabled());
    childOf<QPushButton>(download, "beginDownload")->click();
    QTRY_VERIFY(childOf<QWidget>(download, "downloadReport")->isVisible());
    grab(u"store-download-done"_s, download);
    download->close();
    page.switchMode();
    grab(u"store-production"_s, page.findChild<ui::ProductionDialog *>());
    page.findChild<ui::ProductionDialog *>()->close();
    page.pauseOrResume();
    grab(u"store-paused"_s, &page);
    page.pauseOrResume();
    page.enterToken();
    grab(u"store-token"_s, page.findChild<QDialog *>());
}

void eachScene(const std::function<void(const QString &name, QWidget *widget)> &grab)
{
    ScreenShop shop;
    QList<StoreId> ids;
    fill(shop, ids);
    stores(shop, ids, grab);
}

} // namespace kramar::test

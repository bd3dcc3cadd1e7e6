// SPDX-License-Identifier: GPL-3.0-or-later
// The products and the balances with a filled shop. pages_look: opens them. pages_look --grab FOLDER: writes PNGs of
// both themes and languages and leaves.
#include "listings/fields.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/common/field.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"
#include "ui/products/products_page.h"
#include "ui/warehouse/balances_page.h"
#include "words/language.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;

namespace {

struct Item {
    QString name;
    QString sku;
    qint64 price;
    qint64 quantity;
};

const QList<Item> &items()
{
    static const QList<Item> all{{u"Плед флісовий «Карпати» 150×200 см, графіт"_s, u"PL-150-GR"_s, 890, 9},
                                 {u"Рушник махровий 70×140, шавлія"_s, u"TW-70140-SG"_s, 345, 24},
                                 {u"Футболка базова бавовняна, біла, M"_s, u"TS-WH-M"_s, 349, 14},
                                 {u"Футболка базова бавовняна, чорна, M"_s, u"TS-BK-M"_s, 349, 9},
                                 {u"Футболка базова бавовняна, чорна, L"_s, u"TS-BK-L"_s, 349, 18},
                                 {u"Футболка базова бавовняна, хакі, L"_s, u"TS-KH-L"_s, 349, 0},
                                 {u"Набір ножів 6 предметів із підставкою"_s, u"KN-6"_s, 1240, 7},
                                 {u"Сковорода чавунна 26 см"_s, u"PN-26-CI"_s, 980, 11},
                                 {u"Павербанк 20 000 мА·год 22,5 Вт, чорний"_s, u"PB-20K-BK"_s, 1899, 2},
                                 {u"Кабель USB-C — USB-C 100 Вт, 2 м"_s, u"CB-CC-100"_s, 259, 86},
                                 {u"Зарядна станція 600 Вт, LiFePO4"_s, u"ST-600"_s, 12480, 1},
                                 {u"Зарядний пристрій GaN 65 Вт, 3 порти"_s, u"AD-65"_s, 1090, 15},
                                 {u"Органайзер для білизни, 6 відділень"_s, u"OR-6"_s, 210, 33},
                                 {u"Лампа настільна LED із затискачем, жовта"_s, u"LM-LED-YE"_s, 640, 19},
                                 {u"Чайник скляний 1,7 л"_s, u"KT-17-GL"_s, 760, 4},
                                 {u"Чашка керамічна 350 мл, теракота"_s, u"MG-350-TR"_s, 165, 47},
                                 {u"Термос 0,75 л, чорний"_s, u"TH-075-BK"_s, 545, 5},
                                 {u"Набір контейнерів, 5 шт."_s, u"FC-5"_s, 420, 25}};
    return all;
}

void fill(test::SampleShop &shop)
{
    for (qsizetype i = 0; i < items().size(); ++i) {
        const Item &item = items()[i];
        auto facts = test::SampleShop::facts(1'804'220'100 + i, item.name, item.sku, item.price, item.quantity);
        facts.isVariation = item.sku.startsWith(u"TS-");
        if (i % 6 == 5)
            facts.values.status = listing_status::notOnDisplay;
        if (i == 6)
            facts.values.status = listing_status::approvalPending;
        if (i == 12)
            facts.values.status = listing_status::draft;
        if (i == 0)
            facts.values.prices =
                QList<listings::WholesaleStep>{{Money::ofMinor(850'00, Currency::uah()), Quantity::ofWhole(5)},
                                               {Money::ofMinor(799'50, Currency::uah()), Quantity::ofWhole(20)}};
        if (i == 0 || i == 3)
            facts.values.discount =
                listings::Discount{listings::Discount::Kind::Percent, 10'00, QDate(2026, 1, 1), QDate(2026, 1, 31)};
        facts.pictures =
            QList<listings::Picture>{listings::Picture{PromImageId(i + 1), u"https://images.example/%1.jpg"_s.arg(i)}};
        const ListingId id = shop.add(facts);
        if (const auto product = shop.listing(id).product)
            shop.correct(*product, i == 1 ? item.quantity + 2 : item.quantity);
        if (i == 1)
            shop.edit(id, listing_field::price, u"365"_s);
        if (i == 6) {
            shop.edit(id, listing_field::price, u"1190"_s);
            shop.refuse(id, u"price: Ціна нижча за мінімальну для категорії"_s);
        }
        if (i == 0)
            shop.edit(id, listing_field::nameUk, u"Плед флісовий «Карпати» 150×200 см, темний графіт"_s);
    }
    const auto wanted = test::TestBooks::required(
        shop.books.read([&](storage::Connection &db) { return listings::imagesToFetch(db, shop.store, 100); }));
    for (const auto &image : wanted) {
        const int hue = static_cast<int>(image.id.value() * 47 % 360);
        QImage picture(160, 160, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor::fromHsv(hue, 90, 150));
        if (image.id.value() % 2)
            painter.drawRoundedRect(35, 45, 90, 80, 14, 14);
        else
            painter.drawEllipse(35, 35, 90, 90);
        painter.end();
        const QString file = u"%1.png"_s.arg(image.id.value());
        picture.save(shop.folder.filePath(file));
        test::TestBooks::required(
            shop.books.write([&](storage::Transaction &tx) { return listings::imageFetched(tx, image.id, file); }));
    }
}

void scrollDetail(ui::ListPage &page, int y)
{
    const auto areas = page.findChildren<QScrollArea *>();
    for (QScrollArea *area : areas)
        area->verticalScrollBar()->setValue(y);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setFont(QFont(u"Noto Sans"_s, 10));
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1) == u"--grab"_s ? arguments.value(2) : QString();
    test::SampleShop shop;
    fill(shop);
    ui::ThemeManager themes;
    const ui::PageContext &context = shop.context;
    ui::ProductsPage products(shop.listings, context, [] {});
    ui::BalancesPage balances(shop.stock, shop.listings, context);
    for (ui::ListPage *page : {static_cast<ui::ListPage *>(&products), static_cast<ui::ListPage *>(&balances)}) {
        page->resize(1248, 870);
        page->show();
    }
    if (folder.isEmpty())
        return QApplication::exec();
    QTest::qWait(500);
    const auto showRow = [](ui::ListPage &page, int row) {
        page.table()->setCurrentId(*page.table()->tableModel()->idAt(row));
        QTest::qWait(500);
    };
    const auto grab = [&](ui::ListPage &page, const QString &name) {
        QTest::qWait(250);
        if (!page.grab().save(QDir(folder).filePath(name)))
            qFatal("cannot write %s", qPrintable(name));
    };
    const auto rowOf = [&](const QString &sku) {
        const auto *model = products.table()->tableModel();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, model->columnOf(u"name"_s))
                    .data(ui::TableModel::CellRole)
                    .value<ui::Cell>()
                    .second.contains(sku))
                return row;
        }
        return 0;
    };
    for (const auto language : {words::Language::Ukrainian, words::Language::English}) {
        words::installLanguage(app, language);
        for (const ui::Theme theme : {ui::Theme::Light, ui::Theme::Dark}) {
            themes.setTheme(theme);
            const QString end = u"-%1-%2.png"_s.arg(words::toCode(language), ui::toCode(theme));
            showRow(products, rowOf(u"PL-150"_s));
            grab(products, u"products"_s + end);
            scrollDetail(products, 420);
            grab(products, u"products-lower"_s + end);
            scrollDetail(products, 0);
            showRow(products, rowOf(u"TS-BK-M"_s));
            auto *name = products.findChild<QLineEdit *>(QString(listing_field::name));
            QTest::keyClicks(name, u" !"_s);
            auto *discount = products.findChild<QLineEdit *>(u"discountValue"_s);
            discount->setFocus();
            discount->selectAll();
            QTest::keyClicks(discount, u"120"_s);
            QTest::qWait(500);
            grab(products, u"products-variety"_s + end);
            showRow(products, rowOf(u"KN-6"_s));
            grab(products, u"products-asking"_s + end);
            QTest::mouseClick(products.findChild<QAbstractButton *>(u"discard"_s), Qt::LeftButton);
            QTest::qWait(500);
            grab(products, u"products-refused"_s + end);
            showRow(balances, 12);
            grab(balances, u"balances"_s + end);
        }
    }
    return 0;
}

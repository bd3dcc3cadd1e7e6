// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/linking.h"
#include "orders/order_links.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/common/command.h"
#include "ui/products/products_page.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;

class TestListingLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinkIsShownTakenAwayAndGiven()
    {
        test::SampleShop shop;
        const orders::OrderLinks links;
        listings::Linking linking(shop.books.db(), shop.session, links);
        const ListingId id = shop.add(test::SampleShop::facts(4001, u"Плед"_s, u"PL-150"_s, 890, 9));
        const ProductId product = shop.listing(id).product.value();
        ui::ProductsPage page(shop.listings, shop.context, [] {});
        std::optional<ProductId> shown;
        std::optional<ListingId> given;
        page.setLinking(linking, {.show = [&](ProductId which) { shown = which; },
                                  .give = [&](ListingId which) { given = which; }});
        page.resize(1250, 760);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTRY_COMPARE(page.table()->tableModel()->rowCount(), 1);
        page.table()->setCurrentId(id.value());
        page.table()->setFocus();
        const auto command = [&](const QString &name) { return page.findChild<ui::Command *>(name); };
        QTRY_VERIFY(command(u"unlink_listing"_s)->reason().isEmpty());
        QVERIFY(!command(u"link_listing"_s)->reason().isEmpty()); // it has one
        command(u"show_product"_s)->trigger();
        QCOMPARE(shown, std::optional(product));

        command(u"unlink_listing"_s)->trigger();
        QTRY_VERIFY(!shop.listing(id).product);
        QTRY_VERIFY(page.undoBar()->isOffering());
        QTRY_VERIFY(command(u"link_listing"_s)->reason().isEmpty());
        QVERIFY(!command(u"unlink_listing"_s)->reason().isEmpty());
        command(u"link_listing"_s)->trigger();
        QCOMPARE(given, std::optional(id));

        QTest::keyClick(page.table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(shop.listing(id).product, std::optional(product));
    }
};

QTEST_MAIN(TestListingLinks)
#include "test_listing_links.moc"

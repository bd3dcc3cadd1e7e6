// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/linking.h"
#include "orders/order_links.h"
#include "products/product.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/common/banner.h"
#include "ui/common/label.h"
#include "ui/common/object_table.h"
#include "ui/linking/link_detail.h"
#include "ui/linking/linking_page.h"

#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;

namespace {

// A shop whose listings were read without making products of them.
struct Desk {
    Desk()
    {
        thermos = product(u"Термос 0,75 л, матовий чорний"_s, u"TH-075-BK"_s);
        plaid = product(u"Плед флісовий «Карпати» 150×200 см, графіт"_s, u"PL-150-GR"_s);
        knitted = product(u"Плед в'язаний 130×170 см, попіл"_s, u"PL-130-AS"_s);
        sure = listing(4001, u"Термос 0,75 л матовий чорний нерж."_s, u"TH-075-BK"_s);
        alike = listing(4002, u"Плед флісовий 150x200 графітовий"_s, QString());
        strange = listing(4003, u"Подарунковий сертифікат"_s, u"GC-500"_s);
    }
    // Only now: what was added after this comes later.
    void open(int rows = 3)
    {
        page = std::make_unique<ui::LinkingPage>(linking, shop.listings, shop.context);
        page->resize(1250, 760);
        page->show();
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        QTRY_COMPARE(page->tabs()->countOf(u"sure"_s), std::optional<qint64>(1));
        QTRY_COMPARE(model()->rowCount(), rows);
    }
    // The tabs are counted beside the rows: a number on one does not say that the rows stand as they were compared.
    void waitForOrder() const
    {
        QTRY_COMPARE(model()->ids(), (QList<qint64>{sure.value(), alike.value(), strange.value()}));
    }
    // A click soon after the comparison has moved the rows is meant for what stood there before.
    void waitUntilSeen() const
    {
        waitForOrder();
        QTest::qWait(500);
    }
    ProductId product(const QString &name, const QString &sku)
    {
        return test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) {
            return products::createProduct(tx, shop.person, {.sku = sku, .name = name, .unit = u"шт."_s});
        }));
    }
    ListingId listing(qint64 promId, const QString &name, const QString &sku)
    {
        return shop.add(test::SampleShop::facts(promId, name, sku, 890, 9), listings::Creating::LeaveUnlinked);
    }
    ui::ObjectTable *table() const { return page->table(); }
    ui::TableModel *model() const { return table()->tableModel(); }
    ui::LinkDetail *detail() const { return page->findChild<ui::LinkDetail *>(); }
    template <class T>
    T *child(const QString &name) const
    {
        return page->findChild<T *>(name);
    }
    // The row is chosen, and the card shows it with its offer.
    void choose(ListingId id)
    {
        QTRY_VERIFY(model()->rowOf(id.value()) >= 0);
        table()->setCurrentId(id.value());
        table()->setFocus();
        QTRY_VERIFY(detail()->line() && detail()->line()->listing.id == id);
    }
    std::optional<ProductId> linked(ListingId id) { return shop.listing(id).product; }
    QString text(ListingId id, const QString &key) const
    {
        const auto cell = model()
                              ->index(model()->rowOf(id.value()), model()->columnOf(key))
                              .data(ui::TableModel::CellRole)
                              .value<ui::Cell>();
        return cell.text;
    }

    test::SampleShop shop;
    const orders::OrderLinks links;
    listings::Linking linking{shop.books.db(), shop.session, links};
    ProductId thermos, plaid, knitted;
    ListingId sure, alike, strange;
    std::unique_ptr<ui::LinkingPage> page;
};

} // namespace

class TestLinkingPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersAreRankedAndSayWhy()
    {
        Desk desk;
        desk.open();
        desk.waitForOrder();
        QTRY_COMPARE(desk.text(desk.sure, u"match"_s), u"100\u00A0%"_s);
        QVERIFY(!desk.text(desk.sure, u"why"_s).isEmpty());
        QCOMPARE(desk.text(desk.alike, u"product"_s), u"Плед флісовий «Карпати» 150×200 см, графіт"_s);
        QVERIFY(desk.text(desk.strange, u"product"_s).contains(u"Create"_s));
        QCOMPARE(desk.page->tabs()->countOf(u"alike"_s), std::optional<qint64>(1));
        QCOMPARE(desk.page->tabs()->countOf(u"none"_s), std::optional<qint64>(1));
        // Only what is sure is ticked beforehand.
        QCOMPARE(desk.model()->tickedIds(), QList<qint64>{desk.sure.value()});
        QTRY_VERIFY(desk.child<QPushButton>(u"linkTicked"_s)->text().endsWith(u"1"_s));
    }

    void enterLinksAndGoesOn()
    {
        Desk desk;
        desk.open();
        desk.choose(desk.sure);
        QTRY_VERIFY(desk.detail()->chosen());
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QTRY_COMPARE(desk.linked(desk.sure), std::optional(desk.thermos));
        QTRY_COMPARE(desk.model()->rowCount(), 2); // it leaves the list
        QTRY_COMPARE(desk.table()->currentId(), std::optional(desk.alike.value()));
        QVERIFY(desk.page->undoBar()->isOffering());
        QTest::keyClick(desk.table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!desk.linked(desk.sure));
        QTRY_COMPARE(desk.model()->rowCount(), 3);
        QTRY_COMPARE(desk.page->tabs()->countOf(u"sure"_s), std::optional<qint64>(1)); // compared anew
        QTest::keyClick(desk.table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.linked(desk.sure), std::optional(desk.thermos));
    }

    void allSureOnesGoTogether()
    {
        Desk desk;
        const ListingId second = desk.listing(4005, u"Плед в'язаний попіл"_s, u"PL-130-AS"_s);
        desk.page = std::make_unique<ui::LinkingPage>(desk.linking, desk.shop.listings, desk.shop.context);
        desk.page->resize(1250, 760);
        desk.page->show();
        QTRY_COMPARE(desk.page->tabs()->countOf(u"sure"_s), std::optional<qint64>(2));
        auto *all = desk.child<QPushButton>(u"linkTicked"_s);
        QTRY_VERIFY(all->isEnabled() && all->text().endsWith(u"2"_s));
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_COMPARE(desk.linked(second), std::optional(desk.knitted));
        QCOMPARE(desk.linked(desk.sure), std::optional(desk.thermos));
        QVERIFY(!desk.linked(desk.alike)); // a likeness alone is looked at
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QTRY_VERIFY(!all->isEnabled());
        QVERIFY(!all->toolTip().isEmpty()); // and says why
        const qint64 acts = desk.shop.books.number(u"SELECT count(*) FROM act WHERE kind = 'listing.link'"_s);
        QCOMPARE(acts, 1);
    }

    // One key or two clicks in the list are too little for it: the card asks for one more.
    void whatIsDoubtfulIsLinkedInTheCardAlone()
    {
        Desk desk;
        desk.open();
        desk.choose(desk.alike);
        QTRY_VERIFY(desk.detail()->chosen());
        desk.waitUntilSeen();
        const QModelIndex row = desk.model()->index(desk.model()->rowOf(desk.alike.value()), 2);
        const QPoint middle = desk.table()->visualRect(row).center();
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {}, middle);
        QTest::mouseDClick(desk.table()->viewport(), Qt::LeftButton, {}, middle);
        auto *candidates = desk.child<ui::ObjectTable>(u"candidates"_s);
        QTRY_VERIFY(candidates->hasFocus());
        QVERIFY(!desk.page->undoBar()->isOffering());
        QCOMPARE(desk.table()->currentId(), std::optional(desk.alike.value())); // and it does not go on
        desk.table()->setFocus();
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QTRY_VERIFY(candidates->hasFocus());
        QVERIFY(!desk.linked(desk.alike));
        QTest::keyClick(candidates, Qt::Key_Return);
        QTRY_COMPARE(desk.linked(desk.alike), std::optional(desk.plaid));
    }

    void whatIsDoubtfulIsAskedAboutAmongTheTicked()
    {
        Desk desk;
        desk.open();
        desk.model()->setTicked({desk.alike.value()}, true);
        auto *all = desk.child<QPushButton>(u"linkTicked"_s);
        QTRY_VERIFY(all->text().endsWith(u"2"_s));
        const auto question = [&] { return desk.page->findChild<QDialog *>(u"doubtfulQuestion"_s); };
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_VERIFY(question() && question()->isVisible());
        question()->reject();
        QTRY_VERIFY(!question());
        QVERIFY(!desk.linked(desk.sure));
        QCOMPARE(desk.model()->tickedCount(), 2); // they stay chosen
        QTest::mouseClick(all, Qt::LeftButton);
        QTRY_VERIFY(question());
        QTest::mouseClick(question()->findChild<QPushButton *>(u"linkSureOnly"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.linked(desk.sure), std::optional(desk.thermos));
        QVERIFY(!desk.linked(desk.alike));
    }

    void aSharedSkuSaysWhatSpeaksAgainstIt()
    {
        Desk desk;
        const ListingId other = desk.listing(4006, u"Ліхтар на батарейках"_s, u"PL-130-AS"_s);
        desk.open(4);
        QTRY_COMPARE(desk.text(other, u"match"_s), u"60\u00A0%"_s);
        const auto why = desk.model()
                             ->index(desk.model()->rowOf(other.value()), desk.model()->columnOf(u"why"_s))
                             .data(ui::TableModel::CellRole)
                             .value<ui::Cell>();
        QVERIFY2(why.second.contains(u"name"_s), qPrintable(why.second));
        QVERIFY(!desk.model()->tickedIds().contains(other.value()));
    }

    // What is known of a listing is one thing, in the list and in the card.
    void theListAndTheCardSayTheSame()
    {
        Desk desk;
        const ListingId twin = desk.listing(4007, u"Термос матовий чорний 0,75"_s, QString());
        desk.open(4);
        desk.choose(twin);
        QTRY_VERIFY(desk.detail()->chosen());
        const auto inList = [&] {
            const QVariant payload = desk.model()->payload(twin.value());
            return payload.isValid() ? payload.value<ui::LinkLine>().offer : std::nullopt;
        };
        const auto inCard = [&] { return desk.detail()->line() ? desk.detail()->line()->offer : std::nullopt; };
        QTRY_VERIFY(inList() && inList() == inCard());
        QVERIFY(!inCard()->taken);
        test::TestBooks::required(desk.linking.link({{desk.sure, desk.thermos}}).result());
        QTest::mouseClick(desk.child<QPushButton>(u"compareAgain"_s), Qt::LeftButton);
        QTRY_VERIFY(inCard() && inCard()->taken); // the product has a listing of this store now
        QTRY_VERIFY(inList() == inCard());
    }

    // Two listings of one SKU: as like as can be, and a person has to say which is meant.
    void onlyWhatIsSureIsGreen()
    {
        Desk desk;
        desk.open();
        const auto tone = [&](ListingId id) {
            const auto cell = desk.model()
                                  ->index(desk.model()->rowOf(id.value()), desk.model()->columnOf(u"match"_s))
                                  .data(ui::TableModel::CellRole)
                                  .value<ui::Cell>();
            return std::get<ui::Chip>(cell.look).tone;
        };
        QTRY_COMPARE(desk.text(desk.sure, u"match"_s), u"100\u00A0%"_s);
        QCOMPARE(tone(desk.sure), ui::ChipTone::Green);
        const listings::Listing one = desk.shop.listing(desk.sure);
        desk.listing(4008, *one.values.nameUk, one.sku);
        QTest::mouseClick(desk.child<QPushButton>(u"compareAgain"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.page->tabs()->countOf(u"sure"_s), std::optional<qint64>(0));
        QTRY_COMPARE(desk.text(desk.sure, u"match"_s), u"100\u00A0%"_s);
        QTRY_VERIFY(tone(desk.sure) != ui::ChipTone::Green);
    }

    void whatIsNotComparedYetIsNotCalledNothing()
    {
        Desk desk;
        ui::LinkDetail detail(desk.linking, desk.shop.context);
        detail.show({desk.shop.listing(desk.strange), std::nullopt, std::nullopt});
        auto *candidates = detail.findChild<ui::ObjectTable *>(u"candidates"_s);
        QTRY_COMPARE(candidates->tableModel()->state(), ui::TableModel::State::Empty);
        const auto says = [&](const QString &words) {
            const auto labels = candidates->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const QLabel *label) { return label->text().contains(words); });
        };
        QTRY_VERIFY(says(u"Not compared yet"_s));
        detail.show(
            {desk.shop.listing(desk.strange), std::nullopt, listings::LinkOffer{desk.strange, desk.shop.store, {}}});
        QTRY_VERIFY(says(u"Nothing is like it"_s));
    }

    void anotherProductIsSearchedByTyping()
    {
        Desk desk;
        desk.open();
        desk.choose(desk.alike);
        QTRY_VERIFY(desk.detail()->chosen());
        QTest::keyClick(desk.table(), Qt::Key_P); // a letter over the list begins the search
        auto *search = desk.child<QLineEdit>(u"productSearch"_s);
        QTRY_VERIFY(search->hasFocus());
        QCOMPARE(search->text(), u"p"_s);
        search->selectAll();
        QTest::keyClicks(search, u"PL-130"_s);
        QTest::keyClick(search, Qt::Key_Return);
        auto *found = desk.child<ui::ObjectTable>(u"candidates"_s);
        QTRY_COMPARE(found->tableModel()->ids(), QList<qint64>{desk.knitted.value()});
        QTRY_VERIFY(desk.detail()->chosen() && desk.detail()->chosen()->id == desk.knitted);
        QTRY_VERIFY(found->hasFocus());
        QTest::keyClick(found, Qt::Key_Return);
        QTRY_COMPARE(desk.linked(desk.alike), std::optional(desk.knitted));
    }

    void aProductIsMadeAfterALookAtThoseLikeIt()
    {
        Desk desk;
        desk.open();
        desk.choose(desk.alike);
        QTRY_VERIFY(!desk.detail()->lookAlikes().isEmpty());
        QTest::mouseClick(desk.child<ui::LinkButton>(u"createProduct"_s), Qt::LeftButton);
        QDialog *asks = nullptr;
        QTRY_VERIFY((asks = desk.page->findChild<QDialog *>()) && asks->isVisible());
        const auto texts = asks->findChildren<QLabel *>();
        QVERIFY(std::any_of(texts.cbegin(), texts.cend(), [](const QLabel *label) {
            return label->text().contains(u"Карпати"_s); // those that are like it
        }));
        asks->reject();
        QTRY_VERIFY(!desk.page->findChild<QDialog *>());
        QVERIFY(!desk.linked(desk.alike));
    }

    void whereNothingIsLikeItNothingIsAsked()
    {
        Desk desk;
        desk.open();
        desk.choose(desk.strange);
        QTest::keyClick(desk.table(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.linked(desk.strange));
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QTest::keyClick(desk.table(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(!desk.linked(desk.strange));
        QCOMPARE(desk.shop.books.number(u"SELECT count(*) FROM product WHERE sku = 'GC-500'"_s), 0);
    }

    void theCellOfNothingMakesAProduct()
    {
        Desk desk;
        desk.open();
        desk.choose(desk.strange);
        desk.waitUntilSeen();
        const QModelIndex cell =
            desk.model()->index(desk.model()->rowOf(desk.strange.value()), desk.model()->columnOf(u"product"_s));
        desk.table()->scrollTo(cell);
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {}, desk.table()->visualRect(cell).center());
        QTRY_VERIFY(desk.linked(desk.strange));
    }

    void whatIsSkippedIsKept()
    {
        Desk desk;
        desk.open();
        desk.choose(desk.alike);
        QTest::keyClick(desk.table(), Qt::Key_Right, Qt::AltModifier);
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QTRY_COMPARE(desk.page->tabs()->countOf(u"aside"_s), std::optional<qint64>(1));
        QTRY_COMPARE(desk.table()->currentId(), std::optional(desk.strange.value()));
        desk.page->tabs()->setCurrentKey(u"aside"_s);
        QTRY_COMPARE(desk.model()->ids(), QList<qint64>{desk.alike.value()});
        desk.choose(desk.alike);
        QTRY_COMPARE(desk.child<QPushButton>(u"skip"_s)->text(), u"Take back"_s);
        QTest::mouseClick(desk.child<QPushButton>(u"skip"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.model()->rowCount(), 0);
        desk.page->tabs()->setCurrentKey(u"all"_s);
        QTRY_COMPARE(desk.model()->rowCount(), 3);
        desk.choose(desk.alike);
        QTest::keyClick(desk.table(), Qt::Key_Z, Qt::ControlModifier); // it is skipped again
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QTRY_VERIFY(desk.page->undoBar()->accessibleName().contains(u"skipped again"_s));
    }

    void whatComesLaterIsComparedToo()
    {
        Desk desk;
        desk.open();
        const ListingId later = desk.listing(4009, u"Плед в'язаний попіл"_s, u"PL-130-AS"_s);
        QTRY_COMPARE(desk.page->tabs()->countOf(u"sure"_s), std::optional<qint64>(2));
        desk.model()->showNew();
        QTRY_VERIFY(desk.model()->rowOf(later.value()) >= 0);
        QTRY_COMPARE(desk.text(later, u"match"_s), u"100\u00A0%"_s);
    }

    void nothingLeftSaysSo()
    {
        test::SampleShop shop;
        const orders::OrderLinks links;
        listings::Linking linking(shop.books.db(), shop.session, links);
        ui::LinkingPage page(linking, shop.listings, shop.context);
        page.resize(1250, 760);
        page.show();
        QTRY_COMPARE(page.table()->tableModel()->state(), ui::TableModel::State::Empty);
        QVERIFY(!page.findChild<QPushButton *>(u"linkTicked"_s)->isEnabled());
    }

    void manyStayFluent()
    {
        Desk desk;
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) -> Done {
            for (int i = 0; i < 3000; ++i)
                TRY(tx.db().run(u"INSERT INTO listing (store_id, prom_id, sku, name, name_uk, read_ms, prom_digest, "
                                "search, sort_name) VALUES (?, ?, ?, ?, ?, 0, ?, '', ?)"_s,
                                {desk.shop.store, 9000 + i, u"X-%1"_s.arg(i), u"Плед %1"_s.arg(i), u"Плед %1"_s.arg(i),
                                 QByteArray("-"), u"плед %1"_s.arg(i, 5)}));
            return {};
        }));
        desk.page = std::make_unique<ui::LinkingPage>(desk.linking, desk.shop.listings, desk.shop.context);
        desk.page->resize(1250, 760);
        desk.page->show();
        QTRY_COMPARE(desk.model()->rowCount(), 3003);
        QTRY_COMPARE(desk.page->tabs()->countOf(u"sure"_s), std::optional<qint64>(1));
        int loaded = 0;
        for (const qint64 id : desk.model()->ids())
            loaded += desk.model()->payload(id).isValid();
        QVERIFY2(loaded < 1000, qPrintable(QString::number(loaded))); // only where somebody looks
    }
};

QTEST_MAIN(TestLinkingPage)
#include "test_linking_page.moc"

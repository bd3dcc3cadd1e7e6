// SPDX-License-Identifier: GPL-3.0-or-later
// The drift report on screen: both values side by side, settled by mouse and keyboard, and taken back.
#include "stores/nightly_comparison.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/common/edits.h"
#include "ui/common/object_table.h"
#include "ui/conflicts/drift_page.h"
#include "ui/conflicts/nightly_dialog.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using listings::Fix;

namespace {

// Two products whose price somebody changed in the cabinet.
struct Desk {
    explicit Desk(bool drifted = true)
    {
        for (const auto &[promId, name, sku] :
             {std::tuple(4001, u"Плед флісовий"_s, u"PL-150"_s), std::tuple(4002, u"Термос 0,75 л"_s, u"TH-075"_s)}) {
            said.append(test::SampleShop::facts(promId, name, sku, 890, 9));
            ids.append(shop.add(said.last()));
        }
        shop.books.clock.advanceMs(1000);
        if (drifted) {
            for (listings::ListingFacts &facts : said)
                facts.values.price = Money::ofMinor(870'00, Currency::uah());
            compare();
        }
        page.resize(1250, 760);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    void compare()
    {
        test::TestBooks::required(shop.books.write([&](storage::Transaction &tx) -> Done {
            TRY(listings::DifferenceOperations(tx, Actor::exchange()).compare(shop.store, said, tx.now()));
            TRY(tx.db().run(u"INSERT INTO watermark (store_id, action, value_ms) VALUES (?, 'drift', ?) "
                            "ON CONFLICT (store_id, action) DO UPDATE SET value_ms = excluded.value_ms"_s,
                            {shop.store, tx.now()}));
            return {};
        }));
    }
    ui::TableModel *model() const { return page.table()->tableModel(); }
    QString cell(int row, const QString &key) const
    {
        return model()->index(row, model()->columnOf(key)).data(ui::TableModel::CellRole).value<ui::Cell>().text;
    }
    QString price(int at) { return *shop.value(ids[at], listing_field::price); }
    QPushButton *button(const QString &name) { return page.findChild<QPushButton *>(name); }
    void choose(int row)
    {
        QTRY_VERIFY(model()->rowCount() > row);
        page.table()->setCurrentId(*model()->idAt(row));
        page.table()->setFocus();
        QTRY_VERIFY(button(u"fixThere"_s)->isEnabled());
    }

    test::SampleShop shop;
    listings::Differences differences{shop.books.db(), shop.session};
    QList<listings::ListingFacts> said;
    QList<ListingId> ids;
    std::optional<ListingId> opened;
    QList<StoreId> compared;
    ui::DriftPage page{differences, shop.context, [this](StoreId store) { compared.append(store); },
                       [this](ListingId id) { opened = id; }};
};

} // namespace

class TestDriftPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothValuesStandSideBySide()
    {
        Desk desk;
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QTRY_COMPARE(desk.cell(0, u"name"_s), u"Плед флісовий"_s);
        QVERIFY(desk.cell(0, u"agreed"_s).startsWith(u"890"));
        QVERIFY(desk.cell(0, u"theirs"_s).startsWith(u"870"));
        QTRY_COMPARE(desk.page.tabs()->countOf(u"open"_s), std::optional<qint64>(2));
        QCOMPARE(desk.page.tabs()->countOf(u"ignored"_s), std::optional<qint64>(0));
    }

    void promsIsTakenByTheKeyboardAndTakenBack()
    {
        Desk desk;
        desk.choose(0);
        QTest::keyClick(desk.page.table(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(desk.price(0), u"870.00"_s);
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        QTRY_VERIFY(desk.page.undoBar()->isVisible());
        Q_EMIT desk.page.undoRequested();
        QTRY_COMPARE(desk.price(0), u"890.00"_s);
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        QVERIFY(desk.shop.listing(desk.ids[0]).pending.isEmpty());
    }

    void oursIsSentByTheMouse()
    {
        Desk desk;
        desk.choose(1);
        QTest::mouseClick(desk.button(u"fixThere"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.model()->rowCount(), 1);
        const listings::Listing sent = desk.shop.listing(desk.ids[1]);
        QCOMPARE(sent.pending.size(), 1);
        QCOMPARE(sent.pending.first().base, u"870.00"_s);
        QCOMPARE(desk.price(1), u"890.00"_s);
    }

    void allThatAreTickedAreIgnored()
    {
        Desk desk;
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        desk.model()->setAllTicked(true);
        QTRY_VERIFY(desk.button(u"ignoreDifference"_s)->text().endsWith(u"2"_s));
        QTRY_VERIFY(desk.button(u"ignoreDifference"_s)->isEnabled());
        QTest::mouseClick(desk.button(u"ignoreDifference"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.model()->rowCount(), 0);
        QTRY_COMPARE(desk.page.tabs()->countOf(u"ignored"_s), std::optional<qint64>(2));
        desk.compare(); // the same once more: not told again
        QTest::qWait(500);
        QCOMPARE(desk.model()->rowCount(), 0);
        desk.page.tabs()->setCurrentKey(u"ignored"_s);
        QTRY_COMPARE(desk.model()->rowCount(), 2);
        desk.choose(0);
        QVERIFY(!desk.button(u"ignoreDifference"_s)->isEnabled()); // it is so already
        QVERIFY(desk.button(u"fixHere"_s)->isEnabled());
    }

    // More than the table has read: what is ticked is settled all the same.
    void farMoreThanIsShown()
    {
        Desk desk(false);
        for (int i = 0; i < 600; ++i) {
            desk.said.append(test::SampleShop::facts(5000 + i, u"Товар %1"_s.arg(i), u"T-%1"_s.arg(i), 100, 1));
            desk.shop.add(desk.said.last());
        }
        desk.shop.books.clock.advanceMs(1000);
        for (listings::ListingFacts &facts : desk.said)
            facts.values.price = Money::ofMinor(777'00, Currency::uah());
        desk.compare();
        QTRY_COMPARE(desk.model()->rowCount(), 602);
        desk.model()->setAllTicked(true);
        QTRY_VERIFY(desk.button(u"fixHere"_s)->text().endsWith(u"602"_s));
        QTRY_VERIFY(desk.button(u"fixHere"_s)->isEnabled());
        QTest::mouseClick(desk.button(u"fixHere"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.model()->rowCount(), 0);
        QCOMPARE(desk.price(0), u"777.00"_s);
        QCOMPARE(desk.shop.books.number(u"SELECT count(*) FROM listing WHERE price_minor = 77700"_s), 602);
    }

    void whatCannotBeDoneSaysWhy()
    {
        Desk desk;
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
            return tx.db().run(u"INSERT INTO store_setting (store_id, key, value) VALUES (?, 'send_prices', 'off')"_s,
                               {desk.shop.store});
        }));
        desk.compare();
        desk.page.table()->tableModel()->refresh();
        QTRY_VERIFY(desk.cell(0, u"standing"_s).contains(u"not told of prices"_s));
        desk.page.table()->setCurrentId(*desk.model()->idAt(0));
        QTRY_VERIFY(desk.button(u"fixHere"_s)->isEnabled());
        QVERIFY(!desk.button(u"fixThere"_s)->isEnabled());
        QVERIFY(!desk.button(u"fixThere"_s)->toolTip().isEmpty());
    }

    void emptyHasItsFaces()
    {
        Desk desk(false);
        const auto face = [&desk] {
            QStringList words;
            for (const QLabel *label : desk.page.table()->findChildren<QLabel *>())
                words.append(label->text());
            return words.join(u'|');
        };
        QTRY_VERIFY(face().contains(u"Not compared yet"));
        desk.page.setComparing(desk.shop.store, true);
        QTRY_VERIFY(face().contains(u"Comparing"));
        QVERIFY(!desk.button(u"compareNow"_s)->isEnabled());
        desk.compare();
        desk.page.setComparing(desk.shop.store, false);
        QTRY_VERIFY(face().contains(u"Prom has what we sent"));
        desk.page.search()->setText(u"плед"_s);
        QTRY_VERIFY(face().contains(u"Nothing matches this filter"));
    }

    void comparedOnDemand()
    {
        Desk desk;
        QTRY_VERIFY(desk.button(u"compareNow"_s)->isEnabled());
        QTest::mouseClick(desk.button(u"compareNow"_s), Qt::LeftButton);
        QCOMPARE(desk.compared, QList<StoreId>{desk.shop.store});
    }

    void everyNightFromAnHour()
    {
        Desk desk;
        test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
            return tx.db().run(u"INSERT INTO exchange_action (store_id, action, position, enabled, interval_ms) VALUES "
                               "(?, 'drift', 1, 0, 86400000)"_s,
                               {desk.shop.store});
        }));
        QTRY_VERIFY(desk.button(u"compareNightly"_s)->isEnabled());
        QTest::mouseClick(desk.button(u"compareNightly"_s), Qt::LeftButton);
        auto *dialog = desk.page.findChild<ui::NightlyDialog *>();
        QVERIFY(dialog);
        auto *hour = dialog->findChild<QComboBox *>();
        QTRY_VERIFY(hour->isEnabled());
        QCOMPARE(hour->currentIndex(), 0); // off at first
        hour->setCurrentIndex(hour->findData(4));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveNightly"_s), Qt::LeftButton);
        const auto nightly = [&desk] {
            return test::TestBooks::required(desk.shop.books.read(
                [&](storage::Connection &db) { return stores::nightlyComparison(db, desk.shop.store); }));
        };
        QTRY_COMPARE(nightly(), std::optional(4));
    }

    void enterOpensTheProduct()
    {
        Desk desk;
        desk.choose(1);
        QTest::keyClick(desk.page.table(), Qt::Key_Return);
        QTRY_COMPARE(desk.opened, std::optional(desk.ids[1]));
    }

    // Found by another program, it stands in the list by itself.
    void whatIsFoundComes()
    {
        Desk desk(false);
        QTRY_COMPARE(desk.model()->rowCount(), 0);
        desk.said[0].values.price = Money::ofMinor(870'00, Currency::uah());
        desk.compare();
        QTRY_COMPARE(desk.model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestDriftPage)
#include "test_drift_page.moc"

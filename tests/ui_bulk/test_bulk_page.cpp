// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settled.h"
#include "listings/fields.h"
#include "stores/send_switches.h"
#include "stores/store_operations.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/bulk/bulk_page.h"
#include "ui/bulk/recipe_pane.h"
#include "ui/common/command.h"
#include "ui/common/count_tabs.h"
#include "ui/common/object_table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
namespace field = kramar::listing_field;

namespace {

// A bulk edit of a plaid with a cost, a variety and a cup.
struct Desk {
    explicit Desk(StoreMode mode = StoreMode::Production)
        : shop(mode)
    {
        plaid = shop.add(test::SampleShop::facts(4001, u"Плед"_s, u"PL-150"_s, 890, 9));
        auto variety = test::SampleShop::facts(4002, u"Футболка чорна, M"_s, u"TS-BK-M"_s, 349, 0);
        variety.isVariation = true;
        shirt = shop.add(variety);
        cup = shop.add(test::SampleShop::facts(4003, u"Чашка"_s, u"MG-350"_s, 165, 47));
        page = std::make_unique<ui::BulkPage>(bulk, shop.context);
        page->resize(1248, 860);
        page->show();
        page->activateWindow();
        if (!QTest::qWaitForWindowActive(page.get()))
            qFatal("the page does not become active");
        page->open(ids());
        page->setFocus();
    }
    QList<qint64> ids() const { return {plaid.value(), shirt.value(), cup.value()}; }
    template <class T>
    T *part(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void type(const QString &into, const QString &text) const
    {
        auto *line = part<QLineEdit>(into);
        line->setFocus();
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
        for (const QChar letter : text) // keyClicks() knows Latin letters only
            QTest::sendKeyEvent(QTest::Click, line, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    }
    void pick(const QString &box, int index) const
    {
        auto *combo = part<QComboBox>(box);
        combo->setCurrentIndex(index);
        Q_EMIT combo->activated(index);
    }
    void press(const QString &button) const { QTest::mouseClick(part<QAbstractButton>(button), Qt::LeftButton); }
    bool counted() const
    {
        return QTest::qWaitFor([this] { return page->isCounted(); });
    }
    std::optional<qint64> count(const QString &view) const
    {
        return part<ui::CountTabs>(u"bulkViews"_s)->countOf(view);
    }
    QString cell(ListingId id, const QString &column) const
    {
        const auto *model = page->table()->tableModel();
        ui::Cell shown;
        const bool there = QTest::qWaitFor([&] {
            const int row = model->rowOf(id.value());
            return row >= 0 && model->payload(id.value()).isValid();
        });
        if (!there)
            return u"(no row)"_s;
        return model->index(model->rowOf(id.value()), model->columnOf(column))
            .data(ui::TableModel::CellRole)
            .value<ui::Cell>()
            .copiedText();
    }
    bool says(const QString &words) const
    {
        const auto labels = page->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisibleTo(page.get()) && label->text().contains(words);
        });
    }
    QPushButton *verb() const { return part<QPushButton>(u"applyBulk"_s); }
    QDialog *question() const
    {
        QDialog *shown = nullptr;
        (void)QTest::qWaitFor([&] {
            shown = page->findChild<QDialog *>(u"leaveQuestion"_s);
            return shown && shown->isVisible();
        });
        return shown;
    }

    test::SampleShop shop;
    listings::BulkEdit bulk{shop.books.db(), shop.session};
    ListingId plaid, shirt, cup;
    std::unique_ptr<ui::BulkPage> page;
};

} // namespace

class TestBulkPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plansWhileTyping();
    void readsNumbersAsPeopleTypeThem_data();
    void readsNumbersAsPeopleTypeThem();
    void saysAtTheFieldWhatIsWrong();
    void roundsAndHoldsUp();
    void turnsIntoAFormula();
    void leavesOutWhatIsNotTicked();
    void takesWhatIsTypedByHand();
    void changesOtherFields();
    void takesFieldsOutOfTheExchange();
    void appliesByKeyAndIsTakenBack();
    void isStoppedWithoutHalf();
    void followsWhatOthersChange();
    void asksBeforeItForgetsWhatIsWrong();
    void asksBeforeItForgets();
    void saysThatATestStoreSendsNothing();
    void saysThatPricesStayWhereTheyAreSwitchedOff();
    void warnsOfTheBrake();
    void saysWhatToDoFirst();
    void itsViewsAreOfferedWhereThereIsSomething();
};

void TestBulkPage::plansWhileTyping()
{
    Desk desk;
    QVERIFY(desk.counted());
    QCOMPARE(desk.count(u"unchanged"_s), 3);
    QVERIFY(!desk.verb()->isEnabled());
    QVERIFY(desk.part<QLineEdit>(u"priceValue"_s)->hasFocus());

    desk.type(u"priceValue"_s, u"70"_s); // the answer to "7" comes too late
    QVERIFY(desk.counted());
    QCOMPARE(desk.count(u"changing"_s), 2);
    QCOMPARE(desk.count(u"skipped"_s), 1);
    QCOMPARE(desk.count(u"unchanged"_s), 0);
    QCOMPARE(desk.cell(desk.plaid, u"price"_s), u"1 513 UAH"_s);
    QCOMPARE(desk.cell(desk.plaid, u"change"_s), u"+70 %"_s);
    QVERIFY(desk.verb()->isEnabled());
    QVERIFY(desk.verb()->text().contains(u'2'));
    QVERIFY(desk.says(u"Prom does not let it be changed on a variety"_s)); // why the shirt is left out
    const auto *model = desk.page->table()->tableModel();                  // names of one kind differ at their end
    QCOMPARE(model->index(0, model->columnOf(u"product"_s)).data(ui::TableModel::ElideRole).toInt(),
             int(Qt::ElideMiddle));

    QTest::keyClick(desk.page.get(), Qt::Key_4, Qt::AltModifier); // to those left out
    QTRY_COMPARE(desk.page->table()->tableModel()->rowCount(), 1);
    QVERIFY(desk.cell(desk.shirt, u"remarks"_s).contains(u"variety"_s));
}

void TestBulkPage::readsNumbersAsPeopleTypeThem_data()
{
    QTest::addColumn<int>("how");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("becomes");
    QTest::addRow("comma") << 0 << u"7,5"_s << u"956.75 UAH"_s;
    QTest::addRow("dot") << 0 << u"7.5"_s << u"956.75 UAH"_s;
    QTest::addRow("percent sign") << 1 << u"10 %"_s << u"801 UAH"_s;
    QTest::addRow("sign of the currency") << 0 << u"5 грн"_s << u"895 UAH"_s;
    QTest::addRow("hryvnia sign") << 2 << u"1 234,50 ₴"_s << u"1 234.50 UAH"_s;
    QTest::addRow("groups") << 2 << u"1\u00A0234"_s << u"1 234 UAH"_s;
}

void TestBulkPage::readsNumbersAsPeopleTypeThem()
{
    QFETCH(int, how);
    QFETCH(QString, typed);
    QFETCH(QString, becomes);
    Desk desk;
    desk.pick(u"priceHow"_s, how);
    desk.type(u"priceValue"_s, typed);
    QVERIFY(desk.counted());
    QCOMPARE(desk.cell(desk.plaid, u"price"_s), becomes);
}

void TestBulkPage::saysAtTheFieldWhatIsWrong()
{
    Desk desk;
    desk.type(u"priceValue"_s, u"сім"_s);
    QVERIFY(desk.says(u"This is not a number."_s));
    QVERIFY(desk.counted());
    QVERIFY(!desk.verb()->isEnabled());
    QVERIFY(desk.verb()->toolTip().contains(u"marked"_s));
    desk.type(u"priceValue"_s, u"1.500"_s);
    QVERIFY(desk.says(u"1\u00A0500"_s)); // or one and a half?
    desk.type(u"priceValue"_s, u"7"_s);
    QVERIFY(!desk.says(u"This is not a number."_s));

    desk.press(u"add_discount"_s);
    desk.type(u"discountValue"_s, u"10"_s);
    desk.type(u"discountFrom"_s, u"31.10.2026"_s);
    desk.type(u"discountTo"_s, u"01.10.2026"_s);
    QVERIFY(desk.says(u"Write the days like 31.10.2026"_s));
    QVERIFY(desk.counted());
    QVERIFY(!desk.verb()->isEnabled());
    desk.press(u"remove_discount"_s);
    QVERIFY(desk.counted());
    QVERIFY(desk.verb()->isEnabled());
}

void TestBulkPage::roundsAndHoldsUp()
{
    Desk desk;
    desk.type(u"priceValue"_s, u"7"_s);
    desk.pick(u"priceForm"_s, 5); // …9
    desk.pick(u"priceWay"_s, 1);  // up
    QVERIFY(desk.counted());
    QCOMPARE(desk.cell(desk.plaid, u"price"_s), u"959 UAH"_s);
    QVERIFY(desk.says(u"1.07 → …9"_s));
    auto *atLeast = desk.part<QAbstractButton>(u"atLeast"_s);
    atLeast->setFocus();
    QTest::keyClick(atLeast, Qt::Key_Space);
    QVERIFY(desk.part<QLineEdit>(u"least"_s)->hasFocus());
    desk.type(u"least"_s, u"1 000"_s);
    QVERIFY(desk.counted());
    QCOMPARE(desk.cell(desk.plaid, u"price"_s), u"1 009 UAH"_s);
    QVERIFY(desk.cell(desk.plaid, u"remarks"_s).contains(u"lowest price"_s));
    QCOMPARE(desk.count(u"warned"_s), 2);
}

void TestBulkPage::turnsIntoAFormula()
{
    Desk desk;
    desk.type(u"priceValue"_s, u"7"_s);
    desk.press(u"toFormula"_s);
    auto *formula = desk.part<QLineEdit>(u"priceFormula"_s);
    QTRY_VERIFY(formula->hasFocus());
    QTest::keyClicks(formula, u" + 5"_s);
    QVERIFY(desk.counted());
    QCOMPARE(desk.cell(desk.plaid, u"price"_s), u"957.30 UAH"_s);
    QTest::keyClicks(formula, u" +"_s);
    QVERIFY(desk.says(u"The formula breaks off."_s));
}

void TestBulkPage::leavesOutWhatIsNotTicked()
{
    Desk desk;
    desk.type(u"priceValue"_s, u"10"_s);
    QVERIFY(desk.counted());
    ui::ObjectTable *table = desk.page->table();
    QTRY_VERIFY(table->tableModel()->rowOf(desk.cup.value()) >= 0);
    table->setCurrentId(desk.cup.value());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(desk.counted());
    QCOMPARE(desk.count(u"changing"_s), 2);
    QVERIFY(desk.verb()->text().contains(u'1'));
    // It stays so in the other lists.
    QTest::keyClick(desk.page.get(), Qt::Key_3, Qt::AltModifier);
    QTest::keyClick(desk.page.get(), Qt::Key_1, Qt::AltModifier);
    QTRY_COMPARE(table->tableModel()->rowCount(), 2);
    QVERIFY(!table->tableModel()->ticks().contains(desk.cup.value()));
    QSignalSpy applied(desk.page.get(), &ui::BulkPage::applied);
    desk.press(u"applyBulk"_s);
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"979.00"_s);
    QCOMPARE(desk.shop.value(desk.cup, field::price), u"165.00"_s);
}

void TestBulkPage::takesWhatIsTypedByHand()
{
    Desk desk;
    desk.type(u"priceValue"_s, u"10"_s);
    QVERIFY(desk.counted());
    QCOMPARE(desk.cell(desk.cup, u"price"_s), u"181.50 UAH"_s);
    ui::ObjectTable *table = desk.page->table();
    table->setFocus();
    table->setCurrentId(desk.cup.value());
    QTest::keyClick(table, Qt::Key_F2);
    auto *editor = table->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), u"181.50"_s);
    editor->selectAll();
    QTest::keyClicks(editor, u"199,9"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(desk.cell(desk.cup, u"price"_s), u"199.90 UAH"_s);
    QVERIFY(desk.cell(desk.cup, u"remarks"_s).contains(u"by hand"_s));
    QTRY_VERIFY(table->hasFocus());
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(desk.cell(desk.cup, u"price"_s), u"181.50 UAH"_s);
}

void TestBulkPage::changesOtherFields()
{
    Desk desk;
    desk.press(u"remove_price"_s);
    desk.press(u"add_presence"_s);
    desk.pick(u"choice"_s, 1);
    desk.press(u"add_keywords"_s);
    desk.type(u"bulkKeywordsUk"_s, u"розпродаж, подарунок"_s);
    desk.press(u"add_name"_s);
    desk.type(u"nameFind"_s, u"Плед"_s);
    desk.type(u"nameReplace"_s, u"Ковдра"_s);
    desk.press(u"add_quantity"_s);
    desk.type(u"quantityValue"_s, u"0"_s);
    QVERIFY(desk.counted());
    QCOMPARE(desk.page->recipe()->taken(), QStringList({u"presence"_s, u"quantity"_s, u"keywords"_s, u"name"_s}));
    QCOMPARE(desk.page->table()->tableModel()->columnOf(u"markup"_s), -1);
    QCOMPARE(desk.cell(desk.plaid, u"name_uk"_s), u"Плед → Ковдра"_s);
    QVERIFY(desk.cell(desk.plaid, u"keywords_uk"_s).endsWith(u"розпродаж"_s));
    QSignalSpy applied(desk.page.get(), &ui::BulkPage::applied);
    QTest::keyClick(desk.page.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(desk.shop.value(desk.plaid, field::presence), QString(presence::notAvailable));
    QCOMPARE(desk.shop.value(desk.plaid, field::nameUk), u"Ковдра"_s);
    QCOMPARE(desk.shop.value(desk.cup, field::quantity), u"0"_s);
}

void TestBulkPage::takesFieldsOutOfTheExchange()
{
    Desk desk;
    desk.type(u"priceValue"_s, u"10"_s);
    desk.press(u"add_own_group"_s);
    QTRY_VERIFY(desk.part<QLineEdit>(u"ownGroupPath"_s)->hasFocus());
    desk.type(u"ownGroupPath"_s, u"Дім/Кухня"_s);
    desk.press(u"add_locks"_s);
    QTRY_VERIFY(desk.part<QComboBox>(u"locksHow"_s)->hasFocus());
    QVERIFY(!desk.verb()->isEnabled()); // no field is chosen yet
    desk.part<QCheckBox>(u"lock_price"_s)->click();
    QVERIFY(desk.says(u"leave out one of the two"_s)); // it is changed as well
    desk.part<QCheckBox>(u"lock_price"_s)->click();
    desk.part<QCheckBox>(u"lock_name"_s)->click();
    desk.part<QCheckBox>(u"lock_name_uk"_s)->click();
    desk.type(u"locksReason"_s, u"own photographer"_s);
    QVERIFY(!desk.says(u"leave out one of the two"_s));
    QVERIFY(desk.counted());
    QCOMPARE(desk.cell(desk.cup, u"locks"_s), u"not synchronised: Name, Russian, Name, Ukrainian"_s);
    QCOMPARE(desk.count(u"changing"_s), 3); // of the variety only the locks
    QSignalSpy applied(desk.page.get(), &ui::BulkPage::applied);
    desk.verb()->click();
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(desk.shop.value(desk.cup, field::price), u"181.50"_s);
    const auto rows = settled(desk.bulk.rows({desk.cup.value()}));
    QVERIFY(rows.has_value());
    QCOMPARE(listings::lockOf(rows->first().listing, field::name), u"not_synchronised_because:own photographer"_s);
    QCOMPARE(rows->first().listing.ownGroup, u"Дім / Кухня"_s);
}

void TestBulkPage::appliesByKeyAndIsTakenBack()
{
    Desk desk;
    desk.type(u"priceValue"_s, u"7"_s);
    QVERIFY(desk.counted());
    QVERIFY(desk.page->hasUnsavedChanges());
    QSignalSpy applied(desk.page.get(), &ui::BulkPage::applied);
    QTest::keyClick(desk.page.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(applied.size(), 1);
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"952.30"_s);
    QCOMPARE(desk.shop.value(desk.shirt, field::price), u"349.00"_s);
    QCOMPARE(desk.shop.value(desk.cup, field::price), u"176.55"_s);
    QVERIFY(!desk.page->hasUnsavedChanges()); // not the same once more
    // One act; sent meanwhile, it is taken back by sending what stood there.
    const auto act = applied.first().first().value<ActId>();
    desk.shop.books.clock.advanceMs(desk.shop.context.undoDelayMs);
    (void)desk.shop.take(desk.plaid);
    QVERIFY(settled(desk.shop.listings.undo(act, 0)));
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    QCOMPARE(desk.shop.value(desk.cup, field::price), u"165.00"_s);
}

void TestBulkPage::isStoppedWithoutHalf()
{
    Desk desk;
    desk.type(u"priceValue"_s, u"7"_s);
    QVERIFY(desk.counted());
    QSemaphore held;
    QSemaphore holding;
    const auto busy = desk.shop.books.db().write([&](storage::Transaction &) -> Done {
        holding.release();
        held.acquire();
        return {};
    });
    holding.acquire();
    QSignalSpy applied(desk.page.get(), &ui::BulkPage::applied);
    desk.press(u"applyBulk"_s);
    QTRY_VERIFY(desk.part<QPushButton>(u"stopBulk"_s)->isVisible());
    QVERIFY(!desk.page->recipe()->isEnabled());
    QTest::keyClick(desk.page.get(), Qt::Key_Escape); // it does not lead away from what is being written
    QVERIFY(!desk.page->findChild<QDialog *>(u"leaveQuestion"_s));
    desk.press(u"stopBulk"_s);
    held.release();
    QTRY_VERIFY(desk.says(u"Nothing was changed"_s));
    QVERIFY(applied.isEmpty());
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    QVERIFY(desk.page->recipe()->isEnabled());
    QVERIFY(desk.page->hasUnsavedChanges()); // it can be tried again
    QVERIFY(busy.isFinished());
}

void TestBulkPage::followsWhatOthersChange()
{
    Desk desk;
    desk.type(u"priceValue"_s, u"10"_s);
    QVERIFY(desk.counted());
    QCOMPARE(desk.cell(desk.plaid, u"price"_s), u"979 UAH"_s);
    desk.shop.edit(desk.plaid, field::price, u"1000"_s);
    QTRY_COMPARE(desk.cell(desk.plaid, u"price"_s), u"1 100 UAH"_s);
}

void TestBulkPage::asksBeforeItForgetsWhatIsWrong()
{
    Desk desk;
    QSignalSpy closed(desk.page.get(), &ui::BulkPage::closeRequested);
    desk.type(u"priceValue"_s, u"abc"_s);
    QTest::keyClick(desk.page.get(), Qt::Key_Escape);
    QVERIFY(desk.question());
    QVERIFY(closed.isEmpty());
}

void TestBulkPage::asksBeforeItForgets()
{
    Desk desk;
    QSignalSpy closed(desk.page.get(), &ui::BulkPage::closeRequested);
    desk.type(u"priceValue"_s, u"7"_s);
    QTest::keyClick(desk.page.get(), Qt::Key_Escape);
    QVERIFY(desk.question());
    desk.press(u"stayInBulk"_s);
    QTRY_VERIFY(!desk.page->findChild<QDialog *>(u"leaveQuestion"_s));
    QCOMPARE(desk.part<QLineEdit>(u"priceValue"_s)->text(), u"7"_s);
    desk.press(u"closeBulk"_s);
    QVERIFY(desk.question());
    desk.press(u"leaveUnapplied"_s);
    QTRY_COMPARE(closed.size(), 1);
    QVERIFY(!desk.page->hasUnsavedChanges());
    QVERIFY(desk.part<QLineEdit>(u"priceValue"_s)->text().isEmpty());
    // Nothing put together: nothing to ask.
    desk.page->open(desk.ids());
    desk.press(u"leaveBulk"_s);
    QCOMPARE(closed.size(), 2);
}

void TestBulkPage::saysThatATestStoreSendsNothing()
{
    Desk desk(StoreMode::Test);
    QTRY_VERIFY(desk.shop.directory.find(desk.shop.store));
    desk.type(u"priceValue"_s, u"7"_s);
    QVERIFY(desk.counted());
    QVERIFY(desk.part<QLabel>(u"bulkNote"_s)->text().contains(u"sends nothing"_s));
    Desk working;
    QTRY_VERIFY(working.shop.directory.find(working.shop.store));
    working.type(u"priceValue"_s, u"7"_s);
    QVERIFY(working.counted());
    QVERIFY(working.part<QLabel>(u"bulkNote"_s)->text().contains(u"goes to Prom"_s));
}

void TestBulkPage::saysThatPricesStayWhereTheyAreSwitchedOff()
{
    Desk desk;
    test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
        return stores::StoreOperations(tx, desk.shop.person)
            .setSetting(desk.shop.store, QString(stores::sendPrices), stores::switchCode(false));
    }));
    QTRY_VERIFY(!desk.shop.directory.sendsPrices(desk.shop.store));
    const auto note = [&] { return desk.part<QLabel>(u"bulkNote"_s)->text(); };
    desk.type(u"priceValue"_s, u"7"_s);
    QVERIFY(desk.counted());
    QVERIFY2(note().contains(u"Prices stay here"_s), qPrintable(note()));
    QVERIFY2(!note().contains(u"goes to Prom"_s), qPrintable(note()));
    desk.press(u"add_status"_s); // that does go
    desk.pick(u"choice"_s, 1);
    QVERIFY(desk.counted());
    QTRY_VERIFY2(note().contains(u"Prices stay here"_s) && note().contains(u"goes to Prom"_s), qPrintable(note()));
}

void TestBulkPage::warnsOfTheBrake()
{
    Desk desk;
    for (int i = 0; i < 30; ++i)
        desk.shop.add(test::SampleShop::facts(5000 + i, u"Товар %1"_s.arg(i), u"T-%1"_s.arg(i), 100, 1));
    desk.page->open(test::TestBooks::required(
        desk.shop.books.read([](storage::Connection &db) { return listings::listingIds(db, {}); })));
    desk.press(u"remove_price"_s);
    desk.press(u"add_status"_s);
    desk.pick(u"choice"_s, 1); // not on display
    QVERIFY(desk.counted());
    QVERIFY(desk.part<QLabel>(u"bulkNote"_s)->text().contains(u"hold it and ask"_s));
}

void TestBulkPage::saysWhatToDoFirst()
{
    Desk desk;
    QVERIFY(desk.counted());
    QTRY_COMPARE(desk.page->table()->tableModel()->state(), ui::TableModel::State::Empty);
    QVERIFY(desk.says(u"Say on the left what is to change"_s));
    desk.page->open({});
    QTRY_VERIFY(desk.says(u"No products are chosen"_s));
}

// The palette knows them from everywhere: those of an empty one lead nowhere.
void TestBulkPage::itsViewsAreOfferedWhereThereIsSomething()
{
    Desk desk;
    const auto view = [](const ui::BulkPage &page) {
        const auto *command = page.findChild<ui::Command *>(u"filter_changing"_s);
        return command ? command->reason() : u"no such command"_s;
    };
    QCOMPARE(view(*desk.page), QString());
    const ui::BulkPage empty(desk.bulk, desk.shop.context);
    QCOMPARE(view(empty), u"No products are chosen to be changed."_s);
}

QTEST_MAIN(TestBulkPage)
#include "test_bulk_page.moc"

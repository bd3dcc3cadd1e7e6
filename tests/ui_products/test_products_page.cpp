// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/fields.h"
#include "tests/ui_products/sample_shop.h"
#include "ui/common/banner.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/products/listing_detail.h"
#include "ui/products/listing_form.h"
#include "ui/products/products_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
namespace field = kramar::listing_field;

namespace {

// A page over a shop of three listings: a plaid, a variety, a cup that is linked to nothing.
struct Desk {
    explicit Desk(StoreMode mode = StoreMode::Production)
        : shop(mode)
    {
        plaid = shop.add(test::SampleShop::facts(4001, u"Плед"_s, u"PL-150"_s, 890, 9));
        auto variety = test::SampleShop::facts(4002, u"Футболка чорна, M"_s, u"TS-BK-M"_s, 349, 0);
        variety.isVariation = true;
        shirt = shop.add(variety);
        cup = shop.add(test::SampleShop::facts(4003, u"Чашка"_s, u"MG-350"_s, 165, 47),
                       listings::Creating::LeaveUnlinked);
        page = std::make_unique<ui::ProductsPage>(shop.listings, shop.context(), [this] { ++received; });
        page->resize(1248, 860);
        page->show();
        page->activateWindow();
    }
    ui::ListingDetail *detail() const { return page->findChild<ui::ListingDetail *>(); }
    ui::ListingForm &form() const { return detail()->form(); }
    std::optional<ListingId> shown() const
    {
        return detail()->listing() ? std::optional(detail()->listing()->id) : std::nullopt;
    }
    bool rowsAre(int count) const { return page->table()->tableModel()->rowCount() == count; }
    void choose(ListingId id) { page->table()->setCurrentId(id.value()); }
    bool show(ListingId id)
    {
        if (!QTest::qWaitFor([&] { return page->table()->tableModel()->rowOf(id.value()) >= 0; }))
            return false;
        choose(id);
        return QTest::qWaitFor([&] { return shown() == id; });
    }
    template <class T>
    T *editor(QLatin1StringView key) const
    {
        return page->findChild<T *>(QString(key));
    }
    ui::Field *fieldOf(QLatin1StringView key) const
    {
        return qobject_cast<ui::Field *>(editor<QWidget>(key)->parentWidget());
    }
    void type(QLatin1StringView key, const QString &text) const
    {
        auto *line = editor<QLineEdit>(key);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void press(const QString &button) const
    {
        QTest::mouseClick(page->findChild<QAbstractButton *>(button), Qt::LeftButton);
    }
    bool says(QLatin1StringView key, const QString &words) const
    {
        const auto labels = fieldOf(key)->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) {
            return label->isVisibleTo(page.get()) && label->text().contains(words);
        });
    }

    test::SampleShop shop;
    ListingId plaid, shirt, cup;
    std::unique_ptr<ui::ProductsPage> page;
    int received = 0;
};

} // namespace

class TestProductsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsListingsWithCounts();
    void savesByKeyAndUndoes();
    void saysWhereAChangeStands();
    void inTestNothingIsPromised();
    void promsLimitsStandAtTheField();
    void leavingAsks();
    void refreshKeepsWhatIsTyped();
    void textsAreShownWhenTheyCome();
    void restoreTakesAChangeBack();
    void varietyIsLockedWithTheReason();
    void wholesaleStepsAndDiscount();
    void priceInTheRow();
    void priceOfAVarietyInTheRow();
    void refusalIsShownAtTheField();
    void receives();
};

void TestProductsPage::showsListingsWithCounts()
{
    Desk desk;
    QTRY_VERIFY(desk.rowsAre(3));
    const auto *model = desk.page->table()->tableModel();
    const auto cell = [&](ListingId id, const QString &key) {
        return model->index(model->rowOf(id.value()), model->columnOf(key))
            .data(ui::TableModel::CellRole)
            .value<ui::Cell>();
    };
    QTRY_COMPARE(cell(desk.plaid, u"name"_s).text, u"Плед"_s);
    QCOMPARE(cell(desk.plaid, u"price"_s).text, u"890\u00A0UAH"_s);
    QCOMPARE(cell(desk.plaid, u"quantity"_s).text, u"9"_s);
    QCOMPARE(cell(desk.shirt, u"presence"_s).text, u"Out of stock"_s);
    QCOMPARE(cell(desk.shirt, u"name"_s).depth, 1);
    QCOMPARE(std::get<ui::SyncMark>(cell(desk.cup, u"mark"_s).look), ui::SyncMark::NotLinked);
    desk.page->tabs()->setCurrentKey(u"unlinked"_s);
    QTRY_VERIFY(desk.rowsAre(1));
    desk.page->tabs()->setCurrentKey(u"not_available"_s);
    QTRY_COMPARE(model->idAt(0), desk.shirt.value());
    desk.page->tabs()->setCurrentKey(u"hidden"_s);
    QTRY_VERIFY(desk.rowsAre(0));
    desk.page->tabs()->setCurrentKey(u"all"_s);
    QTRY_VERIFY(desk.rowsAre(3));
    desk.page->search()->setText(u"чашка"_s);
    QTRY_VERIFY(desk.rowsAre(1));
}

void TestProductsPage::savesByKeyAndUndoes()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    QVERIFY(!desk.page->findChild<QAbstractButton *>(u"save"_s)->isEnabled());
    desk.type(field::price, u"950,50"_s);
    QCOMPARE(desk.form().unsaved(), 1);
    QTest::keyClick(desk.editor<QLineEdit>(field::price), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"950.50"_s);
    QCOMPARE(desk.shop.listing(desk.plaid).pending.size(), 1);
    QTRY_VERIFY(!desk.page->hasUnsavedChanges());
    QTRY_VERIFY(desk.page->undoBar()->isVisible());
    Q_EMIT desk.page->undoBar()->undoClicked();
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
    QVERIFY(desk.shop.listing(desk.plaid).pending.isEmpty());
    QTRY_COMPARE(desk.editor<QLineEdit>(field::price)->text(), u"890"_s);
}

void TestProductsPage::saysWhereAChangeStands()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.shop.edit(desk.plaid, field::price, u"950"_s);
    QTRY_VERIFY(desk.says(field::price, u"Waits to be sent"_s));
    desk.shop.take(desk.plaid);
    QTRY_VERIFY(desk.says(field::price, u"being sent"_s));
    QVERIFY(desk.fieldOf(field::price)->editor()->accessibleDescription().contains(u"890"));
}

void TestProductsPage::inTestNothingIsPromised()
{
    Desk desk(StoreMode::Test);
    QVERIFY(desk.show(desk.plaid));
    QTRY_COMPARE(desk.page->findChild<QAbstractButton *>(u"save"_s)->text(), u"Save"_s);
    desk.shop.edit(desk.plaid, field::price, u"950"_s);
    QTRY_VERIFY(desk.says(field::price, u"not sent"_s));
}

void TestProductsPage::promsLimitsStandAtTheField()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::nameUk, QString(118, u'a'));
    QTRY_VERIFY(desk.fieldOf(field::nameUk)->hasError());
    QVERIFY(desk.says(field::nameUk, u"118 / 110"_s));
    QVERIFY(desk.says(field::nameUk, u"at most 110"_s));
    desk.press(u"save"_s);
    QVERIFY(desk.page->hasUnsavedChanges());
    desk.type(field::nameUk, u"Warm plaid"_s);
    QVERIFY(!desk.fieldOf(field::nameUk)->hasError());
    desk.press(u"save"_s);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::nameUk), u"Warm plaid"_s);
    QCOMPARE(desk.shop.value(desk.plaid, field::name), u"Плед (рус.)"_s);
}

void TestProductsPage::leavingAsks()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"900"_s);
    desk.choose(desk.cup);
    QTRY_VERIFY(desk.detail()->isAsking());
    QCOMPARE(desk.shown(), desk.plaid);
    QSignalSpy chosen(desk.page.get(), &ui::ListPage::currentIdChanged);
    desk.press(u"stay"_s);
    QVERIFY(!desk.detail()->isAsking());
    QCOMPARE(desk.page->table()->currentId(), desk.plaid.value());
    QCOMPARE(desk.form().unsaved(), 1);
    QTRY_COMPARE(chosen.size(), 1); // the table tells of its row a little later
    QVERIFY(!desk.detail()->isAsking());

    desk.choose(desk.cup);
    QTRY_VERIFY(desk.detail()->isAsking());
    desk.press(u"save"_s);
    QTRY_COMPARE(desk.shown(), desk.cup);
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"900.00"_s);

    desk.type(field::price, u"200"_s);
    desk.choose(desk.plaid);
    QTRY_VERIFY(desk.detail()->isAsking());
    desk.press(u"discard"_s);
    QTRY_COMPARE(desk.shown(), desk.plaid);
    QCOMPARE(desk.shop.value(desk.cup, field::price), u"165.00"_s);
}

void TestProductsPage::refreshKeepsWhatIsTyped()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.type(field::price, u"900"_s);
    desk.shop.edit(desk.plaid, field::quantity, u"3"_s);
    QTRY_COMPARE(desk.editor<QLineEdit>(field::quantity)->text(), u"3"_s);
    QCOMPARE(desk.editor<QLineEdit>(field::price)->text(), u"900"_s);
    desk.shop.edit(desk.plaid, field::price, u"777"_s);
    QTRY_VERIFY(desk.says(field::price, u"777"_s));
    QCOMPARE(desk.editor<QLineEdit>(field::price)->text(), u"900"_s);
    desk.press(u"discard"_s);
    QCOMPARE(desk.editor<QLineEdit>(field::price)->text(), u"777"_s);
    QVERIFY(!desk.page->hasUnsavedChanges());
}

void TestProductsPage::textsAreShownWhenTheyCome()
{
    Desk desk;
    const QSignalSpy opened(desk.page.get(), &ui::ProductsPage::opened);
    QVERIFY(desk.show(desk.plaid));
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.last().first().value<ListingId>(), desk.plaid);
    test::TestBooks::required(desk.shop.books.write([&](storage::Transaction &tx) {
        return listings::ListingOperations(tx, Actor::exchange())
            .applyTranslation(desk.plaid, std::nullopt, u"щойно прочитане"_s, u"<p>Свіжий опис</p>"_s);
    }));
    QTRY_COMPARE(desk.editor<QPlainTextEdit>(field::keywordsUk)->toPlainText(), u"щойно прочитане"_s);
    QCOMPARE(desk.editor<QPlainTextEdit>(field::descriptionUk)->toPlainText(), u"<p>Свіжий опис</p>"_s);
    QVERIFY(!desk.page->hasUnsavedChanges());
    QCOMPARE(opened.size(), 1); // showing what came is no opening
    QVERIFY(desk.show(desk.cup));
    QCOMPARE(opened.size(), 2);
}

void TestProductsPage::restoreTakesAChangeBack()
{
    Desk desk;
    desk.shop.edit(desk.plaid, field::price, u"950"_s);
    QVERIFY(desk.show(desk.plaid));
    Q_EMIT desk.fieldOf(field::price)->restoreRequested();
    QCOMPARE(desk.editor<QLineEdit>(field::price)->text(), u"890"_s);
    QVERIFY(desk.page->hasUnsavedChanges());
    desk.press(u"save"_s);
    QTRY_VERIFY(desk.shop.listing(desk.plaid).pending.isEmpty());
    QCOMPARE(desk.shop.value(desk.plaid, field::price), u"890.00"_s);
}

void TestProductsPage::varietyIsLockedWithTheReason()
{
    Desk desk;
    QVERIFY(desk.show(desk.shirt));
    for (const QLatin1StringView key : listingFields()) {
        QCOMPARE(desk.fieldOf(key)->isLocked(), !editableOnVariety(QString(key)));
        QCOMPARE(desk.fieldOf(key)->toolTip().isEmpty(), editableOnVariety(QString(key)));
    }
    QVERIFY(desk.editor<QLineEdit>(field::price)->isReadOnly());
    QVERIFY(desk.show(desk.plaid));
    QVERIFY(!desk.editor<QLineEdit>(field::price)->isReadOnly());
    QVERIFY(!desk.fieldOf(field::inStock)->isLocked());
    QVERIFY(desk.editor<QComboBox>(field::inStock)->isVisible());
}

void TestProductsPage::wholesaleStepsAndDiscount()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    auto *steps = desk.editor<QWidget>(field::prices);
    QTest::keyClick(steps->findChild<QWidget *>(u"addStep"_s), Qt::Key_Return);
    auto lines = steps->findChildren<QLineEdit *>();
    QCOMPARE(lines.size(), 2);
    QTest::keyClicks(lines[0], u"10"_s);
    QTRY_VERIFY(desk.fieldOf(field::prices)->hasError()); // a quantity without a price
    QTest::keyClicks(lines[1], u"800"_s);
    auto *value = desk.page->findChild<QLineEdit *>(u"discountValue"_s);
    QTest::keyClicks(value, u"15"_s);
    QTest::keyClicks(desk.page->findChild<QLineEdit *>(u"discountTo"_s), u"31.01.2026"_s);
    desk.press(u"save"_s);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::prices), uR"([{"from":"10","price":"800.00"}])"_s);
    QCOMPARE(desk.shop.value(desk.plaid, field::discount), uR"({"to":"2026-01-31","type":"percent","value":"15"})"_s);
    QTRY_VERIFY(!desk.page->hasUnsavedChanges());
    value->clear();
    QTest::keyClick(value, Qt::Key_Space);
    auto *to = desk.page->findChild<QLineEdit *>(u"discountTo"_s);
    to->selectAll();
    QTest::keyClick(to, Qt::Key_Delete);
    desk.press(u"save"_s);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::discount), std::nullopt);
}

void TestProductsPage::priceInTheRow()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    auto *table = desk.page->table();
    table->setFocus();
    QTest::keyClick(table, Qt::Key_F2);
    QLineEdit *editor = nullptr;
    QTRY_VERIFY((editor = table->viewport()->findChild<QLineEdit *>()) != nullptr);
    QCOMPARE(editor->text(), u"890"_s);
    editor->selectAll();
    QTest::keyClicks(editor, u"910"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(desk.shop.value(desk.plaid, field::price), u"910.00"_s);
    QTRY_COMPARE(desk.editor<QLineEdit>(field::price)->text(), u"910"_s);
}

void TestProductsPage::priceOfAVarietyInTheRow()
{
    Desk desk;
    QVERIFY(desk.show(desk.shirt));
    Q_EMIT desk.page->table()->tableModel()->edited(desk.shirt.value(), u"price"_s, u"1"_s);
    const auto banners = desk.page->findChildren<ui::Banner *>();
    QVERIFY(std::any_of(banners.cbegin(), banners.cend(), [](const ui::Banner *one) {
        return one->isVisible() && one->accessibleName().contains(u"base product");
    }));
    QCOMPARE(desk.shop.value(desk.shirt, field::price), u"349.00"_s);
}

void TestProductsPage::refusalIsShownAtTheField()
{
    Desk desk;
    QVERIFY(desk.show(desk.plaid));
    desk.shop.edit(desk.plaid, field::price, u"1"_s);
    desk.shop.refuse(desk.plaid, u"Ціна надто низька"_s);
    QTRY_VERIFY(desk.says(field::price, u"Ціна надто низька"_s));
    QVERIFY(desk.fieldOf(field::price)->hasError());
    QVERIFY(!desk.fieldOf(field::quantity)->hasError());
}

void TestProductsPage::receives()
{
    Desk desk;
    const auto buttons = desk.page->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->text() == u"Receive from Prom")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(desk.received, 1);
}

QTEST_MAIN(TestProductsPage)
#include "test_products_page.moc"

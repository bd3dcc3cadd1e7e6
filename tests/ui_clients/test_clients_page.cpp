// SPDX-License-Identifier: GPL-3.0-or-later
#include "clients/client_operations.h"
#include "tests/orders/order_books.h"
#include "ui/clients/client_detail.h"
#include "ui/clients/clients_page.h"
#include "ui/common/detail_window.h"
#include "ui/common/edits.h"
#include "ui/common/field.h"
#include "ui/common/label.h"
#include "ui/common/state_overlay.h"

#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace kramar;
using kramar::test::OrderBooks;
using kramar::test::TestBooks;

namespace {

// The clients' page over real books.
struct Screen {
    OrderBooks books;
    access::Session session{Actor::person(PersonId(1), u"Олена Кравець"_s, Actor::allRights())};
    std::unique_ptr<stores::SecretStore> secrets = stores::makeMemorySecretStore();
    stores::Stores stores{books.db(), *secrets, session};
    clients::Clients clients{books.db(), session};
    orders::Orders orders{books.db(), session};
    ui::StoreDirectory directory{stores, books.db().changes()};
    ui::ThumbnailCache thumbnails{[](const QString &) { return QString(); }};
    QSettings local{books.folder() + u"/local.ini"_s, QSettings::IniFormat};
    ui::PageContext context{directory, books.db().changes(), local, thumbnails, books.clock, 8000};
    std::unique_ptr<ui::ClientsPage> page;
    QString ordersOf;

    // An order of a buyer; the buyer becomes a client with it.
    ClientId bought(qint64 promId, const QString &lastName, const QString &firstName, const QString &phone,
                    qint64 hryvnias = 100)
    {
        orders::OrderFacts facts = books.facts(promId);
        facts.buyer = {PromClientId(std::abs(qint64(qHash(phone, 7)))),
                       firstName,
                       lastName,
                       u""_s,
                       phone,
                       u"buyer%1@example.com"_s.arg(promId)};
        facts.total = OrderBooks::uah(hryvnias * 100);
        facts.lines = {OrderBooks::line(promId * 10, u"PL-1"_s, 1, hryvnias * 100)};
        books.apply(facts);
        return *books.order(promId).client;
    }
    void open(int rows)
    {
        page = std::make_unique<ui::ClientsPage>(clients, orders, context,
                                                 [this](ClientId, const QString &name) { ordersOf = name; });
        page->resize(1248, 800);
        page->show();
        page->activateWindow();
        QTRY_COMPARE(rowCount(), rows);
    }
    ui::ObjectTable *table() const { return page->table(); }
    int rowCount() const { return table()->tableModel()->rowCount(); }
    ui::ClientDetail *detail() const { return page->findChild<ui::ClientDetail *>(); }
    QPlainTextEdit *comment() const { return page->findChild<QPlainTextEdit *>(u"clientComment"_s); }
    QPushButton *save() const { return page->findChild<QPushButton *>(u"saveComment"_s); }
    bool shows(ClientId id) const { return detail()->entry() && detail()->entry()->who.client.id == id; }
    void choose(ClientId id)
    {
        QTRY_VERIFY(table()->tableModel()->rowOf(id.value()) >= 0);
        table()->setFocus();
        table()->setCurrentId(id.value());
        QTRY_VERIFY(shows(id));
    }
    QString cell(int row, const QString &column) const
    {
        return table()->model()->index(row, table()->tableModel()->columnOf(column)).data().toString();
    }
    bool says(const QString &words) const
    {
        const auto labels = detail()->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    QString kept(ClientId id)
    {
        return TestBooks::required(books.read([&](storage::Connection &db) { return clients::findClient(db, id); }))
            ->comment;
    }
};

const QString bondar = u"+380500000011"_s;
const QString melnyk = u"+380500000012"_s;
const QString shevchenko = u"+380500000013"_s;

} // namespace

class TestClientsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsBuyersByName();
    void cancelledOrdersStandApart();
    void tabsByKind();
    void theSearchFindsNamePhoneAndMail();
    void sortsTheOtherWayRound();
    void theDetailShowsOrdersAndTotals();
    void totalsFollowTheOrders();
    void theCommentIsKept();
    void theHistorySaysWhoChangedWhat();
    void aClientStandsInAWindowOfItsOwn();
    void goingOnLosesNoComment();
    void whatIsTypedSurvivesARefresh();
    void aNewBuyerWaitsForTheReader();
    void emptyListsSayWhy();
    void storesAreACondition();
};

void TestClientsPage::listsBuyersByName()
{
    Screen screen;
    screen.bought(3122, u"Мельник"_s, u"Ірина"_s, melnyk, 250);
    screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar);
    screen.bought(3123, u"Мельник"_s, u"Ірина"_s, melnyk, 150);
    screen.open(2);
    QTRY_COMPARE(screen.cell(0, u"name"_s), u"Бондар Олег"_s);
    QCOMPARE(screen.cell(1, u"name"_s), u"Мельник Ірина"_s);
    QCOMPARE(screen.cell(1, u"orders"_s), u"2"_s);
    QCOMPARE(screen.cell(1, u"total"_s), u"400\u00A0UAH"_s);
    QVERIFY(screen.cell(0, u"phone"_s).contains(u"+380 50"_s));
}

// How many and how much speak of the same orders.
void TestClientsPage::cancelledOrdersStandApart()
{
    Screen screen;
    const ClientId buyer = screen.bought(101, u"Бондар"_s, u"Світлана"_s, bondar, 100);
    screen.bought(102, u"Бондар"_s, u"Світлана"_s, bondar, 250);
    screen.bought(103, u"Мельник"_s, u"Ірина"_s, melnyk, 70);
    TestBooks::required(screen.books.write([&](storage::Transaction &tx) {
        return orders::OrderOperations(tx, screen.session.actor())
            .setState(screen.books.order(102).id, OrderState::Cancelled,
                      orders::Cancellation{.reason = u"another"_s, .text = u"не відповідає"_s});
    }));
    screen.open(2);
    QTRY_COMPARE(screen.cell(0, u"orders"_s), u"1"_s);
    QCOMPARE(screen.cell(0, u"total"_s), u"100\u00A0UAH"_s);
    screen.choose(buyer);
    QTRY_VERIFY(screen.says(u"for 100"_s));
    QVERIFY(screen.says(u"1 more cancelled"_s));
    // Whose orders were all cancelled has no last one.
    QCOMPARE(screen.cell(1, u"orders"_s), u"1"_s);
    QVERIFY(!screen.cell(1, u"last"_s).isEmpty());
    TestBooks::required(screen.books.write([&](storage::Transaction &tx) {
        return orders::OrderOperations(tx, screen.session.actor())
            .setState(screen.books.order(103).id, OrderState::Cancelled,
                      orders::Cancellation{.reason = u"another"_s, .text = u"не відповідає"_s});
    }));
    QTRY_COMPARE(screen.cell(1, u"orders"_s), u"0"_s);
    QVERIFY(screen.cell(1, u"last"_s).isEmpty() || screen.cell(1, u"last"_s) == u"—"_s);
}

void TestClientsPage::tabsByKind()
{
    Screen screen;
    const ClientId buyer = screen.bought(101, u"Бондар"_s, u"Світлана"_s, bondar, 100);
    screen.bought(102, u"Бондар"_s, u"Світлана"_s, bondar, 250);
    const ClientId silent = screen.bought(103, u"Мельник"_s, u"Ірина"_s, u""_s, 70);
    screen.open(2);
    QTRY_COMPARE(screen.page->tabs()->countOf(u"all"_s), 2);
    QTRY_COMPARE(screen.page->tabs()->countOf(u"regular"_s), 1);
    QTRY_COMPARE(screen.page->tabs()->countOf(u"no_phone"_s), 1);
    screen.page->tabs()->setCurrentKey(u"regular"_s);
    QTRY_COMPARE(screen.table()->tableModel()->ids(), QList<qint64>{buyer.value()});
    screen.page->tabs()->setCurrentKey(u"no_phone"_s);
    QTRY_COMPARE(screen.table()->tableModel()->ids(), QList<qint64>{silent.value()});
}

void TestClientsPage::theSearchFindsNamePhoneAndMail()
{
    Screen screen;
    screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar);
    screen.bought(3122, u"Мельник"_s, u"Ірина"_s, melnyk);
    screen.open(2);
    for (const QString &typed : {u"мельн"_s, u"0500000012"_s, u"buyer3122"_s}) {
        screen.page->search()->setText(typed);
        QTest::keyClick(screen.page->search(), Qt::Key_Return);
        QTRY_COMPARE(screen.rowCount(), 1);
        QTRY_COMPARE(screen.cell(0, u"name"_s), u"Мельник Ірина"_s);
        screen.page->search()->clear();
        QTRY_COMPARE(screen.rowCount(), 2);
    }
}

void TestClientsPage::sortsTheOtherWayRound()
{
    Screen screen;
    screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar);
    screen.bought(3122, u"Мельник"_s, u"Ірина"_s, melnyk);
    screen.open(2);
    QTRY_COMPARE(screen.cell(0, u"name"_s), u"Бондар Олег"_s);
    auto *header = screen.table()->horizontalHeader();
    const int column = screen.table()->tableModel()->columnOf(u"name"_s);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionViewportPosition(column) + 30, header->height() / 2));
    QTRY_COMPARE(screen.cell(0, u"name"_s), u"Мельник Ірина"_s);
}

void TestClientsPage::theDetailShowsOrdersAndTotals()
{
    Screen screen;
    const ClientId id = screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar, 250);
    screen.bought(3122, u"Бондар"_s, u"Олег"_s, bondar, 1000);
    screen.open(1);
    screen.choose(id);
    QTRY_VERIFY(screen.says(u"3122"_s));
    QVERIFY(screen.says(u"3121"_s));
    QVERIFY(screen.says(u"2 orders for 1\u00A0250\u00A0UAH"_s) || screen.says(u"2 order(s) for 1\u00A0250\u00A0UAH"_s));
    QVERIFY(screen.says(u"buyer3121@example.com"_s));
    auto *all = screen.detail()->findChild<QWidget *>(u"allOrders"_s);
    QVERIFY(all);
    QTRY_VERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(screen.ordersOf, u"Бондар Олег"_s);
}

void TestClientsPage::totalsFollowTheOrders()
{
    Screen screen;
    const ClientId id = screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar, 250);
    const ClientId other = screen.bought(3122, u"Мельник"_s, u"Ірина"_s, melnyk, 100);
    screen.open(2);
    screen.choose(id);
    QTRY_COMPARE(screen.cell(0, u"orders"_s), u"1"_s);
    screen.bought(3123, u"Бондар"_s, u"Олег"_s, bondar, 750); // the client itself does not change
    QTRY_COMPARE(screen.cell(0, u"orders"_s), u"2"_s);
    QTRY_COMPARE(screen.cell(0, u"total"_s), u"1\u00A0000\u00A0UAH"_s);
    QTRY_VERIFY(screen.says(u"3123"_s));
    QVERIFY(screen.shows(id));
    // of somebody who is not chosen
    QVERIFY(screen.books.setState(3122, OrderState::Confirmed).has_value());
    orders::OrderFacts dearer = screen.books.facts(3122, u"received"_s);
    dearer.buyer = {PromClientId(std::abs(qint64(qHash(melnyk, 7)))), u"Ірина"_s, u"Мельник"_s, u""_s, melnyk, u""_s};
    dearer.total = OrderBooks::uah(90'000);
    dearer.modified = screen.books.clock.now().plusMs(5000);
    screen.books.apply(dearer);
    QCOMPARE(*screen.books.order(3122).client, other);
    QTRY_COMPARE(screen.cell(1, u"total"_s), u"900\u00A0UAH"_s);
}

void TestClientsPage::aClientStandsInAWindowOfItsOwn()
{
    Screen screen;
    const ClientId client = screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar);
    screen.open(1);
    screen.choose(client);
    QTest::keyClick(screen.table(), Qt::Key_Return, Qt::AltModifier);
    ui::DetailWindow *window = screen.page->ownWindows().value(0);
    QVERIFY(window && QTest::qWaitForWindowActive(window));
    QTRY_COMPARE(window->windowTitle(), u"Бондар Олег · Clients — Kramar"_s);
    auto *comment = window->findChild<QPlainTextEdit *>(u"clientComment"_s);
    comment->setFocus();
    QTest::keyClicks(comment, u"call first"_s);
    QVERIFY(window->hasUnsavedChanges());
    QVERIFY(!screen.page->hasUnsavedChanges());
    QTest::keyClick(comment, Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.kept(client), u"call first"_s);
    QTRY_COMPARE(screen.comment()->toPlainText(), u"call first"_s); // beside the list too
    screen.bought(3122, u"Бондар"_s, u"Олег"_s, bondar, 250);
    const auto orders = [&] {
        const auto labels = window->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [](const QLabel *label) { return label->text().startsWith(u"2 order"); });
    };
    QTRY_VERIFY(orders());
    QTRY_VERIFY(!window->hasUnsavedChanges());
    QVERIFY(window->close());
}

void TestClientsPage::theCommentIsKept()
{
    Screen screen;
    const ClientId id = screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar);
    screen.open(1);
    screen.choose(id);
    QVERIFY(!screen.save()->isEnabled());
    QVERIFY(!screen.save()->toolTip().isEmpty());
    screen.comment()->setFocus();
    QTest::keyClicks(screen.comment(), u"wants a call first"_s);
    QVERIFY(screen.save()->isEnabled());
    QVERIFY(screen.page->hasUnsavedChanges());
    QTest::keyClick(screen.comment(), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(screen.kept(id), u"wants a call first"_s);
    QTRY_VERIFY(!screen.save()->isEnabled());
    QVERIFY(!screen.page->hasUnsavedChanges());
    // It can be taken back, and done again.
    screen.table()->setFocus();
    QTRY_VERIFY(screen.page->undoBar()->isOffering());
    QTest::keyClick(screen.table(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(screen.kept(id), QString());
    QTRY_COMPARE(screen.comment()->toPlainText(), QString());
    QTest::keyClick(screen.table(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(screen.kept(id), u"wants a call first"_s);

    screen.comment()->setPlainText(QString(2001, u'x')); // too long: said while typing, not kept
    QVERIFY(!screen.save()->isEnabled());
    QVERIFY(screen.detail()->findChild<ui::Field *>()->hasError());
    QTest::keyClick(screen.comment(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(screen.kept(id), u"wants a call first"_s);
}

void TestClientsPage::theHistorySaysWhoChangedWhat()
{
    Screen screen;
    const ClientId one = screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar);
    const ClientId two = screen.bought(3122, u"Мельник"_s, u"Ірина"_s, melnyk);
    screen.open(2);
    screen.choose(one);
    screen.detail()->setCurrentTab(u"history"_s);
    QTRY_VERIFY(screen.says(u"Came from Prom"_s));
    QVERIFY(!screen.comment()->isVisible()); // behind the other tab
    TestBooks::required(screen.books.write([&](storage::Transaction &tx) {
        return clients::ClientOperations(tx, screen.session.actor()).setComment(one, u"call first"_s);
    }));
    QTRY_VERIFY(screen.says(u"Comment: — → call first"_s)); // while it is looked at
    QVERIFY(screen.says(u"Олена Кравець"_s));
    screen.choose(two);
    QTRY_VERIFY(screen.says(u"Came from Prom"_s));
    QVERIFY(!screen.says(u"call first"_s));
}

void TestClientsPage::goingOnLosesNoComment()
{
    Screen screen;
    const ClientId one = screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar);
    const ClientId two = screen.bought(3122, u"Мельник"_s, u"Ірина"_s, melnyk);
    screen.open(2);
    screen.choose(one);
    screen.comment()->setFocus();
    QTest::keyClicks(screen.comment(), u"first"_s);
    screen.choose(two);
    QTRY_COMPARE(screen.kept(one), u"first"_s);
    QCOMPARE(screen.kept(two), QString());
    QTRY_COMPARE(screen.comment()->toPlainText(), QString());
    QVERIFY(!screen.page->hasUnsavedChanges());
    screen.choose(one);
    QTRY_COMPARE(screen.comment()->toPlainText(), u"first"_s);
}

void TestClientsPage::whatIsTypedSurvivesARefresh()
{
    Screen screen;
    const ClientId id = screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar);
    screen.open(1);
    screen.choose(id);
    screen.comment()->setFocus();
    QTest::keyClicks(screen.comment(), u"half a sen"_s);
    TestBooks::required(screen.books.write([&](storage::Transaction &tx) {
        return clients::ClientOperations(tx, screen.session.actor()).setComment(id, u"from another desk"_s);
    }));
    QTRY_COMPARE(screen.detail()->entry()->who.client.comment, u"from another desk"_s);
    QCOMPARE(screen.comment()->toPlainText(), u"half a sen"_s);
    QVERIFY(screen.page->hasUnsavedChanges());
}

void TestClientsPage::aNewBuyerWaitsForTheReader()
{
    Screen screen;
    const ClientId id = screen.bought(3122, u"Мельник"_s, u"Ірина"_s, melnyk);
    screen.open(1);
    screen.choose(id);
    screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar);
    QTRY_COMPARE(screen.table()->tableModel()->newCount(), 1);
    QCOMPARE(screen.rowCount(), 1); // nothing jumps under the pointer
    screen.table()->tableModel()->showNew();
    QTRY_COMPARE(screen.cell(0, u"name"_s), u"Бондар Олег"_s);
    QVERIFY(screen.shows(id));
}

void TestClientsPage::emptyListsSayWhy()
{
    Screen screen;
    screen.open(0);
    auto *overlay = screen.table()->findChild<ui::StateOverlay *>();
    const auto says = [&](const QString &words) {
        const auto labels = overlay->findChildren<QLabel *>();
        return overlay->isVisible() &&
               std::any_of(labels.cbegin(), labels.cend(), [&](const QLabel *label) { return label->text() == words; });
    };
    QTRY_VERIFY(says(u"No clients yet"_s));
    screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar);
    QTRY_COMPARE(screen.rowCount(), 1); // an empty list has nothing to keep in place
    QTRY_VERIFY(!overlay->isVisible());
    screen.page->search()->setText(u"немає такого"_s);
    QTRY_COMPARE(screen.rowCount(), 0);
    QTRY_VERIFY(overlay->isVisible() && !says(u"No clients yet"_s));
}

void TestClientsPage::storesAreACondition()
{
    Screen screen;
    const ClientId id = screen.bought(3121, u"Бондар"_s, u"Олег"_s, bondar);
    const StoreId empty = screen.books.makeStore(u"Порожній"_s);
    screen.open(1);
    const auto only = [&](auto... stores) {
        const QList<ui::Condition> conditions{{u"store"_s, QVariantList{stores.value()...}}};
        screen.page->filters()->setConditions(conditions);
        Q_EMIT screen.page->filters()->conditionsChanged(conditions);
    };
    only(empty);
    QTRY_COMPARE(screen.rowCount(), 0);
    only(screen.books.store);
    QTRY_COMPARE(screen.rowCount(), 1);
    QCOMPARE(screen.table()->tableModel()->idAt(0), std::optional(id.value()));
    only(empty);
    QTRY_COMPARE(screen.rowCount(), 0);
    only(empty, screen.books.store);
    QTRY_COMPARE(screen.rowCount(), 1);
}

QTEST_MAIN(TestClientsPage)
#include "test_clients_page.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "app/window/window_app.h"
#include "ui/common/buttons.h"
#include "ui/common/detail_card.h"
#include "ui/common/list_page.h"
#include "ui/shell/navigation.h"

#include <QComboBox>
#include <QDialog>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace kramar;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

// The first day: no store yet → wizard → download → edit a price → cancel an order → Production → the queue empties,
// and Prom got exactly those two writes.
class FirstDay
{
public:
    FirstDay()
    {
        m_shop = std::move(*demo::DemoShop::start({.products = 120, .orders = 60, .seed = 7}, 0, m_clock));
        window::WindowOptions options;
        options.backend.dataFolder = m_folder.path();
        options.backend.secrets = backend::BackendOptions::Secrets::Memory;
        options.backend.transport.pace = {.minGapMs = 0, .maxInFlight = 4};
        options.backend.schedule = false;
        options.undoDelayMs = 0;
        m_app = std::move(*window::WindowApp::open(options));
        m_app->window().show();
        m_app->backend().exchange().start();
    }

    ui::MainWindow &window() { return m_app->window(); }
    backend::Backend &books() { return m_app->backend(); }
    demo::DemoShop &shop() { return *m_shop; }
    ui::ListPage *list(const QString &key) { return qobject_cast<ui::ListPage *>(window().page(key)); }
    QDialog *dialog()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            auto *found = qobject_cast<QDialog *>(widget);
            if (found && found->isVisible())
                return found;
        }
        for (QDialog *found : window().findChildren<QDialog *>()) {
            if (found->isVisible())
                return found;
        }
        return nullptr;
    }
    template <class T>
    static T *in(QWidget *parent, const QString &name)
    {
        return parent ? parent->findChild<T *>(name) : nullptr;
    }
    std::optional<stores::Store> store()
    {
        const QList<stores::Store> &all = m_app->stores().all();
        return all.isEmpty() ? std::nullopt : std::optional(all.first());
    }
    journal::QueueCounts queue()
    {
        return books()
            .database()
            .readNow([](storage::Connection &db) { return journal::queueCounts(db, std::nullopt); })
            .value_or(journal::QueueCounts{});
    }
    QJsonArray ledger()
    {
        QNetworkAccessManager manager;
        QNetworkReply *reply = manager.get(QNetworkRequest(QUrl(m_shop->controlUrl().toString() + u"/ledger"_s)));
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        return QJsonDocument::fromJson(reply->readAll()).array();
    }
    bool idle()
    {
        const auto known = store();
        return known && books().exchange().progress(known->id).state == exchange::Progress::State::Idle;
    }

private:
    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<demo::DemoShop> m_shop;
    std::unique_ptr<window::WindowApp> m_app;
};

} // namespace

class TestFirstDay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromNothingToTwoWritesOnProm();

private:
    void connectTheStore(FirstDay &day);
    void chooseListing(FirstDay &day);
    void editThePrice(FirstDay &day);
    void cancelAnOrder(FirstDay &day);
    void toProduction(FirstDay &day);
    void syncNow(FirstDay &day);

    PromListingId m_listing;
    QString m_price;
    PromOrderId m_order;
};

void TestFirstDay::fromNothingToTwoWritesOnProm()
{
    FirstDay day;
    connectTheStore(day);
    if (QTest::currentTestFailed())
        return;
    QTRY_COMPARE_WITH_TIMEOUT(day.list(u"orders"_s)->table()->model()->rowCount() > 0, true, patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        day.books()
            .database()
            .readNow([&](storage::Connection &db) { return listings::lastCompleteSnapshot(db, day.store()->id); })
            ->has_value(),
        patienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(day.idle(), patienceMs);
    editThePrice(day);
    if (QTest::currentTestFailed())
        return;
    cancelAnOrder(day);
    if (QTest::currentTestFailed())
        return;

    // In Test everything waits and nothing goes out, whatever is pressed.
    syncNow(day);
    if (QTest::currentTestFailed())
        return;
    QTRY_VERIFY_WITH_TIMEOUT(day.idle(), patienceMs);
    QCOMPARE(day.queue().waiting, 2);
    QCOMPARE(day.ledger().size(), 0);

    toProduction(day);
    if (QTest::currentTestFailed())
        return;
    // An edit made in the window waits for its undo bar before it may leave.
    QElapsedTimer waited;
    waited.start();
    while (day.queue().live() > 0 && waited.elapsed() < patienceMs) {
        syncNow(day);
        if (QTest::currentTestFailed())
            return;
        QTest::qWait(1000);
    }
    QCOMPARE(day.queue().live(), 0);
    const QJsonArray writes = day.ledger();
    QCOMPARE(writes.size(), 2);
    QSet<QString> objects;
    for (const QJsonValue &write : writes) {
        QVERIFY(write[u"applied"].toBool());
        objects.insert(write[u"object"].toString());
    }
    QVERIFY(objects.contains(u"product %1"_s.arg(m_listing.value())));
    QVERIFY(objects.contains(u"order %1"_s.arg(m_order.value())));
}

void TestFirstDay::connectTheStore(FirstDay &day)
{
    QTRY_VERIFY(FirstDay::in<QPushButton>(&day.window(), u"connectStore"_s));
    QTest::mouseClick(FirstDay::in<QPushButton>(&day.window(), u"connectStore"_s), Qt::LeftButton);
    QTRY_VERIFY(day.dialog());
    QDialog *wizard = day.dialog();
    auto *next = FirstDay::in<QPushButton>(wizard, u"next"_s);
    FirstDay::in<QLineEdit>(wizard, u"storeName"_s)->setText(u"Дім і Сад"_s);
    FirstDay::in<QComboBox>(wizard, u"marketplace"_s)->setCurrentIndex(1);
    FirstDay::in<QLineEdit>(wizard, u"apiAddress"_s)->setText(day.shop().apiUrl().toString());
    QTest::mouseClick(next, Qt::LeftButton);
    auto *token = FirstDay::in<QLineEdit>(wizard, u"token"_s);
    QTRY_VERIFY(token->isVisible());
    token->setText(day.shop().token());
    QTest::mouseClick(next, Qt::LeftButton);
    auto *all = FirstDay::in<QRadioButton>(wizard, u"ordersAll"_s);
    QVERIFY(all);
    for (int tries = 0; tries < 100 && !all->isVisible(); ++tries) {
        QTRY_VERIFY_WITH_TIMEOUT(next->isEnabled(), patienceMs); // the rights are being tried
        QTest::mouseClick(next, Qt::LeftButton);
        QCoreApplication::processEvents();
    }
    QVERIFY(all->isVisible());
    all->click();
    QTest::mouseClick(next, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(day.store().has_value(), patienceMs);
    QCOMPARE(day.store()->mode, StoreMode::Test);
    // No keychain here: the wizard says that the token is kept for this session only, and waits to be read.
    QTRY_VERIFY_WITH_TIMEOUT(!day.dialog() || next->isEnabled(), patienceMs);
    if (day.dialog())
        QTest::mouseClick(next, Qt::LeftButton);
    QTRY_VERIFY(!day.dialog());
}

// A plain listing in hryvnias with a price, neither a variety nor waiting for anything.
void TestFirstDay::chooseListing(FirstDay &day)
{
    day.window().go(u"products"_s);
    ui::ListPage *page = day.list(u"products"_s);
    QVERIFY(page);
    QTRY_VERIFY(page->table()->model()->rowCount() > 0);
    const auto found =
        day.books().database().readNow([&](storage::Connection &db) -> Result<std::optional<listings::Listing>> {
            for (const listings::Listing &listing :
                 TRY(listings::listingRows(db, page->table()->tableModel()->ids()))) {
                if (!listing.isVariation && listing.values.price && listing.currency == Currency::uah() &&
                    listing.values.presence == u"available"_s)
                    return std::optional(listing);
            }
            return std::optional<listings::Listing>();
        });
    QVERIFY(found && found->has_value());
    m_listing = (*found)->promId;
    // A little more, as no brake minds.
    m_price = Money::ofMinor((*found)->values.price->minor() + 750, Currency::uah()).toDecimal();
    page->table()->setCurrentId((*found)->id.value());
    const auto *card = page->findChild<ui::DetailCard *>();
    QTRY_COMPARE(card->shownId(), std::optional((*found)->id.value()));
    QTRY_VERIFY(FirstDay::in<QLineEdit>(page, u"price"_s) && FirstDay::in<QLineEdit>(page, u"price"_s)->isVisible());
    QTRY_VERIFY(!FirstDay::in<QLineEdit>(page, u"price"_s)->text().isEmpty());
}

void TestFirstDay::editThePrice(FirstDay &day)
{
    chooseListing(day);
    if (QTest::currentTestFailed())
        return;
    ui::ListPage *page = day.list(u"products"_s);
    auto *price = FirstDay::in<QLineEdit>(page, u"price"_s);
    price->setFocus();
    price->selectAll();
    QTest::keyClicks(price, QString(m_price).replace(u'.', u','));
    auto *save = FirstDay::in<QPushButton>(page, u"save"_s);
    QTRY_VERIFY(save->isVisible() && save->isEnabled());
    QTest::mouseClick(save, Qt::LeftButton);
    QTRY_COMPARE(day.queue().waiting, 1);
}

void TestFirstDay::cancelAnOrder(FirstDay &day)
{
    day.window().go(u"orders"_s);
    ui::ListPage *page = day.list(u"orders"_s);
    page->tabs()->setCurrentKey(u"new"_s);
    QTRY_VERIFY(!page->table()->tableModel()->isBusy() && page->table()->model()->rowCount() > 0);
    QTRY_VERIFY(page->table()->tableModel()->idAt(0));
    page->table()->setFocus();
    page->table()->selectRow(0);
    const OrderId id(*page->table()->tableModel()->idAt(0));
    const auto order =
        day.books().database().readNow([&](storage::Connection &db) { return orders::findOrder(db, id); });
    QVERIFY(order && order->has_value() && (*order)->promId);
    m_order = *(*order)->promId;
    QTRY_COMPARE(page->findChild<ui::DetailCard *>()->shownId(), std::optional(id.value())); // and no other
    auto *cancel = FirstDay::in<QPushButton>(page, u"cancelOrder"_s);
    QTRY_VERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY(day.dialog());
    QDialog *question = day.dialog();
    FirstDay::in<QRadioButton>(question, u"another"_s)->click();
    FirstDay::in<QPlainTextEdit>(question, u"cancelComment"_s)->setPlainText(u"Покупець не відповідає"_s);
    for (QPushButton *button : question->findChildren<QPushButton *>()) {
        if (ui::buttonKind(button) == ui::ButtonKind::Danger)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(day.queue().waiting, 2);
}

void TestFirstDay::toProduction(FirstDay &day)
{
    day.window().go(ui::Navigation::storeKey(day.store()->id));
    QWidget *page = day.window().page(ui::Navigation::storeKey(day.store()->id));
    auto *change = FirstDay::in<QPushButton>(page, u"switchMode"_s);
    QTRY_VERIFY(change && change->isVisible() && change->isEnabled());
    QTest::mouseClick(change, Qt::LeftButton);
    QTRY_VERIFY(day.dialog());
    auto *go = FirstDay::in<QPushButton>(day.dialog(), u"switchOver"_s);
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), patienceMs);
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(day.store()->mode, StoreMode::Production, patienceMs);
}

void TestFirstDay::syncNow(FirstDay &day)
{
    const QString key = ui::Navigation::storeKey(day.store()->id);
    day.window().go(key);
    auto *sync = FirstDay::in<QPushButton>(day.window().page(key), u"syncNow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(sync && sync->isVisible() && sync->isEnabled(), patienceMs);
    QTest::mouseClick(sync, Qt::LeftButton);
}

QTEST_MAIN(TestFirstDay)
#include "test_first_day.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_stores/screen_shop.h"
#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/choices.h"
#include "ui/common/object_table.h"
#include "ui/common/state_overlay.h"
#include "ui/stores/fact_list.h"
#include "ui/stores/production_dialog.h"
#include "ui/stores/rights_view.h"
#include "ui/stores/store_page.h"
#include "ui/stores/store_words.h"
#include "ui/stores/token_dialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTest>
#include <QToolButton>

using namespace kramar;
using namespace kramar::test;

class TestStorePage : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScreenShop> m_shop;
    Trials m_trials;
    StoreId m_store;
    std::unique_ptr<ui::StorePage> m_page;

    void open()
    {
        m_page = std::make_unique<ui::StorePage>(m_store, m_shop->parts(m_trials.function()), m_shop->context());
        m_page->resize(1100, 800);
        m_page->show();
        QTRY_VERIFY(child<QPushButton>("switchMode")->isEnabled());
    }
    template <class T>
    T *child(const char *name)
    {
        return childOf<T>(m_page.get(), name);
    }
    void click(const char *name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    template <class T>
    T *dialog()
    {
        T *found = nullptr;
        [&] { QTRY_VERIFY((found = m_page->findChild<T *>()) && found->isVisible()); }();
        return found;
    }
    std::shared_ptr<bool> roundBegins()
    {
        auto begun = std::make_shared<bool>(false);
        connect(&m_shop->exchange, &exchange::Exchange::progressChanged, m_page.get(),
                [begun](const exchange::Progress &progress) {
                    *begun = *begun || progress.state == exchange::Progress::State::Running;
                });
        return begun;
    }
    void answer(QWidget *dialog, QueueKind kind, int index)
    {
        auto *segmented = dialog->findChild<ui::Segmented *>(u"answer_"_s + toCode(kind));
        QVERIFY(segmented);
        QTest::mouseClick(segmented->findChildren<QToolButton *>().at(index), Qt::LeftButton);
    }
    qint64 inState(QueueKind kind, QueueState state)
    {
        return m_shop->number(u"SELECT count(*) FROM queue_entry WHERE kind = ? AND state = ?"_s,
                              {toCode(kind), toCode(state)});
    }

private Q_SLOTS:
    void init()
    {
        m_trials = {};
        m_shop = std::make_unique<ScreenShop>();
        m_store = m_shop->addStore(u"Дім Опт"_s);
    }
    void cleanup()
    {
        m_page.reset();
        m_shop.reset();
    }

    void pauseAndResume()
    {
        open();
        click("pauseOrResume");
        QTRY_VERIFY(child<QWidget>("storeTrouble")->isVisible());
        QCOMPARE(m_shop->number(u"SELECT count(*) FROM store WHERE pause_reason = 'person'"_s), 1);
        QVERIFY(!child<QPushButton>("syncNow")->isEnabled());
        QVERIFY(!child<QPushButton>("syncNow")->toolTip().isEmpty());
        click("pauseOrResume");
        QTRY_VERIFY(!child<QWidget>("storeTrouble")->isVisible());
        QTRY_VERIFY(child<QPushButton>("syncNow")->isEnabled());
    }

    void anEndedTokenHasItsRemedyBeside()
    {
        ScreenShop::required(m_shop->write([this](storage::Transaction &tx) {
            return stores::StoreOperations(tx, Actor::exchange()).pause(m_store, stores::PauseReason::Unauthorized);
        }));
        open();
        auto *banner = child<ui::Banner>("storeTrouble");
        QTRY_VERIFY(banner->isVisible());
        Q_EMIT banner->actClicked();
        auto *dialog = this->dialog<ui::TokenDialog>();
        const auto tried = roundBegins();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"token"_s), u"fresh"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveToken"_s), Qt::LeftButton);
        QTRY_COMPARE(ScreenShop::required(m_shop->stores.find(m_store).result()).pause, stores::PauseReason::None);
        QCOMPARE(ScreenShop::required(m_shop->secrets->token(m_store).result()), QByteArray("fresh"));
        QTRY_VERIFY(banner->accessibleName().contains(u"accepts the new token"));
        QTRY_VERIFY(*tried); // with the new token, at once
    }

    // The bar and the line of facts say one thing of it.
    void aTokenThatIsNotAtHandIsNotThereForTheSession()
    {
        const auto line = [this] {
            QStringList texts;
            for (const QLabel *label : m_page->findChildren<QLabel *>())
                texts.append(label->text());
            return texts;
        };
        open();
        QTRY_VERIFY(line().filter(u"for this session only"_s).size() == 1); // the secrets of tests do not last
        ScreenShop::required(m_shop->secrets->forget(m_store).result());
        m_shop->exchange.sync(m_store);
        QTRY_VERIFY(child<ui::Banner>("storeTrouble")->accessibleName().contains(u"not at hand"));
        QTRY_VERIFY(line().contains(u"not at hand"_s));
        QVERIFY(line().filter(u"for this session only"_s).isEmpty());
    }

    void goingOnAfterARefusalTriesTheToken()
    {
        ScreenShop::required(m_shop->write([this](storage::Transaction &tx) {
            return stores::StoreOperations(tx, Actor::exchange()).pause(m_store, stores::PauseReason::Unauthorized);
        }));
        open();
        QTRY_COMPARE(child<QPushButton>("pauseOrResume")->text(), u"Resume"_s);
        const auto tried = roundBegins();
        click("pauseOrResume");
        QTRY_VERIFY(*tried);
    }

    void aTokenThatIsRefusedReplacesNothing()
    {
        for (int area = 0; area < 5; ++area)
            m_trials.verdicts.insert(area, Trials::Verdict::WrongToken);
        open();
        click("newToken");
        auto *dialog = this->dialog<ui::TokenDialog>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"token"_s), u"wrong"_s);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"saveToken"_s), Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<QWidget *>(u"rightsTrouble"_s)->isVisible());
        QCOMPARE(ScreenShop::required(m_shop->secrets->token(m_store).result()), QByteArray("token"));
    }

    void theTokenDialogStaysOnTheScreen()
    {
        for (int area = 0; area < 5; ++area)
            m_trials.verdicts.insert(area, Trials::Verdict::WrongToken);
        open();
        click("newToken");
        auto *dialog = this->dialog<ui::TokenDialog>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"token"_s), u"wrong"_s);
        auto *save = dialog->findChild<QPushButton *>(u"saveToken"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(dialog->findChild<QWidget *>(u"rightsTrouble"_s)->isVisibleTo(dialog));
        QTest::qWait(0);
        const QRect room = dialog->screen()->availableGeometry();
        QVERIFY(dialog->minimumSizeHint().height() <= room.height());
        QTRY_VERIFY(room.contains(QRect(save->mapToGlobal(QPoint()), save->size())));
        // The answers are longer than what stood there before them: the dialog widens, nothing is cut.
        const auto *rights = dialog->findChild<ui::RightsView *>();
        QTRY_VERIFY(rights->width() >= rights->minimumSizeHint().width());
        QTRY_COMPARE(rights->visibleRegion().boundingRect().width(), rights->width());
    }

    void eachChangedFieldHasItsLine()
    {
        m_shop->makeSnapshot(m_store, 3);
        const ListingId plaid = m_shop->addListing(m_store, 501, u"PL-1"_s, u"Плед"_s, 65'000);
        m_shop->edit(plaid,
                     {{QString(listing_field::price), u"700.00"_s}, {QString(listing_field::quantity), u"15"_s}});
        open();
        click("switchMode");
        auto *table = this->dialog<ui::ProductionDialog>()->findChild<ui::ObjectTable *>();
        const ui::TableModel *model = table->tableModel();
        QTRY_COMPARE(model->rowCount(), 2);
        const auto shown = [model](int row, const QString &column) {
            return model->index(row, model->columnOf(column)).data().toString();
        };
        QTRY_VERIFY(!shown(0, u"after"_s).isEmpty() && !shown(1, u"after"_s).isEmpty());
        const QStringList after{shown(0, u"after"_s), shown(1, u"after"_s)};
        QVERIFY2(after.contains(u"15"_s), qUtf8Printable(after.join(u'|')));
        QVERIFY2(after.join(u'|').contains(u"700"_s), qUtf8Printable(after.join(u'|')));
    }

    void lateResultsOfRareActionsStay()
    {
        m_shop->addRound(m_store,
                         uR"({"store":1,"started":"2026-01-01T00:00:00.000Z","ended":"2026-01-01T00:01:00.000Z",
            "actions":[{"action":"groups","seen":7}]})"_s);
        for (int round = 0; round < 20; ++round) // the short rounds of an hour
            m_shop->addRound(m_store, uR"({"store":1,"started":"2026-01-01T01:00:00.000Z",
                "ended":"2026-01-01T01:00:01.000Z","actions":[{"action":"orders","seen":1}]})"_s);
        open();
        const auto says = [this](const QString &words) {
            const auto labels = m_page->findChildren<QLabel *>();
            return std::any_of(labels.cbegin(), labels.cend(),
                               [&](const QLabel *label) { return label->text().contains(words); });
        };
        QTRY_VERIFY(says(u"read 7"_s));
    }

    void intervalsArePlainWords()
    {
        constexpr qint64 hour = 3'600'000;
        QCOMPARE(ui::intervalWords(24 * hour), u"every day"_s);
        QCOMPARE(ui::intervalWords(3 * hour), u"every 3 h"_s);
    }

    void anActionIsSwitchedOff()
    {
        open();
        QTRY_VERIFY(m_page->findChild<ui::Switch *>(u"action_clients"_s));
        auto *clients = child<ui::Switch>("action_clients");
        QTRY_VERIFY(clients->isChecked());
        QTest::mouseClick(clients, Qt::LeftButton);
        QTRY_COMPARE(m_shop->number(u"SELECT enabled FROM exchange_action WHERE action = 'clients'"_s), 0);
    }

    void theSwitchShowsWhichStoreFromWhereToWhere()
    {
        open();
        click("switchMode");
        auto *dialog = this->dialog<ui::ProductionDialog>();
        QVERIFY(dialog->accessibleDescription().contains(u"from Test to Production")); // for who hears it
        QVERIFY(dialog->findChild<ui::TileLabel *>()->isVisible());
        QStringList modes;
        for (const ui::Badge *badge : dialog->findChildren<ui::Badge *>()) {
            if (badge->isVisible())
                modes.append(badge->text());
        }
        QCOMPARE(modes, (QStringList{u"TEST"_s, u"PRODUCTION"_s}));
        QTRY_VERIFY(dialog->findChild<ui::StateOverlay *>()->isVisible()); // the books have answered: nothing waits
    }

    void withoutASnapshotThereIsNoProduction()
    {
        open();
        click("switchMode");
        auto *dialog = this->dialog<ui::ProductionDialog>();
        auto *over = dialog->findChild<QPushButton *>(u"switchOver"_s);
        QTRY_VERIFY(over->toolTip().contains(u"snapshot"));
        QVERIFY(!over->isEnabled());
        QCOMPARE(m_shop->modeOf(m_store), u"test"_s);
    }

    void eachKindGetsItsAnswer()
    {
        m_shop->makeSnapshot(m_store, 3);
        const ListingId plaid = m_shop->addListing(m_store, 501, u"PL-1"_s, u"Плед"_s, 65'000);
        m_shop->edit(plaid, {{QString(listing_field::price), u"700.00"_s}});
        const OrderId order =
            m_shop->addOrder(m_store, 312845671, {u"Ірина"_s, u"Мельник"_s, {}, u"+380500000001"_s}, 65'000);
        m_shop->confirm(order);
        QCOMPARE(inState(QueueKind::ListingEdit, QueueState::Waiting), 1);
        QCOMPARE(inState(QueueKind::OrderStatus, QueueState::Waiting), 1);
        open();
        click("switchMode");
        auto *dialog = this->dialog<ui::ProductionDialog>();
        auto *over = dialog->findChild<QPushButton *>(u"switchOver"_s);
        QTRY_VERIFY(over->isEnabled());
        QTRY_VERIFY(over->text().contains(u'2'));
        answer(dialog, QueueKind::ListingEdit, 2);
        QVERIFY(over->text().contains(u'1'));
        answer(dialog, QueueKind::OrderStatus, 1);
        QVERIFY(!over->text().contains(u'1'));
        QTest::mouseClick(over, Qt::LeftButton);
        QTRY_COMPARE(m_shop->modeOf(m_store), u"production"_s);
        QCOMPARE(inState(QueueKind::ListingEdit, QueueState::Dropped), 1);
        QCOMPARE(inState(QueueKind::OrderStatus, QueueState::Held), 1);
        // The dropped edit took its value back.
        QCOMPARE(m_shop->number(u"SELECT price_minor FROM listing"_s), 65'000);
        // And back by one click.
        QTRY_COMPARE(child<QPushButton>("switchMode")->text(), u"Back to Test"_s);
        click("switchMode");
        QTRY_COMPARE(m_shop->modeOf(m_store), u"test"_s);
    }

    // What is read while it stands open moves no button from under the hand.
    void theVerbsStayWhereTheyAre()
    {
        m_shop->makeSnapshot(m_store, 3);
        m_shop->confirm(
            m_shop->addOrder(m_store, 312845671, {u"Ірина"_s, u"Мельник"_s, {}, u"+380500000001"_s}, 65'000));
        open();
        click("switchMode");
        auto *dialog = this->dialog<ui::ProductionDialog>();
        auto *over = dialog->findChild<QPushButton *>(u"switchOver"_s);
        const QPoint place = over->mapToGlobal(QPoint());
        QTRY_VERIFY(over->isEnabled());
        QTest::qWait(50);
        QCOMPARE(over->mapToGlobal(QPoint()).y(), place.y());
    }

    void whatWaitsIsWhatIsShown()
    {
        m_shop->makeSnapshot(m_store, 3);
        m_shop->confirm(
            m_shop->addOrder(m_store, 312845671, {u"Ірина"_s, u"Мельник"_s, {}, u"+380500000001"_s}, 65'000));
        open();
        click("switchMode");
        auto *dialog = this->dialog<ui::ProductionDialog>();
        auto *table = dialog->findChild<ui::ObjectTable *>();
        QTRY_COMPARE(table->tableModel()->rowCount(), 1); // of the second kind: the first has nothing
    }

    void whatTheBrakeWillHoldIsForetold()
    {
        m_shop->makeSnapshot(m_store, 3);
        const ListingId plaid = m_shop->addListing(m_store, 501, u"PL-1"_s, u"Плед"_s, 65'000);
        const ListingId cup = m_shop->addListing(m_store, 502, u"CU-2"_s, u"Чашка"_s, 10'000);
        m_shop->edit(plaid, {{QString(listing_field::price), u"700.00"_s}});
        m_shop->edit(cup, {{QString(listing_field::price), u"1.00"_s}});
        open();
        click("switchMode");
        auto *dialog = this->dialog<ui::ProductionDialog>();
        auto *over = dialog->findChild<QPushButton *>(u"switchOver"_s);
        auto *foretold = dialog->findChild<ui::Banner *>(u"brakeForetold"_s);
        QTRY_VERIFY(foretold->isVisible());
        QVERIFY(foretold->accessibleName().contains(u"hold 1"));
        QVERIFY(foretold->accessibleName().contains(u"CU-2") || foretold->accessibleDescription().contains(u"CU-2"));
        QTRY_VERIFY(over->text().startsWith(u"Switch and send 1 change"_s));
        answer(dialog, QueueKind::ListingEdit, 1); // held by hand, all of them
        QVERIFY(!foretold->isVisible());
        QCOMPARE(inState(QueueKind::ListingEdit, QueueState::Waiting), 2); // asking held nothing
    }

    void figuresFollowTheBooks()
    {
        open();
        auto *books = m_page->findChildren<ui::FactList *>().at(1);
        QTRY_COMPARE(books->value(u"listings"_s), u"0"_s);
        m_shop->addListing(m_store, 501, u"PL-1"_s, u"Плед"_s, 65'000);
        QTRY_COMPARE(books->value(u"listings"_s), u"1"_s);
    }
};

QTEST_MAIN(TestStorePage)
#include "test_store_page.moc"

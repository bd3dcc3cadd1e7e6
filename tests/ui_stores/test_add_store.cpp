// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_stores/screen_shop.h"
#include "ui/common/banner.h"
#include "ui/stores/add_store_dialog.h"
#include "ui/stores/rights_view.h"
#include "ui/stores/step_rail.h"
#include "ui/stores/store_words.h"
#include "words/format.h"

#ifdef KRAMAR_WITH_DEMO
#include "app/demo/demo_shop.h"
#endif

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPromise>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace kramar;
using namespace kramar::test;

namespace {

// A keychain that takes its time and may refuse to keep.
class Keychain final : public stores::SecretStore
{
public:
    explicit Keychain(bool lasting)
        : m_lasting(lasting)
        , m_memory(stores::makeMemorySecretStore())
    {
    }
    QFuture<Result<QByteArray>> token(StoreId store) override { return m_memory->token(store); }
    QFuture<Done> keep(StoreId store, const QByteArray &token) override { return m_memory->keep(store, token); }
    QFuture<Done> kept() override { return asks ? asks->future() : SecretStore::kept(); }
    QFuture<Done> forget(StoreId store) override { return m_memory->forget(store); }
    bool lasting() const override { return m_lasting; }

    std::shared_ptr<QPromise<Done>> asks; // its owner is at the password

private:
    const bool m_lasting;
    std::unique_ptr<stores::SecretStore> m_memory;
};

} // namespace

class TestAddStore : public QObject
{
    Q_OBJECT

    std::unique_ptr<ScreenShop> m_shop;
    Keychain *m_keychain = nullptr;
    Trials m_trials;
    QPointer<ui::AddStoreDialog> m_dialog;
    QList<StoreId> m_connected;

    void open(const ui::CheckToken &check = {}, bool lasting = true)
    {
        auto keychain = std::make_unique<Keychain>(lasting);
        m_keychain = keychain.get();
        m_shop = std::make_unique<ScreenShop>(std::move(keychain));
        m_trials = {};
        m_connected.clear();
        m_dialog = new ui::AddStoreDialog(m_shop->stores, m_shop->desk, check ? check : m_trials.function(),
                                          m_shop->clock, nullptr);
        connect(m_dialog, &ui::AddStoreDialog::connected, this, [this](StoreId id) { m_connected.append(id); });
        m_dialog->open();
    }
    template <class T>
    T *child(const char *name)
    {
        return childOf<T>(m_dialog, name);
    }
    void next() { QTest::mouseClick(child<QPushButton>("next"), Qt::LeftButton); }
    void type(const char *field, const QString &text)
    {
        auto *edit = child<QLineEdit>(field);
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    void toToken(const QString &name = u"Дім і Сад"_s)
    {
        child<QLineEdit>("storeName")->setText(name);
        next();
        QTRY_VERIFY(child<QLineEdit>("token")->isVisible());
    }
    void toRights()
    {
        toToken();
        type("token", u"0123abcd"_s);
        next();
    }
    void toOrders()
    {
        toRights();
        QTRY_VERIFY(child<QPushButton>("next")->isEnabled());
        next();
        QTRY_VERIFY(child<QRadioButton>("ordersToday")->isVisible());
    }

private Q_SLOTS:
    void cleanup()
    {
        delete m_dialog;
        m_shop.reset();
    }

    void tabReachesEveryFieldAndEnterPressesWhatHasTheFocus()
    {
        open();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
        auto *marketplace = child<QComboBox>("marketplace");
        child<QLineEdit>("storeName")->setFocus();
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget(), marketplace);
        marketplace->setCurrentIndex(1);
        marketplace->setFocus();
        QTest::keyClick(marketplace, Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget(), child<QLineEdit>("apiAddress"));
        marketplace->setCurrentIndex(0);
        toToken();
        auto *back = child<QPushButton>("back");
        back->setFocus();
        QTest::keyClick(back, Qt::Key_Return);
        QTRY_VERIFY(child<QLineEdit>("storeName")->isVisible());
    }

    void afterAFailedTrialOneTriesAgain()
    {
        open();
        for (int area = 0; area < 5; ++area)
            m_trials.verdicts.insert(area, Trials::Verdict::OutOfReach);
        toRights();
        QTRY_COMPARE(m_dialog->focusWidget(), child<QPushButton>("again"));
    }

    void aStoreIsConnectedByKeyboard()
    {
        open();
        QTest::keyClicks(child<QLineEdit>("storeName"), u"Shop"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(child<QLineEdit>("token")->hasFocus());
        QTest::keyClicks(child<QLineEdit>("token"), u"  0123abcd "_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(child<QPushButton>("next")->hasFocus());
        QCOMPARE(m_trials.token, QByteArray("0123abcd"));
        QCOMPARE(m_trials.url, stores::defaultApiUrl(u"prom.ua"_s));
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(child<QRadioButton>("ordersToday")->isVisible());
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_COMPARE(m_connected.size(), 1);
        QTRY_VERIFY(!m_dialog);
        const auto store = ScreenShop::required(m_shop->stores.find(m_connected.first()).result());
        QCOMPARE(store.name, u"Shop"_s);
        QCOMPARE(store.mode, StoreMode::Test);
        QVERIFY(store.hasToken);
        QCOMPARE(store.ordersSince, std::optional(startOfKyivDay(m_shop->clock.now())));
        QCOMPARE(ScreenShop::required(m_shop->secrets->token(store.id).result()), QByteArray("0123abcd"));
    }

    void theTokenIsNowhereToBeSeen()
    {
        QApplication::clipboard()->setText(u"before"_s);
        open();
        toToken();
        auto *edit = child<QLineEdit>("token");
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        type("token", u"0123abcd"_s);
        QVERIFY(!edit->displayText().contains(u"0123"));
        edit->selectAll();
        edit->copy();
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        next();
        QVERIFY(edit->text().isEmpty());
        edit->undo();
        QVERIFY(edit->text().isEmpty());
        QTRY_VERIFY(child<QPushButton>("next")->isEnabled());
        // Back and forward again keeps the one that was given.
        QTest::mouseClick(child<QPushButton>("back"), Qt::LeftButton);
        next();
        QCOMPARE(m_trials.count, 1);
        QVERIFY(child<QPushButton>("next")->isEnabled());
    }

    void aTokenThatCanBeNoneIsRefusedAtItsField()
    {
        open();
        toToken();
        next();
        QVERIFY(child<QLineEdit>("token")->property("kramarInvalid").toBool());
        type("token", u"two words"_s);
        next();
        QVERIFY(child<QLineEdit>("token")->property("kramarInvalid").toBool());
        QVERIFY(child<QLineEdit>("token")->text().isEmpty());
        QCOMPARE(m_trials.count, 0);
    }

    void aNameThatIsTakenIsSaidAtItsField()
    {
        open();
        m_shop->addStore(u"Дім і Сад"_s);
        delete m_dialog;
        m_dialog = new ui::AddStoreDialog(m_shop->stores, m_shop->desk, m_trials.function(), m_shop->clock, nullptr);
        connect(m_dialog, &ui::AddStoreDialog::connected, this, [this](StoreId id) { m_connected.append(id); });
        m_dialog->open();
        toOrdersNamed(u"дім і сад"_s);
        QTRY_VERIFY(child<QLineEdit>("storeName")->isVisible());
        QTRY_VERIFY(child<QLineEdit>("storeName")->property("kramarInvalid").toBool());
        QCOMPARE(m_shop->number(u"SELECT count(*) FROM store"_s), 1);
        QVERIFY(m_connected.isEmpty());
    }

    void theFieldsSayWhatIsWrongWhileTyping()
    {
        open();
        m_shop->addStore(u"Home"_s);
        delete m_dialog;
        m_dialog = new ui::AddStoreDialog(m_shop->stores, m_shop->desk, m_trials.function(), m_shop->clock, nullptr);
        m_dialog->open();
        const auto invalid = [this](const char *field) {
            return child<QLineEdit>(field)->property("kramarInvalid").toBool();
        };
        type("storeName", u"home"_s);
        QTRY_VERIFY(invalid("storeName"));
        type("storeName", u"Other"_s);
        QVERIFY(!invalid("storeName"));
        child<QComboBox>("marketplace")->setCurrentIndex(1);
        type("apiAddress", u"http://example.com"_s);
        QTRY_VERIFY(invalid("apiAddress"));
        child<QComboBox>("marketplace")->setCurrentIndex(0);
        toToken(u"Опт"_s);
        type("token", u"two words"_s);
        QVERIFY(invalid("token"));
        type("token", u"0123abcd"_s);
        QVERIFY(!invalid("token"));
    }

    void theSameShopIsToldNotForbidden()
    {
        open();
        m_shop->addStore(u"Дім і Сад"_s); // at 127.0.0.1:9, its token is "token"
        delete m_dialog;
        m_dialog = new ui::AddStoreDialog(m_shop->stores, m_shop->desk, m_trials.function(), m_shop->clock, nullptr);
        connect(m_dialog, &ui::AddStoreDialog::connected, this, [this](StoreId id) { m_connected.append(id); });
        m_dialog->open();
        auto *told = m_dialog->findChild<ui::Banner *>(u"connectedTwice"_s);
        child<QComboBox>("marketplace")->setCurrentIndex(1);
        type("apiAddress", u"http://127.0.0.1:9/api/v1"_s);
        toToken(u"Ще раз"_s);
        type("token", u"another"_s);
        next();
        QTRY_VERIFY(child<QPushButton>("next")->isEnabled());
        QVERIFY(told->isHidden());
        QTest::mouseClick(child<QPushButton>("back"), Qt::LeftButton);
        type("token", u"token"_s);
        next();
        QTRY_VERIFY(told->isVisible());
        QVERIFY(told->accessibleName().contains(u"Дім і Сад"_s));
        QTRY_VERIFY(child<QPushButton>("next")->isEnabled()); // it may be meant
        next();
        QTRY_VERIFY(child<QRadioButton>("ordersToday")->isVisible());
        next();
        QTRY_COMPARE(m_connected.size(), 1);
    }

    // A new token of a cabinet that is connected: what it reads stands in the books.
    void theSameShopIsKnownByItsBooks()
    {
        using Area = exchange::RightCheck::Area;
        open();
        const StoreId shop = m_shop->addStore(u"Дім і Сад"_s);
        m_shop->addListing(shop, 4001, u"PL-1"_s, u"Плед"_s, 89'000);
        m_shop->addOrder(shop, 3121, {u"Ірина"_s, u"Мельник"_s, u""_s, u"+380500000012"_s}, 89'000);
        const auto toldOf = [&](Area area, qint64 number, const QString &url) {
            delete m_dialog;
            m_trials.seen = {{static_cast<int>(area), number}};
            m_dialog =
                new ui::AddStoreDialog(m_shop->stores, m_shop->desk, m_trials.function(), m_shop->clock, nullptr);
            m_dialog->open();
            child<QComboBox>("marketplace")->setCurrentIndex(1);
            type("apiAddress", url);
            toToken(u"Ще раз"_s);
            type("token", u"another"_s);
            next();
            const auto *told = m_dialog->findChild<ui::Banner *>(u"connectedTwice"_s);
            return QTest::qWaitFor([told] { return told->isVisible(); }, 500) ? told->accessibleName() : QString();
        };
        const QString there = u"http://127.0.0.1:9/api/v1"_s;
        const QString byListing = toldOf(Area::Products, 4001, there);
        QVERIFY2(byListing.contains(u"Дім і Сад"_s) && byListing.contains(u"this token reads"_s),
                 qPrintable(byListing));
        QTRY_VERIFY(child<QPushButton>("next")->isEnabled()); // it may be meant
        QVERIFY(!toldOf(Area::Orders, 3121, there).isEmpty());
        QVERIFY(toldOf(Area::Orders, 4001, there).isEmpty()); // the number of a listing
        QVERIFY(toldOf(Area::Products, 4002, there).isEmpty());
        QVERIFY(toldOf(Area::Products, 4001, u"http://127.0.0.1:8/api/v1"_s).isEmpty()); // another marketplace
    }

    void withoutARightForClientsTheStoreGoesWithoutThem()
    {
        open();
        m_trials.verdicts.insert(static_cast<int>(exchange::RightCheck::Area::Clients), Trials::Verdict::Missing);
        toOrders();
        next();
        QTRY_COMPARE(m_connected.size(), 1);
        const auto enabled = [this](ActionKind action) {
            return m_shop->number(u"SELECT enabled FROM exchange_action WHERE action = ?"_s, {toCode(action)});
        };
        QCOMPARE(enabled(ActionKind::Clients), 0);
        QCOMPARE(enabled(ActionKind::Orders), 1);
    }

    void eachRightSaysHowLongItTook()
    {
        open();
        toRights();
        const auto *when = child<QLabel>("checkedAt");
        QTRY_VERIFY(when->isVisible());
        QCOMPARE(when->text(), u"checked "_s + words::formatMoment(m_shop->clock.now(), m_shop->clock.now()));
        const QString said = child<QWidget>("rightsTable")->accessibleDescription();
        QVERIFY2(said.contains(u"Orders and notifications: there, 0.3 s"_s), qPrintable(said));
        QVERIFY2(said.contains(u"Products and groups: there, 0.5 s"_s), qPrintable(said)); // the slower of its two
    }

    void withoutARightForOrdersThereIsNoWayOn()
    {
        open();
        m_trials.verdicts.insert(static_cast<int>(exchange::RightCheck::Area::Orders), Trials::Verdict::Missing);
        toRights();
        QTRY_VERIFY(child<QWidget>("rightsTrouble")->isVisible());
        QVERIFY(!child<QPushButton>("next")->isEnabled());
        QVERIFY(!child<QPushButton>("next")->toolTip().isEmpty());
        m_trials.verdicts.clear(); // given in the cabinet meanwhile
        QTest::mouseClick(child<QPushButton>("again"), Qt::LeftButton);
        QTRY_VERIFY(child<QPushButton>("next")->isEnabled());
        QVERIFY(!child<QWidget>("rightsTrouble")->isVisible());
    }

    void twoClicksAddOneStore()
    {
        open();
        toOrders();
        auto *button = child<QPushButton>("next");
        button->click();
        if (m_dialog)
            button->click();
        QTRY_COMPARE(m_connected.size(), 1);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_shop->number(u"SELECT count(*) FROM store"_s), 1);
    }

    void aKeychainThatRefusesIsTold()
    {
        open({}, false);
        toOrders();
        next();
        QTRY_VERIFY(child<QWidget>("keptForSession")->isVisible());
        QCOMPARE(m_connected.size(), 1);
        next();
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_shop->number(u"SELECT count(*) FROM store"_s), 1);
    }

    // While somebody types the password of a new keyring nothing is refused yet.
    void aKeychainThatAsksIsWaitedFor_data()
    {
        QTest::addColumn<bool>("kept");
        QTest::newRow("answered") << true;
        QTest::newRow("refused") << false;
    }

    void aKeychainThatAsksIsWaitedFor()
    {
        QFETCH(const bool, kept);
        open({}, false);
        m_keychain->asks = std::make_shared<QPromise<Done>>();
        m_keychain->asks->start();
        toOrders();
        next();
        auto *words = child<ui::Banner>("keptForSession");
        QTRY_VERIFY(words->isVisible());
        QVERIFY(words->accessibleName().contains(u"asks for its password"));
        QVERIFY(!words->accessibleName().contains(u"refused"));
        QCOMPARE(child<QPushButton>("next")->text(), u"Do not wait"_s);
        m_keychain->asks->addResult(kept ? Done() : Done(Error::of(Error::Kind::NoSecret, u"no"_s)));
        m_keychain->asks->finish();
        if (kept) {
            QTRY_VERIFY(!m_dialog);
        } else {
            QTRY_VERIFY(words->accessibleName().contains(u"for this session only"));
            next();
            QTRY_VERIFY(!m_dialog);
        }
        QCOMPARE(m_connected.size(), 1);
    }

    void allOrdersMeansNoDate()
    {
        open();
        toOrders();
        child<QRadioButton>("ordersAll")->setChecked(true);
        next();
        QTRY_COMPARE(m_connected.size(), 1);
        QVERIFY(!ScreenShop::required(m_shop->stores.find(m_connected.first()).result()).ordersSince);
    }

    void plainHttpIsOnlyForThisComputer()
    {
        open();
        child<QLineEdit>("storeName")->setText(u"Far"_s);
        child<QComboBox>("marketplace")->setCurrentIndex(1);
        type("apiAddress", u"http://example.com/api/v1"_s);
        next(); // said at its field, before a token is asked for
        QVERIFY(child<QLineEdit>("apiAddress")->property("kramarInvalid").toBool());
        QVERIFY(child<QLineEdit>("apiAddress")->isVisible());
        QVERIFY(!child<QLineEdit>("token")->isVisible());
    }

    void endOfATokenIsTheEndOfItsDayInKyiv()
    {
        QCOMPARE(ui::endOfDay(QDate(2026, 1, 31)).toIso(), u"2026-01-31T21:59:59.999Z"_s);
        QCOMPARE(ui::endOfDay(QDate(2026, 7, 31)).toIso(), u"2026-07-31T20:59:59.999Z"_s);
    }

#ifdef KRAMAR_WITH_DEMO
    void theDemoShopAnswersForEachRight()
    {
        ManualClock clock(Timestamp::ofMs(1'793'000'000'000));
        const auto shop = ScreenShop::required(demo::DemoShop::start({}, 0, clock));
        prom::Transport transport(clock);
        open([&transport](const QUrl &url, const QByteArray &token, const QString &language) {
            return exchange::checkToken(transport, url, token, language);
        });
        child<QLineEdit>("storeName")->setText(u"Demo"_s);
        child<QComboBox>("marketplace")->setCurrentIndex(1);
        type("apiAddress", shop->apiUrl().toString());
        next();
        type("token", u"wrong"_s);
        next();
        QTRY_VERIFY(child<QWidget>("rightsTrouble")->isVisible());
        QVERIFY(m_dialog->findChild<ui::RightsView *>()->judgement().refused);
        const auto *rail = m_dialog->findChild<ui::StepRail *>();
        QVERIFY(rail->accessibleDescription().contains(u"API token"_s));
        QTest::mouseClick(child<QPushButton>("back"), Qt::LeftButton);
        QVERIFY(rail->accessibleDescription().isEmpty());
        type("token", shop->token());
        next();
        QTRY_VERIFY(child<QPushButton>("next")->isEnabled());
        QVERIFY(rail->accessibleDescription().isEmpty());
        next();
        next();
        QTRY_COMPARE(m_connected.size(), 1);
        delete m_dialog; // before the transport that it was given
    }
#endif

private:
    void toOrdersNamed(const QString &name)
    {
        child<QLineEdit>("storeName")->setText(name);
        next();
        if (!child<QLineEdit>("token")->isVisible())
            return; // said at once
        type("token", u"0123abcd"_s);
        next();
        QTRY_VERIFY(child<QPushButton>("next")->isEnabled());
        next();
        next();
    }
};

QTEST_MAIN(TestAddStore)
#include "test_add_store.moc"

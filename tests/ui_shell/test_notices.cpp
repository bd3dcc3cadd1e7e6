// SPDX-License-Identifier: GPL-3.0-or-later
// What happened while nobody looked: made of the rounds, told once, remembered over a new start.
#include "exchange/report_json.h"
#include "tests/ui_stores/screen_shop.h"
#include "ui/shell/notice_board.h"
#include "ui/shell/notice_list.h"
#include "words/language.h"

#include <QJsonDocument>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace kramar;
using namespace kramar::ui;
using namespace Qt::StringLiterals;
using exchange::ActionReport;
using exchange::RoundReport;
using Kind = Notice::Kind;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 longOffline = 2 * minute;
const Timestamp morning = Timestamp::ofMs(1'767'258'000'000);

ActionReport action(ActionKind kind, int created = 0, std::optional<Error> error = {})
{
    ActionReport report;
    report.action = kind;
    report.created = created;
    report.requests = error ? 0 : 1;
    report.error = error;
    return report;
}

// The rounds of a store, one every some minutes.
struct Rounds {
    QList<RoundReport> all; // newest first
    Timestamp now = morning;

    RoundReport &add(const QList<ActionReport> &actions, qint64 afterMs = 5 * minute)
    {
        now = now.plusMs(afterMs);
        RoundReport round{.store = StoreId(1), .started = now, .ended = now, .actions = actions};
        for (const ActionReport &each : actions) {
            if (each.error)
                round.error = each.error;
        }
        all.prepend(round);
        return all.first();
    }
    QList<Notice> notices(bool whole = true) const { return noticesOf(StoreId(1), all, whole, now, longOffline); }
    QStringList said(bool whole = true) const
    {
        QStringList words;
        const QList<Notice> made = notices(whole);
        for (const Notice &notice : made)
            words.append(noticeWords(notice, u"Дім і Сад"_s));
        return words;
    }
};

const Error noNetwork = Error::of(Error::Kind::Network, u"refused"_s);
const Error unreadable = Error::of(Error::Kind::Protocol, u"HTML"_s);
const Error wrongToken = Error::of(Error::Kind::Unauthorized, u"401"_s);

// The board over real books, with the clock of the test.
struct Desk {
    explicit Desk(test::ScreenShop &books)
        : shop(books)
        , board({.rounds = [this](StoreId id, int limit) { return shop.desk.lastRounds(id, limit); },
                 .exchange = shop.exchange,
                 .news = shop.db().changes(),
                 .local = shop.local,
                 .clock = shop.clock,
                 .longOfflineMs = longOffline})
    {
        board.setStores(shop.required(shop.stores.all().result()));
    }
    QStringList unseen() const
    {
        QStringList words;
        for (const Notice &notice : board.unseen())
            words.append(noticeWords(notice, {}));
        return words;
    }
    test::ScreenShop &shop;
    NoticeBoard board;
};

// times: so many such rounds are told of at once.
void happens(test::ScreenShop &shop, StoreId store, const QList<ActionReport> &actions,
             const std::optional<Error> &error = {}, int times = 1)
{
    shop.required(shop.write([&](storage::Transaction &tx) -> Done {
        for (int i = 0; i < times; ++i) {
            shop.clock.advanceMs(5 * minute);
            const Timestamp now = shop.clock.now();
            const RoundReport report{.store = store, .started = now, .ended = now, .actions = actions, .error = error};
            const QString text = QString::fromUtf8(QJsonDocument(toJson(report)).toJson(QJsonDocument::Compact));
            const qint64 id = TRY(tx.db().insert(u"INSERT INTO round (store_id, started_ms, ended_ms, outcome, report) "
                                                 "VALUES (?, ?, ?, 'ok', ?) RETURNING id"_s,
                                                 {store, now, now, text}));
            tx.changed(ObjectKind::Round, id);
        }
        return {};
    }));
}

} // namespace

class TestNotices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { words::installLanguage(*qApp, words::Language::English); } // for the plurals

    void whatPromCancelledInWorkIsTold()
    {
        Rounds rounds;
        rounds.add({action(ActionKind::Orders, 60)});
        ActionReport orders = action(ActionKind::Orders);
        orders.cancelled = 2;
        orders.cancelledOrders = {PromOrderId(3121), PromOrderId(3122)};
        rounds.add({orders});
        QCOMPARE(rounds.said(), QStringList{u"2 orders in work cancelled on Prom"_s});
        QVERIFY(rounds.notices().first().isTrouble());
        const RoundReport kept = exchange::reportOf(exchange::toJson(rounds.all.first()));
        QCOMPARE(kept.actions.first().cancelled, 2); // as the books have it
        QCOMPARE(kept.actions.first().cancelledOrders, orders.cancelledOrders);
        QCOMPARE(rounds.notices().first().orders, orders.cancelledOrders); // where it leads to
    }

    void newOrdersAreOneLine()
    {
        Rounds rounds;
        rounds.add({action(ActionKind::Orders, 60)}); // the shop is read for the first time
        QVERIFY(rounds.said().isEmpty());
        rounds.add({action(ActionKind::SendQueue), action(ActionKind::Orders, 3), action(ActionKind::Listings, 7)});
        rounds.add({action(ActionKind::Orders)});
        QCOMPARE(rounds.said(), (QStringList{u"3 new orders"_s}));
        QVERIFY(!rounds.notices().first().isTrouble());
    }

    void theFirstReadingMayTakeSeveralRounds()
    {
        Rounds rounds;
        rounds.add({action(ActionKind::BaseData), action(ActionKind::Orders, 40, unreadable)});
        rounds.add({action(ActionKind::Orders, 20)});
        QCOMPARE(rounds.notices().size(), 1); // that it failed
        rounds.add({action(ActionKind::Orders, 1)});
        QCOMPARE(rounds.said().first(), u"1 new order"_s);
    }

    void refusalsAndTheBrakeAreCounted()
    {
        Rounds rounds;
        ActionReport sent = action(ActionKind::SendQueue);
        sent.failed = 2;
        sent.held = 5;
        rounds.add({sent});
        ActionReport unread = action(ActionKind::Orders);
        unread.failed = 4; // could not be read: stands in the queue, and comes again with every round
        rounds.add({unread});
        const QStringList said = rounds.said();
        QCOMPARE(said.size(), 2);
        QVERIFY(said.contains(u"Prom refused 2 changes"_s) && said.contains(u"The brake holds 5 changes"_s));
    }

    // Told of once: what is known and still stands is no news.
    void whatAComparisonFoundIsCounted()
    {
        Rounds rounds;
        rounds.add({action(ActionKind::Orders)});
        rounds.add({action(ActionKind::Drift, 4)});
        QCOMPARE(rounds.notices().size(), 1);
        QCOMPARE(rounds.notices().first().kind, Kind::Drift);
        QCOMPARE(rounds.notices().first().count, 4);
        QVERIFY(rounds.said().first().startsWith(u"4 difference"));
        ActionReport known = action(ActionKind::Drift);
        known.unchanged = 4;
        rounds.add({known});
        QCOMPARE(rounds.notices().size(), 1);
    }

    void movesToAnotherCategoryAreNews()
    {
        Rounds rounds;
        rounds.add({action(ActionKind::Orders)});
        ActionReport listings = action(ActionKind::Listings);
        listings.moved = 3;
        rounds.add({listings});
        rounds.add({action(ActionKind::Listings)});
        QCOMPARE(rounds.notices().size(), 1);
        QCOMPARE(rounds.notices().first().kind, Kind::Moved);
        QCOMPARE(rounds.notices().first().count, 3);
        QVERIFY(!rounds.notices().first().isTrouble());
        QVERIFY(rounds.said().first().startsWith(u"3 listing"));
    }

    void aTroubleThatLastsIsToldOnce()
    {
        Rounds rounds;
        rounds.add({action(ActionKind::Orders)});
        rounds.add({action(ActionKind::Orders, 0, unreadable)});
        const QString key = rounds.notices().first().key();
        for (int i = 0; i < 5; ++i) {
            rounds.add({action(ActionKind::Orders, 0, unreadable)});
            rounds.add({action(ActionKind::SendQueue)}); // says nothing about the orders
        }
        QCOMPARE(rounds.notices().size(), 1);
        QCOMPARE(rounds.notices().first().key(), key); // the same thing as before
        rounds.add({action(ActionKind::Orders)});
        rounds.add({action(ActionKind::Orders, 0, unreadable)}); // anew
        QCOMPARE(rounds.notices().size(), 2);
        // What was in the way before all that the books still know was told then.
        Rounds later;
        later.add({action(ActionKind::Orders, 0, unreadable)});
        later.add({action(ActionKind::Orders, 0, unreadable)});
        QVERIFY(later.notices(false).isEmpty());
    }

    void aRefusedTokenSaysWhy()
    {
        Rounds rounds;
        rounds.add({action(ActionKind::Orders)});
        rounds.add({action(ActionKind::Orders, 0, wrongToken)});
        rounds.add({}).error = wrongToken; // it is not even tried
        QCOMPARE(rounds.said(), (QStringList{u"The store stands still: Prom does not accept its token"_s}));
    }

    void onlyALongLossOfTheConnectionIsTold()
    {
        Rounds rounds;
        rounds.add({action(ActionKind::Orders)});
        rounds.add({action(ActionKind::Orders, 0, noNetwork)});
        QVERIFY(rounds.notices().isEmpty()); // not yet
        rounds.add({action(ActionKind::Orders)}, minute);
        QVERIFY(rounds.notices().isEmpty());
        rounds.add({action(ActionKind::BaseData, 0, noNetwork)});
        rounds.add({action(ActionKind::SendQueue)}).actions.first().requests = 0; // Prom was not asked
        QCOMPARE(rounds.said(), (QStringList{u"No connection to Prom for long"_s}));
        const QString key = rounds.notices().first().key();
        rounds.add({action(ActionKind::Orders)}, 60 * minute);
        QCOMPARE(rounds.said(),
                 (QStringList{u"The connection to Prom is back"_s, u"No connection to Prom for long"_s}));
        QCOMPARE(rounds.notices().last().key(), key);
    }

    void whatAPersonDidIsNoNews()
    {
        Rounds rounds;
        rounds.add({action(ActionKind::Orders)});
        for (const Error::Kind kind : {Error::Kind::Cancelled, Error::Kind::HeldByOther, Error::Kind::Paused})
            rounds.add({}).error = Error::of(kind, {});
        QVERIFY(rounds.notices().isEmpty());
    }

    void whatWasSeenStaysSeen()
    {
        test::ScreenShop shop;
        const StoreId store = shop.addStore(u"Дім і Сад"_s);
        happens(shop, store, {action(ActionKind::Orders, 9)});
        happens(shop, store, {action(ActionKind::Orders, 2)});
        {
            Desk desk(shop);
            QTRY_COMPARE(desk.board.notices().size(), 1);
            QVERIFY(desk.unseen().isEmpty()); // on another computer it was told already
            happens(shop, store, {action(ActionKind::Orders, 3)});
            QTRY_COMPARE(desk.unseen(), (QStringList{u"3 new orders"_s}));
            desk.board.markSeen(desk.board.notices().first());
            QVERIFY(desk.unseen().isEmpty());
            happens(shop, store, {action(ActionKind::Orders, 0, unreadable)}, unreadable);
            QTRY_COMPARE(desk.unseen().size(), 1);
        }
        happens(shop, store, {action(ActionKind::Orders, 5)}); // while Kramar is closed
        {
            Desk desk(shop);
            QTRY_COMPARE(desk.unseen().size(), 2);
            QCOMPARE(desk.unseen().first(), u"5 new orders"_s);
            desk.board.markAllSeen();
            QVERIFY(desk.unseen().isEmpty());
            QCOMPARE(desk.board.notices().size(), 2);
            QCOMPARE(noticeWords(desk.board.notices().first(), {}), u"10 new orders"_s); // of the day
            desk.board.clear();
            QVERIFY(desk.board.notices().isEmpty());
        }
        Desk desk(shop);
        QSignalSpy changed(&desk.board, &NoticeBoard::changed);
        QVERIFY(changed.wait()); // it is read again, and says nothing again
        QVERIFY(desk.board.notices().isEmpty());
        happens(shop, store, {action(ActionKind::Orders, 1)});
        QTRY_COMPARE(desk.unseen(), (QStringList{u"1 new order"_s}));
    }

    void roundsThatWereMissedAreReadToo()
    {
        test::ScreenShop shop;
        const StoreId store = shop.addStore(u"Дім і Сад"_s);
        Desk desk(shop);
        QSignalSpy changed(&desk.board, &NoticeBoard::changed);
        QVERIFY(changed.wait());
        happens(shop, store, {action(ActionKind::Orders)});
        happens(shop, store, {action(ActionKind::Orders, 2)});
        QTRY_COMPARE(desk.unseen(), (QStringList{u"2 new orders"_s}));
        happens(shop, store, {action(ActionKind::Orders, 1)}, {}, 70); // the board reads the newest alone at first
        QTRY_COMPARE(desk.unseen(), (QStringList{u"72 new orders"_s}));
        happens(shop, store, {action(ActionKind::Orders, 1)});
        QTRY_COMPARE(desk.unseen(), (QStringList{u"73 new orders"_s}));
    }

    void whatLastsIsToldOnce()
    {
        test::ScreenShop shop;
        const StoreId store = shop.addStore(u"Дім і Сад"_s);
        Desk desk(shop);
        QSignalSpy changed(&desk.board, &NoticeBoard::changed);
        QVERIFY(changed.wait());
        const auto cannotBegin = [&] {
            shop.clock.advanceMs(30'000);
            changed.clear();
            Q_EMIT shop.exchange.roundEnded({.store = store,
                                             .started = shop.clock.now(),
                                             .ended = shop.clock.now(),
                                             .error = Error::of(Error::Kind::NoSecret, u"locked"_s)});
            return changed.wait();
        };
        QVERIFY(cannotBegin());
        QCOMPARE(desk.unseen().size(), 1);
        desk.board.markAllSeen();
        for (int i = 0; i < 30; ++i) {
            QVERIFY(cannotBegin());
            QCOMPARE(desk.unseen(), QStringList());
        }
    }

    void theOrdersOfANightAreOneLine()
    {
        test::ScreenShop shop;
        const StoreId store = shop.addStore(u"Дім і Сад"_s);
        Desk desk(shop);
        QSignalSpy changed(&desk.board, &NoticeBoard::changed);
        QVERIFY(changed.wait()); // what is there at first was told elsewhere
        happens(shop, store, {action(ActionKind::Orders)});
        for (const int fresh : {1, 2, 0, 4})
            happens(shop, store, {action(ActionKind::Orders, fresh)});
        QTRY_COMPARE(desk.unseen(), (QStringList{u"7 new orders"_s}));
        QCOMPARE(desk.board.notices().first().at, shop.clock.now());
        desk.board.markSeen(desk.board.notices().first());
        QVERIFY(desk.unseen().isEmpty());
        happens(shop, store, {action(ActionKind::Orders, 1)});
        QTRY_COMPARE(desk.unseen(), (QStringList{u"1 new order"_s}));
        QCOMPARE(desk.board.notices().size(), 2);
    }

    void aRoundThatCannotBeginIsToldToo()
    {
        test::ScreenShop shop;
        const StoreId store = shop.addStore(u"Дім і Сад"_s);
        Desk desk(shop);
        QSignalSpy changed(&desk.board, &NoticeBoard::changed);
        QVERIFY(changed.wait());
        const Error noKeyring = Error::of(Error::Kind::NoSecret, u"locked"_s);
        for (int i = 0; i < 3; ++i) {
            shop.clock.advanceMs(minute);
            Q_EMIT shop.exchange.roundEnded(
                {.store = store, .started = shop.clock.now(), .ended = shop.clock.now(), .error = noKeyring});
        }
        QTRY_COMPARE(desk.board.notices().size(), 1);
        QCOMPARE(desk.unseen().size(), 1);
    }

    void thereAreNeverTooMany()
    {
        test::ScreenShop shop;
        const StoreId store = shop.addStore(u"Дім і Сад"_s);
        Desk desk(shop);
        happens(shop, store, {action(ActionKind::Orders)});
        ActionReport sent = action(ActionKind::SendQueue);
        sent.failed = 1;
        for (int i = 0; i < NoticeBoard::most + 5; ++i)
            happens(shop, store, {sent});
        QTRY_COMPARE(desk.board.notices().size(), NoticeBoard::most);
    }

    void theListLeadsAndIsReadByName()
    {
        test::ScreenShop shop;
        const StoreId store = shop.addStore(u"Дім і Сад"_s);
        Desk desk(shop);
        QSignalSpy changed(&desk.board, &NoticeBoard::changed);
        QVERIFY(changed.wait()); // what is read at first was told elsewhere
        happens(shop, store, {action(ActionKind::Orders)});
        happens(shop, store, {action(ActionKind::Orders, 3)});
        happens(shop, store, {action(ActionKind::Orders, 0, unreadable)}, unreadable);
        QTRY_COMPARE(desk.unseen().size(), 2);
        NoticeList list(
            desk.board, [](StoreId) { return u"Дім і Сад"_s; }, shop.clock);
        list.show();
        list.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&list));
        list.setFocus();
        QSignalSpy chosen(&list, &NoticeList::chosen);
        QTest::keyClick(list.view(), Qt::Key_Down);
        const QString spoken = list.view()->currentIndex().data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(u"new: 3 new orders, Дім і Сад, "_s), qPrintable(spoken));
        QCOMPARE(list.view()->accessibleDescription(), spoken);
        QTest::keyClick(list.view(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().value<Notice>().kind, Kind::NewOrders);
        QCOMPARE(desk.unseen().size(), 1);
        QVERIFY(list.view()->currentIndex().row() == 1); // nothing jumps
        happens(shop, store, {action(ActionKind::Orders, 1)});
        QTRY_COMPARE(list.view()->model()->rowCount(), 3);
        QCOMPARE(list.view()->currentIndex().row(), 2); // it went down, and is still the chosen one
        auto *all = list.findChild<QPushButton *>(u"noticesSeen"_s);
        auto *clear = list.findChild<QPushButton *>(u"noticesClear"_s);
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(desk.unseen().isEmpty());
        QVERIFY(!all->isEnabled() && !all->toolTip().isEmpty());
        QTest::mouseClick(clear, Qt::LeftButton);
        QVERIFY(desk.board.notices().isEmpty());
        QVERIFY(!list.view()->isVisible()); // its empty face
    }
};

QTEST_MAIN(TestNotices)
#include "test_notices.moc"

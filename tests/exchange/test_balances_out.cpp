// SPDX-License-Identifier: GPL-3.0-or-later
// Balances of the warehouses on their way to Prom, against demo shops over HTTP.
#include "tests/exchange/balance_desk.h"

#include <thread>

namespace kramar::exchange::test {

class TestBalancesOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCountReachesProm();
    void inTestItOnlyWaits();
    void itLeavesBeforeAThousandEdits();
    void aRunnerSendsAStockChangeByItself();
    void allThatCameMeanwhileIsWeighedTogether();
    void theLastPieceIsSoldOnce();
};

void TestBalancesOut::aCountReachesProm()
{
    BalanceDesk desk;
    QVERIFY(desk.everything().ok());
    desk.production();
    const ListingId id = desk.listing();
    const listings::Listing before = desk.now(id);
    desk.count(*before.product, 17);
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    QVERIFY(quantityOn(desk.steering, before.promId).toInt(-1) != 17); // its own number is sent by default
    desk.sendBalances(desk.store);
    const RoundReport report = desk.round({ActionKind::SendQueue});
    QVERIFY2(report.ok(), told(report).constData());
    QCOMPARE(quantityOn(desk.steering, before.promId).toInt(-1), 17);
    desk.count(*before.product, 0);
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    QCOMPARE(quantityOn(desk.steering, before.promId).toInt(-1), 0);
    QVERIFY(desk.everything().ok());
    QCOMPARE(*desk.now(id).values.presence, QString(presence::notAvailable));
    QCOMPARE(desk.number(u"SELECT count(*) FROM listing_edit"_s), 0);
}

void TestBalancesOut::inTestItOnlyWaits()
{
    BalanceDesk desk;
    QVERIFY(desk.everything().ok());
    const listings::Listing before = desk.now(desk.listing());
    desk.count(*before.product, 17);
    desk.sendBalances(desk.store);
    desk.forgetRequests();
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    QCOMPARE(desk.requested(u"POST /products/edit"_s), 0);
    QCOMPARE(desk.queue().waiting, 1);
    QCOMPARE(*desk.now(before.id).values.quantity, Quantity::ofWhole(17));
}

void TestBalancesOut::itLeavesBeforeAThousandEdits()
{
    BalanceDesk desk(demo::ShopSize{.products = 300, .orders = 0, .seed = 7});
    QVERIFY(desk.everything().ok());
    desk.production();
    const ListingId counted = desk.listing(150);
    for (int place = 0; place < 120; ++place)
        desk.edit(desk.listing(place), listing_field::price, u"321"_s);
    desk.count(*desk.now(counted).product, 3);
    desk.sendBalances(desk.store);
    QVERIFY(desk.round({ActionKind::SendQueue}).ok());
    const QJsonArray ledger = desk.ledger();
    QVERIFY(!ledger.isEmpty());
    const QByteArray first = QJsonDocument(ledger.first().toObject()).toJson();
    QVERIFY2(first.contains(QByteArray::number(desk.now(counted).promId.value())), first.constData());
    QCOMPARE(desk.queue().waiting, 0);
}

void TestBalancesOut::aRunnerSendsAStockChangeByItself()
{
    BalanceDesk desk(demo::ShopSize{.products = 30, .orders = 0, .seed = 7});
    QVERIFY(desk.everything().ok());
    desk.production();
    desk.sendBalances(desk.store);
    const listings::Listing listing = desk.now(desk.listing());
    desk.open(true);
    desk.exchange->start();
    QTRY_COMPARE(desk.number(u"SELECT count(*) FROM lease WHERE owner <> ''"_s), qint64{1});
    desk.count(*listing.product, 23);
    QElapsedTimer timer;
    timer.start();
    QTRY_COMPARE(quantityOn(desk.steering, listing.promId).toInt(-1), 23);
    qInfo() << "from the count to the wire:" << timer.elapsed() << "ms";
}

// A stock-taking posted while it sends: more products than are offered at a time, of which a part would pass the brake.
void TestBalancesOut::allThatCameMeanwhileIsWeighedTogether()
{
    BalanceDesk desk(demo::ShopSize{.products = 420, .orders = 0, .seed = 7});
    QVERIFY(desk.everything().ok());
    desk.production();
    constexpr int many = 210; // more than are offered at a time
    const qint64 sold = desk.number(u"SELECT count(*) FROM listing WHERE product_id IS NOT NULL AND is_variation = 0 "
                                    "AND presence = 'available' AND status = 'on_display'"_s);
    QVERIFY2(sold > many + 20, QByteArray::number(sold).constData());
    desk.set(u"brake_listings"_s, QString::number(many));
    desk.set(u"brake_percent"_s, u"1"_s);
    desk.sendBalances(desk.store);
    desk.edit(desk.listing(), listing_field::name, u"Інша назва"_s);
    desk.quirk(u"latency_ms"_s, 700); // the request with it is under way while all is counted
    const std::jthread counting([&desk](const std::stop_token &stop) {
        while (!stop.stop_requested() && desk.queue().sending == 0)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        must(desk.write([&](storage::Transaction &tx) -> Done {
            const QList<qint64> products =
                TRY(tx.db().list(u"SELECT DISTINCT product_id FROM listing WHERE product_id IS NOT NULL"_s, {},
                                 [](const storage::Row &row) { return row.number(0); }));
            for (const qint64 product : products)
                TRY_DONE(stock::StockOperations(tx, desk.session.actor())
                             .correct(ProductId(product), mainWarehouse, Quantity()));
            return {};
        }));
    });
    const RoundReport report = desk.round({ActionKind::SendQueue});
    QVERIFY2(!report.error, told(report).constData());
    QVERIFY2(desk.queue().braked > many, QByteArray::number(desk.queue().braked).constData());
    for (const QJsonValue sent : desk.ledger()) // what is no taking away may leave
        QVERIFY2(!QJsonDocument(sent.toObject()).toJson().contains("not_available"),
                 QJsonDocument(sent.toObject()).toJson().constData());
}

// Two stores sell one product from one warehouse. Buyers order its last piece in both at once: after one exchange of
// each nobody can order it any more, and the books say that one piece is missing.
void TestBalancesOut::theLastPieceIsSoldOnce()
{
    const demo::ShopSize size{.products = 40, .orders = 0, .seed = 7};
    BalanceDesk desk(size);
    QVERIFY(desk.everything().ok());
    const auto other = must(demo::DemoShop::start(size, 0, desk.clock)); // the same goods in another shop
    httplib::Client otherShop("127.0.0.1", other->apiUrl().port());
    stores::NewStore wanted;
    wanted.name = u"Друга крамниця"_s;
    wanted.apiUrl = other->apiUrl();
    wanted.orders = stores::NewStore::Orders::All;
    const StoreId second = must(desk.write(
        [&](storage::Transaction &tx) { return stores::StoreOperations(tx, desk.session.actor()).add(wanted); }));
    auto kept = desk.secrets->keep(second, other->token().toUtf8());
    kept.waitForFinished();
    must(kept.result());
    const auto roundOf = [&](StoreId store) {
        return desk.exchange->runOnce(
            store, {.actions = {ActionKind::SendQueue, ActionKind::Orders, ActionKind::Listings}}, {});
    };
    QVERIFY(roundOf(second).ok());
    for (const StoreId store : {desk.store, second}) {
        QueueDesk queue(*desk.db, desk.session);
        auto switched = queue.switchMode(store, StoreMode::Production, QueueDesk::Pending::Send);
        switched.waitForFinished();
        must(switched.result());
        desk.sendBalances(store);
    }
    const qint64 shared = desk.number(
        u"SELECT min(product_id) FROM listing a WHERE status = 'on_display' AND is_variation = 0 AND "
        "EXISTS (SELECT 1 FROM listing b WHERE b.product_id = a.product_id AND b.store_id <> a.store_id)"_s);
    QVERIFY(shared > 0);
    const PromListingId promId(desk.number(
        u"SELECT prom_id FROM listing WHERE product_id = %1 AND store_id = %2"_s.arg(shared).arg(desk.store.value())));
    desk.count(ProductId(shared), 1);
    QVERIFY(roundOf(desk.store).ok());
    QVERIFY(roundOf(second).ok());
    QCOMPARE(quantityOn(desk.steering, promId).toInt(-1), 1);
    QCOMPARE(quantityOn(otherShop, promId).toInt(-1), 1);

    const QJsonObject step{{u"do"_s, u"order"_s}, {u"products"_s, QJsonArray{promId.value()}}, {u"quantity"_s, 1}};
    const QJsonObject order{{u"steps"_s, QJsonArray{step}}};
    desk.clock.advanceMs(60'000);
    desk.post("/script", order);
    QVERIFY(roundOf(desk.store).ok()); // the order is read and reserved, and the number goes out in the next sending
    QVERIFY(roundOf(desk.store).ok());
    QVERIFY(roundOf(second).ok());
    QCOMPARE(quantityOn(desk.steering, promId).toInt(-1), 0);
    QCOMPARE(quantityOn(otherShop, promId).toInt(-1), 0);

    // Somebody was quicker than our exchange there: it is told as missing, and stays sold out.
    otherShop.Post("/demo/script", QJsonDocument(order).toJson().toStdString(), "application/json");
    desk.clock.advanceMs(60'000);
    QVERIFY(roundOf(second).ok());
    QVERIFY(roundOf(second).ok());
    const stock::Balance balance =
        must(desk.read([&](storage::Connection &c) { return stock::balanceOf(c, ProductId(shared), mainWarehouse); }));
    QCOMPARE(balance.available(), Quantity::ofWhole(-1));
    QCOMPARE(quantityOn(desk.steering, promId).toInt(-1), 0);
    QCOMPARE(quantityOn(otherShop, promId).toInt(-1), 0);
}

} // namespace kramar::exchange::test

QTEST_GUILESS_MAIN(kramar::exchange::test::TestBalancesOut)
#include "test_balances_out.moc"

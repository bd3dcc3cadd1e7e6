// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/client.h"
#include "prom/dictionaries.h"
#include "prom/edit.h"
#include "prom/group.h"
#include "prom/orders.h"
#include "prom/products.h"
#include "prom/translation.h"
#include "prom/transport.h"
#include "tests/demo/visitor.h"
#include "tests/prom/lease.h"
#include "tests/prom/shop_access.h"

#include <QLoggingCategory>
#include <QSet>

using namespace kramar;
using namespace kramar::prom;
using namespace Qt::StringLiterals;

using Kind = Error::Kind;
using demo::test::Visitor;

// Every endpoint against the demo shop, over real HTTP.
class TestPromDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"kramar.prom.info=false"_s); }

    void readsTheWholeCatalogue();
    void readsEveryOrder();
    void readsTheRest();
    void editsAndReadsBack();
    void ordersAndWaybills();
    void noTroubleLies_data();
    void noTroubleLies();

private:
    static StoreAccess accessOf(const Visitor &visitor)
    {
        return {
            .store = StoreId(1), .apiUrl = visitor.shop->apiUrl(), .token = Secret(visitor.shop->token().toLatin1())};
    }
    static WritePermit permit() { return exchange::StoreLease::permit(StoreId(1)); }

    // A page after the other; how many different ids came.
    template <class List, class IdType>
    static Result<QSet<qint64>> readAll(Transport &transport, const StoreAccess &access, List list)
    {
        QSet<qint64> ids;
        for (;;) {
            const auto page = TRY(transport.call(access, list, {})).value;
            const qsizetype before = ids.size();
            for (const auto &item : page.items)
                ids.insert(item.id.value());
            for (const Unreadable &broken : page.unreadable)
                ids.insert(broken.id);
            if (ids.size() == before)
                return ids;
            list.notAbove = IdType(page.lowestId().value_or(0));
        }
    }

    SystemClock m_clock;
};

void TestPromDemo::readsTheWholeCatalogue()
{
    Visitor visitor;
    Transport transport(m_clock, test::quickOptions());
    const StoreAccess access = accessOf(visitor);
    const qsizetype truth = visitor.idsOf("/products/list", "products").size();
    QVERIFY(truth >= 250);
    const auto ids = readAll<ListProducts, PromListingId>(transport, access, {});
    QVERIFY2(ids, ids ? "" : qPrintable(toLogLine(ids.error())));
    QCOMPARE(ids->size(), truth);
    visitor.control("/quirks", {{u"last_id_exclusive"_s, true}, {u"duplicate_answers"_s, true}});
    const auto again = readAll<ListProducts, PromListingId>(transport, access, {});
    QVERIFY(again);
    QCOMPARE(*again, *ids);

    const auto page = transport.call(access, ListProducts{.limit = 5}, {});
    QVERIFY(page);
    QVERIFY(page->date);
    const Product &listed = page->value.items.first();
    const auto one = transport.call(access, GetProduct{listed.id}, {});
    QVERIFY(one);
    QCOMPARE(one->value.name, listed.name);
    QCOMPARE(transport.call(access, GetProduct{PromListingId(1)}, {}).error().kind, Kind::NotFound);
    for (const Product &product : page->value.items) {
        if (!product.externalId)
            continue;
        const auto same = transport.call(access, GetProductByExternalId{*product.externalId}, {});
        QVERIFY(same);
        QCOMPARE(same->value.id, product.id);
    }
}

void TestPromDemo::readsEveryOrder()
{
    Visitor visitor;
    Transport transport(m_clock, test::quickOptions());
    const auto ids = readAll<ListOrders, PromOrderId>(transport, accessOf(visitor), {});
    QVERIFY2(ids, ids ? "" : qPrintable(toLogLine(ids.error())));
    QCOMPARE(ids->size(), visitor.idsOf("/orders/list", "orders").size());
    const auto page = transport.call(accessOf(visitor), ListOrders{}, {});
    QVERIFY(page->value.unreadable.isEmpty());
    for (const Order &order : page->value.items) {
        QVERIFY(order.price && order.price->value && order.lines && !order.lines->isEmpty());
        QCOMPARE(order.currency, Currency::uah());
        QVERIFY(order.dateCreated && order.dateModified && order.status);
    }
    // Broken ones stand beside the good ones, and hide none.
    visitor.control("/quirks", {{u"broken_orders"_s, 200}});
    const auto some = readAll<ListOrders, PromOrderId>(transport, accessOf(visitor), {});
    QVERIFY(some);
    const QList<qint64> truth = visitor.idsOf("/orders/list", "orders");
    QVERIFY(truth.contains(0)); // an id that is text stands as number 0
    QCOMPARE(*some, QSet<qint64>(truth.begin(), truth.end()));
    QVERIFY((*ids - *some).size() < visitor.control("/state?summary=1").object()["broken_orders"_L1].toArray().size());
}

void TestPromDemo::readsTheRest()
{
    Visitor visitor;
    Transport transport(m_clock, test::quickOptions());
    StoreAccess access = accessOf(visitor);
    const auto groups = transport.call(access, ListGroups{}, {});
    QVERIFY(groups && !groups->value.items.isEmpty() && groups->value.unreadable.isEmpty());
    const auto clients = transport.call(access, ListClients{.limit = 3}, {});
    QVERIFY(clients && clients->value.items.size() == 3 && clients->value.unreadable.isEmpty());
    const auto client = transport.call(access, GetClient{clients->value.items.first().id}, {});
    QVERIFY(client);
    QCOMPARE(client->value.fullName, clients->value.items.first().fullName);
    QVERIFY(transport.call(access, ListOrderStatuses{}, {})->value.items.size() >= 4);
    QVERIFY(!transport.call(access, ListDeliveryOptions{}, {})->value.items.isEmpty());
    QVERIFY(!transport.call(access, ListPaymentOptions{}, {})->value.items.isEmpty());

    const auto products = transport.call(access, ListProducts{.limit = 20}, {});
    for (const Product &product : products->value.items) {
        if (!product.mainImage)
            continue;
        const auto picture = transport.picture(access.apiUrl, QUrl(*product.mainImage), {});
        QVERIFY2(picture, picture ? "" : qPrintable(toLogLine(picture.error())));
        break;
    }
    access.token = Secret("0000000000000000000000000000000000000000");
    QCOMPARE(transport.call(access, ListOrders{}, {}).error().kind, Kind::Unauthorized);
}

void TestPromDemo::editsAndReadsBack()
{
    Visitor visitor;
    Transport transport(m_clock, test::quickOptions());
    const StoreAccess access = accessOf(visitor);
    const auto page = transport.call(access, ListProducts{.limit = 50}, {});
    const auto plain = std::find_if(page->value.items.begin(), page->value.items.end(), [](const Product &product) {
        return product.isVariation == false && product.status == QString(u"on_display"_s) && product.currency;
    });
    QVERIFY(plain != page->value.items.end());
    const Money price = Money::ofMinor(123'457, *plain->currency);
    const Discount discount{1'250, u"percent"_s, QDate(2026, 11, 1), QDate(2026, 12, 31)};
    const EditProducts edit{
        .edits = {
            {.id = plain->id, .price = price, .quantityInStock = Quantity::ofThousandths(7'500), .discount = discount},
            {.id = PromListingId(1), .status = u"draft"_s}}};
    const auto reply = transport.call(access, edit, permit(), {});
    QVERIFY2(reply, reply ? "" : qPrintable(toLogLine(reply.error())));
    QVERIFY(reply->value.processed.contains(plain->id));
    QVERIFY(!reply->value.processed.contains(PromListingId(1)));
    const auto after = transport.call(access, GetProduct{plain->id}, {});
    QCOMPARE(after->value.price, std::optional(price));
    QCOMPARE(after->value.quantityInStock, std::optional(Quantity::ofThousandths(7'500)));
    QCOMPARE(after->value.discount, std::optional(discount));

    const PutTranslation put{.id = plain->id, .language = u"uk"_s, .texts = {u"Назва"_s, u"слово"_s, u"<p>Опис</p>"_s}};
    QVERIFY(transport.call(access, put, permit(), {}));
    const auto texts = transport.call(access, GetTranslation{plain->id, u"uk"_s}, {});
    QVERIFY(texts);
    QCOMPARE(texts->value, put.texts);
}

void TestPromDemo::ordersAndWaybills()
{
    Visitor visitor;
    Transport transport(m_clock, test::quickOptions());
    const StoreAccess access = accessOf(visitor);
    const PromOrderId id(visitor.happens({{u"do"_s, u"order"_s}, {u"payment"_s, u"cod"_s}}));
    const auto set = transport.call(access, SetOrderStatus{.ids = {id}, .status = u"received"_s}, permit(), {});
    QVERIFY2(set, set ? "" : qPrintable(toLogLine(set.error())));
    QVERIFY(set->value.processed.contains(id));
    QCOMPARE(transport.call(access, GetOrder{id}, {})->value.status, std::optional(u"received"_s));
    const auto refused = transport.call(access, SetOrderStatus{.ids = {id}, .status = u"pending"_s}, permit(), {});
    QVERIFY(!refused || !refused->value.processed.contains(id));

    const SaveWaybill save{.order = id, .waybill = u"20450700000003"_s, .provider = u"nova_poshta"_s};
    const auto saved = transport.call(access, save, permit(), {});
    QVERIFY2(saved, saved ? "" : qPrintable(toLogLine(saved.error())));
    QVERIFY(!saved->value.alreadyThere);
    for (const QString &language : {u"uk"_s, u"ru"_s}) {
        StoreAccess spoken = access;
        spoken.language = language;
        const auto again = transport.call(spoken, save, permit(), {});
        QVERIFY2(again, again ? "" : qPrintable(toLogLine(again.error())));
        QVERIFY(again->value.alreadyThere);
    }
}

void TestPromDemo::noTroubleLies_data()
{
    QTest::addColumn<bool>("keptAlive");
    for (const char *kind : {"401",
                             "403",
                             "404",
                             "429",
                             "429_retry_after",
                             "500",
                             "502_html",
                             "503",
                             "redirect",
                             "error_200",
                             "empty_object",
                             "html_200",
                             "not_json",
                             "bad_utf8",
                             "huge",
                             "close_before_apply",
                             "reset_before_apply",
                             "close_before_answer",
                             "reset_before_answer",
                             "cut_body",
                             "reset_body",
                             "wrong_length",
                             "drip",
                             "slow_ms",
                             "wrong_types"}) {
        QTest::addRow("%s, fresh", kind) << false;
        QTest::addRow("%s, kept alive", kind) << true;
    }
}

void TestPromDemo::noTroubleLies()
{
    QFETCH(bool, keptAlive);
    const QString kind = QString::fromLatin1(QTest::currentDataTag()).section(u',', 0, 0);
    Visitor visitor({.products = 20, .orders = 2});
    Transport::Options options = test::quickOptions();
    options.maxBytes = 1024 * 1024;
    Transport transport(m_clock, options);
    const StoreAccess access = accessOf(visitor);
    if (keptAlive)
        QVERIFY(transport.call(access, ListOrders{}, {}));
    const PromOrderId order(visitor.happens({{u"do"_s, u"order"_s}, {u"payment"_s, u"cod"_s}}));
    const QJsonObject rule{{u"kind"_s, kind}, {u"count"_s, 1}, {u"ms"_s, kind == u"drip" ? 1 : 100}};
    visitor.control("/quirks", {{u"fail_next"_s, rule}});
    const auto written = transport.call(access, SetOrderStatus{.ids = {order}, .status = u"received"_s}, permit(), {});
    int applied = 0;
    for (const QJsonValue &entry : visitor.ledger())
        applied += entry["applied"_L1].toBool() ? 1 : 0;
    const QByteArray said = written ? "success" : toLogLine(written.error()).toUtf8();
    // Never twice; success means done; and only "unknown" leaves open whether it was.
    QVERIFY2(applied <= 1, said.constData());
    if (written)
        QVERIFY2(written->value.processed.contains(order) == (applied == 1), said.constData());
    else if (applied == 1)
        QVERIFY2(written.error().kind == Kind::OutcomeUnknown, said.constData());

    // One such trouble does not stop a read that may be repeated, or it is a clear error.
    visitor.control("/quirks", {{u"fail_next"_s, rule}});
    const auto seen = transport.call(access, GetOrder{order}, {});
    if (seen)
        QCOMPARE(seen->value.status.value_or(QString()) == u"received", applied == 1);
    else
        QVERIFY2(seen.error().kind != Kind::Internal && seen.error().kind != Kind::OutcomeUnknown,
                 qPrintable(toLogLine(seen.error())));
    if (QStringList{u"429"_s, u"500"_s, u"502_html"_s, u"503"_s, u"close_before_apply"_s, u"reset_before_apply"_s,
                    u"reset_before_answer"_s, u"slow_ms"_s, u"drip"_s}
            .contains(kind))
        QVERIFY2(seen, seen ? "" : qPrintable(toLogLine(seen.error())));
    QVERIFY(!visitor.control("/requests").object()["by"_L1].toObject().contains("GET /redirected_with_token"_L1));
}

QTEST_GUILESS_MAIN(TestPromDemo)
#include "test_prom_demo.moc"

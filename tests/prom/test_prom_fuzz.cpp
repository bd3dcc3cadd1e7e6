// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/answer.h"
#include "prom/client.h"
#include "prom/dictionaries.h"
#include "prom/edit.h"
#include "prom/group.h"
#include "prom/orders.h"
#include "prom/products.h"
#include "prom/translation.h"
#include "tests/prom/fixture.h"

#include <QTest>

#include <rapidcheck.h>

using namespace kramar;
using namespace kramar::prom;
using namespace kramar::test;
using namespace Qt::StringLiterals;

namespace {

// The bytes through everything that reads answers. The property is to come back, with a value or an error.
template <class E>
void readWith(const QByteArray &body)
{
    const Result<QJsonObject> answer = readAnswer(200, "application/json", body);
    if (!answer) {
        RC_ASSERT((answer.error().kind == Error::Kind::Protocol || answer.error().kind == Error::Kind::Refused));
        return;
    }
    const auto parsed = E::parse(*answer);
    if (!parsed)
        RC_ASSERT(parsed.error().kind == Error::Kind::Protocol);
}

void readWithAll(const QByteArray &body)
{
    readWith<ListOrders>(body);
    readWith<GetOrder>(body);
    readWith<ListProducts>(body);
    readWith<GetProduct>(body);
    readWith<GetTranslation>(body);
    readWith<ListGroups>(body);
    readWith<ListClients>(body);
    readWith<GetClient>(body);
    readWith<ListOrderStatuses>(body);
    readWith<ListDeliveryOptions>(body);
    readWith<ListPaymentOptions>(body);
    readWith<EditProducts>(body);
    readWith<SetOrderStatus>(body);
    readWith<SaveWaybill>(body);
    readWith<PutTranslation>(body);
}

constexpr std::array fixtures{"orders_list.json",
                              "order.json",
                              "orders_list_broken.json",
                              "products_list.json",
                              "product.json",
                              "groups_list.json",
                              "clients_list.json",
                              "client.json",
                              "order_status_options.json",
                              "delivery_options.json",
                              "payment_options.json",
                              "products_edit_errors.json",
                              "products_edit_partial.json",
                              "set_status_partly.json",
                              "product_translation.json"};

QByteArray anyFixture()
{
    return fixture(fixtures[*rc::gen::inRange<size_t>(0, fixtures.size())]);
}

QJsonValue anyValue()
{
    switch (*rc::gen::inRange(0, 12)) {
    case 0:
        return QJsonValue();
    case 1:
        return true;
    case 2:
        return -1;
    case 3:
        return 1e300;
    case 4:
        return 0.1;
    case 5:
        return std::numeric_limits<qint64>::max();
    case 6:
        return QString();
    case 7:
        return u"\u00A0-٣,5 грн 2026-13-45T99:99:99+99:99"_s;
    case 8:
        return QJsonArray{};
    case 9:
        return QJsonArray{QJsonValue(), 5, QJsonObject{}, u"x"_s};
    case 10:
        return QJsonObject{};
    default:
        return QJsonObject{{u"id"_s, QJsonArray{}}, {u"message"_s, 5}};
    }
}

// Swaps the type of about one value in `every`, and drops some.
QJsonValue mutated(const QJsonValue &value, int every)
{
    if (*rc::gen::inRange(0, every) == 0)
        return anyValue();
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue &entry : value.toArray())
            array.append(mutated(entry, every));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject old = value.toObject();
        for (auto field = old.constBegin(); field != old.constEnd(); ++field) {
            if (*rc::gen::inRange(0, every) != 0)
                object.insert(field.key(), mutated(*field, every));
        }
        return object;
    }
    return value;
}

} // namespace

class TestPromFuzz : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyBytes();
    void cutAnswers();
    void flippedBytes();
    void swappedTypes();
    void anyMoneyText();
    void everyStatusIsSomeError();
};

void TestPromFuzz::anyBytes()
{
    QVERIFY(rc::check("any bytes", [](const std::string &bytes) {
        readWithAll(QByteArray::fromStdString(bytes));
        readWithAll("{\"orders\":[" + QByteArray::fromStdString(bytes) + "]}");
    }));
}

void TestPromFuzz::cutAnswers()
{
    QVERIFY(rc::check("cut answers", [] {
        const QByteArray whole = anyFixture();
        readWithAll(whole.left(*rc::gen::inRange<qsizetype>(0, whole.size())));
    }));
}

void TestPromFuzz::flippedBytes()
{
    QVERIFY(rc::check("flipped bytes", [] {
        QByteArray bytes = anyFixture();
        for (int i = *rc::gen::inRange(1, 8); i > 0; --i)
            bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] = *rc::gen::arbitrary<char>();
        readWithAll(bytes);
    }));
}

void TestPromFuzz::swappedTypes()
{
    QVERIFY(rc::check("swapped types", [] {
        const QJsonObject whole = QJsonDocument::fromJson(anyFixture()).object();
        const QJsonObject odd = mutated(whole, *rc::gen::inRange(5, 60)).toObject();
        readWithAll(QJsonDocument(odd).toJson());
        // Whatever was done to a list, no object of it is lost.
        const QJsonValue orders = odd.value("orders"_L1);
        if (const auto page = ListOrders::parse(odd); page)
            RC_ASSERT(page->items.size() + page->unreadable.size() == orders.toArray().size());
        else
            RC_ASSERT(!orders.isArray());
    }));
}

void TestPromFuzz::anyMoneyText()
{
    QVERIFY(rc::check("money texts", [] {
        const auto text = *rc::gen::container<std::u16string>(
            rc::gen::elementOf(std::u16string(u"0123456789 .,-грн$€\u00A0\u202F\u2212x")));
        const QString given = QString::fromStdU16String(text);
        const MoneyText money = readMoneyText(given);
        RC_ASSERT(money.raw == given);
    }));
    QVERIFY(rc::check("what is printed is read", [](qint64 minor) {
        minor %= 1'000'000'000'000LL;
        const Money amount = Money::ofMinor(minor, Currency::uah());
        RC_ASSERT(readMoneyText(amount.toDecimal() + u" грн"_s).value == amount);
        RC_ASSERT(readMoneyText(amount.toDecimal().replace(u'.', u',') + u"\u00A0₴"_s).value == amount);
    }));
}

void TestPromFuzz::everyStatusIsSomeError()
{
    QVERIFY(rc::check("every status", [](const std::string &bytes) {
        const int status = *rc::gen::inRange(-5, 700);
        const auto answer = readAnswer(status, *rc::gen::element(QByteArray(), QByteArray("text/html")),
                                       QByteArray::fromStdString(bytes));
        if (status < 200 || status > 299)
            RC_ASSERT(!answer);
    }));
}

QTEST_GUILESS_MAIN(TestPromFuzz)
#include "test_prom_fuzz.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/shop_day.h"

#include "listings/listing_operations.h"
#include "orders/order_operations.h"
#include "stock/stock.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kramar::faults {

namespace {

// Who touches what: the manager moves the statuses of the other orders, the cabinet changes these listings.
constexpr qint64 buyersShare = 4;
constexpr qint64 cabinetsShare = 5;

} // namespace

ShopDay::ShopDay(storage::Database &db, Script script, QRandomGenerator &dice)
    : m_db(db)
    , m_script(std::move(script))
    , m_dice(dice)
    , m_manager(Actor::person(PersonId(1), u"Тест"_s, Actor::allRights()))
{
}

template <class F>
bool ShopDay::write(const char *what, F f)
{
    const Done done = m_db.writeNow(storage::Executor::Urgency::Person, f);
    if (done)
        ++m_done[QString::fromLatin1(what)];
    else if (done.error().kind != Error::Kind::Conflict) // the exchange moved the order meanwhile
        m_troubles.append(u"%1: %2"_s.arg(QString::fromLatin1(what), toLogLine(done.error())));
    return done.has_value();
}

std::optional<ShopDay::Found> ShopDay::oneOf(const QString &sql)
{
    const auto found = m_db.readNow([&sql](storage::Connection &db) {
        return db.list(sql, {}, [](const storage::Row &row) { return Found{row.number(0), row.number(1)}; });
    });
    if (!found) {
        m_troubles.append(toLogLine(found.error()));
        return std::nullopt;
    }
    if (found->isEmpty())
        return std::nullopt;
    return found->at(below(static_cast<int>(found->size())));
}

void ShopDay::step()
{
    const int draw = below(100);
    if (draw < 12)
        buyersAct();
    else if (draw < 18)
        cabinetActs();
    else
        edit();
}

void ShopDay::edit()
{
    const int draw = below(100);
    if (draw < 50)
        editListing();
    else if (draw < 60)
        editTexts();
    else if (draw < 80)
        moveOrder();
    else if (draw < 93)
        sendParcel();
    else
        countStock();
}

void ShopDay::everyKind()
{
    editListing();
    editTexts();
    moveOrder();
    sendParcel();
}

void ShopDay::newOrders(int count)
{
    for (int i = 0; i < count; ++i)
        m_script({{u"do"_s, u"order"_s}});
}

QString ShopDay::nextPrice()
{
    ++m_count;
    return u"%1.%2"_s.arg(1000 + m_count / 100).arg(m_count % 100, 2, 10, QChar(u'0'));
}

namespace {

// A base hands its presence on to its varieties, and those lock fields: left alone here.
QString editable()
{
    return u"SELECT id, prom_id FROM listing WHERE is_variation = 0 AND variation_group_id IS NULL AND price_minor IS "
           "NOT NULL AND status = 'on_display' AND presence IN ('available', 'order') ORDER BY prom_id"_s;
}

} // namespace

qint64 ShopDay::someListing()
{
    const auto listing = oneOf(editable());
    return listing ? listing->promId : 0;
}

void ShopDay::editListing()
{
    const auto listing = oneOf(editable());
    if (!listing)
        return;
    QList<listings::FieldChange> changes;
    const int draw = below(10);
    if (draw < 7)
        changes.append({listing_field::price, nextPrice()});
    if (draw > 4)
        changes.append({listing_field::quantity, QString::number(100 + ++m_count)});
    if (draw == 4)
        changes.append({listing_field::name, u"Товар %1"_s.arg(++m_count)});
    if (!write("listing edit", [&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, m_manager).edit(ListingId(listing->id), changes);
        }))
        return;
    for (const listings::FieldChange &change : changes)
        m_listings[listing->promId][change.field] = *change.value;
}

void ShopDay::editTexts()
{
    const auto listing = oneOf(editable());
    if (!listing)
        return;
    const QString name = u"Виріб %1"_s.arg(++m_count);
    if (write("text edit", [&](storage::Transaction &tx) {
            return listings::ListingOperations(tx, m_manager)
                .edit(ListingId(listing->id), {{listing_field::nameUk, name}});
        }))
        m_listings[listing->promId][listing_field::nameUk] = name;
}

void ShopDay::moveOrder()
{
    const auto order = oneOf(u"SELECT id, prom_id FROM orders WHERE state = 'new' AND prom_status IN ('pending', "
                             "'paid') AND prom_id % %1 <> 0 ORDER BY prom_id"_s.arg(buyersShare));
    if (!order)
        return;
    const bool cancels = below(3) == 0;
    if (write(cancels ? "cancellation" : "confirmation", [&](storage::Transaction &tx) {
            orders::OrderOperations orders(tx, m_manager);
            const OrderId id(order->id);
            return cancels ? orders.setState(id, OrderState::Cancelled,
                                             orders::Cancellation{.reason = u"another"_s, .text = u"Немає"_s})
                           : orders.setState(id, OrderState::Confirmed, {});
        }))
        m_statuses[order->promId] = cancels ? u"canceled"_s : u"received"_s;
}

void ShopDay::sendParcel()
{
    const auto order =
        oneOf(u"SELECT id, prom_id FROM orders WHERE state = 'confirmed' AND prom_id % %1 <> 0 AND delivery_provider = "
              "'nova_poshta' ORDER BY prom_id"_s.arg(buyersShare));
    if (!order)
        return;
    const QString number = u"2045%1"_s.arg(++m_count, 10, 10, QChar(u'0'));
    if (write("waybill", [&](storage::Transaction &tx) {
            return orders::OrderOperations(tx, m_manager).setWaybill(OrderId(order->id), number, u"nova_poshta"_s);
        }))
        m_waybills[order->promId] = number;
}

void ShopDay::countStock()
{
    const auto product = oneOf(u"SELECT id, 0 FROM product ORDER BY id"_s);
    if (!product)
        return;
    const Quantity counted = Quantity::ofWhole(below(200));
    if (write("count of stock", [&](storage::Transaction &tx) -> Done {
            return stock::StockOperations(tx, m_manager)
                .correct(ProductId(product->id), TRY(stock::defaultWarehouse(tx.db())), counted);
        }))
        m_stock[product->id] = counted.thousandths();
}

void ShopDay::buyersAct()
{
    const int draw = below(10);
    QJsonObject step{{u"do"_s, draw < 6 ? u"order"_s : draw < 8 ? u"pay"_s : u"cancel"_s}};
    if (draw >= 6) {
        const auto order = oneOf(
            u"SELECT id, prom_id FROM orders WHERE prom_id % %1 = 0 AND prom_status IN ('pending', 'paid', 'received') "
            "ORDER BY prom_id"_s.arg(buyersShare));
        if (!order)
            return;
        step.insert(u"order"_s, order->promId);
    }
    m_script(step);
    ++m_done[u"buyer: "_s + step["do"_L1].toString()];
}

void ShopDay::cabinetActs()
{
    const auto listing = oneOf(
        u"SELECT id, prom_id FROM listing WHERE is_variation = 0 AND variation_group_id IS NULL AND prom_id % %1 = 0"_s
            .arg(cabinetsShare));
    if (!listing)
        return;
    m_changedInTheShop.insert(u"product %1"_s.arg(listing->promId));
    m_script({{u"do"_s, u"change_product"_s},
              {u"product"_s, listing->promId},
              {u"fields"_s, QJsonObject{{u"price"_s, 5000 + ++m_count}}}});
    ++m_done[u"cabinet"_s];
}

QStringList ShopDay::lost(const std::function<QJsonObject(const QString &query)> &shop) const
{
    QStringList lines;
    const auto check = [&lines](const QString &what, const QString &wanted, const QString &there) {
        if (wanted != there)
            lines.append(u"lost: %1 should be “%2”, but there is “%3”"_s.arg(what, wanted, there));
    };
    for (const auto &[promId, fields] : m_listings.asKeyValueRange()) {
        if (m_forgotten.contains(promId))
            continue;
        const QJsonValue there = shop(u"product=%1"_s.arg(promId))["product"_L1];
        const QHash<QString, QString> shown{
            {listing_field::price, QString::number(there["price"_L1].toDouble(), 'f', 2)},
            {listing_field::quantity, QString::number(there["quantity_in_stock"_L1].toInt())},
            {listing_field::name, there["name_multilang"_L1]["ru"_L1].toString()},
            {listing_field::nameUk, there["name_multilang"_L1]["uk"_L1].toString()}};
        for (const auto &[field, wanted] : fields.asKeyValueRange()) {
            if (field == listing_field::price && m_changedInTheShop.contains(u"product %1"_s.arg(promId)))
                continue; // whoever came last
            check(u"listing %1 %2"_s.arg(promId).arg(field), wanted, shown[field]);
        }
    }
    for (const auto &[promId, wanted] : m_statuses.asKeyValueRange())
        check(u"order %1 status"_s.arg(promId), wanted,
              shop(u"order=%1"_s.arg(promId))["order"_L1]["status"_L1].toString());
    for (const auto &[promId, wanted] : m_waybills.asKeyValueRange())
        check(u"order %1 waybill"_s.arg(promId), wanted,
              shop(u"order=%1"_s.arg(promId))["order"_L1]["delivery_provider_data"_L1]["declaration_number"_L1]
                  .toString());
    const auto stands = m_db.readNow([this, &check](storage::Connection &db) -> Done {
        for (const auto &[product, wanted] : m_stock.asKeyValueRange()) {
            const auto there = TRY(
                db.firstNumber(u"SELECT CAST(sum(on_hand) AS BIGINT) FROM balance WHERE product_id = ?"_s, {product}));
            check(u"stock of product %1"_s.arg(product), QString::number(wanted), QString::number(there.value_or(-1)));
        }
        return {};
    });
    if (!stands)
        lines.append(toLogLine(stands.error()));
    return lines;
}

QString ShopDay::told() const
{
    QStringList words;
    for (const auto &[what, count] : m_done.asKeyValueRange())
        words.append(u"%1 × %2"_s.arg(count).arg(what));
    words.sort();
    return words.join(u", "_s);
}

} // namespace kramar::faults

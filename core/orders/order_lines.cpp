// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_lines.h"

#include "orders/order_record.h"
#include "orders/order_states.h"
#include "products/product.h"
#include "stock/stock.h"
#include "storage/insert_rows.h"

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

std::optional<QString> given(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

// Amounts of another currency than the line's own are not kept: the order's problem says so.
std::optional<qint64> minorIn(const std::optional<Money> &money, Currency currency)
{
    return money && money->currency() == currency ? storage::minorOf(money) : std::nullopt;
}

// What Prom says of it.
storage::Binds toldBinds(const OrderLine &line)
{
    const Currency currency = currencyOf(line);
    return {line.promLineId,
            given(line.externalId),
            given(line.sku),
            line.name,
            given(line.nameUk),
            minorIn(line.price, currency),
            currency,
            given(line.priceRaw),
            line.quantity,
            given(line.unit),
            minorIn(line.total, currency),
            minorIn(line.commission, currency),
            given(line.imageUrl),
            given(line.url)};
}

storage::Binds valuesOf(const OrderLine &line)
{
    return storage::Binds{line.listing, line.product} + toldBinds(line);
}

OrderLine lineOf(const storage::Row &row)
{
    OrderLine line;
    line.id = row.id<OrderLineId>(0);
    line.position = static_cast<int>(row.number(1));
    line.promLineId = row.maybeNumber(2);
    line.listing = row.maybeId<ListingId>(3);
    line.product = row.maybeId<ProductId>(4);
    line.externalId = row.text(5);
    line.sku = row.text(6);
    line.name = row.text(7);
    line.nameUk = row.text(8);
    line.price = row.maybeMoney(9, 10);
    line.priceRaw = row.text(11);
    line.quantity = row.maybeQuantity(12);
    line.unit = row.text(13);
    line.total = row.maybeMoney(14, 10);
    line.commission = row.maybeMoney(15, 10);
    line.imageUrl = row.text(16);
    line.url = row.text(17);
    line.imageFile = row.text(18);
    return line;
}

QString lineField(int position, QLatin1StringView field)
{
    return u"lines.%1.%2"_s.arg(position).arg(field);
}

std::optional<QString> textOf(const std::optional<Quantity> &quantity)
{
    return quantity ? std::optional(quantity->toDecimal()) : std::nullopt;
}

std::optional<QString> textOf(const std::optional<Money> &money)
{
    return money ? std::optional(money->toDecimal()) : std::nullopt;
}

// "<number> <name> · <SKU>": to be read by people, and found again by its number. None: nothing is linked.
Result<std::optional<QString>> described(storage::Connection &db, const std::optional<ProductId> &id)
{
    if (!id)
        return std::optional<QString>();
    const auto product = TRY(products::findProduct(db, *id));
    QStringList known;
    if (product)
        known = {product->name, product->sku};
    known.removeAll(QString());
    return std::optional(QString(QString::number(id->value()) + u' ' + known.join(u" · "_s)).trimmed());
}

bool sameGoods(const OrderLine &known, const OrderLine &told)
{
    return known.promLineId == told.promLineId && known.sku == told.sku && known.externalId == told.externalId;
}

} // namespace

Result<QList<OrderLine>> linesOf(storage::Connection &db, OrderId order)
{
    return db.list(u"SELECT id, position, prom_line_id, listing_id, product_id, external_id, sku, name, name_uk, "
                   u"price_minor, currency, price_raw, quantity, unit, total_minor, commission_minor, image_url, url, "
                   u"(SELECT image.file FROM listing JOIN image ON image.id = listing.main_image_id "
                   u"WHERE listing.id = order_line.listing_id) "
                   u"FROM order_line WHERE order_id = ? ORDER BY position"_s,
                   {order}, lineOf);
}

Done OrderLines::insert(OrderId order, StoreId store, int from, const QList<OrderLine> &told)
{
    if (told.isEmpty())
        return {};
    QList<storage::Binds> rows;
    rows.reserve(told.size());
    int position = from;
    for (const OrderLine &asTold : told) {
        const LineLinks::Link link = TRY(m_links->linkOf(store, asTold));
        rows.append(storage::Binds{order, position++, link.listing, link.product} + toldBinds(asTold));
    }
    return storage::insertRows(
        m_tx.db(),
        u"order_line (order_id, position, listing_id, product_id, prom_line_id, external_id, sku, name, name_uk, "
        u"price_minor, currency, price_raw, quantity, unit, total_minor, commission_minor, image_url, url)"_s,
        rows);
}

Done OrderLines::write(OrderId order, StoreId store, const QList<OrderLine> &told)
{
    return insert(order, store, 0, told);
}

Done OrderLines::update(OrderId order, StoreId store, const OrderLine &known, OrderLine told)
{
    told.listing = known.listing;
    told.product = known.product;
    if (!sameGoods(known, told) || !known.product) {
        const LineLinks::Link link = TRY(m_links->linkOf(store, told));
        told.listing = link.listing;
        told.product = link.product;
    }
    if (valuesOf(known) == valuesOf(told))
        return {};
    TRY(m_tx.db().run(u"UPDATE order_line SET listing_id = ?, product_id = ?, prom_line_id = ?, external_id = ?, "
                      u"sku = ?, name = ?, name_uk = ?, price_minor = ?, currency = ?, price_raw = ?, quantity = ?, "
                      u"unit = ?, total_minor = ?, commission_minor = ?, image_url = ?, url = ? WHERE id = ?"_s,
                      valuesOf(told) + storage::Binds{known.id}));
    const auto record = [&](QLatin1StringView field, const std::optional<QString> &old,
                            const std::optional<QString> &now) {
        return m_act.record(journal::entity::order, order.value(), lineField(known.position, field), old, now);
    };
    TRY_DONE(record("name"_L1, known.name, told.name));
    TRY_DONE(record("sku"_L1, known.sku, told.sku));
    TRY_DONE(record("quantity"_L1, textOf(known.quantity), textOf(told.quantity)));
    TRY_DONE(record("price"_L1, textOf(known.price), textOf(told.price)));
    return {};
}

Done OrderLines::replace(OrderId order, StoreId store, const QList<OrderLine> &told)
{
    const QList<OrderLine> known = TRY(linesOf(m_tx.db(), order));
    for (qsizetype i = 0; i < told.size(); ++i) {
        const int position = static_cast<int>(i);
        if (i < known.size()) {
            TRY_DONE(update(order, store, known[i], told[i]));
            continue;
        }
        TRY_DONE(insert(order, store, position, {told[i]}));
        TRY_DONE(m_act.record(journal::entity::order, order.value(), lineField(position, "name"_L1), std::nullopt,
                              told[i].name));
    }
    stock::StockOperations stock(m_tx, m_actor);
    for (qsizetype i = told.size(); i < known.size(); ++i) {
        TRY_DONE(stock.release(known[i].id));
        TRY(m_tx.db().run(u"DELETE FROM order_line WHERE id = ?"_s, {known[i].id}));
        TRY_DONE(m_act.record(journal::entity::order, order.value(), lineField(known[i].position, "name"_L1),
                              known[i].name, std::nullopt));
    }
    return {};
}

Done OrderLines::settleReserve(OrderId order, std::optional<StoreId> store, OrderState state)
{
    struct Wanted {
        OrderLineId line;
        std::optional<ProductId> product;
        std::optional<Quantity> quantity;
        bool held = false;
    };
    const QList<Wanted> lines = TRY(m_tx.db().list(
        u"SELECT l.id, l.product_id, l.quantity, r.order_line_id FROM order_line l "
        u"LEFT JOIN reservation r ON r.order_line_id = l.id WHERE l.order_id = ? ORDER BY l.position"_s,
        {order}, [](const storage::Row &row) {
            return Wanted{row.id<OrderLineId>(0), row.maybeId<ProductId>(1), row.maybeQuantity(2), !row.isNull(3)};
        }));
    stock::StockOperations stock(m_tx, m_actor);
    std::optional<WarehouseId> warehouse;
    for (const Wanted &line : lines) {
        const bool nothingToHold = !isOpen(state) || !line.product || (line.quantity && *line.quantity <= Quantity());
        if (nothingToHold) {
            if (line.held)
                TRY_DONE(stock.release(line.line));
            continue;
        }
        if (!line.quantity)
            continue; // how many is unknown: what is held stays held
        if (!warehouse)
            warehouse = store ? TRY(m_links->warehouseOf(*store)) : TRY(stock::defaultWarehouse(m_tx.db()));
        TRY_DONE(stock.reserve(line.line, *line.product, *warehouse, *line.quantity));
    }
    return {};
}

Done OrderLines::setLink(OrderLineId line, OrderId order, int position, const std::optional<ProductId> &before,
                         const LineLinks::Link &link)
{
    TRY(m_tx.db().run(u"UPDATE order_line SET listing_id = ?, product_id = ? WHERE id = ?"_s,
                      {link.listing, link.product, line}));
    TRY_DONE(m_act.record(journal::entity::order, order.value(), lineField(position, "product"_L1),
                          TRY(described(m_tx.db(), before)), TRY(described(m_tx.db(), link.product))));
    m_tx.changed(ObjectKind::Order, order);
    return {};
}

Done OrderLines::follow(ListingId listing, const std::optional<ProductId> &product)
{
    struct Standing {
        OrderId order;
        std::optional<StoreId> store;
        OrderState state;
        OrderLine line;
    };
    const QList<Standing> lines = TRY(m_tx.db().list(
        u"SELECT o.id, o.store_id, o.state, l.id, l.position, l.product_id FROM order_line l "
        u"JOIN orders o ON o.id = l.order_id WHERE l.listing_id = ? ORDER BY o.id, l.position"_s,
        {listing}, [](const storage::Row &row) {
            Standing found{
                row.id<OrderId>(0), row.maybeId<StoreId>(1), orderStateOf(row.text(2)).value_or(OrderState::New), {}};
            found.line.id = row.id<OrderLineId>(3);
            found.line.position = static_cast<int>(row.number(4));
            found.line.product = row.maybeId<ProductId>(5);
            return found;
        }));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Standing &one = lines[i];
        if (!isOpen(one.state))
            continue;
        if (one.line.product != product)
            TRY_DONE(setLink(one.line.id, one.order, one.line.position, one.line.product, {listing, product}));
        if (i + 1 == lines.size() || lines[i + 1].order != one.order) // all lines of the order are right now
            TRY_DONE(settleReserve(one.order, one.store, one.state));
    }
    return {};
}

namespace {

// SQL: may one of these keys find something for the line l of the order o?
QString mayBeKnown(const QList<stores::IdentityKey> &keys)
{
    QStringList any;
    for (const stores::IdentityKey key : keys) {
        switch (key) {
        case stores::IdentityKey::Sku:
            any.append(u"EXISTS (SELECT 1 FROM listing g WHERE g.sku = l.sku AND +g.store_id = o.store_id)"_s);
            any.append(u"EXISTS (SELECT 1 FROM product p WHERE p.sku = l.sku AND l.sku <> '')"_s);
            break;
        case stores::IdentityKey::PromId:
            any.append(u"EXISTS (SELECT 1 FROM store s JOIN listing g ON g.store_id = s.id "
                       "WHERE g.prom_id = l.prom_line_id AND g.product_id IS NOT NULL)"_s);
            any.append(u"EXISTS (SELECT 1 FROM product p WHERE p.sku = CAST(l.prom_line_id AS TEXT))"_s);
            break;
        case stores::IdentityKey::ExternalId:
            any.append(
                u"EXISTS (SELECT 1 FROM listing g WHERE g.external_id = l.external_id AND g.external_id <> '')"_s);
            any.append(u"EXISTS (SELECT 1 FROM product p WHERE p.sku = l.external_id AND l.external_id <> '')"_s);
            break;
        case stores::IdentityKey::Name:
            any.append(u"EXISTS (SELECT 1 FROM product p WHERE p.name IN (l.name, l.name_uk) AND p.name <> '')"_s);
            break;
        }
    }
    return any.join(u" OR "_s);
}

} // namespace

Result<int> OrderLines::linkAll(StoreId store)
{
    struct Unlinked {
        OrderId order;
        OrderState state;
        OrderLine line;
    };
    const QList<Unlinked> lines = TRY(m_tx.db().list(
        // Only lines that something came for since; LineLinks then says whether it is the one.
        u"SELECT o.id, o.state, l.id, l.position, l.prom_line_id, l.sku, l.listing_id, l.external_id, l.name, "
        u"l.name_uk "
        u"FROM order_line l "
        u"JOIN orders o ON o.id = l.order_id WHERE l.product_id IS NULL AND o.store_id = ? AND ("
        u"EXISTS (SELECT 1 FROM listing g WHERE g.store_id = o.store_id AND g.prom_id = l.prom_line_id "
        u"AND (g.product_id IS NOT NULL OR l.listing_id IS NULL)) "
        u"OR "_s +
            mayBeKnown(TRY(stores::identityPolicy(m_tx.db(), store)).keys) + u") ORDER BY l.id"_s,
        {store}, [](const storage::Row &row) {
            Unlinked found{row.id<OrderId>(0), orderStateOf(row.text(1)).value_or(OrderState::New), {}};
            found.line.id = row.id<OrderLineId>(2);
            found.line.position = static_cast<int>(row.number(3));
            found.line.promLineId = row.maybeNumber(4);
            found.line.sku = row.text(5);
            found.line.listing = row.maybeId<ListingId>(6);
            found.line.externalId = row.text(7);
            found.line.name = row.text(8);
            found.line.nameUk = row.text(9);
            return found;
        }));
    QList<OrderLine> asked;
    for (const Unlinked &one : lines)
        asked.append(one.line);
    TRY_DONE(m_links->ask(store, asked));
    int linked = 0;
    QList<std::pair<OrderId, OrderState>> touched;
    for (const Unlinked &one : lines) {
        const LineLinks::Link link = TRY(m_links->linkOf(store, one.line));
        if (!link.product && link.listing == one.line.listing)
            continue;
        TRY_DONE(setLink(one.line.id, one.order, one.line.position, std::nullopt, link));
        if (!link.product)
            continue;
        ++linked;
        if (touched.isEmpty() || touched.last().first != one.order)
            touched.append({one.order, one.state});
    }
    for (const auto &[order, state] : std::as_const(touched))
        TRY_DONE(settleReserve(order, store, state));
    return linked;
}

} // namespace kramar::orders

// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::exchange {

namespace {

// A picture's address names its size; the largest that is worth keeping is asked for (prom-api §5.3).
// "…/123_w200_h200_plaid.jpg"; walked by hand: an import does it for every picture.
QString largest(const QString &url)
{
    const auto behindNumber = [&url](qsizetype at, QStringView mark) {
        if (!QStringView(url).sliced(at).startsWith(mark))
            return qsizetype{-1};
        const qsizetype first = at + mark.size();
        qsizetype end = first;
        while (end < url.size() && url[end] >= u'0' && url[end] <= u'9')
            ++end;
        return end > first ? end : qsizetype{-1};
    };
    for (qsizetype from = url.indexOf(u"_w"); from >= 0; from = url.indexOf(u"_w", from + 1)) {
        const qsizetype width = behindNumber(from, u"_w");
        const qsizetype end = width < 0 ? -1 : behindNumber(width, u"_h");
        if (end >= 0 && end < url.size() && url[end] == u'_')
            return url.first(from) + u"_w640_h640"_s + url.sliced(end);
    }
    return url;
}

// A list with a picture of which nothing is told is not known.
std::optional<QList<listings::Picture>> picturesOf(const prom::Product &product)
{
    if (!product.images || (product.images->isEmpty() && product.mainImage && !product.mainImage->isEmpty()))
        return std::nullopt;
    QList<listings::Picture> pictures;
    for (const prom::ProductImage &image : *product.images) {
        const QString url = image.url.value_or(QString());
        if (!image.id && url.isEmpty())
            return std::nullopt;
        pictures.append({.promId = image.id.value_or(PromImageId()), .url = largest(url)});
    }
    return pictures;
}

// The kinds of discounts are an open list: of another one nothing can be said.
std::optional<listings::Discount> discountOf(const prom::Discount &discount)
{
    using Kind = listings::Discount::Kind;
    const bool isAmount = discount.type == prom::discount_type::amount;
    if (!isAmount && discount.type != prom::discount_type::percent)
        return std::nullopt;
    return listings::Discount{.kind = isAmount ? Kind::Amount : Kind::Percent,
                              .hundredths = discount.hundredths,
                              .from = discount.dateStart.value_or(QDate()),
                              .to = discount.dateEnd.value_or(QDate())};
}

// Takes a value into the facts and notes that the answer knows the field: it was there, or it was a null that means
// "none" (no discount, a quantity that is not tracked; prom-api §5.3).
template <class T>
void take(listings::ListingFacts &facts, QLatin1StringView field, std::optional<T> &into, const std::optional<T> &value,
          bool saidNull)
{
    if (!value && !saidNull)
        return;
    facts.knows.append(QString(field));
    into = value;
}

std::optional<QString> firstOf(const std::optional<QString> &preferred, const std::optional<QString> &other)
{
    return preferred ? preferred : other;
}

// Keywords come in one language without saying which: that of the name beside them, where the two names differ.
enum class TextLanguage { Main, Second, Unclear };
TextLanguage textLanguage(const prom::Product &product)
{
    const bool isMain = product.nameRu ? product.name == product.nameRu : product.nameUk.has_value();
    const bool isSecond = product.nameUk && product.name == product.nameUk;
    if (isMain == isSecond)
        return TextLanguage::Unclear;
    return isMain ? TextLanguage::Main : TextLanguage::Second;
}

std::optional<Money> moneyOf(const std::optional<prom::MoneyText> &text)
{
    return text ? text->value : std::nullopt;
}

QString textOf(const std::optional<QString> &text)
{
    return text.value_or(QString()).trimmed();
}

} // namespace

listings::ListingFacts listingFacts(const prom::Product &product)
{
    using namespace listing_field;
    listings::ListingFacts facts;
    listings::ListingValues &values = facts.values;
    facts.promId = product.id;
    take(facts, price, values.price, product.price, false);
    take(facts, listing_field::presence, values.presence, product.presence, false);
    take(facts, inStock, values.inStock, product.inStock, false);
    take(facts, quantity, values.quantity, product.quantityInStock, product.saidNull("quantity_in_stock"_L1));
    take(facts, status, values.status, product.status, false);
    take(facts, name, values.name, product.nameRu, false);
    take(facts, nameUk, values.nameUk, product.nameUk, false);
    switch (textLanguage(product)) {
    case TextLanguage::Main:
        take(facts, keywords, values.keywords, product.keywords, false);
        break;
    case TextLanguage::Second:
        take(facts, keywordsUk, values.keywordsUk, product.keywords, false);
        break;
    case TextLanguage::Unclear:
        if (!product.nameRu && !product.nameUk)
            facts.anyKeywords = product.keywords;
        break;
    }
    take(facts, description, values.description, product.descriptionRu, false);
    take(facts, descriptionUk, values.descriptionUk, product.descriptionUk, false);

    std::optional<listings::Discount> discountNow;
    if (product.discount)
        discountNow = discountOf(*product.discount);
    take(facts, discount, values.discount, discountNow, product.saidNull("discount"_L1));
    if (product.prices) {
        QList<listings::WholesaleStep> steps;
        for (const prom::PriceStep &step : *product.prices)
            steps.append({.price = step.price, .from = step.minimumQuantity});
        take(facts, prices, values.prices, std::optional(steps), false);
    }

    facts.externalId = product.externalId;
    facts.sku = product.sku;
    facts.sellingType = product.sellingType;
    facts.unit = product.measureUnit;
    facts.currency = product.currency.value_or(Currency());
    facts.minimumOrder = product.minimumOrderQuantity;
    if (product.group)
        facts.group = product.group->id;
    if (product.category) {
        facts.categoryId = product.category->id;
        facts.categoryCaption = product.category->caption;
    }
    facts.isVariation = product.isVariation;
    if (product.variationBaseId)
        facts.variationBase = product.variationBaseId->value();
    facts.variationGroup = product.variationGroupId;
    facts.pictures = picturesOf(product);
    if (product.mainImage)
        facts.mainPicture = largest(*product.mainImage);
    if (!product.nameRu)
        facts.anyName = product.name;
    if (!product.descriptionRu)
        facts.anyDescription = product.description;
    facts.modified = product.dateModified;
    facts.raw = product.raw;
    return facts;
}

listings::PromGroup groupFacts(const prom::Group &group)
{
    return {.promId = group.id,
            .parent = group.parent,
            .name = group.nameRu.value_or(QString()),
            .nameUk = group.nameUk.value_or(QString()),
            .anyName = group.name.value_or(QString())};
}

QByteArray groupJson(const prom::Group &group)
{
    const auto value = [](const std::optional<QString> &text) { return text ? QJsonValue(*text) : QJsonValue(); };
    const QJsonObject names{{u"ru"_s, value(group.nameRu)}, {u"uk"_s, value(group.nameUk)}};
    const QJsonObject descriptions{{u"ru"_s, value(group.descriptionRu)}, {u"uk"_s, value(group.descriptionUk)}};
    return QJsonDocument(
               QJsonObject{{u"id"_s, group.id.value()},
                           {u"name"_s, value(group.name)},
                           {u"name_multilang"_s, names},
                           {u"description"_s, value(group.description)},
                           {u"description_multilang"_s, descriptions},
                           {u"image"_s, value(group.image)},
                           {u"parent_group_id"_s, group.parent ? QJsonValue(group.parent->value()) : QJsonValue()}})
        .toJson(QJsonDocument::Compact);
}

clients::ClientFacts clientFacts(const prom::Client &client)
{
    clients::ClientFacts facts{.promId = client.id,
                               .fullName = textOf(client.fullName),
                               .phones = client.phones.value_or(QStringList()),
                               .emails = client.emails.value_or(QStringList()),
                               .comment = textOf(client.comment),
                               .ordersCount = {},
                               .total = {}};
    if (client.ordersCount && std::in_range<int>(*client.ordersCount)) // no count of orders otherwise
        facts.ordersCount = static_cast<int>(*client.ordersCount);
    std::optional<prom::MoneyText> total = client.totalPayout;
    prom::assumeCurrency(total, Currency::uah());
    facts.total = moneyOf(total);
    return facts;
}

namespace {

orders::OrderLine lineFacts(const prom::OrderLine &line)
{
    orders::OrderLine facts;
    facts.position = line.ordinal;
    if (line.listing)
        facts.promLineId = line.listing->value();
    facts.externalId = textOf(line.externalId);
    facts.sku = textOf(line.sku);
    facts.name = textOf(firstOf(line.name, line.nameRu));
    facts.nameUk = textOf(line.nameUk);
    facts.unit = textOf(line.measureUnit);
    facts.imageUrl = textOf(line.image);
    facts.url = textOf(line.url);
    facts.priceRaw = line.price ? line.price->raw : QString();
    facts.price = moneyOf(line.price);
    facts.total = moneyOf(line.totalPrice);
    facts.commission = moneyOf(line.cpaCommission);
    facts.quantity = line.quantity;
    return facts;
}

QStringList problemsOf(const prom::Order &order)
{
    QStringList problems;
    Currency currency;
    bool twoCurrencies = false;
    const auto note = [&](const std::optional<prom::MoneyText> &amount) {
        if (!amount || !amount->value || !amount->value->currency().isKnown())
            return;
        twoCurrencies = twoCurrencies || (currency.isKnown() && amount->value->currency() != currency);
        currency = amount->value->currency();
    };
    if (!order.dateCreated)
        problems.append(u"no_date"_s);
    if (order.price && !order.price->value)
        problems.append(u"total_unreadable"_s);
    if (!order.lines || order.lines->isEmpty())
        problems.append(u"no_lines"_s);
    note(order.price);
    note(order.fullPrice);
    bool priceLost = false, quantityLost = false;
    for (const prom::OrderLine &line : order.lines.value_or(QList<prom::OrderLine>())) {
        note(line.price);
        note(line.totalPrice);
        priceLost = priceLost || (line.price && !line.price->value);
        quantityLost = quantityLost || (!line.quantity && !line.quantityRaw.isEmpty());
    }
    if (priceLost)
        problems.append(u"line_price_unreadable"_s);
    if (quantityLost)
        problems.append(u"line_quantity_unreadable"_s);
    if (twoCurrencies)
        problems.append(u"two_currencies"_s);
    return problems;
}

clients::BuyerFacts buyerOf(const prom::Order &order)
{
    const prom::OrderPerson person = order.client.value_or(prom::OrderPerson());
    return {.promId = order.clientId ? order.clientId : person.id,
            .firstName = textOf(firstOf(order.clientFirstName, person.firstName)),
            .lastName = textOf(firstOf(order.clientLastName, person.lastName)),
            .secondName = textOf(firstOf(order.clientSecondName, person.secondName)),
            .phone = textOf(firstOf(order.phone, person.phone)),
            .email = textOf(order.email)};
}

orders::Delivery deliveryOf(const prom::Order &order)
{
    orders::Delivery delivery;
    if (order.deliveryOption) {
        delivery.optionId = order.deliveryOption->id;
        delivery.option = textOf(order.deliveryOption->name);
    }
    delivery.address = textOf(order.deliveryAddress);
    if (const auto &data = order.deliveryProviderData) {
        delivery.provider = textOf(data->provider);
        delivery.type = textOf(data->type);
        delivery.status = textOf(data->unifiedStatus);
    }
    delivery.cost = moneyOf(order.deliveryCost);
    return delivery;
}

orders::Payment paymentOf(const prom::Order &order)
{
    orders::Payment payment;
    if (order.paymentOption) {
        payment.optionId = order.paymentOption->id;
        payment.option = textOf(order.paymentOption->name);
    }
    if (const auto &data = order.paymentData) {
        payment.type = textOf(data->type);
        payment.status = textOf(data->status);
        payment.statusChanged = data->statusModified;
    }
    return payment;
}

} // namespace

orders::OrderFacts orderFacts(const prom::Order &source)
{
    orders::OrderFacts facts;
    facts.problems = problemsOf(source);
    prom::Order order = source;
    order.assumeCurrency(Currency::uah());
    facts.promId = order.id;
    facts.status = textOf(order.status);
    facts.statusTitle = textOf(order.statusName);
    facts.created = order.dateCreated;
    facts.modified = order.dateModified;
    facts.buyer = buyerOf(order);
    if (const auto &recipient = order.deliveryRecipient) {
        facts.recipient = orders::Person{.firstName = textOf(recipient->firstName),
                                         .lastName = textOf(recipient->lastName),
                                         .secondName = textOf(recipient->secondName),
                                         .phone = textOf(recipient->phone)};
    }
    facts.delivery = deliveryOf(order);
    if (order.deliveryProviderData)
        facts.waybill = textOf(order.deliveryProviderData->declarationNumber);
    facts.payment = paymentOf(order);
    facts.total = moneyOf(order.price);
    facts.totalRaw = order.price ? order.price->raw : QString();
    facts.fullTotal = moneyOf(order.fullPrice);
    if (order.cpaCommission) {
        facts.commission = moneyOf(order.cpaCommission->amount);
        facts.commissionRefunded = order.cpaCommission->isRefunded;
    }
    facts.dontCall = order.dontCallCustomerBack;
    facts.promoFreeDelivery = order.hasPromoFreeDelivery;
    facts.note = textOf(order.clientNotes);
    facts.source = textOf(order.source);
    facts.promocode = textOf(order.specialOfferPromocode);
    if (order.cancellation) {
        facts.cancelTitle = textOf(order.cancellation->title);
        facts.cancelInitiator = textOf(order.cancellation->initiator);
    }
    for (const prom::OrderLine &line : order.lines.value_or(QList<prom::OrderLine>()))
        facts.lines.append(lineFacts(line));
    facts.raw = order.raw;
    return facts;
}

prom::ProductEdit productEdit(const listings::ListingOperations::Outgoing &outgoing)
{
    using namespace listing_field;
    const listings::ListingValues &values = outgoing.values;
    const auto wants = [&outgoing](QLatin1StringView field) { return outgoing.fields.contains(field); };
    const auto sent = [&wants](QLatin1StringView field, const auto &value) {
        using Field = prom::Sent<typename std::decay_t<decltype(value)>::value_type>;
        if (!wants(field))
            return Field();
        return value ? Field(*value) : Field::null();
    };
    prom::ProductEdit edit{.id = outgoing.promId};
    edit.price = sent(price, values.price);
    edit.oldPrice = sent(oldPrice, values.oldPrice);
    edit.quantityInStock = sent(quantity, values.quantity);
    if (wants(listing_field::presence))
        edit.presence = values.presence;
    if (wants(inStock))
        edit.inStock = values.inStock;
    if (wants(status))
        edit.status = values.status;
    if (wants(name))
        edit.name = values.name;
    if (wants(keywords))
        edit.keywords = values.keywords;
    if (wants(description))
        edit.description = values.description;
    if (wants(prices)) {
        QList<prom::PriceStep> steps;
        for (const listings::WholesaleStep &step : values.prices.value_or(QList<listings::WholesaleStep>()))
            steps.append({.price = step.price, .minimumQuantity = step.from});
        edit.prices = steps;
    }
    if (wants(discount) && !values.discount)
        edit.discount = prom::Sent<prom::Discount>::null();
    if (wants(discount) && values.discount) {
        const listings::Discount &now = *values.discount;
        const auto day = [](QDate date) { return date.isValid() ? std::optional(date) : std::nullopt; };
        edit.discount =
            prom::Discount{.hundredths = now.hundredths,
                           .type = QString(now.kind == listings::Discount::Kind::Amount ? prom::discount_type::amount
                                                                                        : prom::discount_type::percent),
                           .dateStart = day(now.from),
                           .dateEnd = day(now.to)};
    }
    return edit;
}

} // namespace kramar::exchange

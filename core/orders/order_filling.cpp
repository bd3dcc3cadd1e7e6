// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_filling.h"

#include "base/fold.h"

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

// Reads the columns of the books by name.
class Known
{
public:
    explicit Known(const PromTexts &texts)
        : m_texts(texts)
    {
    }
    QString text(QLatin1StringView column) const { return textOf(m_texts, column).value_or(QString()); }
    std::optional<qint64> number(QLatin1StringView column) const
    {
        const auto text = textOf(m_texts, column);
        return text ? std::optional(text->toLongLong()) : std::nullopt;
    }
    std::optional<bool> flag(QLatin1StringView column) const
    {
        const auto found = number(column);
        return found ? std::optional(*found != 0) : std::nullopt;
    }
    std::optional<Timestamp> time(QLatin1StringView column) const
    {
        const auto found = number(column);
        return found ? std::optional(Timestamp::ofMs(*found)) : std::nullopt;
    }
    std::optional<Money> money(QLatin1StringView column) const
    {
        const auto found = number(column);
        return found ? std::optional(Money::ofMinor(*found, currency())) : std::nullopt;
    }
    Currency currency() const { return Currency::parse(text("currency"_L1)).value_or(Currency()); }

private:
    const PromTexts &m_texts;
};

void fill(QString &told, const QString &known)
{
    if (told.isEmpty())
        told = known;
}

template <class T>
void fill(std::optional<T> &told, const std::optional<T> &known)
{
    if (!told)
        told = known;
}

bool differ(const QString &one, const QString &other)
{
    return !one.isEmpty() && !other.isEmpty() && fold(one.simplified()) != fold(other.simplified());
}

bool isAnother(const QString &first, const QString &last, const Person &known)
{
    return differ(first, known.firstName) && differ(last, known.lastName);
}

Person buyerIn(const Known &known)
{
    return {known.text("buyer_first"_L1), known.text("buyer_last"_L1), known.text("buyer_second"_L1),
            known.text("phone"_L1)};
}

void fillBuyer(clients::BuyerFacts &told, const Known &known)
{
    const Person buyer = buyerIn(known);
    if (isAnother(told.firstName, told.lastName, buyer))
        return;
    fill(told.firstName, buyer.firstName);
    fill(told.lastName, buyer.lastName);
    fill(told.secondName, buyer.secondName);
    fill(told.phone, buyer.phone);
    fill(told.email, known.text("email"_L1));
}

void fillRecipient(std::optional<Person> &told, const Known &known)
{
    const Person recipient{known.text("recipient_first"_L1), known.text("recipient_last"_L1),
                           known.text("recipient_second"_L1), known.text("recipient_phone"_L1)};
    if (!told)
        told = Person();
    if (isAnother(told->firstName, told->lastName, recipient))
        return;
    fill(told->firstName, recipient.firstName);
    fill(told->lastName, recipient.lastName);
    fill(told->secondName, recipient.secondName);
    fill(told->phone, recipient.phone);
}

// A method is told by its id; by its name where one side has no id.
bool sameMethod(std::optional<qint64> toldId, const QString &told, std::optional<qint64> knownId, const QString &known)
{
    return toldId && knownId ? *toldId == *knownId : !differ(told, known);
}

void fillDelivery(Delivery &told, const Known &known)
{
    const auto id = known.number("delivery_option_id"_L1);
    const QString option = known.text("delivery_option"_L1);
    if (sameMethod(told.optionId, told.option, id, option)) {
        fill(told.optionId, id);
        fill(told.option, option);
        fill(told.provider, known.text("delivery_provider"_L1));
        fill(told.type, known.text("delivery_type"_L1));
        fill(told.status, known.text("delivery_status"_L1));
    }
    fill(told.address, known.text("delivery_address"_L1));
}

void fillPayment(Payment &told, const Known &known)
{
    const auto id = known.number("payment_option_id"_L1);
    const QString option = known.text("payment_option"_L1);
    if (!sameMethod(told.optionId, told.option, id, option))
        return;
    fill(told.optionId, id);
    fill(told.option, option);
    fill(told.type, known.text("payment_type"_L1));
    const QString status = known.text("payment_status"_L1);
    fill(told.status, status);
    if (told.status == status)
        fill(told.statusChanged, known.time("payment_status_ms"_L1));
}

void fillAmounts(OrderFacts &told, const Known &known)
{
    const Currency currency = currencyOf(told);
    if (currency.isKnown() && currency != known.currency())
        return;
    if (!told.total)
        fill(told.totalRaw, known.text("total_raw"_L1));
    fill(told.total, known.money("total_minor"_L1));
    fill(told.fullTotal, known.money("full_total_minor"_L1));
    fill(told.delivery.cost, known.money("delivery_cost_minor"_L1));
    fill(told.commission, known.money("commission_minor"_L1));
}

// Whose listing it is, as far as both sides say so; nullopt: they do not.
std::optional<bool> sameListing(const OrderLine &told, const OrderLine &known)
{
    if (told.promLineId && known.promLineId)
        return *told.promLineId == *known.promLineId;
    if (!told.sku.isEmpty() && !known.sku.isEmpty())
        return told.sku == known.sku;
    if (!told.externalId.isEmpty() && !known.externalId.isEmpty())
        return told.externalId == known.externalId;
    return std::nullopt;
}

// Prom empties id, SKU and address of a line whose listing was deleted there (prom-api §3.4): the line under the same
// name is still the same goods.
bool sameLine(const OrderLine &told, const OrderLine &known)
{
    return sameListing(told, known).value_or(!differ(told.name, known.name));
}

void fillLine(OrderLine &told, const OrderLine &known)
{
    fill(told.promLineId, known.promLineId);
    fill(told.externalId, known.externalId);
    fill(told.sku, known.sku);
    if (!differ(told.name, known.name))
        fill(told.nameUk, known.nameUk);
    fill(told.name, known.name);
    fill(told.unit, known.unit);
    fill(told.imageUrl, known.imageUrl);
    fill(told.url, known.url);
    fill(told.quantity, known.quantity);
    const Currency currency = currencyOf(told);
    if (currency.isKnown() && currency != currencyOf(known))
        return;
    if (!told.price)
        fill(told.priceRaw, known.priceRaw);
    fill(told.price, known.price);
    fill(told.commission, known.commission);
    if (told.price == known.price && told.quantity == known.quantity)
        fill(told.total, known.total);
}

} // namespace

bool isAnotherBuyer(const OrderFacts &told, const PromTexts &known)
{
    return isAnother(told.buyer.firstName, told.buyer.lastName, buyerIn(Known(known)));
}

OrderFacts filledFrom(OrderFacts facts, const PromTexts &texts)
{
    const Known known(texts);
    const QString status = known.text("prom_status"_L1);
    fill(facts.status, status);
    if (facts.status == status)
        fill(facts.statusTitle, known.text("prom_status_title"_L1));
    if (!facts.created && known.time("created_ms"_L1)) {
        facts.created = known.time("created_ms"_L1);
        facts.problems.removeAll(u"no_date"_s);
    }
    fill(facts.modified, known.time("modified_ms"_L1));
    fillBuyer(facts.buyer, known);
    fillRecipient(facts.recipient, known);
    fillAmounts(facts, known);
    fillDelivery(facts.delivery, known);
    fillPayment(facts.payment, known);
    fill(facts.waybill, known.text("prom_waybill"_L1));
    fill(facts.commissionRefunded, known.flag("commission_refunded"_L1));
    fill(facts.dontCall, known.flag("dont_call"_L1));
    fill(facts.promoFreeDelivery, known.flag("promo_free_delivery"_L1));
    fill(facts.note, known.text("note"_L1));
    fill(facts.source, known.text("source"_L1));
    fill(facts.promocode, known.text("promocode"_L1));
    fill(facts.cancelTitle, known.text("cancel_title"_L1));
    fill(facts.cancelInitiator, known.text("cancel_initiator"_L1));
    return facts;
}

QList<OrderLine> filledFrom(QList<OrderLine> told, const QList<OrderLine> &known)
{
    QList<bool> used(known.size(), false);
    for (qsizetype i = 0; i < told.size() && i < known.size(); ++i) {
        if (!sameLine(told[i], known[i]))
            continue;
        fillLine(told[i], known[i]);
        used[i] = true;
    }
    for (qsizetype i = 0; i < told.size(); ++i) {
        if (i < known.size() && used[i])
            continue;
        for (qsizetype other = 0; other < known.size(); ++other) {
            if (used[other] || !sameListing(told[i], known[other]).value_or(false))
                continue;
            fillLine(told[i], known[other]);
            used[other] = true;
            break;
        }
    }
    return told;
}

} // namespace kramar::orders

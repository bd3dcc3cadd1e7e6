// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/order_record.h"

#include "base/fold.h"
#include "base/phone.h"
#include "storage/search.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::orders {

namespace {

// Enough to find an order by; an order of a thousand lines is found by the first of them.
constexpr qsizetype longestSearch = 4000;

std::optional<QString> given(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

Person buyerOf(const OrderFacts &facts)
{
    return {facts.buyer.firstName.simplified(), facts.buyer.lastName.simplified(), facts.buyer.secondName.simplified(),
            comparablePhone(facts.buyer.phone)};
}

Person recipientOf(const OrderFacts &facts)
{
    if (!facts.recipient)
        return {};
    return {facts.recipient->firstName.simplified(), facts.recipient->lastName.simplified(),
            facts.recipient->secondName.simplified(), comparablePhone(facts.recipient->phone)};
}

void addOnce(QStringList &problems, const QString &code)
{
    if (!problems.contains(code))
        problems.append(code);
}

} // namespace

Currency currencyOf(const OrderLine &line)
{
    for (const std::optional<Money> &money : {line.price, line.total, line.commission}) {
        if (money)
            return money->currency();
    }
    return {};
}

Currency currencyOf(const OrderFacts &facts)
{
    for (const std::optional<Money> &money : {facts.total, facts.fullTotal, facts.delivery.cost, facts.commission}) {
        if (money)
            return money->currency();
    }
    return facts.lines.isEmpty() ? Currency() : currencyOf(facts.lines.first());
}

QString comparablePhone(const QString &given)
{
    const auto phone = Phone::parse(given);
    return phone ? phone->e164() : given.simplified();
}

const QList<QLatin1StringView> &promColumns()
{
    static const QList<QLatin1StringView> columns{"prom_status"_L1,
                                                  "prom_status_title"_L1,
                                                  "created_ms"_L1,
                                                  "modified_ms"_L1,
                                                  "read_ms"_L1,
                                                  "buyer_first"_L1,
                                                  "buyer_last"_L1,
                                                  "buyer_second"_L1,
                                                  "phone"_L1,
                                                  "email"_L1,
                                                  "recipient_first"_L1,
                                                  "recipient_last"_L1,
                                                  "recipient_second"_L1,
                                                  "recipient_phone"_L1,
                                                  "delivery_option_id"_L1,
                                                  "delivery_option"_L1,
                                                  "delivery_address"_L1,
                                                  "delivery_provider"_L1,
                                                  "delivery_type"_L1,
                                                  "delivery_status"_L1,
                                                  "delivery_cost_minor"_L1,
                                                  "prom_waybill"_L1,
                                                  "payment_option_id"_L1,
                                                  "payment_option"_L1,
                                                  "payment_type"_L1,
                                                  "payment_status"_L1,
                                                  "payment_status_ms"_L1,
                                                  "total_minor"_L1,
                                                  "full_total_minor"_L1,
                                                  "currency"_L1,
                                                  "total_raw"_L1,
                                                  "commission_minor"_L1,
                                                  "commission_refunded"_L1,
                                                  "note"_L1,
                                                  "source"_L1,
                                                  "promocode"_L1,
                                                  "promo_free_delivery"_L1,
                                                  "dont_call"_L1,
                                                  "cancel_title"_L1,
                                                  "cancel_initiator"_L1,
                                                  "problem"_L1,
                                                  "prom_digest"_L1,
                                                  "search"_L1,
                                                  "sort_name"_L1};
    return columns;
}

std::optional<QString> textOf(const PromTexts &texts, QLatin1StringView column)
{
    const qsizetype at = promColumns().indexOf(column);
    Q_ASSERT(at >= 0);
    return at < texts.size() ? texts[at] : std::nullopt;
}

PromRecord recordOf(const OrderFacts &facts, const OrderOperations::Prepared &prepared, const QString &ourWaybill,
                    bool unmapped, Timestamp now)
{
    const bool searchIsMade = !prepared.search.isEmpty() && ourWaybill == facts.waybill;
    PromRecord record;
    record.problems = facts.problems;
    if (!facts.created)
        addOnce(record.problems, u"no_date"_s);
    if (facts.lines.isEmpty())
        addOnce(record.problems, u"no_lines"_s);
    if (unmapped)
        addOnce(record.problems, u"status_unmapped"_s);
    // One currency an order: an amount in another one is never put beside it, only flagged.
    const Currency currency = currencyOf(facts);
    const auto minor = [&](const std::optional<Money> &money) -> std::optional<qint64> {
        if (!money || money->currency() == currency)
            return storage::minorOf(money);
        addOnce(record.problems, u"two_currencies"_s);
        return std::nullopt;
    };
    for (const OrderLine &line : facts.lines) {
        if (currencyOf(line) != currency && (line.price || line.total))
            addOnce(record.problems, u"two_currencies"_s);
    }
    const std::optional<qint64> cost = minor(facts.delivery.cost);
    const std::optional<qint64> total = minor(facts.total);
    const std::optional<qint64> fullTotal = minor(facts.fullTotal);
    const std::optional<qint64> commission = minor(facts.commission);
    const Person buyer = buyerOf(facts);
    const Person recipient = recipientOf(facts);
    const QString email = facts.buyer.email.simplified();
    const Timestamp created = facts.created.value_or(facts.modified.value_or(now));

    record.binds = {given(facts.status),
                    given(facts.statusTitle),
                    created,
                    facts.modified,
                    now,
                    buyer.firstName,
                    buyer.lastName,
                    buyer.secondName,
                    buyer.phone,
                    email,
                    given(recipient.firstName),
                    given(recipient.lastName),
                    given(recipient.secondName),
                    given(recipient.phone),
                    facts.delivery.optionId,
                    given(facts.delivery.option),
                    given(facts.delivery.address),
                    given(facts.delivery.provider),
                    given(facts.delivery.type),
                    given(facts.delivery.status),
                    cost,
                    given(facts.waybill),
                    facts.payment.optionId,
                    given(facts.payment.option),
                    given(facts.payment.type),
                    given(facts.payment.status),
                    facts.payment.statusChanged,
                    total,
                    fullTotal,
                    currency,
                    given(facts.totalRaw),
                    commission,
                    facts.commissionRefunded,
                    given(facts.note),
                    given(facts.source),
                    given(facts.promocode),
                    facts.promoFreeDelivery,
                    facts.dontCall,
                    given(facts.cancelTitle),
                    given(facts.cancelInitiator),
                    record.problems.join(u' '),
                    prepared.digest,
                    searchIsMade ? prepared.search : searchTextOf(facts, ourWaybill),
                    sortKey(buyer.lastName + u' ' + buyer.firstName)};
    Q_ASSERT(record.binds.size() == promColumns().size());
    return record;
}

std::optional<QString> historyField(QLatin1StringView column)
{
    static const QList<QLatin1StringView> silent{
        "modified_ms"_L1,      "read_ms"_L1, "currency"_L1,  "total_raw"_L1,          "problem"_L1,
        "prom_digest"_L1,      "search"_L1,  "sort_name"_L1, "delivery_option_id"_L1, "payment_option_id"_L1,
        "prom_status_title"_L1};
    if (silent.contains(column))
        return std::nullopt;
    QString field = column;
    if (field.endsWith(u"_minor"))
        field.chop(6);
    return field;
}

std::optional<QString> historyText(QLatin1StringView column, const std::optional<QString> &stored)
{
    if (stored && column.endsWith("_minor"_L1))
        return decimalText(stored->toLongLong(), 2, false);
    return stored;
}

QString searchTextOf(std::optional<PromOrderId> promId, const QList<Person> &people, const QStringList &numbers,
                     const QList<OrderLine> &lines)
{
    QStringList parts;
    if (promId)
        parts.append(QString::number(promId->value()));
    for (const Person &person : people)
        parts += {person.fullName(), person.phone};
    parts += numbers;
    qsizetype length = 0;
    for (const OrderLine &line : lines) {
        parts += {line.sku, line.name};
        if (line.nameUk != line.name)
            parts.append(line.nameUk);
        length += line.sku.size() + line.name.size() + line.nameUk.size();
        if (length > longestSearch)
            break;
    }
    parts.removeDuplicates();
    return storage::searchText(parts).left(longestSearch);
}

QString searchTextOf(const OrderFacts &facts, const QString &ourWaybill)
{
    return searchTextOf(facts.promId, {buyerOf(facts), recipientOf(facts)},
                        {ourWaybill, facts.waybill, facts.buyer.email.simplified()}, facts.lines);
}

} // namespace kramar::orders

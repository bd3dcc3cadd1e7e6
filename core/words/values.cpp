// SPDX-License-Identifier: GPL-3.0-or-later
#include "words/values.h"

#include "base/terms.h"
#include "words/format.h"
#include "words/titles.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kramar::words {

namespace {

// Of orders, clients, stores and what Prom alone decides of a listing; the rest are listing fields.
const QHash<QString, const char *> &titles()
{
    static const QHash<QString, const char *> texts{
        {u"waybill"_s, QT_TRANSLATE_NOOP("Field", "Waybill")},
        {u"prom_waybill"_s, QT_TRANSLATE_NOOP("Field", "Waybill on Prom")},
        {u"prom_status"_s, QT_TRANSLATE_NOOP("Field", "Status on Prom")},
        {u"cancel_reason"_s, QT_TRANSLATE_NOOP("Field", "Cancellation reason")},
        {u"cancel_text"_s, QT_TRANSLATE_NOOP("Field", "Comment for the buyer")},
        {u"reason"_s, QT_TRANSLATE_NOOP("Field", "Cancellation reason")},
        {u"text"_s, QT_TRANSLATE_NOOP("Field", "Comment for the buyer")},
        {u"first_name"_s, QT_TRANSLATE_NOOP("Field", "First name")},
        {u"last_name"_s, QT_TRANSLATE_NOOP("Field", "Surname")},
        {u"second_name"_s, QT_TRANSLATE_NOOP("Field", "Patronymic")},
        {u"phones"_s, QT_TRANSLATE_NOOP("Field", "Phones")},
        {u"emails"_s, QT_TRANSLATE_NOOP("Field", "E-mails")},
        {u"comment"_s, QT_TRANSLATE_NOOP("Field", "Comment")},
        {u"created_ms"_s, QT_TRANSLATE_NOOP("Field", "Date of the order")},
        {u"buyer_first"_s, QT_TRANSLATE_NOOP("Field", "Buyer: first name")},
        {u"buyer_last"_s, QT_TRANSLATE_NOOP("Field", "Buyer: surname")},
        {u"buyer_second"_s, QT_TRANSLATE_NOOP("Field", "Buyer: patronymic")},
        {u"phone"_s, QT_TRANSLATE_NOOP("Field", "Phone")},
        {u"email"_s, QT_TRANSLATE_NOOP("Field", "E-mail")},
        {u"recipient_first"_s, QT_TRANSLATE_NOOP("Field", "Recipient: first name")},
        {u"recipient_last"_s, QT_TRANSLATE_NOOP("Field", "Recipient: surname")},
        {u"recipient_second"_s, QT_TRANSLATE_NOOP("Field", "Recipient: patronymic")},
        {u"recipient_phone"_s, QT_TRANSLATE_NOOP("Field", "Recipient: phone")},
        {u"delivery_option"_s, QT_TRANSLATE_NOOP("Field", "Delivery method")},
        {u"delivery_address"_s, QT_TRANSLATE_NOOP("Field", "Delivery address")},
        {u"delivery_provider"_s, QT_TRANSLATE_NOOP("Field", "Carrier")},
        {u"delivery_type"_s, QT_TRANSLATE_NOOP("Field", "Kind of delivery")},
        {u"delivery_status"_s, QT_TRANSLATE_NOOP("Field", "State of delivery")},
        {u"delivery_cost"_s, QT_TRANSLATE_NOOP("Field", "Cost of delivery")},
        {u"payment_option"_s, QT_TRANSLATE_NOOP("Field", "Payment method")},
        {u"payment_type"_s, QT_TRANSLATE_NOOP("Field", "Kind of payment")},
        {u"payment_status"_s, QT_TRANSLATE_NOOP("Field", "Payment")},
        {u"payment_status_ms"_s, QT_TRANSLATE_NOOP("Field", "Time of payment")},
        {u"total"_s, QT_TRANSLATE_NOOP("Field", "Total")},
        {u"full_total"_s, QT_TRANSLATE_NOOP("Field", "Total with delivery")},
        {u"commission"_s, QT_TRANSLATE_NOOP("Field", "Prom commission")},
        {u"commission_refunded"_s, QT_TRANSLATE_NOOP("Field", "Commission returned")},
        {u"note"_s, QT_TRANSLATE_NOOP("Field", "Buyer's comment")},
        {u"source"_s, QT_TRANSLATE_NOOP("Field", "Source")},
        {u"promocode"_s, QT_TRANSLATE_NOOP("Field", "Promo code")},
        {u"promo_free_delivery"_s, QT_TRANSLATE_NOOP("Field", "Cheap delivery of Prom")},
        {u"dont_call"_s, QT_TRANSLATE_NOOP("Field", "Do not call back")},
        {u"cancel_title"_s, QT_TRANSLATE_NOOP("Field", "Reason of cancellation on Prom")},
        {u"cancel_initiator"_s, QT_TRANSLATE_NOOP("Field", "Who cancelled")},
        {u"state"_s, QT_TRANSLATE_NOOP("Field", "State")},
        {u"status_intent"_s, QT_TRANSLATE_NOOP("Field", "Status to send")},
        {u"waybill_intent"_s, QT_TRANSLATE_NOOP("Field", "Waybill to send")},
        {u"product"_s, QT_TRANSLATE_NOOP("Field", "Product")},
        {u"sku"_s, QT_TRANSLATE_NOOP("Field", "SKU")},
        {u"snapshot"_s, QT_TRANSLATE_NOOP("Field", "Snapshot")},
        {u"list_price"_s, QT_TRANSLATE_NOOP("Field", "In a price list")},
        {u"currency"_s, QT_TRANSLATE_NOOP("Field", "Currency")},
        {u"rate"_s, QT_TRANSLATE_NOOP("Field", "Rate")},
        {u"marketplaces"_s, QT_TRANSLATE_NOOP("Field", "Marketplaces")},
        {u"other_list"_s, QT_TRANSLATE_NOOP("Field", "The other list")},
        {u"purchase"_s, QT_TRANSLATE_NOOP("Field", "Purchase currency")},
        {u"steps"_s, QT_TRANSLATE_NOOP("Field", "Steps by quantity")},
        {u"on_hand"_s, QT_TRANSLATE_NOOP("Field", "On hand")},
        {u"reserved"_s, QT_TRANSLATE_NOOP("Field", "Reserved")},
        {u"cost"_s, QT_TRANSLATE_NOOP("Field", "Cost")},
        {u"warehouse"_s, QT_TRANSLATE_NOOP("Field", "Warehouse")},
        {u"to_warehouse"_s, QT_TRANSLATE_NOOP("Field", "To warehouse")},
        {u"uncounted_is_none"_s, QT_TRANSLATE_NOOP("Field", "What was not counted is not there")},
        {u"negative_allowed"_s, QT_TRANSLATE_NOOP("Field", "Stock below zero is allowed")},
        {u"is_default"_s, QT_TRANSLATE_NOOP("Field", "Default warehouse")},
        {u"synchronise"_s, QT_TRANSLATE_NOOP("Field", "Synchronise with Prom.ua")},
        {u"orders_of"_s, QT_TRANSLATE_NOOP("Field", "Orders are reserved and written off here")},
        {u"minimum_stock"_s, QT_TRANSLATE_NOOP("Field", "Lowest stock")},
        {u"days"_s, QT_TRANSLATE_NOOP("Field", "Days of sales")},
        {u"low_days"_s, QT_TRANSLATE_NOOP("Field", "Runs low when it lasts, days")},
        {u"safety_buffer"_s, QT_TRANSLATE_NOOP("Field", "Safety buffer")},
        {u"document"_s, QT_TRANSLATE_NOOP("Field", "Document")},
        {u"row"_s, QT_TRANSLATE_NOOP("Field", "Row")},
        {u"lines"_s, QT_TRANSLATE_NOOP("Field", "Lines")},
        {u"external_id"_s, QT_TRANSLATE_NOOP("Field", "External ID")},
        {u"selling_type"_s, QT_TRANSLATE_NOOP("Field", "Kind of sale")},
        {u"unit"_s, QT_TRANSLATE_NOOP("Field", "Unit")},
        {u"currency"_s, QT_TRANSLATE_NOOP("Field", "Currency")},
        {u"minimum_order"_s, QT_TRANSLATE_NOOP("Field", "Minimum order")},
        {u"group"_s, QT_TRANSLATE_NOOP("Field", "Group")},
        {u"own_group"_s, QT_TRANSLATE_NOOP("Field", "Our group")},
        {u"category_id"_s, QT_TRANSLATE_NOOP("Field", "Portal category, number")},
        {u"category"_s, QT_TRANSLATE_NOOP("Field", "Portal category")},
        {u"is_variation"_s, QT_TRANSLATE_NOOP("Field", "Variety")},
        {u"variation_base"_s, QT_TRANSLATE_NOOP("Field", "Base product")},
        {u"variation_group"_s, QT_TRANSLATE_NOOP("Field", "Group of varieties")},
        {u"parent"_s, QT_TRANSLATE_NOOP("Field", "Parent group")},
        {u"mode"_s, QT_TRANSLATE_NOOP("Field", "Mode")},
        {u"pause_reason"_s, QT_TRANSLATE_NOOP("Field", "Pause")},
        {u"token"_s, QT_TRANSLATE_NOOP("Field", "Token")},
        {u"token_ends"_s, QT_TRANSLATE_NOOP("Field", "End of the token")},
        {u"orders_since"_s, QT_TRANSLATE_NOOP("Field", "Orders since")},
        {u"dictionary"_s, QT_TRANSLATE_NOOP("Field", "Base data")},
        {u"setting"_s, QT_TRANSLATE_NOOP("Field", "Setting")},
        {u"url"_s, QT_TRANSLATE_NOOP("Field", "Address")},
        {u"date"_s, QT_TRANSLATE_NOOP("Field", "Date")},
        {u"api_url"_s, QT_TRANSLATE_NOOP("Field", "Address")},
    };
    return texts;
}

class Values
{
    Q_DECLARE_TR_FUNCTIONS(Values)

public:
    static QString title(QStringView field)
    {
        if (const char *text = titles().value(field.toString()))
            return QCoreApplication::translate("Field", text);
        return listingFieldTitle(field);
    }

    static QString flag(const QString &text) { return text == u"true" || text == u"1" ? tr("yes") : tr("no"); }

    static QString state(const QString &code)
    {
        if (const auto order = orderStateOf(code))
            return words::title(*order);
        if (const auto queue = queueStateOf(code))
            return words::title(*queue);
        const auto document = documentStateOf(code);
        return document ? words::title(*document) : code;
    }

    static QString moment(const QString &text)
    {
        bool isNumber = false;
        const qint64 ms = text.toLongLong(&isNumber);
        return isNumber ? formatMomentInFull(Timestamp::ofMs(ms)) : text;
    }

    static QString money(const QString &text, const QString &currency)
    {
        const auto code = Currency::parse(currency);
        const auto amount = Money::parse(text, code ? *code : Currency());
        return amount ? formatMoney(*amount) : text;
    }

    static QString quantity(const QString &text)
    {
        const auto amount = Quantity::parse(text);
        return amount ? formatQuantity(*amount) : text;
    }

    static QString discount(const QString &text, const QString &currency)
    {
        const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
        const QString value = json.value("value"_L1).toString();
        if (value.isEmpty())
            return text;
        const QString amount =
            json.value("type"_L1) == u"percent"_s ? quantity(value) + u"\u00a0%"_s : money(value, currency);
        const QString from = day(json.value("from"_L1).toString());
        const QString to = day(json.value("to"_L1).toString());
        if (!from.isEmpty() && !to.isEmpty())
            return tr("%1, from %2 to %3").arg(amount, from, to);
        if (!to.isEmpty())
            return tr("%1, to %2").arg(amount, to);
        return from.isEmpty() ? amount : tr("%1, from %2").arg(amount, from);
    }

    static QString steps(const QString &text, const QString &currency)
    {
        const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
        if (!json.isArray())
            return text;
        QStringList steps;
        const QJsonArray array = json.array();
        for (const QJsonValue &step : array) {
            steps.append(tr("from %1: %2", "quantity step: price")
                             .arg(quantity(step["from"_L1].toString()), money(step["price"_L1].toString(), currency)));
        }
        return steps.isEmpty() ? tr("none") : steps.join(u"; "_s);
    }

private:
    static QString day(const QString &iso)
    {
        const QDate date = QDate::fromString(iso, Qt::ISODate);
        return date.isValid() ? date.toString(u"dd.MM.yyyy"_s) : iso;
    }
};

} // namespace

QString fieldTitle(QStringView field)
{
    return Values::title(field);
}

QString fieldValue(QStringView field, const std::optional<QString> &canonical, const QString &currency)
{
    if (!canonical || canonical->isEmpty())
        return unknownValue();
    if (field == listing_field::price || field == listing_field::oldPrice)
        return Values::money(*canonical, currency);
    if (field == listing_field::quantity || field == u"minimum_stock")
        return Values::quantity(*canonical);
    if (field == listing_field::presence)
        return presenceTitle(*canonical);
    if (field == listing_field::status)
        return listingStatusTitle(*canonical);
    if (field == listing_field::inStock)
        return Values::flag(*canonical);
    if (field == listing_field::discount)
        return Values::discount(*canonical, currency);
    if (field == listing_field::prices)
        return Values::steps(*canonical, currency);
    if (field == u"prom_status")
        return promStatusTitle(*canonical);
    if (field == u"cancel_reason")
        return cancelReasonTitle(*canonical);
    if (field == u"state")
        return Values::state(*canonical);
    if (field == u"payment_status")
        return paymentStatusTitle(*canonical);
    if (field == u"total" || field == u"full_total" || field == u"commission" || field == u"delivery_cost" ||
        field == u"cost")
        return Values::money(*canonical, currency);
    if (field == u"commission_refunded" || field == u"promo_free_delivery" || field == u"dont_call" ||
        field == u"uncounted_is_none" || field == u"negative_allowed" || field == u"is_default" ||
        field.startsWith(u"synchronise.") || field.startsWith(u"orders_of.") || field.startsWith(u"store."))
        return Values::flag(*canonical);
    if (field.endsWith(u"_ms"))
        return Values::moment(*canonical);
    return *canonical;
}

} // namespace kramar::words

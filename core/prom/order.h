// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/money.h"
#include "prom/money_text.h"

#include <QByteArray>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

// An order as Prom gives it (prom-api §3.3–3.7). Missing or null is std::nullopt: unknown, never zero or empty. Texts
// are as they came, names with their trailing blanks; words of open lists are kept.

namespace kramar::prom {

// `client` and `delivery_recipient`: who ordered, who receives.
struct OrderPerson {
    std::optional<PromClientId> id;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    std::optional<QString> secondName;
    std::optional<QString> phone;

    friend bool operator==(const OrderPerson &, const OrderPerson &) = default;
};

// The company's own delivery or payment method: the name is free text.
struct OrderOption {
    std::optional<qint64> id;
    std::optional<QString> name;
    std::optional<QString> shippingService; // delivery only

    friend bool operator==(const OrderOption &, const OrderOption &) = default;
};

struct RecipientAddress {
    std::optional<QString> cityId;
    std::optional<QString> cityName;
    std::optional<QString> cityKatottg;
    std::optional<QString> warehouseId;
    std::optional<QString> streetId;
    std::optional<QString> streetName;
    std::optional<QString> buildingNumber;
    std::optional<QString> apartmentNumber;

    friend bool operator==(const RecipientAddress &, const RecipientAddress &) = default;
};

// What the carrier's integration knows (§3.5).
struct DeliveryProviderData {
    std::optional<QString> provider; // nova_poshta, ukrposhta, meest, …; open
    std::optional<QString> type;     // W2W, W2D, D2W, D2D
    std::optional<QString> senderWarehouseId;
    std::optional<QString> recipientWarehouseId;
    std::optional<QString> declarationNumber; // the waybill
    std::optional<QString> unifiedStatus;     // on_the_way, …; open
    std::optional<RecipientAddress> recipientAddress;

    friend bool operator==(const DeliveryProviderData &, const DeliveryProviderData &) = default;
};

// §3.7; nothing for cash on delivery.
struct PaymentData {
    std::optional<QString> type;   // evopay, …; open
    std::optional<QString> status; // paid, unpaid, refunded, paid_out; open
    std::optional<Timestamp> statusModified;
    std::optional<QString> partsCommissionPercent; // instalments only, as written
    std::optional<MoneyText> partsCommissionAmount;

    friend bool operator==(const PaymentData &, const PaymentData &) = default;
};

// Prom's commission for the order; changes when the order is edited.
struct CpaCommission {
    std::optional<MoneyText> amount;
    std::optional<bool> isRefunded;

    friend bool operator==(const CpaCommission &, const CpaCommission &) = default;
};

struct ProsaleCommission {
    std::optional<MoneyText> value;
    std::optional<qint64> type; // 2: an order from the company's own site
    std::optional<QString> title;

    friend bool operator==(const ProsaleCommission &, const ProsaleCommission &) = default;
};

struct Utm {
    std::optional<QString> medium;
    std::optional<QString> source;
    std::optional<QString> campaign;

    friend bool operator==(const Utm &, const Utm &) = default;
};

struct PsPromotion {
    std::optional<QString> name;
    QStringList conditions;

    friend bool operator==(const PsPromotion &, const PsPromotion &) = default;
};

struct Cancellation {
    std::optional<QString> title; // in the answer's language
    std::optional<QString> initiator;

    friend bool operator==(const Cancellation &, const Cancellation &) = default;
};

// §3.4. id, sku and url become null when the listing was deleted.
struct OrderLine {
    int ordinal = 0; // place in the answer, from 0: Prom gives lines no id of their own
    std::optional<PromListingId> listing;
    std::optional<QString> externalId;
    std::optional<QString> name;
    std::optional<QString> nameRu;
    std::optional<QString> nameUk;
    std::optional<QString> sku;
    std::optional<MoneyText> price; // for one unit
    std::optional<Quantity> quantity;
    QString quantityRaw; // the number as it came
    std::optional<QString> measureUnit;
    std::optional<QString> image;
    std::optional<QString> url;
    std::optional<MoneyText> totalPrice;
    std::optional<MoneyText> cpaCommission;

    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

struct Order {
    PromOrderId id; // the number that people see
    std::optional<Timestamp> dateCreated;
    std::optional<Timestamp> dateModified;

    std::optional<PromClientId> clientId;
    std::optional<QString> clientFirstName;
    std::optional<QString> clientLastName;
    std::optional<QString> clientSecondName;
    std::optional<QString> phone;
    std::optional<QString> email;
    std::optional<OrderPerson> client;
    std::optional<OrderPerson> deliveryRecipient; // prefer it for waybills

    std::optional<OrderOption> deliveryOption;
    std::optional<QString> deliveryAddress;
    std::optional<DeliveryProviderData> deliveryProviderData;
    std::optional<MoneyText> deliveryCost;
    std::optional<OrderOption> paymentOption;
    std::optional<PaymentData> paymentData;

    Currency currency;                  // the one named by the order's texts; unknown when none or several are
    std::optional<MoneyText> price;     // the goods, without delivery
    std::optional<MoneyText> fullPrice; // with delivery
    std::optional<QList<OrderLine>> lines;

    std::optional<QString> status;     // pending, received, paid, delivered, canceled, draft, custom-<id>, …; open
    std::optional<QString> statusName; // in the answer's language; never a key
    std::optional<QString> source;     // portal, company_site, …; open
    std::optional<QString> clientNotes;
    std::optional<bool> dontCallCustomerBack;
    std::optional<bool> hasPromoFreeDelivery; // "has_order_promo_free_delivery"
    std::optional<MoneyText> priceWithSpecialOffer;
    std::optional<MoneyText> specialOfferDiscount;
    std::optional<QString> specialOfferPromocode;
    std::optional<CpaCommission> cpaCommission;
    std::optional<ProsaleCommission> prosaleCommission;
    std::optional<Utm> utm;
    std::optional<PsPromotion> psPromotion;
    std::optional<Cancellation> cancellation;

    QByteArray raw; // the object's JSON, as Prom wrote it or compact: for the archive

    // Orders name no currency of their own: gives this one to every amount without. Does nothing to the others.
    void assumeCurrency(Currency assumed);
    friend bool operator==(const Order &, const Order &) = default;
};

// A missing or unreadable id, or a field of a wrong type among those that an order cannot do without (dates, people,
// delivery, payment, amounts, lines, status), is Kind::Protocol. Decoration of a wrong type is only unknown.
// text: the object as Prom wrote it, where it is at hand.
Result<Order> readOrder(const QJsonValue &value, const QByteArray &text = {});

} // namespace kramar::prom

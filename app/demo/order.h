// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace kramar::demo {

// A line of an order (prom-api §3.4): money in hundredths, quantity in thousandths.
struct OrderLine {
    int product = 0;     // index in the catalogue
    bool orphan = false; // the card is gone: id, sku and url are null
    qint64 price = 0;
    qint64 quantity = 1000;
    qint64 total() const { return (price * quantity + 500) / 1000; }
    friend bool operator==(const OrderLine &, const OrderLine &) = default;
};

// prom-api §3.5
struct Shipment {
    QByteArray provider; // null: delivery_provider_data is null
    QByteArray type = "W2W";
    QByteArray declaration;   // null: no waybill yet
    QByteArray unifiedStatus; // null: the key is missing
    bool hasAddress = false;
    int city = 0;
    int branch = 1;
    friend bool operator==(const Shipment &, const Shipment &) = default;
};

// An order as Prom holds it (prom-api §3.3).
struct Order {
    qint64 id = 0;
    qint64 createdUs = 0;
    qint64 modifiedUs = 0;
    int client = 0;    // number of a person
    int recipient = 0; // who takes the parcel
    int phoneSpelling = 0;
    bool blankNames = false; // trailing blanks, as recorded
    bool oldShape = false;   // no keys of 2024 and later
    QByteArray status = "pending";
    QByteArray source = "portal";
    QByteArray notes = "";
    std::vector<OrderLine> lines;
    int deliveryOption = -1; // index of deliveryOptions(), -1: null
    int paymentOption = -1;
    QByteArray address = "";
    Shipment shipment;
    qint64 deliveryCost = 0;
    QByteArray paymentStatus; // null: payment_data is null
    qint64 paymentUs = 0;
    qint64 discount = 0; // hundredths, with a promo code
    QByteArray promocode;
    bool freeDelivery = false;
    bool utm = false;
    bool dontCall = false;
    bool psPromotion = false;
    bool prosale = false;
    QByteArray cancelReason; // null: not cancelled
    QByteArray cancelText;
    QByteArray cancelledBy;
    qint64 price() const;
    friend bool operator==(const Order &, const Order &) = default;
};

// The shop's own dictionaries (prom-api §4). Ids as in the shop's answers.
struct DeliveryOption {
    qint64 id;
    const char *name;
    const char *comment;
    bool enabled;
    const char *type;
    const char *provider; // of delivery_provider_data, nullptr: none
};
struct PaymentOption {
    qint64 id;
    const char *name;
    const char *description;
    bool throughProm;
};
struct StatusWord {
    const char *name;
    const char *uk;
    const char *ru;
};

const std::vector<DeliveryOption> &deliveryOptions();
const std::vector<PaymentOption> &paymentOptions();
// With the shop's own, custom-<id>; their base status is `received`.
const std::vector<StatusWord> &statusWords();
bool isCustomStatus(const QByteArray &status);
// What orders/list takes as a filter, beyond the words above (prom-api §3.6).
bool isKnownStatus(const QByteArray &status);

} // namespace kramar::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/money.h"
#include "base/terms.h"
#include "clients/client.h"

#include <QByteArray>
#include <QString>

namespace kramar::orders {

struct OrderLine {
    OrderLineId id;
    int position = 0;                 // the same product twice stays two lines: key = (order, position)
    std::optional<qint64> promLineId; // the listing's Prom id; null when it was deleted there
    QString externalId, sku, name, nameUk, unit, imageUrl, url, priceRaw;
    std::optional<Money> price, total, commission;
    std::optional<Quantity> quantity;
    std::optional<ListingId> listing;
    std::optional<ProductId> product; // none: not linked, reserves nothing
    QString imageFile{};              // of its listing, below the images folder; empty: none (yet)
    // What may still be sold of its product; only from Orders::find. None: nobody ever said how many there are.
    std::optional<Quantity> available{};
};

struct Person {
    QString firstName, lastName, secondName, phone;
    QString fullName() const;
    QString shortName() const; // without the patronymic: for a column
    bool isEmpty() const { return firstName.isEmpty() && lastName.isEmpty() && phone.isEmpty(); }
};

struct Delivery {
    std::optional<qint64> optionId;
    QString option, address, provider, type, status; // provider: prom-api §8.2, open
    std::optional<Money> cost;
    bool isPickup() const; // the buyer comes for it: it gets no waybill
};

struct Payment {
    std::optional<qint64> optionId;
    QString option, type, status; // status: paid, unpaid, refunded, paid_out; open (prom-api §3.7)
    std::optional<Timestamp> statusChanged;
};

// An order as one of Prom's answers tells it (prom-api §3.3): the mapping of prom::Order.
struct OrderFacts {
    PromOrderId promId;
    QString status, statusTitle;
    std::optional<Timestamp> created, modified;
    clients::BuyerFacts buyer;
    std::optional<Person> recipient;
    Delivery delivery;
    QString waybill; // delivery_provider_data.declaration_number
    Payment payment;
    std::optional<Money> total, fullTotal, commission;
    QString totalRaw;
    std::optional<bool> commissionRefunded, dontCall, promoFreeDelivery;
    QString note, source, promocode, cancelTitle, cancelInitiator;
    QList<OrderLine> lines; // ids, listing and product are not set here
    QStringList problems; // codes of what could not be read whole: "no_date", "total_unreadable", "two_currencies", …
    QByteArray raw;
};

// An order of the shop. Our state and Prom's status are two things on purpose.
struct Order {
    OrderId id;
    std::optional<StoreId> store; // none: made here
    std::optional<PromOrderId> promId;
    OrderState state = OrderState::New;
    QString promStatus, promStatusTitle;
    Timestamp created;
    std::optional<Timestamp> modified;
    Timestamp read; // last told by Prom
    std::optional<ClientId> client;
    Person buyer, recipient;
    QString email;
    Delivery delivery;
    QString waybill;     // ours
    QString promWaybill; // what Prom has
    Payment payment;
    std::optional<Money> total, fullTotal, commission;
    // What the buyer pays: with the delivery where Prom tells that.
    std::optional<Money> sum() const { return fullTotal ? fullTotal : total; }
    QString totalRaw;
    std::optional<bool> dontCall, promoFreeDelivery;
    QString note, source, promocode, cancelTitle, cancelInitiator;
    bool opened = false; // since Prom told what a person has to know of it
    // What the buyer comes for needs no waybill; one that is there all the same can be changed.
    bool takesWaybill() const { return state != OrderState::Cancelled && (!delivery.isPickup() || !waybill.isEmpty()); }
    // Does it stand on Prom in a status that the shop made up itself (prom-api §3.9: custom-<id>)?
    bool hasOwnStatus() const { return promStatus.startsWith(QLatin1StringView("custom-")); }
    QStringList problems;
    QList<OrderLine> lines;       // only from Orders::find
    QList<OrderState> sentStates; // only from Orders::find: those that Prom is told of, by its one word for each
    // How what we changed stands with Prom: the worst of status and waybill; nullopt when agreed.
    std::optional<QueueState> queueState;
    QString promWords;
    bool statusKeptHere = false; // its store is not told of statuses now (stores/send_switches.h)
};

// Why an order is cancelled (prom-api §3.9).
struct Cancellation {
    QString reason;
    QString text; // required by some reasons (cancelTextRequired)
};

// The intent of QueueKind::OrderStatus: what status Prom should have. JSON in the queue entry.
struct StatusIntent {
    QString status; // Prom's word; custom-<id> goes as custom_status_id
    std::optional<Cancellation> cancellation;
    OrderState ours{};   // the state we set
    OrderState before{}; // to return to when dropped
    QString toJson() const;
    static Result<StatusIntent> fromJson(const QString &json);
};

struct WaybillIntent {
    QString number;
    QString carrier; // nova_poshta, ukrposhta, meest (prom-api §4.4)
    QString before;
    QString toJson() const;
    static Result<WaybillIntent> fromJson(const QString &json);
};

// The carrier's form of a waybill number, checked while typing: Invalid with detail "waybill_form:<carrier>" when it
// does not look like one (Nova Poshta 14 digits; Ukrposhta 13 digits or two letters, nine digits, two letters; Meest
// 3–20 letters or digits; others: 5–40 printable). Spaces are dropped.
Result<QString> parseWaybill(const QString &typed, const QString &carrier);
// Prom's provider word as the carrier of save_declaration_id; empty when it has none.
QString carrierOfProvider(const QString &provider);

} // namespace kramar::orders

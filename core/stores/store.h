// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/id.h"
#include "base/terms.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace kramar::stores {

// Why a store's exchange stands still. The queue is kept in any case.
enum class PauseReason { None, Person, Unauthorized, Forbidden };
QString toCode(PauseReason reason); // "", "person", "unauthorized", "forbidden"
PauseReason pauseReasonOf(QStringView code);

// What a store is told of by itself (product.md 1.6), beside its balances (balance_policy.h). What is switched off is
// kept here and not sent.
struct SendSwitches {
    bool prices = true;   // isPriceField() in send_switches.h
    bool statuses = true; // of orders
    friend bool operator==(const SendSwitches &, const SendSwitches &) = default;
};

// One connected Prom store. The token is never part of it: it lives in the SecretStore.
struct Store {
    StoreId id;
    QString name;
    QString marketplace; // "prom.ua"
    QUrl apiUrl;         // https://my.prom.ua/api/v1
    QString language;    // "uk" or "ru": the answers' language
    StoreMode mode = StoreMode::Test;
    QByteArray logo; // PNG, may be empty
    int colour = 0;  // index into the store colours
    PauseReason pause = PauseReason::None;
    bool hasToken = false;   // a token was stored for it once; that the keyring does not give it proves nothing
    bool tokenLasts = false; // a keyring took it; else it lived as long as the program that it was given to
    std::optional<Timestamp> tokenEnds;
    Timestamp connected;
    std::optional<Timestamp> ordersSince; // nullopt: all orders
    std::optional<WarehouseId> warehouse;
    std::optional<Timestamp> lastHeard; // Prom's last good answer
    SendSwitches sends{};
};

struct NewStore {
    QString name;
    QUrl apiUrl;
    QString marketplace = QStringLiteral("prom.ua");
    QString language = QStringLiteral("uk");
    StoreMode mode = StoreMode::Test;
    std::optional<Timestamp> tokenEnds;
    // Orders created before are skipped and counted. Default: 00:00 in Kyiv of the day of connection.
    enum class Orders { Today, Now, Since, All } orders = Orders::Today;
    std::optional<Timestamp> since; // Orders::Since
    // Actions of the sequence that start switched off: the token lacks the right for them.
    QList<ActionKind> without{};
};

// Where an order stands in the shop's cabinet: no method tells it, the cabinet stands where the API does. Empty: not
// known for this marketplace.
QUrl orderPage(const Store &store, PromOrderId order);

// Where a marketplace's API is: what the wizard offers. Empty for one we do not know.
QUrl defaultApiUrl(QStringView marketplace);

// One entry of a store's base data: an order status, a delivery or a payment method (prom-api §4).
struct DictionaryEntry {
    QString code; // status name or option id
    QString title;
    bool enabled = true;
};
namespace dictionary {
inline constexpr QLatin1StringView orderStatus("order_status");
inline constexpr QLatin1StringView deliveryOption("delivery_option");
inline constexpr QLatin1StringView paymentOption("payment_option");
} // namespace dictionary

} // namespace kramar::stores

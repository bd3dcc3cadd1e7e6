// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/connect.h"
#include "exchange/exchange.h"
#include "exchange/queue_desk.h"
#include "exchange/store_desk.h"
#include "exchange/switch_desk.h"
#include "listings/balance_desk.h"
#include "listings/conflicts.h"
#include "listings/download_desk.h"
#include "stores/stores.h"

#include <QFuture>

#include <functional>

namespace kramar::ui {

// Tries a token by real reads (exchange::checkToken with the transport bound): address of the API, token, language.
using CheckToken = std::function<QFuture<QList<exchange::RightCheck>>(QUrl, QByteArray, QString)>;

// What the pages and dialogs of stores stand on; all of it outlives them.
struct StoreParts {
    stores::Stores &stores;
    exchange::Exchange &exchange;
    exchange::QueueDesk &queue;
    exchange::StoreDesk &desk;
    listings::BalanceDesk &balances;
    listings::Downloads &downloads;
    listings::Conflicts &conflicts;
    exchange::SwitchDesk &switches;
    CheckToken checkToken;
    std::function<void()> decideLinks{}; // leads to where a person links listings
};

} // namespace kramar::ui

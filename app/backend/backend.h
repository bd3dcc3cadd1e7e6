// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "clients/clients.h"
#include "exchange/exchange.h"
#include "exchange/queue_desk.h"
#include "exchange/switch_desk.h"
#include "listings/balance_desk.h"
#include "listings/bulk_edit.h"
#include "listings/categories.h"
#include "listings/conflicts.h"
#include "listings/differences.h"
#include "listings/download_desk.h"
#include "listings/linking.h"
#include "listings/listings.h"
#include "listings/own_groups.h"
#include "listings/prices.h"
#include "listings/snapshot_desk.h"
#include "listings/sync_locks.h"
#include "orders/order_links.h"
#include "orders/orders.h"
#include "prom/transport.h"
#include "reports/mappings.h"
#include "reports/stock_reports.h"
#include "stock/documents.h"
#include "stock/stock.h"
#include "stock/warehouses.h"
#include "storage/database.h"
#include "stores/stores.h"

#include <memory>

namespace kramar::backend {

// kramar.db, images/, logs/, window.ini and, by hand, local.ini of a person who named no other folder.
QString defaultDataFolder();

struct BackendOptions {
    QString program = QStringLiteral("kramar"); // names the log file
    QString dataFolder{};                       // "": defaultDataFolder()
    // Where there are no books yet: are they made? Else NotFound, detail "no_books", and nothing is made.
    storage::Database::Missing missing = storage::Database::Missing::Make;
    // Tokens in the system's keychain, or in memory for this run (--token-file, the demo).
    enum class Secrets { System, Memory } secrets = Secrets::System;
    // What the first warehouse is called in books that nobody has worked in; none: as it is made.
    std::optional<QString> firstWarehouse{};
    prom::Transport::Options transport{};
    // What "now" is; outlives the backend. nullptr: the computer's own clock.
    const Clock *clock = nullptr;
    // The exchange works by the clock, and what other programs change on these books is heard of. False: a command that
    // does what it is asked for and ends.
    bool schedule = true;
};

// Everything below the screens, made once and handed down: the composition root of the window and of kramarctl. Opens
// (makes) the books in a folder, or those on the server that its local.ini names, writes the log there, and holds the
// one Database, Transport, SecretStore, Session, Exchange and facade of each room. Owned by main(), in main's thread,
// after the QCoreApplication; the references it gives live as long as it does. Destroying it stops the exchange first.
class Backend
{
public:
    // A folder that cannot be made, books that are damaged, newer or read-only: the database's kinds; local.ini that
    // cannot be understood: Invalid.
    static Result<std::unique_ptr<Backend>> open(const BackendOptions &options);
    ~Backend();
    Backend(const Backend &) = delete;
    Backend &operator=(const Backend &) = delete;

    QString dataFolder() const { return m_folder; }
    QString imagesFolder() const;
    QString logsFolder() const;
    // Why there is no log; the program works without it.
    std::optional<Error> logTrouble() const { return m_logTrouble; }

    const Clock &clock() const { return m_clock ? *m_clock : m_systemClock; }
    storage::Database &database() { return *m_database; }
    const access::Session &session() const { return *m_session; }
    stores::SecretStore &secrets() { return *m_secrets; }
    prom::Transport &transport() { return *m_transport; }

    stores::Stores &stores() { return *m_stores; }
    listings::Listings &listings() { return *m_listings; }
    listings::Linking &linking() { return *m_linking; }
    listings::Downloads &downloads() { return *m_downloads; }
    listings::BulkEdit &bulkEdit() { return *m_bulkEdit; }
    listings::Snapshots &snapshots() { return *m_snapshots; }
    listings::BalanceDesk &balances() { return *m_balances; }
    listings::Conflicts &conflicts() { return *m_conflicts; }
    listings::SyncLocks &locks() { return *m_locks; }
    listings::Differences &differences() { return *m_differences; }
    listings::Categories &categories() { return *m_categories; }
    listings::OwnGroups &ownGroups() { return *m_ownGroups; }
    reports::Mappings &mappings() { return *m_mappings; }
    listings::Prices &prices() { return *m_prices; }
    orders::Orders &orders() { return *m_orders; }
    clients::Clients &clients() { return *m_clients; }
    stock::Stock &stock() { return *m_stock; }
    stock::Documents &documents() { return *m_documents; }
    stock::Warehouses &warehouses() { return *m_warehouses; }
    reports::StockReports &stockReports() { return *m_stockReports; }
    exchange::SwitchDesk &switches() { return *m_switches; }
    exchange::QueueDesk &queue() { return *m_queue; }
    exchange::Exchange &exchange() { return *m_exchange; }

private:
    Backend() = default;

    // Destroyed from below upwards: the exchange stops before what it works with goes.
    QString m_folder;
    std::optional<Error> m_logTrouble;
    SystemClock m_systemClock;
    const Clock *m_clock = nullptr; // another than the system's
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<access::Session> m_session;
    std::unique_ptr<stores::SecretStore> m_secrets;
    std::unique_ptr<prom::Transport> m_transport;
    std::unique_ptr<stores::Stores> m_stores;
    std::unique_ptr<listings::Listings> m_listings;
    const orders::OrderLinks m_orderLinks{};
    std::unique_ptr<listings::Linking> m_linking;
    std::unique_ptr<listings::Downloads> m_downloads;
    std::unique_ptr<listings::BulkEdit> m_bulkEdit;
    std::unique_ptr<listings::Snapshots> m_snapshots;
    std::unique_ptr<listings::BalanceDesk> m_balances;
    std::unique_ptr<listings::Conflicts> m_conflicts;
    std::unique_ptr<listings::SyncLocks> m_locks;
    std::unique_ptr<listings::Differences> m_differences;
    std::unique_ptr<listings::Categories> m_categories;
    std::unique_ptr<listings::OwnGroups> m_ownGroups;
    std::unique_ptr<reports::Mappings> m_mappings;
    std::unique_ptr<listings::Prices> m_prices;
    std::unique_ptr<orders::Orders> m_orders;
    std::unique_ptr<clients::Clients> m_clients;
    std::unique_ptr<stock::Stock> m_stock;
    std::unique_ptr<stock::Documents> m_documents;
    std::unique_ptr<stock::Warehouses> m_warehouses;
    std::unique_ptr<reports::StockReports> m_stockReports;
    std::unique_ptr<exchange::SwitchDesk> m_switches;
    std::unique_ptr<exchange::QueueDesk> m_queue;
    std::unique_ptr<exchange::Exchange> m_exchange;
};

} // namespace kramar::backend

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/errand.h"

namespace kramar::ctl {

// Everything kramarctl can do: the table that the command line and the help are made of, in the order of the help.
std::span<const Verb> allVerbs();
std::span<const Option> allOptions();
QStringList actionWords(); // what --action takes

// store_verbs.cpp
Result<ExitCode> addStore(Errand &errand);
Result<ExitCode> listStores(Errand &errand);
Result<ExitCode> setToken(Errand &errand);
Result<ExitCode> pauseStore(Errand &errand);
Result<ExitCode> resumeStore(Errand &errand);
Result<ExitCode> setMode(Errand &errand);
// exchange_verbs.cpp
Result<ExitCode> sync(Errand &errand);
Result<ExitCode> serve(Errand &errand);
// list_verbs.cpp
Result<ExitCode> listListings(Errand &errand);
Result<ExitCode> listProducts(Errand &errand);
Result<ExitCode> listOrders(Errand &errand);
Result<ExitCode> listOrderLines(Errand &errand);
Result<ExitCode> listClients(Errand &errand);
Result<ExitCode> listQueue(Errand &errand);
Result<ExitCode> listStock(Errand &errand);
// stock_verbs.cpp
Result<ExitCode> listDocuments(Errand &errand);
Result<ExitCode> newDocument(Errand &errand);
Result<ExitCode> showDocument(Errand &errand);
Result<ExitCode> addToDocument(Errand &errand);
Result<ExitCode> scanIntoDocument(Errand &errand);
Result<ExitCode> postDocument(Errand &errand);
Result<ExitCode> reverseDocument(Errand &errand);
Result<ExitCode> deleteDocument(Errand &errand);
Result<ExitCode> stockValue(Errand &errand);
Result<ExitCode> stockBelowZero(Errand &errand);
// warehouse_verbs.cpp
Result<ExitCode> listWarehouses(Errand &errand);
Result<ExitCode> addWarehouse(Errand &errand);
Result<ExitCode> renameWarehouse(Errand &errand);
Result<ExitCode> makeWarehouseDefault(Errand &errand);
Result<ExitCode> removeWarehouse(Errand &errand);
Result<ExitCode> takeOrdersOfStore(Errand &errand);
Result<ExitCode> stockLow(Errand &errand);
Result<ExitCode> stockLowTerms(Errand &errand);
Result<ExitCode> stockMinimum(Errand &errand);
// switch_verbs.cpp
Result<ExitCode> storeSends(Errand &errand);
// balance_verbs.cpp
Result<ExitCode> storeBalances(Errand &errand);
Result<ExitCode> synchroniseWarehouse(Errand &errand);
// conflict_verbs.cpp
Result<ExitCode> listConflicts(Errand &errand);
Result<ExitCode> storeConflicts(Errand &errand);
Result<ExitCode> settleConflicts(Errand &errand);
// lock_verbs.cpp
Result<ExitCode> lockListing(Errand &errand);
Result<ExitCode> unlockListing(Errand &errand);
Result<ExitCode> listLocks(Errand &errand);
// group_verbs.cpp
Result<ExitCode> listGroups(Errand &errand);
Result<ExitCode> listOwnGroups(Errand &errand);
Result<ExitCode> renameOwnGroup(Errand &errand);
Result<ExitCode> listCategories(Errand &errand);
Result<ExitCode> listCategoryMoves(Errand &errand);
// mapping_verbs.cpp
Result<ExitCode> listMappings(Errand &errand);
// drift_verbs.cpp
Result<ExitCode> compareStore(Errand &errand);
Result<ExitCode> listDifferences(Errand &errand);
Result<ExitCode> fixHere(Errand &errand);
Result<ExitCode> fixThere(Errand &errand);
Result<ExitCode> ignoreDifferences(Errand &errand);
Result<ExitCode> undoDifferences(Errand &errand);
Result<ExitCode> compareNightly(Errand &errand);
// download_verbs.cpp
Result<ExitCode> storeLinking(Errand &errand);
Result<ExitCode> downloadProducts(Errand &errand);
// edit_verbs.cpp
Result<ExitCode> setListing(Errand &errand);
Result<ExitCode> setOrderStatus(Errand &errand);
Result<ExitCode> cancelOrder(Errand &errand);
Result<ExitCode> setWaybill(Errand &errand);
// bulk_verb.cpp
Result<ExitCode> bulkEdit(Errand &errand);
Result<ExitCode> undoListings(Errand &errand);
Result<ExitCode> makeSnapshot(Errand &errand);
Result<ExitCode> listSnapshots(Errand &errand);
Result<ExitCode> showSnapshot(Errand &errand);
Result<ExitCode> compareSnapshot(Errand &errand);
Result<ExitCode> restoreSnapshot(Errand &errand);
Result<ExitCode> exportSnapshot(Errand &errand);
Result<ExitCode> dropSnapshot(Errand &errand);
Result<ExitCode> keepSnapshots(Errand &errand);
// price_verbs.cpp
Result<ExitCode> listPriceLists(Errand &errand);
Result<ExitCode> showPriceList(Errand &errand);
Result<ExitCode> addPriceList(Errand &errand);
Result<ExitCode> setPrices(Errand &errand);
Result<ExitCode> setMarketplaces(Errand &errand);
Result<ExitCode> alignPrices(Errand &errand);
Result<ExitCode> runPriceRule(Errand &errand);
Result<ExitCode> undoPrices(Errand &errand);
// queue_verbs.cpp
Result<ExitCode> retryEntries(Errand &errand);
Result<ExitCode> dropEntries(Errand &errand);
Result<ExitCode> holdEntries(Errand &errand);
Result<ExitCode> releaseEntries(Errand &errand);
// link_verbs.cpp
Result<ExitCode> listOffers(Errand &errand);
Result<ExitCode> linkListing(Errand &errand);
Result<ExitCode> unlinkListing(Errand &errand);
Result<ExitCode> linkSure(Errand &errand);
Result<ExitCode> createProductOf(Errand &errand);

} // namespace kramar::ctl

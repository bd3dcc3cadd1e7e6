// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/errand.h"

namespace kramar::ctl {

// Everything kramarctl can do: the table that the command line and the help are made of, in the order of the help.
std::span<const Verb> allVerbs();
std::span<const Option> allOptions();

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
// balance_verbs.cpp
Result<ExitCode> storeBalances(Errand &errand);
Result<ExitCode> synchroniseWarehouse(Errand &errand);
// edit_verbs.cpp
Result<ExitCode> setListing(Errand &errand);
Result<ExitCode> setOrderStatus(Errand &errand);
Result<ExitCode> cancelOrder(Errand &errand);
Result<ExitCode> setWaybill(Errand &errand);
// bulk_verb.cpp
Result<ExitCode> bulkEdit(Errand &errand);
Result<ExitCode> undoListings(Errand &errand);
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
#ifdef KRAMAR_WITH_DEMO
// demo_verb.cpp
Result<ExitCode> demo(Errand &errand);
#endif

} // namespace kramar::ctl

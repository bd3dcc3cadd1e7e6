// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/command_line.h"

namespace kramar::ctl {

// The pieces of allVerbs(), subject by subject, each in the order of the help.

// store_table.cpp
QList<Verb> storeVerbs();
QList<Verb> storePolicyVerbs(); // what a store sends and takes, and whose value stays
// exchange_table.cpp
QList<Verb> exchangeVerbs();
QList<Verb> queueVerbs();
// list_table.cpp
QList<Verb> listVerbs();
// stock_table.cpp
QList<Verb> documentVerbs();
QList<Verb> warehouseVerbs(); // with what the stock there is worth and how long it lasts
// drift_table.cpp
QList<Verb> driftVerbs();
// listing_table.cpp
QList<Verb> listingVerbs();
QList<Verb> snapshotVerbs();
QList<Verb> linkVerbs();
// price_table.cpp
QList<Verb> priceVerbs();
// order_table.cpp
QList<Verb> orderVerbs();
#ifdef KRAMAR_WITH_DEMO
// demo_verb.cpp
QList<Verb> demoVerbs();
#endif

} // namespace kramar::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clients/client.h"
#include "listings/groups.h"
#include "listings/listing_operations.h"
#include "orders/order.h"
#include "prom/client.h"
#include "prom/edit.h"
#include "prom/group.h"
#include "prom/order.h"
#include "prom/product.h"

namespace kramar::exchange {

// Prom's objects as our rooms want them. Nothing is invented: what an answer does not say stays unknown.

// Texts of Prom's main language are the listing's own name and description where the answer gives both languages.
listings::ListingFacts listingFacts(const prom::Product &product);
listings::PromGroup groupFacts(const prom::Group &group);
QByteArray groupJson(const prom::Group &group); // for the snapshot
clients::ClientFacts clientFacts(const prom::Client &client);
// Amounts without a currency are taken for hryvnias, as everywhere on prom.ua (prom-api §3.3).
orders::OrderFacts orderFacts(const prom::Order &order);

// What POST /products/edit can carry of a change; the texts of the second language go another way.
prom::ProductEdit productEdit(const listings::ListingOperations::Outgoing &outgoing);

} // namespace kramar::exchange

// SPDX-License-Identifier: GPL-3.0-or-later
// What can be shown as a list.
#include "app/ctl/verb_tables.h"

#include "app/ctl/verbs.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

QList<Verb> listVerbs()
{
    return {
        {.name = "list stores"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the connected stores."),
         .examples = {"list stores --json"_L1},
         .run = listStores},
        {.name = "list listings"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the listings: what stands on Prom, or shall stand there."),
         .examples = {"list listings --store Shop"_L1, "list listings --store Shop --json"_L1},
         .run = listListings},
        {.name = "list products"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows our products; with --store, those that the store lists."),
         .examples = {"list products"_L1},
         .run = listProducts},
        {.name = "list orders"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the orders, newest first."),
         .examples = {"list orders --store Shop --json"_L1},
         .run = listOrders},
        {.name = "list order-lines"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows what was ordered, line by line."),
         .examples = {"list order-lines --json"_L1},
         .run = listOrderLines},
        {.name = "list clients"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the clients."),
         .examples = {"list clients --store Shop"_L1},
         .run = listClients},
        {.name = "list queue"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows what has to be sent, and what could not be read, what needs a hand "
                                          "first."),
         .examples = {"list queue"_L1, "list queue --store Shop --json"_L1},
         .run = listQueue},
        {.name = "list conflicts"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the fields that were changed here and on Prom and wait for a person, "
                                          "with all three values."),
         .examples = {"list conflicts --store Shop --json"_L1},
         .run = listConflicts},
        {.name = "list groups"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the groups of Prom, with the one that each stands in and how many "
                                          "listings are in it."),
         .examples = {"list groups --store Shop --json"_L1},
         .run = listGroups},
        {.name = "list own-groups"_L1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows our own groups, the same in all stores, and how many products are "
                                          "right in each. “listing bulk own_group=…” puts products into one."),
         .examples = {"list own-groups --json"_L1},
         .run = listOwnGroups},
        {.name = "list categories"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the portal categories met on listings, and how many are in each."),
         .examples = {"list categories --store Shop --json"_L1},
         .run = listCategories},
        {.name = "list category-moves"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows which listings Prom moved to another portal category, newest first."),
         .examples = {"list category-moves --store Shop --json"_L1},
         .run = listCategoryMoves},
        {.name = "list mappings"_L1,
         .options = {"store"_L1, "kind"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows which object here is which on Prom: order statuses, clients and "
                                          "products, and what nothing here answers to yet."),
         .examples = {"list mappings --store Shop --json"_L1, "list mappings --kind product"_L1},
         .run = listMappings},
        {.name = "list locks"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the fields of listings that are not synchronised, with the reason."),
         .examples = {"list locks --store Shop --json"_L1},
         .run = listLocks},
        {.name = "list differences"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows where Prom had something else than we believe we sent when it was "
                                          "compared last, and what is ignored of it."),
         .examples = {"list differences --store Shop --json"_L1},
         .run = listDifferences},
        {.name = "list stock"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the balances of our products over all warehouses."),
         .examples = {"list stock --json"_L1},
         .run = listStock},
        {.name = "list documents"_L1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the documents of the warehouses, newest first."),
         .examples = {"list documents --json"_L1},
         .run = listDocuments},
    };
}

} // namespace kramar::ctl

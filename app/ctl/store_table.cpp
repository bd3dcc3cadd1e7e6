// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of stores, and of what each sends and takes.
#include "app/ctl/verb_tables.h"

#include "app/ctl/verbs.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

QList<Verb> storeVerbs()
{
    return {
        {.name = "store add"_L1,
         .options = {"name"_L1, "url"_L1, "mode"_L1, "since"_L1},
         .required = {"name"_L1, "url"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Connects a store. The token comes from stdin or --token-file, is tried by "
                                          "reading, and goes into the keyring. New stores start in Test."),
         .examples =
             {"store add --name \"My shop\" --url https://my.prom.ua/api/v1 < token"_L1,
              "store add --name Shop --url https://my.prom.ua/api/v1 --token-file ~/.prom-token --since all"_L1},
         .run = addStore},
        {.name = "store list"_L1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the connected stores. Token: “yes”, the keyring took it; “session”, "
                                          "there was no keyring, so it lasted as long as the program that got it and "
                                          "every command that talks to Prom wants --token-file (in --json token_kept: "
                                          "keyring, session, none)."),
         .examples = {"store list"_L1, "store list --json"_L1},
         .run = listStores},
        {.name = "store token"_L1,
         .arguments = "[NAME]"_L1,
         .most = 1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Gives a store a new token, from stdin or --token-file, after trying it. A "
                                          "store that was paused because of its token goes on."),
         .examples = {"store token Shop < new-token"_L1},
         .run = setToken},
        {.name = "store pause"_L1,
         .arguments = "[NAME]"_L1,
         .most = 1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Pauses the exchange of a store; its queue stays."),
         .examples = {"store pause Shop"_L1, "store pause --store Shop"_L1},
         .run = pauseStore},
        {.name = "store resume"_L1,
         .arguments = "[NAME]"_L1,
         .most = 1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Lets a paused store go on."),
         .examples = {"store resume Shop"_L1},
         .run = resumeStore},
        {.name = "store mode"_L1,
         .arguments = "[NAME] test|production"_L1,
         .fewest = 1,
         .most = 2,
         .options = {"store"_L1, "pending"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Test only reads from Prom; Production sends changes too. When changes wait, "
                                          "--pending says what becomes of them."),
         .examples = {"store mode Shop production --pending send"_L1, "store mode Shop test"_L1},
         .run = setMode},
    };
}

QList<Verb> storePolicyVerbs()
{
    return {
        {.name = "store sends"_L1,
         .arguments = "[NAME]"_L1,
         .most = 1,
         .options = {"store"_L1, "prices"_L1, "order-statuses"_L1, "kept"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows what a store is told of by itself and what is kept here, and changes "
                                          "it. Switched off, a change is kept and not sent. Switched on where "
                                          "something is kept, --kept says what becomes of that: send or drop; "
                                          "without it, it is only shown."),
         .examples = {"store sends Shop"_L1, "store sends Shop --prices off"_L1,
                      "store sends Shop --prices on --kept send"_L1},
         .run = storeSends},
        {.name = "stock synchronise"_L1,
         .arguments = "yes|no"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"warehouse"_L1, "store"_L1},
         .required = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Says whether a warehouse is counted in the balances that a store sends; all "
                                          "are at first."),
         .examples = {"stock synchronise no --warehouse Showroom --store Shop"_L1},
         .run = synchroniseWarehouse},
        {.name = "store balances"_L1,
         .arguments = "[NAME]"_L1,
         .most = 1,
         .options = {"store"_L1, "from"_L1, "buffer"_L1, "at-zero"_L1, "apply"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows which quantities a store sends, and changes it: --from warehouses is "
                                          "what is available there, less --buffer; --from listing is each listing's "
                                          "own number. At zero a listing becomes not_available, to_order, hide or "
                                          "delete. What would be different is shown first; --apply does it."),
         .examples = {"store balances Shop"_L1, "store balances Shop --from warehouses --buffer 1"_L1,
                      "store balances Shop --from warehouses --buffer 1 --at-zero hide --apply"_L1},
         .run = storeBalances},
        {.name = "store linking"_L1,
         .arguments = "[NAME]"_L1,
         .most = 1,
         .options = {"store"_L1, "key"_L1, "new"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows by which keys the listings of a store are linked with products, and "
                                          "what becomes of new ones; changes it. The first key that finds anything "
                                          "decides; where it finds several products, a person does."),
         .examples = {"store linking Shop"_L1, "store linking Shop --key sku --key name --new link"_L1},
         .run = storeLinking},
        {.name = "products download"_L1,
         .arguments = "balances|new|link|leave"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"store"_L1, "read"_L1, "leave-alike"_L1, "apply"_L1},
         .required = {"store"_L1},
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Downloads products from the site. balances links, then counts in the store's "
                                      "warehouse what Prom shows, by a stock-taking; new links, and makes products "
                                      "of what no product has the key of; link only links; leave only reads. Counts "
                                      "are shown first; --apply does it, all of it or nothing."),
         .examples = {"products download link --store Shop"_L1, "products download new --store Shop --read --apply"_L1,
                      "products download balances --store Shop --apply --json"_L1},
         .run = downloadProducts},
        {.name = "store conflicts"_L1,
         .arguments = "NAME [ours|theirs|ask]"_L1,
         .fewest = 1,
         .most = 2,
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Shows, or says, whose value stays when a field was changed here and on Prom: "
                                      "ours (at first), theirs, or ask. What waits for an answer is settled by "
                                      "ours and theirs."),
         .examples = {"store conflicts Shop ask"_L1},
         .run = storeConflicts},
    };
}

} // namespace kramar::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/verbs.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

std::span<const Option> allOptions()
{
    static const QList<Option> options{
        {"data"_L1, "DIR"_L1, QT_TRANSLATE_NOOP("Ctl", "the folder of the books; without it, this user's own")},
        {"lang"_L1, "uk|en"_L1, QT_TRANSLATE_NOOP("Ctl", "the language of texts; without it, the system's")},
        {"json"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "answers and errors as JSON on stdout")},
        {"pace"_L1, "MS"_L1,
         QT_TRANSLATE_NOOP("Ctl", "at least so many milliseconds between two requests; below 400 for 127.0.0.1 only")},
        {"token-file"_L1, "FILE"_L1,
         QT_TRANSLATE_NOOP("Ctl",
                           "the store's token stands in this file, which nobody else may read; no keyring needed")},
        {"help"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "this help")},
        {"version"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "the version")},
        {"name"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("Ctl", "what the store is called here")},
        {"url"_L1, "URL"_L1, QT_TRANSLATE_NOOP("Ctl", "the address of the API, as https://my.prom.ua/api/v1")},
        {"mode"_L1, "MODE"_L1, QT_TRANSLATE_NOOP("Ctl", "test (nothing is sent, the default) or production")},
        {"pending"_L1, "send|hold|drop"_L1,
         QT_TRANSLATE_NOOP("Ctl", "what becomes of changes that wait in the queue when Production begins")},
        {"store"_L1, "NAME"_L1, QT_TRANSLATE_NOOP("Ctl", "the store; without it, all of them where that makes sense")},
        {"action"_L1, "ACTION"_L1,
         QT_TRANSLATE_NOOP("Ctl", "only this action (may be repeated): base_data, groups, send, orders, listings, "
                                  "clients, images"),
         true},
        {"since"_L1, "DATE|all"_L1,
         QT_TRANSLATE_NOOP("Ctl", "orders made from then on: 2026-03-01 (Kyiv time), today, now, or all; it is "
                                  "remembered for later rounds")},
        {"prom-id"_L1, "ID"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom's number of the listing or order")},
        {"reason"_L1, "REASON"_L1, QT_TRANSLATE_NOOP("Ctl", "Prom's word for why the order is cancelled")},
        {"text"_L1, "TEXT"_L1, QT_TRANSLATE_NOOP("Ctl", "the reason in words; some reasons need it")},
        {"carrier"_L1, "CARRIER"_L1,
         QT_TRANSLATE_NOOP("Ctl", "nova_poshta, ukrposhta or meest; without it, by the order's delivery")},
        {"all"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "all that this can be done with")},
        {"kind"_L1, "KIND"_L1,
         QT_TRANSLATE_NOOP("Ctl", "only entries of this kind: listing_edit, order_status, waybill, read_order, "
                                  "read_listing")},
        {"ids"_L1, "FILE"_L1,
         QT_TRANSLATE_NOOP("Ctl", "a CSV of Prom's numbers, in the column prom_id or the first one; - is stdin")},
        {"apply"_L1, ""_L1, QT_TRANSLATE_NOOP("Ctl", "does it; without it, only shows what would change")},
        {"products"_L1, "N"_L1, QT_TRANSLATE_NOOP("Ctl", "how many products the demo shop has")},
        {"orders"_L1, "N"_L1, QT_TRANSLATE_NOOP("Ctl", "how many orders it has at the start")},
        {"seed"_L1, "S"_L1, QT_TRANSLATE_NOOP("Ctl", "the same seed makes the same shop")},
        {"port"_L1, "P"_L1, QT_TRANSLATE_NOOP("Ctl", "the port on 127.0.0.1; without it, any free one")},
    };
    return options;
}

std::span<const Verb> allVerbs()
{
    static const QList<Verb> verbs{
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
        {.name = "sync"_L1,
         .options = {"store"_L1, "action"_L1, "since"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Does one round of the exchange, of one store or of all, and reports. "
                                          "Progress goes to stderr."),
         .examples = {"sync --store Shop"_L1, "sync --store Shop --action orders --action send"_L1,
                      "sync --store Shop --since 2026-03-01 --json"_L1},
         .run = sync},
        {.name = "serve"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Exchanges by the schedule, and sends at once what is changed, until SIGTERM "
                                          "or Ctrl+C."),
         .examples = {"serve"_L1, "serve --token-file /run/credentials/kramar.service/token"_L1},
         .run = serve},
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
        {.name = "list stock"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the balances of our products over all warehouses."),
         .examples = {"list stock --json"_L1},
         .run = listStock},
        {.name = "listing set"_L1,
         .arguments = "FIELD=VALUE..."_L1,
         .fewest = 1,
         .most = -1,
         .options = {"store"_L1, "prom-id"_L1},
         .required = {"store"_L1, "prom-id"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Changes a listing and queues the change for Prom. Fields: price, old_price, "
                                          "presence, in_stock, quantity, status, discount, prices, name, name_uk, "
                                          "keywords, keywords_uk, description, description_uk. An empty value clears. "
                                          "presence is available, not_available, order or waiting; status on_display, "
                                          "not_on_display, draft or deleted; in_stock true or false; discount a "
                                          "percentage or an amount with its first and last day; prices are steps: from "
                                          "this quantity = this price."),
         .examples = {"listing set --store Shop --prom-id 1771000123 presence=not_available status=not_on_display"_L1,
                      "listing set --store Shop --prom-id 1771000123 discount=\"10% 2026-03-01..2026-03-31\""_L1,
                      "listing set --store Shop --prom-id 1771000123 prices=\"5=2100; 10=2000,50\""_L1,
                      "listing set --store Shop --prom-id 1771000123 price=199.90 quantity=5"_L1,
                      "listing set --store Shop --prom-id 1771000123 old_price="_L1},
         .run = setListing},
        {.name = "listing bulk"_L1,
         .arguments = "KEY=VALUE..."_L1,
         .fewest = 1,
         .most = -1,
         .options = {"store"_L1, "ids"_L1, "all"_L1, "apply"_L1},
         .required = {"store"_L1},
         .help = QT_TRANSLATE_NOOP(
             "Ctl",
             "Changes many listings in one act, and queues it for Prom; without --apply it only shows what would "
             "change. price is set (199.90), raised or lowered (+7%, -10.50); formula reckons it of price, "
             "old_price and cost; from=old_price begins there; round=9 to a form (0.10, 1, 5, 10, 9, 90, 99), "
             "up:9 or down:9 that way; not_below and not_below_cost hold it up. old_price=price crosses out the "
             "price of before. discount, presence, status, in_stock as in “listing set”. quantity is set, +3 or "
             "-3. keywords and keywords_uk replace, + adds, - removes. find and replace work in the name; "
             "whole_words, same_case, language=main or second. What somebody changes meanwhile is left as it "
             "is."),
         .examples = {"listing bulk --store Shop --all price=+7% round=up:9 discount="_L1,
                      "listing bulk --store Shop --ids summer.csv formula=\"cost*1.3+10\" not_below=50 --apply"_L1,
                      "listing bulk --store Shop --ids - keywords=+sale find=Old replace=New --apply --json"_L1},
         .run = bulkEdit},
        {.name = "listing undo"_L1,
         .arguments = "ACT"_L1,
         .fewest = 1,
         .most = 1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Takes back what one act changed in listings, where nobody changed it since; "
                                          "what was sent already is sent as it was before."),
         .examples = {"listing undo 1203"_L1},
         .run = undoListings},
        {.name = "order status"_L1,
         .arguments = "STATE"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"store"_L1, "prom-id"_L1},
         .required = {"store"_L1, "prom-id"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Moves an order on: new, confirmed, packing, shipped, completed, returned. "
                                          "Prom hears of it where the state has a status there."),
         .examples = {"order status --store Shop --prom-id 312845671 confirmed"_L1},
         .run = setOrderStatus},
        {.name = "order cancel"_L1,
         .options = {"store"_L1, "prom-id"_L1, "reason"_L1, "text"_L1},
         .required = {"store"_L1, "prom-id"_L1, "reason"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Cancels an order with one of Prom's reasons: not_available, buyers_request, "
                                          "duplicate, invalid_phone_number, another, payment_not_received, "
                                          "no_product_variants, price_changed, not_enough_fields, "
                                          "less_than_minimal_price."),
         .examples =
             {"order cancel --store Shop --prom-id 312845671 --reason not_available"_L1,
              "order cancel --store Shop --prom-id 312845671 --reason another --text \"No answer for a week\""_L1},
         .run = cancelOrder},
        {.name = "order waybill"_L1,
         .arguments = "NUMBER"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"store"_L1, "prom-id"_L1, "carrier"_L1},
         .required = {"store"_L1, "prom-id"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Sets the number of an order's waybill; an empty one takes it away while "
                                          "Prom has none."),
         .examples = {"order waybill --store Shop --prom-id 312845671 20450000000001 --carrier nova_poshta"_L1},
         .run = setWaybill},
        {.name = "queue retry"_L1,
         .arguments = "[ID...]"_L1,
         .most = -1,
         .options = {"all"_L1, "kind"_L1, "store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Lets failed entries of the queue be tried again."),
         .examples = {"queue retry 17 18"_L1, "queue retry --all --kind order_status"_L1},
         .run = retryEntries},
        {.name = "queue drop"_L1,
         .arguments = "[ID...]"_L1,
         .most = -1,
         .options = {"all"_L1, "kind"_L1, "store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Gives changes up: the values return to what Prom has."),
         .examples = {"queue drop 17"_L1, "queue drop --all --store Shop"_L1},
         .run = dropEntries},
        {.name = "queue hold"_L1,
         .arguments = "[ID...]"_L1,
         .most = -1,
         .options = {"all"_L1, "kind"_L1, "store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Keeps changes here, unsent, until they are released."),
         .examples = {"queue hold --all"_L1},
         .run = holdEntries},
        {.name = "queue release"_L1,
         .arguments = "[ID...]"_L1,
         .most = -1,
         .options = {"all"_L1, "kind"_L1, "store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Lets held changes go."),
         .examples = {"queue release --all"_L1},
         .run = releaseEntries},
#ifdef KRAMAR_WITH_DEMO
        {.name = "demo"_L1,
         .options = {"products"_L1, "orders"_L1, "seed"_L1, "port"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Serves a made-up shop on 127.0.0.1 in Prom's place, says its address and "
                                          "token, and runs until SIGTERM or Ctrl+C."),
         .examples = {"demo"_L1, "demo --products 1000 --orders 200 --seed 7 --port 8077 --json"_L1},
         .run = demo},
#endif
    };
    return verbs;
}

} // namespace kramar::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of listings and their snapshots.
#include "app/ctl/verb_tables.h"

#include "app/ctl/verbs.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

QList<Verb> listingVerbs()
{
    return {
        {.name = "listing settle"_L1,
         .arguments = "ours|theirs"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"store"_L1, "prom-id"_L1, "field"_L1, "all"_L1},
         .required = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Settles what was changed here and on Prom: ours is sent, or theirs is taken "
                                          "here (which “listing undo” takes back)."),
         .examples = {"listing settle ours --store Shop --prom-id 1771000123 --field price"_L1,
                      "listing settle theirs --store Shop --all"_L1},
         .run = settleConflicts},
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
        {.name = "listing group"_L1,
         .arguments = "FROM TO"_L1,
         .fewest = 2,
         .most = 2,
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Renames a group of ours, or moves it, with all below it; “listing undo” takes "
                                      "it back. An empty TO dissolves it."),
         .examples = {R"(listing group "Home / Plaids" "Home / Blankets")"_L1, R"(listing group Sale "")"_L1},
         .run = renameOwnGroup},
        {.name = "listing lock"_L1,
         .arguments = "FIELD..."_L1,
         .fewest = 1,
         .most = -1,
         .options = {"store"_L1, "prom-id"_L1, "ids"_L1, "reason"_L1},
         .required = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Takes fields of listings out of the exchange: nothing changes them here and "
                                          "none is sent; what Prom has is read. A change that Prom has not confirmed "
                                          "is dropped; “listing undo” brings it back. --reason is kept with it."),
         .examples = {"listing lock --store Shop --prom-id 1771000123 price --reason \"agreed with the buyer\""_L1,
                      "listing lock --store Shop --ids summer.csv name name_uk description description_uk"_L1},
         .run = lockListing},
        {.name = "listing unlock"_L1,
         .arguments = "FIELD..."_L1,
         .fewest = 1,
         .most = -1,
         .options = {"store"_L1, "prom-id"_L1, "ids"_L1},
         .required = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Lets fields of listings be synchronised again; what price lists and "
                                          "warehouses say of them goes to Prom."),
         .examples = {"listing unlock --store Shop --prom-id 1771000123 price"_L1},
         .run = unlockListing},
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
             "whole_words, same_case, language=main or second. own_group puts the products into a group of ours, "
             "“Home / Blankets”, or takes them out. lock=price,name takes fields out of the exchange, for the "
             "reason=…; unlock brings them back. What somebody changes meanwhile is left as it is."),
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
    };
}

QList<Verb> snapshotVerbs()
{
    return {
        {.name = "snapshot make"_L1,
         .options = {"store"_L1},
         .required = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Reads the whole store from Prom and keeps it as it is now, dated."),
         .examples = {"snapshot make --store Shop"_L1},
         .run = makeSnapshot},
        {.name = "snapshot list"_L1,
         .options = {"store"_L1},
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Shows the snapshots: when, why, of how many listings and groups, how large."),
         .examples = {"snapshot list"_L1, "snapshot list --store Shop --json"_L1},
         .run = listSnapshots},
        {.name = "snapshot show"_L1,
         .arguments = "ID"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"search"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the listings as they were then."),
         .examples = {"snapshot show 3"_L1, "snapshot show 3 --search scarf --json"_L1},
         .run = showSnapshot},
        {.name = "snapshot compare"_L1,
         .arguments = "ID"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"search"_L1, "field"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows what of a snapshot is different in the books now, field by field."),
         .examples = {"snapshot compare 3"_L1, "snapshot compare 3 --field price --json"_L1},
         .run = compareSnapshot},
        {.name = "snapshot restore"_L1,
         .arguments = "ID"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"ids"_L1, "all"_L1, "field"_L1, "apply"_L1},
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Brings fields of listings back to what they were then, in one act, and queues "
                                      "it for Prom; without --apply it only shows what would change."),
         .examples = {"snapshot restore 3 --all --field price"_L1,
                      "snapshot restore 3 --ids summer.csv --apply --json"_L1},
         .run = restoreSnapshot},
        {.name = "snapshot export"_L1,
         .arguments = "ID FILE"_L1,
         .fewest = 2,
         .most = 2,
         .help = QT_TRANSLATE_NOOP("Ctl", "Writes a snapshot with all its fields into a file: a workbook where its "
                                          "name ends in .xlsx, else CSV in UTF-8."),
         .examples = {"snapshot export 3 shop.csv"_L1, "snapshot export 3 shop.xlsx"_L1},
         .run = exportSnapshot},
        {.name = "snapshot drop"_L1,
         .arguments = "ID"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"even-first"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Deletes a snapshot. The first one only with --even-first, the only one of a "
                                          "whole store never."),
         .examples = {"snapshot drop 3"_L1},
         .run = dropSnapshot},
        {.name = "snapshot keep"_L1,
         .options = {"store"_L1, "most"_L1, "days"_L1, "before"_L1},
         .required = {"store"_L1},
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Says how many snapshots are kept, for how long, and before how great a change "
                                      "one is made."),
         .examples = {"snapshot keep --store Shop"_L1, "snapshot keep --store Shop --most 50 --days 365"_L1},
         .run = keepSnapshots},
    };
}

QList<Verb> linkVerbs()
{
    return {
        {.name = "link offers"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the listings without a product and which product each probably is: "
                                          "by SKU, name and price, in percent. Sure: one product, one listing."),
         .examples = {"link offers"_L1, "link offers --store Shop --json"_L1},
         .run = listOffers},
        {.name = "link set"_L1,
         .arguments = "PRODUCT"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"store"_L1, "prom-id"_L1},
         .required = {"store"_L1, "prom-id"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Links a listing with the product of this number (list products). Neither "
                                          "changes, and nothing of it goes to Prom."),
         .examples = {"link set --store Shop --prom-id 1488209911 17"_L1},
         .run = linkListing},
        {.name = "link remove"_L1,
         .options = {"store"_L1, "prom-id"_L1},
         .required = {"store"_L1, "prom-id"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Takes a listing off its product."),
         .examples = {"link remove --store Shop --prom-id 1488209911"_L1},
         .run = unlinkListing},
        {.name = "link sure"_L1,
         .options = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Links every listing that “link offers” is sure of, in one act."),
         .examples = {"link sure --store Shop"_L1},
         .run = linkSure},
        {.name = "link create"_L1,
         .options = {"store"_L1, "prom-id"_L1},
         .required = {"store"_L1, "prom-id"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Makes a product of a listing that has none, by its name, SKU and unit."),
         .examples = {"link create --store Shop --prom-id 1488209911"_L1},
         .run = createProductOf},
    };
}

} // namespace kramar::ctl

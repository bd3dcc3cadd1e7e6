// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of documents, stock and warehouses.
#include "app/ctl/verb_tables.h"

#include "app/ctl/verbs.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

QList<Verb> documentVerbs()
{
    return {
        {.name = "stock document new"_L1,
         .arguments = "receipt|write_off|transfer|stock_taking [CODE=QUANTITY[@COST]...]"_L1,
         .fewest = 1,
         .most = -1,
         .options = {"warehouse"_L1, "to"_L1, "comment"_L1, "file"_L1, "take"_L1, "uncounted-is-none"_L1},
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Writes a draft; nothing moves before it is posted. CODE is a SKU, a number of "
                                      "Prom's or a product's name. A stock-taking begins when it is made: what is "
                                      "sold later is no difference."),
         .examples = {"stock document new receipt PL-150=10@612,50 --comment \"Invoice 7\""_L1,
                      "stock document new transfer --warehouse Main --to Shop PL-150=2"_L1,
                      "stock document new stock_taking --file counted.csv --take good"_L1},
         .run = newDocument},
        {.name = "stock document add"_L1,
         .arguments = "ID [CODE=QUANTITY[@COST]...]"_L1,
         .fewest = 1,
         .most = -1,
         .options = {"file"_L1, "take"_L1, "replace"_L1},
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Adds lines to a draft; in a stock-taking the new number of a product replaces "
                                      "the one before."),
         .examples = {"stock document add 12 PL-150=3 MUG-1=1,5"_L1, "stock document add 12 --file - --replace"_L1},
         .run = addToDocument},
        {.name = "stock document scan"_L1,
         .arguments = "ID CODE..."_L1,
         .fewest = 2,
         .most = -1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Adds one for each code, as a scanner does."),
         .examples = {"stock document scan 12 PL-150 PL-150 MUG-1"_L1},
         .run = scanIntoDocument},
        {.name = "stock document show"_L1,
         .arguments = "ID"_L1,
         .fewest = 1,
         .most = 1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows a document with its lines."),
         .examples = {"stock document show 12 --json"_L1},
         .run = showDocument},
        {.name = "stock document post"_L1,
         .arguments = "ID"_L1,
         .fewest = 1,
         .most = 1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Posts a draft: the stock moves, once."),
         .examples = {"stock document post 12"_L1},
         .run = postDocument},
        {.name = "stock document reverse"_L1,
         .arguments = "ID"_L1,
         .fewest = 1,
         .most = 1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Moves back what a posted document moved, once."),
         .examples = {"stock document reverse 12"_L1},
         .run = reverseDocument},
        {.name = "stock document delete"_L1,
         .arguments = "ID"_L1,
         .fewest = 1,
         .most = 1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Deletes a draft."),
         .examples = {"stock document delete 12"_L1},
         .run = deleteDocument},
    };
}

QList<Verb> warehouseVerbs()
{
    return {
        {.name = "stock value"_L1,
         .help = QT_TRANSLATE_NOOP(
             "Ctl", "Shows what the stock is worth at cost, in each warehouse and in all, and how often it "
                    "was sold in the last days."),
         .examples = {"stock value --json"_L1},
         .run = stockValue},
        {.name = "stock below-zero"_L1,
         .arguments = "allow|refuse"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"warehouse"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Says whether documents may leave less than nothing in a warehouse; they may "
                                          "not by default."),
         .examples = {"stock below-zero allow --warehouse Main"_L1},
         .run = stockBelowZero},
        {.name = "list warehouses"_L1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the warehouses: what stands in each, which stores count it, whose "
                                          "orders are reserved and written off there."),
         .examples = {"list warehouses --json"_L1},
         .run = listWarehouses},
        {.name = "warehouse add"_L1,
         .arguments = "NAME"_L1,
         .fewest = 1,
         .most = 1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Adds a warehouse; every store counts it until it is told otherwise."),
         .examples = {"warehouse add Showroom"_L1},
         .run = addWarehouse},
        {.name = "warehouse rename"_L1,
         .arguments = "NAME NEW"_L1,
         .fewest = 2,
         .most = 2,
         .help = QT_TRANSLATE_NOOP("Ctl", "Gives a warehouse another name."),
         .examples = {"warehouse rename Showroom \"Showroom, Podil\""_L1},
         .run = renameWarehouse},
        {.name = "warehouse default"_L1,
         .arguments = "NAME"_L1,
         .fewest = 1,
         .most = 1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Makes it the default one, where all goes that names none; the reserves of "
                                          "open orders move along."),
         .examples = {"warehouse default Showroom"_L1},
         .run = makeWarehouseDefault},
        {.name = "warehouse delete"_L1,
         .arguments = "NAME"_L1,
         .fewest = 1,
         .most = 1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Deletes a warehouse that was never used."),
         .examples = {"warehouse delete Showroom"_L1},
         .run = removeWarehouse},
        {.name = "warehouse orders"_L1,
         .arguments = "[NAME]"_L1,
         .most = 1,
         .options = {"store"_L1},
         .required = {"store"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Says where the orders of a store are reserved and written off; without a "
                                          "name, in the default warehouse."),
         .examples = {"warehouse orders Showroom --store Shop"_L1, "warehouse orders --store Shop"_L1},
         .run = takeOrdersOfStore},
        {.name = "stock low"_L1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows what runs low, the soonest first: sold in the last days, how long it "
                                          "lasts, and the lowest stock where a person set one."),
         .examples = {"stock low --json"_L1},
         .run = stockLow},
        {.name = "stock low-terms"_L1,
         .arguments = "[DAYS LOW_DAYS]"_L1,
         .most = 2,
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows, or sets, of how many days sales are taken, and how many days what "
                                          "runs low lasts at most."),
         .examples = {"stock low-terms"_L1, "stock low-terms 30 14"_L1},
         .run = stockLowTerms},
        {.name = "stock minimum"_L1,
         .arguments = "CODE [QUANTITY]"_L1,
         .fewest = 1,
         .most = 2,
         .help = QT_TRANSLATE_NOOP("Ctl", "Sets the lowest stock of a product; without a quantity how fast it sells "
                                          "says when it runs low. CODE is a SKU, a number of Prom's or a name."),
         .examples = {"stock minimum PL-150 5"_L1, "stock minimum PL-150"_L1},
         .run = stockMinimum},
    };
}

} // namespace kramar::ctl

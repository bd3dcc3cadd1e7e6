// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of price lists.
#include "app/ctl/verb_tables.h"

#include "app/ctl/verbs.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

QList<Verb> priceVerbs()
{
    return {
        {.name = "pricelist list"_L1,
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Shows the price lists: currency, rate, and the stores that take their prices "
                                      "from them."),
         .examples = {"pricelist list --json"_L1},
         .run = listPriceLists},
        {.name = "pricelist show"_L1,
         .arguments = "LIST"_L1,
         .fewest = 1,
         .most = 1,
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows the prices of a list, named or by its number."),
         .examples = {"pricelist show 1 --json"_L1},
         .run = showPriceList},
        {.name = "pricelist add"_L1,
         .arguments = "NAME"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"wholesale"_L1, "currency"_L1, "rate"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Makes a retail price list, or a wholesale one. It goes to no "
                                          "store until one is named."),
         .examples = {"pricelist add \"Autumn\""_L1, "pricelist add Import --currency USD --rate 41.50"_L1},
         .run = addPriceList},
        {.name = "pricelist set"_L1,
         .arguments = "LIST PRODUCT=PRICE..."_L1,
         .fewest = 2,
         .most = -1,
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Changes prices of a list, and queues them for the listings of the stores that "
                                      "take them. A product is named by SKU, Prom's number or name; in a wholesale "
                                      "list its price is steps: from this quantity = this price. An empty price "
                                      "takes it out of the list."),
         .examples = {"pricelist set 1 PL-150=199.90 TW-70="_L1, "pricelist set 2 \"PL-150=5=189; 20=179\""_L1},
         .run = setPrices},
        {.name = "pricelist marketplaces"_L1,
         .arguments = "LIST [STORE...|none]"_L1,
         .fewest = 1,
         .most = -1,
         .options = {"currency"_L1, "rate"_L1, "apply"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Says which stores take their prices from a list, and its currency and rate. "
                                          "Without --apply it only shows what would change on Prom."),
         .examples = {"pricelist marketplaces 1 Shop"_L1, "pricelist marketplaces 1 Shop Other --apply"_L1,
                      "pricelist marketplaces Import --rate 42 --apply"_L1},
         .run = setMarketplaces},
        {.name = "pricelist rule"_L1,
         .arguments = "LIST KEY=VALUE..."_L1,
         .fewest = 2,
         .most = -1,
         .options = {"apply"_L1},
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Makes the prices of a list by a rule, for every product, as one act; without "
                                      "--apply it only shows what would change. from=cost (the default), from=price "
                                      "or from=list:NAME is what it begins with; price, formula, round, not_below "
                                      "and not_below_cost as in “listing bulk”; purchase=USD:41.50 is the rate of "
                                      "costs in that currency; steps=\"5=5%; 20=10%\" takes so much off in a "
                                      "wholesale list."),
         .examples = {"pricelist rule 1 from=cost price=+45% round=up:9 not_below_cost=15%"_L1,
                      "pricelist rule 2 from=list:Autumn \"steps=5=5%; 20=10%\" round=1 --apply"_L1},
         .run = runPriceRule},
        {.name = "pricelist compare"_L1,
         .arguments = "LIST"_L1,
         .fewest = 1,
         .most = 1,
         .options = {"apply"_L1},
         .help = QT_TRANSLATE_NOOP("Ctl", "Shows which listings say something else than the list; --apply sends its "
                                          "prices again."),
         .examples = {"pricelist compare 1"_L1, "pricelist compare 1 --apply --json"_L1},
         .run = alignPrices},
        {.name = "pricelist undo"_L1,
         .arguments = "ACT"_L1,
         .fewest = 1,
         .most = 1,
         .help =
             QT_TRANSLATE_NOOP("Ctl", "Takes back what one act changed in price lists and in the listings that took "
                                      "it, where nobody changed it since."),
         .examples = {"pricelist undo 1203"_L1},
         .run = undoPrices},
    };
}

} // namespace kramar::ctl

// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said of orders.
#include "app/ctl/verb_tables.h"

#include "app/ctl/verbs.h"

using namespace Qt::StringLiterals;

namespace kramar::ctl {

QList<Verb> orderVerbs()
{
    return {
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
    };
}

} // namespace kramar::ctl

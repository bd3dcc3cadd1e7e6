// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/shop_state.h"

#include <QJsonObject>

namespace kramar::demo {

// Something that happens on Prom without us: a buyer orders, pays, edits, cancels; the seller works in the cabinet.
// `step` is {"do": name, …}; what it leaves open is drawn. Gives {"do", "order"|"product": id}. The mutex is held.
//   order          products:[id…] quantity client(id) payment:"prom"|"cod" notes
//   pay            order
//   edit_order     order quantity(of the first line) add_product(id) notes status address declaration
//   cancel         order reason text                      by the buyer
//   change_product product fields:{as products/edit, and sku, name_uk, price:null}
//   move_category  product                                Prom puts it into another portal category
//   delete_product product                                404 from now on
//   add_product                                           a new card, the newest
Result<QJsonObject> runStep(ShopState &shop, const QJsonObject &step, Dice &dice);

} // namespace kramar::demo

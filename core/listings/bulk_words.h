// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/bulk_recipe.h"

#include <QStringList>

namespace kramar::listings {

// A recipe in words, as kramarctl takes it; each word is key=value and stands once:
//   price=199.90  price=+7%  price=-5%  price=+10  price=-10.50     set; raise or lower by percent or amount
//   from=old_price            what + and − begin with, else the price
//   formula="price*1.07+5"    in place of price (bulk_formula.h)
//   round=0.10 1 5 10 9 90 99 to this form; up:9, down:9, else the nearest
//   not_below=100             not_below_cost=5%: not below the cost and 5 %
//   currency=UAH              of every amount
//   old_price=price           the price that stood before
//   discount="10% 2026-03-01..2026-03-31"  discount=50  discount=     the last takes it away
//   presence=order  status=draft  in_stock=true
//   quantity=12  quantity=+3  quantity=-3  quantity=                  the last: not counted
//   keywords="плед, ковдра"  keywords=+плед  keywords=-плед           replace, add, remove; keywords_uk the same
//   own_group="Дім / Пледи"  own_group=                         of the product; the last: in none
//   lock="price, quantity" reason="…"  unlock=price             not synchronised any more, and again
//   find=Плед replace=Ковдра  whole_words=true  same_case=true  language=main second (else both)
// Kind::Invalid with the key as its field: "unknown_key", "twice", and what the fields say.
Result<Recipe> recipeOf(const QStringList &words);
QStringList recipeKeys();

} // namespace kramar::listings

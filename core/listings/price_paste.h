// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "products/price_list.h"
#include "stock/pasted_lines.h"

namespace kramar::listings {

// Prices of a list out of a spreadsheet (stock/pasted_lines.h reads its rows and knows its products). In a wholesale
// list a product has a row for each of its steps.
struct PriceColumns {
    int product = 0;
    int price = 1;
    int quantity = 2; // from how many on, of a wholesale list
};
struct PastedPrice {
    int row = 0; // from 1; the first one of a product's steps
    QString sku, name;
    products::EntryChange entry;
};
struct PastedPrices {
    QList<PastedPrice> good;
    QList<stock::BadRow> bad; // fields "product", "price", "quantity", "row"
    QList<products::EntryChange> entries() const;
};
// A product that has a bad row is not taken at all. A first row of an unknown product whose price holds no digit is a
// heading. More rows than 100,000 are Invalid, field "text".
Result<PastedPrices> readPrices(storage::Connection &db, const QString &text, const products::PriceList &list,
                                const PriceColumns &columns = {});

} // namespace kramar::listings

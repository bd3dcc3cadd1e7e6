// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/answers.h"
#include "app/demo/product.h"

#include <QJsonObject>

namespace kramar::demo {

// Puts the fields of one item of products/edit into the card (prom-api §5.4). Gives the JSON of the item's error, a
// text or {"field": ["…"]}, and then the card must be thrown away; empty when all is well. Fields Prom does not know,
// `quantity` among them, are ignored; sku, vendor_code and external_id are refused as unknown.
QByteArray editProduct(Product &product, const QJsonObject &item, Wording wording);

} // namespace kramar::demo

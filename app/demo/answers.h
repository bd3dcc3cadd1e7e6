// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/json_writer.h"
#include "app/demo/shop_state.h"

#include <QByteArray>

namespace kramar::demo {

// How the objects look in Prom's answers: keys, types and order of the recorded ones (prom-api §3.3–3.5, §5.3, §6).

struct Wording {
    bool ukrainian = false;
};

void writeProduct(JsonWriter &out, const ShopState &shop, const Product &product, Wording wording);
void writeGroup(JsonWriter &out, const ShopState &shop, const Group &group, Wording wording);
void writeClient(JsonWriter &out, const ShopState &shop, int person);
void writeOrder(JsonWriter &out, const ShopState &shop, const Order &order, Wording wording);

// Is it one of those that the quirk broken_orders spoils? And how it looks then.
bool isBroken(const ShopState &shop, const Order &order);
QByteArray brokenOrder(const ShopState &shop, const Order &order, Wording wording);

// "http://127.0.0.1:PORT/pictures/4277000000_w200_h200_slug.jpg"; null without a picture
QByteArray pictureUrl(const ShopState &shop, const Product &product, int picture, int size);
// The word of a status in the answer's language.
QByteArray statusTitle(const QByteArray &status, Wording wording);

} // namespace kramar::demo

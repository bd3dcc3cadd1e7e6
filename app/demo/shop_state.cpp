// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/shop_state.h"

#include <algorithm>

namespace kramar::demo {

namespace {

QByteArray makeToken(quint32 seed)
{
    Dice dice(seed, stream::id, quint64(1) << 42);
    QByteArray bytes;
    for (int i = 0; i < 20; ++i)
        bytes += static_cast<char>(dice.below(256));
    return bytes.toHex();
}

} // namespace

ShopState::ShopState(const ShopSize &shopSize, const Clock &shopClock)
    : size(shopSize)
    , clock(shopClock)
    , openedUs(shopClock.now().ms() * 1000)
    , catalogue(shopSize, openedUs)
    , groups(makeGroups(shopSize.seed, openedUs))
    , maker(size, catalogue, openedUs)
    , people(maker.people())
    , token(makeToken(shopSize.seed))
{
    for (int index = 0; index < size.orders; ++index)
        orders.add(maker.make(index));
}

qint64 ShopState::nextUs()
{
    const qint64 us = clock.now().ms() * 1000 + 137; // real ones have microseconds
    m_lastUs = std::max(m_lastUs + 1, us);
    return m_lastUs;
}

void ShopState::keepOrder(int index, Order order, qint64 visibleAt)
{
    order.modifiedUs = nextUs();
    orders.keep(index, std::move(order), visibleAt);
}

void ShopState::keepProduct(Product product, qint64 visibleAt)
{
    product.modifiedUs = nextUs();
    catalogue.keep(product, visibleAt);
}

} // namespace kramar::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/catalogue.h"
#include "app/demo/dice.h"
#include "app/demo/order.h"

namespace kramar::demo {

// The orders a shop opens with: spread over the 90 days before it opened, the newer the less finished.
class OrderMaker
{
public:
    OrderMaker(const ShopSize &size, const Catalogue &catalogue, qint64 openedUs)
        : m_size(size)
        , m_catalogue(catalogue)
        , m_openedUs(openedUs)
    {
    }

    Order make(int index) const;
    // How many people have ordered in a shop of this size.
    int people() const;
    // An order's id and moment for a new one, after the made ones.
    static qint64 nextId(qint64 lastId, Dice &dice) { return lastId + 1 + dice.below(40); }
    // Draws delivery, payment and address of a buyer.
    void chooseDelivery(Order &order, Dice &dice) const;
    // Draws 1 to 5 lines out of what can be bought.
    void chooseGoods(Order &order, Dice &dice) const;

private:
    void chooseState(Order &order, Dice &dice, double age) const;

    ShopSize m_size;
    const Catalogue &m_catalogue;
    qint64 m_openedUs;
};

} // namespace kramar::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/product.h"

namespace kramar::demo {

// Makes the card of a place in the catalogue out of the seed alone: the shop keeps only the cards that were changed.
// The higher the index, the newer the card and the higher its id.
class CatalogueMaker
{
public:
    // Without texts the descriptions are left out: order lines need the name only.
    enum class Texts { All, WithoutDescriptions };

    CatalogueMaker(quint32 seed, qint64 openedUs)
        : m_seed(seed)
        , m_openedUs(openedUs)
    {
    }

    Product make(int index, Texts texts = Texts::All) const;
    // The same as make(index).…, without making it.
    qint64 idAt(int index) const;
    int groupAt(int index) const;
    qint64 modifiedAt(int index) const;
    QByteArray externalIdAt(int index) const;
    // Where a card of this id would be, or -1: the caller knows how many there are.
    int indexOfId(qint64 id) const;
    // The card a variety belongs to; its own index when it is none.
    static int baseOf(quint32 seed, int index);
    static constexpr int varietiesAfterBase = 2;
    bool isBase(int index) const;

private:
    QByteArray skuAt(int index) const;
    void price(Product &product) const;
    void state(Product &product) const;
    void describe(Product &product) const;

    quint32 m_seed;
    qint64 m_openedUs;
};

// "22.03.2018" of a moment
QByteArray dayMonthYear(qint64 us);

} // namespace kramar::demo

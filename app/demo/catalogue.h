// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/catalogue_maker.h"

#include <QHash>

#include <vector>

namespace kramar::demo {

// The cards of the shop: made on demand, kept once changed. Not thread-safe (the shop's mutex covers it).
class Catalogue
{
public:
    using Texts = CatalogueMaker::Texts;

    Catalogue(const ShopSize &size, qint64 openedUs);

    int count() const { return static_cast<int>(m_rows.size()); }
    // Several indexes: -1 for "no such card".
    int indexOfId(qint64 id) const;
    int indexOfExternalId(const QByteArray &externalId) const;
    // What is true, and what an answer shows (quirk edits_visible_after_ms).
    Product now(int index, Texts texts = Texts::All) const;
    Product shown(int index, qint64 nowMs, Texts texts = Texts::All) const;
    // Stores a changed card; it is shown from visibleAtMs (0: at once).
    void keep(const Product &product, qint64 visibleAtMs);
    // A new card at the end, as if added in the cabinet. Gives its index.
    int add(qint64 modifiedUs);
    // The varieties that take their presence from this card.
    std::vector<int> varietiesOf(int index) const;

    // What a list needs of a card to pick it, without making it.
    struct Row {
        qint64 id = 0;
        qint64 modifiedUs = 0;
        qint32 group = 0;
        bool gone = false;
        bool changed = false; // is it in the kept ones?
    };
    const Row &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

private:
    struct Kept {
        Product now;
        Product before; // shown until visibleAtMs
        qint64 visibleAtMs = 0;
    };
    void addRow(int index);

    CatalogueMaker m_maker;
    std::vector<Row> m_rows;
    QHash<QByteArray, int> m_byExternalId;
    QHash<int, Kept> m_kept;
};

} // namespace kramar::demo

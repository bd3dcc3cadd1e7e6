// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/catalogue.h"

namespace kramar::demo {

Catalogue::Catalogue(const ShopSize &size, qint64 openedUs)
    : m_maker(size.seed, openedUs)
{
    m_rows.reserve(static_cast<std::size_t>(size.products));
    m_byExternalId.reserve(size.products);
    for (int index = 0; index < size.products; ++index)
        addRow(index);
}

void Catalogue::addRow(int index)
{
    m_rows.push_back({m_maker.idAt(index), m_maker.modifiedAt(index), m_maker.groupAt(index)});
    if (const QByteArray externalId = m_maker.externalIdAt(index); !externalId.isNull())
        m_byExternalId.insert(externalId, index);
}

int Catalogue::indexOfId(qint64 id) const
{
    const int index = m_maker.indexOfId(id);
    return index < count() ? index : -1;
}

int Catalogue::indexOfExternalId(const QByteArray &externalId) const
{
    return m_byExternalId.value(externalId, -1);
}

Product Catalogue::now(int index, Texts texts) const
{
    const auto kept = m_kept.constFind(index);
    return kept == m_kept.cend() ? m_maker.make(index, texts) : kept->now;
}

Product Catalogue::shown(int index, qint64 nowMs, Texts texts) const
{
    const auto kept = m_kept.constFind(index);
    if (kept == m_kept.cend())
        return m_maker.make(index, texts);
    return nowMs < kept->visibleAtMs ? kept->before : kept->now;
}

void Catalogue::keep(const Product &product, qint64 visibleAtMs)
{
    Row &row = m_rows[static_cast<std::size_t>(product.index)];
    const auto kept = m_kept.find(product.index);
    if (kept == m_kept.end()) {
        m_kept.insert(product.index, {product, visibleAtMs > 0 ? m_maker.make(product.index) : Product(), visibleAtMs});
    } else {
        // an edit that is still hidden stays hidden behind the same old card
        const bool hidden = kept->visibleAtMs > product.modifiedUs / 1000;
        if (visibleAtMs > 0 && !hidden)
            kept->before = kept->now;
        if (visibleAtMs > 0 || !hidden)
            kept->visibleAtMs = visibleAtMs;
        kept->now = product;
    }
    row.modifiedUs = product.modifiedUs;
    row.group = product.group;
    row.gone = product.gone;
    row.changed = true;
}

int Catalogue::add(qint64 modifiedUs)
{
    const int index = count();
    addRow(index);
    Product product = m_maker.make(index);
    product.modifiedUs = modifiedUs;
    product.status = "on_display";
    keep(product, 0);
    return index;
}

std::vector<int> Catalogue::varietiesOf(int index) const
{
    std::vector<int> found;
    if (!m_maker.isBase(index))
        return found;
    for (int i = index + 1; i <= index + CatalogueMaker::varietiesAfterBase && i < count(); ++i)
        found.push_back(i);
    return found;
}

} // namespace kramar::demo

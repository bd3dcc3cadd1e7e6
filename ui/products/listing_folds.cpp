// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/listing_folds.h"

#include "ui/products/listing_table.h"

namespace kramar::ui {

namespace {

constexpr int largestFamily = 1000; // so far up a base is looked for

} // namespace

void ListingFolds::apply(const TableQuery &shown, listings::ListingQuery &query)
{
    if (!shown.sameFilter(m_query)) {
        m_foundOpen.clear();
        m_foundClosed.clear();
    }
    m_query = shown;
    m_filtered = shown.isFiltered();
    query.families = m_filtered ? listings::Families::Together : listings::Families::Folded;
    query.opened = (m_filtered ? m_foundOpen : m_open).values();
    query.closed = m_filtered ? m_foundClosed.values() : QList<qint64>();
}

void ListingFolds::setOpen(ListingId base, bool open)
{
    const auto set = [id = base.value()](QSet<qint64> &bases, bool on) {
        if (on)
            bases.insert(id);
        else
            bases.remove(id);
    };
    if (!m_filtered)
        return set(m_open, open);
    set(m_foundOpen, open);
    set(m_foundClosed, !open);
}

void ListingFolds::openAlways(ListingId base)
{
    m_open.insert(base.value());
}

bool ListingFolds::isOpen(const listings::Listing &base, const TableModel &model, int row) const
{
    if (!m_filtered)
        return m_open.contains(base.id.value());
    if (m_foundClosed.contains(base.id.value()) || m_foundOpen.contains(base.id.value()))
        return m_foundOpen.contains(base.id.value());
    const QVariant below = model.payload(model.idAt(row + 1).value_or(0));
    return below.isValid() && listingIn(below).base == base.id;
}

bool ListingFolds::isBelowBase(const listings::Listing &variety, const TableModel &model, int row)
{
    if (!variety.base)
        return false;
    for (int above = row - 1; above >= 0 && above >= row - largestFamily; --above) {
        if (model.idAt(above) == variety.base->value())
            return true;
        const QVariant sibling = model.payload(*model.idAt(above));
        if (sibling.isValid() && listingIn(sibling).base != variety.base)
            return false;
    }
    return false;
}

} // namespace kramar::ui

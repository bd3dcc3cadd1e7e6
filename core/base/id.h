// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace kramar {

// A row's number in our books, of one kind: an OrderId is never taken for a ClientId. "No id" is std::optional.
// The marketplace's own numbers are the Prom…Id types below.
template <class Tag>
class Id
{
public:
    Id() = default; // 0, never a row: containers and QVariant need a default
    constexpr explicit Id(qint64 value)
        : m_value(value)
    {
    }
    constexpr qint64 value() const { return m_value; }
    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using StoreId = Id<struct StoreTag>;
using ListingId = Id<struct ListingTag>;
using ProductId = Id<struct ProductTag>;
using ClientId = Id<struct ClientTag>;
using OrderId = Id<struct OrderTag>;
using OrderLineId = Id<struct OrderLineTag>;
using WarehouseId = Id<struct WarehouseTag>;
using DocumentId = Id<struct DocumentTag>;
using DocumentLineId = Id<struct DocumentLineTag>;
using QueueEntryId = Id<struct QueueEntryTag>;
using ActId = Id<struct ActTag>;
using PersonId = Id<struct PersonTag>;
using SnapshotId = Id<struct SnapshotTag>;
using RoundId = Id<struct RoundTag>;
using ImageId = Id<struct ImageTag>;

// The marketplace's numbers: int64, unique within a store of ours only (prom-api §1 "ids").
using PromOrderId = Id<struct PromOrderTag>;
using PromListingId = Id<struct PromListingTag>;
using PromGroupId = Id<struct PromGroupTag>;
using PromClientId = Id<struct PromClientTag>;
using PromImageId = Id<struct PromImageTag>;

} // namespace kramar

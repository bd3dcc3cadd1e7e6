// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <utility>

namespace kramar::exchange {
class StoreLease;
}

namespace kramar::prom {

// Only the lease of a store can make one of these, and so a WritePermit.
class WritePermitKey
{
    WritePermitKey() = default;
    friend class kramar::exchange::StoreLease;
};

// The right to write to one store of Prom: given by leasing the store in Production, in the transaction that reads the
// mode (design rule 8). A writing endpoint cannot be sent without one: the call does not compile. It names its store,
// and the transport refuses to use it for another one. Whether the epoch still holds is the lease's business: it is
// checked before every write.
class WritePermit
{
public:
    WritePermit(WritePermitKey, StoreId store, qint64 epoch)
        : m_store(store)
        , m_epoch(epoch)
    {
    }
    StoreId store() const { return m_store; }
    qint64 epoch() const { return m_epoch; }

private:
    StoreId m_store;
    qint64 m_epoch;
};

} // namespace kramar::prom

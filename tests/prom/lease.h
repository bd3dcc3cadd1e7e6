// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/write_permit.h"

// Stands in for the exchange's lease, the only maker of permits: these tests do not link the exchange.
namespace kramar::exchange {

class StoreLease
{
public:
    static prom::WritePermit permit(StoreId store) { return {prom::WritePermitKey(), store, 1}; }
};

} // namespace kramar::exchange

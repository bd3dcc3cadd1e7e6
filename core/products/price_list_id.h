// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

namespace kramar {

using PriceListId = Id<struct PriceListTag>;

} // namespace kramar

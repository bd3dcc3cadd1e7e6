// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/filter_field.h"
#include "ui/context/store_directory.h"

namespace kramar::ui {

// "Store: all" of every list that has one: any number of the connected stores. The directory outlives the field; the
// value is read by idsIn<StoreId>().
FilterField storeField(const StoreDirectory &stores);

} // namespace kramar::ui

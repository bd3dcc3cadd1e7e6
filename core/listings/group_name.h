// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "listings/groups.h"

namespace kramar::listings {

// What people call a group, whichever language the program speaks: in Ukrainian where Prom has that, or as it is.
// In SQL: groupLines().
inline QString nameOf(const PromGroup &group)
{
    return group.nameUk.isEmpty() ? group.name : group.nameUk;
}

} // namespace kramar::listings

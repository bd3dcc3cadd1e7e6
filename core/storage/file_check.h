// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace kramar::storage {

// The mark of our files in their header (PRAGMA application_id), for `file` and for ourselves: "KRMR".
inline constexpr qint64 fileMark = 0x4B524D52;

// Looks at an SQLite file before it is opened, which already writes to it: what SQLite says of a missing right is one
// word for many troubles, and what another program made is left as it is. Where there is none yet its folder is made,
// or, without mayMake, it is NotFound with the detail "no_books". Else DatabaseReadOnly, DatabaseDamaged,
// DatabaseForeign.
Done checkFile(const QString &path, bool mayMake);

} // namespace kramar::storage

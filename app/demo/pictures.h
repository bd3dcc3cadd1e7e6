// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http_types.h"

namespace kramar::demo {

// A small picture for a name like "4277000000_w200_h200_slug.jpg": the same for the same number, another for every
// other, in the size that was asked for (16 to 1200). JPEG, or PNG where Qt cannot write one. Any thread, no display.
Answer picture(const QByteArray &name);

} // namespace kramar::demo

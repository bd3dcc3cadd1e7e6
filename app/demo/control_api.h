// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/buyers.h"
#include "app/demo/http_types.h"

namespace kramar::demo {

// What tests and people steer the shop with: /demo/quirks, ledger, script, state, buyers, requests. `path` is what
// follows /demo. Takes the shop's mutex itself.
Answer answerControl(ShopState &shop, Buyers &buyers, const Request &request, const QByteArray &path);

} // namespace kramar::demo

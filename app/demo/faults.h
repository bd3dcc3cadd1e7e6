// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http_types.h"
#include "app/demo/quirks.h"

#include <optional>

namespace kramar::demo {

// Trouble on order (quirk fail_next). The answer that is given instead of asking the shop, so that a write is not
// applied; nothing for the kinds that spoil a real answer.
std::optional<Answer> answerInstead(const FaultRule &rule, const QByteArray &origin);
// Spoils the shop's answer: what was written stays written.
void spoil(const FaultRule &rule, Answer &answer);

} // namespace kramar::demo

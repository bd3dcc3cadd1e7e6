// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/actor.h"

namespace kramar {

Done Actor::need(Right right) const
{
    if (may(right))
        return {};
    return Error::of(Error::Kind::Denied, QStringLiteral("right %1 is missing").arg(static_cast<quint32>(right)));
}

} // namespace kramar

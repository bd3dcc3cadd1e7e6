// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/actor.h"

namespace kramar::access {

// Who sits at this window. One administrator without a password for now; people sign in here later. Made by app, read
// by the facades of the rooms; main thread.
class Session
{
public:
    explicit Session(Actor actor)
        : m_actor(std::move(actor))
    {
    }
    const Actor &actor() const { return m_actor; }

private:
    Actor m_actor;
};

} // namespace kramar::access

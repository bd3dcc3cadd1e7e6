// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <atomic>

namespace kramar::listings {

// How far something long is, and the wish to end it; shared by who waits and who works, in any thread.
class Effort
{
public:
    void begin(qint64 all)
    {
        m_done = 0;
        m_all = all;
    }
    void advance(qint64 by) { m_done += by; }
    qint64 done() const { return m_done; }
    qint64 all() const { return m_all; }
    void stop() { m_stopped = true; }
    // Kind::Cancelled once it was stopped.
    Done go() const
    {
        return m_stopped ? Done(Error::of(Error::Kind::Cancelled, QStringLiteral("stopped by a person"))) : Done();
    }

private:
    std::atomic<qint64> m_done{0};
    std::atomic<qint64> m_all{0};
    std::atomic<bool> m_stopped{false};
};

} // namespace kramar::listings

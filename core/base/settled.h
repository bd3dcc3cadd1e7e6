// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace kramar {

// Waiting for a future in a thread that is there to wait (a runner, a room’s own), as one waits for a file; R is a
// Result. No .then() here: Qt 6.4 runs a continuation twice, and crashes, when it is attached just while another thread
// finishes the future.

// The books: short, never broken off.
template <class R>
R settled(QFuture<R> future)
{
    future.waitForFinished();
    if (future.resultCount() == 0)
        return Error::of(Error::Kind::Cancelled, QStringLiteral("the answer was called off"));
    return future.result();
}

// A keyring, which may ask its owner: a stop ends the wait with Kind::Cancelled.
template <class R>
R settled(QFuture<R> future, std::stop_token stop)
{
    constexpr auto glance = std::chrono::milliseconds(10);
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    while (!future.isFinished()) {
        if (stop.stop_requested())
            return Error::of(Error::Kind::Cancelled, QStringLiteral("stopped while waiting"));
        never.wait_for(lock, stop, glance, [] { return false; });
    }
    return settled(future);
}

} // namespace kramar

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace kramar::exchange {

// Waits for a future as one waits for a file, without an event loop; a stop ends the wait with Kind::Cancelled.
// R is a Result.
template <class R>
R settled(QFuture<R> future, std::stop_token stop)
{
    struct Slot {
        std::mutex mutex;
        std::condition_variable_any arrived;
        std::optional<R> value;
        void put(R result)
        {
            {
                const std::lock_guard lock(mutex);
                value = std::move(result);
            }
            arrived.notify_one();
        }
    };
    auto slot = std::make_shared<Slot>();
    future.then([slot](R result) { slot->put(std::move(result)); }).onCanceled([slot] {
        slot->put(Error::of(Error::Kind::Cancelled, QStringLiteral("the answer was called off")));
    });
    std::unique_lock lock(slot->mutex);
    if (!slot->arrived.wait(lock, stop, [&] { return slot->value.has_value(); }))
        return Error::of(Error::Kind::Cancelled, QStringLiteral("stopped while waiting"));
    return std::move(*slot->value);
}

} // namespace kramar::exchange

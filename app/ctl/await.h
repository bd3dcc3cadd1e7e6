// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>

#include <stop_token>

namespace kramar::ctl {

template <class T>
struct Awaited {
    using Type = Result<T>;
};
template <class T>
struct Awaited<Result<T>> {
    using Type = Result<T>;
};

// Waits for a facade's answer with the event loop running, in main's thread. A stop ends the wait with
// Kind::Cancelled; what was asked for may still be done.
template <class T>
typename Awaited<T>::Type await(const QFuture<T> &future, std::stop_token stop)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    const std::stop_callback wake(
        stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    if (!future.isFinished() && !stop.stop_requested())
        loop.exec();
    if (!future.isFinished())
        return Error::of(Error::Kind::Cancelled, QStringLiteral("stopped by a signal"));
    if (future.resultCount() == 0)
        return Error::of(Error::Kind::Cancelled, QStringLiteral("the answer never came"));
    return future.result();
}

} // namespace kramar::ctl

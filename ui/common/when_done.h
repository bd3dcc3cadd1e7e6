// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace kramar::ui {

// Hands the answer of a facade to `then` on the thread of `context`, and never after `context` is gone: a closed screen
// hears nothing more. A cancelled future arrives as Kind::Cancelled, so that nobody waits for ever.
template <class T, class F>
void whenDone(QObject *context, const QFuture<Result<T>> &future, F then)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        const QFuture<Result<T>> done = watcher->future();
        if (done.isCanceled() || done.resultCount() == 0)
            then(Result<T>(Error::of(Error::Kind::Cancelled, QStringLiteral("the answer was cancelled"))));
        else
            then(done.result());
    });
    watcher->setFuture(future);
}

} // namespace kramar::ui

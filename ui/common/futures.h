// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>

namespace kramar::ui {

// Answers of the rooms, one made from another. Not QFuture::then(): in Qt 6.4.2 it runs its continuation twice when the
// future ends in another thread at that very moment. GUI thread; a cancelled future stays cancelled.
template <class T, class F>
auto mapped(const QFuture<T> &future, F make) -> QFuture<std::invoke_result_t<F, const T &>>
{
    using R = std::invoke_result_t<F, const T &>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    auto *watcher = new QFutureWatcher<T>(QCoreApplication::instance());
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, [watcher, promise, make]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            promise->addResult(make(watcher->result()));
        promise->finish();
    });
    watcher->setFuture(future);
    return promise->future();
}

// The same where making it needs another answer. It is asked for only while the asker lives, and with it whom it asks:
// an answer that comes after the window went leads nowhere.
template <class T, class F>
auto followed(const std::weak_ptr<const void> &asker, const QFuture<T> &future, F ask)
    -> std::invoke_result_t<F, const T &>
{
    using Next = std::invoke_result_t<F, const T &>;
    using R = std::decay_t<decltype(std::declval<Next>().result())>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    auto *first = new QFutureWatcher<T>(QCoreApplication::instance());
    QObject::connect(first, &QFutureWatcherBase::finished, first, [first, promise, asker, ask]() mutable {
        first->deleteLater();
        if (first->future().resultCount() == 0 || asker.expired())
            return promise->finish();
        auto *second = new QFutureWatcher<R>(QCoreApplication::instance());
        QObject::connect(second, &QFutureWatcherBase::finished, second, [second, promise] {
            second->deleteLater();
            if (second->future().resultCount() > 0)
                promise->addResult(second->result());
            promise->finish();
        });
        second->setFuture(ask(first->result()));
    });
    first->setFuture(future);
    return promise->future();
}

} // namespace kramar::ui

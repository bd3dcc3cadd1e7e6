// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>

namespace kramar::test {

// The value of a Result, or the end of the program with its error.
template <class R>
auto must(R result)
{
    if (!result)
        qFatal("%s", qPrintable(toLogLine(result.error())));
    if constexpr (!std::is_void_v<typename R::value_type>)
        return *std::move(result);
}

// Waits for a facade's answer, as a screen would get it.
template <class R>
auto answer(QFuture<R> future)
{
    future.waitForFinished();
    return must(future.takeResult());
}

} // namespace kramar::test

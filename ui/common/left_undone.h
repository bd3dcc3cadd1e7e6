// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/futures.h"

namespace kramar::ui {

// The answer of an act that is done whole or not at all, where another one names what it left undone: it names nothing.
inline QFuture<Result<QStringList>> whole(const QFuture<Done> &done)
{
    return mapped(done, [](const Done &answer) -> Result<QStringList> {
        if (!answer)
            return answer.error();
        return QStringList();
    });
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"
#include "exchange/exchange.h"

#include <QElapsedTimer>

namespace kramar::ctl {

// How a round goes on, on stderr: a line when an action begins, then at most one a second.
class ProgressLines
{
public:
    // storeName: "" where only one store is exchanged.
    ProgressLines(Output &output, const QString &storeName)
        : m_output(output)
        , m_store(storeName)
    {
    }
    void show(const exchange::Progress &now);

private:
    Output &m_output;
    QString m_store;
    std::optional<ActionKind> m_action;
    QElapsedTimer m_sinceLine;
};

} // namespace kramar::ctl

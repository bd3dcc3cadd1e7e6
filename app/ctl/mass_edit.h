// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/errand.h"
#include "app/ctl/texts.h"
#include "base/settled.h"
#include "listings/bulk_edit.h"

#include <QElapsedTimer>
#include <QThread>

namespace kramar::ctl {

// Waits for something long, tells how far it is, and stops it when a signal comes: then its answer says so.
template <class T>
Result<T> awaited(Errand &errand, const QFuture<Result<T>> &future, const std::shared_ptr<listings::Effort> &effort)
{
    const std::stop_callback stopping(errand.stop(), [effort] { effort->stop(); });
    QElapsedTimer sinceLine;
    sinceLine.start();
    while (!future.isFinished()) {
        QThread::msleep(10);
        if (sinceLine.elapsed() < 1000 || effort->done() == 0)
            continue;
        errand.output().note(Ctl::tr("%1 of %2 …").arg(effort->done()).arg(effort->all()));
        sinceLine.restart();
    }
    return settled(future);
}

// In one transaction with the brake, as for a single change: what it would hold is told now, not by a later round.
struct AppliedEdit {
    listings::BulkDone done;
    int held = 0;
};
Result<AppliedEdit> carryOut(Errand &errand, const stores::Store &store, const listings::Recipe &recipe,
                             const listings::BulkChoices &choices, const listings::BulkSurvey &survey, QDate today);

} // namespace kramar::ctl

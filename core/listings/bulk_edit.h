// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "listings/bulk_apply.h"
#include "storage/database.h"

#include <memory>

namespace kramar::listings {

// The bulk edit for screens (product.md 3.17): what stands there is read by window, plans are made by planOf() where
// they are shown, all of a selection is counted in a reader's thread, and carried out as one act.
class BulkEdit
{
public:
    BulkEdit(storage::Database &db, const access::Session &session);

    // For a window of the preview, in the order of ids.
    QFuture<Result<QList<BulkRow>>> rows(const QList<qint64> &ids);
    // Of any selection. While it goes on the effort tells how far it is and may be stopped, for a recipe that has
    // changed meanwhile. Kind::Invalid for a recipe that makes no sense (check()).
    QFuture<Result<BulkSurvey>> survey(const QList<qint64> &ids, const Recipe &recipe, const BulkChoices &choices,
                                       std::shared_ptr<Effort> effort);
    // Carries out what the survey saw; what has changed since is left and told. All or nothing: stopped before its end,
    // it is Cancelled and nothing was done. The writer is busy with it from beginning to end, some seconds for a
    // hundred thousand listings (tests/bench/README.md); a small edit waits so long. undoDelayMs: how long the undo bar
    // stands.
    QFuture<Result<BulkDone>> apply(const Recipe &recipe, const BulkChoices &choices, const QList<SeenPlan> &seen,
                                    qint64 undoDelayMs, std::shared_ptr<Effort> effort);
    QDate today() const { return kyivDay(m_db.clock().now()); }

private:
    storage::Database &m_db;
    const access::Session &m_session;
};

} // namespace kramar::listings

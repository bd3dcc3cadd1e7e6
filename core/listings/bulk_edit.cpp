// SPDX-License-Identifier: GPL-3.0-or-later
#include "listings/bulk_edit.h"

#include "access/read_as.h"
#include "listings/bulk_reading.h"

namespace kramar::listings {

namespace {

// What is typed by hand needs no recipe.
Done checkWhole(const Recipe &recipe, const BulkChoices &choices)
{
    return recipe.isEmpty() && !choices.byHand.isEmpty() ? Done() : check(recipe);
}

} // namespace

BulkEdit::BulkEdit(storage::Database &db, const access::Session &session)
    : m_db(db)
    , m_session(session)
{
}

QFuture<Result<QList<BulkRow>>> BulkEdit::rows(const QList<qint64> &ids)
{
    return access::readAs(m_db, m_session,
                          [ids](storage::Connection &db) { return bulkRows(db, ids, BulkTexts::Whole); });
}

QFuture<Result<BulkSurvey>> BulkEdit::survey(const QList<qint64> &ids, const Recipe &recipe, const BulkChoices &choices,
                                             std::shared_ptr<Effort> effort)
{
    return access::readAs(m_db, m_session,
                          [ids, recipe, choices, effort = std::move(effort),
                           today = today()](storage::Connection &db) -> Result<BulkSurvey> {
                              TRY_DONE(checkWhole(recipe, choices));
                              return surveyBulk(db, ids, recipe, choices, today, *effort);
                          });
}

QFuture<Result<BulkDone>> BulkEdit::apply(const Recipe &recipe, const BulkChoices &choices, const QList<SeenPlan> &seen,
                                          qint64 undoDelayMs, std::shared_ptr<Effort> effort)
{
    return m_db.write([recipe, choices, seen, undoDelayMs, effort = std::move(effort), today = today(),
                       actor = m_session.actor()](storage::Transaction &tx) -> Result<BulkDone> {
        TRY_DONE(checkWhole(recipe, choices));
        return applyBulk(tx, actor, recipe, choices, seen, today, undoDelayMs, *effort);
    });
}

} // namespace kramar::listings

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "reports/stock_pace.h"
#include "storage/database.h"

namespace kramar::reports {

// The figures of the stock, for screens: as of the clock's now. Right::View to read. Owned by app; main thread.
class StockReports
{
public:
    StockReports(storage::Database &db, const access::Session &session, const Clock &clock)
        : m_db(db)
        , m_session(session)
        , m_clock(clock)
    {
    }
    QFuture<Result<QList<Pace>>> paces(const QList<qint64> &products);
    QFuture<Result<QList<qint64>>> runningLow();
    QFuture<Result<QList<qint64>>> sorted(const QList<qint64> &products, const QString &by, bool descending);
    QFuture<Result<StockTotals>> totals();
    QFuture<Result<PaceTerms>> terms();
    QFuture<Done> setTerms(const PaceTerms &terms);

private:
    template <class F>
    auto reading(F f);

    storage::Database &m_db;
    const access::Session &m_session;
    const Clock &m_clock;
};

} // namespace kramar::reports

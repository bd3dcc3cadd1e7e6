// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/stock_reports.h"

#include "access/read_as.h"

namespace kramar::reports {

template <class F>
auto StockReports::reading(F f)
{
    return access::readAs(m_db, m_session, [f, now = m_clock.now()](storage::Connection &db) { return f(db, now); });
}

QFuture<Result<QList<Pace>>> StockReports::paces(const QList<qint64> &products)
{
    return reading([products](storage::Connection &db, Timestamp now) { return pacesOf(db, now, products); });
}

QFuture<Result<QList<qint64>>> StockReports::runningLow()
{
    return reading([](storage::Connection &db, Timestamp now) { return reports::runningLow(db, now); });
}

QFuture<Result<QList<qint64>>> StockReports::sorted(const QList<qint64> &products, const QString &by, bool descending)
{
    return reading(
        [=](storage::Connection &db, Timestamp now) { return sortedByPace(db, now, products, by, descending); });
}

QFuture<Result<StockTotals>> StockReports::totals()
{
    return reading([](storage::Connection &db, Timestamp now) { return stockTotals(db, now); });
}

QFuture<Result<PaceTerms>> StockReports::terms()
{
    return reading([](storage::Connection &db, Timestamp) { return paceTerms(db); });
}

QFuture<Done> StockReports::setTerms(const PaceTerms &terms)
{
    return m_db.write(
        [terms, actor = m_session.actor()](storage::Transaction &tx) { return setPaceTerms(tx, actor, terms); });
}

} // namespace kramar::reports

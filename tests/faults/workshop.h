// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/exchange/desk.h"
#include "tests/faults/both_sides.h"
#include "tests/faults/shop_day.h"

namespace kramar::faults {

using namespace Qt::StringLiterals;

using exchange::RoundReport;
using exchange::test::must;
using exchange::test::told;

// A desk with a day's work on it: the shop in this process, people who edit, and the comparison of both sides.
class Workshop : public exchange::test::Desk
{
public:
    explicit Workshop(const demo::ShopSize &size, quint32 seed = 1, int deadlineMs = 8'000)
        : Desk(size, false, Timestamp::ofMs(1'793'000'000'000), deadlineMs)
        , dice(seed)
        , day(
              *db,
              [this](const QJsonObject &step) {
                  return post("/script", {{u"steps"_s, QJsonArray{step}}});
              },
              dice)
    {
        steering.set_keep_alive(true);
    }

    // A first round, then Production.
    void begin()
    {
        const RoundReport first = everything();
        if (!first.ok())
            qFatal("%s", told(first).constData());
        production();
    }
    void resume()
    {
        must(write(
            [&](storage::Transaction &tx) { return stores::StoreOperations(tx, session.actor()).resume(store); }));
    }

    // A person looks at what failed and presses Retry.
    void retryFailed()
    {
        QList<qint64> ids;
        for (const journal::QueueEntry &entry : entries()) {
            if (entry.state == QueueState::Failed)
                ids.append(entry.id.value());
        }
        if (ids.isEmpty())
            return;
        exchange::QueueDesk queue(*db, session);
        auto retried = queue.retry(ids);
        retried.waitForFinished();
        must(retried.result());
    }

    // The sum of all troubles after the rounds that should have healed them.
    QStringList wrong(const QSet<QString> &changedMeanwhile = {})
    {
        const ShopState truth = [this](const QString &query) {
            return control(("/state?" + query.toUtf8()).constData());
        };
        QStringList lines = day.troubles() + unfinished(*db) + brokenBooks(*db) +
                            differences(listingRows(*db), orderRows(*db), truth) + day.lost(truth) +
                            doubledWrites(ledger(), day.changedInTheShop() + changedMeanwhile);
        return lines;
    }

    QRandomGenerator dice;
    ShopDay day;
};

inline bool tellsOfTheBooks(const RoundReport &report)
{
    if (report.error && report.error->isDatabase())
        return true;
    return std::any_of(report.actions.begin(), report.actions.end(),
                       [](const exchange::ActionReport &action) { return action.error && action.error->isDatabase(); });
}

} // namespace kramar::faults

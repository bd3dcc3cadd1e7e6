// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/round.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>

namespace kramar::exchange {

// How the objects of a page are written. Together: hardly ever one fails, and to be able to undo each alone SQLite
// copies every page of its file that each touches; when one does, the commit begins anew with EachAlone, under a
// savepoint each.
enum class Care { Together, EachAlone };

// Writes the pages of a walk: while the writer is at some, the next are fetched, read and made ready. In their order;
// pages that come fast enter in one commit, which stays open for the next of them, each page whole with its watermark.
// Behind a page that failed nothing is written, so that no watermark passes over it. In the runner's thread.
class PageWriter
{
public:
    // The page may be written a second time, after its first try was undone.
    using Write = std::function<Result<Tally>(storage::Transaction &, Care)>;

    explicit PageWriter(Round &round)
        : m_round(round)
    {
    }

    // To be written soon. Waits when the writer is too far behind. The error is an earlier page's, or Cancelled: who
    // stops does not wait for more than what is being written; the next round goes on there.
    Done put(Write page);
    // Waits until all is written, or what is being written when the round stops.
    Done settle();

private:
    using Writing = QFuture<Result<Tally>>;
    // Between the runner and the writer.
    struct Waiting {
        std::mutex mutex;
        std::condition_variable changed;
        QList<Write> pages;
        QList<Write> written;  // to free them is left to the runner, who has the time
        bool takes = false;    // a commit is under way, or asked for, that takes what waits
        bool moreSoon = false; // the pages come fast: a commit may stay open for the next
    };
    class Commit;
    void start();
    void forgetWaiting();
    qsizetype pagesWaiting() const;
    Done settleUpTo(qsizetype mostWaiting); // 0: nothing is under way any more either
    void collect(Done &done);               // the first of what is under way

    Round &m_round;
    const std::shared_ptr<Waiting> m_waiting = std::make_shared<Waiting>();
    QList<Writing> m_underWay;
    std::chrono::steady_clock::time_point m_lastPut;
    std::optional<Writing> m_last;
};

} // namespace kramar::exchange

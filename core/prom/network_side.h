// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/mailbox.h"
#include "prom/pacer.h"
#include "prom/picture_fetcher.h"
#include "prom/wire.h"

#include <QNetworkAccessManager>
#include <QTimer>

#include <deque>
#include <map>

namespace kramar::prom {

// What the network thread does: keeps each store's calls in order and in pace, sends them, repeats reads, watches
// deadlines; pictures go their own way. Made and dropped on that thread; everything else reaches it through the
// Mailbox.
class NetworkSide : public QObject
{
public:
    // One call from hand-off to its end. `mayStart` is asked each time before something goes out.
    struct Job {
        int number = 0;
        RawRequest request;
        std::function<bool()> mayStart;
        std::function<void(Result<RawAnswer>)> done;
    };
    NetworkSide(const Clock &clock, const Transport::Options &options, PaceBook &paces);
    ~NetworkSide() override; // ends what is under way

    void submit(Job job);
    void fetchPicture(PictureFetcher::Job job) { m_pictures.fetch(std::move(job)); }
    void cancel(int number); // the caller has left
    void pump(StoreId store);
    void pumpAll();

private:
    using Time = Pacer::Time;
    struct Call;

    void start(Call &call);
    void onWire(int number, const Wire::Outcome &outcome);
    void onDeadline(int number);
    // Shall this read be tried again, and after how long?
    std::optional<qint64> pauseBeforeRepeat(const Call &call, const Result<RawAnswer> &result);
    void repeatLater(Call &call, qint64 pauseMs);
    void end(int number, const Result<RawAnswer> &result);
    void drop(int number);
    Result<RawAnswer> resultOf(const Call &call, const Wire::Outcome &outcome) const;
    static Error unsent(const Call &call, Error::Kind kind, const QString &detail);

    const Clock &m_clock;
    const Transport::Options m_options;
    PaceBook &m_paces;
    QNetworkAccessManager m_manager;
    std::map<int, std::unique_ptr<Call>> m_calls;
    PictureFetcher m_pictures;
    std::map<StoreId, std::deque<int>> m_queues; // ready to start, in order
    std::map<StoreId, std::unique_ptr<QTimer>> m_gapTimers;
};

} // namespace kramar::prom

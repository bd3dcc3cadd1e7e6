// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/transport.h"
#include "prom/wire.h"

#include <QTimer>

#include <map>

namespace kramar::prom {

// Fetches pictures: no token, no pace, redirects followed by hand within https or this computer. Lives on the network
// thread; what is under way when it goes is Cancelled.
class PictureFetcher : public QObject
{
public:
    struct Job {
        int number = 0;
        QUrl url;
        qint64 maxBytes = 0;
        std::function<void(Result<RawAnswer>)> done;
    };

    PictureFetcher(const Clock &clock, int deadlineMs, QNetworkAccessManager &manager);
    ~PictureFetcher() override;

    void fetch(Job job);
    void cancel(int number); // the caller has left

private:
    struct Picture;

    void send(Picture &picture);
    void onWire(int number, const Wire::Outcome &outcome);
    Result<RawAnswer> resultOf(const Picture &picture, const Wire::Outcome &outcome) const;
    void end(int number, const Result<RawAnswer> &result);

    const Clock &m_clock;
    const int m_deadlineMs;
    QNetworkAccessManager &m_manager;
    std::map<int, std::unique_ptr<Picture>> m_pictures;
};

} // namespace kramar::prom

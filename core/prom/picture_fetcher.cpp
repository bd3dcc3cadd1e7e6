// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/picture_fetcher.h"

#include "prom/address.h"
#include "prom/request_log.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace kramar::prom {

namespace {

constexpr int maxRedirects = 5;
constexpr QLatin1StringView name("GET picture");

} // namespace

struct PictureFetcher::Picture {
    Job job;
    QTimer deadlineTimer;
    std::unique_ptr<Wire> wire;
    QUrl url;
    int redirects = 0;
    std::chrono::steady_clock::time_point sentAt;
};

PictureFetcher::PictureFetcher(const Clock &clock, int deadlineMs, QNetworkAccessManager &manager)
    : m_clock(clock)
    , m_deadlineMs(deadlineMs)
    , m_manager(manager)
{
}

PictureFetcher::~PictureFetcher()
{
    while (!m_pictures.empty())
        end(m_pictures.begin()->first, Error::of(Error::Kind::Cancelled, u"the transport is going down"_s));
}

void PictureFetcher::fetch(Job job)
{
    const int number = job.number;
    auto picture = std::make_unique<Picture>();
    picture->url = job.url;
    picture->job = std::move(job);
    picture->deadlineTimer.setSingleShot(true);
    connect(&picture->deadlineTimer, &QTimer::timeout, this, [this, number] {
        end(number, Error::of(Error::Kind::Timeout, u"no whole picture within the deadline"_s));
    });
    picture->deadlineTimer.start(m_deadlineMs);
    send(*m_pictures.emplace(number, std::move(picture)).first->second);
}

void PictureFetcher::cancel(int number)
{
    m_pictures.erase(number);
}

void PictureFetcher::send(Picture &picture)
{
    QNetworkRequest request(picture.url);
    request.setRawHeader("Accept", "image/*");
    request.setRawHeader("User-Agent", "Kramar/" KRAMAR_VERSION);
    const int number = picture.job.number;
    picture.sentAt = std::chrono::steady_clock::now();
    picture.wire = std::make_unique<Wire>(m_manager, request, Method::Get, QByteArray(), picture.job.maxBytes,
                                          [this, number](const Wire::Outcome &outcome) { onWire(number, outcome); });
}

void PictureFetcher::onWire(int number, const Wire::Outcome &outcome)
{
    const auto found = m_pictures.find(number);
    if (found == m_pictures.end())
        return;
    Picture &picture = *found->second;
    const QString status = outcome.httpStatus != 0 ? QString::number(outcome.httpStatus) : troubleName(outcome.trouble);
    logRequest(number, name, outcome.tooLarge ? u"too large"_s : status, picture.sentAt, outcome.body.size());
    if (outcome.httpStatus >= 300 && outcome.httpStatus <= 399 && !outcome.location.isEmpty()) {
        const QUrl target = picture.url.resolved(outcome.location);
        if (++picture.redirects <= maxRedirects && mayFollow(picture.url, target)) {
            picture.url = target;
            send(picture);
            return;
        }
    }
    end(number, resultOf(picture, outcome));
}

Result<RawAnswer> PictureFetcher::resultOf(const Picture &picture, const Wire::Outcome &outcome) const
{
    if (outcome.tooLarge)
        return Error::of(Error::Kind::Protocol, u"the picture is larger than %1 bytes"_s.arg(picture.job.maxBytes));
    if (outcome.httpStatus == 0) {
        const Error::Kind kind = isUnreadable(outcome.trouble) ? Error::Kind::Protocol : Error::Kind::Network;
        return Error::of(kind, troubleName(outcome.trouble));
    }
    RawAnswer answer;
    answer.httpStatus = outcome.httpStatus;
    answer.contentType = outcome.contentType;
    answer.body = outcome.body;
    answer.retryAfterMs = retryAfterMs(outcome.retryAfter, m_clock.now().ms());
    return answer;
}

void PictureFetcher::end(int number, const Result<RawAnswer> &result)
{
    const auto found = m_pictures.find(number);
    if (found == m_pictures.end())
        return;
    const std::unique_ptr<Picture> picture = std::move(found->second);
    m_pictures.erase(found);
    picture->job.done(result);
}

} // namespace kramar::prom

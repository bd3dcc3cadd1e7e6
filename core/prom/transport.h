// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "prom/answer.h"
#include "prom/endpoint.h"
#include "prom/store_access.h"
#include "prom/write_permit.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>
#include <stop_token>

namespace kramar::prom {

// One request, with its type taken off.
struct RawRequest {
    StoreAccess access;
    QLatin1StringView name;
    Method method = Method::Get;
    QString path;
    QUrlQuery query;
    QByteArray body;
    bool writes = false;
    int deadlineMs = 0; // 0: the transport's
};

// What came back, whole, with whatever status.
struct RawAnswer {
    int httpStatus = 0;
    QByteArray contentType;
    QByteArray body;
    std::optional<Timestamp> date;
    qint64 retryAfterMs = 0;
    qint64 bytesSent = 0;
    qint64 tookMs = 0; // from the sending of the request that was answered: neither the pace nor earlier tries
};

// The way to Prom: owns the network thread, the pace of each store, deadlines, repeats and byte caps. One per process,
// made and dropped by the composition root; every method may be called from any thread but its own.
//
// What may come back, beside what answer.h says:
//   Network: no connection, or it broke; of a write: surely nothing arrived
//   Timeout: no whole answer within the deadline (waiting for the pace and repeats included); of a write: never sent
//   OutcomeUnknown: a write that may have arrived got no readable answer; never repeated here
//   Cancelled: stopped by the token, or the transport is going down; of a write: never sent
//   Invalid: the store's address may not be used, or the endpoint's own check; NoSecret: no usable token
//   Protocol: too large, a redirect (never followed: the token would go along), unreadable
//
// Reads are repeated here up to three times on 429, 5xx and Network, with growing pauses, as far as the deadline
// allows; a Retry-After that reaches past it is reported at once, for the caller to wait. It holds the whole store:
// until then every call of it ends as RateLimited, and nothing goes out.
class Transport
{
public:
    struct Options {
        Pace pace{};
        int deadlineMs = 60'000; // of a whole call
        qint64 maxBytes = 16LL * 1024 * 1024;
        int repeats = 3;
        int repeatPauseMs = 1'000;       // grows by two
        int rateLimitPauseMs = 3'000;    // the same after a 429 without Retry-After
        int longestRetryAfterMs = 5'000; // waited for here; a longer one is reported
        qint64 maxPictureBytes = 20LL * 1024 * 1024;
    };

    explicit Transport(const Clock &clock);
    Transport(const Clock &clock, Options options);
    ~Transport(); // ends every call that is under way
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    // A request that is on its way, or waits for its turn; the last who holds it calls it off by letting go.
    class Asked;

    // For threads that may wait: blocks until the answer, the deadline or the stop, which ends the wait at once.
    template <ReadingEndpoint E>
    Result<Reply<typename E::Response>> call(const StoreAccess &access, const E &endpoint, std::stop_token stop);
    template <WritingEndpoint E>
    Result<Reply<typename E::Response>> call(const StoreAccess &access, const E &endpoint, const WritePermit &permit,
                                             std::stop_token stop);

    // The same in two steps, for a page that is asked for while the one before is worked on: begin() sends it on its
    // way, finish() waits for the answer and reads it. Dropped in between it is called off.
    template <ReadingEndpoint E>
    class UnderWay
    {
    public:
        const E &endpoint() const { return m_endpoint; }

    private:
        friend class Transport;
        UnderWay(const StoreAccess &access, const E &endpoint, Result<std::shared_ptr<Asked>> asked)
            : m_token(access.token)
            , m_endpoint(endpoint)
            , m_asked(std::move(asked))
        {
        }
        Secret m_token;
        E m_endpoint;
        Result<std::shared_ptr<Asked>> m_asked;
    };
    template <ReadingEndpoint E>
    UnderWay<E> begin(const StoreAccess &access, const E &endpoint, const std::stop_token &stop);
    template <ReadingEndpoint E>
    Result<Reply<typename E::Response>> finish(const UnderWay<E> &underWay, std::stop_token stop);

    // For screens: reads only. The future is finished on the network thread; continue with a context object.
    template <ReadingEndpoint E>
    QFuture<Result<Reply<typename E::Response>>> ask(const StoreAccess &access, const E &endpoint);

    // A picture of a shop, without any token, from https; from this computer only if the shop's own API is there: an
    // answer of somebody else's must not have us ask what listens here. Redirects are followed within https only; what
    // does not begin like a picture (JPEG, PNG, GIF, WebP, BMP, AVIF) is Protocol.
    Result<QByteArray> picture(const QUrl &shop, const QUrl &url, std::stop_token stop, qint64 maxBytes = 0);

    void setPace(Pace pace); // of every store, also of what waits
    // What holds for a store now, with what 429 taught.
    Pace pace(StoreId store) const;

private:
    template <Endpoint E>
    static Result<RawRequest> requestOf(const StoreAccess &access, const E &endpoint);
    template <Endpoint E>
    static Result<Reply<typename E::Response>> replyOf(const E &endpoint, const Secret &token,
                                                       const Result<RawAnswer> &answer);
    static Done checkPermit(const StoreAccess &access, const WritePermit &permit);
    // What a refusal or an unreadable answer means where something was written.
    static Error ofWrite(Error error, Repeat repeat);
    static Error named(Error error, QLatin1StringView name, const QString &object, const Secret &token);
    Result<std::shared_ptr<Asked>> beginRaw(const RawRequest &request, const std::stop_token &stop);
    static Result<RawAnswer> finishRaw(Asked &asked, std::stop_token stop);
    Result<RawAnswer> callRaw(const RawRequest &request, std::stop_token stop);
    void askRaw(const RawRequest &request, std::function<void(const Result<RawAnswer> &)> done);

    class Private;
    std::unique_ptr<Private> d;
};

} // namespace kramar::prom

#include "prom/transport_impl.h"

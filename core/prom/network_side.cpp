// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/network_side.h"

#include "prom/address.h"
#include "prom/request_log.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace kramar::prom {

namespace {

using Clockwork = std::chrono::steady_clock;

QByteArray languageHeader(const QString &language)
{
    const QByteArray value = language.toLatin1();
    const bool plain = std::all_of(value.cbegin(), value.cend(),
                                   [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; });
    return plain ? value : QByteArray();
}

QNetworkRequest networkRequest(const RawRequest &request)
{
    QNetworkRequest wire(endpointUrl(request.access.apiUrl, request.path, request.query));
    wire.setRawHeader("Authorization", "Bearer " + request.access.token.reveal());
    wire.setRawHeader("Accept", "application/json");
    wire.setRawHeader("User-Agent", "Kramar/" KRAMAR_VERSION);
    if (const QByteArray language = languageHeader(request.access.language); !language.isEmpty())
        wire.setRawHeader("X-LANGUAGE", language);
    if (request.method != Method::Get)
        wire.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    return wire;
}

// What Prom asked for holds the whole store: nothing goes out, and the caller may wait.
Error askedToWait(qint64 ms)
{
    Error error = Error::of(Error::Kind::RateLimited, u"Prom asked to be left alone for a while"_s);
    error.retryAfterMs = ms;
    return error;
}

} // namespace

struct NetworkSide::Call {
    Job job;
    Time deadline;
    Time sentAt;
    QTimer deadlineTimer;
    QTimer pauseTimer;
    std::unique_ptr<Wire> wire;
    std::optional<Result<RawAnswer>> last; // what the attempt before brought
    int attempt = 0;                       // made so far

    bool writes() const { return job.request.writes; }
};

NetworkSide::NetworkSide(const Clock &clock, const Transport::Options &options, PaceBook &paces)
    : m_clock(clock)
    , m_options(options)
    , m_paces(paces)
    , m_pictures(clock, options.deadlineMs, m_manager)
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

NetworkSide::~NetworkSide()
{
    while (!m_calls.empty()) {
        const Call &call = *m_calls.begin()->second;
        end(call.job.number, unsent(call, Error::Kind::Cancelled, u"the transport is going down"_s));
    }
}

// What a call without an answer ends with: a write whose body may have gone out is unknown, whatever stopped it.
Error NetworkSide::unsent(const Call &call, Error::Kind kind, const QString &detail)
{
    const bool mayHaveArrived = call.writes() && call.wire && call.wire->bodyTouched();
    return Error::of(mayHaveArrived ? Error::Kind::OutcomeUnknown : kind, detail);
}

void NetworkSide::submit(Job job)
{
    const int number = job.number;
    const StoreId store = job.request.access.store;
    const int shortestGapMs = isThisComputer(job.request.access.apiUrl) ? 0 : Pace().minGapMs;
    m_paces.with(store, [shortestGapMs](Pacer &pacer) { pacer.setShortestGap(shortestGapMs); });
    const int deadlineMs = job.request.deadlineMs > 0 ? job.request.deadlineMs : m_options.deadlineMs;
    auto call = std::make_unique<Call>();
    call->job = std::move(job);
    call->deadline = Clockwork::now() + std::chrono::milliseconds(deadlineMs);
    call->deadlineTimer.setSingleShot(true);
    call->deadlineTimer.setTimerType(Qt::PreciseTimer);
    call->pauseTimer.setSingleShot(true);
    call->pauseTimer.setTimerType(Qt::PreciseTimer); // a coarse one may be early, and ask again too soon
    connect(&call->deadlineTimer, &QTimer::timeout, this, [this, number] { onDeadline(number); });
    connect(&call->pauseTimer, &QTimer::timeout, this, [this, number, store] {
        m_queues[store].push_front(number);
        pump(store);
    });
    call->deadlineTimer.start(deadlineMs);
    m_calls.emplace(number, std::move(call));
    m_queues[store].push_back(number);
    pump(store);
}

void NetworkSide::pumpAll()
{
    for (const auto &[store, waiting] : m_queues)
        pump(store);
}

void NetworkSide::pump(StoreId store)
{
    std::deque<int> &queue = m_queues[store];
    while (!queue.empty()) {
        const auto found = m_calls.find(queue.front());
        if (found == m_calls.end()) {
            queue.pop_front();
            continue;
        }
        const Time now = Clockwork::now();
        const auto closedFor = m_paces.with(store, [now](const Pacer &pacer) { return pacer.closedFor(now); });
        if (closedFor.count() > m_options.longestRetryAfterMs) {
            queue.pop_front();
            end(found->first, askedToWait(closedFor.count()));
            continue;
        }
        std::optional<Time> earliest; // none: no room; whoever ends makes some
        const bool go = m_paces.with(store, [&](Pacer &pacer) {
            if (!pacer.hasRoom())
                return false;
            earliest = pacer.earliestStart();
            return now >= *earliest;
        });
        if (!go) {
            if (!earliest)
                return;
            std::unique_ptr<QTimer> &timer = m_gapTimers[store];
            if (!timer) {
                timer = std::make_unique<QTimer>();
                timer->setSingleShot(true);
                timer->setTimerType(Qt::PreciseTimer);
                connect(timer.get(), &QTimer::timeout, this, [this, store] { pump(store); });
            }
            timer->start(std::chrono::ceil<std::chrono::milliseconds>(*earliest - now));
            return;
        }
        queue.pop_front();
        start(*found->second);
    }
}

void NetworkSide::start(Call &call)
{
    const int number = call.job.number;
    if (!call.job.mayStart()) {
        drop(number);
        return;
    }
    const RawRequest &request = call.job.request;
    call.sentAt = Clockwork::now();
    ++call.attempt;
    m_paces.with(request.access.store, [&call](Pacer &pacer) { pacer.started(call.sentAt); });
    call.wire =
        std::make_unique<Wire>(m_manager, networkRequest(request), request.method, request.body, m_options.maxBytes,
                               [this, number](const Wire::Outcome &outcome) { onWire(number, outcome); });
}

Result<RawAnswer> NetworkSide::resultOf(const Call &call, const Wire::Outcome &outcome) const
{
    if (outcome.tooLarge) {
        const Error::Kind kind = call.writes() ? Error::Kind::OutcomeUnknown : Error::Kind::Protocol;
        return Error::of(kind, u"the answer is larger than %1 bytes"_s.arg(m_options.maxBytes));
    }
    if (outcome.httpStatus == 0) {
        const Error::Kind kind = isUnreadable(outcome.trouble) ? Error::Kind::Protocol : Error::Kind::Network;
        return unsent(call, kind, troubleName(outcome.trouble));
    }
    RawAnswer answer{.httpStatus = outcome.httpStatus,
                     .contentType = outcome.contentType,
                     .body = outcome.body,
                     .date = std::nullopt,
                     .retryAfterMs = 0,
                     .bytesSent = call.job.request.body.size(),
                     .tookMs =
                         std::chrono::duration_cast<std::chrono::milliseconds>(Clockwork::now() - call.sentAt).count()};
    if (const std::optional<qint64> date = httpDateMs(outcome.date))
        answer.date = Timestamp::ofMs(*date);
    answer.retryAfterMs = retryAfterMs(outcome.retryAfter, answer.date.value_or(m_clock.now()).ms());
    return answer;
}

void NetworkSide::onWire(int number, const Wire::Outcome &outcome)
{
    const auto found = m_calls.find(number);
    if (found == m_calls.end())
        return;
    Call &call = *found->second;
    const StoreId store = call.job.request.access.store;
    const Result<RawAnswer> result = resultOf(call, outcome);
    logRequest(number, call.job.request.name, result ? QString::number(result->httpStatus) : result.error().detail,
               call.sentAt, outcome.body.size());
    m_paces.with(store, [&](Pacer &pacer) {
        pacer.ended();
        if (!result)
            return;
        if (result->httpStatus == 429)
            pacer.wasLimited(Clockwork::now(), std::chrono::milliseconds(result->retryAfterMs));
        else
            pacer.wasAnswered();
    });
    call.wire.reset();
    if (const std::optional<qint64> pause = pauseBeforeRepeat(call, result)) {
        call.last = result;
        repeatLater(call, *pause);
    } else {
        end(number, result);
    }
    pump(store);
}

std::optional<qint64> NetworkSide::pauseBeforeRepeat(const Call &call, const Result<RawAnswer> &result)
{
    if (call.writes() || call.attempt > m_options.repeats)
        return std::nullopt;
    const bool limited = result && result->httpStatus == 429;
    const bool trouble = result && (result->httpStatus >= 500 || result->httpStatus == 408);
    const bool broken = !result && result.error().kind == Error::Kind::Network;
    if (!limited && !trouble && !broken)
        return std::nullopt;
    qint64 pause = limited ? m_options.rateLimitPauseMs : m_options.repeatPauseMs;
    pause <<= call.attempt - 1;
    pause = static_cast<qint64>(static_cast<double>(pause) * (0.75 + QRandomGenerator::global()->generateDouble() / 2));
    if (result && result->retryAfterMs > 0) {
        if (result->retryAfterMs > m_options.longestRetryAfterMs)
            return std::nullopt;
        pause = qMax(pause, result->retryAfterMs);
    }
    if (Clockwork::now() + std::chrono::milliseconds(pause) >= call.deadline)
        return std::nullopt;
    return pause;
}

void NetworkSide::repeatLater(Call &call, qint64 pauseMs)
{
    call.pauseTimer.start(std::chrono::milliseconds(pauseMs));
}

void NetworkSide::onDeadline(int number)
{
    const auto found = m_calls.find(number);
    if (found == m_calls.end())
        return;
    const Call &call = *found->second;
    const StoreId store = call.job.request.access.store;
    if (call.wire)
        logRequest(number, call.job.request.name, u"deadline"_s, call.sentAt, 0);
    // Between two tries the earlier answer says more than "too late".
    if (!call.wire && call.last)
        end(number, Result<RawAnswer>(*call.last));
    else
        end(number, unsent(call, Error::Kind::Timeout, u"no whole answer within the deadline"_s));
    pump(store);
}

void NetworkSide::end(int number, const Result<RawAnswer> &result)
{
    const auto found = m_calls.find(number);
    if (found == m_calls.end())
        return;
    found->second->job.done(result);
    drop(number);
}

void NetworkSide::drop(int number)
{
    const auto found = m_calls.find(number);
    if (found == m_calls.end())
        return;
    const std::unique_ptr<Call> call = std::move(found->second);
    m_calls.erase(found);
    if (call->wire)
        m_paces.with(call->job.request.access.store, [](Pacer &pacer) { pacer.ended(); });
}

void NetworkSide::cancel(int number)
{
    m_pictures.cancel(number);
    const auto found = m_calls.find(number);
    if (found == m_calls.end())
        return;
    const StoreId store = found->second->job.request.access.store;
    drop(number);
    pump(store);
}

} // namespace kramar::prom

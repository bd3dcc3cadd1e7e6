// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/front.h"

#include "app/demo/api.h"
#include "app/demo/control_api.h"
#include "app/demo/pictures.h"

#include <chrono>

namespace kramar::demo {

namespace {

qint64 steadyUs()
{
    using namespace std::chrono;
    return duration_cast<microseconds>(steady_clock::now().time_since_epoch()).count();
}

constexpr QByteArrayView kApi("/api/v1");
constexpr QByteArrayView kDemo("/demo");
constexpr QByteArrayView kPictures("/pictures/");

} // namespace

bool Front::tooFast()
{
    const int allowed = m_shop.quirks.ratePerSecond;
    const qint64 now = steadyUs();
    while (!m_lastSecond.empty() && m_lastSecond.front() <= now - 1'000'000)
        m_lastSecond.pop_front();
    if (allowed <= 0)
        return false;
    if (static_cast<int>(m_lastSecond.size()) >= allowed)
        return true;
    m_lastSecond.push_back(now);
    return false;
}

Answer Front::answer(const Request &request)
{
    if (request.path.startsWith(kDemo))
        return answerControl(m_shop, m_buyers, request, request.path.mid(kDemo.size()));
    if (request.path.startsWith(kPictures))
        return answerPicture(request);
    if (request.path.startsWith(kApi))
        return answerApi(request);
    return htmlPage(404);
}

Answer Front::answerPicture(const Request &request)
{
    std::optional<FaultRule> fault;
    const qint64 started = steadyUs();
    {
        const std::lock_guard lock(m_shop.mutex);
        fault = m_shop.quirks.takeFault(request.method, request.path);
    }
    std::optional<Answer> instead = fault ? answerInstead(*fault, m_shop.origin) : std::nullopt;
    const bool replaced = instead.has_value();
    Answer answer = replaced ? *std::move(instead) : picture(request.path.mid(kPictures.size()));
    if (fault && !replaced)
        spoil(*fault, answer);
    const std::lock_guard lock(m_shop.mutex);
    m_shop.requests.add(request.method, "/pictures/{name}", answer.status, started, steadyUs() - started);
    return answer;
}

Answer Front::ask(const Request &request, QByteArray &pattern)
{
    bool otherMethod = false;
    const Route *const route = findRoute(request.method, request.path, otherMethod);
    pattern = route == nullptr ? QByteArray("other") : patternOf(*route);
    if (request.authorization != "Bearer " + m_shop.token)
        return htmlPage(401);
    if (request.writes() && m_shop.quirks.noWriteRight)
        return htmlPage(403);
    if (route == nullptr)
        return htmlPage(otherMethod ? 405 : 404);
    const qsizetype start = QByteArrayView(route->path).size();
    return route->handle(m_shop, request, request.path.mid(start));
}

Answer Front::answerApi(Request request)
{
    request.path.remove(0, kApi.size());
    const std::lock_guard lock(m_shop.mutex);
    const qint64 started = steadyUs();
    ++m_shop.requestNumber;
    QByteArray pattern = "other";
    Answer answer;
    if (tooFast()) {
        answer = htmlPage(429);
        pattern = "limited";
        if (m_shop.quirks.rateRetryAfter)
            answer.headers.emplace_back("Retry-After", "1");
    } else {
        const std::optional<FaultRule> fault = m_shop.quirks.takeFault(request.method, request.path);
        std::optional<Answer> instead = fault ? answerInstead(*fault, m_shop.origin) : std::nullopt;
        if (instead) {
            bool otherMethod = false;
            if (const Route *const route = findRoute(request.method, request.path, otherMethod))
                pattern = patternOf(*route);
            answer = *std::move(instead);
        } else {
            answer = ask(request, pattern);
            if (fault)
                spoil(*fault, answer);
        }
    }
    answer.delayMs += m_shop.quirks.latencyMs;
    m_shop.requests.add(request.method, pattern, answer.status, started, steadyUs() - started);
    return answer;
}

} // namespace kramar::demo

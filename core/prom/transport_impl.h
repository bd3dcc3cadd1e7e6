// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The templates of transport.h; include that.

namespace kramar::prom {

template <Endpoint E>
QString objectOf(const E &endpoint)
{
    if constexpr (requires { endpoint.object(); })
        return endpoint.object();
    else
        return {};
}

template <Endpoint E>
Result<RawRequest> Transport::requestOf(const StoreAccess &access, const E &endpoint)
{
    if constexpr (requires { endpoint.check(); })
        TRY_DONE(endpoint.check());
    RawRequest request{.access = access,
                       .name = E::name,
                       .method = E::method,
                       .path = endpoint.path(),
                       .query = endpoint.query(),
                       .body = {}};
    if constexpr (WritingEndpoint<E>) {
        request.body = endpoint.body();
        request.writes = true;
    }
    if constexpr (requires { E::deadlineMs; })
        request.deadlineMs = E::deadlineMs;
    return request;
}

template <Endpoint E>
Result<Reply<typename E::Response>> Transport::replyOf(const E &endpoint, const Secret &token,
                                                       const Result<RawAnswer> &answer)
{
    using Response = typename E::Response;
    constexpr bool writes = WritingEndpoint<E>;
    if (!answer)
        return named(answer.error(), E::name, objectOf(endpoint), token);
    const auto reply = [&answer](Response &&value) {
        return Reply<Response>{std::move(value), answer->date, answer->bytesSent, answer->body.size(), answer->tookMs};
    };
    Result<QJsonObject> body = readAnswer(answer->httpStatus, answer->contentType, answer->body, answer->retryAfterMs);
    if (!body) {
        if constexpr (requires { E::forgive(body.error()); }) {
            if (std::optional<Response> forgiven = E::forgive(body.error()))
                return reply(*std::move(forgiven));
        }
        return named(writes ? ofWrite(body.error(), E::repeat) : body.error(), E::name, objectOf(endpoint), token);
    }
    Result<Response> parsed = [&] {
        if constexpr (requires { E::parse(*body, answer->body); })
            return E::parse(*body, answer->body);
        else
            return E::parse(*body);
    }();
    if (!parsed) {
        Error error = parsed.error();
        error.httpStatus = answer->httpStatus;
        return named(writes ? ofWrite(error, E::repeat) : error, E::name, objectOf(endpoint), token);
    }
    return reply(*std::move(parsed));
}

template <ReadingEndpoint E>
Result<Reply<typename E::Response>> Transport::call(const StoreAccess &access, const E &endpoint, std::stop_token stop)
{
    const Result<RawRequest> request = requestOf(access, endpoint);
    if (!request)
        return named(request.error(), E::name, objectOf(endpoint), access.token);
    return replyOf(endpoint, access.token, callRaw(*request, std::move(stop)));
}

template <WritingEndpoint E>
Result<Reply<typename E::Response>> Transport::call(const StoreAccess &access, const E &endpoint,
                                                    const WritePermit &permit, std::stop_token stop)
{
    const Result<RawRequest> request = requestOf(access, endpoint);
    if (!request)
        return named(request.error(), E::name, objectOf(endpoint), access.token);
    if (const Done permitted = checkPermit(access, permit); !permitted)
        return named(permitted.error(), E::name, objectOf(endpoint), access.token);
    return replyOf(endpoint, access.token, callRaw(*request, std::move(stop)));
}

template <ReadingEndpoint E>
Transport::UnderWay<E> Transport::begin(const StoreAccess &access, const E &endpoint, const std::stop_token &stop)
{
    const Result<RawRequest> request = requestOf(access, endpoint);
    return {access, endpoint, request ? beginRaw(*request, stop) : Result<std::shared_ptr<Asked>>(request.error())};
}

template <ReadingEndpoint E>
Result<Reply<typename E::Response>> Transport::finish(const UnderWay<E> &underWay, std::stop_token stop)
{
    const auto &[token, endpoint, asked] = std::tie(underWay.m_token, underWay.m_endpoint, underWay.m_asked);
    if (!asked)
        return named(asked.error(), E::name, objectOf(endpoint), token);
    return replyOf(endpoint, token, finishRaw(**asked, std::move(stop)));
}

template <ReadingEndpoint E>
QFuture<Result<Reply<typename E::Response>>> Transport::ask(const StoreAccess &access, const E &endpoint)
{
    using Outcome = Result<Reply<typename E::Response>>;
    const auto promise = std::make_shared<QPromise<Outcome>>();
    QFuture<Outcome> future = promise->future();
    promise->start();
    const auto finish = [promise](const Outcome &outcome) {
        promise->addResult(outcome);
        promise->finish();
    };
    const Result<RawRequest> request = requestOf(access, endpoint);
    if (!request) {
        finish(named(request.error(), E::name, objectOf(endpoint), access.token));
        return future;
    }
    askRaw(*request, [endpoint, token = access.token, finish](const Result<RawAnswer> &answer) {
        finish(replyOf(endpoint, token, answer));
    });
    return future;
}

} // namespace kramar::prom

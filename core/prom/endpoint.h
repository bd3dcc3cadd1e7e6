// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>
#include <QUrlQuery>

#include <concepts>

namespace kramar::prom {

enum class Method { Get, Post, Put };

// The areas that a token's rights are given for, in Prom's cabinet (prom-api §2; the mapping is partly our inference).
enum class Area { Orders, Products, Groups, Clients };

// How a request may be repeated (design rule 5). The transport repeats only Free ones by itself; AfterRead is for the
// caller: read the object, and send again only what is not there yet.
enum class Repeat { Free, AfterRead, Never };

// An endpoint is a type: what goes in (members), where it goes, what comes out, how to read it.
//   name    "GET /orders/{id}": for logs and Error::where; holds no values
//   path()  below the API's address, percent-encoded
//   parse() reads a body that is known to be no refusal (prom/answer.h)
// Optional members, used where present:
//   Done check() const                         refuses, as Invalid, what must not be sent
//   QString object() const                     for Error::object, "order 312845671"
//   static constexpr int deadlineMs            instead of the transport's default
//   parse(body, bytes)                         for what keeps objects as Prom wrote them
//   static std::optional<Response> forgive(const Error &)   a refusal that means success
template <class E>
concept Endpoint = requires(const E endpoint, const QJsonObject &body)
{
    typename E::Response;
    requires std::same_as<decltype(E::method), const Method>;
    requires std::same_as<decltype(E::area), const Area>;
    requires std::same_as<decltype(E::repeat), const Repeat>;
    requires std::same_as<decltype(E::name), const QLatin1StringView>;
    {
        endpoint.path()
        } -> std::same_as<QString>;
    {
        endpoint.query()
        } -> std::same_as<QUrlQuery>;
    {
        E::parse(body)
        } -> std::same_as<Result<typename E::Response>>;
};

template <class E>
concept ReadingEndpoint = Endpoint<E> && E::method == Method::Get &&E::repeat == Repeat::Free;

// A writing endpoint has a body, a JSON text, and is never sent without a WritePermit.
template <class E>
concept WritingEndpoint = Endpoint<E> &&
                          E::method != Method::Get &&E::repeat != Repeat::Free &&requires(const E endpoint)
{
    {
        endpoint.body()
        } -> std::same_as<QByteArray>;
};

// A query item whose value may hold anything, '+', '&' and '%' included.
void addQueryItem(QUrlQuery &query, QLatin1StringView key, const QString &value);
// A value as one segment of a path, '/' included.
QString pathSegment(const QString &value);

} // namespace kramar::prom

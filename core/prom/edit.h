// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prom/batch.h"
#include "prom/endpoint.h"
#include "prom/product.h"

namespace kramar::prom {

// What an edit does with a field that Prom also takes null for: nothing, clear it, or set it.
template <class T>
class Sent
{
public:
    Sent() = default; // the field is not sent
    Sent(T value)
        : m_sent(true)
        , m_value(std::move(value))
    {
    }
    static Sent null()
    {
        Sent sent;
        sent.m_sent = true;
        return sent;
    }
    bool isSent() const { return m_sent; }
    const std::optional<T> &value() const { return m_value; } // std::nullopt: null is sent
    friend bool operator==(const Sent &, const Sent &) = default;

private:
    bool m_sent = false;
    std::optional<T> m_value;
};

// The new values of one product; a field that is not set is not sent (prom-api §5.4). Texts in the second language go
// through PutTranslation; external id, SKU and pictures cannot be set.
struct ProductEdit {
    PromListingId id;
    Sent<Money> price{};
    Sent<Money> oldPrice{};               // "oldprice": can be set, not read
    std::optional<QString> presence{};    // not "service"
    std::optional<bool> inStock{};        // ready to ship
    Sent<Quantity> quantityInStock{};     // null: not tracked
    std::optional<QString> status{};      // on_display, not_on_display, draft, deleted
    std::optional<QString> name{};        // at most 110 characters
    std::optional<QString> keywords{};    // at most 1024 characters
    std::optional<QString> description{}; // HTML
    std::optional<QList<PriceStep>> prices{};
    Sent<Discount> discount{}; // null: removes it

    bool isEmpty() const; // nothing but the id
    QJsonObject toJson() const;
    friend bool operator==(const ProductEdit &, const ProductEdit &) = default;
};

// Up to 100 products at once. An id that comes back in neither list has to be read: it may hold the value already.
struct EditProducts {
    using Response = BatchReply<PromListingId>;
    static constexpr Method method = Method::Post;
    static constexpr Area area = Area::Products;
    static constexpr Repeat repeat = Repeat::AfterRead;
    static constexpr QLatin1StringView name{"POST /products/edit"};
    static constexpr int maxEdits = 100;

    QList<ProductEdit> edits;

    Done check() const; // 1 to 100 edits, each id once, each with something to change
    QString path() const;
    QUrlQuery query() const { return {}; }
    QString object() const;
    QByteArray body() const; // a bare array
    static Result<Response> parse(const QJsonObject &body);
};

} // namespace kramar::prom

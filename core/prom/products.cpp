// SPDX-License-Identifier: GPL-3.0-or-later
#include "prom/products.h"

#include "prom/json_reader.h"

using namespace Qt::StringLiterals;

namespace kramar::prom {

QString ListProducts::path() const
{
    return u"/products/list"_s;
}

QUrlQuery ListProducts::query() const
{
    QUrlQuery query;
    addQueryItem(query, "limit"_L1, QString::number(qBound(1, limit, 100)));
    if (notAbove)
        addQueryItem(query, "last_id"_L1, QString::number(notAbove->value()));
    if (group)
        addQueryItem(query, "group_id"_L1, QString::number(group->value()));
    if (modifiedFrom)
        addQueryItem(query, "last_modified_from"_L1, modifiedFrom->toPromQuery());
    if (modifiedTo)
        addQueryItem(query, "last_modified_to"_L1, modifiedTo->toPromQuery());
    return query;
}

Result<Page<Product>> ListProducts::parse(const QJsonObject &body, const QByteArray &bytes)
{
    return readPage<Product>(body, "products"_L1, "product"_L1, readProduct, bytes);
}

QString GetProduct::path() const
{
    return u"/products/%1"_s.arg(id.value());
}

QString GetProduct::object() const
{
    return u"product %1"_s.arg(id.value());
}

Result<Product> GetProduct::parse(const QJsonObject &body)
{
    return readOne(body, "product"_L1, [](const QJsonValue &value) { return readProduct(value); });
}

Done GetProductByExternalId::check() const
{
    if (externalId.isEmpty() || externalId == u"." || externalId == u"..")
        return Error::invalid(u"external_id"_s, u"cannot stand in an address"_s);
    return {};
}

QString GetProductByExternalId::path() const
{
    return u"/products/by_external_id/"_s + pathSegment(externalId);
}

Result<Product> GetProductByExternalId::parse(const QJsonObject &body)
{
    return readOne(body, "product"_L1, [](const QJsonValue &value) { return readProduct(value); });
}

} // namespace kramar::prom

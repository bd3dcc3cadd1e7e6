// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"

#include "app/demo/wire_text.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace kramar::demo {

namespace {

// Longer paths before those they begin with.
constexpr Route kRoutes[] = {
    {"GET", "/orders/list", api::listOrders},
    {"POST", "/orders/set_status", api::setStatus},
    {"GET", "/orders/", api::oneOrder},
    {"GET", "/order_status_options/list", api::statusOptions},
    {"GET", "/delivery_options/list", api::deliveryOptionList},
    {"POST", "/delivery/save_declaration_id", api::saveDeclaration},
    {"GET", "/payment_options/list", api::paymentOptionList},
    {"GET", "/products/list", api::listProducts},
    {"GET", "/products/by_external_id/", api::productByExternalId},
    {"POST", "/products/edit", api::editProducts},
    {"POST", "/products/edit_by_external_id", api::editByExternalId},
    {"PUT", "/products/translation", api::putTranslation},
    {"GET", "/products/translation/", api::productTranslation},
    {"GET", "/products/", api::oneProduct},
    {"GET", "/groups/list", api::listGroups},
    {"GET", "/groups/translation/", api::groupTranslation},
    {"GET", "/clients/list", api::listClients},
    {"GET", "/clients/", api::oneClient},
};

bool fits(const Route &route, const QByteArray &path)
{
    const QByteArrayView pattern(route.path);
    return pattern.endsWith('/') ? path.size() > pattern.size() && path.startsWith(pattern) : path == pattern;
}

} // namespace

const Route *findRoute(const QByteArray &method, const QByteArray &path, bool &otherMethod)
{
    otherMethod = false;
    for (const Route &route : kRoutes) {
        if (!fits(route, path))
            continue;
        if (method == route.method)
            return &route;
        otherMethod = true;
        if (!QByteArrayView(route.path).endsWith('/'))
            return nullptr; // "/orders/list" is not an order
    }
    return nullptr;
}

QByteArray patternOf(const Route &route)
{
    const QByteArray path(route.path);
    return path.endsWith('/') ? path + "{id}" : path;
}

qint64 idOf(const QByteArray &text)
{
    bool good = false;
    const qint64 id = text.toLongLong(&good);
    return good && id > 0 ? id : 0;
}

Page pageOf(const ShopState &shop, const Request &request)
{
    Page page;
    if (const qint64 limit = idOf(request.parameters.value("limit")); limit > 0)
        page.limit = static_cast<int>(std::min<qint64>(limit, 100));
    page.lastId = idOf(request.parameters.value("last_id"));
    page.exclusive = shop.quirks.lastIdExclusive;
    return page;
}

Span spanOf(const Request &request, const QByteArray &from, const QByteArray &to)
{
    constexpr qint64 never = std::numeric_limits<qint64>::max();
    Span span{std::numeric_limits<qint64>::min(), never};
    if (request.parameters.contains(from))
        span.fromUs = queryDate(request.parameters.value(from)).value_or(never);
    if (request.parameters.contains(to))
        span.toUs = queryDate(request.parameters.value(to)).value_or(std::numeric_limits<qint64>::min());
    return span;
}

std::vector<int> arranged(const ShopState &shop, std::vector<int> rows)
{
    if (shop.quirks.duplicateAnswers) {
        std::vector<int> doubled;
        for (const int row : rows)
            doubled.insert(doubled.end(), 2, row);
        rows = std::move(doubled);
    }
    if (shop.quirks.shuffleAnswers)
        std::reverse(rows.begin(), rows.end());
    return rows;
}

void record(ShopState &shop, const Request &request, const QByteArray &object, const QJsonObject &body, bool applied)
{
    LedgerEntry entry;
    entry.atMs = shop.nowMs();
    entry.request = shop.requestNumber;
    entry.method = request.method;
    entry.path = request.path;
    entry.object = object;
    for (const QString &key : body.keys())
        entry.fields.append(key.toUtf8());
    entry.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    entry.applied = applied;
    shop.ledger.add(std::move(entry));
}

bool leftOut(const ShopState &shop, qsizetype place)
{
    return shop.quirks.partialAccept > 0 && (place + 1) % shop.quirks.partialAccept == 0;
}

} // namespace kramar::demo

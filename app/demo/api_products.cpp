// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/api.h"

namespace kramar::demo::api {

namespace {

constexpr int kGroupCap = 499; // "at most about 499 items however paged" (prom-api §5.1)

Answer productAnswer(ShopState &shop, const Request &request, int index)
{
    if (index < 0 || shop.catalogue.row(index).gone)
        return htmlPage(404);
    if (shop.quirks.deletedAreGone && shop.catalogue.shown(index, shop.nowMs()).status == "deleted")
        return htmlPage(404);
    QByteArray body;
    QByteArray inner;
    JsonWriter product(inner);
    writeProduct(product, shop, shop.catalogue.shown(index, shop.nowMs()), wordingOf(request));
    JsonWriter out(body);
    out.beginObject();
    out.raw("product", inner);
    out.endObject();
    return json(body);
}

} // namespace

Answer listProducts(ShopState &shop, const Request &request, const QByteArray &)
{
    const Page page = pageOf(shop, request);
    const Span modified = spanOf(request, "last_modified_from", "last_modified_to");
    const qint64 groupId = idOf(request.parameters.value("group_id"));
    const bool oneGroup = groupId > 0 || shop.quirks.rootGroupOnly;
    const int group = groupId > 0 ? groupIndexOf(shop.groups, groupId) : 0;
    const qint64 nowMs = shop.nowMs();

    std::vector<int> rows;
    std::vector<Product> products; // the cards of `rows`
    int seenOfGroup = 0;
    for (int index = shop.catalogue.count() - 1; index >= 0 && std::ssize(rows) < page.limit; --index) {
        const Catalogue::Row &row = shop.catalogue.row(index);
        if (row.gone || (oneGroup && row.group != group))
            continue;
        if (shop.quirks.rootGroupOnly && ++seenOfGroup > kGroupCap)
            break;
        if (!page.holds(row.id) || (!row.changed && !modified.holds(row.modifiedUs)))
            continue;
        Product product = shop.catalogue.shown(index, nowMs);
        if (!modified.holds(product.modifiedUs) || (product.status == "deleted" && !shop.quirks.listDeleted))
            continue;
        rows.push_back(static_cast<int>(products.size()));
        products.push_back(std::move(product));
    }
    QByteArray body;
    body.reserve(page.limit * 8192);
    JsonWriter out(body);
    out.beginObject();
    out.number("group_id", groupId);
    out.beginArray("products");
    for (const int row : arranged(shop, std::move(rows)))
        writeProduct(out, shop, products[static_cast<std::size_t>(row)], wordingOf(request));
    out.endArray();
    out.endObject();
    return json(body);
}

Answer oneProduct(ShopState &shop, const Request &request, const QByteArray &tail)
{
    return productAnswer(shop, request, shop.catalogue.indexOfId(idOf(tail)));
}

Answer productByExternalId(ShopState &shop, const Request &request, const QByteArray &tail)
{
    return productAnswer(shop, request, shop.catalogue.indexOfExternalId(tail));
}

Answer listGroups(ShopState &shop, const Request &request, const QByteArray &)
{
    const Page page = pageOf(shop, request);
    const Span modified = spanOf(request, "last_modified_from", "last_modified_to");
    std::vector<int> rows;
    // The root group is never listed; with root_group_only an ordinary one is missing too (prom-api §5.1, §6.1).
    for (int index = static_cast<int>(shop.groups.size()) - 1; index > 0 && std::ssize(rows) < page.limit; --index) {
        const Group &group = shop.groups[static_cast<std::size_t>(index)];
        const bool missing = shop.quirks.rootGroupOnly && index == static_cast<int>(shop.groups.size()) - 3;
        if (!missing && page.holds(group.id) && modified.holds(group.modifiedUs))
            rows.push_back(index);
    }
    QByteArray body;
    JsonWriter out(body);
    out.beginObject();
    out.beginArray("groups");
    for (const int row : arranged(shop, std::move(rows)))
        writeGroup(out, shop, shop.groups[static_cast<std::size_t>(row)], wordingOf(request));
    out.endArray();
    out.endObject();
    return json(body);
}

} // namespace kramar::demo::api

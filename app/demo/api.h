// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/answers.h"
#include "app/demo/http_types.h"
#include "app/demo/shop_state.h"

#include <QJsonObject>

namespace kramar::demo {

// The marketplace's methods (prom-api §2). Everything here is called with the shop's mutex held; paths are those below
// /api/v1, `tail` is what stands in the place of an id.

struct Route {
    const char *method;
    const char *path; // ends with '/' when an id follows
    Answer (*handle)(ShopState &, const Request &, const QByteArray &tail);
};

// nullptr: no such path; `otherMethod` says whether it exists for another method.
const Route *findRoute(const QByteArray &method, const QByteArray &path, bool &otherMethod);
// "/orders/{id}": what the counts are kept by.
QByteArray patternOf(const Route &route);

namespace api {
Answer listOrders(ShopState &shop, const Request &request, const QByteArray &tail);
Answer oneOrder(ShopState &shop, const Request &request, const QByteArray &tail);
Answer setStatus(ShopState &shop, const Request &request, const QByteArray &tail);
Answer saveDeclaration(ShopState &shop, const Request &request, const QByteArray &tail);
Answer statusOptions(ShopState &shop, const Request &request, const QByteArray &tail);
Answer deliveryOptionList(ShopState &shop, const Request &request, const QByteArray &tail);
Answer paymentOptionList(ShopState &shop, const Request &request, const QByteArray &tail);
Answer listProducts(ShopState &shop, const Request &request, const QByteArray &tail);
Answer oneProduct(ShopState &shop, const Request &request, const QByteArray &tail);
Answer productByExternalId(ShopState &shop, const Request &request, const QByteArray &tail);
Answer editProducts(ShopState &shop, const Request &request, const QByteArray &tail);
Answer editByExternalId(ShopState &shop, const Request &request, const QByteArray &tail);
Answer productTranslation(ShopState &shop, const Request &request, const QByteArray &tail);
Answer putTranslation(ShopState &shop, const Request &request, const QByteArray &tail);
Answer listGroups(ShopState &shop, const Request &request, const QByteArray &tail);
Answer groupTranslation(ShopState &shop, const Request &request, const QByteArray &tail);
Answer listClients(ShopState &shop, const Request &request, const QByteArray &tail);
Answer oneClient(ShopState &shop, const Request &request, const QByteArray &tail);
} // namespace api

// limit and last_id (prom-api §1.1): default 20, at most 100.
struct Page {
    int limit = 20;
    qint64 lastId = 0; // 0: from the newest
    bool exclusive = false;
    bool holds(qint64 id) const { return lastId == 0 || id < lastId || (!exclusive && id == lastId); }
};
Page pageOf(const ShopState &shop, const Request &request);
// From/to parameters of this name. A date that Prom does not understand makes the answer empty, without a word.
struct Span {
    qint64 fromUs;
    qint64 toUs;
    bool holds(qint64 us) const { return us >= fromUs && us <= toUs; }
};
Span spanOf(const Request &request, const QByteArray &from, const QByteArray &to);
// Rows of a page as the quirks want them: doubled, in another order.
std::vector<int> arranged(const ShopState &shop, std::vector<int> rows);

// A positive int64 or 0.
qint64 idOf(const QByteArray &text);
inline Wording wordingOf(const Request &request)
{
    return {request.ukrainian()};
}
inline QByteArray say(const Request &request, const char *uk, const char *ru)
{
    return request.ukrainian() ? uk : ru;
}
// Puts a write into the ledger.
void record(ShopState &shop, const Request &request, const QByteArray &object, const QJsonObject &body, bool applied);
// The n-th object of a write that the quirk partial_accept leaves out.
bool leftOut(const ShopState &shop, qsizetype place);

} // namespace kramar::demo

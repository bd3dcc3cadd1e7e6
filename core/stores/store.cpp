// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/store.h"

using namespace Qt::StringLiterals;

namespace kramar::stores {

QString toCode(PauseReason reason)
{
    switch (reason) {
    case PauseReason::None:
        return u""_s;
    case PauseReason::Person:
        return u"person"_s;
    case PauseReason::Unauthorized:
        return u"unauthorized"_s;
    case PauseReason::Forbidden:
        return u"forbidden"_s;
    }
    Q_UNREACHABLE();
}

PauseReason pauseReasonOf(QStringView code)
{
    for (const PauseReason reason : {PauseReason::Unauthorized, PauseReason::Forbidden}) {
        if (code == toCode(reason))
            return reason;
    }
    // A reason of a newer program: standing still is the safe side.
    return code.isEmpty() ? PauseReason::None : PauseReason::Person;
}

QUrl orderPage(const Store &store, PromOrderId order)
{
    if (store.marketplace != u"prom.ua" || !store.apiUrl.isValid())
        return {};
    QUrl page = store.apiUrl;
    page.setPath(u"/cms/order/edit/%1"_s.arg(order.value()));
    return page;
}

QUrl defaultApiUrl(QStringView marketplace)
{
    return marketplace == u"prom.ua" ? QUrl(u"https://my.prom.ua/api/v1"_s) : QUrl();
}

} // namespace kramar::stores

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/buyers.h"
#include "app/demo/faults.h"
#include "app/demo/http_types.h"

#include <deque>

namespace kramar::demo {

// The shop's front door: counts and limits requests, checks the token, makes trouble on order, asks the right method.
// Thread-safe.
class Front
{
public:
    Front(ShopState &shop, Buyers &buyers)
        : m_shop(shop)
        , m_buyers(buyers)
    {
    }
    Answer answer(const Request &request);

private:
    Answer answerApi(Request request);
    Answer answerPicture(const Request &request);
    Answer ask(const Request &request, QByteArray &pattern);
    // Not within the rate limit any more?
    bool tooFast();

    ShopState &m_shop;
    Buyers &m_buyers;
    std::deque<qint64> m_lastSecond; // starts, steady microseconds
};

} // namespace kramar::demo

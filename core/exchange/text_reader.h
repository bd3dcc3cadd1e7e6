// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/round.h"

#include <thread>

namespace kramar::exchange {

// Reads the texts in the second language of the listing whose card was opened (design rule 16): one request, beside the
// rounds, whoever holds the store's lease, for nothing is written to Prom. Of several that wait only the newest is
// read: somebody who walks through a list opens many cards. Made and asked in any thread; the destructor ends a request
// that is under way.
class TextReader
{
public:
    explicit TextReader(const Services &services);
    ~TextReader();

    void read(ListingId listing);

private:
    void run(std::stop_token stop);
    Done readNow(ListingId listing, std::stop_token stop);

    const Services &m_services;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::optional<ListingId> m_wanted;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace kramar::exchange

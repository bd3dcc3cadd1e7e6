// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/session.h"
#include "storage/database.h"

#include <type_traits>
#include <utility>

namespace kramar::access {

// What a screen reads of the books, for the person who sits there and may see it (Right::View): f(Connection &) ->
// Result, on a reader's thread, with what it needs by value. The right is the one there is when it is asked.
template <class F>
auto readAs(storage::Database &db, const Session &session, F f)
{
    using Answer = std::invoke_result_t<const F &, storage::Connection &>;
    return db.read([actor = session.actor(), f = std::move(f)](storage::Connection &connection) -> Answer {
        TRY_DONE(actor.need(Right::View));
        return f(connection);
    });
}

} // namespace kramar::access

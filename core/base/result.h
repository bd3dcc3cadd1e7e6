// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

namespace kramar {

// What every call that can fail returns: the value, or the Error. tl::expected with [[nodiscard]], which an
// alias cannot carry. Assertions are for our own mistakes, Results for the world's.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error>
{
public:
    using tl::expected<T, Error>::expected;
    Result() = default;
    Result(Error error)
        : tl::expected<T, Error>(tl::unexpect, std::move(error))
    {
    }
};

template <>
class [[nodiscard]] Result<void> : public tl::expected<void, Error>
{
public:
    using tl::expected<void, Error>::expected;
    Result() = default;
    Result(Error error)
        : tl::expected<void, Error>(tl::unexpect, std::move(error))
    {
    }
};

using Done = Result<void>;

} // namespace kramar

// auto row = TRY(statement.next());  — the value, or return the error from the calling function.
// GCC's and Clang's statement expression; __extension__ keeps -Wpedantic quiet.
#define TRY(...)                                                                                                       \
    __extension__({                                                                                                    \
        auto &&kramar_try_result = (__VA_ARGS__);                                                                      \
        if (!kramar_try_result)                                                                                        \
            return std::move(kramar_try_result).error();                                                               \
        *std::forward<decltype(kramar_try_result)>(kramar_try_result);                                                 \
    })

// TRY_DONE(transaction.commit());  — the same for a Result<void>.
#define TRY_DONE(...)                                                                                                  \
    do {                                                                                                               \
        if (auto kramar_try_done = (__VA_ARGS__); !kramar_try_done)                                                    \
            return std::move(kramar_try_done).error();                                                                 \
    } while (false)

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
// GCC's and Clang's statement expression; __extension__ keeps -Wpedantic quiet. The counter gives each its own name, so
// that a lambda inside a TRY may use TRY itself.
#define TRY(...) KRAMAR_TRY_AS(KRAMAR_JOINED(kramar_try_, __COUNTER__), __VA_ARGS__)
#define KRAMAR_TRY_AS(result, ...)                                                                                     \
    __extension__({                                                                                                    \
        auto &&result = (__VA_ARGS__);                                                                                 \
        if (!result)                                                                                                   \
            return std::move(result).error();                                                                          \
        *std::forward<decltype(result)>(result);                                                                       \
    })

// TRY_DONE(transaction.commit());  — the same for a Result<void>.
#define TRY_DONE(...) KRAMAR_TRY_DONE_AS(KRAMAR_JOINED(kramar_try_, __COUNTER__), __VA_ARGS__)
#define KRAMAR_TRY_DONE_AS(done, ...)                                                                                  \
    do {                                                                                                               \
        if (auto done = (__VA_ARGS__); !done)                                                                          \
            return std::move(done).error();                                                                            \
    } while (false)

#define KRAMAR_JOINED(first, second) KRAMAR_JOINED_NOW(first, second)
#define KRAMAR_JOINED_NOW(first, second) first##second

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>

namespace kramar::demo {

// Repeatable chance (splitmix64): the same seed, stream and index always throw the same row, on every platform, so a
// product can be made when it is asked for instead of being kept.
class Dice
{
public:
    Dice(quint64 seed, quint64 stream, quint64 index)
        : m_state(mix(mix(seed + 0x9e3779b97f4a7c15ULL) ^ (stream * 0xd1342543de82ef95ULL)) ^
                  (index * 0xaef17502108ef2d9ULL))
    {
    }
    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        return mix(m_state);
    }
    // 0 … n-1
    int below(qint64 n) { return static_cast<int>(next() % static_cast<quint64>(n)); }
    // from … to, both included
    qint64 between(qint64 from, qint64 to)
    {
        return from + static_cast<qint64>(next() % static_cast<quint64>(to - from + 1));
    }
    bool permille(int chance) { return below(1000) < chance; }
    template <class List>
    const auto &pick(const List &list)
    {
        return list[static_cast<std::size_t>(next() % std::size(list))];
    }

private:
    static constexpr quint64 mix(quint64 z)
    {
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    quint64 m_state;
};

// One stream for each thing that is drawn, so that drawing more of one does not move another.
namespace stream {
inline constexpr quint64 group = 1;
inline constexpr quint64 modified = 2;
inline constexpr quint64 core = 3;
inline constexpr quint64 own = 4;
inline constexpr quint64 variety = 5;
inline constexpr quint64 text = 6;
inline constexpr quint64 person = 7;
inline constexpr quint64 order = 8;
inline constexpr quint64 orderTime = 9;
inline constexpr quint64 id = 10;
inline constexpr quint64 buyers = 11;
inline constexpr quint64 picture = 12;
inline constexpr quint64 odd = 13;
} // namespace stream

} // namespace kramar::demo

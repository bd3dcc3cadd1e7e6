// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>

namespace kramar::demo {

// The words a homeware and electronics shop is made of. Everything is invented; UTF-8.

struct GroupWords {
    const char *uk;
    const char *ru;
    int parent; // index of this list, -1: a top group
};

struct GoodWords {
    int group; // index of groupWords()
    const char *uk;
    const char *ru;
    const char *slug;
    int minPrice; // whole hryvnias
    int maxPrice;
    const char *specUk; // one more feature for the name, "" for none; %1 is a number
    const char *specRu;
    int specFrom;
    int specTo;
    const char *unitUk;
    const char *unitRu;
};

struct WordPair {
    const char *uk;
    const char *ru;
};

std::span<const GroupWords> groupWords();
std::span<const GoodWords> goodWords();
std::span<const char *const> brands();
std::span<const WordPair> colours();
// Sentences of descriptions and lines of feature lists.
std::span<const WordPair> openings();
std::span<const WordPair> features();
std::span<const WordPair> closings();

} // namespace kramar::demo

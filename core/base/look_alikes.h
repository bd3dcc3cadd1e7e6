// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kramar {

// Pairs of letters that look alike as capitals: what people mix up in SKUs and when they search.
inline constexpr QStringView latinLookAlikes = u"abcehikmoptxy";
inline constexpr QStringView cyrillicLookAlikes = u"авсенікмортху";

// Each letter of `from` becomes the one that stands at its place in `to`; capitals stay capitals.
QString replaceLetters(const QString &text, QStringView from, QStringView to);

// Folded, with look-alikes written as the Cyrillic one: two texts that look the same have the same.
QString skeleton(const QString &text);

} // namespace kramar

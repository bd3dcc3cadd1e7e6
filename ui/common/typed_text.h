// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace kramar::ui {

// What was typed, found in words: their first letters count, in any order of the words; Latin and Cyrillic letters that
// look alike are one; what was typed with the wrong keyboard layout ("gjdn" for «повт») is read as it was meant.
struct Span {
    qsizetype start = 0, length = 0;
    friend bool operator==(const Span &, const Span &) = default;
};
struct WordMatch {
    int score = 0;     // larger is better; 0 when nothing was typed
    QList<Span> spans; // of the text, to be set in bold
};
std::optional<WordMatch> matchWords(const QString &text, const QString &typed);

// How it may have been meant, for a search that knows exact letters only: as typed first, each once.
QStringList readingsOf(const QString &typed);
// The same keys under the other layout of the two (us, ua).
QString inOtherLayout(const QString &typed);

} // namespace kramar::ui

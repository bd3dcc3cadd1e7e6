// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace kramar::ui {

// A run of a text that stands in the other text too, or does not.
struct DiffPart {
    QString text{};
    bool changed = false;
    qsizetype unchanged = 0; // so many characters are left out here (folded())
    friend bool operator==(const DiffPart &, const DiffPart &) = default;
};

using TwoSides = std::pair<QList<DiffPart>, QList<DiffPart>>; // before and after

// Where two texts differ, word by word; the parts of each, put together again, are the text as it was. Texts without a
// word in common differ as a whole.
TwoSides wordDiff(const QString &before, const QString &after);
// Without the long stretches that are the same on both sides; the words beside a change stay, on both.
TwoSides folded(const TwoSides &sides);

} // namespace kramar::ui

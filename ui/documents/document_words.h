// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stock/document.h"
#include "ui/common/chips.h"

namespace kramar::ui {

// How the papers of the warehouse read, the same in the list, in the card and in questions.
QString documentTitle(const stock::Document &document);     // "Receipt No. 12"
QString documentStateWord(const stock::Document &document); // a stock-taking that is a draft is under way
Chip documentChip(const stock::Document &document);
QString documentPlaces(const stock::Document &document); // "Main", "Main → Second"
QString newDocumentWords(DocumentKind kind);             // "New receipt…"
QString signedQuantity(Quantity change);                 // "+2", "−1", "0"
QString signedMoney(Money change);

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kramar::ui {

// What a field says of a number that is typed into it, the same everywhere.

// Why it is not taken, by the code of parseTyped (base/money.h): a whole sentence.
QString numberProblem(const QString &code);
// It is taken, and could be meant otherwise: "1,125" is one and 125 thousandths. "" for every other text.
QString numberDoubt(const QString &typed);

} // namespace kramar::ui

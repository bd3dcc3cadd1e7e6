// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace kramar::test {

// What is wrong with all that is visible in a window, one line each; empty: nothing.

// Something that takes the focus and has no name for who does not see it. A combo box and a field count by their label.
QStringList nameless(const QWidget *window);
// Two things that Alt and one letter would reach.
QStringList doubledMnemonics(const QWidget *window);
// Texts with more to show than they have room for: labels, buttons, checks, chips, tabs, titles of columns. What is
// shortened on purpose says the whole in its tooltip; titles of columns do, but in our own languages they should fit.
enum class Titles { Whole, MayBeCut };
QStringList clipped(const QWidget *window, Titles titles = Titles::MayBeCut);

} // namespace kramar::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/cell.h"

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>

namespace kramar::ui {

struct ChipColours {
    QColor fill; // transparent: outlined
    QColor text;
};

// Every colour of the program, for one theme. No other colour is written anywhere. Contrast was measured against base,
// window and selection: text at least 4.5, controls at least 3.
struct Tokens {
    bool dark = false;
    bool highContrast = false; // made from the system's palette
    QColor window, base, alt;
    QColor hover, selection, selectionUnfocused;
    QColor line, strongLine, fieldBorder;
    QColor text, text2, muted;
    QColor accent, accentHover, onAccent;
    QColor link, focusRing;
    QColor ok, bad, warn, info;
    QColor softAccent, added, removed;
    QColor danger, dangerHover;
    QColor undoBar, undoText, undoLink, undoOk;
    QColor pictureMat;
    std::array<ChipColours, 9> chips; // by ChipTone
    std::array<QColor, 8> stores;

    const ChipColours &chip(ChipTone tone) const { return chips[static_cast<size_t>(tone)]; }
    QColor store(int number) const; // any number: they go round
    QColor tone(Tone tone) const;
};

// The tokens of the theme that is shown now. GUI thread; never keep what they say beyond a paint.
const Tokens &tokens();
void setTokens(const Tokens &tokens); // ThemeManager and tests

Tokens lightTokens();
Tokens darkTokens();
// What is left of us when the system asks for high contrast.
Tokens tokensOf(const QPalette &system);
QPalette paletteOf(const Tokens &tokens);

// Sizes in px at 100 %; a grid of 4.
namespace metrics {
// A title bar and borders as most desktops draw them: the frame is not known before a window is shown.
inline constexpr int frameWidth = 16, frameHeight = 48;
inline constexpr int controlHeight = 28;
inline constexpr int smallControlHeight = 24;
inline constexpr int filterHeight = 26;
inline constexpr int chipHeight = 20;
inline constexpr int headHeight = 48;
inline constexpr int tabsHeight = 36;
inline constexpr int filterBarHeight = 40;
inline constexpr int bannerHeight = 36;
inline constexpr int footHeight = 28;
inline constexpr int headerHeight = 28;
inline constexpr int pageSide = 16;
inline constexpr int gap = 8;
inline constexpr int cellPadding = 8; // left and right of a cell and of its title
inline constexpr int radius = 4;
inline constexpr int boxRadius = 6;
} // namespace metrics

// The steps of the type, all derived from the application's font (the system's own size).
enum class TypeStep { Small, Normal, Section, Title, Figure };
QFont fontOf(TypeStep step);
QFont strong(QFont font); // semibold
// By how much the system's font is larger than the usual one of 12 px, for widths that hold texts; at least 1.
double typeZoom();

} // namespace kramar::ui

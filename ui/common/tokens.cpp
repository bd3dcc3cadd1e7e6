// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tokens.h"

#include <QApplication>
#include <QFontInfo>

#include <algorithm>

namespace kramar::ui {

namespace {

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

std::array<QColor, 8> storeColours()
{
    return {rgb(0x2B7665), rgb(0xB0602F), rgb(0x6656A6), rgb(0x0B66B0),
            rgb(0x9A3B6A), rgb(0x5C6B1E), rgb(0x7A4A00), rgb(0x4B5A6B)};
}

Tokens &current()
{
    static Tokens shown = lightTokens();
    return shown;
}

} // namespace

QColor Tokens::store(int number) const
{
    const int count = static_cast<int>(stores.size());
    return stores[static_cast<size_t>(((number % count) + count) % count)];
}

QColor Tokens::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Normal:
        return text;
    case Tone::Second:
        return text2;
    case Tone::Muted:
        return muted;
    case Tone::Ok:
        return ok;
    case Tone::Bad:
        return bad;
    case Tone::Warn:
        return warn;
    case Tone::Info:
        return info;
    case Tone::Accent:
        return link;
    }
    return text;
}

const Tokens &tokens()
{
    return current();
}

void setTokens(const Tokens &tokens)
{
    current() = tokens;
}

Tokens lightTokens()
{
    Tokens t;
    t.window = rgb(0xF2F1EE);
    t.base = rgb(0xFFFFFF);
    t.alt = rgb(0xF9F8F6);
    t.hover = rgb(0xF3F2EF);
    t.selection = rgb(0xE3E7FB);
    t.selectionUnfocused = rgb(0xE8E6E2);
    t.line = rgb(0xE5E2DD);
    t.strongLine = rgb(0xD3CFC8);
    t.fieldBorder = rgb(0x8E8981);
    t.text = rgb(0x1F1E1B);
    t.text2 = rgb(0x55524C);
    t.muted = rgb(0x6B6760);
    t.accent = rgb(0x3B4CC0);
    t.accentHover = rgb(0x3142AE);
    t.onAccent = rgb(0xFFFFFF);
    t.link = rgb(0x3B4CC0);
    t.focusRing = rgb(0x3B4CC0);
    t.ok = rgb(0x27703D);
    t.bad = rgb(0xB92E27);
    t.warn = rgb(0x8A5100);
    t.info = rgb(0x0B66B0);
    t.softAccent = rgb(0xEEF0FC);
    t.added = rgb(0xE3F3E4);
    t.removed = rgb(0xFBE6E3);
    t.danger = rgb(0xB42A22);
    t.dangerHover = rgb(0x9A231C);
    t.undoBar = rgb(0x2B2A27);
    t.undoText = rgb(0xF5F3EF);
    t.undoLink = rgb(0xB9C2FF);
    t.undoOk = rgb(0x93D9A3);
    t.pictureMat = rgb(0xFFFFFF);
    t.chips = {{{rgb(0xDCEBFA), rgb(0x0B4F8F)},
                {rgb(0xE4E4FA), rgb(0x3F3BA6)},
                {rgb(0xEFE3F7), rgb(0x6B2D8F)},
                {rgb(0xD8F0EC), rgb(0x0B5D55)},
                {rgb(0xDDF1DF), rgb(0x1D6130)},
                {rgb(0xFBEBC8), rgb(0x7A4A00)},
                {rgb(0xFBE1DD), rgb(0xA1241B)},
                {rgb(0xECEAE6), rgb(0x55524C)},
                {Qt::transparent, rgb(0x55524C)}}};
    t.stores = storeColours();
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.dark = true;
    t.window = rgb(0x19191B);
    t.base = rgb(0x212124);
    t.alt = rgb(0x27272A);
    t.hover = rgb(0x2C2C30);
    t.selection = rgb(0x323A68);
    t.selectionUnfocused = rgb(0x35353A);
    t.line = rgb(0x34343A);
    t.strongLine = rgb(0x46464D);
    t.fieldBorder = rgb(0x7C7C84);
    t.text = rgb(0xECEAE6);
    t.text2 = rgb(0xBAB7B0);
    t.muted = rgb(0xA8A59E);
    t.accent = rgb(0x5161D6);
    t.accentHover = rgb(0x5C6CE0);
    t.onAccent = rgb(0xFFFFFF);
    t.link = rgb(0xA3AEFF);
    t.focusRing = rgb(0x8C99FF);
    t.ok = rgb(0x6CC487);
    t.bad = rgb(0xFF8A7E);
    t.warn = rgb(0xE8B04A);
    t.info = rgb(0x7DBBF2);
    t.softAccent = rgb(0x282C48);
    t.added = rgb(0x1D3524);
    t.removed = rgb(0x44241F);
    t.danger = rgb(0xB42A22);
    t.dangerHover = rgb(0xC8362D);
    t.undoBar = rgb(0x3D3D43);
    t.undoText = rgb(0xF5F3EF);
    t.undoLink = rgb(0xB9C2FF);
    t.undoOk = rgb(0x93D9A3);
    t.pictureMat = rgb(0xFFFFFF);
    t.chips = {{{rgb(0x1C3650), rgb(0x9CCBF7)},
                {rgb(0x2E2F5C), rgb(0xBDBFFF)},
                {rgb(0x43294F), rgb(0xDDB3F0)},
                {rgb(0x173F3B), rgb(0x84D8CB)},
                {rgb(0x1E4028), rgb(0x93D9A3)},
                {rgb(0x4A3510), rgb(0xF0C673)},
                {rgb(0x522522), rgb(0xFFB0A6)},
                {rgb(0x38383C), rgb(0xC6C3BC)},
                {Qt::transparent, rgb(0xC6C3BC)}}};
    t.stores = storeColours();
    return t;
}

Tokens tokensOf(const QPalette &system)
{
    Tokens t;
    t.highContrast = true;
    t.window = system.color(QPalette::Window);
    t.base = t.alt = t.hover = system.color(QPalette::Base);
    t.dark = t.base.lightness() < 128;
    t.text = t.text2 = t.muted = system.color(QPalette::Text);
    t.selection = t.selectionUnfocused = t.base;
    t.line = t.strongLine = t.fieldBorder = t.text;
    t.accent = t.accentHover = t.danger = t.dangerHover = system.color(QPalette::Highlight);
    t.onAccent = system.color(QPalette::HighlightedText);
    t.focusRing = t.accent;
    t.link = system.color(QPalette::Link);
    t.ok = t.bad = t.warn = t.info = t.text;
    t.softAccent = t.added = t.removed = t.base;
    t.undoBar = t.window;
    t.undoText = t.undoOk = t.text;
    t.undoLink = t.link;
    t.pictureMat = t.base;
    t.chips.fill({Qt::transparent, t.text});
    t.stores = storeColours();
    return t;
}

QPalette paletteOf(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.base);
    palette.setColor(QPalette::AlternateBase, t.alt);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.base);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.bad);
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Highlight, t.highContrast ? t.accent : t.selection);
    palette.setColor(QPalette::HighlightedText, t.highContrast ? t.onAccent : t.text);
    palette.setColor(QPalette::Link, t.link);
    palette.setColor(QPalette::LinkVisited, t.link);
    palette.setColor(QPalette::ToolTipBase, t.base);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::Light, t.base);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.line);
    palette.setColor(QPalette::Dark, t.strongLine);
    palette.setColor(QPalette::Shadow, t.fieldBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.muted);
    palette.setColor(QPalette::Disabled, QPalette::Base, t.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.selectionUnfocused);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, t.highContrast ? t.accent : t.selectionUnfocused);
    return palette;
}

double typeZoom()
{
    constexpr double usualPx = 12;
    return std::max(1.0, QFontInfo(QApplication::font()).pixelSize() / usualPx);
}

QFont fontOf(TypeStep step)
{
    QFont font = QApplication::font();
    const int size = QFontInfo(font).pixelSize();
    switch (step) {
    case TypeStep::Small:
        font.setPixelSize(size - 1);
        return font;
    case TypeStep::Normal:
        return font;
    case TypeStep::Section:
        font.setPixelSize(size + 2);
        break;
    case TypeStep::Title:
        font.setPixelSize(size + 5);
        break;
    case TypeStep::Figure:
        font.setPixelSize(size + 9);
        break;
    }
    return strong(font);
}

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
// Chips and marks: a glyph that says without colour what the colour says.
#include "ui/common/cell_painter.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int chipPadding = 6;
constexpr int glyphSize = 12;
constexpr int glyphGap = 4;

QString iconOf(ChipGlyph glyph)
{
    switch (glyph) {
    case ChipGlyph::Tick:
        return u"check_circle"_s;
    case ChipGlyph::Cross:
        return u"dismiss_circle"_s;
    case ChipGlyph::Return:
        return u"arrow_undo"_s;
    case ChipGlyph::Hidden:
        return u"eye_off"_s;
    case ChipGlyph::Wait:
        return u"hourglass"_s;
    case ChipGlyph::Edit:
        return u"edit"_s;
    case ChipGlyph::Forbidden:
        return u"prohibited"_s;
    case ChipGlyph::Pause:
        return u"pause"_s;
    case ChipGlyph::Branch:
        return u"variety"_s;
    case ChipGlyph::Alert:
        return u"error"_s;
    default:
        return {};
    }
}

} // namespace

void paintGlyph(QPainter *painter, const QRectF &rect, ChipGlyph glyph, const QColor &colour, bool outlinedChip)
{
    if (const QString icon = iconOf(glyph); !icon.isEmpty()) {
        const bool done = glyph == ChipGlyph::Tick;
        Icons::paint(painter, rect, icon, done && outlinedChip ? tokens().ok : colour,
                     done || glyph == ChipGlyph::Alert);
        return;
    }
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF ring = rect.adjusted(1.2, 1.2, -1.2, -1.2);
    QPen pen(colour, 1.4);
    if (glyph == ChipGlyph::Dashed)
        pen.setDashPattern({1.4, 1.6});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawEllipse(ring);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const QRectF inner = ring.adjusted(1.4, 1.4, -1.4, -1.4);
    constexpr int quarter = 90 * 16;
    constexpr int top = 90 * 16;
    if (glyph == ChipGlyph::Dot)
        painter->drawEllipse(ring.adjusted(2.4, 2.4, -2.4, -2.4));
    else if (glyph == ChipGlyph::Quarter)
        painter->drawPie(inner, top, -quarter);
    else if (glyph == ChipGlyph::Half)
        painter->drawPie(inner, top, -2 * quarter);
    else if (glyph == ChipGlyph::ThreeQuarters)
        painter->drawPie(inner, top, -3 * quarter);
    painter->restore();
}

int chipWidth(Chip chip, const QString &word, const QFont &font)
{
    const int glyph = chip.glyph == ChipGlyph::None ? 0 : glyphSize + glyphGap;
    return 2 * chipPadding + glyph + QFontMetrics(font).horizontalAdvance(word);
}

int CellPainter::chip(const QRect &rect, Chip chip, const QString &word) const
{
    const Tokens &t = tokens();
    const QFont small = fontOf(TypeStep::Small);
    const ChipColours &colours = t.chip(chip.tone);
    const bool outlined = colours.fill.alpha() == 0;
    const int height = std::max(metrics::chipHeight, QFontMetrics(small).height() + 2);
    QRect box(rect.x(), 0, std::min(rect.width(), chipWidth(chip, word, small)), height);
    box.moveTop(rect.y() + (rect.height() - height) / 2);
    drawBox(painter, box, outlined ? t.base : colours.fill, outlined ? t.strongLine : QColor(), metrics::radius);
    painter->save();
    painter->setFont(small);
    QRect inside = box.adjusted(chipPadding, 0, -chipPadding + 1, 0);
    if (chip.glyph != ChipGlyph::None) {
        const QRectF glyph(inside.x(), box.y() + (height - glyphSize) / 2.0, glyphSize, glyphSize);
        paintGlyph(painter, glyph, chip.glyph, colours.text, outlined);
        inside.setLeft(inside.left() + glyphSize + glyphGap);
    }
    drawText(painter, inside, word, colours.text);
    painter->restore();
    return box.width();
}

MarkLook lookOf(SyncMark mark)
{
    switch (mark) {
    case SyncMark::None:
        break;
    case SyncMark::Waiting:
        return {u"waiting"_s, Tone::Info, false};
    case SyncMark::Sending:
        return {u"sync"_s, Tone::Accent, false};
    case SyncMark::Awaiting:
        return {u"clock"_s, Tone::Muted, false};
    case SyncMark::Refused:
        return {u"error"_s, Tone::Bad, true};
    case SyncMark::Conflict:
        return {u"arrow_swap"_s, Tone::Warn, false};
    case SyncMark::Unknown:
        return {u"question"_s, Tone::Warn, false};
    case SyncMark::Held:
        return {u"minus_circle"_s, Tone::Muted, false};
    case SyncMark::Braked:
        return {u"warning"_s, Tone::Warn, true};
    case SyncMark::NotLinked:
        return {u"unlink"_s, Tone::Warn, false};
    case SyncMark::Test:
        return {u"pause"_s, Tone::Muted, false};
    case SyncMark::Done:
        return {u"check_circle"_s, Tone::Ok, false};
    case SyncMark::Dropped:
        return {u"dismiss_circle"_s, Tone::Muted, false};
    }
    return {};
}

MarkLook lookOf(PaymentMark mark)
{
    switch (mark) {
    case PaymentMark::Paid:
        return {u"check_circle"_s, Tone::Ok, true};
    case PaymentMark::Awaited:
        return {u"clock"_s, Tone::Warn, false};
    case PaymentMark::OnDelivery:
        return {u"minus_circle"_s, Tone::Muted, false};
    case PaymentMark::Returned:
        return {u"arrow_undo"_s, Tone::Muted, false};
    }
    return {};
}

void CellPainter::mark(const QRect &rect, SyncMark mark, const QString &word) const
{
    if (mark == SyncMark::None && word.isEmpty())
        return;
    const MarkLook look = lookOf(mark);
    QRect place(0, 0, 16, 16);
    place.moveCenter(rect.center());
    if (!word.isEmpty()) {
        place.moveLeft(rect.left());
        const bool loud = look.tone != Tone::Muted;
        drawText(painter, rect.adjusted(22, 0, 0, 0), word, loud ? colour(look.tone) : colour(Tone::Second));
    }
    if (!look.icon.isEmpty())
        Icons::paint(painter, place, look.icon, colour(look.tone), look.filled);
}

void CellPainter::payment(const QRect &rect, PaymentMark mark, const QString &method) const
{
    const MarkLook look = lookOf(mark);
    QRect place(rect.x(), 0, 16, 16);
    place.moveTop(rect.center().y() - 7);
    Icons::paint(painter, place, look.icon, colour(look.tone), look.filled);
    const QRect words = rect.adjusted(22, 0, 0, 0);
    if (words.width() > 18) // else it would be nothing but dots
        drawText(painter, words, method, colour(quiet ? Tone::Muted : Tone::Normal));
}

} // namespace kramar::ui

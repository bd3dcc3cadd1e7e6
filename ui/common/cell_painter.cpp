// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/cell_painter.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/thumbnail_cache.h"
#include "ui/common/tokens.h"
#include "words/format.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int runGap = 6;
constexpr int tileSize = 16;

// Pieces side by side, right-aligned as one.
struct Piece {
    QString text;
    QColor colour;
    QFont font;
};

// A name with what tells it from others, where the column says that its end does.
QString shortened(const QString &text, const QFont &font, int room, Qt::TextElideMode elide)
{
    const QFontMetrics measured(font);
    if (elide == Qt::ElideRight || measured.horizontalAdvance(text) <= room)
        return text;
    return measured.elidedText(text, elide, room);
}

// A number is never cut: "10 5…" would be another number. The unit goes first.
void drawRight(QPainter *painter, const QRect &rect, QList<Piece> pieces)
{
    const auto width = [&pieces] {
        int sum = 0;
        for (const Piece &piece : std::as_const(pieces))
            sum += QFontMetrics(piece.font).horizontalAdvance(piece.text);
        return sum;
    };
    while (pieces.size() > 1 && width() > rect.width())
        pieces.removeLast();
    int right = rect.right() + 1;
    for (auto piece = pieces.crbegin(); piece != pieces.crend(); ++piece) {
        painter->setFont(piece->font);
        const int room = std::min(QFontMetrics(piece->font).horizontalAdvance(piece->text), right - rect.x());
        drawText(painter, QRect(right - room, rect.y(), room, rect.height()), piece->text, piece->colour);
        right -= room;
    }
}

} // namespace

QColor CellPainter::colour(Tone tone) const
{
    if (tone == Tone::Muted && selected)
        tone = Tone::Second;
    return tokens().tone(tone);
}

void CellPainter::paint(const QRect &rect, const Cell &cell, Qt::Alignment alignment) const
{
    CellPainter with = *this;
    with.quiet = cell.quiet;
    painter->save();
    painter->setFont(font);
    QRect area = rect;
    area.setLeft(area.left() + cell.depth * 18);
    if (cell.fold != Fold::None) {
        Icons::paint(painter, QRect(area.x(), area.center().y() - 7, 16, 16),
                     cell.fold == Fold::Folded ? u"chevron_right"_s : u"chevron_down"_s, colour(Tone::Second));
        area.setLeft(area.left() + 20);
    }
    if (const auto *chip = std::get_if<Chip>(&cell.look)) {
        const int width = with.chip(area, *chip, cell.text) + runGap;
        if (!cell.second.isEmpty() && area.width() - width > 3 * runGap)
            drawText(painter, area.adjusted(width, 0, 0, 0), cell.second, with.colour(Tone::Muted));
    } else if (const auto *mark = std::get_if<SyncMark>(&cell.look))
        with.mark(area, *mark, cell.text);
    else if (const auto *money = std::get_if<Money>(&cell.look))
        with.money(with.paintSecond(area, cell), *money, cell.strong);
    else if (const auto *change = std::get_if<MoneyChange>(&cell.look))
        with.moneyChange(area, *change);
    else if (const auto *figures = std::get_if<StockFigures>(&cell.look))
        with.stock(area, *figures);
    else if (const auto *key = std::get_if<PictureKey>(&cell.look))
        with.picture(area, key->key, std::min(area.height() - 10, 32));
    else if (const auto *payment = std::get_if<PaymentMark>(&cell.look))
        with.payment(area, *payment, cell.text);
    else if (const auto *stores = std::get_if<QList<StoreTile>>(&cell.look))
        with.stores(area, *stores, cell.text);
    else if (const auto *runs = std::get_if<QList<TextRun>>(&cell.look))
        with.runs(area, *runs, alignment);
    else
        with.text(area, cell, alignment);
    painter->restore();
}

void CellPainter::text(const QRect &rect, const Cell &cell, Qt::Alignment alignment) const
{
    const QFont main = cell.strong ? strong(font) : font;
    painter->setFont(main);
    const QColor ink = colour(quiet ? Tone::Muted : Tone::Normal);
    const QString name = shortened(cell.text, main, rect.width(), elide);
    if (cell.second.isEmpty()) {
        drawText(painter, rect, name, ink, alignment & Qt::AlignHorizontal_Mask);
        return;
    }
    const QFont small = fontOf(TypeStep::Small);
    const int first = QFontMetrics(main).height();
    const int second = QFontMetrics(small).height();
    if (rect.height() < first + second + 4) {
        const int width = drawText(painter, rect, name, ink);
        painter->setFont(font);
        drawText(painter, rect.adjusted(width + runGap, 0, 0, 0), cell.second, colour(Tone::Muted));
        return;
    }
    const int top = rect.y() + (rect.height() - first - second) / 2;
    drawText(painter, QRect(rect.x(), top, rect.width(), first), name, ink, alignment & Qt::AlignHorizontal_Mask);
    painter->setFont(small);
    drawText(painter, QRect(rect.x(), top + first, rect.width(), second), cell.second, colour(Tone::Muted),
             alignment & Qt::AlignHorizontal_Mask);
}

// Where the column says that the right end counts, whole pieces are left out before the last one is cut: a waybill
// without its end is none.
void CellPainter::runs(const QRect &rect, const QList<TextRun> &runs, Qt::Alignment alignment) const
{
    QList<TextRun> shown = runs;
    const auto width = [this, &shown] {
        int sum = -runGap;
        for (const TextRun &run : std::as_const(shown))
            sum += painter->fontMetrics().horizontalAdvance(run.text) + runGap;
        return sum;
    };
    while (elide == Qt::ElideLeft && shown.size() > 1 && width() > rect.width())
        shown.removeFirst();
    QRect left = rect;
    if (alignment.testFlag(Qt::AlignRight))
        left.setLeft(std::max(rect.left(), rect.right() + 1 - width()));
    for (const TextRun &run : std::as_const(shown)) {
        const Tone tone = quiet && run.tone == Tone::Normal ? Tone::Muted : run.tone;
        left.setLeft(left.left() + drawText(painter, left, run.text, colour(tone)) + runGap);
    }
}

// Below what stands on the right, where the row has room for two lines; the room that is left above.
QRect CellPainter::paintSecond(const QRect &rect, const Cell &cell) const
{
    const QFont small = fontOf(TypeStep::Small);
    const int first = QFontMetrics(font).height();
    const int second = QFontMetrics(small).height();
    if (cell.second.isEmpty() || rect.height() < first + second + 4)
        return rect;
    const int top = rect.y() + (rect.height() - first - second) / 2;
    painter->setFont(small);
    drawText(painter, QRect(rect.x(), top + first, rect.width(), second), cell.second, colour(Tone::Muted),
             Qt::AlignRight);
    painter->setFont(font);
    return {rect.x(), top, rect.width(), first};
}

void CellPainter::money(const QRect &rect, Money money, bool isStrong) const
{
    const bool foreign = money.currency() != Currency::uah();
    const QString unit = words::currencyUnit(money.currency());
    QList<Piece> pieces{
        {words::formatAmount(money), colour(quiet ? Tone::Muted : Tone::Normal), isStrong ? strong(font) : font}};
    if (!unit.isEmpty())
        pieces.append({QChar(0x00A0) + unit, colour(foreign ? Tone::Warn : Tone::Muted), font});
    drawRight(painter, rect, pieces);
}

void CellPainter::moneyChange(const QRect &rect, const MoneyChange &change) const
{
    const QString before = change.before ? words::formatAmount(*change.before) : words::unknownValue();
    QList<Piece> pieces{{before, colour(Tone::Muted), font}, {u" → "_s, colour(Tone::Second), font}};
    if (change.after) {
        pieces.append({words::formatAmount(*change.after), colour(Tone::Normal), strong(font)});
        pieces.append({QChar(0x00A0) + words::currencyUnit(change.after->currency()), colour(Tone::Muted), font});
    } else {
        pieces.append({words::unknownValue(), colour(Tone::Muted), font});
    }
    drawRight(painter, rect, pieces);
}

void CellPainter::stock(const QRect &rect, const StockFigures &figures) const
{
    Tone tone = quiet ? Tone::Muted : Tone::Normal;
    if (figures.available <= Quantity())
        tone = Tone::Bad;
    else if (figures.limit && figures.available <= *figures.limit)
        tone = Tone::Warn;
    const QString sum =
        u"\u00A0(%1 − %2)"_s.arg(words::formatQuantity(figures.onHand), words::formatQuantity(figures.reserved));
    drawRight(
        painter, rect,
        {{words::formatQuantity(figures.available), colour(tone), strong(font)}, {sum, colour(Tone::Muted), font}});
}

void CellPainter::picture(const QRect &rect, const QString &key, int side) const
{
    const Tokens &t = tokens();
    QRect frame(rect.x(), 0, side, side);
    frame.moveTop(rect.y() + (rect.height() - side) / 2);
    using Face = ThumbnailCache::Face;
    ThumbnailCache::Look look{Face::None, {}};
    if (thumbnails)
        look = thumbnails->look(key, side - 4, painter->device()->devicePixelRatio());
    const bool shown = look.face == Face::Picture;
    drawBox(painter, frame, shown ? t.pictureMat : t.window, t.line, metrics::radius);
    if (shown) {
        QRectF place(QPointF(), look.pixmap.deviceIndependentSize());
        place.moveCenter(QRectF(frame).center());
        painter->drawPixmap(snapped(painter, place).topLeft(), look.pixmap);
    } else if (look.face != Face::Loading) {
        QRect place(0, 0, 16, 16);
        place.moveCenter(frame.center());
        Icons::paint(painter, place, u"image"_s, look.face == Face::Failed ? t.bad : t.muted);
    }
}

void CellPainter::stores(const QRect &rect, const QList<StoreTile> &stores, const QString &name) const
{
    QRect tile(rect.x(), 0, tileSize, tileSize);
    tile.moveTop(rect.y() + (rect.height() - tileSize) / 2);
    for (const StoreTile &store : stores) {
        if (tile.right() > rect.right() + 1)
            break;
        drawStoreTile(painter, tile, store.name, store.colour);
        tile.translate(tileSize + 4, 0);
    }
    QRect words = rect;
    words.setLeft(tile.left() + 2);
    if (!name.isEmpty() && words.width() > 3 * runGap) { // else it would be nothing but dots
        drawText(painter, words, shortened(name, font, words.width(), elide),
                 colour(quiet ? Tone::Muted : Tone::Normal));
    }
}

void CellPainter::unloaded(const QRect &rect, int seed, Qt::Alignment alignment) const
{
    const int share = 40 + (seed * 37) % 45; // percent: a column of equal bars looks like a pattern
    QRect bar(rect.x(), 0, rect.width() * share / 100, 8);
    bar.moveTop(rect.y() + (rect.height() - bar.height()) / 2);
    if (alignment.testFlag(Qt::AlignRight))
        bar.moveRight(rect.right());
    drawBox(painter, bar, tokens().line, {}, 3);
}

} // namespace kramar::ui

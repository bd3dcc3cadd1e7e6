// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/paint.h"

#include "ui/common/tokens.h"

#include <QPaintDevice>
#include <QPen>
#include <QStyleOptionViewItem>

#include <algorithm>
#include <cmath>

namespace kramar::ui {

namespace {

qreal scaleOf(const QPainter *painter)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    return scale > 0 ? scale : 1.0;
}

} // namespace

qreal lineWidth(const QPainter *painter, qreal width)
{
    const qreal scale = scaleOf(painter);
    return std::max(1.0, std::floor(width * scale)) / scale;
}

QRectF snapped(const QPainter *painter, const QRectF &rect)
{
    // Translation only: nobody rotates or shears here. deviceTransform() maps to device pixels of the widget's buffer.
    const QTransform toDevice = painter->deviceTransform();
    if (toDevice.type() > QTransform::TxScale)
        return rect;
    const QRectF device = toDevice.mapRect(rect);
    const QPointF topLeft(std::round(device.left()), std::round(device.top()));
    const QPointF bottomRight(std::round(device.right()), std::round(device.bottom()));
    return toDevice.inverted().mapRect(QRectF(topLeft, bottomRight));
}

void drawBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal radius, qreal width)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRectF box = snapped(painter, rect);
    const bool bordered = border.isValid() && border.alpha() > 0;
    if (bordered) {
        const qreal line = lineWidth(painter, width);
        box.adjust(line / 2, line / 2, -line / 2, -line / 2);
        painter->setPen(QPen(border, line));
    } else {
        painter->setPen(Qt::NoPen);
    }
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(box, radius, radius);
    painter->restore();
}

void drawBottomLine(QPainter *painter, const QRectF &rect, const QColor &colour)
{
    QRectF line = snapped(painter, rect);
    line.setTop(line.bottom() - lineWidth(painter));
    painter->fillRect(line, colour);
}

void drawTopLine(QPainter *painter, const QRectF &rect, const QColor &colour)
{
    QRectF line = snapped(painter, rect);
    line.setHeight(lineWidth(painter));
    painter->fillRect(line, colour);
}

void drawRightLine(QPainter *painter, const QRectF &rect, const QColor &colour)
{
    QRectF line = snapped(painter, rect);
    line.setLeft(line.right() - lineWidth(painter));
    painter->fillRect(line, colour);
}

int drawText(QPainter *painter, const QRect &rect, const QString &text, const QColor &colour, Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    const QFontMetrics measured = painter->fontMetrics();
    // elidedText() rounds up: asked about a text that just fits, it cuts.
    const bool fits = measured.horizontalAdvance(text) <= rect.width();
    const QString shown = fits ? text : measured.elidedText(text, Qt::ElideRight, rect.width());
    painter->setPen(colour);
    painter->drawText(rect, static_cast<int>(Qt::AlignVCenter | alignment) | Qt::TextSingleLine | Qt::TextDontClip,
                      shown);
    return std::min(measured.horizontalAdvance(shown), rect.width());
}

bool drawLineGround(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Tokens &t = tokens();
    const QRect &line = option.rect;
    const bool current = option.state.testFlag(QStyle::State_Selected);
    if (current) {
        painter->fillRect(line, t.selection);
        painter->fillRect(QRect(line.left(), line.top(), 3, line.height()), t.focusRing);
    } else if (option.state.testFlag(QStyle::State_MouseOver)) {
        painter->fillRect(line, t.hover);
    }
    return current;
}

QColor mixed(const QColor &under, const QColor &over, qreal share)
{
    const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(part(under.red(), over.red()), part(under.green(), over.green()), part(under.blue(), over.blue()));
}

void drawStoreTile(QPainter *painter, const QRect &tile, const QString &name, int colour)
{
    painter->save();
    drawBox(painter, tile, tokens().store(colour), {}, std::max(3, tile.height() / 9));
    QFont letter = painter->font();
    letter.setPixelSize(tile.height() * 11 / 16);
    letter.setWeight(QFont::DemiBold);
    painter->setFont(letter);
    painter->setPen(Qt::white);
    painter->drawText(tile, static_cast<int>(Qt::AlignCenter), name.left(1).toUpper());
    painter->restore();
}

} // namespace kramar::ui

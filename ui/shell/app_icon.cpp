// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/app_icon.h"

#include <QPainter>
#include <QPixmap>

namespace kramar::ui {

namespace {

constexpr QRgb ground = 0xff3d46c2;
constexpr QRgb letter = 0xffffffff;

QPixmap drawn(int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side / 32.0, side / 32.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor::fromRgb(ground));
    painter.drawRoundedRect(QRectF(1, 1, 30, 30), 7, 7);
    painter.setPen(QPen(QColor::fromRgb(letter), 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(11, 8), QPointF(11, 24)); // of strokes, so that no font is needed
    painter.drawPolyline(QPolygonF{QPointF(22, 8), QPointF(12.5, 16), QPointF(22, 24)});
    return pixmap;
}

} // namespace

QIcon appIcon()
{
    QIcon icon;
    for (const int side : {16, 20, 24, 32, 40, 48, 64, 96, 128, 256})
        icon.addPixmap(drawn(side));
    return icon;
}

} // namespace kramar::ui

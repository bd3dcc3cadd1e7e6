// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPainter>
#include <QRectF>
#include <QString>

class QStyleOptionViewItem;

namespace kramar::ui {

// Painting that stays crisp at 125 % and 175 %: rectangles are snapped to device pixels before lines are drawn.

// A line of one logical px, as whole device pixels.
qreal lineWidth(const QPainter *painter, qreal width = 1);
QRectF snapped(const QPainter *painter, const QRectF &rect);
// Fill and border inside the rectangle; an invalid or transparent colour leaves it out.
void drawBox(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &border = {}, qreal radius = 0,
             qreal width = 1);
void drawBottomLine(QPainter *painter, const QRectF &rect, const QColor &colour);
void drawRightLine(QPainter *painter, const QRectF &rect, const QColor &colour);
void drawTopLine(QPainter *painter, const QRectF &rect, const QColor &colour);
// One line of text, elided, vertically centred; returns the width it took.
int drawText(QPainter *painter, const QRect &rect, const QString &text, const QColor &colour,
             Qt::Alignment alignment = Qt::AlignLeft);
// Behind a line of a popup's list: the chosen one (true) with its bar, the one under the mouse, or nothing.
bool drawLineGround(QPainter *painter, const QStyleOptionViewItem &option);
QColor mixed(const QColor &under, const QColor &over, qreal share);

// A store's logo: the first letter of its name on its colour.
void drawStoreTile(QPainter *painter, const QRect &tile, const QString &name, int colour);

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/pictures.h"

#include "app/demo/dice.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace kramar::demo {

namespace {

// The number behind "_w" or "_h".
int sideOf(const QByteArray &name, const char *mark)
{
    const qsizetype at = name.indexOf(mark);
    if (at < 0)
        return 200;
    qsizetype end = at + 2;
    while (end < name.size() && name[end] >= '0' && name[end] <= '9')
        ++end;
    return std::clamp(name.mid(at + 2, end - at - 2).toInt(), 16, 1200);
}

void paintGoods(QPainter &painter, Dice &dice)
{
    const QColor body = QColor::fromHsv(dice.below(360), 90 + dice.below(130), 120 + dice.below(120));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 40));
    painter.drawEllipse(QRectF(18, 80, 64, 10));
    painter.setBrush(body);
    const double width = 34 + dice.below(26);
    const QRectF box(50 - width / 2, 26, width, 58);
    switch (dice.below(4)) {
    case 0: // a pot with a lid
        painter.drawRoundedRect(box.adjusted(0, 18, 0, 0), 8, 8);
        painter.setBrush(body.lighter(130));
        painter.drawEllipse(QRectF(box.left() - 3, 36, width + 6, 14));
        painter.drawEllipse(QRectF(46, 28, 8, 8));
        break;
    case 1: { // a vase
        QPainterPath path(QPointF(44, 24));
        path.lineTo(56, 24);
        path.cubicTo(56, 44, 50 + width / 2, 44, 50 + width / 2, 64);
        path.cubicTo(50 + width / 2, 80, 60, 86, 50, 86);
        path.cubicTo(40, 86, 50 - width / 2, 80, 50 - width / 2, 64);
        path.cubicTo(50 - width / 2, 44, 44, 44, 44, 24);
        painter.drawPath(path);
        break;
    }
    case 2: // a device with a button
        painter.drawRoundedRect(box, 10, 10);
        painter.setBrush(body.darker(160));
        painter.drawRoundedRect(box.adjusted(6, 6, -6, -26), 4, 4);
        painter.setBrush(Qt::white);
        painter.drawEllipse(QPointF(50, 74), 4, 4);
        break;
    default: // a lamp
        painter.drawPolygon(QPolygonF({QPointF(38, 24), QPointF(62, 24), QPointF(74, 54), QPointF(26, 54)}));
        painter.setBrush(body.darker(150));
        painter.drawRect(QRectF(48, 54, 4, 26));
        painter.drawRoundedRect(QRectF(34, 78, 32, 7), 3, 3);
    }
}

} // namespace

Answer picture(const QByteArray &name)
{
    const qsizetype end = name.indexOf('_');
    const quint64 number = name.left(end).toULongLong();
    if (end <= 0 || (number == 0 && !name.startsWith("0_")))
        return htmlPage(404);
    QImage image(sideOf(name, "_w"), sideOf(name, "_h"), QImage::Format_RGB32);
    Dice dice(1, stream::picture, number);
    {
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(image.width() / 100.0, image.height() / 100.0);
        const int hue = dice.below(360);
        QLinearGradient wall(0, 0, 100, 100);
        wall.setColorAt(0, QColor::fromHsv(hue, 18, 252));
        wall.setColorAt(1, QColor::fromHsv((hue + 40) % 360, 60, 225));
        painter.fillRect(QRectF(0, 0, 100, 100), wall);
        paintGoods(painter, dice);
    }
    Answer answer;
    QBuffer buffer(&answer.body);
    buffer.open(QIODevice::WriteOnly);
    const bool jpeg = QImageWriter::supportedImageFormats().contains("jpeg");
    image.save(&buffer, jpeg ? "JPEG" : "PNG", jpeg ? 82 : -1);
    answer.type = jpeg ? "image/jpeg" : "image/png";
    return answer;
}

} // namespace kramar::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/cell.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QRectF>

#include <optional>

class QPainter;

namespace kramar::ui {

// The drawings of resources/icons/icons.txt (Fluent System Icons), painted at the device's size in a colour of the
// theme. Drawings exist for 16, 20 and 24 px and are taken by the nearest grid. GUI thread.
class Icons
{
public:
    // Follows the theme: the colour is asked for at each paint. An unknown name is an empty icon.
    static QIcon icon(const QString &name, Tone tone = Tone::Second, bool filled = false);
    static bool has(const QString &name);
    static QStringList names();

    static void paint(QPainter *painter, const QRectF &rect, const QString &name, const QColor &colour,
                      bool filled = false);
    static QPixmap pixmap(const QString &name, int size, qreal scale, const QColor &colour, bool filled = false);
    // After a change of theme: what was painted in the old colours is of no use.
    static void forgetColours();
};

} // namespace kramar::ui

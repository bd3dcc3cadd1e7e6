// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/picture_label.h"

#include "ui/common/cell_painter.h"
#include "ui/common/thumbnail_cache.h"

#include <QPainter>

namespace kramar::ui {

PictureLabel::PictureLabel(ThumbnailCache &thumbnails, int side, QWidget *parent)
    : QWidget(parent)
    , m_thumbnails(thumbnails)
    , m_side(side)
{
    setFixedSize(side, side);
    connect(&thumbnails, &ThumbnailCache::ready, this, [this](const QString &key) {
        if (key == m_key)
            update();
    });
}

void PictureLabel::setPicture(const QString &key, const QString &spoken)
{
    m_key = key;
    setAccessibleName(spoken);
    update();
}

void PictureLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    CellPainter{.painter = &painter, .font = font(), .selected = false, .quiet = false, .thumbnails = &m_thumbnails}
        .picture(rect(), m_key, m_side);
}

} // namespace kramar::ui

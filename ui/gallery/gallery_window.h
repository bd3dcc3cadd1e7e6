// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"
#include "ui/common/thumbnail_cache.h"

#include <QTemporaryDir>
#include <QWidget>

class QScrollArea;

namespace kramar::ui {

// All components of the program on one page, in the theme that is chosen above them: `kramar --gallery`, for who builds
// the program. Knows no books.
class GalleryWindow : public QWidget
{
    Q_OBJECT

public:
    explicit GalleryWindow(ThemeManager &themes, QWidget *parent = nullptr);
    QWidget *sheets() const; // all that can be scrolled through

private:
    QTemporaryDir m_pictures; // samples for the faces of a thumbnail
    ThumbnailCache m_thumbnails;
    QScrollArea *m_area;
};

} // namespace kramar::ui

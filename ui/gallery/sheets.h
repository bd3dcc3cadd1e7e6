// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/thumbnail_cache.h"

#include <QWidget>

namespace kramar::ui {

// Every component of ui/common in its states. The thumbnails "cup", "later" and "broken" stand for the faces of a
// picture. Samples are not translated.
QWidget *makeComponentsSheet(ThumbnailCache *thumbnails);
// Fields, choices, lists, tabs and icons: Qt's own controls in our style.
QWidget *makeControlsSheet();

} // namespace kramar::ui

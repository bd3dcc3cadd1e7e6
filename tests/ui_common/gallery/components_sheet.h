// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/thumbnail_cache.h"

#include <QWidget>

namespace kramar::ui {

// Every component once, as a sheet to look at in both themes.
QWidget *makeComponentsSheet(ThumbnailCache *thumbnails);
// Fields, choices, scroll bars, lists and menus: Qt's own controls in our style.
QWidget *makeControlsSheet();
// A page of orders as people see it, with made-up rows.
QWidget *makeOrdersPage(ThumbnailCache *thumbnails, QObject *owner);

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/thumbnail_cache.h"

#include <QWidget>

namespace kramar::ui {

// A page of orders as people see it, with made-up rows.
QWidget *makeOrdersPage(ThumbnailCache *thumbnails, QObject *owner);

} // namespace kramar::ui

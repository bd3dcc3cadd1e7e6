// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/news.h"
#include "ui/common/thumbnail_cache.h"
#include "ui/context/store_directory.h"

class QSettings;

namespace kramar::ui {

// What every page gets besides its own facade. All of it outlives the pages.
struct PageContext {
    StoreDirectory &stores;
    News &news;
    QSettings &local; // columns, splitters, filters of this computer
    ThumbnailCache &thumbnails;
    const Clock &clock;
    int undoDelayMs = 8000; // how long the undo bar stands, and a status waits for it
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/backend/backend.h"
#include "ui/shell/palette_source.h"

namespace kramar::window {

// Orders, clients and products for the palette, by the search of their own pages. open: shows a page with a row chosen.
QList<ui::PaletteSource> paletteSources(backend::Backend &books,
                                        const std::function<void(const QString &page, qint64 id)> &open,
                                        const std::function<void(const QString &page, qint64 id)> &openApart);

} // namespace kramar::window

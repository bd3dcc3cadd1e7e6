// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <functional>

namespace kramar::ui {

// One object that the palette found.
struct PaletteHit {
    qint64 id = 0;
    QString title;
    QString note; // quieter, beside it
};

// Objects of one kind that the palette searches while one types: the facade's own search behind it.
struct PaletteSource {
    QString icon;
    std::function<QString()> title;                                              // the heading above what is found
    std::function<QFuture<Result<QList<PaletteHit>>>(const QString &text)> find; // the best few, in order
    std::function<void(qint64 id)> open;
    std::function<void(qint64 id)> openApart; // in a window of its own
    bool byNumber = false;                    // also asked for "#": numbers and waybills
};

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ui/common/badge.h"

#include <QFuture>
#include <QKeySequence>
#include <QString>
#include <QWidget>

#include <functional>

namespace kramar::ui {

// One section of the window, or a page that is opened from one. The page is made on its first visit, owned by the
// window and kept.
struct PageSpec {
    QString key;                    // stable: remembered, in commands
    QString icon;                   // resources/icons
    std::function<QString()> title; // asked again when the language changes
    std::function<QString()> group; // the heading above it; entries with the same heading stand together
    std::function<QWidget *()> make;
    std::function<QFuture<Result<qint64>>()> count{}; // the counter in the navigation; none: no counter
    Counter::Look look = Counter::Look::Plain;
    bool atFoot = false;     // no section: an icon at the foot, left by goBack(), there before the first store too
    QKeySequence shortcut{}; // of such a one; sections have theirs by their place
    QString within{};        // no section either: it is opened from this one, which stays marked meanwhile
};

} // namespace kramar::ui

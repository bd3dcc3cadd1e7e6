// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/stage/stage.h"

#include <QImage>

#include <functional>

namespace kramar::test {

// One face of the window: a page with a row chosen, or a dialog over it.
struct Scene {
    QString name;
    std::function<QWidget *(Stage &)> open;  // what is to be looked at: the window or a dialog
    std::function<void(Stage &)> leave = {}; // empty: nothing is left behind but what is closed by itself
};

// In an order in which they can be visited one after the other, again and again, on one filled stage.
QList<Scene> allScenes();

// Visits: opens, lets it come to rest, calls `look`, and puts the window back.
void visit(Stage &stage, const Scene &scene, const std::function<void(QWidget *)> &look);

// The widget as it is when nothing in it has moved for a while.
QImage atRest(QWidget *widget);

} // namespace kramar::test

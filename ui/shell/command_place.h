// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/command.h"

namespace kramar::ui {

// The commands of one place: a page, or the window itself.
struct CommandPlace {
    QString title;
    QString key;       // the page's; "": the window's
    bool here = false; // what is shown now, or holds everywhere
    QList<Command *> commands{};
};

} // namespace kramar::ui

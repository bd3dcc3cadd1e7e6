// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace kramar::ui {

// The program's own sign for its windows and the task bar: the K, drawn at each side from 16 to 256 px, of the same
// colours in both themes. Needs a QGuiApplication.
QIcon appIcon();

} // namespace kramar::ui

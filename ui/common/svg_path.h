// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QPainterPath>

namespace kramar::ui {

// The path data of an SVG drawing (all commands, absolute and relative) as a QPainterPath filled by winding. Bad data
// ends the path where it starts to be bad, as browsers do; `whole` then says false.
QPainterPath svgPath(QByteArrayView data, bool *whole = nullptr);

} // namespace kramar::ui

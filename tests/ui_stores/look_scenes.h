// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

namespace kramar::test {

// Each screen once, filled and in a telling state; gone when `grab` returns.
void eachScene(const std::function<void(const QString &name, QWidget *widget)> &grab);

} // namespace kramar::test

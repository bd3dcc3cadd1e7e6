// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace kramar::ctl {

// The translation context of everything that kramarctl says by itself: Ctl::tr("…"). What went wrong is said by words.
class Ctl
{
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

} // namespace kramar::ctl

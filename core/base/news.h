// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/change.h"

#include <QObject>

namespace kramar {

// Where screens hear what changed in the books: after the commit, at most ten times a second, in the window's thread.
// storage::ChangeFeed speaks through it; app hands it to the pages.
class News : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void changed(const kramar::Changes &changes);
};

} // namespace kramar

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <optional>

namespace kramar::ui {

// What a column asks of the room of its table, in px. See TableColumn.
struct ColumnNeed {
    int least = 0; // 0: usual
    int usual = 100;
    int roomy = 0;
    int yields = 0;
    bool stretch = false;     // what people read by name: takes what the others leave
    std::optional<int> own{}; // the person's width: it neither changes nor gives way
};

// The widths that the columns get in so much room, in their order; 0: it gives way. Where the room is short, the name
// is made shorter first, then the columns that matter less are, to what still says what counts, then they go, one after
// the other. Where there is more, the columns share it by what they lack, and the name has the rest. Their sum is
// larger than the room only where none is left that could go.
QList<int> sharedRoom(const QList<ColumnNeed> &columns, int room);

} // namespace kramar::ui

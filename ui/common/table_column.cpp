// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_source.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

TableColumn TableColumn::ticks(int width)
{
    TableColumn column;
    column.key = u"tick"_s;
    column.title = [] { return QCoreApplication::translate("kramar::ui::TableColumn", "Ticked"); };
    column.width = width;
    column.sortable = false;
    column.titled = false;
    column.tick = true;
    return column;
}

} // namespace kramar::ui

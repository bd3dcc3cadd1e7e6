// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/context/store_filter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kramar::ui {

FilterField storeField(const StoreDirectory &stores)
{
    FilterField field;
    field.key = u"store"_s;
    field.title = [] { return QCoreApplication::translate("kramar::ui::StoreFilter", "Store"); };
    field.choices = [directory = &stores] {
        QList<FilterChoice> choices;
        for (const stores::Store &store : directory->all())
            choices.append({store.id.value(), store.name});
        return choices;
    };
    field.multiple = true;
    field.pinned = true;
    return field;
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/choice_list.h"

#include <functional>

namespace kramar {
class Clock;
}

namespace kramar::ui {

// What can be filtered by. `choices` are asked for when the popover opens; with `multiple` the condition's value is a
// QVariantList of them. A field of another kind brings its own editor.
struct FilterField {
    QString key{};
    std::function<QString()> title{};
    std::function<QList<FilterChoice>()> choices{};
    bool multiple = false;
    bool pinned = false; // stands there also when unset ("Store: all")
    bool offered = true; // can be added by hand; else it stands there only while something else has set it
    // The words of a value; without it they are taken from `choices`.
    std::function<QString(const QVariant &value)> valueText{};
    // An editor for the popover; call `done` with the new value.
    std::function<QWidget *(QWidget *parent, const QVariant &value, std::function<void(const QVariant &)> done)>
        editor{};
};

// The value is a DaySpan. The clock outlives the field.
FilterField dayField(const QString &key, std::function<QString()> title, const Clock &clock);
// The value is a NumberSpan: of hundredths, of thousandths.
FilterField moneyField(const QString &key, std::function<QString()> title);
FilterField quantityField(const QString &key, std::function<QString()> title);

} // namespace kramar::ui

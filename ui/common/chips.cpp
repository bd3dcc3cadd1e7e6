// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/chips.h"

#include <QCoreApplication>

namespace kramar::ui {

// What is finished is outlined; the glyph fills as the order moves on (ui: "colour asks for a hand").
Chip chipOf(OrderState state)
{
    switch (state) {
    case OrderState::New:
        return {ChipTone::Blue, ChipGlyph::Dot};
    case OrderState::Confirmed:
        return {ChipTone::Indigo, ChipGlyph::Quarter};
    case OrderState::Packing:
        return {ChipTone::Violet, ChipGlyph::Half};
    case OrderState::Shipped:
        return {ChipTone::Teal, ChipGlyph::ThreeQuarters};
    case OrderState::Completed:
        return {ChipTone::Outlined, ChipGlyph::Tick};
    case OrderState::Cancelled:
        return {ChipTone::Outlined, ChipGlyph::Cross};
    case OrderState::Returned:
        return {ChipTone::Amber, ChipGlyph::Return};
    }
    return {};
}

Chip chipOfListingStatus(QAnyStringView status)
{
    if (status == listing_status::onDisplay)
        return {ChipTone::Outlined, ChipGlyph::Tick};
    if (status == listing_status::notOnDisplay)
        return {ChipTone::Outlined, ChipGlyph::Hidden};
    if (status == listing_status::draft)
        return {ChipTone::Outlined, ChipGlyph::Dashed};
    if (status == listing_status::approvalPending)
        return {ChipTone::Amber, ChipGlyph::Wait};
    if (status == listing_status::editingRequired)
        return {ChipTone::Red, ChipGlyph::Edit};
    if (status == listing_status::deletedByModerator)
        return {ChipTone::Red, ChipGlyph::Forbidden};
    if (status == listing_status::deleted)
        return {ChipTone::Outlined, ChipGlyph::Cross};
    return {};
}

Chip chipOfPresence(QAnyStringView presence)
{
    if (presence == presence::available)
        return {ChipTone::Green, ChipGlyph::None};
    if (presence == presence::order)
        return {ChipTone::Blue, ChipGlyph::None};
    if (presence == presence::waiting)
        return {ChipTone::Violet, ChipGlyph::None};
    return {};
}

SyncMark markOf(QueueState state)
{
    switch (state) {
    case QueueState::Waiting:
        return SyncMark::Waiting;
    case QueueState::Sending:
        return SyncMark::Sending;
    case QueueState::Awaiting:
        return SyncMark::Awaiting;
    case QueueState::Failed:
        return SyncMark::Refused;
    case QueueState::Unknown:
        return SyncMark::Unknown;
    case QueueState::Held:
        return SyncMark::Held;
    case QueueState::Finished:
    case QueueState::Dropped:
        break;
    }
    return SyncMark::None;
}

QString markName(SyncMark mark)
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("kramar::ui::SyncMark", text); };
    switch (mark) {
    case SyncMark::None:
        break;
    case SyncMark::Waiting:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "waiting"));
    case SyncMark::Sending:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "sending"));
    case SyncMark::Awaiting:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "awaiting Prom"));
    case SyncMark::Refused:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "refused"));
    case SyncMark::Conflict:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "conflict"));
    case SyncMark::Unknown:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "unknown"));
    case SyncMark::Held:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "held"));
    case SyncMark::Braked:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "held by the brake"));
    case SyncMark::NotLinked:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "not linked"));
    case SyncMark::Test:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "test, will not be sent"));
    case SyncMark::Done:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "done"));
    case SyncMark::Dropped:
        return translated(QT_TRANSLATE_NOOP("kramar::ui::SyncMark", "dropped"));
    }
    return {};
}

} // namespace kramar::ui

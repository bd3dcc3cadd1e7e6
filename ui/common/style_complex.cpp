// SPDX-License-Identifier: GPL-3.0-or-later
// KramarStyle: combo boxes, spin boxes, scroll bars, tool buttons.
#include "ui/common/kramar_style.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"

#include <QPainter>
#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int arrowWidth = 24;
constexpr int thumbWidth = 6;

} // namespace

void KramarStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    switch (control) {
    case CC_ComboBox:
        drawComboBox(option, painter, widget);
        return;
    case CC_SpinBox:
        drawSpinBox(option, painter, widget);
        return;
    case CC_ScrollBar:
        drawScrollBar(option, painter, widget);
        return;
    case CC_ToolButton:
        drawToolButton(option, painter, widget);
        return;
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QRect KramarStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
                                  const QWidget *widget) const
{
    const QRect rect = option->rect;
    if (control == CC_ComboBox) {
        switch (sub) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, rect,
                              QRect(rect.right() - arrowWidth + 1, rect.y(), arrowWidth, rect.height()));
        case SC_ComboBoxEditField:
            if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && combo->editable)
                return visualRect(option->direction, rect, rect.adjusted(2, 1, -arrowWidth, -1));
            return visualRect(option->direction, rect, rect.adjusted(7, 1, -arrowWidth, -1));
        default:
            break;
        }
    }
    if (control == CC_SpinBox) {
        const QRect arrows(rect.right() - arrowWidth + 1, rect.y() + 2, arrowWidth - 2, rect.height() - 4);
        const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        const bool buttons = !spin || spin->buttonSymbols != QAbstractSpinBox::NoButtons;
        switch (sub) {
        case SC_SpinBoxUp:
            return buttons ? QRect(arrows.x(), arrows.y(), arrows.width(), arrows.height() / 2) : QRect();
        case SC_SpinBoxDown:
            return buttons ? QRect(arrows.x(), arrows.center().y() + 1, arrows.width(), arrows.height() / 2) : QRect();
        case SC_SpinBoxEditField:
            return rect.adjusted(2, 2, buttons ? -arrowWidth : -2, -2);
        default:
            break;
        }
    }
    // No arrows at the ends: the whole length is groove.
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool lying = bar->orientation == Qt::Horizontal;
        const int length = lying ? rect.width() : rect.height();
        const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
        int thumb = length;
        if (range > 0) {
            thumb = static_cast<int>(static_cast<qint64>(length) * bar->pageStep / (range + bar->pageStep));
            thumb = std::min(length, std::max(thumb, 32));
        }
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        const auto along = [&](int from, int size) {
            return visualRect(option->direction, rect,
                              lying ? QRect(rect.x() + from, rect.y(), size, rect.height())
                                    : QRect(rect.x(), rect.y() + from, rect.width(), size));
        };
        switch (sub) {
        case SC_ScrollBarSlider:
            return along(start, thumb);
        case SC_ScrollBarSubPage:
            return along(0, start);
        case SC_ScrollBarAddPage:
            return along(start + thumb, length - start - thumb);
        case SC_ScrollBarGroove:
            return rect;
        default:
            return {};
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

void KramarStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (!combo)
        return;
    if (combo->frame)
        drawFieldFrame(option, painter, widget);
    if (option->subControls.testFlag(SC_ComboBoxArrow)) {
        const QRect arrow = proxy()->subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        QRect place(0, 0, 16, 16);
        place.moveCenter(arrow.center());
        const bool enabled = option->state.testFlag(State_Enabled);
        Icons::paint(painter, place, u"chevron_down"_s, enabled ? tokens().text2 : tokens().strongLine);
    }
}

void KramarStyle::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (!spin)
        return;
    const Tokens &t = tokens();
    if (spin->frame)
        drawFieldFrame(option, painter, widget);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (const SubControl sub : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const QRect button = proxy()->subControlRect(CC_SpinBox, option, sub, widget);
        const bool possible = spin->stepEnabled.testFlag(sub == SC_SpinBoxUp ? QAbstractSpinBox::StepUpEnabled
                                                                             : QAbstractSpinBox::StepDownEnabled) &&
                              option->state.testFlag(State_Enabled);
        if (possible && option->activeSubControls == sub)
            drawBox(painter, button, option->state.testFlag(State_Sunken) ? t.line : t.hover, {}, 2);
        QRect place(0, 0, 12, 12);
        place.moveCenter(button.center());
        Icons::paint(painter, place, sub == SC_SpinBoxUp ? u"chevron_up"_s : u"chevron_down"_s,
                     possible ? t.text2 : t.strongLine);
    }
}

void KramarStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return;
    const Tokens &t = tokens();
    painter->fillRect(option->rect, widget ? widget->palette().color(widget->backgroundRole()) : t.base);
    if (bar->maximum <= bar->minimum)
        return;
    QRectF thumb = proxy()->subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool lively = option->activeSubControls.testFlag(SC_ScrollBarSlider) && option->state.testFlag(State_Enabled);
    const qreal width = lively ? thumbWidth + 2 : thumbWidth;
    const QPointF centre = thumb.center();
    if (bar->orientation == Qt::Horizontal) {
        thumb.adjust(2, 0, -2, 0);
        thumb.setHeight(width);
    } else {
        thumb.adjust(0, 2, 0, -2);
        thumb.setWidth(width);
    }
    thumb.moveCenter(centre);
    drawBox(painter, thumb, lively ? t.muted : t.fieldBorder, {}, width / 2);
}

void KramarStyle::drawToolButton(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return;
    const Tokens &t = tokens();
    drawToolButtonPanel(option, painter, widget);
    const bool enabled = option->state.testFlag(State_Enabled);
    const bool hasText = !button->text.isEmpty() && button->toolButtonStyle != Qt::ToolButtonIconOnly;
    const bool hasIcon = !button->icon.isNull() && button->toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool hasMenu = button->features.testFlag(QStyleOptionToolButton::HasMenu) &&
                         buttonKind(widget) != ButtonKind::Quiet && hasText;
    painter->save();
    painter->setFont(button->font);
    if (option->state.testFlag(State_On) && hasText)
        painter->setFont(strong(button->font));
    QRect area = option->rect;
    if (hasText)
        area.adjust(8, 0, hasMenu ? -22 : -8, 0);
    if (hasMenu)
        Icons::paint(painter, QRect(option->rect.right() - 22, area.center().y() - 7, 16, 16), u"chevron_down"_s,
                     t.text2);
    if (hasIcon) {
        const int side = button->iconSize.width();
        QRect place(area.x(), area.center().y() - side / 2 + (area.height() % 2 ? 0 : 1), side, side);
        if (!hasText)
            place.moveCenter(area.center());
        const QIcon::State state = option->state.testFlag(State_On) ? QIcon::On : QIcon::Off;
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(
            snapped(painter, place).topLeft(),
            button->icon.pixmap(button->iconSize, scale, enabled ? QIcon::Normal : QIcon::Disabled, state));
        area.setLeft(place.right() + 7);
    }
    if (hasText) {
        const int flags = static_cast<int>(Qt::AlignVCenter) | (hasIcon || hasMenu ? Qt::AlignLeft : Qt::AlignHCenter) |
                          Qt::TextShowMnemonic | Qt::TextHideMnemonic | Qt::TextSingleLine;
        painter->setPen(enabled ? t.text : t.muted);
        painter->drawText(area, flags, painter->fontMetrics().elidedText(button->text, Qt::ElideRight, area.width()));
    }
    painter->restore();
}

} // namespace kramar::ui

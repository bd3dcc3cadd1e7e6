// SPDX-License-Identifier: GPL-3.0-or-later
// KramarStyle: panels, frames and marks.
#include "ui/common/kramar_style.h"

#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

bool isOn(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

// A ring shows where the keyboard is: after Tab and arrows, not after a click.
bool wantsRing(const QStyleOption *option)
{
    return isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange);
}

void drawChevron(const QStyleOption *option, QPainter *painter, const QString &name)
{
    const QColor colour = isOn(option, QStyle::State_Enabled) ? tokens().text2 : tokens().strongLine;
    QRect place(0, 0, 16, 16);
    place.moveCenter(option->rect.center());
    Icons::paint(painter, place, name, colour);
}

} // namespace

void KramarStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const Tokens &t = tokens();
    switch (element) {
    case PE_PanelButtonCommand:
        drawButtonPanel(option, painter, widget);
        return;
    case PE_PanelButtonTool:
    case PE_PanelButtonBevel:
        drawToolButtonPanel(option, painter, widget);
        return;
    case PE_FrameDefaultButton:
        return;
    case PE_FrameFocusRect:
        // Buttons and fields draw their ring with their panel; what is left are check boxes and list rows.
        if (wantsRing(option) && !qobject_cast<const QAbstractItemView *>(widget))
            drawBox(painter, option->rect, {}, t.focusRing, metrics::radius, 2);
        return;
    case PE_PanelLineEdit:
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget);
            edit && (!edit->hasFrame() || qobject_cast<const QAbstractSpinBox *>(edit->parentWidget()) ||
                     qobject_cast<const QComboBox *>(edit->parentWidget())))
            return;
        drawFieldFrame(option, painter, widget);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            const bool field = widget && widget->property("kramarField").toBool();
            const bool invalid = field && widget->property("kramarInvalid").toBool();
            const bool focused = field && isOn(option, State_HasFocus);
            const QColor colour = invalid ? t.bad : focused ? t.focusRing : field ? t.fieldBorder : t.strongLine;
            drawBox(painter, option->rect, {}, colour, metrics::radius, focused || invalid ? 2 : 1);
        }
        return;
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
    case PE_FrameWindow:
    case PE_FrameDockWidget:
        return;
    case PE_FrameTabBarBase:
        drawBottomLine(painter, option->rect, t.line);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, t.base);
        return;
    case PE_FrameMenu:
        drawBox(painter, option->rect, {}, t.strongLine);
        return;
    case PE_PanelMenuBar:
        return;
    case PE_PanelTipLabel:
        drawBox(painter, option->rect, t.base, t.strongLine);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckBox(option, painter);
        return;
    case PE_IndicatorRadioButton:
        drawRadio(option, painter);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        drawChevron(option, painter, u"chevron_down"_s);
        return;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        drawChevron(option, painter, u"chevron_up"_s);
        return;
    case PE_IndicatorArrowLeft:
        drawChevron(option, painter, u"chevron_left"_s);
        return;
    case PE_IndicatorArrowRight:
        drawChevron(option, painter, u"chevron_right"_s);
        return;
    case PE_IndicatorBranch:
        if (isOn(option, State_Children))
            drawChevron(option, painter, isOn(option, State_Open) ? u"chevron_down"_s : u"chevron_right"_s);
        return;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option))
            drawItemPanel(item, painter, widget);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, t.base);
        return;
    case PE_IndicatorHeaderArrow:
        return; // drawn with the label
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void KramarStyle::drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    const bool enabled = isOn(option, State_Enabled);
    const bool hovered = enabled && isOn(option, State_MouseOver);
    const bool down = enabled && (isOn(option, State_Sunken) || isOn(option, State_On));
    const QRectF rect = option->rect;
    switch (buttonKind(widget)) {
    case ButtonKind::Primary:
    case ButtonKind::Danger: {
        const bool danger = buttonKind(widget) == ButtonKind::Danger;
        if (!enabled) {
            drawBox(painter, rect, t.window, t.line, metrics::radius);
            break;
        }
        const QColor calm = danger ? t.danger : t.accent;
        const QColor lively = danger ? t.dangerHover : t.accentHover;
        drawBox(painter, rect, hovered || down ? lively : calm, {}, metrics::radius);
        if (wantsRing(option))
            drawBox(painter, rect.adjusted(2, 2, -2, -2), {}, t.onAccent, metrics::radius - 1, 2);
        return;
    }
    case ButtonKind::Quiet:
        if (hovered || down)
            drawBox(painter, rect, down ? t.line : t.hover, {}, metrics::radius);
        break;
    case ButtonKind::Normal:
    case ButtonKind::DangerText:
        if (enabled) {
            const QColor calm = t.dark ? t.alt : t.base;
            drawBox(painter, rect, down ? t.line : hovered ? t.hover : calm, t.strongLine, metrics::radius);
        } else {
            drawBox(painter, rect, t.window, t.line, metrics::radius);
        }
        break;
    }
    if (wantsRing(option))
        drawBox(painter, rect, {}, t.focusRing, metrics::radius, 2);
}

void KramarStyle::drawToolButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    const bool enabled = isOn(option, State_Enabled);
    const bool hovered = enabled && isOn(option, State_MouseOver);
    const bool down = enabled && isOn(option, State_Sunken);
    const bool on = isOn(option, State_On);
    const bool flat = isOn(option, State_AutoRaise) || buttonKind(widget) == ButtonKind::Quiet;
    if (flat) {
        if (down || hovered || on)
            drawBox(painter, option->rect, down ? t.line : on ? t.selection : t.hover, {}, metrics::radius);
    } else {
        const QColor calm = t.dark ? t.alt : t.base;
        drawBox(painter, option->rect,
                on || down ? t.selection
                : hovered  ? t.hover
                           : calm,
                on ? t.focusRing : t.strongLine, metrics::radius);
    }
    if (wantsRing(option))
        drawBox(painter, option->rect, {}, t.focusRing, metrics::radius, 2);
}

void KramarStyle::drawFieldFrame(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    const bool enabled = isOn(option, State_Enabled);
    const bool locked = widget && widget->property("kramarLocked").toBool();
    const bool invalid = widget && widget->property("kramarInvalid").toBool();
    const bool focused = isOn(option, State_HasFocus);
    const QColor fill = locked || !enabled ? t.window : t.base;
    QColor border = locked || !enabled ? t.strongLine : t.fieldBorder;
    if (invalid)
        border = t.bad;
    else if (focused)
        border = t.focusRing;
    drawBox(painter, option->rect, fill, border, metrics::radius, focused || invalid ? 2 : 1);
}

void KramarStyle::drawCheckBox(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = tokens();
    const bool enabled = isOn(option, State_Enabled);
    QRect box(0, 0, 16, 16);
    box.moveCenter(option->rect.center());
    const bool marked = isOn(option, State_On) || isOn(option, State_NoChange);
    if (!marked) {
        const QColor border = isOn(option, State_MouseOver) && enabled ? t.focusRing : t.fieldBorder;
        drawBox(painter, box, enabled ? t.base : t.window, enabled ? border : t.strongLine, 3);
        return;
    }
    const QColor fill = enabled ? t.accent : t.strongLine;
    drawBox(painter, box, fill, {}, 3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(enabled ? t.onAccent : t.base, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at = box.topLeft();
    if (isOn(option, State_NoChange))
        painter->drawLine(at + QPointF(4.5, 8), at + QPointF(11.5, 8));
    else
        painter->drawPolyline(QPolygonF({at + QPointF(4, 8.3), at + QPointF(6.8, 11), at + QPointF(12, 5.3)}));
    painter->restore();
}

void KramarStyle::drawRadio(const QStyleOption *option, QPainter *painter) const
{
    const Tokens &t = tokens();
    const bool enabled = isOn(option, State_Enabled);
    QRect box(0, 0, 16, 16);
    box.moveCenter(option->rect.center());
    if (!isOn(option, State_On)) {
        const QColor border = isOn(option, State_MouseOver) && enabled ? t.focusRing : t.fieldBorder;
        drawBox(painter, box, enabled ? t.base : t.window, enabled ? border : t.strongLine, 8);
        return;
    }
    drawBox(painter, box, enabled ? t.accent : t.strongLine, {}, 8);
    drawBox(painter, QRectF(box).adjusted(5, 5, -5, -5), t.onAccent, {}, 3);
}

// Lists that have no delegate of ours: pop-ups of combo boxes, choosers, trees.
void KramarStyle::drawItemPanel(const QStyleOptionViewItem *item, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    const bool selected = item->state.testFlag(State_Selected);
    const bool hovered = item->state.testFlag(State_MouseOver) && item->state.testFlag(State_Enabled);
    if (item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(item->rect, item->backgroundBrush);
    if (selected) {
        const bool active = item->state.testFlag(State_Active) && (!widget || widget->hasFocus() || widget->isWindow());
        painter->fillRect(item->rect, t.highContrast ? t.accent : active ? t.selection : t.selectionUnfocused);
    } else if (hovered) {
        painter->fillRect(item->rect, t.hover);
    }
}

} // namespace kramar::ui

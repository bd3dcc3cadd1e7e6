// SPDX-License-Identifier: GPL-3.0-or-later
// KramarStyle: sizes, places and habits.
#include "ui/common/kramar_style.h"

#include "ui/common/buttons.h"
#include "ui/common/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

KramarStyle::KramarStyle()
    : QProxyStyle(u"Fusion"_s)
{
}

QRect KramarStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = option->rect;
    switch (element) {
    case SE_HeaderLabel:
        // The same padding as the cells below.
        return rect.adjusted(metrics::cellPadding, 0, -metrics::cellPadding, -1);
    case SE_LineEditContents:
        return rect.adjusted(5, 1, -5, -1);
    case SE_ProgressBarContents:
    case SE_ProgressBarGroove:
        return rect;
    case SE_CheckBoxFocusRect:
    case SE_RadioButtonFocusRect:
        return rect;
    default:
        return QProxyStyle::subElementRect(element, option, widget);
    }
}

int KramarStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 1;
    case PM_DefaultFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
        return 1;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuVMargin:
        return 4;
    case PM_MenuHMargin:
    case PM_ButtonDefaultIndicator:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 14;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::gap;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
        return metrics::pageSide;
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return 12;
    case PM_FocusFrameHMargin:
        return 7;
    case PM_HeaderMargin:
        return metrics::cellPadding;
    case PM_HeaderMarkSize:
        return 12;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_ToolTipLabelFrameWidth:
        return 5;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize KramarStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                    const QWidget *widget) const
{
    // A larger font makes every control higher; 28 is for the usual one.
    const int lines = option ? option->fontMetrics.height() : contents.height();
    const int control = std::max(metrics::controlHeight, lines + 9);
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton measured = *button;
            if (buttonKind(widget) == ButtonKind::Primary || buttonKind(widget) == ButtonKind::Danger)
                measured.fontMetrics = QFontMetrics(strong(widget->font()));
            return {buttonContentWidth(measured, keyHint(widget)) + (button->text.isEmpty() ? 12 : 24), control};
        }
        break;
    case CT_LineEdit:
        return {contents.width() + 10, control};
    case CT_ComboBox:
        return {contents.width() + 36, control};
    case CT_SpinBox:
        return {contents.width() + 34, control};
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option)) {
            if (button->text.isEmpty() || button->toolButtonStyle == Qt::ToolButtonIconOnly)
                return {control, control};
            int width = QFontMetrics(strong(button->font)).horizontalAdvance(button->text) + 20;
            if (!button->icon.isNull() && button->toolButtonStyle != Qt::ToolButtonTextOnly)
                width += button->iconSize.width() + 6;
            if (button->features.testFlag(QStyleOptionToolButton::HasMenu))
                width += 16;
            return {width, control};
        }
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            if (item->menuItemType == QStyleOptionMenuItem::Separator)
                return {contents.width(), 9};
            const int tab = item->text.contains(u'\t') ? 24 : 0;
            return {contents.width() + 60 + tab, control};
        }
        break;
    case CT_TabBarTab: {
        QSize size = contents;
        size.setHeight(std::max(metrics::tabsHeight, lines + 16));
        // The selected title is semibold: its room is there from the start, or the tabs would move.
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option); tab && widget)
            size.rwidth() += QFontMetrics(strong(widget->font())).horizontalAdvance(tab->text) -
                             QFontMetrics(widget->font()).horizontalAdvance(tab->text);
        return size;
    }
    case CT_HeaderSection: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        size.setHeight(std::max(metrics::headerHeight, lines + 10));
        return size;
    }
    case CT_ItemViewItem: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        size.setHeight(std::max(size.height(), control));
        return size;
    }
    case CT_CheckBox:
    case CT_RadioButton: {
        QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
        size.setHeight(std::max(size.height(), metrics::smallControlHeight));
        return size;
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int KramarStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_ItemView_ActivateItemOnSingleClick:
    case SH_ScrollBar_Transient:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_TabBar_ElideMode:
        return hint == SH_TabBar_ElideMode ? static_cast<int>(Qt::ElideNone) : 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return hint == SH_ItemView_ShowDecorationSelected ? 1 : 0;
    case SH_FormLayoutLabelAlignment:
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    case SH_FormLayoutFieldGrowthPolicy:
        return 1; // AllNonFixedFieldsGrow
    case SH_Menu_SubMenuPopupDelay:
        return 150;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void KramarStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QTabBar *>(widget) ||
        qobject_cast<QScrollBar *>(widget) || qobject_cast<QLineEdit *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractSpinBox *>(widget)) {
        widget->setFocusPolicy(Qt::StrongFocus); // not by the wheel
        widget->installEventFilter(this);
    }
}

// A wheel over a box that nobody is in scrolls what it stands in; it must not change a value in passing.
bool KramarStyle::eventFilter(QObject *watched, QEvent *event)
{
    const auto *widget = event->type() == QEvent::Wheel ? qobject_cast<QWidget *>(watched) : nullptr;
    if (!widget || widget->hasFocus())
        return QProxyStyle::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace kramar::ui

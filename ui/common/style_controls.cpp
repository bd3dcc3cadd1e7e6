// SPDX-License-Identifier: GPL-3.0-or-later
// KramarStyle: labels of buttons, headers, tabs, menus, progress.
#include "ui/common/kramar_style.h"

#include "ui/common/busy_bar.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int iconGap = 6;
constexpr int hintGap = 8;
constexpr int hintPadding = 5;

int hintWidth(const QString &key)
{
    return key.isEmpty() ? 0 : QFontMetrics(fontOf(TypeStep::Small)).horizontalAdvance(key) + 2 * hintPadding;
}

// An icon in one colour, whatever it was made in: white on a filled button.
QPixmap tinted(QPixmap pixmap, const QColor &colour)
{
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(QRectF(QPointF(), pixmap.deviceIndependentSize()), colour);
    return pixmap;
}

// What the arrow of a sorted column takes; on the left side of a column it may stand in the padding.
int arrowRoom(bool right)
{
    return right ? 14 : 8;
}

} // namespace

int buttonContentWidth(const QStyleOptionButton &button, const QString &key)
{
    int width = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    if (!button.icon.isNull())
        width += button.iconSize.width() + (button.text.isEmpty() ? 0 : iconGap);
    if (!key.isEmpty())
        width += hintGap + hintWidth(key);
    if (button.features.testFlag(QStyleOptionButton::HasMenu))
        width += 16;
    return width;
}

int titleContentWidth(const QStyleOptionHeader &header)
{
    const bool sorted = header.sortIndicator != QStyleOptionHeader::None;
    const QFont font = sorted ? strong(fontOf(TypeStep::Small)) : fontOf(TypeStep::Small);
    const bool right = header.textAlignment.testFlag(Qt::AlignRight);
    return QFontMetrics(font).horizontalAdvance(header.text) + (sorted ? arrowRoom(right) : 0);
}

void KramarStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const Tokens &t = tokens();
    switch (element) {
    case CE_PushButtonBevel:
        drawButtonPanel(option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            drawButtonLabel(button, painter, widget);
        return;
    case CE_Header: // Fusion would ask itself for the label's place, and leave 30 px to its own arrow
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            drawHeaderSection(header, painter);
            QStyleOptionHeader label = *header;
            label.rect = subElementRect(SE_HeaderLabel, option, widget);
            drawHeaderLabel(&label, painter);
        }
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderSection(header, painter);
        return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawHeaderLabel(header, painter);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.alt);
        drawBottomLine(painter, option->rect, t.strongLine);
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTab(tab, painter);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            drawTabLabel(tab, painter);
        return;
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            drawMenuItem(item, painter);
        return;
    case CE_MenuEmptyArea:
        painter->fillRect(option->rect, t.base);
        return;
    case CE_MenuBarEmptyArea:
        return;
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        drawProgress(option, painter, widget);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, t.line);
        return;
    case CE_RubberBand:
        drawBox(painter, option->rect, t.softAccent, t.focusRing);
        return;
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void KramarStyle::drawButtonLabel(const QStyleOptionButton *button, QPainter *painter, const QWidget *widget) const
{
    const Tokens &t = tokens();
    const bool enabled = button->state.testFlag(State_Enabled);
    const ButtonKind kind = buttonKind(widget);
    const bool filled = enabled && (kind == ButtonKind::Primary || kind == ButtonKind::Danger);
    QColor colour = enabled ? t.text : t.muted;
    if (filled)
        colour = t.onAccent;
    else if (enabled && kind == ButtonKind::DangerText)
        colour = t.bad;

    painter->save();
    if (kind == ButtonKind::Primary || kind == ButtonKind::Danger)
        painter->setFont(strong(painter->font()));
    const QString key = keyHint(widget);
    const QFontMetrics measured = painter->fontMetrics();
    const int textWidth = measured.size(Qt::TextShowMnemonic, button->text).width();
    const int iconWidth = button->icon.isNull() ? 0 : button->iconSize.width();
    const bool hasMenu = button->features.testFlag(QStyleOptionButton::HasMenu);
    const int all = iconWidth + (iconWidth && textWidth ? iconGap : 0) + textWidth + (hasMenu ? iconGap + 12 : 0) +
                    (key.isEmpty() ? 0 : hintGap + hintWidth(key));
    const QRect area = button->rect;
    int x = area.x() + std::max(4, (area.width() - all) / 2);
    if (iconWidth) {
        const QIcon::Mode mode = enabled ? QIcon::Normal : QIcon::Disabled;
        const QIcon::State state = button->state.testFlag(State_On) ? QIcon::On : QIcon::Off;
        const qreal scale = painter->device()->devicePixelRatio();
        QPixmap pixmap = button->icon.pixmap(button->iconSize, scale, mode, state);
        if (filled)
            pixmap = tinted(pixmap, colour);
        const QRect place(x, area.center().y() - iconWidth / 2 + 1, iconWidth, iconWidth);
        painter->drawPixmap(snapped(painter, place).topLeft(), pixmap);
        x += iconWidth + iconGap;
    }
    const int after = (hasMenu ? iconGap + 12 : 0) + (key.isEmpty() ? 0 : hintGap + hintWidth(key));
    const QRect textRect(x, area.y(), std::max(0, area.right() - 3 - after - x), area.height());
    int flags = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft) | Qt::TextShowMnemonic | Qt::TextSingleLine;
    if (!proxy()->styleHint(SH_UnderlineShortcut, button, widget))
        flags |= Qt::TextHideMnemonic;
    painter->setPen(colour);
    painter->drawText(textRect, flags, measured.elidedText(button->text, Qt::ElideRight, textRect.width(), flags));
    x += std::min(textWidth, textRect.width());
    if (hasMenu) {
        Icons::paint(painter, QRect(x + iconGap - 2, area.center().y() - 7, 16, 16), u"chevron_down"_s,
                     filled ? t.onAccent : t.text2);
        x += iconGap + 12;
    }
    if (!key.isEmpty()) {
        painter->setFont(fontOf(TypeStep::Small));
        const int height = painter->fontMetrics().height();
        const QRect box(x + hintGap, area.center().y() - height / 2, hintWidth(key), height);
        const QColor line = filled ? mixed(kind == ButtonKind::Danger ? t.danger : t.accent, t.onAccent, 0.45) : t.line;
        drawBox(painter, box, {}, line, 3);
        drawText(painter, box, key, filled ? t.onAccent : t.muted, Qt::AlignHCenter);
    }
    painter->restore();
}

void KramarStyle::drawHeaderSection(const QStyleOptionHeader *header, QPainter *painter) const
{
    const Tokens &t = tokens();
    const bool hovered = header->state.testFlag(State_MouseOver) && header->state.testFlag(State_Enabled);
    painter->fillRect(header->rect, hovered ? t.hover : t.alt);
    drawBottomLine(painter, header->rect, t.strongLine);
}

void KramarStyle::drawHeaderLabel(const QStyleOptionHeader *header, QPainter *painter) const
{
    const Tokens &t = tokens();
    const bool sorted = header->sortIndicator != QStyleOptionHeader::None;
    painter->save();
    painter->setFont(sorted ? strong(fontOf(TypeStep::Small)) : fontOf(TypeStep::Small));
    const QRect area = header->rect;
    const bool right = header->textAlignment.testFlag(Qt::AlignRight);
    const int arrow = sorted ? arrowRoom(right) : 0;
    const int width = std::min(painter->fontMetrics().horizontalAdvance(header->text), area.width() - arrow);
    QRect text(area.x(), area.y(), width, area.height());
    if (right)
        text.moveRight(area.right() - arrow);
    drawText(painter, text, header->text, sorted ? t.text : t.text2);
    if (sorted) {
        // QHeaderView says SortUp for descending.
        const bool descending = header->sortIndicator == QStyleOptionHeader::SortUp;
        Icons::paint(painter, QRect(text.right() + 3, area.center().y() - 5, 12, 12),
                     descending ? u"arrow_down"_s : u"arrow_up"_s, t.text2);
    }
    painter->restore();
}

void KramarStyle::drawTab(const QStyleOptionTab *tab, QPainter *painter) const
{
    const Tokens &t = tokens();
    if (tab->state.testFlag(State_Selected)) {
        QRect bar = tab->rect;
        bar.setTop(bar.bottom() - 1);
        painter->fillRect(bar, t.focusRing);
    } else if (tab->state.testFlag(State_MouseOver) && tab->state.testFlag(State_Enabled)) {
        drawBox(painter, tab->rect.adjusted(2, 4, -2, -4), t.hover, {}, metrics::radius);
    }
    if (tab->state.testFlag(State_HasFocus) && tab->state.testFlag(State_KeyboardFocusChange))
        drawBox(painter, tab->rect.adjusted(1, 3, -1, -3), {}, t.focusRing, metrics::radius, 2);
}

void KramarStyle::drawTabLabel(const QStyleOptionTab *tab, QPainter *painter) const
{
    const Tokens &t = tokens();
    const bool selected = tab->state.testFlag(State_Selected);
    painter->save();
    if (selected)
        painter->setFont(strong(painter->font()));
    QRect area = tab->rect;
    if (!tab->icon.isNull()) {
        const int side = tab->iconSize.width();
        const QRect place(area.x() + 12, area.center().y() - side / 2, side, side);
        tab->icon.paint(painter, place);
        area.setLeft(place.right() + 6 - 12);
    }
    painter->setPen(selected ? t.text : tab->state.testFlag(State_Enabled) ? t.text2 : t.muted);
    painter->drawText(area, static_cast<int>(Qt::AlignCenter) | Qt::TextShowMnemonic | Qt::TextHideMnemonic, tab->text);
    painter->restore();
}

void KramarStyle::drawMenuItem(const QStyleOptionMenuItem *item, QPainter *painter) const
{
    const Tokens &t = tokens();
    painter->fillRect(item->rect, t.base);
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        QRect line = item->rect.adjusted(8, 0, -8, 0);
        line.setBottom(line.center().y());
        drawBottomLine(painter, line, t.line);
        return;
    }
    painter->save();
    painter->setFont(item->font);
    const bool enabled = item->state.testFlag(State_Enabled);
    if (item->state.testFlag(State_Selected) && enabled)
        drawBox(painter, item->rect.adjusted(4, 0, -4, 0), t.hover, {}, metrics::radius);
    const QRect area = item->rect.adjusted(12, 0, -12, 0);
    const QColor colour = enabled ? t.text : t.muted;
    const QRect mark(area.x(), area.center().y() - 7, 16, 16);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item->checked)
            Icons::paint(painter, mark, u"check"_s, t.link);
    } else if (!item->icon.isNull()) {
        item->icon.paint(painter, mark, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QStringList parts = item->text.split(u'\t');
    QRect text = area.adjusted(24, 0, 0, 0);
    painter->setPen(colour);
    const int flags = static_cast<int>(Qt::AlignVCenter) | Qt::TextShowMnemonic | Qt::TextSingleLine;
    painter->drawText(text, flags | Qt::AlignLeft, parts.value(0));
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu)
        Icons::paint(painter, QRect(area.right() - 12, mark.y(), 16, 16), u"chevron_right"_s, colour);
    else if (parts.size() > 1)
        drawText(painter, text, keyWords(QKeySequence(parts.value(1), QKeySequence::NativeText)), t.muted,
                 Qt::AlignRight);
    painter->restore();
}

void KramarStyle::drawProgress(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    const Tokens &t = tokens();
    QRectF groove = bar->rect;
    groove.setHeight(std::min<qreal>(6, groove.height()));
    groove.moveCenter(QRectF(bar->rect).center());
    drawBox(painter, groove, t.strongLine, {}, 3);
    QRectF done = groove;
    if (bar->maximum > bar->minimum) {
        const qreal share = static_cast<qreal>(bar->progress - bar->minimum) / (bar->maximum - bar->minimum);
        done.setWidth(groove.width() * std::clamp(share, 0.0, 1.0));
    } else {
        // Unknown length: a third that goes to and fro (BusyBar); the words beside it tell the time that has gone by.
        done.setWidth(groove.width() / 3);
        done.moveLeft(groove.left() + (groove.width() - done.width()) * busyPlace(widget));
    }
    if (done.width() >= 1)
        drawBox(painter, done, t.accent, {}, 3);
}

} // namespace kramar::ui

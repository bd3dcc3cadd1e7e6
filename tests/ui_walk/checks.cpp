// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui_walk/checks.h"

#include "ui/common/badge.h"
#include "ui/common/object_header.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace kramar::test {

namespace {

constexpr int slack = 1; // px: halves that are rounded

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    return {};
}

// "FilterBar / FilterButton “Store”": enough to find it in the source.
QString whereIs(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at && path.size() < 3; at = at->parentWidget()) {
        QString name = QString::fromLatin1(at->metaObject()->className()).section(u"::"_s, -1);
        if (!at->objectName().isEmpty())
            name += u'#' + at->objectName();
        path.prepend(name);
    }
    const QString text = textOf(widget);
    return path.join(u'/') + (text.isEmpty() ? QString() : u" “%1”"_s.arg(text.left(60)));
}

QList<const QWidget *> visibleIn(const QWidget *window)
{
    QList<const QWidget *> all{window};
    for (const QWidget *widget : window->findChildren<const QWidget *>()) {
        if (widget->isVisible() && widget->window() == window)
            all.append(widget);
    }
    return all;
}

bool isBuddy(const QWidget *window, const QWidget *widget)
{
    for (const QLabel *label : window->findChildren<const QLabel *>()) {
        if (label->buddy() && (label->buddy() == widget || label->buddy()->focusProxy() == widget) &&
            !label->text().trimmed().isEmpty())
            return true;
    }
    return false;
}

bool isNamed(const QWidget *window, const QWidget *widget)
{
    if (!widget->accessibleName().trimmed().isEmpty() || isBuddy(window, widget))
        return true;
    if (qobject_cast<const QComboBox *>(widget))
        return false; // what it says of itself is the current choice
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return face && !face->text(QAccessible::Name).trimmed().isEmpty();
}

// A part of a control that its control speaks for.
bool isInside(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    const auto *area = qobject_cast<const QAbstractScrollArea *>(parent);
    return (area && area->viewport() == widget) || qobject_cast<const QHeaderView *>(widget) ||
           qobject_cast<const QScrollBar *>(widget) || widget->focusProxy() ||
           (parent && (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") ||
                       parent->inherits("QTabBar") || parent->inherits("QLineEdit"))) ||
           widget->objectName().startsWith(u"qt_");
}

bool tells(const QString &tooltip, const QString &text)
{
    return !tooltip.isEmpty() && (tooltip.contains(text) || text.contains(tooltip));
}

QString needs(const QSize &need, const QSize &has)
{
    return u": needs %1×%2, has %3×%4"_s.arg(need.width()).arg(need.height()).arg(has.width()).arg(has.height());
}

bool fits(const QSize &need, const QSize &has)
{
    return need.width() <= has.width() + slack && need.height() <= has.height() + slack;
}

// What a label, a button, a chip wants at the width that it was given.
QSize wanted(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->property("kramarSaidWhole").toBool())
        return label->size(); // the whole of it lies in front
    if (label && label->wordWrap())
        return {label->minimumSizeHint().width(), label->heightForWidth(label->width())};
    return widget->sizeHint();
}

// Is all of it inside of what shows it? What can be scrolled to is.
bool isCut(const QWidget *widget)
{
    const QWidget *inner = widget;
    QRect seen = widget->rect();
    for (const QWidget *outer = widget->parentWidget(); outer && !inner->isWindow(); outer = outer->parentWidget()) {
        seen.translate(inner->pos());
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(outer->parentWidget());
            area && area->viewport() == outer) {
            const bool across = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
            const bool down = area->verticalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
            if ((!across && (seen.left() < -slack || seen.right() > outer->width() + slack)) ||
                (!down && (seen.top() < -slack || seen.bottom() > outer->height() + slack)))
                return true;
            seen = seen.intersected(outer->rect()); // the rest is a scroll away
            if (seen.isEmpty())
                return false;
        } else if (!outer->rect().adjusted(-slack, -slack, slack, slack).contains(seen)) {
            return true;
        }
        inner = outer;
    }
    return false;
}

bool showsText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return !label->text().trimmed().isEmpty();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return !button->text().isEmpty() && !button->inherits("QTabBar");
    return qobject_cast<const ui::PaintedWord *>(widget) || qobject_cast<const ui::CellLabel *>(widget);
}

void checkTabs(const QTabBar *tabs, QStringList &wrong)
{
    for (int i = 0; i < tabs->count(); ++i) {
        if (!tabs->isTabVisible(i))
            continue; // in the menu of those that have no room
        const int need = tabs->fontMetrics().horizontalAdvance(tabs->tabText(i));
        if (need > tabs->tabRect(i).width() + slack && !tells(tabs->tabToolTip(i), tabs->tabText(i)))
            wrong.append(u"%1 tab “%2”: needs %3, has %4"_s.arg(whereIs(tabs), tabs->tabText(i))
                             .arg(need)
                             .arg(tabs->tabRect(i).width()));
    }
}

void checkHeader(const ui::ObjectHeader *header, Titles titles, QStringList &wrong)
{
    for (int section = 0; section < header->count(); ++section) {
        if (header->isSectionHidden(section) || !header->isShortened(section))
            continue;
        const QString title = header->model()->headerData(section, Qt::Horizontal).toString();
        const QString tip = header->model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString();
        if (titles == Titles::Whole || !tells(tip, title))
            wrong.append(
                u"%1 column “%2”: is cut at %3"_s.arg(whereIs(header), title).arg(header->sectionSize(section)));
    }
}

void addMnemonic(const QString &text, const QString &where, QHash<QChar, QString> &taken, QStringList &wrong)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    if (key.isEmpty())
        return;
    const QChar letter(static_cast<ushort>(key[0].key()));
    if (taken.contains(letter))
        wrong.append(u"Alt+%1: %2 and %3"_s.arg(letter).arg(taken.value(letter), where));
    else
        taken.insert(letter, where);
}

} // namespace

QStringList nameless(const QWidget *window)
{
    QStringList wrong;
    for (const QWidget *widget : visibleIn(window)) {
        if (widget == window || widget->focusPolicy() == Qt::NoFocus || isInside(widget) || isNamed(window, widget))
            continue;
        wrong.append(whereIs(widget) + u": focus and no name"_s);
    }
    return wrong;
}

QStringList doubledMnemonics(const QWidget *window)
{
    QStringList wrong;
    QHash<QChar, QString> taken;
    if (const auto *menu = qobject_cast<const QMenu *>(window)) {
        for (const QAction *action : menu->actions())
            addMnemonic(action->text(), action->text(), taken, wrong);
        return wrong;
    }
    for (const QWidget *widget : visibleIn(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (qobject_cast<const QAbstractButton *>(widget) || (label && label->buddy()))
            addMnemonic(textOf(widget), whereIs(widget), taken, wrong);
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i)
                addMnemonic(tabs->tabText(i), whereIs(tabs), taken, wrong);
        }
    }
    return wrong;
}

QStringList clipped(const QWidget *window, Titles titles)
{
    QStringList wrong;
    for (const QWidget *widget : visibleIn(window)) {
        if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            checkTabs(tabs, wrong);
        } else if (const auto *header = qobject_cast<const ui::ObjectHeader *>(widget)) {
            checkHeader(header, titles, wrong);
        } else if (showsText(widget)) {
            const QSize need = wanted(widget);
            const bool label = qobject_cast<const QLabel *>(widget) != nullptr;
            const bool shortened = !label && tells(widget->toolTip(), widget->accessibleName());
            if (!fits(need, widget->size()) && !shortened)
                wrong.append(whereIs(widget) + needs(need, widget->size()));
            else if (isCut(widget))
                wrong.append(whereIs(widget) + u": stands out of what holds it"_s);
        }
    }
    return wrong;
}

} // namespace kramar::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/popover.h"

#include "ui/common/paint.h"
#include "ui/common/tokens.h"

#include <QAccessibleObject>
#include <QAccessibleWidget>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace kramar::ui {

namespace {

constexpr int edge = 12;
constexpr int gap = 2;

// Qt leaves popups out of the tree of windows, and who reads the screen by that tree would never find what is in one.
class Windows : public QAccessibleApplication
{
public:
    int childCount() const override { return QAccessibleApplication::childCount() + static_cast<int>(open().size()); }
    QAccessibleInterface *child(int index) const override
    {
        const int others = QAccessibleApplication::childCount();
        if (index < others)
            return QAccessibleApplication::child(index);
        return QAccessible::queryAccessibleInterface(open().value(index - others));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto place = open().indexOf(child->object());
        return place < 0 ? QAccessibleApplication::indexOfChild(child)
                         : QAccessibleApplication::childCount() + static_cast<int>(place);
    }

private:
    static QObjectList open()
    {
        QObjectList found;
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *window : all) {
            if (window->isVisible() && qobject_cast<Popover *>(window))
                found.append(window);
        }
        return found;
    }
};

QAccessibleInterface *makeInterface(const QString &name, QObject *object)
{
    if (object == qApp && name == u"QApplication")
        return new Windows;
    if (auto *popover = qobject_cast<Popover *>(object))
        return new QAccessibleWidget(popover, QAccessible::Dialog);
    return nullptr;
}

void installInterfaces()
{
    QAccessible::installFactory(makeInterface);
}
Q_COREAPP_STARTUP_FUNCTION(installInterfaces)

} // namespace

Popover::Popover(QWidget *parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::NoFrame);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSizeConstraint(QLayout::SetFixedSize);
}

void Popover::setContent(QWidget *content)
{
    m_content = content;
    layout()->addWidget(content);
    setAccessibleName(content->accessibleName());
}

void Popover::openUnder(const QWidget *anchor)
{
    openBeside(QRect(anchor->mapToGlobal(QPoint()), anchor->size()));
}

void Popover::openBeside(const QRect &globalPlace)
{
    adjustSize();
    const QRect free = parentWidget()->screen()->availableGeometry();
    QPoint corner(globalPlace.left(), globalPlace.bottom() + 1 + gap);
    if (corner.y() + height() > free.bottom() && globalPlace.top() - gap - height() >= free.top())
        corner.setY(globalPlace.top() - gap - height());
    corner.setX(std::clamp(corner.x(), free.left(), std::max(free.left(), free.right() - width())));
    move(corner);
    show();
    if (m_content)
        (m_content->focusProxy() ? m_content->focusProxy() : m_content)->setFocus(Qt::PopupFocusReason);
}

void Popover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(&painter, rect(), tokens().base, tokens().strongLine);
}

void Popover::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QFrame::keyPressEvent(event);
}

// After the popup is gone, or the window would give the focus back to what had it.
void Popover::closeEvent(QCloseEvent *event)
{
    QFrame::closeEvent(event);
    if (!m_focusAfter)
        return;
    QTimer::singleShot(0, parentWidget(), [focusAfter = m_focusAfter] {
        if (QWidget *next = focusAfter())
            next->setFocus(Qt::PopupFocusReason);
    });
}

} // namespace kramar::ui

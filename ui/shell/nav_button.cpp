// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/nav_button.h"

#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "words/format.h"

#include <QEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int rowHeight = 28;
constexpr int glyphSize = 16;
constexpr int padding = 8;

} // namespace

NavButton::NavButton(const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setCheckable(true);
    setAutoExclusive(false);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void NavButton::setCounter(qint64 count, Counter::Look look)
{
    m_count = count;
    m_look = look;
    describe();
    update();
}

void NavButton::setStore(const QString &name, int colour, StoreMark mark, bool isTest)
{
    setText(name);
    m_store = StoreRow{colour, mark, isTest};
    describe();
    update();
}

void NavButton::setKey(const QKeySequence &key)
{
    m_key = keyWords(key);
    describe();
    update();
}

void NavButton::setFolded(bool folded)
{
    m_folded = folded;
    describe();
    updateGeometry();
    update();
}

void NavButton::setBrand(bool brand)
{
    m_brand = brand;
    updateGeometry();
    update();
}

void NavButton::setCalling(bool calling)
{
    m_calling = calling;
    update();
}

void NavButton::setReason(const QString &reason)
{
    m_reason = reason;
    setEnabled(reason.isEmpty());
    describe();
}

QSize NavButton::sizeHint() const
{
    const int words = QFontMetrics(strong(font())).horizontalAdvance(text());
    const int right = rightWidth() > 0 ? padding + rightWidth() : padding / 2; // alone the words may go further
    return {m_folded ? glyphSize + 4 * padding : 2 * padding + glyphSize + 2 + words + right,
            qMax(rowHeight, fontMetrics().height() + 10)};
}

// What stands at the right, with its gap; a key makes way for the words.
int NavButton::rightWidth() const
{
    if (m_store) {
        const int badge =
            QFontMetrics(strong(fontOf(TypeStep::Small))).horizontalAdvance(tr("TEST", "badge")) + 10 + padding;
        return (m_store->mark == StoreMark::Test ? 0 : glyphSize + padding) + (m_store->isTest ? badge : 0);
    }
    return m_count > 0 ? Counter::sizeOf(words::formatCount(m_count)).width() + padding : 0;
}

void NavButton::describe()
{
    QString words = text();
    if (m_count > 0)
        words = tr("%1, %2", "navigation: section, number of new things").arg(words, words::formatCount(m_count));
    if (m_store) {
        switch (m_store->mark) {
        case StoreMark::Running:
            words = tr("%1, Production mode").arg(words);
            break;
        case StoreMark::Test:
            words = tr("%1, Test mode").arg(words);
            break;
        case StoreMark::Offline:
            words = tr("%1, no connection to Prom").arg(words);
            break;
        case StoreMark::Paused:
            words = tr("%1, paused").arg(words);
            break;
        case StoreMark::Trouble:
            words = tr("%1, trouble").arg(words);
            break;
        }
        if (m_store->isTest && m_store->mark != StoreMark::Test)
            words = tr("%1, Test mode").arg(words);
    }
    if (!m_key.isEmpty())
        words += u" ("_s + m_key + u')';
    setAccessibleName(words);
    setAccessibleDescription(m_reason);
    showTooltip();
}

void NavButton::showTooltip()
{
    const bool cut = m_folded || sizeHint().width() > width();
    const QString words = accessibleName().isEmpty() ? text() : accessibleName();
    setToolTip(!m_reason.isEmpty() ? m_reason : cut ? words : QString());
}

void NavButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    showTooltip();
}

void NavButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QAbstractButton::changeEvent(event);
}

void NavButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &colours = tokens();
    if (!m_key.isEmpty())
        drawBox(&painter, rect(), underMouse() ? colours.hover : colours.base, colours.strongLine, metrics::radius);
    else if (isChecked())
        drawBox(&painter, rect(), colours.line, {}, metrics::radius);
    else if (underMouse() && isEnabled())
        drawBox(&painter, rect(), colours.hover, {}, metrics::radius);
    QRect room = rect().adjusted(padding, 0, -padding, 0);
    const QRect glyph(glyphLeft(), room.top() + (room.height() - glyphSize) / 2, glyphSize, glyphSize);
    if (m_store) {
        painter.setFont(font());
        drawStoreTile(&painter, glyph, text(), m_store->colour);
    } else {
        const QColor ink = !isEnabled()  ? colours.muted
                           : isChecked() ? colours.accent
                           : m_calling   ? colours.link
                                         : colours.text2;
        Icons::paint(&painter, glyph, m_icon, ink, isChecked());
    }
    if (!m_folded) {
        room.setLeft(glyph.right() + padding + 2);
        paintRight(&painter, room);
        if (rightWidth() == 0 && m_key.isEmpty())
            room.setRight(room.right() + padding / 2);
        const bool bold = isChecked() || m_brand;
        painter.setFont(bold ? strong(font()) : font());
        drawText(&painter, room, text(),
                 !isEnabled() || !m_key.isEmpty() ? colours.muted // the field that it leads to has such words
                 : m_calling                      ? colours.link
                 : bold                           ? colours.text
                                                  : colours.text2);
    } else {
        paintFoldedMark(&painter);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.focusRing, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metrics::radius, metrics::radius);
    }
}

int NavButton::glyphLeft() const
{
    return m_folded && width() > glyphSize + 2 * padding ? padding / 2 : padding;
}

// Folded the counter stands beside the icon as far as there is room, the mark of a store on its corner.
void NavButton::paintFoldedMark(QPainter *painter) const
{
    const Tokens &colours = tokens();
    if (m_store) {
        const auto [icon, colour] = [&]() -> std::pair<QString, QColor> {
            switch (m_store->mark) {
            case StoreMark::Running:
                return {QStringLiteral("check_circle"), colours.ok};
            case StoreMark::Offline:
                return {QStringLiteral("offline"), colours.warn};
            case StoreMark::Paused:
                return {QStringLiteral("pause"), colours.warn};
            case StoreMark::Trouble:
                return {QStringLiteral("error"), colours.bad};
            case StoreMark::Test:
                break;
            }
            return {QStringLiteral("eye"), colours.warn}; // read only
        }();
        const QRectF place(std::min(width() - 13, glyphLeft() + glyphSize - 4), height() - 14, 12, 12);
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.window);
        painter->drawEllipse(place.adjusted(-1, -1, 1, 1));
        Icons::paint(painter, place, icon, colour, true);
        return;
    }
    if (m_count <= 0)
        return;
    const QString number = m_count > 99 ? QStringLiteral("99+") : words::formatCount(m_count);
    QSize size = Counter::sizeOf(number);
    const int room = width() - glyphLeft() - glyphSize - 1;
    const bool beside = room >= size.height();
    if (beside)
        size.setWidth(std::min(size.width(), room));
    const int top = beside ? (height() - size.height()) / 2 : 0;
    Counter::paint(painter, QRect(QPoint(width() - size.width(), top), size), m_look, number);
}

void NavButton::paintRight(QPainter *painter, QRect &room) const
{
    const Tokens &colours = tokens();
    if (!m_key.isEmpty()) {
        if (fontMetrics().horizontalAdvance(text()) + KeyCap::widthOf(m_key) + padding <= room.width())
            room.setRight(room.right() - KeyCap::paint(painter, room.adjusted(0, 0, padding - 4, 0), m_key));
        return;
    }
    const QRect mark(room.right() - glyphSize + 1, room.top() + (room.height() - glyphSize) / 2, glyphSize, glyphSize);
    if (m_store) {
        const auto icon = [&](const QString &name, const QColor &colour) {
            Icons::paint(painter, mark, name, colour, true);
            room.setRight(mark.left() - padding);
        };
        switch (m_store->mark) {
        case StoreMark::Running:
            icon(QStringLiteral("check_circle"), colours.ok);
            break;
        case StoreMark::Offline:
            icon(QStringLiteral("offline"), colours.warn);
            break;
        case StoreMark::Paused:
            icon(QStringLiteral("pause"), colours.warn);
            break;
        case StoreMark::Trouble:
            icon(QStringLiteral("error"), colours.bad);
            break;
        case StoreMark::Test:
            break;
        }
        if (m_store->isTest) {
            const QString word = tr("TEST", "badge");
            painter->setFont(strong(fontOf(TypeStep::Small)));
            const int width = painter->fontMetrics().horizontalAdvance(word) + 10;
            const QRect box(room.right() - width + 1, room.center().y() - 9, width, 18);
            drawBox(painter, box, {}, colours.warn, metrics::radius);
            painter->setPen(colours.warn);
            painter->drawText(box, Qt::AlignCenter, word);
            room.setRight(box.left() - padding);
        }
        return;
    }
    if (m_count > 0) {
        const QString number = words::formatCount(m_count);
        const QSize size = Counter::sizeOf(number);
        const QRect pill(room.right() - size.width() + 1, room.center().y() - size.height() / 2, size.width(),
                         size.height());
        Counter::paint(painter, pill, m_look, number);
        room.setRight(pill.left() - padding);
    }
}

} // namespace kramar::ui

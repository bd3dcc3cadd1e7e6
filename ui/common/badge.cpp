// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/badge.h"

#include "ui/common/cell_painter.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"
#include "words/format.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace kramar::ui {

namespace {

QFont badgeFont()
{
    QFont font = strong(fontOf(TypeStep::Small));
    font.setPixelSize(font.pixelSize() - 1);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    return font;
}

} // namespace

PaintedWord::PaintedWord(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PaintedWord::setWord(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void PaintedWord::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::ApplicationFontChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

Badge::Badge(StoreMode mode, QWidget *parent)
    : PaintedWord(parent)
    , m_mode(mode)
{
    retranslate();
}

void Badge::setMode(StoreMode mode)
{
    m_mode = mode;
    retranslate();
}

void Badge::retranslate()
{
    setWord(m_mode == StoreMode::Test ? tr("TEST") : tr("PRODUCTION"));
}

QSize Badge::sizeHint() const
{
    const QFontMetrics measured(badgeFont());
    return {measured.horizontalAdvance(text()) + 10, std::max(16, measured.height() + 1)};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor colour = m_mode == StoreMode::Test ? tokens().warn : tokens().ok;
    drawBox(&painter, rect(), {}, colour, 3);
    painter.setFont(badgeFont());
    drawText(&painter, rect(), text(), colour, Qt::AlignHCenter);
}

Counter::Counter(Look look, QWidget *parent)
    : PaintedWord(parent)
    , m_look(look)
{
    setCount(0);
}

void Counter::setCount(qint64 count)
{
    setWord(words::formatCount(count));
    setVisible(count != 0);
}

QSize Counter::sizeOf(const QString &text)
{
    const QFontMetrics measured(badgeFont());
    const int height = std::max(16, measured.height() + 1);
    return {std::max(height, measured.horizontalAdvance(text) + 10), height};
}

QSize Counter::sizeHint() const
{
    return sizeOf(text());
}

void Counter::paint(QPainter *painter, const QRectF &rect, Look look, const QString &text)
{
    const Tokens &t = tokens();
    QColor fill = t.accent;
    QColor ink = t.onAccent;
    if (look == Look::Bad) {
        fill = t.chip(ChipTone::Red).fill;
        ink = t.chip(ChipTone::Red).text;
    } else if (look == Look::Plain) {
        fill = t.chip(ChipTone::Grey).fill;
        ink = t.chip(ChipTone::Grey).text;
    }
    drawBox(painter, rect, fill, {}, rect.height() / 2);
    painter->save();
    painter->setFont(badgeFont());
    drawText(painter, rect.toRect(), text, ink, Qt::AlignHCenter);
    painter->restore();
}

void Counter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_look, text());
}

Tag::Tag(const QString &text, QWidget *parent)
    : PaintedWord(parent)
{
    setWord(text);
}

QSize Tag::sizeHint() const
{
    const QFontMetrics measured(fontOf(TypeStep::Small));
    return {measured.horizontalAdvance(text()) + 12, std::max(16, measured.height())};
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ChipColours &grey = tokens().chip(ChipTone::Grey);
    drawBox(&painter, rect(), grey.fill, {}, 3);
    painter.setFont(fontOf(TypeStep::Small));
    drawText(&painter, rect(), text(), grey.text, Qt::AlignHCenter);
}

TileLabel::TileLabel(const QString &store, int colour, int side, QWidget *parent)
    : PaintedWord(parent)
    , m_colour(colour)
    , m_side(side)
{
    setFixedSize(side, side);
    setWord(store);
}

void TileLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawStoreTile(&painter, rect(), text(), m_colour);
}

KeyCap::KeyCap(const QString &key, QWidget *parent)
    : PaintedWord(parent)
{
    setWord(key);
}

int KeyCap::widthOf(const QString &key)
{
    return key.isEmpty() ? 0 : QFontMetrics(fontOf(TypeStep::Small)).horizontalAdvance(key) + 12;
}

int KeyCap::paint(QPainter *painter, const QRect &room, const QString &key)
{
    if (key.isEmpty())
        return 0;
    painter->save();
    painter->setFont(fontOf(TypeStep::Small));
    const int width = widthOf(key);
    const int height = painter->fontMetrics().height() + 3;
    const QRect box(room.right() - width + 1, room.center().y() - height / 2, width, height);
    drawBox(painter, box, tokens().base, tokens().strongLine, 3);
    drawText(painter, box, key, tokens().text2, Qt::AlignHCenter);
    painter->restore();
    return width;
}

QSize KeyCap::sizeHint() const
{
    return {widthOf(text()), QFontMetrics(fontOf(TypeStep::Small)).height() + 4};
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), text());
}

ChipLabel::ChipLabel(QWidget *parent)
    : PaintedWord(parent)
{
}

void ChipLabel::setChip(Chip chip, const QString &word)
{
    m_chip = chip;
    setWord(word);
}

QSize ChipLabel::sizeHint() const
{
    const QFont small = fontOf(TypeStep::Small);
    return {chipWidth(m_chip, text(), small), std::max(metrics::chipHeight, QFontMetrics(small).height() + 2)};
}

void ChipLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    CellPainter{&painter, font()}.chip(rect(), m_chip, text());
}

CellLabel::CellLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void CellLabel::setCell(const Cell &cell, Qt::Alignment alignment)
{
    m_cell = cell;
    m_alignment = alignment;
    setAccessibleName(cell.accessibleText());
    tellWhole();
    updateGeometry();
    update();
}

// What does not fit shows itself whole below the mouse.
void CellLabel::tellWhole()
{
    const bool cut = width() < sizeHint().width();
    setToolTip(!m_cell.tooltip.isEmpty() ? m_cell.tooltip : cut ? m_cell.accessibleText() : QString());
}

void CellLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    tellWhole();
}

QSize CellLabel::sizeHint() const
{
    const QFontMetrics measured(strong(font()));
    int width = measured.horizontalAdvance(m_cell.text);
    if (!m_cell.second.isEmpty())
        width += measured.horizontalAdvance(m_cell.second) + 6;
    if (!std::holds_alternative<std::monostate>(m_cell.look))
        width += 24;
    return {width, std::max(20, measured.height() + 4)};
}

void CellLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    CellPainter{&painter, font()}.paint(rect(), m_cell, m_alignment);
}

} // namespace kramar::ui

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/label.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int linkIconSize = 12;
constexpr int linkIconGap = 4;

} // namespace

Label::Label(const QString &text, Tone tone, TypeStep step, QWidget *parent)
    : QLabel(text, parent)
    , m_tone(tone)
    , m_step(step)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // on a page of base colour it would be Text
    apply();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    apply();
}

void Label::setInk(std::function<QColor()> ink)
{
    m_ink = std::move(ink);
    apply();
}

void Label::setStrong(bool on)
{
    m_strong = on;
    apply();
}

void Label::setSelectable(bool on)
{
    setTextInteractionFlags(on ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard : Qt::NoTextInteraction);
}

void Label::apply()
{
    const QScopedValueRollback applying(m_applying, true);
    QPalette own;
    own.setColor(QPalette::WindowText, m_ink ? m_ink() : tokens().tone(m_tone));
    setPalette(own);
    const QFont step = fontOf(m_step);
    setFont(m_strong ? strong(step) : step);
}

// Made before a change of theme and shown after it: nobody told it meanwhile.
bool Label::event(QEvent *event)
{
    if (event->type() == QEvent::Polish)
        apply();
    return QLabel::event(event);
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (!m_applying && (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange))
        apply();
}

ShortLabel::ShortLabel(Tone tone, QWidget *parent)
    : Label({}, tone, TypeStep::Normal, parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ShortLabel::setWords(const QString &words)
{
    m_words = words;
    setAccessibleName(words);
    fit();
}

void ShortLabel::fit()
{
    const bool fits = fontMetrics().horizontalAdvance(m_words) <= width();
    setText(fits ? m_words : fontMetrics().elidedText(m_words, Qt::ElideRight, width()));
    setToolTip(fits ? QString() : m_words);
}

void ShortLabel::resizeEvent(QResizeEvent *event)
{
    Label::resizeEvent(event);
    fit();
}

void ShortLabel::changeEvent(QEvent *event)
{
    Label::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

IconLabel::IconLabel(const QString &icon, int side, Tone tone, bool filled, QWidget *parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_tone(tone)
    , m_filled(filled)
{
    setFixedSize(side, side);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    Icons::paint(&painter, rect(), m_icon, tokens().tone(m_tone), m_filled);
}

QString shortName(const QString &name, qsizetype longest)
{
    return name.size() <= longest ? name : name.first(longest - 1).trimmed() + QChar(0x2026);
}

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setMinimumHeight(metrics::smallControlHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setWords(text);
}

void LinkButton::setWords(const QString &text)
{
    m_words = text;
    setText(QString(text).replace(u"&"_s, u"&&"_s)); // a name in it may have one: no mnemonic
    setAccessibleName(text);
    updateGeometry();
    update();
}

void LinkButton::setInk(std::function<QColor()> ink)
{
    m_ink = std::move(ink);
    update();
}

QSize LinkButton::sizeHint() const
{
    ensurePolished();
    const int icon = m_icon.isEmpty() ? 0 : linkIconGap + linkIconSize;
    return {fontMetrics().horizontalAdvance(m_words) + icon, fontMetrics().height()};
}

void LinkButton::setIcon(const QString &icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    const QColor ink = !isEnabled() ? tokens().muted : m_ink ? m_ink() : tokens().link;
    if (m_icon.isEmpty()) {
        drawText(&painter, rect(), m_words, ink);
    } else {
        const QRect words = rect().adjusted(0, 0, -linkIconGap - linkIconSize, 0);
        const int end = words.x() + drawText(&painter, words, m_words, ink) + linkIconGap;
        Icons::paint(&painter, QRect(end, (height() - linkIconSize) / 2, linkIconSize, linkIconSize), m_icon, ink);
    }
    if (hasFocus())
        drawBox(&painter, rect(), {}, tokens().focusRing, metrics::radius, 2);
}

} // namespace kramar::ui

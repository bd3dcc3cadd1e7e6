// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/choices.h"

#include "ui/common/paint.h"
#include "ui/common/tokens.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace kramar::ui {

namespace {

constexpr int trackWidth = 34;
constexpr int trackHeight = 18;

} // namespace

Switch::Switch(const QString &text, QWidget *parent)
    : QCheckBox(text, parent)
{
    setAttribute(Qt::WA_Hover);
}

QSize Switch::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : metrics::gap + fontMetrics().horizontalAdvance(text());
    return {trackWidth + words, std::max(metrics::smallControlHeight, fontMetrics().height() + 4)};
}

bool Switch::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void Switch::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    QRectF track(0, (height() - trackHeight) / 2.0, trackWidth, trackHeight);
    const bool on = isChecked();
    QColor fill = on ? (underMouse() ? t.accentHover : t.accent) : t.base;
    QColor border = on ? QColor() : t.fieldBorder;
    if (!isEnabled()) {
        fill = on ? t.strongLine : t.window;
        border = on ? QColor() : t.strongLine;
    }
    drawBox(&painter, track, fill, border, trackHeight / 2.0);
    const qreal x = on ? trackWidth - trackHeight + 3 : 3;
    drawBox(&painter, QRectF(x, track.y() + 3, trackHeight - 6, trackHeight - 6),
            on ? t.onAccent : (isEnabled() ? t.fieldBorder : t.strongLine), {}, (trackHeight - 6) / 2.0);
    drawText(&painter, rect().adjusted(trackWidth + metrics::gap, 0, 0, 0), text(), isEnabled() ? t.text : t.muted);
    if (hasFocus())
        drawBox(&painter, rect(), {}, t.focusRing, metrics::radius, 2);
}

void showChecked(QAbstractButton *button, bool on)
{
    const QSignalBlocker shown(button);
    button->setChecked(on);
}

Segmented::Segmented(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(4); // evenly: two borders side by side look like a slip
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT currentChanged(index);
    });
}

void Segmented::setWords(const QStringList &words)
{
    const int kept = std::max(0, current());
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (auto i = buttons.size(); i > words.size(); --i)
        delete buttons.at(i - 1);
    for (int i = 0; i < words.size(); ++i) {
        auto *button = qobject_cast<QToolButton *>(m_group->button(i));
        if (!button) {
            button = new QToolButton(this);
            button->setCheckable(true);
            button->setFocusPolicy(Qt::TabFocus);
            button->setToolButtonStyle(Qt::ToolButtonTextOnly);
            m_group->addButton(button, i);
            m_row->addWidget(button);
        }
        button->setText(words[i]);
    }
    setCurrent(std::min(kept, static_cast<int>(words.size()) - 1));
}

int Segmented::current() const
{
    return m_group->checkedId();
}

void Segmented::setCurrent(int index)
{
    const QSignalBlocker shown(m_group);
    if (auto *button = m_group->button(index))
        button->setChecked(true);
}

} // namespace kramar::ui

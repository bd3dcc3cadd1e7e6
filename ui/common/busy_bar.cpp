// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/busy_bar.h"

namespace kramar::ui {

namespace {

constexpr int beatMs = 60;
constexpr int stepsThere = 30;

} // namespace

BusyBar::BusyBar(QWidget *parent)
    : QProgressBar(parent)
{
    m_beat.setInterval(beatMs);
    connect(&m_beat, &QTimer::timeout, this, [this] {
        m_step = (m_step + 1) % (2 * stepsThere);
        update();
    });
}

qreal BusyBar::place() const
{
    const qreal there = static_cast<qreal>(m_step) / stepsThere; // 0…2
    return there <= 1 ? there : 2 - there;
}

// Beats only while it is seen and nobody knows how long it takes.
void BusyBar::paintEvent(QPaintEvent *event)
{
    const bool unknown = maximum() <= minimum();
    if (unknown && !m_beat.isActive())
        m_beat.start();
    else if (!unknown)
        m_beat.stop();
    QProgressBar::paintEvent(event);
}

void BusyBar::hideEvent(QHideEvent *event)
{
    m_beat.stop();
    QProgressBar::hideEvent(event);
}

QString elapsedWords(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
}

qreal busyPlace(const QWidget *bar)
{
    const auto *busy = qobject_cast<const BusyBar *>(bar);
    return busy ? busy->place() : 0.5;
}

} // namespace kramar::ui

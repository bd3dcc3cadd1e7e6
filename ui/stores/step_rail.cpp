// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stores/step_rail.h"

#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/tokens.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kramar::ui {

namespace {

constexpr int rowHeight = 44;
constexpr int markSide = 20;
constexpr int inset = 10;

} // namespace

StepRail::StepRail(QWidget *parent)
    : QWidget(parent)
{
}

void StepRail::setSteps(const QStringList &titles)
{
    m_titles = titles;
    describe();
    updateGeometry();
    update();
}

void StepRail::setCurrent(int step)
{
    m_current = step;
    describe();
    update();
}

void StepRail::setWrong(std::optional<int> step)
{
    m_wrong = step;
    describe();
    update();
}

void StepRail::describe()
{
    if (m_current < m_titles.size())
        setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_titles.size()).arg(m_titles[m_current]));
    setAccessibleDescription(m_wrong && *m_wrong < m_titles.size() ? tr("To be done again: %1").arg(m_titles[*m_wrong])
                                                                   : QString());
}

QSize StepRail::sizeHint() const
{
    int widest = 0;
    const QFontMetrics measured(strong(font()));
    for (const QString &title : m_titles)
        widest = std::max(widest, measured.horizontalAdvance(title));
    return {widest + markSide + 3 * inset, static_cast<int>(m_titles.size()) * rowHeight};
}

void StepRail::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    for (int step = 0; step < m_titles.size(); ++step) {
        const QRect row(0, step * rowHeight, width(), rowHeight);
        const bool current = step == m_current;
        if (current)
            drawBox(&painter, row.adjusted(0, 4, 0, -4), t.selectionUnfocused, {}, metrics::boxRadius);
        const QRectF mark(inset, row.center().y() - markSide / 2.0, markSide, markSide);
        painter.setFont(font());
        if (step == m_wrong) {
            Icons::paint(&painter, mark, u"error"_s, t.bad, true);
        } else if (step < m_current) {
            Icons::paint(&painter, mark, u"check_circle"_s, t.ok, true);
        } else {
            drawBox(&painter, mark.adjusted(1, 1, -1, -1), current ? t.accent : QColor(Qt::transparent),
                    current ? QColor(Qt::transparent) : t.fieldBorder, markSide / 2.0);
            painter.setFont(strong(fontOf(TypeStep::Small)));
            drawText(&painter, mark.toRect(), QString::number(step + 1), current ? t.onAccent : t.text2,
                     Qt::AlignHCenter);
        }
        painter.setFont(current ? strong(font()) : font());
        drawText(&painter, row.adjusted(2 * inset + markSide, 0, -4, 0), m_titles[step],
                 step <= m_current ? t.text : t.text2);
    }
}

} // namespace kramar::ui

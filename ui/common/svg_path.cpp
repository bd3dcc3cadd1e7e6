// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/svg_path.h"

#include <array>
#include <charconv>
#include <cmath>
#include <numbers>

namespace kramar::ui {

namespace {

// Reads numbers and arc flags, which may stand without any separator ("a.5.5 0 0 1-.47-1").
class Reader
{
public:
    explicit Reader(QByteArrayView data)
        : m_at(data.data())
        , m_end(data.data() + data.size())
    {
    }
    void skipSeparators()
    {
        while (m_at < m_end && (*m_at == ' ' || *m_at == ',' || *m_at == '\t' || *m_at == '\n' || *m_at == '\r'))
            ++m_at;
    }
    bool atEnd()
    {
        skipSeparators();
        return m_at >= m_end;
    }
    bool atLetter() { return !atEnd() && ((*m_at >= 'a' && *m_at <= 'z') || (*m_at >= 'A' && *m_at <= 'Z')); }
    char take() { return *m_at++; }
    bool number(qreal &value)
    {
        if (atEnd())
            return false;
        const char *from = m_at;
        if (*from == '+')
            ++from;
        double read = 0;
        const auto [stop, error] = std::from_chars(from, m_end, read);
        if (error != std::errc() || !std::isfinite(read))
            return false;
        m_at = stop;
        value = read;
        return true;
    }
    bool flag(bool &value)
    {
        if (atEnd() || (*m_at != '0' && *m_at != '1'))
            return false;
        value = *m_at++ == '1';
        return true;
    }

private:
    const char *m_at;
    const char *m_end;
};

// Endpoint to centre parametrisation (SVG 1.1, F.6.5), then a cubic for each quarter at most.
void arcTo(QPainterPath &path, QPointF from, QPointF to, qreal rx, qreal ry, qreal degrees, bool large, bool sweep)
{
    rx = std::abs(rx);
    ry = std::abs(ry);
    if (from == to)
        return;
    if (rx == 0 || ry == 0) {
        path.lineTo(to);
        return;
    }
    const qreal tilt = degrees * std::numbers::pi / 180;
    const qreal cosTilt = std::cos(tilt);
    const qreal sinTilt = std::sin(tilt);
    const QPointF half = (from - to) / 2;
    const qreal x1 = cosTilt * half.x() + sinTilt * half.y();
    const qreal y1 = -sinTilt * half.x() + cosTilt * half.y();
    const qreal fit = (x1 * x1) / (rx * rx) + (y1 * y1) / (ry * ry);
    if (fit > 1) {
        rx *= std::sqrt(fit);
        ry *= std::sqrt(fit);
    }
    const qreal above = rx * rx * ry * ry - rx * rx * y1 * y1 - ry * ry * x1 * x1;
    const qreal below = rx * rx * y1 * y1 + ry * ry * x1 * x1;
    const qreal root = below > 0 ? std::sqrt(std::max(0.0, above / below)) * (large == sweep ? -1 : 1) : 0;
    const qreal cx1 = root * rx * y1 / ry;
    const qreal cy1 = -root * ry * x1 / rx;
    const QPointF middle = (from + to) / 2;
    const QPointF centre(cosTilt * cx1 - sinTilt * cy1 + middle.x(), sinTilt * cx1 + cosTilt * cy1 + middle.y());
    const qreal start = std::atan2((y1 - cy1) / ry, (x1 - cx1) / rx);
    qreal turn = std::atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start;
    if (sweep && turn < 0)
        turn += 2 * std::numbers::pi;
    else if (!sweep && turn > 0)
        turn -= 2 * std::numbers::pi;

    const int pieces = std::max(1, static_cast<int>(std::ceil(std::abs(turn) / (std::numbers::pi / 2 + 1e-9))));
    const qreal step = turn / pieces;
    const qreal handle = 4.0 / 3.0 * std::tan(step / 4);
    const auto mapped = [&](qreal x, qreal y) {
        return QPointF(centre.x() + cosTilt * rx * x - sinTilt * ry * y,
                       centre.y() + sinTilt * rx * x + cosTilt * ry * y);
    };
    for (int piece = 0; piece < pieces; ++piece) {
        const qreal a = start + piece * step;
        const qreal b = a + step;
        path.cubicTo(mapped(std::cos(a) - handle * std::sin(a), std::sin(a) + handle * std::cos(a)),
                     mapped(std::cos(b) + handle * std::sin(b), std::sin(b) - handle * std::cos(b)),
                     piece == pieces - 1 ? to : mapped(std::cos(b), std::sin(b)));
    }
}

class Builder
{
public:
    explicit Builder(QByteArrayView data)
        : m_in(data)
    {
        path.setFillRule(Qt::WindingFill);
    }

    bool build()
    {
        while (!m_in.atEnd()) {
            if (!m_in.atLetter())
                return false;
            char command = m_in.take();
            if (!m_started && command != 'M' && command != 'm')
                return false;
            do {
                if (!step(command))
                    return false;
                // further pairs of a moveto are lines
                if (command == 'M')
                    command = 'L';
                else if (command == 'm')
                    command = 'l';
            } while (command != 'Z' && command != 'z' && !m_in.atEnd() && !m_in.atLetter());
        }
        return true;
    }

    QPainterPath path;

private:
    bool point(QPointF &value, bool relative)
    {
        qreal x = 0;
        qreal y = 0;
        if (!m_in.number(x) || !m_in.number(y))
            return false;
        value = QPointF(x, y) + (relative ? m_at : QPointF());
        return true;
    }

    bool step(char command)
    {
        const bool relative = command >= 'a';
        const char upper = relative ? static_cast<char>(command - 'a' + 'A') : command;
        QPointF to;
        QPointF control = m_at; // what a following S or T mirrors
        switch (upper) {
        case 'M':
            if (!point(to, relative))
                return false;
            path.moveTo(to);
            m_started = true;
            m_start = to;
            break;
        case 'L':
            if (!point(to, relative))
                return false;
            path.lineTo(to);
            break;
        case 'H':
        case 'V': {
            qreal value = 0;
            if (!m_in.number(value))
                return false;
            to = m_at;
            if (upper == 'H')
                to.setX(relative ? m_at.x() + value : value);
            else
                to.setY(relative ? m_at.y() + value : value);
            path.lineTo(to);
            break;
        }
        case 'C':
        case 'S': {
            QPointF first = m_last == 'C' ? 2 * m_at - m_control : m_at;
            if ((upper == 'C' && !point(first, relative)) || !point(control, relative) || !point(to, relative))
                return false;
            path.cubicTo(first, control, to);
            break;
        }
        case 'Q':
        case 'T': {
            control = m_last == 'Q' ? 2 * m_at - m_control : m_at;
            if ((upper == 'Q' && !point(control, relative)) || !point(to, relative))
                return false;
            path.quadTo(control, to);
            break;
        }
        case 'A': {
            qreal rx = 0;
            qreal ry = 0;
            qreal tilt = 0;
            bool large = false;
            bool sweep = false;
            if (!m_in.number(rx) || !m_in.number(ry) || !m_in.number(tilt) || !m_in.flag(large) || !m_in.flag(sweep) ||
                !point(to, relative))
                return false;
            arcTo(path, m_at, to, rx, ry, tilt, large, sweep);
            break;
        }
        case 'Z':
            path.closeSubpath();
            to = m_start;
            break;
        default:
            return false;
        }
        m_last = upper == 'S' ? 'C' : upper == 'T' ? 'Q' : upper;
        m_control = control;
        m_at = to;
        return true;
    }

    Reader m_in;
    QPointF m_at;
    QPointF m_start;
    QPointF m_control;
    char m_last = 0;
    bool m_started = false;
};

} // namespace

QPainterPath svgPath(QByteArrayView data, bool *whole)
{
    Builder builder(data);
    const bool good = builder.build();
    if (whole)
        *whole = good;
    return builder.path;
}

} // namespace kramar::ui

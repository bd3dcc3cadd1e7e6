// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimer>

#include <functional>

class QTableView;

namespace kramar::bench {

// Processor time of this thread: what others do on the machine does not count.
double threadMs();
// Of this process since it began, in MB.
double peakMemoryMb();

// How long the event loop of the GUI thread did not come round while this lived: the longest time by the clock and the
// longest work, each less the millisecond between two looks.
class StallWatch
{
public:
    StallWatch();
    double longestMs() const { return m_longest; }
    double longestWorkMs() const { return m_longestWork; }

private:
    void look();
    QTimer m_timer;
    double m_last = 0;
    double m_lastWork = 0;
    double m_longest = 0;
    double m_longestWork = 0;
};

// Runs the event loop until it is true; ends the bench when that takes a minute.
void waitFor(const std::function<bool()> &done, const char *what);
void runFor(int ms);

// A key of a view, until it has painted what came of it: the clock and this thread's work.
struct Frame {
    double ms = 0;
    double workMs = 0;
};
Frame keyFrame(QTableView *view, int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
double percentile(QList<double> values, double part);

} // namespace kramar::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/window/gui_time.h"

#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QKeyEvent>
#include <QTableView>

#include <algorithm>
#include <cmath>

#include <time.h>

using namespace Qt::StringLiterals;

namespace kramar::bench {

namespace {

constexpr double betweenLooksMs = 1;
constexpr double patienceMs = 60'000;

} // namespace

double threadMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1000 + static_cast<double>(used.tv_nsec) / 1e6;
}

double peakMemoryMb()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').value(0).toDouble() / 1024;
    }
    return 0;
}

StallWatch::StallWatch()
    : m_last(nowMs())
    , m_lastWork(threadMs())
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(static_cast<int>(betweenLooksMs));
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { look(); });
    m_timer.start();
}

void StallWatch::look()
{
    const double now = nowMs();
    const double work = threadMs();
    m_longest = std::max(m_longest, now - m_last - betweenLooksMs);
    m_longestWork = std::max(m_longestWork, work - m_lastWork);
    m_last = now;
    m_lastWork = work;
}

void waitFor(const std::function<bool()> &done, const char *what)
{
    const double started = nowMs();
    while (!done()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 2);
        if (nowMs() - started > patienceMs)
            qFatal("%s did not come within a minute", what);
    }
}

void runFor(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

Frame keyFrame(QTableView *view, int key, Qt::KeyboardModifiers modifiers)
{
    const double started = nowMs();
    const double worked = threadMs();
    QKeyEvent press(QEvent::KeyPress, key, modifiers);
    QCoreApplication::sendEvent(view, &press);
    QKeyEvent release(QEvent::KeyRelease, key, modifiers);
    QCoreApplication::sendEvent(view, &release);
    view->viewport()->repaint();
    return {nowMs() - started, threadMs() - worked};
}

double percentile(QList<double> values, double part)
{
    std::sort(values.begin(), values.end());
    const auto place = static_cast<qsizetype>(std::ceil(part * static_cast<double>(values.size()))) - 1;
    return values.value(std::clamp<qsizetype>(place, 0, values.size() - 1));
}

} // namespace kramar::bench

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/stop_signal.h"

#include <QtGlobal>

#include <atomic>
#include <csignal>
#include <cstdlib>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace kramar::ctl {

namespace {

#ifndef Q_OS_WIN
constexpr char quietEnd = 0;
constexpr char asked = 1;
int pipeEnds[2] = {-1, -1};
std::atomic_flag askedBefore;

// A handler may do next to nothing: the byte wakes the thread that may do the rest.
void onSignal(int number)
{
    if (askedBefore.test_and_set())
        _exit(128 + number);
    const char byte = asked;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}
#endif

} // namespace

#ifdef Q_OS_WIN

namespace {
std::stop_source *theSource = nullptr;

BOOL WINAPI onConsole(DWORD)
{
    return theSource && theSource->request_stop();
}
} // namespace

StopSignal::StopSignal()
{
    theSource = &m_source;
    SetConsoleCtrlHandler(onConsole, TRUE);
}

StopSignal::~StopSignal()
{
    SetConsoleCtrlHandler(onConsole, FALSE);
    theSource = nullptr;
}

#else

StopSignal::StopSignal()
{
    if (::pipe(pipeEnds) != 0)
        return; // then a signal ends the program as it always does
    m_listener = std::thread([this] {
        char byte = quietEnd;
        if (::read(pipeEnds[0], &byte, 1) == 1 && byte == asked)
            m_source.request_stop();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is told as a full disk
}

StopSignal::~StopSignal()
{
    if (!m_listener.joinable())
        return;
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &quietEnd, 1);
    m_listener.join();
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

#endif

} // namespace kramar::ctl

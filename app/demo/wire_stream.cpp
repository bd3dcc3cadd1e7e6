// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/wire_stream.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>

namespace kramar::demo {

namespace {

constexpr int kPatienceMs = 10000; // for the rest of a request, and for a client that does not read

} // namespace

void ClosingTime::come()
{
    {
        const std::lock_guard lock(m_mutex);
        m_come = true;
    }
    m_wake.notify_all();
}

bool ClosingTime::isCome() const
{
    const std::lock_guard lock(m_mutex);
    return m_come;
}

bool ClosingTime::waitFor(int ms)
{
    std::unique_lock lock(m_mutex);
    return m_wake.wait_for(lock, std::chrono::milliseconds(ms), [this] { return m_come; });
}

void WireStream::misbehave(const WireFault &fault, qsizetype bodyBytes)
{
    m_fault = fault;
    m_headersSent = false;
    m_bodyLeft = bodyBytes / 2;
}

bool WireStream::wantsReset() const
{
    return m_fault.kind == WireFault::Kind::Reset || m_fault.kind == WireFault::Kind::ResetBody;
}

bool WireStream::pollFor(short events, int ms) const
{
    pollfd entry{m_socket, events, 0};
    return ::poll(&entry, 1, ms) > 0;
}

bool WireStream::waitForRequest(int ms)
{
    if (m_start < m_end)
        return true;
    if (!pollFor(POLLIN, ms))
        return false;
    char peeked = 0;
    return ::recv(m_socket, &peeked, 1, MSG_PEEK) > 0;
}

bool WireStream::is_readable() const
{
    return m_start < m_end || pollFor(POLLIN, kPatienceMs);
}

bool WireStream::is_writable() const
{
    return !m_over && pollFor(POLLOUT, kPatienceMs);
}

ssize_t WireStream::read(char *data, size_t size)
{
    if (m_start == m_end) {
        if (!pollFor(POLLIN, kPatienceMs))
            return -1;
#ifdef TCP_QUICKACK
        // A client that sends the head and then the body under Nagle waits 40 ms for our acknowledgement.
        const int yes = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_QUICKACK, &yes, sizeof yes);
#endif
        const ssize_t got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
        if (got <= 0)
            return got;
        m_start = 0;
        m_end = static_cast<size_t>(got);
    }
    const size_t taken = std::min(size, m_end - m_start);
    std::memcpy(data, m_buffer.data() + m_start, taken);
    m_start += taken;
    return static_cast<ssize_t>(taken);
}

bool WireStream::sendAll(const char *data, size_t size)
{
    while (size > 0) {
        const ssize_t sent = ::send(m_socket, data, size, MSG_NOSIGNAL);
        if (sent < 0 && (errno == EINTR || ((errno == EAGAIN || errno == EWOULDBLOCK) && is_writable())))
            continue;
        if (sent <= 0) {
            m_over = true;
            return false;
        }
        data += sent;
        size -= static_cast<size_t>(sent);
    }
    return true;
}

ssize_t WireStream::writeBody(const char *data, size_t size)
{
    const auto whole = static_cast<ssize_t>(size);
    switch (m_fault.kind) {
    case WireFault::Kind::CutBody:
    case WireFault::Kind::ResetBody: {
        const size_t part = std::min(size, static_cast<size_t>(m_bodyLeft));
        m_bodyLeft -= static_cast<qsizetype>(part);
        const bool sent = sendAll(data, part);
        if (m_bodyLeft == 0)
            m_over = true;
        return sent && part == size ? whole : -1;
    }
    case WireFault::Kind::Drip:
        for (size_t i = 0; i < size; ++i) {
            if (m_closing.waitFor(m_fault.everyMs) || !sendAll(data + i, 1))
                return -1;
        }
        return whole;
    default:
        return sendAll(data, size) ? whole : -1;
    }
}

ssize_t WireStream::write(const char *data, size_t size)
{
    if (m_over)
        return -1;
    if (m_fault.kind == WireFault::Kind::Close || m_fault.kind == WireFault::Kind::Reset) {
        m_over = true;
        return -1;
    }
    // cpp-httplib writes the whole head at once, then the body.
    if (m_fault.kind == WireFault::Kind::None || m_headersSent)
        return writeBody(data, size);
    m_headersSent = true;
    return sendAll(data, size) ? static_cast<ssize_t>(size) : -1;
}

void WireStream::get_remote_ip_and_port(std::string &ip, int &port) const
{
    ip = "127.0.0.1";
    port = 0;
}

void WireStream::get_local_ip_and_port(std::string &ip, int &port) const
{
    get_remote_ip_and_port(ip, port);
}

} // namespace kramar::demo

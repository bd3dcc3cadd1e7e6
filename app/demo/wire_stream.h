// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http_types.h"

#include <httplib.h>

#include <array>
#include <condition_variable>
#include <mutex>

namespace kramar::demo {

// The end of the shop's day: what waits on it wakes at once.
class ClosingTime
{
public:
    void come();
    bool isCome() const;
    // Waits so long; true when it came meanwhile.
    bool waitFor(int ms);

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_come = false;
};

// One connection under cpp-httplib, over a socket it does not own: buffered reading, and writing that can go wrong on
// order. One thread.
class WireStream final : public httplib::Stream
{
public:
    WireStream(socket_t socket, ClosingTime &closing)
        : m_socket(socket)
        , m_closing(closing)
    {
    }

    // For the answer that follows; bodyBytes is its whole length.
    void misbehave(const WireFault &fault, qsizetype bodyBytes);
    // Did it misbehave or fail? Then the connection is over.
    bool isOver() const { return m_over || m_fault.kind != WireFault::Kind::None; }
    bool wantsReset() const;
    // Is there something of a next request, within so long? False: closed, or silence.
    bool waitForRequest(int ms);

    bool is_readable() const override;
    bool is_writable() const override;
    ssize_t read(char *data, size_t size) override;
    ssize_t write(const char *data, size_t size) override;
    void get_remote_ip_and_port(std::string &ip, int &port) const override;
    void get_local_ip_and_port(std::string &ip, int &port) const override;
    socket_t socket() const override { return m_socket; }

private:
    bool pollFor(short events, int ms) const;
    bool sendAll(const char *data, size_t size);
    ssize_t writeBody(const char *data, size_t size);

    socket_t m_socket;
    ClosingTime &m_closing;
    std::array<char, 16384> m_buffer{};
    size_t m_start = 0;
    size_t m_end = 0;
    WireFault m_fault;
    qsizetype m_bodyLeft = 0; // what may still go out of the body
    bool m_headersSent = false;
    bool m_over = false;
};

} // namespace kramar::demo

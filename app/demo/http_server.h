// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http_types.h"
#include "base/clock.h"
#include "base/result.h"

#include <functional>
#include <memory>

namespace kramar::demo {

// HTTP/1.1 on 127.0.0.1: keep-alive, a thread for each connection, requests of at most 2 MB. The handler is called from
// all of them. stop() ends every connection and returns at once.
class HttpServer
{
public:
    using Handler = std::function<Answer(const Request &)>;

    // port 0 takes any. Kind::Io when the port is taken.
    static Result<std::unique_ptr<HttpServer>> listen(quint16 port, const Clock &clock);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    quint16 port() const;
    // Starts to answer; call once.
    void serve(Handler handler);
    void stop();

private:
    class Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace kramar::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http_server.h"

#include "app/demo/wire_stream.h"
#include "app/demo/wire_text.h"

#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <list>
#include <set>
#include <thread>

using namespace Qt::StringLiterals;

namespace kramar::demo {

namespace {

constexpr size_t kLargestRequest = 2 * 1024 * 1024;
constexpr int kIdleMs = 10 * 60 * 1000;

// The connection this thread serves: cpp-httplib gives its handlers the request, not the stream.
thread_local WireStream *t_stream = nullptr;

void allowQuickReuse(socket_t socket)
{
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes); // and not REUSEPORT: a taken port must be refused
}

// A thread a connection: idle ones, kept alive by their clients, hold up nobody.
class ThreadEach final : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> task) override
    {
        m_workers.remove_if([](Worker &worker) {
            if (!worker.done->load())
                return false;
            worker.thread.join();
            return true;
        });
        auto done = std::make_shared<std::atomic<bool>>(false);
        m_workers.push_back({std::thread([task = std::move(task), done] {
                                 task();
                                 done->store(true);
                             }),
                             done});
    }
    void shutdown() override
    {
        for (Worker &worker : m_workers)
            worker.thread.join();
        m_workers.clear();
    }

private:
    struct Worker {
        std::thread thread;
        std::shared_ptr<std::atomic<bool>> done;
    };
    std::list<Worker> m_workers; // touched by the accepting thread only
};

Request requestOf(const httplib::Request &from)
{
    Request request;
    request.method = QByteArray::fromStdString(from.method);
    request.path = QByteArray::fromStdString(from.path);
    for (const auto &[key, value] : from.params)
        request.parameters.insert(QByteArray::fromStdString(key), QByteArray::fromStdString(value));
    request.body = QByteArray::fromStdString(from.body);
    request.authorization = QByteArray::fromStdString(from.get_header_value("Authorization"));
    request.language = QByteArray::fromStdString(from.get_header_value("X-LANGUAGE"));
    return request;
}

} // namespace

class HttpServer::Impl final : public httplib::Server
{
public:
    explicit Impl(const Clock &clock)
        : m_clock(clock)
    {
        new_task_queue = [] { return new ThreadEach; }; // cpp-httplib takes it over
        set_socket_options(allowQuickReuse);
        set_payload_max_length(kLargestRequest);
        const auto handle = [this](const httplib::Request &request, httplib::Response &response) {
            give(m_handler(requestOf(request)), response);
        };
        const std::string any = R"([\s\S]*)";
        Get(any, handle).Post(any, handle).Put(any, handle).Patch(any, handle).Delete(any, handle);
        set_error_handler([this](const httplib::Request &, httplib::Response &response) {
            if (response.body.empty() && !response.content_provider_)
                give(htmlPage(response.status), response);
        });
    }

    quint16 m_port = 0;
    HttpServer::Handler m_handler;
    std::thread m_thread;
    ClosingTime m_closing;
    std::mutex m_socketsMutex;
    std::set<socket_t> m_sockets;

private:
    void give(Answer answer, httplib::Response &response)
    {
        if (answer.delayMs > 0 && m_closing.waitFor(answer.delayMs))
            answer.fault.kind = WireFault::Kind::Close;
        response.status = answer.status;
        response.set_header("Date", httpDate(m_clock.now().ms()).toStdString());
        for (const auto &[name, value] : answer.headers)
            response.set_header(name.toStdString(), value.toStdString());
        if (answer.fault.kind != WireFault::Kind::None)
            t_stream->misbehave(answer.fault, answer.body.size());
        if (answer.fault.kind == WireFault::Kind::WrongLength) {
            auto body = std::make_shared<std::string>(answer.body.toStdString());
            response.set_content_provider(
                body->size() / 2 + 1, answer.type.toStdString(),
                [body](size_t, size_t, httplib::DataSink &sink) { return sink.write(body->data(), body->size()); });
        } else {
            response.set_content(answer.body.constData(), static_cast<size_t>(answer.body.size()),
                                 answer.type.toStdString());
        }
    }

    // One connection, in a thread of its own.
    bool process_and_close_socket(socket_t socket) override
    {
        {
            const std::lock_guard lock(m_socketsMutex);
            m_sockets.insert(socket);
        }
        const int yes = 1;
        ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        WireStream stream(socket, m_closing);
        t_stream = &stream;
        bool open = true;
        while (open && !m_closing.isCome() && stream.waitForRequest(kIdleMs)) {
            bool ended = false;
            open = process_request(stream, false, ended, [](httplib::Request &request) {
                request.headers.erase("Accept-Encoding"); // packing costs more than 127.0.0.1 saves
            });
            open = open && !ended && !stream.isOver();
        }
        t_stream = nullptr;
        const std::lock_guard lock(m_socketsMutex);
        m_sockets.erase(socket);
        if (stream.wantsReset()) {
            const linger none{1, 0};
            ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &none, sizeof none);
        } else {
            ::shutdown(socket, SHUT_RDWR);
        }
        ::close(socket);
        return open;
    }

    const Clock &m_clock;
};

HttpServer::HttpServer(std::unique_ptr<Impl> impl)
    : m_impl(std::move(impl))
{
}

HttpServer::~HttpServer()
{
    stop();
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(quint16 port, const Clock &clock)
{
    auto impl = std::make_unique<Impl>(clock);
    const int bound = port == 0                               ? impl->bind_to_any_port("127.0.0.1")
                      : impl->bind_to_port("127.0.0.1", port) ? port
                                                              : -1;
    if (bound <= 0)
        return Error::of(Error::Kind::Io, u"port_taken"_s).on(u"127.0.0.1:%1"_s.arg(port));
    impl->m_port = static_cast<quint16>(bound);
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

quint16 HttpServer::port() const
{
    return m_impl->m_port;
}

void HttpServer::serve(Handler handler)
{
    m_impl->m_handler = std::move(handler);
    m_impl->m_thread = std::thread([impl = m_impl.get()] { impl->listen_after_bind(); });
    while (!m_impl->is_running()) // stop() before that would be lost
        std::this_thread::yield();
}

void HttpServer::stop()
{
    if (!m_impl->m_thread.joinable())
        return;
    m_impl->m_closing.come();
    {
        const std::lock_guard lock(m_impl->m_socketsMutex);
        for (const socket_t socket : m_impl->m_sockets)
            ::shutdown(socket, SHUT_RDWR);
    }
    m_impl->stop();
    m_impl->m_thread.join();
}

} // namespace kramar::demo

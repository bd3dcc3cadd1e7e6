// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/prom/raw_server.h"

#include <QTcpServer>
#include <QThread>

#include <latch>
#include <mutex>

#include <sys/socket.h>

using namespace Qt::StringLiterals;

namespace kramar::test {

class RawServer::Thread : public QThread
{
public:
    Thread(Handler handler, std::function<void(QTcpSocket &)> onConnect)
        : m_handler(std::move(handler))
        , m_onConnect(std::move(onConnect))
    {
        start();
        m_ready.wait();
    }
    ~Thread() override
    {
        quit();
        wait();
    }

    quint16 port() const { return m_port; }
    QList<RawRequest> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

protected:
    void run() override
    {
        QTcpServer server;
        if (!server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        m_port = server.serverPort();
        int connections = 0;
        QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
            while (QTcpSocket *socket = server.nextPendingConnection()) {
                const int connection = ++connections;
                const auto pending = std::make_shared<QByteArray>();
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, pending, connection] {
                    pending->append(socket->readAll());
                    take(*socket, *pending, connection);
                });
                QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                if (m_onConnect)
                    m_onConnect(*socket);
            }
        });
        m_ready.count_down();
        exec();
    }

private:
    // Every whole request in `pending`.
    void take(QTcpSocket &socket, QByteArray &pending, int connection)
    {
        for (;;) {
            const qsizetype end = pending.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            RawRequest request;
            request.connection = connection;
            const QList<QByteArray> lines = pending.left(end).split('\n');
            request.line = lines.first().trimmed();
            for (const QByteArray &line : lines.mid(1)) {
                const qsizetype colon = line.indexOf(':');
                request.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
            }
            const qsizetype length = request.headers.value("content-length").toLongLong();
            if (pending.size() < end + 4 + length)
                return;
            request.body = pending.mid(end + 4, length);
            request.at = std::chrono::steady_clock::now();
            pending.remove(0, end + 4 + length);
            {
                const std::lock_guard lock(m_mutex);
                m_requests.append(request);
            }
            m_handler(socket, request);
        }
    }

    Handler m_handler;
    std::function<void(QTcpSocket &)> m_onConnect;
    std::latch m_ready{1};
    quint16 m_port = 0;
    mutable std::mutex m_mutex;
    QList<RawRequest> m_requests;
};

RawServer::RawServer(Handler handler, std::function<void(QTcpSocket &)> onConnect)
    : m_thread(std::make_unique<Thread>(std::move(handler), std::move(onConnect)))
{
}

RawServer::~RawServer() = default;

QUrl RawServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_thread->port()).arg(path));
}

QList<RawRequest> RawServer::requests() const
{
    return m_thread->requests();
}

QByteArray RawServer::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    const QByteArray type = headers.toLower().contains("content-type") ? "" : "Content-Type: application/json\r\n";
    return "HTTP/1.1 " + QByteArray::number(status) + " Said\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n" + type + headers + "\r\n" + body;
}

void RawServer::resetConnection(QTcpSocket &socket)
{
    const linger hard{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    socket.abort();
}

} // namespace kramar::test

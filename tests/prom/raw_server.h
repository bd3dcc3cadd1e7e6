// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QTcpSocket>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace kramar::test {

struct RawRequest {
    QByteArray line;                      // "GET /api/v1/orders/list?limit=1 HTTP/1.1"
    QMap<QByteArray, QByteArray> headers; // lower-case names
    QByteArray body;
    std::chrono::steady_clock::time_point at;
    int connection = 0; // which one of the server's
};

// A web server as rude as a test wants it, on 127.0.0.1 and a thread of its own: the handler gets the socket of each
// whole request and writes, closes or stays silent as it likes. It runs on the server's thread.
class RawServer
{
public:
    using Handler = std::function<void(QTcpSocket &socket, const RawRequest &request)>;

    explicit RawServer(Handler handler, std::function<void(QTcpSocket &socket)> onConnect = {});
    ~RawServer();
    QUrl url(const QString &path) const;
    QUrl api() const { return url(QStringLiteral("/api/v1")); }
    QList<RawRequest> requests() const;

    static QByteArray answer(int status, const QByteArray &body, const QByteArray &headers = {});
    // Closes with a TCP reset.
    static void resetConnection(QTcpSocket &socket);

private:
    class Thread;
    std::unique_ptr<Thread> m_thread;
};

} // namespace kramar::test

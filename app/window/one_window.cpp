// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/one_window.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>

using namespace Qt::StringLiterals;

namespace kramar::window {

namespace {

constexpr int connectMs = 500;
constexpr int answerMs = 3000; // a window that is busy for longer does not answer: two windows are no harm
constexpr char request[] = "raise\n";
constexpr char reply[] = "raised\n";

// The same folder by any of its names has one socket; another person's has another, whatever the folder.
QString nameOf(const QString &folder)
{
    const QString canonical = QFileInfo(folder).canonicalFilePath(); // "" while there is no such folder
    const QString path = canonical.isEmpty() ? QDir(folder).absolutePath() : canonical;
    const QByteArray text = (path + u'\n' + QDir::homePath()).toUtf8();
    return u"kramar-"_s + QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex());
}

} // namespace

OneWindow::OneWindow(const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_name(nameOf(dataFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &OneWindow::answer);
}

bool OneWindow::raiseFirst() const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(connectMs))
        return false;
    socket.write(request);
    if (!socket.waitForBytesWritten(connectMs))
        return false;
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(answerMs))
            return false;
    }
    return socket.readLine() == reply;
}

bool OneWindow::listen()
{
    if (m_server.listen(m_name))
        return true;
    // Left behind by a program that was killed, or somebody was faster: only the former does not answer.
    QLocalSocket other;
    other.connectToServer(m_name);
    if (other.waitForConnected(connectMs))
        return false;
    return QLocalServer::removeServer(m_name) && m_server.listen(m_name);
}

void OneWindow::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine())
                return;
            if (socket->readLine() != request)
                return socket->abort();
            socket->write(reply);
            socket->flush();
            Q_EMIT raiseRequested();
        });
    }
}

} // namespace kramar::window
